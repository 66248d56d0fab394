"""The whole period report (laporan): cover, sections, tables, chart, signature, annexes; long texts flow on."""

from collections.abc import Sequence

from register_app.forms.blocks import draw_blocks
from register_app.forms.closing import Closing, draw_closing
from register_app.forms.drawing import Drawing
from register_app.forms.flow import Flow
from register_app.forms.marks import finish
from register_app.forms.report_facts import ReportFacts
from register_app.forms.sheet import A4, F4, Align, Document, Face, Page, Paper
from register_app.forms.typeset import down_to, fit, wrap
from register_app.rules.report_blocks import (
    Annex,
    Block,
    Cover,
    Heading,
)

FORM = "laporan"
_LAYOUT = "1"
_EDGES = {A4: (30.0, 185.0, 285.0), F4: (30.0, 190.0, 318.0)}
"""Left and right edge of the text and baseline of the foot."""

_TOP = 28.0
_FOOT_RULE, _FREE_ABOVE_FOOT = 4.2, 10.0
_INITIALS = (50.0, 20.0)
_SIGNATURE = 83.0 / 155.0
_COVER_SIZES = down_to(11, 18)


def compose(facts: ReportFacts, paper: Paper) -> Document:
    """Compose the report on A4 or F4."""
    left, right, foot = _EDGES[paper]
    flow = Flow(paper, left, right, _TOP, foot - _FREE_ABOVE_FOOT, lambda _drawing: _TOP)
    _cover(flow, facts)
    flow.turn()
    last = _last_section(facts.body.blocks)
    draw_blocks(flow, facts.body.blocks[:last])

    def end(below: Flow) -> float:
        return _end(below, facts, last)

    flow.need(min(flow.high(end), flow.full_page))
    end(flow)
    for annex in facts.body.annexes:
        _annex(flow, annex)
    for drawing in flow.pages[1:]:
        drawing.line(left, foot - _FOOT_RULE, right, foot - _FOOT_RULE, 0.4)
    finish(flow.pages, facts.mark, [facts.body.foot], left, right, foot)
    pages: tuple[Page, ...] = tuple(drawing.page() for drawing in flow.pages)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", facts.body.name, pages)


def _last_section(blocks: Sequence[Block]) -> int:
    heads = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    return heads[-1] if heads else len(blocks)


def _end(flow: Flow, facts: ReportFacts, last: int) -> float:
    """The last section and the signature, which never stands on a page alone."""
    draw_blocks(flow, facts.body.blocks[last:])
    closing = Closing(facts.signer, facts.city, facts.signed_on, facts.initials)
    return draw_closing(flow, closing, flow.left + flow.width * _SIGNATURE, _INITIALS)


def _cover(flow: Flow, facts: ReportFacts) -> None:
    drawing, cover, middle = flow.drawing, facts.body.cover, (flow.left + flow.right) / 2
    if facts.letterhead and facts.letterhead.logo:
        drawing.picture(middle - 15, 48, 30, 36, facts.letterhead.logo)
    y = _centred(drawing, middle, 108, cover.title, flow.width, 18, 9)
    y = _centred(drawing, middle, y + 5, (cover.period,), flow.width, 14, 7)
    if cover.days:
        drawing.text(middle, y, cover.days, 11.5, align=Align.CENTRE)
    drawing.line(middle - 35, y + 9, middle + 35, y + 9, 1.25)
    _office(drawing, middle, cover, flow)


def _office(drawing: Drawing, middle: float, cover: Cover, flow: Flow) -> None:
    """The office's names and the place, the first of them largest, ending above the foot."""
    sizes = (15.0, *[13.0] * (len(cover.office) - 1))
    bottom = flow.bottom - 12
    y = bottom - 9 - 7 * len(cover.office)
    for words, size in zip(cover.office, sizes, strict=True):
        y = _centred(drawing, middle, y, (words,), flow.width, size, 7)
    drawing.text(middle, bottom, cover.place, 11, align=Align.CENTRE)


def _centred(
    drawing: Drawing, middle: float, y: float, lines: tuple[str, ...], room: float, size: float, step: float
) -> float:
    """Bold lines; one that is too long shrinks, then breaks."""
    for words in lines:
        fitted = fit(words, room, 1, down_to(min(size, _COVER_SIZES[-1]), size), Face.BOLD)
        for line in wrap(words, room, fitted.size, Face.BOLD):
            drawing.text(middle, y, line, fitted.size, Face.BOLD, Align.CENTRE)
            y += step
    return y


def _annex(flow: Flow, annex: Annex) -> None:
    flow.turn()
    flow.lines([annex.label], 11, 5.7, face=Face.BOLD)
    flow.lines(wrap(annex.title, flow.width, 12, Face.BOLD), 12, 5.4, face=Face.BOLD)
    flow.skip(4.0)
    draw_blocks(flow, annex.blocks)
