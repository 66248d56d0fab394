"""Where another complaint is sought to belong to the case: what resembles it first, then what is typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.complaint_rows import ComplaintRow
from register_app.reading.radar import Candidate
from register_app.rules.dates import day_month
from register_app.rules.links import LINK_NAMES, Clue, LinkKind
from register_app.rules.statuses import STATUS_NAMES
from register_app.services.links import LinkDraft
from ui.intake.radar_list import RadarList
from ui.intake.radar_rows import RadarRow, candidate_row
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.line_field import LineField

PAUSE_MS = 150
ROWS = 3
KEYS: dict[str, LinkKind] = {
    "S": LinkKind.REPEAT,
    "O": LinkKind.SAME_PERSON,
    "P": LinkKind.SAME_MATTER,
    "B": LinkKind.DISTINCT,
}


@dataclass(frozen=True, slots=True)
class _Offered:
    row: RadarRow
    clues: tuple[Clue, ...] = ()


class LinkPicker(QWidget):
    """``sought(text)`` asks, ``chosen(LinkDraft)`` decides about the line that is looked at, ``closed`` turns back."""

    sought = Signal(str)
    chosen = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("link_picker")
        self._alike: tuple[_Offered, ...] = ()
        self._offered: tuple[_Offered, ...] = ()
        self.text = LineField(
            _("Cari pengaduan yang terkait"),
            name="link_text",
            placeholder=_("nomor, 4 angka terakhir, nama, atau kata"),
        )
        self.list = RadarList(rows=ROWS)
        self.buttons = QWidget()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._seek)
        self.text.changed.connect(self._pause.start)
        self._lay_out()
        self.setFocusProxy(self.text)
        self._show(())

    def begin(self) -> None:
        """An empty search."""
        self.text.set_value("")
        self.text.clear_note()
        self._alike = ()
        self._show(())

    def show_alike(self, candidates: Sequence[Candidate]) -> None:
        """What resembles the case; shown as long as nothing is typed."""
        hinted = ((candidate_row(each), tuple(hint.clue for hint in each.hints)) for each in candidates)
        self._alike = tuple(_Offered(row, clues) for row, clues in hinted)
        if not self.text.value().strip():
            self._show(self._alike)

    def show_found(self, text: str, rows: Sequence[ComplaintRow]) -> None:
        """What fits the words, unless others stand there by now."""
        if text != self.text.value().strip():
            return
        self.text.clear_note()
        if not rows:
            self.text.show_warning(_("Tidak ada pengaduan lain yang cocok. Coba empat angka terakhir nomornya."))
        self._show(tuple(_Offered(_found_row(row)) for row in rows))

    def show_refusal(self, sentence: str) -> None:
        """Say why the two may not be tied."""
        self.text.show_refusal(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes into the list, a letter decides there, Esc turns back."""
        kind = KEYS.get(event.text().upper()) if self.list.hasFocus() else None
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif kind is not None:
            self._choose(kind)
        elif event.key() == Qt.Key.Key_Down and self._offered and not self.list.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _seek(self) -> None:
        text = self.text.value().strip()
        if text:
            self.sought.emit(text)
        else:
            self.text.clear_note()
            self._show(self._alike)

    def _choose(self, kind: LinkKind) -> None:
        key = self.list.key()
        offered = next((each for each in self._offered if each.row.key == key), None)
        if offered is not None:
            self.chosen.emit(LinkDraft(offered.row.key, kind, offered.clues))

    def _show(self, offered: tuple[_Offered, ...]) -> None:
        self._offered = offered
        self.list.show_rows([each.row for each in offered])
        self.list.setVisible(bool(offered))
        self.buttons.setVisible(bool(offered))

    def _lay_out(self) -> None:
        flow = FlowLayout(self.buttons, gap=6, line_gap=6)
        for key, kind in KEYS.items():
            button = Button(LINK_NAMES[kind](), key=key, height="tool", name=f"link_as_{kind.value}")
            button.setShortcut("")  # letters are typed in the search; only in the list they decide
            button.clicked.connect(lambda _on=False, kind=kind: self._choose(kind))
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        for part in (self.text, self.list, self.buttons):
            column.addWidget(part)
        self.setMinimumWidth(metrics().px(240))


def _found_row(row: ComplaintRow) -> RadarRow:
    aside = f"{STATUS_NAMES[row.status]()} · {day_month(row.received_at.date())} {row.received_at.year}"
    return RadarRow(row.id, f"{row.short_number} · {row.complainant}", aside, row.subject, ())
