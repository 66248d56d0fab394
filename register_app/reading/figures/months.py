"""Recaps month by month: the matrix of channels (matriks), and each channel for itself (media-per-bulan)."""

from collections.abc import Mapping, Sequence
from datetime import date

from register_app.i18n import _
from register_app.reading.figures.figure import INTAKE, Figure
from register_app.reading.figures.kind import Asked, Kind, Source
from register_app.reading.figures.lists import Listed, channels, listed
from register_app.reading.figures.period import moments_of, month_code, month_label, months_of, start_of
from register_app.reading.figures.relations import Relation, intake
from register_app.reading.figures.shape import TOTALS, Row, Table, Value
from register_app.reading.figures.tally import Line, Part, Tally, tally

_MATRIX, _BY_CHANNEL = "matriks", "media-per-bulan"
_COLUMNS = ("received", "handled", "note")
_PARTS = {
    "month": Part("month", "month"),
    "channel": Part("channel", "channel"),
    "each": Part("each", "month || '/' || channel"),
}


def months_so_far(asked: Asked) -> tuple[tuple[date, str, bool], ...]:
    """Every month of the period, how it is called, and whether it has begun at the moment."""
    months = months_of(asked.first, asked.last)
    return tuple((each, month_label(each, months), start_of(asked.reader, each) <= asked.when.as_of) for each in months)


def _count(asked: Asked, relation: Relation, figures: Mapping[str, Figure]) -> Mapping[str, Tally]:
    return tally(asked.reader, relation, figures, tuple(_PARTS.values()), moments_of(asked.reader, asked.when))


def _each(month: date, channel: Listed) -> str:
    return f"{month_code(month)}/{channel.code}"


# the matrix

_RECEIVED = intake("channel", "month")
_RECEIVED_FIGURES = {"received": INTAKE["received"]}


def _matrix_tables(asked: Asked) -> tuple[Table, ...]:
    found = _count(asked, _RECEIVED, _RECEIVED_FIGURES)
    names = listed(channels(asked.reader), found["channel"].groups.keys())
    rows = tuple(_matrix_row(found, names, *month) for month in months_so_far(asked))
    totals: dict[str, Value] = {each.code: found["channel"].of(each.code).values["received"] for each in names}
    totals["total"] = found["month"].totals.values["received"]
    columns = (*(each.code for each in names), "total")
    return (Table(_MATRIX, columns, rows, Row(_("Jumlah"), totals), head=_("Bulan")),)


def _matrix_row(found: Mapping[str, Tally], names: Sequence[Listed], month: date, label: str, begun: bool) -> Row:  # noqa: FBT001 - unpacked
    code = month_code(month)
    values: dict[str, Value] = {each.code: found["each"].of(_each(month, each)).values["received"] for each in names}
    values["total"] = found["month"].of(code).values["received"]
    return Row(label, values if begun else dict.fromkeys(values), code=code)


def _matrix_source(_table: str, code: str, column: str) -> Source:
    if column == "total":
        part, counted = "month", code or None
    elif code == TOTALS:
        part, counted = "channel", column
    else:
        part, counted = "each", f"{code}/{column}"
    return Source(_RECEIVED, INTAKE["received"], _PARTS[part], counted)


MATRIX = Kind(lambda: _("Rekapitulasi per bulan menurut media"), _matrix_tables, _matrix_source, ("matrix",))


# each channel for itself

_HANDLED = intake("channel", "month", "handled")
_HANDLED_FIGURES = {name: INTAKE[name] for name in ("received", "handled")}


def _channel_tables(asked: Asked) -> tuple[Table, ...]:
    found = _count(asked, _HANDLED, _HANDLED_FIGURES)
    names = listed(channels(asked.reader), found["channel"].groups.keys())
    months = months_so_far(asked)
    tables = tuple(_channel_table(found, each, months) for each in names)
    flat = tuple(
        Row(each.name, {"month": row.label, **row.values}, code=f"{each.code}/{row.code}")
        for each, table in zip(names, tables, strict=True)
        for row in table.rows
    )
    totals = _noted(found["month"].totals, _("Jumlah"), TOTALS)
    whole = Row(totals.label, {"month": None, **totals.values})
    return (Table(_BY_CHANNEL, ("month", *_COLUMNS), flat, whole, head=_("Media")), *tables)


def _channel_table(found: Mapping[str, Tally], channel: Listed, months: Sequence[tuple[date, str, bool]]) -> Table:
    rows = tuple(
        _noted(found["each"].of(_each(month, channel)), label, month_code(month))
        if begun
        else Row(label, dict.fromkeys(_COLUMNS), code=month_code(month))
        for month, label, begun in months
    )
    totals = _noted(found["channel"].of(channel.code), _("Jumlah"), TOTALS)
    return Table(channel.code, _COLUMNS, rows, totals, channel.name, _("Bulan"))


def _noted(line: Line, label: str, code: str) -> Row:
    row = line.row(label, code)
    waiting = row.count("received") - row.count("handled")
    if not row.count("received"):
        note = _("Nihil")
    else:
        note = _("{count} belum ditangani").format(count=waiting) if waiting else ""
    return line.row(label, code, {"note": note})


def _channel_source(table: str, code: str, column: str) -> Source:
    figure = _HANDLED_FIGURES.get(column, INTAKE["received"])
    if table == _BY_CHANNEL:
        channel, _slash, month = code.partition("/")
        return Source(_HANDLED, figure, _PARTS["each"], f"{month}/{channel}" if code else None)
    part, counted = ("each", f"{code}/{table}") if code else ("channel", table)
    return Source(_HANDLED, figure, _PARTS[part], counted)


BY_CHANNEL = Kind(
    lambda: _("Rekapitulasi menurut media per bulan"), _channel_tables, _channel_source, ("received", "handled")
)
