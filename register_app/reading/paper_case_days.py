"""The deadline of a case for paper: until when, by which rule, what moved it, and every day as it was counted."""

from collections.abc import Callable, Iterator, Mapping

from register_app.i18n import _
from register_app.reading.case import CaseFile, DeadlineFact
from register_app.reading.due import DueState
from register_app.reading.paper import last_second
from register_app.rules.dates import day_month, hour, long_date, short_date, weekday_date, weekday_name
from register_app.rules.deadlines import DayCount, DayKind
from register_app.rules.report_blocks import Band, Block, CellLook, DayCell, Days, Field, Fields, Note
from register_app.rules.statuses import FINISHED

STATES: Mapping[DueState, Callable[[], str]] = {
    DueState.LATE: lambda: _("lewat {days} hari"),
    DueState.TODAY: lambda: _("jatuh tempo hari ini"),
    DueState.TOMORROW: lambda: _("jatuh tempo besok"),
    DueState.LATER: lambda: _("masih berjalan"),
    DueState.PAUSED: lambda: _("berhenti, menunggu pelapor"),
    DueState.ON_TIME: lambda: _("dipenuhi tepat waktu"),
    DueState.FINISHED_LATE: lambda: _("dipenuhi, lewat {days} hari"),
    DueState.UNJUDGED: lambda: _("tidak dinilai, karena jam komputer meragukan"),
    DueState.NONE: lambda: _("tidak berlaku"),
}
"""How a deadline stands, in words for paper."""

_COUNTED: Mapping[DayKind, Callable[[], str]] = {
    DayKind.START: lambda: _("mulai"),
    DayKind.WEEKEND: lambda: _("libur"),
    DayKind.HOLIDAY: lambda: _("libur"),
    DayKind.PAUSED: lambda: _("tunda"),
    DayKind.CLOSED: lambda: _("tutup"),
}
_LOOKS: Mapping[DayKind, CellLook] = {
    DayKind.COUNTED: CellLook.PLAIN,
    DayKind.START: CellLook.PLAIN,
    DayKind.EXTENDED: CellLook.ADDED,
}


def deadline(case: CaseFile, zone: str) -> Iterator[Block]:
    """The part about the deadline; nothing where there is none."""
    yield Band(_("Batas waktu"))
    if case.due_at is None:
        yield Fields((Field(_("Batas"), _("tanpa batas waktu")),))
        return
    fact = case.deadline
    yield Fields(
        (
            Field(_("Batas"), due_words(case, zone), strong=True),
            *((Field(_("Aturan"), fact.rule),) if fact else ()),
            Field(_("Keadaan"), state_words(case)),
        )
    )
    if fact is None:
        return
    if fact.days:
        yield Days(tuple(_cells(case, fact)))
    if remarks := " ".join((*map(_full_stop, fact.notes), *_days_off(fact), *_legend(fact))):
        yield Note(remarks)


def due_words(case: CaseFile, zone: str) -> str:
    """Selasa, 17 November 2026, and the hour where one was promised."""
    if case.due_at is None:
        return ""
    day = weekday_date(case.due_at)
    return day if last_second(case.due_at) else f"{day}, {hour(case.due_at, zone)}"


def state_words(case: CaseFile) -> str:
    """How the deadline stands; of a case that is over also since when."""
    words = STATES[case.due_state]().format(days=case.days)
    if case.status in FINISHED and case.due_state in (DueState.ON_TIME, DueState.FINISHED_LATE):
        return _("{state}, selesai {day}").format(state=words, day=long_date(case.status_at))
    return words


def _cells(case: CaseFile, fact: DeadlineFact) -> Iterator[DayCell]:
    over = case.status_at.date() if case.due_state in (DueState.ON_TIME, DueState.FINISHED_LATE) else None
    for day in fact.days:
        last = day.day == fact.due_at.date()
        look = CellLook.LAST if last else _LOOKS.get(day.kind, CellLook.PALE)
        counted = _COUNTED[day.kind]() if day.kind in _COUNTED else str(day.count)
        yield DayCell(_day(day), _("selesai") if day.day == over else counted, look)


def _day(day: DayCount) -> str:
    return f"{weekday_name(day.day)[:3]} {day.day.day}-{day.day.month}"


def _days_off(fact: DeadlineFact) -> tuple[str, ...]:
    named = [f"{day_month(day.day)} {fact.names.get(day.day, '')}" for day in fact.days if day.kind is DayKind.HOLIDAY]
    return (_("Libur: {days}.").format(days=", ".join(named)),) if named else ()


def _legend(fact: DeadlineFact) -> tuple[str, ...]:
    if not fact.days:
        return ()
    return (
        _("Angka di bawah tanggal adalah hari ke berapa; kotak tebal adalah batasnya, {day}.").format(
            day=short_date(fact.due_at)
        ),
    )


def _full_stop(words: str) -> str:
    return words if words.rstrip().endswith((".", "!", "?")) else f"{words.rstrip()}."
