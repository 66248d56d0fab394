"""How cells of a workbook look: fonts, fillings, borders and number formats, each kind of cell by its number."""

from enum import IntEnum
from xml.sax.saxutils import quoteattr

from register_app.exchange.xlsx_names import MAIN


class Look(IntEnum):
    """How a cell looks; the number is its place in the list that the file carries."""

    PLAIN = 0
    TITLE = 1
    CAPTION = 2
    NOTE = 3
    HEAD = 4
    WHOLE = 5
    AVERAGE = 6
    WORDS = 7
    DAY = 8
    WHOLE_STRONG = 9
    AVERAGE_STRONG = 10
    WORDS_STRONG = 11
    DAY_STRONG = 12


_TEXT, _WHOLE, _AVERAGE, _DAY = 49, 164, 165, 166
_ORDINARY, _LARGE, _BOLD, _SMALL = range(4)
_OPEN, _FRAMED = range(2)
_UNFILLED, _GREY = 0, 2
_ABOVE, _WRAPPED = '<alignment vertical="top"/>', '<alignment vertical="top" wrapText="1"/>'
_MIDDLE = '<alignment horizontal="center" vertical="center" wrapText="1"/>'
_LOOKS: dict[Look, tuple[int, int, int, int, str]] = {
    Look.PLAIN: (0, _ORDINARY, _UNFILLED, _OPEN, ""),
    Look.TITLE: (0, _LARGE, _UNFILLED, _OPEN, ""),
    Look.CAPTION: (0, _BOLD, _UNFILLED, _OPEN, ""),
    Look.NOTE: (0, _SMALL, _UNFILLED, _OPEN, ""),
    Look.HEAD: (0, _BOLD, _GREY, _FRAMED, _MIDDLE),
    Look.WHOLE: (_WHOLE, _ORDINARY, _UNFILLED, _FRAMED, _ABOVE),
    Look.AVERAGE: (_AVERAGE, _ORDINARY, _UNFILLED, _FRAMED, _ABOVE),
    Look.WORDS: (_TEXT, _ORDINARY, _UNFILLED, _FRAMED, _WRAPPED),
    Look.DAY: (_DAY, _ORDINARY, _UNFILLED, _FRAMED, _ABOVE),
    Look.WHOLE_STRONG: (_WHOLE, _BOLD, _UNFILLED, _FRAMED, _ABOVE),
    Look.AVERAGE_STRONG: (_AVERAGE, _BOLD, _UNFILLED, _FRAMED, _ABOVE),
    Look.WORDS_STRONG: (_TEXT, _BOLD, _UNFILLED, _FRAMED, _WRAPPED),
    Look.DAY_STRONG: (_DAY, _BOLD, _UNFILLED, _FRAMED, _ABOVE),
}
"""Look → number format, font, filling, border, alignment."""

_FONTS = tuple(
    f'<font>{cut}<sz val="{size}"/><name val="Arial"/></font>'
    for cut, size in (("", 10), ("<b/>", 13), ("<b/>", 10), ("<i/>", 9))
)
_FILLS = (
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEBEBEB"/></patternFill></fill>',
)
_THIN = "".join(f'<{side} style="thin"><color auto="1"/></{side}>' for side in ("left", "right", "top", "bottom"))
_BORDERS = (
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    f"<border>{_THIN}<diagonal/></border>",
)


def looks_part(whole: str) -> str:
    """The part of the file that lists all looks; ``whole`` is the number format of counts."""
    formats = ((_WHOLE, whole), (_AVERAGE, "0.0"), (_DAY, "dd\\-mm\\-yyyy"))
    numbers = [f'<numFmt numFmtId="{number}" formatCode={quoteattr(code)}/>' for number, code in formats]
    return (
        f'<styleSheet xmlns="{MAIN}">{_counted("numFmts", numbers)}{_counted("fonts", _FONTS)}'
        f"{_counted('fills', _FILLS)}{_counted('borders', _BORDERS)}"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f"{_counted('cellXfs', [_look(look) for look in Look])}"
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )


def _look(look: Look) -> str:
    number, font, fill, border, place = _LOOKS[look]
    ids = f'numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"'
    applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
    return f"<xf {ids} {applied}>{place}</xf>"


def _counted(name: str, items: list[str] | tuple[str, ...]) -> str:
    return f'<{name} count="{len(items)}">{"".join(items)}</{name}>'
