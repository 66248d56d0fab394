"""The status recap: the six groups of SP4N-LAPOR! as a list, and the same per channel."""

from register_app.i18n import _
from register_app.reading.figures.figure import CLOSINGS, INTAKE
from register_app.reading.figures.kind import Asked, Kind, Source
from register_app.reading.figures.lists import channels, listed
from register_app.reading.figures.period import moments_of
from register_app.reading.figures.relations import closings, intake
from register_app.reading.figures.shape import TOTALS, Row, Table
from register_app.reading.figures.tally import Line, Part, Tally, tally
from register_app.rules.figure_names import figure_name
from register_app.rules.figures import percent

GROUP_COLUMNS = ("not_verified", "not_followed_up", "in_progress", "finished", "postponed", "archived")
_NAME = "status"
_COLUMNS = (*GROUP_COLUMNS, "total", "grand_total", "percent_followed_up", "closed_in_period")
_FIGURES = {column: INTAKE[column] for column in (*_COLUMNS, "received") if column in INTAKE}
_INTAKE = intake("channel", "status")
_CLOSINGS = closings("channel")
_CHANNEL = Part("channel", "channel")


def _tables(asked: Asked) -> tuple[Table, ...]:
    moments = moments_of(asked.reader, asked.when)
    found = tally(asked.reader, _INTAKE, _FIGURES, (_CHANNEL,), moments)["channel"]
    closed = tally(asked.reader, _CLOSINGS, CLOSINGS, (_CHANNEL,), moments)["channel"]
    return _list(found), _per_channel(asked, found, closed)


def _list(found: Tally) -> Table:
    whole = found.totals.row(_("Jumlah"), TOTALS)
    everything = whole.count("grand_total")
    rows = tuple(
        Row(
            figure_name(group),
            {"complaints": whole.count(group), "share": percent(whole.count(group), everything)},
            code=group,
            wholes={"share": everything},
        )
        for group in GROUP_COLUMNS
    )
    shares = {"complaints": everything, "share": percent(everything, everything)}
    totals = Row(whole.label, {**whole.values, **shares}, wholes={**whole.wholes, "share": everything})
    return Table(_NAME, ("complaints", "share"), rows, totals, head=_("Status"))


def _per_channel(asked: Asked, found: Tally, closed: Tally) -> Table:
    names = listed(channels(asked.reader), found.groups.keys() | closed.groups.keys())
    rows = tuple(_row(found.of(each.code), closed.of(each.code), each.name, each.code) for each in names)
    totals = _row(found.totals, closed.totals, _("Jumlah"), TOTALS)
    return Table("channel", _COLUMNS, rows, totals, _("Menurut media"), _("Media"))


def _row(line: Line, closed: Line, name: str, code: str) -> Row:
    known = {**line.values, **closed.values}
    return Row(name, {column: known[column] for column in _COLUMNS}, code=code, wholes=line.wholes)


def _source(table: str, code: str, column: str) -> Source:
    if table == _NAME:
        return Source(_INTAKE, _FIGURES[code or "grand_total"], _CHANNEL, None)
    if column == "closed_in_period":
        return Source(_CLOSINGS, CLOSINGS[column], _CHANNEL, code or None)
    return Source(_INTAKE, _FIGURES[column], _CHANNEL, None if code == TOTALS else code)


BY_STATUS = Kind(
    lambda: _("Rekapitulasi menurut status"),
    _tables,
    _source,
    ("total", "grand_total", "finished", "percent_followed_up", "closed_in_period", "rounding"),
)
