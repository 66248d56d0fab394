"""The facts of a recap's paper form as plain tables, so that a file says what the sheet says."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from register_app.exchange.sheets_out import OutCell, OutTable, SheetOut
from register_app.forms import matrix, monthly
from register_app.forms.catalogue import FORMS
from register_app.forms.facts import FlowRow, IntakeRow, Letterhead, MatrixFacts, MonthlyFacts, Signer
from register_app.forms.recap_facts import RecapFacts, RecapLine, RecapTable
from register_app.forms.recap_page import nothing_words
from register_app.forms.signature import identity_lines, name_words, position_lines
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import date_and_hour, hour, long_date, month_name, month_year
from register_app.rules.figure_names import figure_kind, figure_name

WIDE = frozenset({"bulanan", "sp4n"})
FLOW = ("carried_over", "received", "total", "finished", "in_progress", "postponed", "gone", "remaining")
PERCENTS = ("percent_finished", "percent_on_time")
SHARES = ("received", "finished", "open", "gone")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "media-per-bulan": ("received", "handled", "note"),
    "evaluasi": ("received", "total", "finished", "percent_finished", "result", "closed_in_period", "note"),
    "unit": (
        *("total", "finished", "in_progress", "not_followed_up", "not_verified", "percent_followed_up"),
        *("postponed", "archived", "grand_total", "closed_in_period"),
    ),
    "sp4n": (
        *("not_verified", "not_followed_up", "in_progress", "finished", "postponed", "archived", "total"),
        *("percent_followed_up", "rtl", "rhp", "rv", "last_seen"),
    ),
    "kecepatan": (
        *("verified_within", "verified_over", "rv", "followed_up_within", "followed_up_over", "rtl"),
        *("closed_within", "closed_over", "closing_days"),
    ),
    "status": ("complaints", "share"),
}
"""What a file of each recap tells; more than its form, which has the width of a paper."""

_ONE_LINE, _POINTS = 1000.0, 11.0
"""A width that no position fills, so that it stays one line; the size it is measured in."""

TOTAL_FIRST = frozenset({"unit", "sp4n", "kecepatan"})
PER_STATUS = (
    *("not_verified", "not_followed_up", "in_progress", "finished", "postponed", "archived"),
    *("total", "grand_total", "percent_followed_up", "closed_in_period"),
)


def sheet_of(name: str, facts: object) -> SheetOut:
    """The tables of a recap's form; TypeError for facts that are no recap's."""
    make = _MAKERS.get(type(facts))
    if make is None:
        raise TypeError(f"{name} is no recap: {type(facts).__name__}")
    return make(name, facts)


def _recap(name: str, facts: RecapFacts) -> SheetOut:
    tables = []
    for place, table in enumerate(facts.tables):
        columns = PER_STATUS if name == "status" and place else COLUMNS[name]
        tables.append(_recap_table(table, columns, facts.whole, first=name in TOTAL_FIRST))
    title, nothing = FORMS[name].title(), (nothing_words(),) if facts.nothing else ()
    notes = (*nothing, *facts.definitions, *facts.notes)
    return _sheet(name, facts, (title, facts.period.words), tables, notes, facts.zero)


def _recap_table(table: RecapTable, columns: Sequence[str], whole: str, *, first: bool) -> OutTable:
    lines = [(line.label, *(_cell(line, column) for column in columns)) for line in table.lines]
    label = (whole or table.totals.label) if first else table.totals.label
    total = (label, *(_cell(table.totals, column) for column in columns))
    rows = (total, *lines) if first else (*lines, total)
    words = frozenset(place for place, column in enumerate(columns, start=1) if figure_kind(column) == "text")
    heads = (table.head, *(figure_name(column) for column in columns))
    return OutTable(table.title, heads, tuple(rows), frozenset({0 if first else len(lines)}), words)


def _cell(line: RecapLine, column: str) -> OutCell:
    value = line.values.get(column)
    if isinstance(value, str) and figure_kind(column) == "moment":
        return date_and_hour(datetime.fromisoformat(value)) if value else ""
    return value


def _monthly(name: str, facts: MonthlyFacts) -> SheetOut:
    heads = tuple(figure_name(column) for column in (*FLOW, *PERCENTS))
    flow = OutTable(
        _("Menurut media"),
        (_("Media Pengaduan"), *heads),
        tuple((row.label, *_flow(row)) for row in (*facts.channels, facts.channel_total)),
        frozenset({len(facts.channels)}),
    )
    tables = [
        flow,
        _intake(_("Menurut kategori"), _("Kategori"), facts.categories),
        _intake(_("Menurut unit"), _("Unit Kerja"), facts.units),
        _listed(facts),
    ]
    return _sheet(name, facts, (FORMS[monthly.FORM].title(), month_year(facts.month)), tables, facts.notes, "-")


def _flow(row: FlowRow) -> tuple[OutCell, ...]:
    counts = (row.carried_over, row.received, row.total, row.finished, row.in_progress, row.postponed)
    return (*counts, row.not_ours, row.left, row.percent_finished or 0, row.percent_on_time or 0)


def _intake(caption: str, head: str, rows: Sequence[IntakeRow]) -> OutTable:
    lines: list[tuple[OutCell, ...]] = [(row.label, row.received, row.finished, row.open, row.not_ours) for row in rows]
    sums = (sum(row.received for row in rows), sum(row.finished for row in rows))
    left = (sum(row.open for row in rows), sum(row.not_ours for row in rows))
    lines.append((_("Jumlah"), *sums, *left))
    return OutTable(caption, (head, *map(figure_name, SHARES)), tuple(lines), frozenset({len(rows)}))


def _listed(facts: MonthlyFacts) -> OutTable:
    heads = (
        *(_("No. Register"), _("Tgl. Terima"), _("Media"), _("Pelapor"), _("Pokok Pengaduan")),
        *(_("Unit yang Menangani"), _("Batas Waktu"), _("Status")),
    )
    rows = tuple(
        (
            each.register_number,
            each.received_on,
            each.channel,
            hidden_complainant() if each.confidential else each.complainant or _("Tanpa nama"),
            each.gist,
            each.unit,
            each.due_on,
            each.status,
        )
        for each in facts.complaints
    )
    return OutTable(_("Daftar pengaduan"), heads, rows, words=frozenset(range(1, len(heads))))


def _matrix(name: str, facts: MatrixFacts) -> SheetOut:
    rows: list[tuple[OutCell, ...]] = []
    for month in facts.months:
        counts = month.counts
        blank = (None,) * (len(facts.channels) + 1)
        rows.append((month_name(month.month.month), *(blank if counts is None else (*counts, sum(counts)))))
    ended = [month.counts for month in facts.months if month.counts is not None]
    totals = [sum(counts[place] for counts in ended) for place in range(len(facts.channels))]
    rows.append((_("Jumlah"), *totals, sum(totals)))
    table = OutTable("", (_("Bulan"), *facts.channels, _("Jumlah")), tuple(rows), frozenset({len(facts.months)}))
    notes = (matrix.sentence(facts), *facts.notes)
    return _sheet(name, facts, (FORMS[matrix.FORM].title(), str(facts.year)), (table,), notes, "-")


def _sheet(
    name: str,
    facts: MonthlyFacts | MatrixFacts | RecapFacts,
    titles: tuple[str, ...],
    tables: Sequence[OutTable],
    notes: tuple[str, ...],
    zero: str,
) -> SheetOut:
    counted = _("Data per {day} pukul {hour}").format(
        day=long_date(facts.as_of), hour=hour(facts.as_of, facts.mark.zone)
    )
    return SheetOut(
        titles,
        tuple(tables),
        notes,
        facts.mark.printed_at,
        zero if zero in {"0", "-"} else "-",
        _head_lines(facts.letterhead),
        _signed(facts.city, facts.signed_on, facts.signer),
        name_words(facts.signer),
        counted,
        name in WIDE,
    )


def _head_lines(letterhead: Letterhead | None) -> tuple[str, ...]:
    return () if letterhead is None else tuple(line.text for line in letterhead.lines)


def _signed(city: str, day: date, signer: Signer) -> tuple[str, ...]:
    place = _("{city}, {day}").format(city=city, day=long_date(day)) if city else long_date(day)
    position = [line for line in position_lines(signer, _ONE_LINE, _POINTS) if line]
    return (place, *position, "", "", "", name_words(signer), *identity_lines(signer))


_MAKERS: Mapping[type, Callable[[str, Any], SheetOut]] = {
    MonthlyFacts: _monthly,
    MatrixFacts: _matrix,
    RecapFacts: _recap,
}
