"""Text from people made printable: what has no shape on paper is shown by its code, never dropped and never obeyed."""

import unicodedata

from register_app.forms.typeface import can_draw

_LINE_ENDS = str.maketrans(dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", "\n"))
_BLANKS = dict.fromkeys("\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000", " ")
_NO_BREAK = dict.fromkeys("\u2007\u202f", "\u00a0")
_SHAPELESS = dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")
"""Soft hyphens, break hints and byte-order marks come with text pasted from web pages and stand for nothing."""

_LIKENESSES = {"\u2010": "-", "\u2011": "-", "\u2012": "\u2013", "\u2212": "-", "\u02bc": "\u2019"}
_STAND_INS = _BLANKS | _NO_BREAK | _SHAPELESS | _LIKENESSES


def printable(text: str) -> str:
    """Return the text with every character drawable: a control character or a missing glyph becomes ``[U+1F600]``.

    Line ends stay as newlines; everything else keeps its order, so no word is lost.
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).translate(_LINE_ENDS).translate(_SHAPES)


def one_line(text: str) -> str:
    """Return printable text with its line ends and runs of blanks as single spaces."""
    return " ".join(printable(text).replace("\n", " ").split(" ")).strip() if text else ""


def _shown(character: str) -> str:
    stand_in = _STAND_INS.get(character)
    if stand_in is not None:
        return stand_in
    if character == "\n" or (can_draw(character) and not _is_control(character)):
        return character
    return f"[U+{ord(character):04X}]"


class _Shapes(dict[int, str]):
    """Character → what is printed for it, looked up once for each."""

    def __missing__(self, code: int) -> str:
        shown = self[code] = _shown(chr(code))
        return shown


_SHAPES = _Shapes()


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"}
