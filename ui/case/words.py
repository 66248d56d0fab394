"""How a case is said in few words: its deadline as a chip, its moments, its channel."""

from datetime import date, datetime

from register_app.i18n import _
from register_app.reading.due import DueState
from register_app.rules.dates import day_month, hour, long_date, weekday_name
from register_app.rules.deadlines import END_OF_DAY
from ui.widgets.chips_paint import (
    Chip,
    in_time_chip,
    late_chip,
    later_chip,
    missed_chip,
    stopped_chip,
    today_chip,
    tomorrow_chip,
)


def deadline_chip(state: DueState, due_at: datetime | None, days: int, today: date) -> Chip:
    """A deadline as colour, shape and word."""
    if due_at is None:
        return later_chip(_("tanpa batas"))
    match state:
        case DueState.LATE:
            return late_chip(_late_words(due_at, days))
        case DueState.TODAY:
            return today_chip(_("Hari ini") if is_whole_day(due_at) else _("Hari ini {hour}").format(hour=hour(due_at)))
        case DueState.TOMORROW:
            return tomorrow_chip(_("Besok"))
        case DueState.LATER | DueState.UNJUDGED:
            return later_chip(short_day(due_at.date(), today))
        case DueState.ON_TIME:
            return in_time_chip(_("Tepat waktu"))
        case DueState.FINISHED_LATE:
            return missed_chip(_("Selesai lewat"))
        case DueState.PAUSED | DueState.NONE:
            return stopped_chip(_("Berhenti"))


def due_words(state: DueState, due_at: datetime | None, today: date) -> str:
    """Until when, inside a sentence: hari ini pukul 10.30, besok, 18 November."""
    if due_at is None:
        return ""
    day = {DueState.TODAY: _("hari ini"), DueState.TOMORROW: _("besok")}.get(state, long_day(due_at.date(), today))
    return day if is_whole_day(due_at) else _("{day} pukul {hour}").format(day=day, hour=hour(due_at))


def is_whole_day(due_at: datetime) -> bool:
    """True when the deadline is a day, not an hour."""
    return (due_at.hour, due_at.minute) == (END_OF_DAY.hour, END_OF_DAY.minute)


def moment_words(moment: datetime, today: date) -> str:
    """When, as the timeline says it: hari ini 09.20, 4 Nov 14.20, 30 Des 2025 08.00."""
    day = _("hari ini") if moment.date() == today else short_day(moment.date(), today)
    return f"{day} {hour(moment)}"


def short_day(day: date, today: date) -> str:
    """3 Nov, with its year when it is not this one."""
    return day_month(day) if day.year == today.year else f"{day_month(day)} {day.year}"


def long_day(day: date, today: date) -> str:
    """3 November, with its year when it is not this one."""
    return long_date(day) if day.year != today.year else long_date(day).rpartition(" ")[0]


def weekday_day(day: date, today: date) -> str:
    """Selasa, 10 November."""
    return f"{weekday_name(day)}, {long_day(day, today)}"


def tiny_weekday(day: date) -> str:
    """Sel 10, for the cells of a strip."""
    return f"{weekday_name(day)[:3]} {day.day}"


def since_words(days: int) -> str:
    """How long something has been away: hari ini, kemarin, 3 hari."""
    match days:
        case 0:
            return _("hari ini")
        case 1:
            return _("kemarin")
    return _("{days} hari").format(days=days)


def _late_words(due_at: datetime, days: int) -> str:
    if days:
        return _("Lewat {days} hari").format(days=days)
    return _("Lewat {hour}").format(hour=hour(due_at))
