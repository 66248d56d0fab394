"""Words for what the typeface cannot draw: an emoji by its name, a foreign script by its name and its codes."""

import unicodedata
from collections.abc import Callable, Mapping
from itertools import groupby

from register_app.i18n import _

_SYMBOLS = frozenset({"So", "Sk", "Sm"})
_JOINER = "\u200d"
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_FIRST_SYMBOL = 0x2190

_SCRIPTS: Mapping[str, Callable[[], str]] = {
    "ARABIC": lambda: _("huruf Arab"),
    "BALINESE": lambda: _("aksara Bali"),
    "BATAK": lambda: _("aksara Batak"),
    "BUGINESE": lambda: _("aksara Bugis"),
    "CJK": lambda: _("huruf Han"),
    "DEVANAGARI": lambda: _("aksara Dewanagari"),
    "HANGUL": lambda: _("huruf Korea"),
    "HIRAGANA": lambda: _("huruf Jepang"),
    "JAVANESE": lambda: _("aksara Jawa"),
    "KATAKANA": lambda: _("huruf Jepang"),
    "REJANG": lambda: _("aksara Rejang"),
    "SUNDANESE": lambda: _("aksara Sunda"),
    "TAMIL": lambda: _("huruf Tamil"),
    "THAI": lambda: _("huruf Thai"),
}
"""The scripts that a complaint may hold, by the first word of their letters' names."""

_EMOJI: Mapping[str, Callable[[], str]] = {
    "\U0001f64f": lambda: _("tangan terkatup"),
    "\U0001f621": lambda: _("marah"),
    "\U0001f620": lambda: _("kesal"),
    "\U0001f92c": lambda: _("memaki"),
    "\U0001f624": lambda: _("geram"),
    "\U0001f62d": lambda: _("menangis keras"),
    "\U0001f622": lambda: _("menangis"),
    "\U0001f61e": lambda: _("kecewa"),
    "\U0001f614": lambda: _("murung"),
    "\U0001f631": lambda: _("ketakutan"),
    "\U0001f602": lambda: _("tertawa sampai menangis"),
    "\U0001f923": lambda: _("tertawa terguling"),
    "\U0001f60a": lambda: _("tersenyum"),
    "\U0001f605": lambda: _("tertawa canggung"),
    "\U0001f44d": lambda: _("jempol"),
    "\U0001f44e": lambda: _("jempol ke bawah"),
    "\U0001f44f": lambda: _("tepuk tangan"),
    "\U0001f4aa": lambda: _("lengan kuat"),
    "\U0001f91d": lambda: _("jabat tangan"),
    "\U0001f494": lambda: _("hati patah"),
    "\u2764": lambda: _("hati"),
    "\U0001f525": lambda: _("api"),
    "\U0001f6a8": lambda: _("lampu darurat"),
    "\u26a0": lambda: _("peringatan"),
    "\u260e": lambda: _("telepon"),
    "\u2705": lambda: _("tanda centang"),
    "\u2713": lambda: _("centang"),
    "\u2714": lambda: _("centang tebal"),
    "\u274c": lambda: _("tanda silang"),
    "\u2757": lambda: _("tanda seru"),
    "\u2753": lambda: _("tanda tanya"),
}
"""The emoji that people write most; any other is shown by its code."""


def named(run: str) -> str:
    """Words in brackets for characters without a shape that stand side by side; nothing of them is left out."""
    return "".join(_told(kind, list(signs)) for kind, signs in groupby(run, _kind))


def _told(kind: str, signs: list[str]) -> str:
    if not kind:
        return "".join(f"[{_code(sign)}]" for sign in signs)
    parts = map(_emoji, signs) if kind == _emojis() else map(_code, signs)
    return f"[{kind}: {(', ' if kind == _emojis() else ' ').join(parts)}]"


def _kind(sign: str) -> str:
    """Emoji, or the name of a script; empty for a control character and whatever else has no name here."""
    if sign == _JOINER or (ord(sign) >= _FIRST_SYMBOL and unicodedata.category(sign) in _SYMBOLS):
        return _emojis()
    script = _SCRIPTS.get(unicodedata.name(sign, "").partition(" ")[0])
    return script() if script else ""


def _emojis() -> str:
    return _("emoji")


def _emoji(sign: str) -> str:
    if ord(sign) in _FLAG_LETTERS:
        return _("bendera {letter}").format(letter=chr(ord(sign) - _FLAG_LETTERS.start + ord("A")))
    name = _EMOJI.get(sign)
    return name() if name else _code(sign)


def _code(sign: str) -> str:
    return f"U+{ord(sign):04X}"
