"""The case file (berkas pengaduan): everything on one complaint, part after part, with its pictures."""

from register_app.forms.blocks import draw_blocks
from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts_case import CaseFileFacts
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish, registered
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _

FORM = "berkas"
_LAYOUT = "1"
_EDGES = {A4: (25.0, 190.0, 287.0), F4: (25.0, 195.0, 320.0)}
"""Left and right edge of the text and baseline of the foot."""

_TOP, _CONTINUED = 12.0, 16.0


def compose(facts: CaseFileFacts, paper: Paper) -> Document:
    """Compose the file on A4 or F4."""
    left, right, foot = _EDGES[paper]
    name = _("Berkas Pengaduan {number}").format(number=one_line(facts.register_number))
    flow = Flow(paper, left, right, _TOP, foot - 7, lambda drawing: _continue(drawing, right, name))
    flow.y = draw_kop(flow.drawing, facts.letterhead, left, right, _TOP)
    _title(flow, facts)
    draw_blocks(flow, facts.blocks)
    finish(flow.pages, facts.mark, [registered(facts.register_number)], left, right, foot)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", name, tuple(drawing.page() for drawing in flow.pages))


def _continue(drawing: Drawing, right: float, name: str) -> float:
    continued(drawing, right, _CONTINUED, _("lanjutan {title}").format(title=name))
    return _CONTINUED + 3.0


def _title(flow: Flow, facts: CaseFileFacts) -> None:
    middle = (flow.left + flow.right) / 2
    flow.drawing.text(middle, flow.y + 8.4, _("BERKAS PENGADUAN"), 13, Face.BOLD, Align.CENTRE)
    number = _("Nomor {number}").format(number=one_line(facts.register_number))
    flow.drawing.text(middle, flow.y + 13.6, number, 11, align=Align.CENTRE)
    flow.skip(15.0)
    if facts.confidential:
        flow.lines([hidden_complainant(facts.source)], 10.5, 5.4, face=Face.BOLD, align=Align.CENTRE)
    flow.skip(1.5)
