"""The fields of the slip in hand: who wrote it, what it says as written, and what is noted of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.model.complaint import ComplaintDraft
from register_app.reading.box_desk import SlipDeadline
from register_app.reading.radar import Candidate
from register_app.rules.channels import Confidentiality, SlipMark
from register_app.rules.dates import day_month, month_name, weekday_name
from register_app.rules.deadlines import TimeUnit
from ui.intake.columns import FieldColumn
from ui.intake.fields import Fields
from ui.intake.matter_fields import SLIP, MatterFields
from ui.intake.person_fields import PersonFields
from ui.intake.radar_panel import RadarPanel
from ui.screens.box_opening.duplicate_finder import DuplicateFinder
from ui.screens.box_opening.slip_tags import SlipTags
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.note_line import GlyphMark, NoteLine
from ui.widgets.sheet import rule

SHAPE = replace(SLIP, rows=3)

UNITS: dict[TimeUnit, Callable[[int], str]] = {
    TimeUnit.MINUTE: lambda n: _("{n} menit sejak diterima").format(n=n),
    TimeUnit.HOUR: lambda n: _("{n} jam sejak diterima").format(n=n),
    TimeUnit.CALENDAR_DAY: lambda n: _("{n} hari sejak diterima").format(n=n),
    TimeUnit.WORKING_DAY: lambda n: _("{n} hari kerja sejak diterima").format(n=n),
    TimeUnit.AGREED: lambda _n: _("waktu yang disepakati"),
}


class SlipForm(QWidget):
    """``values()`` is what the flow takes; Enter in a short field goes to the words of the slip."""

    changed = Signal()

    def __init__(self, categories: Sequence[str], today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tags = SlipTags()
        self.person = PersonFields(today=today, identity=False, nameless=True, paired=True)
        self.matter = MatterFields(SHAPE, categories, today=today)
        self.twin = DuplicateFinder(name="duplicate_of")
        self.radar = RadarPanel(rows=1, takes_same=True)
        self.radar.same_chosen.connect(self._mark_as_same)
        self.note = LineField(_("Catatan"), name="note", placeholder=_("misalnya: basah, sobek, tulisan pudar"))
        self._board = NoteLine()
        self._due_mark, self._due = GlyphMark("diamond-open", "soon"), Label("", "cap", tone="muted", wrap=True)
        self.fields = Fields(self)
        self._take_in()
        self._lay_out()
        self.fields.changed.connect(self._follow)
        assert self.person.nameless is not None
        QWidget.setTabOrder(self.person.name.edit, self.person.nameless)
        QWidget.setTabOrder(self.person.nameless, self.person.address.edit)
        for field in (self.person.name, self.person.address, self.person.phone, self.matter.subject):
            field.submitted.connect(lambda: self.fields.focus_on("summary"))
        self._show_mark()

    def fill(self, content: dict[str, Any]) -> None:
        """Show what was typed of a slip, or nothing."""
        self.fields.fill(content)
        self._show_mark()
        self._show_board()

    def content(self) -> dict[str, Any]:
        """What was typed, for the draft."""
        return self.fields.content()

    def title(self) -> str:
        """A few words by which the slip is known before it has a number."""
        return self.matter.title()

    def mark(self) -> SlipMark:
        """Readable, unreadable or a duplicate."""
        return SlipMark(self.tags.mark.value())

    def values(self) -> dict[str, Any]:
        """What the flow makes an order of."""
        person, twin = self.person.draft(), self.twin.value()
        return {
            **self.matter.values(),
            **{"name": person.name, "address": person.address, "phone": person.phone},
            "nameless": bool(self.person.nameless and self.person.nameless.value()),
            "mark": self.mark(),
            "duplicate_of": twin["id"] if twin else None,
            "note": self.note.value() if self.mark() is not SlipMark.READABLE else "",
            "confidentiality": self.tags.secrecy.value(),
            "links": self.radar.links(),
        }

    def comparable(self, channel_code: str, now: datetime) -> ComplaintDraft | None:
        """What the slip tells so far; one that is marked brings no complaint to compare."""
        if self.mark() is not SlipMark.READABLE:
            return None
        return ComplaintDraft(
            channel_code=channel_code,
            received_at=now,
            confidentiality=Confidentiality(self.tags.secrecy.value()),
            complainant=self.person.draft(),
            **self.matter.values(),
        )

    def first_field(self) -> str:
        """Where work on this slip starts."""
        starts = {
            SlipMark.READABLE: "complainant.name",
            SlipMark.UNREADABLE: "note",
            SlipMark.DUPLICATE: "duplicate_of",
        }
        return starts[self.mark()]

    def show_deadline(self, rule: SlipDeadline | None, opened_at: datetime | None) -> None:
        """Say until when this slip is to be answered."""
        known = rule is not None and opened_at is not None
        self._due_line.setVisible(known)
        if rule is not None and opened_at is not None:
            due = rule.due(opened_at)
            day = f"{weekday_name(due)}, {due.day} {month_name(due.month)}"
            length = UNITS[rule.rule.unit](rule.rule.amount)
            self._due.setText(_("Batas jawab {day}, {length}").format(day=day, length=length))

    def _follow(self, name: str) -> None:
        if name == "mark":
            self._show_mark()
            self.fields.focus_on(self.first_field())
        if name == "complainant.name":
            self._pass_by_nameless()
        self._show_board()
        self.changed.emit()

    def _pass_by_nameless(self) -> None:
        """With a name there is nothing to tick, so Tab goes on to the address."""
        box = self.person.nameless
        if box is not None:
            named = bool(self.person.name.value().strip()) and not box.value()
            box.setFocusPolicy(Qt.FocusPolicy.ClickFocus if named else Qt.FocusPolicy.StrongFocus)

    def _mark_as_same(self, candidate: Candidate) -> None:
        """The slip repeats a complaint: it gets the mark and the number, and none of its own."""
        words = (candidate.number, day_month(candidate.received_at.date()))
        told = {"id": candidate.complaint_id, "number": candidate.number, "subject": candidate.subject}
        self.tags.mark.set_value(SlipMark.DUPLICATE.value)
        self.twin.set_value({**told, "detail": " · ".join(words)})

    def _show_mark(self) -> None:
        mark = self.mark()
        self._readable.setVisible(mark is SlipMark.READABLE)
        self._marked.setVisible(mark is not SlipMark.READABLE)
        self.twin.setVisible(mark is SlipMark.DUPLICATE)
        words = {
            SlipMark.UNREADABLE: _("Slip ini dicatat sebagai tak terbaca. Tidak ada nomor register."),
            SlipMark.DUPLICATE: _("Slip ini mengulang pengaduan yang sudah dicatat. Tidak ada nomor baru."),
        }
        self._explained.setText(words.get(mark, ""))

    def _show_board(self) -> None:
        begun = bool(self.fields.content())
        missing = begun and not self.person.phone.value().strip() and self.mark() is SlipMark.READABLE
        self._board.say(_("Tanpa nomor HP, jawaban dipasang di papan dekat kotak") if missing else "", "today")

    def _take_in(self) -> None:
        self.fields.add_part("mark", self.tags.mark, self.tags.mark.changed)
        self.fields.join(self.person.fields)
        self.fields.join(self.matter.fields)
        self.fields.add(self.note)
        self.fields.add_part("radar", self.radar, self.radar.decided)
        self.fields.add_part("duplicate_of", self.twin, self.twin.changed)
        self.fields.add_part("confidentiality", self.tags.secrecy, self.tags.secrecy.changed)

    def _lay_out(self) -> None:
        self._readable, self._marked, self._due_line = QWidget(), QWidget(), QWidget()
        self._explained = Label("", wrap=True)
        due = QHBoxLayout(self._due_line)
        due.setContentsMargins(2, 0, 0, 0)
        due.setSpacing(8)
        due.addWidget(self._due_mark, 0, Qt.AlignmentFlag.AlignTop)
        due.addWidget(self._due, 1)
        person = QVBoxLayout()
        person.setSpacing(4)
        person.addWidget(self.person)
        person.addWidget(self._board)
        readable = FieldColumn(self._readable)
        readable.addLayout(person)
        readable.addWidget(self.matter, 1)
        readable.addWidget(self._due_line)
        marked = FieldColumn(self._marked)
        for widget in (self._explained, self.twin, self.note):
            marked.addWidget(widget)
        marked.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tags)
        column.addWidget(rule())
        column.addSpacing(8)
        column.addWidget(self._readable, 1)
        column.addWidget(self._marked, 1)
