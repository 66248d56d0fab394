"""What a complaint is about: its kind, the matter, when, where, about whom, and what was handed in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.model.people import ReportedPartyDraft
from register_app.rules.channels import REPORT_KIND_NAMES, ReportKind
from register_app.rules.completeness import five_w_one_h
from ui.intake.attachments_field import AttachmentsField
from ui.intake.columns import FieldColumn, pair
from ui.intake.fields import Fields
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.line_field import LineField
from ui.widgets.meter_5w1h import Meter5W1H
from ui.widgets.segmented import SegmentedField
from ui.widgets.text_field import TextField


@dataclass(frozen=True, slots=True)
class MatterShape:
    """What a form asks of the matter: ``event`` adds when, where and about whom; ``rows`` is the least height."""

    summary: Callable[[], str]
    event: bool = True
    meter: bool = True
    rows: int = 3


WHOLE = MatterShape(lambda: _("Intisari"))
"""All of it, as at the desk."""

TEXT = MatterShape(lambda: _("Isi"), meter=False, rows=3)
"""A letter or an online report, beside its own fields."""

SLIP = MatterShape(lambda: _("Isi, seperti tertulis"), event=False, rows=5)
"""A slip of the suggestion box: the words as written, then kind and category on one line."""

ASKS: dict[str, str] = {
    "what": "subject",
    "where": "event_place",
    "when": "event_date",
    "who": "reported_party.name",
    "how": "summary",
    "evidence": "attachments",
}
"""The six questions of the meter and the field that answers each."""


class MatterFields(QWidget):
    """Field names are those of `ComplaintDraft`, ``values()`` its arguments; ``attachments`` is laid in at the end.

    ``besides`` is what a form asks between the matter and the attachments.
    """

    def __init__(
        self,
        shape: MatterShape,
        categories: Sequence[str],
        *,
        today: Callable[[], date],
        attachments: AttachmentsField | None = None,
        besides: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.attachments, self._besides = attachments, tuple(besides)
        self.kind: SegmentedField | ChoiceField = _kind_in_segments() if shape.event else _kind_in_list()
        self.subject = LineField(_("Pokok"), name="subject")
        self.summary = TextField(shape.summary(), name="summary", rows=shape.rows)
        self.category = ChoiceField(
            _("Kategori"), [Choice(name, name) for name in categories], name="category", free=True
        )
        self.event_date = DateField(_("Tanggal kejadian"), name="event_date", today=today)
        self.place = LineField(_("Tempat"), name="event_place")
        self.reported = LineField(_("Yang diadukan"), name="reported_party.name", placeholder=_("boleh kosong"))
        self.meter = Meter5W1H(_("Kelengkapan"), _questions(), name="completeness")
        self.fields = Fields(self)
        if shape.event:
            self._lay_out_whole(shape)
        else:
            self._lay_out_slip()
        self.meter.asked.connect(self._go_to)
        self.fields.changed.connect(self._measure)
        if attachments is not None:
            self.setAcceptDrops(True)
            attachments.taken.connect(self._measure)
            attachments.dropped.connect(self._measure)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Evidence may be let go anywhere on the matter."""
        if self.attachments is not None:
            self.attachments.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """It goes to the attachments."""
        if self.attachments is not None:
            self.attachments.dropEvent(event)

    def values(self) -> dict[str, Any]:
        """What a `ComplaintDraft` takes of this."""
        return {
            "kind": ReportKind(self.kind.value() or ReportKind.COMPLAINT),
            "subject": self.subject.value().strip(),
            "summary": self.summary.value().strip(),
            "category": self.category.value() or "",
            "category_other": self.category.free_text(),
            "event_date": self.event_date.value(),
            "event_place": self.place.value().strip(),
            "reported_party": ReportedPartyDraft(name=self.reported.value().strip()),
        }

    def is_told(self) -> bool:
        """Whether the matter stands here, the one thing a complaint cannot do without."""
        return bool(self.subject.value().strip() or self.summary.value().strip())

    def title(self) -> str:
        """A few words by which a draft of this is found again."""
        first = next(iter(self.summary.value().strip().splitlines()), "")
        return (self.subject.value().strip() or first)[:80]

    def refresh(self) -> None:
        """Show the meter for what stands here now, after a draft was filled in."""
        self._measure()

    def _measure(self, *_what: object) -> None:
        told = five_w_one_h(
            subject=self.subject.value(),
            summary=self.summary.value(),
            place=self.place.value(),
            has_event_date=self.event_date.value() is not None,
            who=self.reported.value(),
            attachments=len(self.attachments.files()) if self.attachments else 0,
        )
        self.meter.show_answered([question for question in ASKS if getattr(told, question)])

    def _go_to(self, question: str) -> None:
        if question == "evidence" and self.attachments is not None:
            self.attachments.add.setFocus()
        else:
            self.fields.focus_on(ASKS[question])

    def _lay_out_whole(self, shape: MatterShape) -> None:
        column = FieldColumn(self)
        column.addWidget(self.kind)
        column.addWidget(self.subject)
        column.addWidget(self.summary, 1)
        column.addLayout(pair(self.event_date, self.place))
        column.addLayout(pair(self.reported, self.category))
        if shape.meter:
            column.addWidget(self.meter)
        else:
            self.meter.setParent(self)
            self.meter.hide()
        for widget in self._besides:
            column.addWidget(widget)
        if self.attachments is not None:
            column.addWidget(self.attachments)
        self.fields.add(self.kind, self.subject, self.summary, self.event_date, self.place, self.reported)
        self.fields.add(self.category)

    def _lay_out_slip(self) -> None:
        column = FieldColumn(self)
        column.addWidget(self.subject)
        column.addWidget(self.summary, 1)
        column.addLayout(pair(self.kind, self.category))
        for unasked in (self.event_date, self.place, self.reported, self.meter):
            unasked.setParent(self)
            unasked.hide()
        self.fields.add(self.subject, self.summary, self.kind, self.category)


def _kind_in_segments() -> SegmentedField:
    names = {ReportKind.INFORMATION: _("Informasi")}
    choices = [Choice(kind.value, names.get(kind) or words()) for kind, words in REPORT_KIND_NAMES.items()]
    field = SegmentedField(_("Jenis"), choices, name="kind")
    field.set_value(ReportKind.COMPLAINT.value)
    return field


def _kind_in_list() -> ChoiceField:
    choices = [Choice(kind.value, words()) for kind, words in REPORT_KIND_NAMES.items()]
    field = ChoiceField(_("Jenis"), choices, name="kind")
    field.set_value(ReportKind.COMPLAINT.value)
    return field


def _questions() -> list[Choice]:
    return [
        Choice("what", _("Apa")),
        Choice("where", _("Di mana")),
        Choice("when", _("Kapan")),
        Choice("who", _("Siapa")),
        Choice("how", _("Bagaimana")),
        Choice("evidence", _("Bukti")),
    ]
