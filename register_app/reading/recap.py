"""Recaps of a period: the monthly flow and the matrix, as figures that know their complaints."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

from register_app.i18n import _
from register_app.reading.case_facts import cases_touching
from register_app.reading.figures import recaps as figures
from register_app.reading.figures.period import Period, period
from register_app.reading.figures.recaps import complaints_behind, titles
from register_app.reading.figures.shape import Recap, Row, Table, divisible
from register_app.reading.office import ChannelFact, office
from register_app.reading.reader import Reader
from register_app.rules.dates import month_name
from register_app.rules.figures import DEFINITIONS, CaseFacts, Flow, definition, flow_of

__all__ = [
    "FLOW_COLUMNS", "MATRIX", "MONTHLY", "Recap", "Row", "Table",
    "complaints_behind", "definition", "divisible", "period", "recap", "titles",
]  # fmt: skip

MONTHLY, MATRIX = "bulanan", "matriks"


FLOW_COLUMNS = (
    "carried_over",
    "received",
    "total",
    "finished",
    "in_progress",
    "postponed",
    "gone",
    "remaining",
    "percent_finished",
    "percent_on_time",
)
SHARE_COLUMNS = ("received", "finished", "open", "gone")


def recap(reader: Reader, name: str, first: date, last: date, as_of: date | None = None) -> Recap:
    """One recap as of the end of the day ``as_of``; RefusedError for an unknown name or a period turned round."""
    if name not in RECAPS:
        return figures.recap(reader, name, first, last, as_of)
    return RECAPS[name][1](reader, first, last, period(reader, first, last, as_of))


def _monthly(reader: Reader, first: date, last: date, when: Period) -> Recap:
    cases = cases_touching(reader, when.first, when.last)
    facts = office(reader)
    received = tuple(case for case in cases if case.received_at >= when.first)
    channels = _flow_table(cases, _listed(facts.channels, cases), when)
    categories = _share_table(
        "category", received, when, lambda case: case.category or _("Belum dikategorikan"), facts.categories
    )
    units = _share_table("unit", received, when, lambda case: case.unit or _("Belum ditentukan"), facts.units)
    sums = {channels.totals.values["received"], categories.totals.values["received"], units.totals.values["received"]}
    notes = tuple(
        DEFINITIONS[key]()
        for key in ("carried_over", "total", "remaining", "percent_finished", "percent_on_time", "rounding")
    )
    return Recap(
        MONTHLY,
        RECAPS[MONTHLY][0](),
        first,
        last,
        reader.clock.local(when.as_of),
        (channels, categories, units),
        notes,
        len(sums) == 1 and flow_of(cases, when.first, when.last).cross_foots,
    )


def _matrix(reader: Reader, first: date, last: date, when: Period) -> Recap:
    cases = cases_touching(reader, when.first, when.last)
    counted = tuple(c for c in cases if c.received_at >= when.first and flow_of((c,), when.first, when.last).received)
    channels = _listed(office(reader).channels, counted)
    months = _months(first, last)
    years = len({month.year for month in months})
    rows = tuple(_matrix_row(reader, month, months, channels, counted, when, with_year=years > 1) for month in months)
    totals = _sum(_("Jumlah"), rows)
    table = Table(MATRIX, (*(channel.code for channel in channels), "total"), rows, totals)
    foots = totals.values["total"] == len(counted)
    return Recap(
        MATRIX,
        RECAPS[MATRIX][0](),
        first,
        last,
        reader.clock.local(when.as_of),
        (table,),
        (DEFINITIONS["matrix"](),),
        foots,
    )


def _matrix_row(
    reader: Reader,
    month: date,
    months: tuple[date, ...],
    channels: tuple[ChannelFact, ...],
    cases: tuple[CaseFacts, ...],
    when: Period,
    *,
    with_year: bool,
) -> Row:
    label = f"{month_name(month.month)} {month.year}" if with_year else month_name(month.month)
    if _start(reader, month) > when.as_of:
        return Row(label, dict.fromkeys((*(c.code for c in channels), "total"), None))
    mine = [c for c in cases if _first_of_month(reader.clock.local(c.received_at).date()) == _first_of_month(month)]
    ids = {channel.code: tuple(c.id for c in mine if c.channel == channel.code) for channel in channels}
    ids["total"] = tuple(c.id for c in mine)
    return Row(label, {key: len(found) for key, found in ids.items()}, ids)


def _listed(channels: tuple[ChannelFact, ...], cases: tuple[CaseFacts, ...]) -> tuple[ChannelFact, ...]:
    """Channels that the recap lists, and any other one in which something came: the table must add up."""
    used = {case.channel for case in cases}
    return tuple(channel for channel in channels if channel.in_recap or channel.code in used)


def _flow_table(cases: tuple[CaseFacts, ...], channels: tuple[ChannelFact, ...], when: Period) -> Table:
    rows = tuple(
        _flow_row(
            channel.name,
            flow_of(tuple(c for c in cases if c.channel == channel.code), when.first, when.last),
            channel.code,
        )
        for channel in channels
    )
    return Table("channel", FLOW_COLUMNS, rows, _flow_row(_("Jumlah"), flow_of(cases, when.first, when.last)))


def _flow_row(label: str, flow: Flow, code: str = "") -> Row:
    lists = {
        "carried_over": flow.carried_over,
        "received": flow.received,
        "total": flow.carried_over + flow.received,
        "finished": flow.finished,
        "in_progress": flow.in_progress,
        "postponed": flow.postponed,
        "gone": flow.gone,
        "remaining": flow.in_progress + flow.postponed,
        "percent_finished": flow.finished,
        "percent_on_time": flow.on_time,
    }
    values: dict[str, int | None] = {key: len(ids) for key, ids in lists.items()}
    values["percent_finished"], values["percent_on_time"] = flow.percent_finished, flow.percent_on_time
    wholes = {
        "percent_finished": flow.total - len(flow.postponed) - len(flow.gone),
        "percent_on_time": len(flow.finished) + len(flow.forwarded),
    }
    return Row(label, values, lists, code, wholes)


def _share_table(
    name: str, cases: tuple[CaseFacts, ...], when: Period, label: Callable[[CaseFacts], str], order: tuple[str, ...]
) -> Table:
    groups: dict[str, list[CaseFacts]] = {}
    for case in cases:
        groups.setdefault(label(case), []).append(case)
    places = {text: place for place, text in enumerate(order)}
    rows = [_share_row(text, flow_of(tuple(group), when.first, when.last)) for text, group in groups.items()]
    rows = [row for row in rows if row.values["received"]]
    rows.sort(key=lambda row: (-row.count("received"), places.get(row.label, len(places))))
    return Table(name, SHARE_COLUMNS, tuple(rows), _share_row(_("Jumlah"), flow_of(cases, when.first, when.last)))


def _share_row(label: str, flow: Flow) -> Row:
    lists = {
        "received": flow.received,
        "finished": flow.finished,
        "open": flow.in_progress + flow.postponed,
        "gone": flow.gone,
    }
    return Row(label, {key: len(ids) for key, ids in lists.items()}, lists)


def _sum(label: str, rows: tuple[Row, ...]) -> Row:
    ids: dict[str, tuple[int, ...]] = {}
    for row in rows:
        for key in row.values:
            ids[key] = ids.get(key, ()) + row.ids.get(key, ())
    return Row(label, {key: len(found) for key, found in ids.items()}, ids)


def _months(first: date, last: date) -> tuple[date, ...]:
    months, month = [], _first_of_month(first)
    while month <= last:
        months.append(month)
        month = _first_of_month(month + timedelta(days=31))
    return tuple(months)


def _first_of_month(day: date) -> date:
    return day.replace(day=1)


def _start(reader: Reader, day: date) -> datetime:
    return reader.clock.at_office(datetime.combine(day, time.min))


RECAPS: Mapping[str, tuple[Callable[[], str], Callable[[Reader, date, date, Period], Recap]]] = {
    MONTHLY: (lambda: _("Rekapitulasi bulanan pengaduan"), _monthly),
    MATRIX: (lambda: _("Rekapitulasi per bulan menurut media"), _matrix),
}
"""Every recap that stands: its title and how it is made."""
