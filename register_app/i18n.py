"""Texts: Indonesian is the source language, other languages are gettext catalogues beside it."""

import gettext
from pathlib import Path

_DOMAIN = "register"
_catalogues: dict[str, gettext.NullTranslations] = {"id": gettext.NullTranslations()}
_current = ["id"]


def use_language(language: str, folder: Path | None = None) -> None:
    """Switch every later `_()` to ``language``; an unknown one falls back to the Indonesian source."""
    if language not in _catalogues:
        _catalogues[language] = gettext.translation(_DOMAIN, folder, [language], fallback=True)
    _current[0] = language


def language() -> str:
    """Return the code of the language in use."""
    return _current[0]


def _(text: str) -> str:
    """Translate one whole sentence; placeholders are filled after translation."""
    return _catalogues[_current[0]].gettext(text)
