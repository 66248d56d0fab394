"""What narrows the list, in words: the answers of each filter, and how the chosen one is called."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from register_app.i18n import _
from register_app.reading.due import DueState
from register_app.reading.office import Office
from register_app.reading.register_list import Filter
from register_app.rules.statuses import STATUS_NAMES, Status
from ui.case.words import short_day

DUE_WORDS: dict[DueState, Callable[[], str]] = {
    DueState.LATE: lambda: _("lewat"),
    DueState.TODAY: lambda: _("hari ini"),
    DueState.TOMORROW: lambda: _("besok"),
    DueState.LATER: lambda: _("sesudah besok"),
    DueState.PAUSED: lambda: _("berhenti"),
    DueState.ON_TIME: lambda: _("selesai tepat waktu"),
    DueState.FINISHED_LATE: lambda: _("selesai lewat"),
    DueState.NONE: lambda: _("tanpa batas"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of a filter's menu: its words, and the filter with it."""

    words: str
    wanted: Filter


def year_answers(wanted: Filter, years: tuple[int, ...]) -> list[Answer]:
    """Every year of the register, and all of them together."""
    each = [Answer(str(year), replace(wanted, year=year)) for year in years]
    return [*each, Answer(_("Semua tahun"), replace(wanted, year=None))]


def received_answers(wanted: Filter, today: date) -> list[Answer]:
    """The usual stretches of days."""
    monday, first = today - timedelta(days=today.weekday()), today.replace(day=1)
    last_month = first - timedelta(days=1)
    stretches = (
        (_("hari ini"), today, None),
        (_("minggu ini"), monday, None),
        (_("bulan ini"), first, None),
        (_("bulan lalu"), last_month.replace(day=1), last_month),
        (_("30 hari terakhir"), today - timedelta(days=30), None),
    )
    return [Answer(words, replace(wanted, received_from=start, received_to=end)) for words, start, end in stretches]


def channel_answers(wanted: Filter, office: Office) -> list[Answer]:
    """Every channel in use."""
    return [Answer(each.short_name, replace(wanted, channel=each.code)) for each in office.channels]


def status_answers(wanted: Filter) -> list[Answer]:
    """Every status, in the order of a case's life."""
    return [Answer(STATUS_NAMES[status](), replace(wanted, status=status)) for status in Status]


def due_answers(wanted: Filter) -> list[Answer]:
    """First what is urgent, then every standing of a deadline."""
    urgent = Answer(_("perlu segera"), replace(wanted, urgent=True, due=None))
    return [urgent, *(Answer(words(), replace(wanted, due=state, urgent=False)) for state, words in DUE_WORDS.items())]


def category_answers(wanted: Filter, office: Office) -> list[Answer]:
    """Every category in use."""
    return [Answer(name, replace(wanted, category=name)) for name in office.categories]


def unit_answers(wanted: Filter, office: Office) -> list[Answer]:
    """Every unit in use."""
    return [Answer(name, replace(wanted, unit=name)) for name in office.units]


def received_words(wanted: Filter, today: date) -> str:
    """Sejak 26 Okt, s.d. 3 Nov, 1 Okt s.d. 31 Okt, or nothing."""
    start, end = wanted.received_from, wanted.received_to
    if start is not None and start == end:
        return short_day(start, today)
    if start is not None and end is not None:
        return _("{start} s.d. {end}").format(start=short_day(start, today), end=short_day(end, today))
    if start is not None:
        return _("hari ini") if start == today else _("sejak {day}").format(day=short_day(start, today))
    return _("s.d. {day}").format(day=short_day(end, today)) if end is not None else ""


def due_chosen(wanted: Filter) -> str:
    """How the deadline is narrowed."""
    if wanted.urgent:
        return _("perlu segera")
    return DUE_WORDS[wanted.due]() if wanted.due is not None else ""


def channel_chosen(wanted: Filter, office: Office | None) -> str:
    """The channel's name."""
    channels = office.channels if office is not None else ()
    return next((each.short_name for each in channels if each.code == wanted.channel), wanted.channel)


def list_words(wanted: Filter, total: int) -> str:
    """311 pengaduan tahun 2026."""
    if wanted.year is None:
        return _("{total} pengaduan").format(total=total)
    return _("{total} pengaduan tahun {year}").format(total=total, year=wanted.year)
