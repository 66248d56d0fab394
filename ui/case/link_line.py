"""One complaint that belongs to the case: which, how, how it stands, who decided it and by what."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.links import LinkedCase
from register_app.rules.dates import day_month, hour
from register_app.rules.links import CLUE_NAMES, LINK_NAMES, LinkKind
from register_app.rules.statuses import STATUS_NAMES
from ui.widgets.button import Button
from ui.widgets.label import Label

CHOICES = (LinkKind.REPEAT, LinkKind.SAME_PERSON, LinkKind.SAME_MATTER, LinkKind.SAME_LETTER)
"""What two complaints can be to each other, the most telling first."""


class LinkLine(QWidget):
    """``opened`` leads to the other case; ``decided(kind)`` puts another decision above this one."""

    opened = Signal(int)
    decided = Signal(object)

    def __init__(self, case: LinkedCase, zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case = case
        number = Button(case.short_number, "link", name=f"linked_{case.complaint_id}")
        number.setAccessibleName(_("Buka {number}").format(number=case.number))
        number.clicked.connect(lambda: self.opened.emit(case.complaint_id))
        self._change = Button(_("Ubah"), "link", name=f"link_change_{case.complaint_id}").with_menu_arrow()
        self._change.setAccessibleName(_("Ubah kaitan dengan {number}").format(number=case.number))
        self._change.clicked.connect(self._offer)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(number)
        first.addWidget(Label(LINK_NAMES[case.kind](), "cap", strong=True))
        first.addStretch(1)
        first.addWidget(self._change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(Label(subject_of(case), wrap=True))
        column.addWidget(Label(f"{standing_of(case)} · {decision_of(case, zone)}", "cap", tone="muted", wrap=True))

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("link_kinds")
        for kind in (*CHOICES, LinkKind.DISTINCT):
            words = _("Bukan, lepaskan kaitan") if kind is LinkKind.DISTINCT else LINK_NAMES[kind]()
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(kind is self.case.kind)
            action.setData(kind.value)
            if kind is LinkKind.DISTINCT:
                menu.addSeparator()
            menu.addAction(action)
        menu.triggered.connect(self._choose)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._change.mapToGlobal(QPoint(0, self._change.height())))

    def _choose(self, action: QAction) -> None:
        kind = LinkKind(action.data())
        if kind is not self.case.kind:
            self.decided.emit(kind)


def standing_of(case: LinkedCase) -> str:
    """How the other one stands and when it came."""
    return f"{STATUS_NAMES[case.status]()} · {day_month(case.received_at.date())} {case.received_at.year}"


def subject_of(case: LinkedCase) -> str:
    """What it is about; of a secret one nothing is said."""
    return _("Identitas dirahasiakan") if case.sealed else case.subject


def decision_of(case: LinkedCase, zone: str) -> str:
    """Who decided it, when, by what, and what was noted."""
    at = case.decided_at
    when = f"{day_month(at.date())} {at.year} {hour(at, zone)}"
    said = _("diputuskan {officer}, {when}").format(officer=case.decided_by, when=when)
    clues = ", ".join(CLUE_NAMES[clue]() for clue in case.clues)
    because = _("karena {clues}").format(clues=clues) if clues else ""
    earlier = _("keputusan ke-{count}").format(count=case.decisions) if case.decisions > 1 else ""
    return " · ".join(part for part in (said, because, earlier, case.note) if part)
