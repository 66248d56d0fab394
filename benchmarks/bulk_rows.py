"""Puts very many rows into a table at once, written as the file holds them, past everything that guards single ones."""

import json
from collections.abc import Sequence
from typing import Any

from sqlmodel import SQLModel

Cells = Sequence[Any]
"""One row: text, whole numbers and None, moments already as the file writes them."""


def insert_statement(model: type[SQLModel], given: Sequence[str]) -> str:
    """The statement for rows that fill ``given``; every other column holds what its field declares."""
    table = model.metadata.tables[str(model.__tablename__)]
    names, values = [], []
    for column in table.columns:
        if column.key in given or column is table.autoincrement_column:
            continue
        field = model.model_fields[column.key]
        if field.is_required():
            raise TypeError(f"{table.name} needs {column.key}")
        names.append(f'"{column.key}"')
        values.append(_literal(field.get_default(call_default_factory=True)))
    columns = ", ".join([*(f'"{name}"' for name in given), *names])
    return f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join([*'?' * len(given), *values])})"


def _literal(value: Any) -> str:
    match value:
        case None:
            return "NULL"
        case bool() | int():
            return str(int(value))
        case list() | dict():
            return _literal(json.dumps(value))
        case _:
            return "'{}'".format(str(value).replace("'", "''"))
