"""Text from people made printable: what has no shape on paper is named there, never dropped and never obeyed."""

import re
import unicodedata

from register_app.forms.typeface import can_draw
from register_app.forms.undrawn import named

_LINE_ENDS = str.maketrans(dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"))
_BLANKS = dict.fromkeys("\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000", " ")
_NO_BREAK = dict.fromkeys("\u2007\u202f", "\u00a0")
_SHAPELESS = dict.fromkeys("\u00ad\u200b\u2060\ufe0e\ufe0f\ufeff", "")
"""Soft hyphens, break hints, byte-order marks and what asks for a coloured emoji come with text pasted from web pages
and telephones and stand for nothing."""

_LIKENESSES = {"\u2010": "-", "\u2011": "-", "\u2012": "\u2013", "\u2212": "-", "\u02bc": "\u2019"}
_MARK = "\x00"
"""Stands before every character without a shape until it is named with its neighbours; itself it has none either."""

_UNDRAWN = re.compile(f"(?:{_MARK}.)+", re.DOTALL)

_STAND_INS = _BLANKS | _NO_BREAK | _SHAPELESS | _LIKENESSES


def printable(text: str) -> str:
    """Return the text with every character drawable.

    A missing glyph becomes ``[emoji: marah]`` or ``[huruf Arab: U+0633]``, a control character ``[U+0007]``. Line ends
    stay as newlines; everything else keeps its order, so no word is lost.
    """
    if text.isascii() and text.isprintable():
        return text
    shaped = unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_LINE_ENDS).translate(_SHAPES)
    return _UNDRAWN.sub(lambda found: named(found[0][1::2]), shaped)


def one_line(text: str) -> str:
    """Return printable text with its line ends and runs of blanks as single spaces."""
    return " ".join(printable(text).replace("\n", " ").split(" ")).strip() if text else ""


def _shown(character: str) -> str:
    stand_in = _STAND_INS.get(character)
    if stand_in is not None:
        return stand_in
    if character == "\n" or (can_draw(character) and not _is_control(character)):
        return character
    alike = unicodedata.normalize("NFKC", character)
    if alike != character and all(can_draw(sign) and not _is_control(sign) for sign in alike):
        return alike  # letters of ornament, as telephones and social media write them
    return f"{_MARK}{character}"


class _Shapes(dict[int, str]):
    """Character → what is printed for it, looked up once for each."""

    def __missing__(self, code: int) -> str:
        shown = self[code] = _shown(chr(code))
        return shown


_SHAPES = _Shapes()


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"}
