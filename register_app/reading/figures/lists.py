"""The office's lists as a recap names its rows: channels, units and categories, retired ones where they are used."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Table, select

from register_app.i18n import _
from register_app.reading.figures.shape import NONE
from register_app.reading.reader import Reader
from register_app.reading.tables import channel, unit


@dataclass(frozen=True, slots=True)
class Listed:
    """One name of a list; ``always`` in the recap, else only where something was counted."""

    code: str
    name: str
    always: bool


def channels(reader: Reader) -> tuple[Listed, ...]:
    """Every channel in the office's order."""
    c = channel.c
    found = reader.rows(select(c.code, c.name, c.in_recap, c.retired_at).order_by(c.position))
    return tuple(Listed(row.code, row.name, row.in_recap and row.retired_at is None) for row in found)


def units(reader: Reader) -> tuple[Listed, ...]:
    """Every unit in the office's order; a unit's code is its name."""
    return _names(reader, unit)


def listed(names: tuple[Listed, ...], used: Collection[str]) -> tuple[Listed, ...]:
    """Those that the recap lists, and any other in which something was counted: the table must add up."""
    known = {each.code for each in names}
    others = tuple(Listed(code, code, always=False) for code in sorted(used) if code and code not in known)
    return tuple(each for each in names if each.always or each.code in used) + others


def label(part: str, code: str) -> str:
    """How the row of a category or unit is called; without one it says so."""
    if code:
        return code
    return _("Belum dikategorikan") if part == "category" else _("Belum ditentukan")


def row_code(code: str) -> str:
    """The code of a row, which is never empty: that is the line of totals."""
    return code or NONE


def counted_code(code: str) -> str:
    """The other way round."""
    return "" if code == NONE else code


def _names(reader: Reader, table: Table) -> tuple[Listed, ...]:
    found = reader.rows(select(table.c.name, table.c.retired_at).order_by(table.c.position))
    return tuple(Listed(row.name, row.name, row.retired_at is None) for row in found)
