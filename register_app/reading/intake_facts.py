"""What an intake form is set with: the office, and how long it may take over what comes in by each channel."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from register_app.model.tables import METADATA
from register_app.reading.calendar import office_calendar
from register_app.reading.office import Office, office
from register_app.reading.reader import Reader
from register_app.reading.strip import LENGTHS, STARTS
from register_app.rules.channels import ChannelKind
from register_app.rules.deadlines import STEP_ORDER, DeadlineRule, StartEvent, TimeUnit, due_moment
from register_app.rules.office_hours import OfficeCalendar

_POLICY = METADATA.tables["deadline_policy"]
_FROM_RECEIPT = (StartEvent.RECEIVED, StartEvent.RECEIVED_BY_OFFICE)


@dataclass(frozen=True, slots=True)
class AnswerTime:
    """The first deadline that receipt starts on a channel."""

    rule: DeadlineRule
    calendar: OfficeCalendar

    def due(self, received: datetime) -> datetime:
        """When it would fall due (wall time) for what was received at that wall time."""
        wall = received if received.tzinfo else received.replace(tzinfo=self.calendar.zone)
        return due_moment(self.rule, wall, self.calendar).astimezone(self.calendar.zone)

    def sentence(self) -> str:
        """7 hari kalender sejak diterima di kantor."""
        return LENGTHS[self.rule.unit]().format(amount=self.rule.amount, start=STARTS[self.rule.start]())


@dataclass(frozen=True, slots=True)
class IntakeFacts:
    """The office and, by channel code, its time for an answer; a channel without a rule from receipt is not named."""

    office: Office
    times: Mapping[str, AnswerTime]

    @property
    def walk_in_minutes(self) -> int:
        """What the stopwatch beside a guest runs down: the rule of the channel, else what the desk's standard says."""
        for channel in self.office.channels:
            time = self.times.get(channel.code)
            if channel.kind is ChannelKind.WALK_IN and time is not None and time.rule.unit is TimeUnit.MINUTE:
                return time.rule.amount
        return self.office.walk_in_minutes


def intake_facts(reader: Reader) -> IntakeFacts:
    """Read both at this moment."""
    return IntakeFacts(office(reader), _answer_times(reader))


def _answer_times(reader: Reader) -> Mapping[str, AnswerTime]:
    p = _POLICY.c
    calendar = office_calendar(reader)
    query = select(p.channel_code, p.step, p.amount, p.unit, p.start).where(
        p.retired_at.is_(None), p.complaint_class == "", p.start.in_(_FROM_RECEIPT)
    )
    found: dict[str, AnswerTime] = {}
    for row in sorted(reader.rows(query), key=lambda row: -STEP_ORDER.index(row.step)):
        rule = DeadlineRule(row.step, row.amount, row.unit, row.start)
        found[row.channel_code] = AnswerTime(rule, calendar)
    return found
