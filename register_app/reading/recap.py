"""Every recap by its name: its tables as of a moment, and the complaints behind each figure."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.agreement import disagreement_in
from register_app.reading.figures import by_status, by_unit, charts, evaluation, monthly, months
from register_app.reading.figures.kind import Asked, Kind
from register_app.reading.figures.period import period
from register_app.reading.figures.shape import Recap, Row, Table, divisible
from register_app.reading.reader import Reader
from register_app.rules.figures import definition

__all__ = [
    "Recap",
    "Row",
    "Table",
    "complaints_behind",
    "definition",
    "divisible",
    "period",
    "recap",
    "titles",
    "zero_of",
]

MONTHLY, MATRIX = "bulanan", "matriks"

KINDS: Mapping[str, Kind] = {
    MONTHLY: monthly.MONTHLY,
    "media-per-bulan": months.BY_CHANNEL,
    MATRIX: months.MATRIX,
    "evaluasi": evaluation.EVALUATION,
    "unit": by_unit.UNITS,
    "sp4n": by_unit.SP4N,
    "kecepatan": by_unit.SPEED,
    "status": by_status.BY_STATUS,
}
"""Every recap that stands."""

_ZERO = {**dict.fromkeys((MONTHLY, MATRIX, "evaluasi"), "-"), "media-per-bulan": "Nihil"}
"""How a form writes nought where the office has not said; the others write 0."""


def titles() -> Mapping[str, str]:
    """What every recap is called."""
    return {name: kind.title() for name, kind in KINDS.items()}


def zero_of(habits: Mapping[str, str], name: str) -> str:
    """How a form writes nought, on screen, paper and in files: as the office says, else as the form came."""
    return habits.get(name) or _ZERO.get(name, "0")


def recap(reader: Reader, name: str, first: date, last: date, as_of: date | None = None) -> Recap:
    """One recap as of the end of the day ``as_of``; RefusedError for an unknown name or a period turned round."""
    kind = _kind(name, KINDS)
    asked = Asked(reader, first, last, period(reader, first, last, as_of))
    notes = tuple(definition(note, name) for note in kind.notes)
    as_of_wall = reader.clock.local(asked.when.as_of)
    counted = Recap(name, kind.title(), first, last, as_of_wall, kind.tables(asked), notes, cross_foots=True)
    return replace(counted, cross_foots=disagreement_in(counted) is None)


def complaints_behind(
    reader: Reader,
    name: str,
    table: str,
    row_code: str,
    column: str,
    first: date,
    last: date,
    as_of: date | None = None,
) -> tuple[int, ...]:
    """The complaints that one figure of a recap counts; the row ``""`` is the line of totals."""
    kind = _kind(name, {**KINDS, "grafik": charts.CHARTS})
    return kind.source(table, row_code, column).ids(Asked(reader, first, last, period(reader, first, last, as_of)))


def _kind(name: str, kinds: Mapping[str, Kind]) -> Kind:
    if name not in kinds:
        text = _("Rekap {name} tidak dikenal. Pakai salah satu: {known}.").format(name=name, known=", ".join(KINDS))
        raise RefusedError([Problem("name", text)])
    return kinds[name]
