"""Takes the persons out of a text about a confidential complaint: whoever is known by name is not named on paper."""

import re
from collections.abc import Iterable

from register_app.i18n import _

_SHORTEST = 3
"""Shorter pieces of a name (de, bin, S.) are left alone: they stand in half of all words."""


def without_persons(text: str, names: Iterable[str]) -> str:
    """The text with every known name, and every piece of one that is written large, replaced."""
    hidden = _("(dirahasiakan)")
    for name in sorted({each.strip() for each in names if each and each.strip()}, key=len, reverse=True):
        text = _whole(name).sub(hidden, text)
        for piece in re.findall(r"\w+", name):
            if len(piece) >= _SHORTEST:
                text = re.sub(
                    rf"\b{re.escape(piece[0].upper() + piece[1:])}\b|\b{re.escape(piece.upper())}\b", hidden, text
                )
    return re.sub(rf"{re.escape(hidden)}(\s+{re.escape(hidden)})+", hidden, text)


def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
