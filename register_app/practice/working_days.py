"""Days and hours of the practice office, which works from Monday to Friday in its own zone."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Makassar")
FRIDAY = 4


def working_day(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - FRIDAY))


def next_working_day(after: date, days: int) -> date:
    """The working day ``days`` later, or the Monday after that weekend."""
    later = (after.date() if isinstance(after, datetime) else after) + timedelta(days=days)
    return later + timedelta(days=7 - later.weekday()) if later.weekday() > FRIDAY else later


def working_days(first: date, last: date) -> tuple[date, ...]:
    """Every working day from ``first`` to ``last``, both included."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(day for day in days if day.weekday() <= FRIDAY)


def at_office(day: date, hour: int, minute: int = 0) -> datetime:
    """The moment (UTC) at which the office's clock shows that hour."""
    return datetime.combine(day, time(hour, minute), ZONE).astimezone(UTC)
