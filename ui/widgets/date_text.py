"""Dates and hours as officers type them, in every common shape, and as the form writes them back."""

import re
from datetime import date, datetime, time

_DATE = re.compile(r"^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$")
_SOLID_DATE = re.compile(r"^(\d{2})(\d{2})(\d{4}|\d{2})$")
_TIME = re.compile(r"^(\d{1,2})[.:](\d{2})$|^(\d{2})(\d{2})$")


def date_words(day: date | None) -> str:
    """``09-11-2026``, or nothing."""
    return f"{day:%d-%m-%Y}" if day else ""


def moment_words(moment: datetime | None) -> str:
    """``09-11-2026 10.30``, or nothing."""
    return f"{moment:%d-%m-%Y %H.%M}" if moment else ""


def read_date(words: str) -> date | None:
    """Understand ``9-11-2026``, ``9/11/26``, ``09112026`` and the like; None when it is not a day of the calendar."""
    found = _DATE.match(words.strip()) or _SOLID_DATE.match(words.strip())
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def read_time(words: str) -> time | None:
    """Understand ``10.30``, ``10:30`` and ``1030``; None when the day has no such hour."""
    found = _TIME.match(words.strip())
    if found is None:
        return None
    hour, minute = (int(part) for part in found.groups() if part is not None)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_moment(words: str) -> datetime | None:
    """Understand a date followed by an hour; a wall time without zone, which the office's clock completes."""
    day_words, _, hour_words = words.strip().rpartition(" ")
    day, hour = read_date(day_words), read_time(hour_words)
    return datetime.combine(day, hour) if day and hour else None
