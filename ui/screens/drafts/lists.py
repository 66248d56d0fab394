"""A list of drafts, each with what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.drafts import DraftRow
from ui.screens.drafts.words import ICONS, PLACES, draft_title, saved_words, waits_words
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState, IconMark
from ui.widgets.list_row import ListRow
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet


class DraftSheet(Sheet):
    """Rows are made anew at every reading; a draft that was put away offers to come back instead."""

    go_on_asked = Signal(object)
    discard_asked = Signal(object)
    bring_back_asked = Signal(object)

    def __init__(self, title: str, empty: EmptyState | None, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, padding=0, name=name, parent=parent)
        self._first: Button | None = None
        self._empty = empty
        content = QWidget()
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._scroll = PageScroll(content)
        self.body.setContentsMargins(0, 0, 0, 2)
        self.body.addWidget(self._scroll, 1)
        if empty is not None:
            self.body.addWidget(empty, 1)

    def show_drafts(self, rows: Sequence[DraftRow]) -> None:
        """Show these."""
        focus = QApplication.focusWidget()
        held_focus = focus is not None and self.isAncestorOf(focus)
        self._first = None
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for place, row in enumerate(rows):
            self._lines.addWidget(self._line(row, ruled=place > 0))
        self._lines.addStretch(1)
        if self._empty is not None:
            self._empty.setVisible(not rows)
            self._scroll.setVisible(bool(rows))
        if held_focus:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the keys on the newest draft."""
        if self._first is not None:
            self._first.setFocus()

    def _line(self, row: DraftRow, *, ruled: bool) -> ListRow:
        away = row.discarded_at is not None
        words = waits_words(row) if away else saved_words(row)
        actions = self._put_away_actions(row) if away else self._open_actions(row)
        front = IconMark(ICONS.get(row.form, "pencil"), side=20)
        return ListRow(draft_title(row), words, front=front, end=actions, ruled=ruled)

    def _open_actions(self, row: DraftRow) -> QWidget:
        title = draft_title(row)
        go_on = Button(
            _("Lanjutkan"),
            icon="arrow-right",
            name=f"draft_go_on_{row.draft_id}",
            spoken=_("Lanjutkan {title}").format(title=title),
        )
        throw = Button(
            _("Buang"),
            "quiet",
            icon="trash",
            name=f"draft_discard_{row.draft_id}",
            spoken=_("Buang {title}").format(title=title),
        )
        if row.form not in PLACES:
            go_on.set_reason(_("Formulir ini tidak dikenal program ini."))
        go_on.clicked.connect(lambda: self.go_on_asked.emit(row))
        throw.clicked.connect(lambda: self.discard_asked.emit(row))
        self._first = self._first or go_on
        return _side_by_side(throw, go_on)

    def _put_away_actions(self, row: DraftRow) -> QWidget:
        back = Button(
            _("Kembalikan"),
            icon="arrow-back-up",
            name=f"draft_bring_back_{row.draft_id}",
            spoken=_("Kembalikan {title}").format(title=draft_title(row)),
        )
        back.clicked.connect(lambda: self.bring_back_asked.emit(row))
        return _side_by_side(back)


def open_empty() -> EmptyState:
    """Nothing was left unfinished."""
    return EmptyState(
        _("Tidak ada draf"), _("Formulir yang ditinggal sebelum disimpan tampil di sini, lengkap isinya"), icon="pencil"
    )


def _side_by_side(*buttons: Button) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for button in buttons:
        line.addWidget(button)
    return row
