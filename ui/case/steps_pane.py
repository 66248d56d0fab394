"""Where a case is on its way down: who directed it to whom, who has the paper, who gave it back."""

from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.case import CaseFile, StepFact
from register_app.reading.dispositions import GIVEN_BACK, TAKEN_OVER, RecipientFact
from register_app.rules.statuses import Status
from ui.case.fact_line import label_of
from ui.case.words import moment_words, short_day
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label

INDENT = 18


class StepsPane(QWidget):
    """``mark_asked("17:diterima")`` names a recipient and what happened; ``undo_asked(17)`` takes its return back."""

    mark_asked = Signal(str)
    undo_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_steps")
        self._case: CaseFile | None = None
        self._today = date.min
        self._whole = False
        self._more = Button("", "link", name="steps_more", spoken=_("Semua langkah disposisi")).with_icon_behind()
        self._more.clicked.connect(self._turn)
        self._rows: QWidget | None = None
        left = QVBoxLayout()
        left.setSpacing(0)
        label = label_of(_("Disposisi"))
        label.setMinimumHeight(self._more.sizeHint().height())  # or it stands higher than the links beside it
        left.addWidget(label)
        left.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._right.addStretch(1)
        row = QHBoxLayout(self)
        side = metrics().sheet_padding
        row.setContentsMargins(side, 8, side, 0)
        row.setSpacing(8)
        row.addLayout(left)
        row.addLayout(self._right, 1)

    def show_case(self, case: CaseFile, today: date) -> None:
        """Show another case; as long as its steps are the same, everything stays, and the focus with it."""
        same = self._case is not None and _said(self._case) == _said(case)
        if self._case is None or self._case.id != case.id:
            self._whole = False
        self._case, self._today = case, today
        self.setVisible(bool(case.steps))
        if not same and case.steps:
            self._fill()

    def _turn(self) -> None:
        self._whole = not self._whole
        self._fill()

    def _fill(self) -> None:
        assert self._case is not None
        steps = self._case.steps
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        newest = max(steps, key=lambda step: step.id)
        shown = self._shown(newest)
        if not shown:
            titles = ", ".join(each.title for each in newest.recipients)
            told = _("Terakhir kepada {titles}").format(titles=titles)
            words = Label(told, "cap", wrap=True)
            words.setMinimumHeight(self._more.sizeHint().height())
            column.addWidget(words)
        for step in shown:
            self._add_step(column, step)
        self._right.insertWidget(0, self._rows)
        self._more.setVisible(len(steps) > len(shown) or self._whole)
        self._more.set_text(_("{count} langkah").format(count=len(steps)))
        self._more.set_icon("chevron-up" if self._whole else "chevron-down")

    def _shown(self, newest: StepFact) -> tuple[StepFact, ...]:
        """Everything on demand; the newest step while the case waits down there; later the head line is enough."""
        assert self._case is not None
        if self._whole:
            return self._case.steps
        return (newest,) if self._case.status is Status.DISPOSED else ()

    def _add_step(self, column: QVBoxLayout, step: StepFact) -> None:
        """In the tree with whom it came from; alone it needs only those who have it."""
        left = metrics().px(INDENT) * step.depth if self._whole else 0
        if self._whole:
            giver = Label(_given(step, self._today), "cap", tone="muted", wrap=True)
            giver.setContentsMargins(left, 0, 0, 0)
            column.addWidget(giver)
            left += metrics().px(INDENT)
        for person in step.recipients:
            column.addWidget(self._recipient(person, left))

    def _recipient(self, person: RecipientFact, left: int) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(left, 0, 0, 0)
        row.setSpacing(8)
        buttons = self._buttons(person)
        title = Label(person.title, "cap", strong=True, wrap=True)
        title.setMinimumHeight(buttons[0].sizeHint().height())  # or it stands higher than the links beside it
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(Label(_standing(person, self._today), "cap", tone=_tone(person), wrap=True))
        row.addLayout(words, 1)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _buttons(self, person: RecipientFact) -> tuple[Button, ...]:
        """What can be written down next; a return that was no return is taken back in one press."""
        place, title = person.recipient_id, person.title
        if person.given_back_at is not None:
            spoken = _("Urungkan pengembalian oleh {title}").format(title=title)
            undo = Button(_("Urungkan"), "link", name=f"step_undo_{place}", spoken=spoken)
            undo.clicked.connect(lambda: self.undo_asked.emit(place))
            return (undo,)
        spoken = _("Catat bahwa {title} mengembalikan disposisi").format(title=title)
        back = Button(_("Dikembalikan"), "link", name=f"step_back_{place}", spoken=spoken)
        back.clicked.connect(lambda: self.mark_asked.emit(f"{place}:{GIVEN_BACK}"))
        if person.taken_at is not None:
            return (back,)
        spoken = _("Catat bahwa {title} menerima disposisi").format(title=title)
        taken = Button(_("Diterima"), "link", name=f"step_taken_{place}", spoken=spoken)
        taken.clicked.connect(lambda: self.mark_asked.emit(f"{place}:{TAKEN_OVER}"))
        return (taken, back)


def _said(case: CaseFile) -> tuple[object, ...]:
    """What the pane depends on."""
    return case.id, case.steps, case.status


def _given(step: StepFact, today: date) -> str:
    """Dari Sekretaris Daerah, 4 Nov · agenda 0871 · diminta selesai 9 Nov."""
    parts = [_("Dari {giver}, {day}").format(giver=step.from_title, day=short_day(step.at.date(), today))]
    if step.agenda_number:
        parts.append(_("agenda {number}").format(number=step.agenda_number))
    if step.due_on is not None:
        parts.append(_("diminta selesai {day}").format(day=short_day(step.due_on, today)))
    return " · ".join(parts)


def _standing(person: RecipientFact, today: date) -> str:
    """Diterima Domi Seran, 4 Nov 10.00 · dikembalikan 5 Nov 09.00."""
    if person.taken_at is None and person.given_back_at is None:
        return _("belum diterima")
    parts = []
    if person.taken_at is not None:
        parts.append(_by(_("diterima"), person.taken_by, person.taken_at, today))
    if person.given_back_at is not None:
        parts.append(_by(_("dikembalikan"), person.given_back_by, person.given_back_at, today))
    return " · ".join(parts)


def _by(what: str, name: str, at: datetime, today: date) -> str:
    return " ".join(part for part in (what, f"{name}," if name else "", moment_words(at, today)) if part)


def _tone(person: RecipientFact) -> str:
    return "today" if person.taken_at is None and person.given_back_at is None else "muted"
