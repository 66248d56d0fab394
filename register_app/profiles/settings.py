"""Changes single values of a profile by key, as the command line's ``--set key=value`` does."""

from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from enum import StrEnum
from typing import Any, get_args, get_origin

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.profiles.building import build, types_of
from register_app.profiles.checking import problems_in
from register_app.profiles.shape import Profile

_YES_NO = {"ya": True, "true": True, "1": True, "tidak": False, "false": False, "0": False}
_FIXED = frozenset({"code", "rank"})


def with_settings(profile: Profile, settings: Mapping[str, str]) -> Profile:
    """Return the profile with some values changed (``{"office.name": "…"}``; a list is parted by ``;``).

    Raises RefusedError with one problem for each key that does not exist and each value that does not fit.
    """
    problems: list[Problem] = []
    data = asdict(profile)
    for key, text in settings.items():
        _put(data, key, text, problems)
    changed = None if problems else build(Profile, data, "", problems)
    if changed is None or problems:
        raise RefusedError(problems)
    if disagreeing := problems_in(changed):
        raise RefusedError(disagreeing)
    return changed


def setting_keys(profile: Profile) -> tuple[str, ...]:
    """Every key that `with_settings` takes for this profile."""
    return tuple(_keys(Profile, profile, ""))


def _put(data: dict[str, Any], key: str, text: str, problems: list[Problem]) -> None:
    table, kind = _place(data, key)
    if table is None:
        remedy = _("Pengaturan {key} tidak dikenal. Contoh yang benar: office.name, office.city, office.timezone.")
        problems.append(Problem(key, remedy.format(key=key)))
        return
    value = _read(kind, text.strip())
    if value is None:
        problems.append(Problem(key, _not_fitting(kind, text)))
        return
    table[key.rpartition(".")[2]] = value


def _place(data: dict[str, Any], key: str) -> tuple[dict[str, Any] | None, Any]:
    """Find the table that holds a key and the type of its value; no table when the key does not exist."""
    kind: Any = Profile
    table: Any = {"": data}
    parts = key.split(".")
    for part in ("", *parts):
        if not isinstance(table, dict) or part not in table:
            return None, None
        holder, table = table, table[part]
        kind = Profile if not part else _inner(kind, part)
    return (holder, kind) if _is_plain(kind) and key not in _FIXED else (None, None)


def _inner(kind: Any, part: str) -> Any:
    return get_args(kind)[1] if get_origin(kind) is Mapping else types_of(kind)[part]


def _is_plain(kind: Any) -> bool:
    if get_origin(kind) is tuple:
        return get_args(kind)[0] is str
    return isinstance(kind, type) and not is_dataclass(kind) and get_origin(kind) is None


def _keys(kind: Any, value: Any, at: str) -> list[str]:
    if _is_plain(kind):
        return [] if at in _FIXED else [at]
    if get_origin(kind) is Mapping:
        return [key for part, inner in value.items() for key in _keys(get_args(kind)[1], inner, f"{at}.{part}")]
    if not (is_dataclass(kind) and isinstance(kind, type)):
        return []
    named = [(part, part if not at else f"{at}.{part}") for part in types_of(kind)]
    return [key for part, path in named for key in _keys(types_of(kind)[part], getattr(value, part), path)]


def _read(kind: Any, text: str) -> object:
    """Read a typed value; None when it does not fit."""
    if get_origin(kind) is tuple:
        return tuple(part.strip() for part in text.split(";") if part.strip())
    if kind is bool:
        return _YES_NO.get(text.lower())
    if kind is int or kind is float:
        return _figure(kind, text)
    if issubclass(kind, StrEnum):
        return text if text in tuple(kind) else None
    return text


def _figure(kind: type[int] | type[float], text: str) -> float | None:
    try:
        return kind(text.replace(",", "."))
    except ValueError:
        return None


def _not_fitting(kind: Any, text: str) -> str:
    if kind is bool:
        return _("{value} tidak bisa dipakai. Tulis ya atau tidak.").format(value=text)
    if kind is int or kind is float:
        return _("{value} bukan bilangan. Tulis dengan angka.").format(value=text)
    return _("{value} tidak dikenal. Pilih salah satu: {choices}.").format(value=text, choices=", ".join(kind))
