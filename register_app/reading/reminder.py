"""What the tray needs to know to speak up: the hour, the office's calendar, its choice, and how much waits."""

from dataclasses import dataclass
from datetime import datetime

from register_app.reading.board_settings import reminder_choice
from register_app.reading.desk import Desk, desk_today
from register_app.reading.reader import Reader
from register_app.rules.office_hours import OfficeCalendar
from register_app.rules.reminders import Counts, ReminderChoice
from register_app.rules.thresholds import Level, Waiting


@dataclass(frozen=True, slots=True)
class ReminderMoment:
    """One look at the desk; ``now`` is wall time at the office."""

    now: datetime
    calendar: OfficeCalendar
    choice: ReminderChoice
    counts: Counts


def reminder_moment(reader: Reader) -> ReminderMoment:
    """The desk as the tray sees it: counts of things, nothing about anybody."""
    desk = desk_today(reader)
    now = reader.clock.local(reader.clock.now())
    return ReminderMoment(now, desk.board.calendar, reminder_choice(reader), _counts(desk, now))


def _counts(desk: Desk, now: datetime) -> Counts:
    pile = desk.board.pile
    working = desk.board.calendar.is_working_day(now.date())
    return Counts(
        overdue=pile(Waiting.OVERDUE).count,
        today=pile(Waiting.TODAY).count,
        silent=pile(Waiting.SILENT).count_from(Level.HARD),
        cards=len(desk.cards),
        numbers=sum(pad.count for pad in desk.pads if pad.level is Level.HARD),
        boxes=sum(box.opened_at is None for box in desk.boxes) if working else 0,
    )
