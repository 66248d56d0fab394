"""Recaps of a period: the monthly flow and the matrix, as figures that know their complaints."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.case_facts import cases_touching
from register_app.reading.office import ChannelFact, office
from register_app.reading.reader import Reader
from register_app.rules.dates import long_date, month_name
from register_app.rules.figures import DEFINITIONS, CaseFacts, Flow, flow_of

MONTHLY, MATRIX = "bulanan", "matriks"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a label, its figures, and for each figure the ids of the complaints behind it."""

    label: str
    values: Mapping[str, int | None]
    ids: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    code: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a recap: columns by name, rows, and the line of totals."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: Row


@dataclass(frozen=True, slots=True)
class Recap:
    """A recap of a period as of a moment (office wall time); the first table is the recap's own."""

    name: str
    title: str
    first: date
    last: date
    as_of: datetime
    tables: tuple[Table, ...]
    notes: tuple[str, ...]
    cross_foots: bool

    @property
    def main(self) -> Table:
        """The table that gives the recap its name."""
        return self.tables[0]


@dataclass(frozen=True, slots=True)
class Period:
    """A period in UTC moments; ``last`` never lies after the moment as of which it is counted."""

    first: datetime
    last: datetime
    as_of: datetime


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
JUDGED = "percent_judged"
"""Those of which can be said whether they were in time: what is archived is not."""

SHARE_COLUMNS = ("received", "finished", "open", "gone")


def recap(reader: Reader, name: str, first: date, last: date, as_of: date | None = None) -> Recap:
    """One recap as of the end of the day ``as_of``; RefusedError for an unknown name or a period turned round."""
    if name not in RECAPS:
        known = ", ".join(RECAPS)
        raise RefusedError(
            [
                Problem(
                    "name", _("Rekap {name} tidak dikenal. Pakai salah satu: {known}.").format(name=name, known=known)
                )
            ]
        )
    if first > last:
        text = _("Periode terbalik: {first} sesudah {last}. Tukar kedua tanggalnya.")
        raise RefusedError([Problem("from", text.format(first=long_date(first), last=long_date(last)))])
    return RECAPS[name][1](reader, first, last, period(reader, first, last, as_of))


def period(reader: Reader, first: date, last: date, as_of: date | None) -> Period:
    """The period's moments: whole days at the office, cut at the moment as of which it is counted."""
    moment = _start(reader, as_of + timedelta(days=1)) - timedelta(microseconds=1) if as_of else reader.clock.now()
    end = _start(reader, last + timedelta(days=1)) - timedelta(microseconds=1)
    return Period(_start(reader, first), min(end, moment), moment)


def divisible(row: Row, figure: str) -> bool:
    """Whether a percentage of the flow has something to divide by; without, paper and screen show a dash."""
    count = {key: value or 0 for key, value in row.values.items()}
    whole = {
        "percent_finished": count["total"] - count["postponed"] - count["gone"],
        "percent_on_time": len(row.ids.get(JUDGED, ())),
    }
    return whole[figure] > 0


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
    return Row(label, values, {**lists, JUDGED: flow.finished + flow.forwarded}, code)


def _share_table(
    name: str, cases: tuple[CaseFacts, ...], when: Period, label: Callable[[CaseFacts], str], order: tuple[str, ...]
) -> Table:
    groups: dict[str, list[CaseFacts]] = {}
    for case in cases:
        groups.setdefault(label(case), []).append(case)
    places = {text: place for place, text in enumerate(order)}
    rows = [_share_row(text, flow_of(tuple(group), when.first, when.last)) for text, group in groups.items()]
    rows = [row for row in rows if row.values["received"]]
    rows.sort(key=lambda row: (-(row.values["received"] or 0), places.get(row.label, len(places))))
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
