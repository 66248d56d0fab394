"""Recaps per unit: where its complaints stand (unit), the columns of SP4N-LAPOR! (sp4n), and how fast (kecepatan)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from register_app.i18n import _
from register_app.reading.figures.figure import CLOSINGS, INTAKE, Figure
from register_app.reading.figures.kind import Asked, Kind, Source
from register_app.reading.figures.lists import counted_code, label, listed, row_code, units
from register_app.reading.figures.period import moments_of
from register_app.reading.figures.relations import Relation, closings, intake, speed
from register_app.reading.figures.shape import TOTALS, Row, Table
from register_app.reading.figures.tally import Line, Part, Tally, tally

_UNIT = Part("unit", "unit")
_CLOSINGS = closings("unit")
_CLOSED = "closed_in_period"
_UNCOUNTED = Tally({}, Line(), Line())


@dataclass(frozen=True, slots=True)
class _ByUnit:
    """A recap whose rows are the units, the office's own line first; the busiest unit first, then by name."""

    name: str
    relation: Relation
    columns: tuple[str, ...]

    @property
    def figures(self) -> Mapping[str, Figure]:
        """What is counted of the intake; *total* is what the units are sorted by."""
        return {column: INTAKE[column] for column in (*self.columns, "total") if column != _CLOSED}

    def tables(self, asked: Asked) -> tuple[Table, ...]:
        moments = moments_of(asked.reader, asked.when)
        found = tally(asked.reader, self.relation, self.figures, (_UNIT,), moments)["unit"]
        closed = _UNCOUNTED
        if _CLOSED in self.columns:
            closed = tally(asked.reader, _CLOSINGS, CLOSINGS, (_UNIT,), moments)["unit"]
        used = found.groups.keys() | closed.groups.keys()
        codes = [each.code for each in listed(units(asked.reader), used)] + [code for code in used if not code]
        lines = sorted(((code, found.of(code)) for code in codes), key=_busiest_first)
        rows = tuple(self._row(line, closed.of(code), label("unit", code), row_code(code)) for code, line in lines)
        totals = self._row(found.totals, closed.totals, _("Seluruh unit"), TOTALS)
        return (Table(self.name, self.columns, rows, totals, head=_("Unit"), totals_first=True),)

    def source(self, _table: str, code: str, column: str) -> Source:
        """Where a figure comes from."""
        counted = None if code == TOTALS else counted_code(code)
        if column == _CLOSED:
            return Source(_CLOSINGS, CLOSINGS[column], _UNIT, counted)
        return Source(self.relation, self.figures[column], _UNIT, counted)

    def _row(self, line: Line, closed: Line, name: str, code: str) -> Row:
        known = {**line.values, **closed.values}
        return Row(name, {column: known[column] for column in self.columns}, code=code, wholes=line.wholes)


def _busiest_first(group: tuple[str, Line]) -> tuple[int, str]:
    code, line = group
    return -line.row("", code).count("total"), label("unit", code)


def _kind(title: Callable[[], str], recap: _ByUnit, *notes: str) -> Kind:
    return Kind(title, recap.tables, recap.source, notes)


UNITS = _kind(
    lambda: _("Rekapitulasi pengaduan per unit"),
    _ByUnit(
        "unit",
        intake("unit", "status"),
        (
            *("total", "finished", "in_progress", "not_followed_up", "not_verified", "percent_followed_up"),
            *("postponed", "archived", "grand_total", _CLOSED),
        ),
    ),
    *("total", "grand_total", "finished", "percent_followed_up", _CLOSED, "rounding"),
)

SP4N = _kind(
    lambda: _("Rekapitulasi menurut SP4N-LAPOR!"),
    _ByUnit(
        "sp4n",
        speed("unit", "rating", "seen_at"),
        (
            *("not_verified", "not_followed_up", "in_progress", "finished", "postponed", "archived", "total"),
            *("percent_followed_up", "rtl", "rhp", "rv", "last_seen"),
        ),
    ),
    *("total", "percent_followed_up", "rtl", "rhp", "rv", "last_seen"),
)

SPEED = _kind(
    lambda: _("Kecepatan penanganan pengaduan"),
    _ByUnit(
        "kecepatan",
        speed("unit"),
        (
            *("verified_within", "verified_over", "rv"),
            *("followed_up_within", "followed_up_over", "rtl"),
            *("closed_within", "closed_over", "closing_days"),
        ),
    ),
    *("verified_within", "followed_up_within", "closed_within", "rv", "rtl", "closing_days"),
)
