"""What every recap is made of: its title, how it is counted, and where each of its figures comes from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from register_app.reading.figures.figure import Figure
from register_app.reading.figures.period import Period, moments_of
from register_app.reading.figures.relations import Relation
from register_app.reading.figures.shape import Table
from register_app.reading.figures.tally import Part, ids_behind
from register_app.reading.reader import Reader


@dataclass(frozen=True, slots=True)
class Asked:
    """A recap that is asked for: the reader, the days of its period, and their moments."""

    reader: Reader
    first: date
    last: date
    when: Period

    @property
    def then(self) -> datetime:
        """The end of the period, of which the monthly flow tells the states."""
        return self.when.last


@dataclass(frozen=True, slots=True)
class Source:
    """Where one figure comes from; ``code`` None is the line of totals, ``at_end``: states at the period's end."""

    relation: Relation
    figure: Figure
    part: Part
    code: str | None
    at_end: bool = False

    def ids(self, asked: Asked) -> tuple[int, ...]:
        """The complaints behind the figure."""
        moments = moments_of(asked.reader, asked.when, asked.then if self.at_end else None)
        return ids_behind(asked.reader, self.relation, self.figure, self.part, self.code, moments)


@dataclass(frozen=True, slots=True)
class Kind:
    """A recap that stands: ``source(table, row code, column)`` of a figure, and the definitions below the tables."""

    title: Callable[[], str]
    tables: Callable[[Asked], tuple[Table, ...]]
    source: Callable[[str, str, str], Source]
    notes: tuple[str, ...]
