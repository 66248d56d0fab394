"""Counts: one statement gives every table of a recap, grouped in the register file and not complaint by complaint."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from register_app.reading.figures.figure import ALL, Figure
from register_app.reading.figures.relations import Relation
from register_app.reading.figures.shape import Row, Value
from register_app.reading.reader import Reader
from register_app.store import rows


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a recap: by what it groups the counted complaints, and which of them stand in it."""

    name: str
    key: str
    where: str = ALL


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of one group, and by what each was divided."""

    values: Mapping[str, Value] = field(default_factory=dict)
    wholes: Mapping[str, int] = field(default_factory=dict)

    def row(self, label: str, code: str, more: Mapping[str, Value] | None = None) -> Row:
        """As a row of a table."""
        return Row(label, {**self.values, **(more or {})}, code=code, wholes=self.wholes)


@dataclass(frozen=True, slots=True)
class Tally:
    """The groups of one part by their code, and all of them together."""

    groups: Mapping[str, Line]
    totals: Line
    nothing: Line

    def of(self, code: str) -> Line:
        """The figures of a group; zeros when nothing was counted there."""
        return self.groups.get(code, self.nothing)


def tally(
    reader: Reader, relation: Relation, figures: Mapping[str, Figure], parts: Sequence[Part], moments: Mapping[str, str]
) -> Mapping[str, Tally]:
    """Count ``figures`` in every part."""
    cells = ", ".join(figure.cells for figure in figures.values())
    groups = (("{key}", " GROUP BY 2"), ("NULL", ""))
    selects = [
        f"SELECT '{part.name}', {key.format(key=part.key)}, {cells} FROM counted WHERE {part.where}{grouped}"
        for part in parts
        for key, grouped in groups
    ]
    found: dict[str, dict[str | None, Line]] = {part.name: {} for part in parts}
    for name, code, *counted in ask(reader, f"{relation.sql} {' UNION ALL '.join(selects)}", moments):
        found[name][code] = _line(figures, counted)
    nothing = _line(figures, [0, 0] * len(figures))
    return {name: _tally(lines, nothing) for name, lines in found.items()}


def ids_behind(
    reader: Reader, relation: Relation, figure: Figure, part: Part, code: str | None, moments: Mapping[str, str]
) -> tuple[int, ...]:
    """The complaints that a figure counts in one group, or in all for None, in the order of their receipt."""
    grouped = "" if code is None else f" AND {part.key} = :code"
    found = f"{relation.sql} SELECT id FROM counted WHERE {part.where} AND {figure.where}{grouped} ORDER BY id"
    return tuple(row[0] for row in ask(reader, found, {**moments, "code": code or ""}))


def ask(reader: Reader, statement: str, values: Mapping[str, Any]) -> Sequence[tuple[Any, ...]]:
    """Ask the register file directly: rows as it holds them."""
    found: Sequence[tuple[Any, ...]] = rows.run(reader.session.connection(), statement, values).fetchall()
    return found


def _tally(lines: Mapping[str | None, Line], nothing: Line) -> Tally:
    groups = {code: line for code, line in lines.items() if code is not None}
    return Tally(groups, lines[None], nothing)


def _line(figures: Mapping[str, Figure], counted: Sequence[Any]) -> Line:
    pairs = zip(figures.items(), counted[::2], counted[1::2], strict=True)
    values, wholes = {}, {}
    for (name, figure), part, whole in pairs:
        values[name] = figure.value(part, whole)
        wholes[name] = int(whole)
    return Line(values, wholes)
