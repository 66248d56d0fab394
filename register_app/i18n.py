"""Texts: Indonesian is the source language, other languages are gettext catalogues beside it."""

import gettext
import re
from pathlib import Path

_DOMAIN = "register"
_SOURCE = ("id", None)
_catalogues: dict[tuple[str, Path | None], gettext.NullTranslations] = {_SOURCE: gettext.NullTranslations()}
_current: list[tuple[str, Path | None]] = [_SOURCE]

_CHOICE = re.compile(r"\{(\w+):([^{}|]*)\|([^{}|]*)\}")
"""``{n} {n:slip|slips}`` in a translation: Indonesian counts without changing the noun, other languages do not."""


def use_language(language: str, folder: Path | None = None) -> None:
    """Switch every later `_()` to ``language``; an unknown one falls back to the Indonesian source."""
    wanted = (language, folder)
    if wanted not in _catalogues:
        _catalogues[wanted] = gettext.translation(_DOMAIN, folder, [language], fallback=True)
    _current[0] = wanted


def language() -> str:
    """Return the code of the language in use."""
    return _current[0][0]


def _(text: str) -> str:
    """Translate one whole sentence; placeholders are filled after translation."""
    return _ready(_catalogues[_current[0]].gettext(text))


def sense(meaning: str, text: str) -> str:
    """Translate a word that another language says in two ways: ``sense("status", "Batal")``, beside the button."""
    return _ready(_catalogues[_current[0]].pgettext(meaning, text))


def _ready(text: str) -> str:
    return _Counting(text) if _CHOICE.search(text) else text


class _Counting(str):
    """A sentence that chooses its noun by the count when it is filled in."""

    __slots__ = ()

    def format(self, *values: object, **named: object) -> str:
        """Fill in the placeholders; the first word of a choice is for one, the second for all others."""

        def chosen(choice: re.Match[str]) -> str:
            name, one, many = choice.groups()
            return one if str(named[name]).split(" ")[0] == "1" else many

        return _CHOICE.sub(chosen, self).format(*values, **named)
