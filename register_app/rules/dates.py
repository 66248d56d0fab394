"""Dates, hours and numbers as the office writes them, and dates as people type them."""

import re
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TypeVar
from zoneinfo import ZoneInfo

from register_app.clock import ZONE_LETTERS
from register_app.i18n import language
from register_app.rules.terbilang import terbilang

_Kind = TypeVar("_Kind")

MONTHS = {
    "id": (
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
SHORT_MONTHS = {
    "id": ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
WEEKDAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_UNITS = {
    "id": {"day": ("hari", "hari"), "hour": ("jam", "jam"), "minute": ("menit", "menit")},
    "en": {"day": ("day", "days"), "hour": ("hour", "hours"), "minute": ("minute", "minutes")},
}
_SEPARATORS = {"id": (".", ",", "."), "en": (",", ".", ":")}
"""Between thousands, before decimals, between hours and minutes."""

_OTHER_SPELLINGS = {
    **{"pebruari": 2, "peb": 2, "nopember": 11, "nop": 11},
    **{"agt": 8, "ags": 8, "agst": 8},
}
_CENTURY_TURN = 70
"""Two-digit years below this are of this century."""

_DAY_NAME = (
    r"(?:hari\s+)?(?:(?:senin|selasa|rabu|kamis|jum['\u2019]?at|sabtu|minggu|ahad|\w{3,6}day)\s*,?\s+)?"
    r"(?:tanggal\s+|tgl\.?\s*)?"
)
_WORDED = re.compile(_DAY_NAME + r"(\d{1,2})[\s\-/.]*([a-z]{3,9})\.?[\s\-/.,]*(\d{4}|\d{2})", re.IGNORECASE)
_FIGURES = re.compile(_DAY_NAME + r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})([-/.]?)(\d{2})\2(\d{2})")
_TIME = re.compile(
    r"(?:\s*,|\s*t|\s+|\s+-\s+)\s*(?:(?:pukul|jam|pkl\.?)\s*)?([01]?\d|2[0-3])[.:]([0-5]\d)(?:[.:]([0-5]\d)(?:\.\d+)?)?"
    r"\s*(wib|wita|wit|z|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_ZONES = {letters.lower(): name for name, letters in ZONE_LETTERS.items()}


def month_name(month: int) -> str:
    """November, for 11."""
    return _table(MONTHS)[month - 1]


def short_month(month: int) -> str:
    """Nov, for 11."""
    return _table(SHORT_MONTHS)[month - 1]


def weekday_name(day: date) -> str:
    """Rabu."""
    return _table(WEEKDAYS)[day.weekday()]


def long_date(day: date) -> str:
    """18 November 2026."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def weekday_date(day: date) -> str:
    """Rabu, 18 November 2026."""
    return f"{weekday_name(day)}, {long_date(day)}"


def short_date(day: date) -> str:
    """18-11-2026, for tables."""
    return f"{day.day:02}-{day.month:02}-{day.year}"


def day_month(day: date) -> str:
    """3 Nov, where the year is plain from its place."""
    return f"{day.day} {short_month(day.month)}"


def month_year(day: date) -> str:
    """November 2026."""
    return f"{month_name(day.month)} {day.year}"


def hour(moment: datetime | time, letters: str = "") -> str:
    """09.30 or, with the zone's letters, 09.30 WITA; the moment is already wall time at the office."""
    separator = _table(_SEPARATORS)[2]
    return f"{moment.hour:02}{separator}{moment.minute:02} {letters}".rstrip()


def date_and_hour(moment: datetime, letters: str = "") -> str:
    """18-11-2026 09.30 WITA, for tables and feet of pages."""
    return f"{short_date(moment)} {hour(moment, letters)}"


def number(value: float | Decimal, decimals: int = 0) -> str:
    """1.234,5: rounded half up, as people do it on paper."""
    thousands, comma, _hours = _table(_SEPARATORS)
    step = Decimal(1).scaleb(-decimals)
    plain = f"{Decimal(str(value)).quantize(step, ROUND_HALF_UP) + 0:,f}"
    return plain.translate({ord(","): thousands, ord("."): comma})


def date_in_words(day: date) -> str:
    """Spell a date for minutes (berita acara): delapan belas bulan November tahun dua ribu dua puluh enam."""
    if language() != "id":
        return long_date(day)
    return f"{terbilang(day.day)} bulan {month_name(day.month)} tahun {terbilang(day.year)}"


def duration_words(length: timedelta) -> str:
    """Tell how long in its two largest units: 2 hari 3 jam, 15 menit; less than a minute is 0 menit."""
    minutes = abs(length) // timedelta(minutes=1)
    parts = (("day", minutes // 1440), ("hour", minutes // 60 % 24), ("minute", minutes % 60))
    first = next((place for place, (_unit, amount) in enumerate(parts) if amount), 2)
    told = [_amount(unit, amount) for unit, amount in parts[first : first + 2] if amount]
    return " ".join(told) or _amount("minute", 0)


def read_date(text: str) -> date | None:
    """Read a date as people type it (2 Januari 2024, 02/01/2024, 2-1-24, 20 Peb 2023, ISO); None when it is not one.

    Day comes before month; an hour behind the date is allowed and ignored.
    """
    found = leading_date(" ".join(text.split()))
    if found is None:
        return None
    day, rest = found
    return day if not rest or _TIME.fullmatch(rest) else None


def read_moment(text: str) -> datetime | None:
    """Read a date with an hour (20 Feb 2023, 11:35); aware only when the text names its zone, None without an hour."""
    found = leading_date(" ".join(text.split()))
    clock_time = _TIME.fullmatch(found[1]) if found else None
    if found is None or clock_time is None:
        return None
    hours, minutes, seconds, zone = clock_time.groups()
    wall = datetime.combine(found[0], time(int(hours), int(minutes), int(seconds or 0)))
    return _in_zone(wall, zone.lower()) if zone else wall


def month_number(word: str) -> int | None:
    """Read a month's name, full or cut short, Indonesian or English; None when it is no month."""
    low = word.lower().rstrip(".")
    if low in _OTHER_SPELLINGS:
        return _OTHER_SPELLINGS[low]
    if len(low) < 3:
        return None
    for names in MONTHS.values():
        for month, name in enumerate(names, start=1):
            if name.lower().startswith(low):
                return month
    return None


def _table(tables: dict[str, _Kind]) -> _Kind:
    return tables.get(language(), tables["id"])


def _amount(unit: str, amount: int) -> str:
    one, many = _table(_UNITS)[unit]
    return f"{amount} {one if amount == 1 else many}"


def leading_date(text: str) -> tuple[date, str] | None:
    """Take the date at the start of the text and what follows it."""
    if iso := _ISO.match(text):
        return _with_rest(iso, text, int(iso[1]), int(iso[3]), int(iso[4]))
    if figures := _FIGURES.match(text):
        return _with_rest(figures, text, _year(figures[4]), int(figures[3]), int(figures[1]))
    if worded := _WORDED.match(text):
        return _with_rest(worded, text, _year(worded[3]), month_number(worded[2]) or 0, int(worded[1]))
    return None


def _with_rest(match: re.Match[str], text: str, year: int, month: int, day: int) -> tuple[date, str] | None:
    try:
        return date(year, month, day), text[match.end() :]
    except ValueError:
        return None


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year < _CENTURY_TURN else 1900)


def _in_zone(wall: datetime, zone: str) -> datetime:
    if zone == "z":
        return wall.replace(tzinfo=UTC)
    if zone in _ZONES:
        return wall.replace(tzinfo=ZoneInfo(_ZONES[zone]))
    return datetime.fromisoformat(f"{wall.isoformat()}{zone}")
