"""One opening, read: who opened when, every slip, what became of it, and its minutes."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.clock import Clock
from register_app.errors import Problem
from register_app.flows.box_opening import HandOverOrder, SoFar, Taken, take_hand_over
from register_app.i18n import _
from register_app.reading.boxes import OpeningFile, SlipFact
from register_app.rules.channels import SlipMark
from register_app.rules.dates import hour, weekday_date
from ui.intake.hand_over_fields import HandOverFields
from ui.screens.boxes.book import counted_words
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.note_line import GlyphMark
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet, rule

WIDTH = 356


class OpeningPanel(Sheet):
    """``minutes_asked``, ``resume_asked`` and ``handed_over(HandOverOrder)`` are about the opening in sight."""

    minutes_asked = Signal(int)
    resume_asked = Signal(int)
    case_asked = Signal(int)
    handed_over = Signal(int, object)

    def __init__(self, clock: Clock, receivers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(padding=0, name="opening_panel", parent=parent)
        self._clock, self._receivers = clock, receivers
        self._file: OpeningFile | None = None
        self._empty = EmptyState("", "", icon="mailbox")
        self._facts = QWidget()
        self._scroll = PageScroll(self._facts)
        self._lines = QVBoxLayout(self._facts)
        self.print = Button(
            _("Cetak berita acara"), "primary", icon="printer", key="Ctrl+P", height="big", name="opening_print"
        )
        self.resume = Button(_("Lanjutkan"), "primary", icon="arrow-right", height="big", name="opening_resume")
        self.give = Button(_("Catat serah terima"), height="big", name="opening_hand_over")
        self._form = HandOverForm(clock, receivers)
        self._lay_out()
        self.print.clicked.connect(lambda: self._file and self.minutes_asked.emit(self._file.opening_id))
        self.resume.clicked.connect(lambda: self._file and self.resume_asked.emit(self._file.opening_id))
        self.give.clicked.connect(self._begin_hand_over)
        self._form.given.connect(self._hand_over)
        self._form.cancelled.connect(self.close_form)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No opening is chosen."""
        self._say(_("Pilih satu pembukaan"), _("Slip dan berita acaranya tampil di sini"))

    def show_missed(self, box: str, day: date) -> None:
        """A day on which the box stayed shut."""
        self._say(_("Tidak dibuka"), _("{box}, {day}").format(box=box, day=weekday_date(day)))

    def show_file(self, file: OpeningFile) -> None:
        """Show everything about an opening."""
        self._file = file
        self._empty.hide()
        self._scroll.show()
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for widget in self._told(file):
            self._lines.addWidget(widget)
        self._lines.addStretch(1)
        finished = file.closed_at is not None
        self._actions.show()
        self.print.setVisible(finished)
        self.resume.setVisible(not finished)
        self.close_form()

    def opening_id(self) -> int | None:
        """The opening in sight."""
        return self._file.opening_id if self._file else None

    def close_form(self) -> bool:
        """Put the handover away; True when it was open."""
        was_open = not self._form.isHidden()
        self._form.hide()
        self._actions.setVisible(self._file is not None)
        file = self._file
        waits = file is not None and file.closed_at is not None and bool(file.counted) and file.handed_over_at is None
        self.give.setVisible(waits)
        return was_open

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say what must be mended in the handover."""
        self._form.fields.fields.show_problems(problems)

    def _say(self, title: str, sentence: str) -> None:
        self._file = None
        self._empty.say(title, sentence)
        self._empty.show()
        self._scroll.hide()
        self._form.hide()
        self._actions.hide()

    def _told(self, file: OpeningFile) -> Iterable[QWidget]:
        letters = self._clock.zone_letters
        yield Label(file.box, "head", wrap=True)
        yield Label(
            _("{day}, {hour}").format(day=weekday_date(file.opened_at), hour=hour(file.opened_at, letters)), wrap=True
        )
        for line in (
            _("Nomor {number}").format(number=file.number),
            _opened_by(file),
            _("Gembok: {condition}").format(condition=file.condition) if file.condition else "",
            self._handover_words(file),
            file.note,
        ):
            if line:
                yield Label(line, "cap", tone="muted", wrap=True, selectable=True)
        yield _heading(counted_words(file.counted))
        for slip in file.slips:
            told = SlipLine(slip)
            told.asked.connect(self.case_asked)
            yield told
        if file.unrecorded:
            yield Label(_("{n} slip belum dicatat").format(n=len(file.unrecorded)), "cap", tone="today", strong=True)

    def _handover_words(self, file: OpeningFile) -> str:
        if file.handed_over_at is None:
            return ""
        told = _("Diserahkan kepada {to} pukul {hour}, {n} rangkap")
        return told.format(to=file.handed_over_to, hour=hour(file.handed_over_at), n=file.copies)

    def _begin_hand_over(self) -> None:
        self._actions.hide()
        self._form.show()
        self._form.begin()

    def _hand_over(self, taken: Taken) -> None:
        if self._file is not None and isinstance(taken.order, HandOverOrder):
            self.handed_over.emit(self._file.opening_id, taken.order)

    def _lay_out(self) -> None:
        room = metrics().sheet_padding
        self._lines.setContentsMargins(room, room, room, room)
        self._lines.setSpacing(4)
        self._actions = QWidget()
        foot = QVBoxLayout(self._actions)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(8)
        foot.addLayout(row)
        for button in (self.give, self.resume, self.print):
            row.addWidget(button, 1)
        self.body.setSpacing(0)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self._form)
        self.body.addWidget(self._actions)
        self.setMinimumWidth(metrics().px(WIDTH))


class SlipLine(QWidget):
    """A slip: its number, what it is about and who wrote it; the number leads to the case."""

    asked = Signal(int)

    def __init__(self, slip: SlipFact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._complaint_id = slip.complaint_id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(_slip_title(slip), wrap=True))
        detail = " · ".join(part for part in (slip.name, slip.note) if part)
        if detail:
            words.addWidget(Label(detail, "cap", tone="muted", wrap=True))
        row.addWidget(
            GlyphMark("disc-tick" if slip.complaint_id else "bars", "ok" if slip.complaint_id else "calm"),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        row.addLayout(words, 1)
        if slip.complaint_id is not None:
            spoken = _("Buka {number}").format(number=slip.number)
            link = Button(slip.short_number, "link", name=f"slip_{slip.position}", spoken=spoken)
            link.clicked.connect(lambda: self.asked.emit(self._complaint_id))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)


class HandOverForm(QWidget):
    """The handover, opened over the buttons."""

    given = Signal(object)
    cancelled = Signal()

    def __init__(self, clock: Clock, receivers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = HandOverFields(clock, receivers)
        save = Button(_("Simpan"), "primary", icon="device-floppy", name="hand_over_save")
        cancel = Button(_("Batal"), "quiet", name="hand_over_cancel")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(10)
        column.addWidget(rule())
        column.addWidget(self.fields)
        column.addLayout(buttons)
        save.clicked.connect(self._give)
        cancel.clicked.connect(self.cancelled)
        self.hide()

    def begin(self) -> None:
        """Stand empty."""
        self.fields.fields.fill({})
        self.fields.fields.focus_on("handed_over_to")

    def _give(self) -> None:
        taken = take_hand_over(SoFar(), self.fields.values())
        if taken.problems:
            self.fields.fields.show_problems(taken.problems)
        elif isinstance(taken.order, HandOverOrder) and not taken.order.to:
            text = _("Pilih kepada siapa slip diserahkan.")
            self.fields.fields.show_problems([Problem("handed_over_to", text)])
        else:
            self.given.emit(taken)


def _opened_by(file: OpeningFile) -> str:
    match [name for name in (file.officer_one, file.officer_two) if name]:
        case [first, last]:
            return _("Dibuka oleh {first} dan {last}").format(first=first, last=last)
        case [name]:
            return _("Dibuka oleh {name}").format(name=name)
    return ""


def _heading(words: str) -> Label:
    label = Label(words, "body", strong=True)
    label.setContentsMargins(0, 10, 0, 2)
    return label


def _slip_title(slip: SlipFact) -> str:
    if slip.mark is SlipMark.UNREADABLE:
        return _("Tak terbaca")
    if slip.mark is SlipMark.DUPLICATE:
        return _("Ganda dari {number}").format(number=slip.duplicate_of)
    return slip.subject
