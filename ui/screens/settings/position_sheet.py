"""One position: its years as a bar, everybody who held it, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.officials import Officials, PositionFile, TenureFact
from register_app.rules.tenures import HOLDERS
from ui.screens.settings.official_words import (
    KIND_TONES,
    days,
    kind_chip,
    tenure_detail,
    tenure_title,
    today_words,
    warnings,
)
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.chip_label import ChipLabel
from ui.widgets.inline_notice import InlineNotice
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.period_bar import PeriodBar, Stretch
from ui.widgets.sheet import Sheet

KIND_WIDTH = 72


class PositionSheet(Sheet):
    """``holder_asked``, ``stand_in_asked`` for a new one; ``edit_asked``, ``end_asked``, ``strike_asked`` (tenure)."""

    holder_asked = Signal()
    stand_in_asked = Signal()
    edit_asked = Signal(object)
    end_asked = Signal(object)
    strike_asked = Signal(object)

    def __init__(self, file: PositionFile, page: Officials, parent: QWidget | None = None) -> None:
        title, place = file.position.title, file.position.id
        super().__init__(title, note=today_words(file), padding=0, name=f"position_{place}", wrap=True, parent=parent)
        if file.tenures and file.signs_today is None:
            self.set_note(today_words(file), "late")
        words = _("Ganti pejabat") if file.holder else _("Isi jabatan")
        holder = self._button(words, "user-plus", f"holder_{place}", f"{words}: {title}")
        stand_in = self._button(
            _("Plh. / a.n."),
            "clock",
            f"stand_in_{place}",
            _("Tambah Plh. atau a.n.: {position}").format(position=title),
        )
        holder.clicked.connect(self.holder_asked)
        stand_in.clicked.connect(self.stand_in_asked)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.setSpacing(0)
        self.body.addWidget(_head(file, page))
        for fact in file.tenures:
            self.body.addWidget(self._line(fact, strong=fact == file.signs_today))

    def _button(self, words: str, icon: str, name: str, spoken: str) -> Button:
        button = Button(words, "quiet", icon=icon, height="tool", name=name, spoken=spoken)
        self.add_to_head(button)
        return button

    def _line(self, fact: TenureFact, *, strong: bool) -> ListRow:
        title = tenure_title(fact)
        buttons = [(_("Ubah"), "pencil", "edit", _("Ubah {name}"), self.edit_asked)]
        if fact.draft.until is None:
            buttons.append((_("Akhiri"), "player-pause", "end", _("Akhiri masa {name}"), self.end_asked))
        buttons.append(("", "trash", "strike", _("Hapus {name}"), self.strike_asked))
        end = QWidget()
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().px(8))
        for words, icon, name, spoken, asked in buttons:
            button = Button(
                words, icon=icon, height="tool", name=f"tenure_{name}_{fact.id}", spoken=spoken.format(name=title)
            )
            button.clicked.connect(lambda _on=False, asked=asked: asked.emit(fact))
            row.addWidget(button)
        return ListRow(title, tenure_detail(fact), front=_kind(fact), end=end, strong=strong, wrap=True)


def _kind(fact: TenureFact) -> QWidget:
    """The kind as a chip, in a column as wide as the longest, so that names begin on one line."""
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(ChipLabel(kind_chip(fact)))
    row.addStretch(1)
    place.setFixedWidth(metrics().px(KIND_WIDTH))
    return place


def _head(file: PositionFile, page: Officials) -> QWidget:
    """The bar, and what is missing."""
    head = QWidget()
    column = QVBoxLayout(head)
    side = metrics().sheet_padding
    column.setContentsMargins(side, 12, side, 10)
    column.setSpacing(8)
    if not file.tenures:
        column.addWidget(Label(_("Belum ada pejabat tercatat: namanya dicetak titik-titik."), tone="muted", wrap=True))
        return head
    stretches = [
        Stretch(
            each.since,
            each.draft.until,
            KIND_TONES[each.kind],
            f"{tenure_title(each)}, {days(each)}",
            above=each.kind not in HOLDERS,
        )
        for each in file.tenures
    ]
    column.addWidget(PeriodBar(page.first, page.last, page.today, stretches))
    told = warnings(file)
    if told:
        notice = InlineNotice(tone="today", name=f"position_note_{file.position.id}")
        notice.say("\n".join(told))
        column.addWidget(notice)
    return head
