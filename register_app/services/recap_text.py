"""A recap as text for other programs: JSON as the command line promises it, and CSV for a spreadsheet."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from register_app.reading.recap import Recap, Row, Table

_STEERING = frozenset("\t\r\n\0")
"""Signs at a cell's beginning that some spreadsheets drop, so that a formula after them would run."""


def as_json(figures: Recap) -> bytes:
    """The contract's JSON: columns, rows, totals; further tables of the same recap under ``tables``."""
    main = figures.main
    body: dict[str, Any] = {
        "name": figures.name,
        "from": figures.first.isoformat(),
        "to": figures.last.isoformat(),
        "as_of": figures.as_of.isoformat(),
        **_table(main),
        "tables": [{"name": table.name, **_table(table)} for table in figures.tables[1:]],
        "notes": list(figures.notes),
        "cross_foots": figures.cross_foots,
    }
    return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode()


def as_csv(figures: Recap) -> bytes:
    """Every table below the other, a blank line between; labels that begin like a formula are quoted as text."""
    return tables_as_csv(("label", table) for table in figures.tables)


def tables_as_csv(headed: Iterable[tuple[str, Table]], further: Iterable[Sequence[str]] = ()) -> bytes:
    """Tables with the word above their labels, each with its totals last and a blank line below; then other rows."""
    text = io.StringIO()
    writer = csv.writer(text)
    for head, table in headed:
        writer.writerow([head, *map(_safe, table.columns)])
        for row in (*table.rows, table.totals):
            writer.writerow([_safe(row.label), *(_cell(row, column) for column in table.columns)])
        writer.writerow([])
    writer.writerows([_safe(word) for word in row] for row in further)
    return text.getvalue().encode("utf-8-sig")


def _table(table: Table) -> dict[str, Any]:
    return {
        "columns": list(table.columns),
        "rows": [{"label": row.label, "code": row.code, "values": _numbers(row)} for row in table.rows],
        "totals": _numbers(table.totals),
    }


def _numbers(row: Row) -> dict[str, Any]:
    """Averages become JSON's numbers."""
    return {figure: float(value) if isinstance(value, Decimal) else value for figure, value in row.values.items()}


def _cell(row: Row, column: str) -> str:
    value = row.values.get(column)
    return "" if value is None else _safe(value) if isinstance(value, str) else str(value)


def _safe(text: str) -> str:
    return f"'{text}" if text.lstrip().startswith(("=", "+", "-", "@")) or text[:1] in _STEERING else text


WRITERS: Mapping[str, Callable[[Recap], bytes]] = {"json": as_json, "csv": as_csv}
"""Format → what writes it."""
