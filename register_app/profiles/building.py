"""Makes a profile's frozen values from plain data, strictly: what is missing, unknown or unfit is told by its key."""

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from register_app.errors import Problem
from register_app.i18n import _

_Kind = TypeVar("_Kind")
_Problems = list[Problem]

_WORDS = {
    str: lambda: _("teks"),
    int: lambda: _("bilangan bulat"),
    float: lambda: _("bilangan"),
    bool: lambda: _("true atau false"),
}


def build(kind: type[_Kind], data: object, at: str, problems: _Problems) -> _Kind | None:
    """Build a dataclass from a table; adds to ``problems`` and returns None when the data does not fit."""
    value = _table(kind, data, at, problems)
    return value if isinstance(value, kind) else None


def types_of(kind: type) -> dict[str, Any]:
    """Field names of a dataclass with their types."""
    return get_type_hints(kind)


def _value(kind: Any, data: object, at: str, problems: _Problems) -> object:
    """Turn ``data`` into what ``kind`` asks for."""
    if is_dataclass(kind) and isinstance(kind, type):
        return _table(kind, data, at, problems)
    match get_origin(kind):
        case origin if origin is UnionType:
            wanted = next(each for each in get_args(kind) if each is not NoneType)
            return None if data is None else _value(wanted, data, at, problems)
        case origin if origin is tuple:
            return _list(get_args(kind)[0], data, at, problems)
        case origin if origin is Mapping:
            return _mapping(get_args(kind)[1], data, at, problems)
        case _:
            return _leaf(kind, data, at, problems)


def _table(kind: type, data: object, at: str, problems: _Problems) -> object:
    if not isinstance(data, Mapping):
        return _refuse(problems, at, _("harus berupa tabel."))
    hints = types_of(kind)
    known = {field.name: field for field in fields(kind)}
    for name in data:
        if name not in known:
            _refuse(
                problems,
                _path(at, name),
                _("kunci ini tidak dikenal. Yang ada: {known}.").format(known=", ".join(known)),
            )
    found = len(problems)
    values = {
        name: _value(hints[name], data[name], _path(at, name), problems)
        for name, field in known.items()
        if _is_given(field, data, at, problems)
    }
    return kind(**values) if len(problems) == found else None


def _is_given(field: Field[Any], data: Mapping[str, object], at: str, problems: _Problems) -> bool:
    if field.name in data:
        return True
    if field.default is MISSING and field.default_factory is MISSING:
        _refuse(problems, _path(at, field.name), _("kunci ini belum ada. Tambahkan."))
    return False


def _list(kind: Any, data: object, at: str, problems: _Problems) -> object:
    if isinstance(data, str) or not isinstance(data, Sequence):
        return _refuse(problems, at, _("harus berupa daftar."))
    return tuple(_value(kind, item, f"{at}[{place}]", problems) for place, item in enumerate(data, start=1))


def _mapping(kind: Any, data: object, at: str, problems: _Problems) -> object:
    if not isinstance(data, Mapping):
        return _refuse(problems, at, _("harus berupa tabel."))
    return {str(key): _value(kind, item, _path(at, key), problems) for key, item in data.items()}


def _leaf(kind: type, data: object, at: str, problems: _Problems) -> object:
    if issubclass(kind, StrEnum):
        if isinstance(data, str) and data in tuple(kind):
            return kind(data)
        choices = ", ".join(kind)
        return _refuse(
            problems,
            at,
            _("{value} tidak dikenal. Pilih salah satu: {choices}.").format(value=repr(data), choices=choices),
        )
    if kind is float and type(data) is int:
        return float(data)
    if type(data) is not kind:
        return _refuse(problems, at, _("harus berupa {kind}.").format(kind=_WORDS[kind]()))
    return data


def _refuse(problems: _Problems, at: str, text: str) -> object:
    problems.append(Problem(at, text))
    return None


def _path(at: str, name: object) -> str:
    return f"{at}.{name}" if at else str(name)
