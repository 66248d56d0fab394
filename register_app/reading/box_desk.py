"""What the table with an opened box is set with: the office, its boxes, its people, and the deadline of a slip."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select

from register_app.model.tables import METADATA
from register_app.reading.boxes import BoxState, OpeningFile, box_states, opening_file
from register_app.reading.calendar import office_calendar
from register_app.reading.drafts import draft_content, open_drafts
from register_app.reading.office import Office, office
from register_app.reading.reader import Reader
from register_app.reading.tables import official, suggestion_box, tenure
from register_app.rules.deadlines import STEP_ORDER, DeadlineRule, StartEvent, due_moment
from register_app.rules.office_hours import OfficeCalendar

FORM = "box-opening"
"""The drafts of this table."""

_POLICY = METADATA.tables["deadline_policy"]


@dataclass(frozen=True, slots=True)
class SlipDeadline:
    """How long the office may take over a slip; ``due`` is wall time at the office."""

    rule: DeadlineRule
    calendar: OfficeCalendar

    def due(self, received: datetime) -> datetime:
        """When a slip out of a box opened then falls due."""
        wall = received if received.tzinfo else received.replace(tzinfo=self.calendar.zone)
        return due_moment(self.rule, wall, self.calendar).astimezone(self.calendar.zone)


@dataclass(frozen=True, slots=True)
class BoxDesk:
    """Everything that stands still while boxes are opened; ``deadlines`` by the name of the box."""

    office: Office
    boxes: tuple[BoxState, ...]
    people: tuple[str, ...]
    deadlines: Mapping[str, SlipDeadline]

    @property
    def receivers(self) -> tuple[str, ...]:
        """To whom slips may be handed: the roles of the desk."""
        return tuple(str(role) for role in self.office.settings["desk"].get("roles", ()))

    def next_box(self) -> BoxState | None:
        """The box to go to: one not opened today, else one being read, else the first."""
        waiting = (box for box in self.boxes if box.opened_at is None)
        unfinished = (box for box in self.boxes if box.opening_id is not None and not box.closed)
        return next(waiting, None) or next(unfinished, None) or next(iter(self.boxes), None)

    def box(self, name: str) -> BoxState | None:
        """How the box of this name stands today."""
        return next((box for box in self.boxes if box.name == name), None)


def box_desk(reader: Reader) -> BoxDesk:
    """Read it at this moment."""
    facts = office(reader)
    return BoxDesk(facts, box_states(reader, reader.clock.today()), _people(reader, facts), _deadlines(reader))


@dataclass(frozen=True, slots=True)
class OpeningInHand:
    """An opening that is gone on with, and the draft of the slip that was being typed, if any."""

    file: OpeningFile
    draft_id: int | None


def opening_in_hand(reader: Reader, opening_id: int) -> OpeningInHand | None:
    """The opening with the newest draft of a slip of it; None when there is no such opening."""
    file = opening_file(reader, opening_id)
    if file is None:
        return None
    drafts = (draft_content(reader, row.draft_id) for row in open_drafts(reader) if row.form == FORM)
    newest = next((draft for draft in drafts if draft and draft.content.get("opening_id") == opening_id), None)
    return OpeningInHand(file, newest.draft_id if newest else None)


def _people(reader: Reader, facts: Office) -> tuple[str, ...]:
    """Accounts first, then everybody who holds a position today; each name once."""
    today = reader.clock.today()
    holding = (tenure.c.since <= today) & or_(tenure.c.until.is_(None), tenure.c.until >= today)
    query = select(official.c.name).join(tenure, tenure.c.official_id == official.c.id).where(holding)
    officials = (row.name for row in reader.rows(query.order_by(tenure.c.position_id)))
    return tuple(dict.fromkeys(name for name in (*facts.officers, *officials) if name.strip()))


def _deadlines(reader: Reader) -> Mapping[str, SlipDeadline]:
    p, b = _POLICY.c, suggestion_box.c
    calendar = office_calendar(reader)
    query = (
        select(b.name, p.step, p.amount, p.unit, p.start)
        .join(suggestion_box, b.channel_code == p.channel_code)
        .where(p.retired_at.is_(None), p.complaint_class == "")
        .where(p.start.in_((StartEvent.RECEIVED, StartEvent.RECEIVED_BY_OFFICE)))
    )
    found: dict[str, SlipDeadline] = {}
    for row in sorted(reader.rows(query), key=lambda row: -STEP_ORDER.index(row.step)):
        rule = DeadlineRule(row.step, row.amount, row.unit, row.start)
        found[row.name] = SlipDeadline(rule, calendar)
    return found
