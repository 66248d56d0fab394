"""The report on what was done about one complaint (laporan hasil tindak lanjut, laporan penyelesaian)."""

from register_app.forms.blocks import draw_blocks
from register_app.forms.cleaning import one_line
from register_app.forms.closing import Closing, draw_closing
from register_app.forms.drawing import Drawing
from register_app.forms.facts_case import FollowUpFacts
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish, registered
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.i18n import _
from register_app.rules.report_blocks import Block, Heading

FORM = "laporan-tl"
_LAYOUT = "1"
_EDGES = {A4: (30.0, 185.0, 287.0), F4: (30.0, 190.0, 320.0)}
"""Left and right edge of the text and baseline of the foot."""

_TOP, _CONTINUED = 12.0, 16.0
_SIGNATURE = 83.0 / 155.0
_INITIALS = (50.0, 20.0)


def compose(facts: FollowUpFacts, paper: Paper) -> Document:
    """Compose the report on A4 or F4; its last section and the signature stand together."""
    left, right, foot = _EDGES[paper]
    name = f"{title_of(facts)} {one_line(facts.register_number)}"
    flow = Flow(paper, left, right, _TOP, foot - 8, lambda drawing: _continue(drawing, right, name))
    flow.y = draw_kop(flow.drawing, facts.letterhead, left, right, _TOP)
    _title(flow, facts)
    last = _last_section(facts.blocks)
    draw_blocks(flow, facts.blocks[:last])

    def end(below: Flow) -> float:
        return _end(below, facts, last)

    flow.need(min(flow.high(end), flow.full_page))
    end(flow)
    if facts.pictures:
        flow.turn()
        draw_blocks(flow, facts.pictures)
    finish(flow.pages, facts.mark, [registered(facts.register_number)], left, right, foot)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", name, tuple(drawing.page() for drawing in flow.pages))


def title_of(facts: FollowUpFacts) -> str:
    """A case that is over is reported as settled."""
    return _("Laporan Penyelesaian Pengaduan") if facts.finished else _("Laporan Hasil Tindak Lanjut Pengaduan")


def number_line(facts: FollowUpFacts) -> str:
    """Nomor register 0147/PGD/BO/2026."""
    return _("Nomor register {number}").format(number=one_line(facts.register_number))


def _continue(drawing: Drawing, right: float, name: str) -> float:
    continued(drawing, right, _CONTINUED, _("lanjutan {title}").format(title=name))
    return _CONTINUED + 3.0


def _title(flow: Flow, facts: FollowUpFacts) -> None:
    middle = (flow.left + flow.right) / 2
    flow.drawing.text(middle, flow.y + 9.0, title_of(facts).upper(), 12.5, Face.BOLD, Align.CENTRE)
    flow.drawing.text(middle, flow.y + 14.4, number_line(facts), 11, align=Align.CENTRE)
    flow.skip(16.0)


def _last_section(blocks: tuple[Block, ...]) -> int:
    heads = [place for place, block in enumerate(blocks) if isinstance(block, Heading)]
    return heads[-1] if heads else len(blocks)


def _end(flow: Flow, facts: FollowUpFacts, last: int) -> float:
    draw_blocks(flow, facts.blocks[last:])
    closing = Closing(facts.signer, facts.city, facts.signed_on, facts.initials)
    return draw_closing(flow, closing, flow.left + flow.width * _SIGNATURE, _INITIALS)
