"""Reads single values of an entry: text, lists of names, yes or no, moments; each refusal names its field."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from register_app.errors import Problem, RefusedError
from register_app.exchange.refusals import shown
from register_app.i18n import _

AtOffice = Callable[[datetime], datetime]
"""Reads a wall time without zone as the office's own."""

FIRST_YEAR, LAST_YEAR = 1900, 9998
"""A year outside is a slip of the finger, and no clock can turn it into another zone."""

_DOTTED_HOUR = re.compile(r"(?<=[T ]\d\d)\.(?=\d\d$)")
"""The hour as the office writes it: 09.30."""


def filled(item: Mapping[str, Any]) -> dict[str, Any]:
    """What is given at all: a null says the same as a key that is not there, in the entry and in its parts."""
    return {
        key: {name: part for name, part in value.items() if part is not None} if isinstance(value, dict) else value
        for key, value in item.items()
        if value is not None
    }


def refuse_unknown(item: Mapping[str, Any], known: frozenset[str], where: str, sentence: str) -> None:
    """Refuse every key that is not ``known``."""
    unknown = sorted(set(item) - known)
    if unknown:
        raise RefusedError([Problem(where + key, sentence) for key in unknown])


def text_of(item: Mapping[str, Any], key: str, where: str = "") -> str:
    """A text, empty when it is not given."""
    value = item.get(key, "")
    if not isinstance(value, str):
        sentence = _("Isian ini harus berupa teks di antara tanda kutip, bukan {value}.")
        raise RefusedError([Problem(where + key, sentence.format(value=shown(value)))])
    return value


def list_of(item: Mapping[str, Any], key: str, where: str = "") -> list[Any]:
    """A list, empty when it is not given."""
    value = item.get(key, [])
    if not isinstance(value, list):
        sentence = _("Isian ini harus berupa daftar dalam kurung siku, bukan {value}.")
        raise RefusedError([Problem(where + key, sentence.format(value=shown(value)))])
    return value


def texts_of(item: Mapping[str, Any], key: str, where: str = "") -> tuple[str, ...]:
    """A list of texts."""
    named = {f"{key}[{place}]": value for place, value in enumerate(list_of(item, key, where))}
    return tuple(text_of(named, name, where) for name in named)


def answer_of(item: Mapping[str, Any], key: str, where: str = "") -> bool:
    """Yes or no; no when it is not given."""
    value = item.get(key, False)
    if not isinstance(value, bool):
        sentence = _("Isian ini harus true atau false, bukan {value}.")
        raise RefusedError([Problem(where + key, sentence.format(value=shown(value)))])
    return value


def moment_of(item: Mapping[str, Any], key: str, at_office: AtOffice, where: str = "") -> datetime | None:
    """A moment in UTC, None when it is not given; an hour may be written 09:30 or 09.30."""
    if key not in item:
        return None
    value = item[key]
    try:
        wall = datetime.fromisoformat(_DOTTED_HOUR.sub(":", value.strip()))
    except (AttributeError, ValueError) as error:
        sentence = _("Waktu {value} tidak terbaca. Tulis seperti 2024-02-20T09:30.")
        raise RefusedError([Problem(where + key, sentence.format(value=shown(value)))]) from error
    if not FIRST_YEAR <= wall.year <= LAST_YEAR:
        sentence = _("Tahun pada {value} tidak mungkin. Periksa lagi tanggalnya.")
        raise RefusedError([Problem(where + key, sentence.format(value=shown(value)))])
    return at_office(wall)


def day_of(item: Mapping[str, Any], key: str, where: str = "") -> date | None:
    """A day, None when it is not given."""
    text = text_of(item, key, where)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        sentence = _("Tanggal {value} tidak terbaca. Tulis seperti 2024-02-20.")
        raise RefusedError([Problem(where + key, sentence.format(value=shown(text)))]) from error


def has_no_hour(item: Mapping[str, Any], key: str) -> bool:
    """True for a moment that is given as a day only, as older books do."""
    value = item.get(key)
    return isinstance(value, str) and not re.search("[T:. ]", value.strip())
