"""An outgoing letter (surat jawaban, surat penyaluran): head, addressee, text, signature, initials and copies."""

from collections.abc import Sequence

from register_app.forms.cleaning import one_line
from register_app.forms.closing import Closing, draw_closing
from register_app.forms.drawing import Drawing
from register_app.forms.facts_letter import LetterFacts
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish, registered
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.typeface import width
from register_app.forms.typeset import justified, wrap
from register_app.i18n import _
from register_app.rules.dates import long_date
from register_app.rules.letter_blocks import LetterBlock, Pairs, Passage, Point, letter_blocks
from register_app.rules.letters import LETTER_NAMES, LetterKind

REPLY, FORWARDING = LetterKind.REPLY.value, LetterKind.FORWARDING.value
_LAYOUT = "1"
_EDGES = {F4: (30.0, 190.0, 305.0, 320.0), A4: (30.0, 185.0, 274.0, 287.0)}
"""Left and right edge of the text, where it ends, and baseline of the foot: punch holes at the left, 25 mm below."""

_TOP = 12.0
_WITHOUT_KOP = 25.0
_SIZE, _STEP, _INDENT = 11.0, 5.4, 11.0
_APART, _CLOSE = 2.6, 0.6
_COLON, _VALUE = 20.0, 23.0
_HEAD_GAP, _ADDRESS_GAP, _BODY_GAP = 10.0, 6.0, 4.0
_ADDRESS_ROOM = 95.0
_PLACE_ROOM = 60.0
_CONTINUED_SIZE = 8.5
_SIGNATURE = 0.53
"""Where the signature begins, as a share of the width."""

_INITIALS = (52.0, 18.0)
_COPIES_GAP, _COPY_STEP = 9.0, 4.6
_COPY_SIZE, _COPY_NUMBER = 10.0, 6.0
_KEPT = 2
"""So many lines of the last passage stand above the signature on its page."""

_ENDLESS = 100_000.0


def compose(facts: LetterFacts, paper: Paper) -> Document:
    """Compose the letter on F4 or A4; a long text goes on on the next page, and the signature never stands alone."""
    left, right, bottom, foot = _EDGES[paper]
    flow = Flow(paper, left, right, _TOP, bottom, lambda drawing: _continued(drawing, right, facts))
    top = draw_kop(flow.drawing, facts.letterhead, left, right, _TOP)
    flow.y = max(top, _WITHOUT_KOP if facts.letterhead is None else 0.0)
    _head(flow, facts)
    _addressee(flow, facts.addressee)
    _body(flow, letter_blocks(facts.body), _end_height(facts, flow.width))
    _end(flow, facts)
    captions = [registered(facts.register_number)] + ([] if facts.written else [_("KONSEP, belum dicatat")])
    finish(flow.pages, facts.mark, captions, left, right, foot)
    name = LETTER_NAMES[LetterKind(facts.form)]()
    title = _("{form} {number}").format(form=name, number=one_line(facts.register_number))
    return Document(facts.form, f"{facts.form}/{paper.code}/{_LAYOUT}", title, tuple(d.page() for d in flow.pages))


def _continued(drawing: Drawing, right: float, facts: LetterFacts) -> float:
    about = _("lanjutan surat nomor {number}").format(number=one_line(facts.number))
    fits = facts.number and width(about, _CONTINUED_SIZE, Face.ITALIC) <= right - _EDGES[F4][0]
    continued(drawing, right, 19.0, about if fits else _("lanjutan surat"))
    return 25.0


def _head(flow: Flow, facts: LetterFacts) -> None:
    """Number, nature, enclosures and subject at the left, place and date at the right of the first line."""
    day = long_date(facts.day) if facts.day else "." * 28
    place = _("{city}, {day}").format(city=one_line(facts.city), day=day) if facts.city else day
    flow.skip(_HEAD_GAP - _STEP)
    beside = wrap(place, _PLACE_ROOM, _SIZE)
    for number, line in enumerate(beside):
        flow.drawing.text(flow.right, flow.y + (number + 1) * _STEP, line, _SIZE, align=Align.RIGHT)
    widest = max(width(line, _SIZE) for line in beside)
    room = min(_ADDRESS_ROOM, flow.width - widest - 6 - _VALUE)
    for label, value, face in (
        (_("Nomor"), one_line(facts.number) or "." * 40, Face.REGULAR),
        (_("Sifat"), one_line(facts.nature) or "-", Face.REGULAR),
        (_("Lampiran"), one_line(facts.enclosures) or "-", Face.REGULAR),
        (_("Hal"), one_line(facts.subject) or "-", Face.BOLD),
    ):
        for number, line in enumerate(wrap(value, room, _SIZE, face)):
            flow.need(_STEP)
            flow.y += _STEP
            if not number:
                flow.drawing.text(flow.left, flow.y, label, _SIZE)
                flow.drawing.text(flow.left + _COLON, flow.y, ":", _SIZE)
            flow.drawing.text(flow.left + _VALUE, flow.y, line, _SIZE, face)


def _addressee(flow: Flow, lines: Sequence[str]) -> None:
    """The lines behind *Yth.* stand below the name, not below the abbreviation."""
    flow.skip(_ADDRESS_GAP)
    hang = width("Yth. ", _SIZE) if lines and lines[0].startswith("Yth. ") else 0.0
    for line in (one_line(each) for each in lines):
        opens = line.startswith("Yth. ")
        for number, part in enumerate(wrap(line, _ADDRESS_ROOM - hang, _SIZE)):
            flow.need(_STEP)
            flow.y += _STEP
            flow.drawing.text(flow.left + (0.0 if opens and not number else hang), flow.y, part, _SIZE)
    flow.skip(_BODY_GAP)


def _body(flow: Flow, blocks: Sequence[LetterBlock], tail: float) -> None:
    """The text; its last lines keep the room for the signature."""
    for place, block in enumerate(blocks):
        kept = tail if place == len(blocks) - 1 else 0.0
        flow.skip(0.0 if flow.fresh or not place else _APART if block.apart else _CLOSE)
        match block:
            case Pairs():
                _pairs(flow, block, kept)
            case Point():
                inset = _INDENT + max(6.0, width(f"{block.mark} ", _SIZE))
                _set(flow, block.text, kept, inset=inset, mark=block.mark)
            case Passage():
                _set(flow, block.text, kept, first_indent=_INDENT)


def _set(flow: Flow, text: str, tail: float, *, inset: float = 0.0, first_indent: float = 0.0, mark: str = "") -> None:
    """Running text, justified; two lines never part from their passage, and ``tail`` mm stay free below the last."""
    lines = justified(text, flow.width - inset, _SIZE, first_indent=first_indent)
    count = len(lines)
    for number, line in enumerate(lines):
        below = min(_KEPT, count - number) * _STEP if number in {0, max(0, count - _KEPT)} else _STEP
        flow.need(below + (tail if number >= count - _KEPT else 0.0))
        flow.y += _STEP
        if not number and mark:
            flow.drawing.text(flow.left + _INDENT, flow.y, mark, _SIZE)
        flow.drawing.text(flow.left + inset + line.indent, flow.y, line.text, _SIZE, stretch=line.stretch)


def _pairs(flow: Flow, pairs: Pairs, tail: float) -> None:
    """Labels, and their colons in line behind the widest of them."""
    label = max(width(words, _SIZE) for words, _value in pairs.lines)
    xs = (_INDENT, _INDENT + label + 3.0, _INDENT + label + 6.0)
    for number, (words, value) in enumerate(pairs.lines):
        last = number == len(pairs.lines) - 1
        lines = wrap(value, flow.width - xs[2], _SIZE)
        flow.need(min(_KEPT, len(lines)) * _STEP + (tail if last else 0.0))
        flow.field(one_line(words), value, xs, _SIZE, _STEP)


def _end(flow: Flow, facts: LetterFacts) -> None:
    """Signature with the table of initials beside it, then those who get a copy."""
    closing = Closing(facts.signer, "", None, facts.initials)
    flow.y = draw_closing(flow, closing, flow.left + flow.width * _SIGNATURE, _INITIALS)
    if not facts.copies:
        return
    lines = [wrap(one_line(copy), flow.width * _SIGNATURE, _COPY_SIZE) for copy in facts.copies]
    flow.need(_COPIES_GAP + (1 + min(2, len(lines))) * _COPY_STEP)
    flow.skip(_COPIES_GAP - _COPY_STEP)
    flow.lines([_("Tembusan:")], _COPY_SIZE, _COPY_STEP)
    for number, each in enumerate(lines, start=1):
        flow.need(len(each) * _COPY_STEP)
        if len(lines) > 1:
            flow.drawing.text(flow.left, flow.y + _COPY_STEP, f"{number}.", _COPY_SIZE)
        flow.lines(each, _COPY_SIZE, _COPY_STEP, inset=_COPY_NUMBER if len(lines) > 1 else 0.0)


def _end_height(facts: LetterFacts, wide: float) -> float:
    """How much the signature needs below the last line, measured on a sheet without an end."""
    roll = Flow(Paper("", wide, _ENDLESS), 0.0, wide, 0.0, _ENDLESS, lambda _drawing: 0.0)
    closing = Closing(facts.signer, "", None, facts.initials)
    return draw_closing(roll, closing, wide * _SIGNATURE, _INITIALS)
