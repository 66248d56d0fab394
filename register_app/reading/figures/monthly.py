"""The monthly recap (bulanan): the flow per channel, and what came in by category and unit."""

from collections.abc import Mapping

from register_app.i18n import _
from register_app.reading.figures.figure import FLOW
from register_app.reading.figures.kind import Asked, Kind, Source
from register_app.reading.figures.lists import channels, counted_code, label, listed, row_code
from register_app.reading.figures.period import moments_of
from register_app.reading.figures.relations import flow
from register_app.reading.figures.shape import TOTALS, Row, Table
from register_app.reading.figures.tally import Part, Tally, ask, tally
from register_app.rules.statuses import Status

FLOW_COLUMNS = tuple(column for column in FLOW if column != "open")
SHARE_COLUMNS = ("received", "finished", "open", "gone")

_RELATION = flow("channel", "category", "unit", "status", "on_time")
_PARTS = {
    "channel": Part("channel", "channel"),
    "category": Part("category", "category", "fresh"),
    "unit": Part("unit", "unit", "fresh"),
}


def _tables(asked: Asked) -> tuple[Table, ...]:
    moments = moments_of(asked.reader, asked.when, asked.then)
    found = tally(asked.reader, _RELATION, FLOW, tuple(_PARTS.values()), moments)
    return (
        _flow_table(asked, found["channel"]),
        _share_table("category", _("Menurut kategori"), _("Kategori"), found["category"]),
        _share_table("unit", _("Menurut unit"), _("Unit"), found["unit"]),
    )


def _flow_table(asked: Asked, found: Tally) -> Table:
    names = listed(channels(asked.reader), found.groups.keys())
    lines = tuple(_cut(found.of(each.code).row(each.name, each.code), FLOW_COLUMNS) for each in names)
    totals = _cut(found.totals.row(_("Jumlah"), TOTALS), FLOW_COLUMNS)
    return Table("channel", FLOW_COLUMNS, lines, totals, _("Menurut media"), _("Media"))


def _share_table(part: str, title: str, head: str, found: Tally) -> Table:
    lines = [_cut(line.row(label(part, code), row_code(code)), SHARE_COLUMNS) for code, line in found.groups.items()]
    lines.sort(key=lambda row: (-row.count("received"), row.label))
    return Table(
        part, SHARE_COLUMNS, tuple(lines), _cut(found.totals.row(_("Jumlah"), TOTALS), SHARE_COLUMNS), title, head
    )


def _cut(row: Row, columns: tuple[str, ...]) -> Row:
    return Row(row.label, {column: row.values[column] for column in columns}, code=row.code, wholes=row.wholes)


def _source(table: str, code: str, column: str) -> Source:
    counted = None if code == TOTALS else counted_code(code)
    return Source(_RELATION, FLOW[column], _PARTS[table], counted, at_end=True)


MONTHLY = Kind(
    lambda: _("Rekapitulasi bulanan pengaduan"),
    _tables,
    _source,
    ("carried_over", "total", "remaining", "percent_finished", "percent_on_time", "rounding"),
)


def statuses_of(asked: Asked) -> Mapping[int, Status]:
    """What came in in the period, and how it stood at the end of it."""
    moments = moments_of(asked.reader, asked.when, asked.then)
    found = ask(asked.reader, f"{_RELATION.sql} SELECT id, status FROM counted WHERE fresh ORDER BY id", moments)
    return {id_: Status(status) for id_, status in found}
