"""What every sheet may carry besides its form: corner squares, the foot, the practice word and the cut line."""

import math
from collections.abc import Sequence
from enum import Enum

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts import PrintMark
from register_app.forms.sheet import Align, Face, Line, Paper, Text, Watermark
from register_app.forms.typeface import MM_PER_POINT, width
from register_app.forms.typeset import wrap
from register_app.forms.wording import firm
from register_app.i18n import _
from register_app.rules.dates import date_and_hour

FOOT_SIZE = 7.5
_FOOT_GREY = 0.2
_FOOT_STEP = 3.2
_DOT = "\u00a0\u00a0·\u00a0 "
"""Between the parts of a foot, which break only here."""

_WATERMARK_GREY = 0.9
_CUT_GREY = 0.3


class Counted(Enum):
    """What a form calls its pages."""

    PAGES = "pages"
    SHEETS = "sheets"


def corner_squares(drawing: Drawing, left: float, top: float, right: float, bottom: float, side: float) -> None:
    """Four solid squares whose outer corners are the given edges."""
    for x in (left, right - side):
        for y in (top, bottom - side):
            drawing.square(x, y, side)


def registered(number: str) -> str:
    """The first words of the foot of a sheet about one complaint."""
    return _("No. Register {number}").format(number=one_line(number))


def finish(
    drawings: Sequence[Drawing],
    mark: PrintMark,
    captions: Sequence[str],
    left: float,
    right: float,
    baseline: float,
    counted: Counted = Counted.PAGES,
    *,
    centred: bool = False,
) -> None:
    """Write the foot of every page, now that their number is known, and across it LATIHAN or BATAL where it is so."""
    each = [(drawing, captions) for drawing in drawings]
    finish_each(each, mark, left, right, baseline, counted, centred=centred)


def finish_each(
    pages: Sequence[tuple[Drawing, Sequence[str]]],
    mark: PrintMark,
    left: float,
    right: float,
    baseline: float,
    counted: Counted = Counted.PAGES,
    *,
    centred: bool = False,
) -> None:
    """The same, where the foot of every page begins with words of its own."""
    for page, (drawing, captions) in enumerate(pages, start=1):
        told = _told(mark, captions)
        count = _count(mark, page, len(pages), counted)
        if centred:
            _foot_centred(drawing, _DOT.join([*told, *map(firm, count.split(_DOT))]), left, right, baseline)
        else:
            _foot(drawing, _DOT.join(told), count, left, right, baseline)
        if mark.practice or mark.cancelled:
            drawing.beneath(across(drawing.paper, mark))


def across(paper: Paper, mark: PrintMark) -> Watermark:
    """LATIHAN or BATAL from corner to corner, pale enough to read and scan through."""
    word = _DOT.join([_("BATAL")] * mark.cancelled + [_("LATIHAN")] * mark.practice)
    angle = math.degrees(math.atan2(paper.height, paper.width))
    size = 0.62 * math.hypot(paper.width, paper.height) / width(word, 1, Face.BOLD)
    return Watermark(paper.width / 2, paper.height / 2, word, round(size, 1), round(angle, 2), _WATERMARK_GREY)


def cut_line(paper: Paper, y: float, words: str) -> tuple[Line, Text]:
    """A dashed line across the paper with its word at the right."""
    return (
        Line(0, y, paper.width, y, 0.5, _CUT_GREY, (4.0, 3.0)),
        Text(paper.width - 7.5, y - 1.0, words, 6.5, Face.ITALIC, Align.RIGHT, _CUT_GREY),
    )


def continued(drawing: Drawing, right: float, baseline: float, words: str) -> None:
    """Head a continuation page: "lanjutan …" at the right."""
    drawing.text(right, baseline, words, 8.5, Face.ITALIC, Align.RIGHT, grey=_CUT_GREY)


def _told(mark: PrintMark, captions: Sequence[str]) -> list[str]:
    printed = _("dicetak {moment} oleh {officer}").format(
        moment=date_and_hour(mark.printed_at, mark.zone), officer=one_line(mark.printed_by)
    )
    first = [one_line(mark.caption)] if mark.caption else captions
    trail = _("jejak {head}").format(head=one_line(mark.trail)) if mark.trail else ""
    return [firm(words) for words in (*first, printed, trail) if words]


def _count(mark: PrintMark, page: int, pages: int, counted: Counted) -> str:
    words = {
        Counted.PAGES: _("Halaman {page} dari {pages}"),
        Counted.SHEETS: _("Lembar {page} dari {pages}"),
    }[counted].format(page=page, pages=pages)
    return f"{_('SALINAN ke-{copy}').format(copy=mark.copy)}{_DOT}{words}" if mark.copy else words


def _foot(drawing: Drawing, told: str, count: str, left: float, right: float, baseline: float) -> None:
    lines = [line.rstrip(_DOT) for line in wrap(told, right - left, FOOT_SIZE)]
    if width(lines[-1], FOOT_SIZE) + 4 + width(count, FOOT_SIZE) > right - left:
        lines.append("")
    for number, line in enumerate(lines):
        drawing.text(left, baseline + number * _FOOT_STEP, line, FOOT_SIZE, grey=_FOOT_GREY)
    last = baseline + (len(lines) - 1) * _FOOT_STEP
    drawing.text(right, last, count, FOOT_SIZE, align=Align.RIGHT, grey=_FOOT_GREY)


def _foot_centred(drawing: Drawing, told: str, left: float, right: float, baseline: float) -> None:
    lines = wrap(told, right - left, FOOT_SIZE)
    for number, line in enumerate(lines):
        y = baseline - (len(lines) - 1 - number) * FOOT_SIZE * MM_PER_POINT * 1.12
        drawing.text((left + right) / 2, y, line.rstrip(_DOT), FOOT_SIZE, align=Align.CENTRE, grey=_FOOT_GREY)
