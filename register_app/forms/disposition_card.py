"""The disposition card (kartu disposisi): the sheet's small sister, 102 × 157 mm, also on A5 and half F4."""

from collections.abc import Sequence
from itertools import count

from register_app.forms.cleaning import one_line
from register_app.forms.continuation import Remainder, Travelling, travelling_head, write_remainders
from register_app.forms.drawing import Drawing
from register_app.forms.facts import Choice
from register_app.forms.facts_desk import DispositionCardFacts
from register_app.forms.flow import Flow
from register_app.forms.marks import Counted, corner_squares, finish, registered
from register_app.forms.qr import DISPOSITION_CARD, SheetCode, code
from register_app.forms.sheet import CHOICE_BOX, Align, Document, Face, Paper
from register_app.forms.typeset import Fitted, fit, leading, wrap
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import short_date

FORM = "disposisi-kartu"
_LAYOUT = "1"
_EDGE, _INSET = 5.0, 1.3
_TOP = 5.0
_SQUARE, _SQUARE_EDGE = 3.0, 5.0
"""Side of the corner squares, and how far they stay from the edge of the paper."""

_FOOT_EDGE = 10.0
"""The foot stands between the lower squares."""

_CODE, _CODE_CELL = 20.0, 21.0
_SIZES = (9.5, 9.0, 8.5, 8.0, 7.5)
_CAPTION = 7.5
_HEAD, _GIST, _SOURCE = 11.0, 18.0, 11.4
_FOOT = 11.6
_BOX = CHOICE_BOX


class _Card:
    """A card while it is drawn, and what it could not hold."""

    def __init__(self, paper: Paper) -> None:
        self.drawing = Drawing(paper)
        self.left, self.right = _EDGE, paper.width - _EDGE
        self.bottom = paper.height - _FOOT - 4.0
        self.remainders: list[Remainder] = []
        self.further: list[tuple[str, Choice]] = []

    @property
    def squares(self) -> tuple[float, float, float, float]:
        """Outer corners of the corner squares: left, top, right, bottom."""
        paper = self.drawing.paper
        return _SQUARE_EDGE, _SQUARE_EDGE, paper.width - _SQUARE_EDGE, paper.height - _SQUARE_EDGE

    def cell(self, caption: str, value: str, left: float, right: float, top: float, high: float) -> None:
        """A caption above its value; what is too long goes on behind."""
        self.drawing.text(left + _INSET, top + 3.2, caption, _CAPTION)
        room, lines = right - left - 2 * _INSET, max(1, int((high - 4.0) / leading(_SIZES[-1])))
        fitted = self._fitted(value, room, high - 4.0, lines)
        self.drawing.lines(left + _INSET, top + 3.8 + fitted.size * 0.32, fitted.lines, fitted.size)
        self.remainders.append(Remainder(caption, fitted.rest))

    @staticmethod
    def _fitted(value: str, room: float, high: float, most: int) -> Fitted:
        for size in _SIZES:
            lines = max(1, int(high / leading(size)))
            fitted = fit(value, room, lines, (size,))
            if not fitted.rest:
                return fitted
        return fit(value, room, most, (_SIZES[-1],))


def compose(facts: DispositionCardFacts, paper: Paper) -> Document:
    """Compose the card."""
    card = _Card(paper)
    corner_squares(card.drawing, *card.squares, _SQUARE)
    top = _title(card, facts)
    start = top
    top = _numbers(card, facts, top)
    top = _matter(card, facts, top)
    _hands(card, facts, top)
    card.drawing.frame(card.left, start, card.right, card.bottom)
    drawings = [card.drawing, *_behind(card, facts)]
    caption = [registered(facts.register_number)]
    foot = (_FOOT_EDGE, paper.width - _FOOT_EDGE, paper.height - _FOOT)
    finish(drawings, facts.mark, caption, *foot, Counted.SHEETS)
    title = _("Kartu Disposisi {number}").format(number=facts.register_number)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, tuple(drawing.page() for drawing in drawings))


def _title(card: _Card, facts: DispositionCardFacts) -> float:
    middle = (card.left + card.right) / 2
    room = card.right - card.left - 2 * (_SQUARE + 2.0)
    office = fit(one_line(facts.office).upper(), room, 2, (8.5, 8, 7.5), balance=True)
    y = card.drawing.lines(middle, _TOP + 3.0, office.lines, office.size, align=Align.CENTRE)
    card.drawing.text(middle, y + 1.6, _("KARTU DISPOSISI"), 11, Face.BOLD, Align.CENTRE)
    return y + 4.4


def _numbers(card: _Card, facts: DispositionCardFacts, top: float) -> float:
    """Indeks and kode, nomor urut and tanggal penyelesaian, two rows beside the code."""
    edge = card.right - _CODE_CELL
    middle, bottom = card.left + (edge - card.left) * 0.55, top + 2 * _HEAD
    due = short_date(facts.due_on) if facts.due_on else ""
    rows = (
        ((_("Indeks"), facts.index), (_("Kode"), facts.code)),
        ((_("No. urut"), facts.register_number), (_("Tgl. penyelesaian"), due)),
    )
    for row, (first, second) in enumerate(rows):
        y = top + row * _HEAD
        card.cell(*first, card.left, middle, y, _HEAD)
        card.cell(*second, middle, edge, y, _HEAD)
    card.drawing.line(card.left, top + _HEAD, edge, top + _HEAD)
    for x in (middle, edge):
        card.drawing.line(x, top, x, bottom)
    card.drawing.line(card.left, bottom, card.right, bottom)
    inside = (2 * _HEAD - _CODE) / 2
    x = edge + (_CODE_CELL - _CODE) / 2
    card.drawing.add(code(x, top + inside, _CODE, _code_of(facts).text))
    return bottom


def _matter(card: _Card, facts: DispositionCardFacts, top: float) -> float:
    """Isi ringkas; asal surat; tanggal, nomor, lampiran."""
    left, right = card.left, card.right
    card.cell(_("Isi ringkas"), facts.subject, left, right, top, _GIST)
    y = top + _GIST
    card.drawing.line(left, y, right, y)
    sender = hidden_complainant() if facts.confidential else facts.sender or _("Tanpa nama")
    card.cell(_("Asal surat"), sender, left, right, y, _SOURCE)
    y += _SOURCE
    card.drawing.line(left, y, right, y)
    wide = right - left
    edges = [left + wide * part for part in (0.0, 0.27, 0.8, 1.0)]
    day = short_date(facts.letter_date or facts.received_on)
    cells = (
        (_("Tanggal"), day),
        (_("Nomor"), facts.letter_number or "-"),
        (_("Lampiran"), str(facts.attachments) if facts.attachments else "-"),
    )
    for (caption, value), first, last in zip(cells, edges, edges[1:], strict=False):
        card.cell(caption, value, first, last, y, _HEAD)
    for x in edges[1:-1]:
        card.drawing.line(x, y, x, y + _HEAD)
    card.drawing.line(left, y + _HEAD, right, y + _HEAD)
    return y + _HEAD


def _hands(card: _Card, facts: DispositionCardFacts, top: float) -> None:
    """To whom it goes, and what is to be done: ticks, then lines to write on."""
    middle = (card.left + card.right) / 2
    card.drawing.line(middle, top, middle, card.bottom)
    columns = (
        (_("Diajukan/diteruskan kepada"), "K", facts.officials, "", card.left, middle),
        (_("Informasi/instruksi"), "H", facts.instructions, facts.note, middle, card.right),
    )
    for caption, letter, choices, note, left, right in columns:
        card.drawing.text(left + _INSET, top + 3.4, caption, 8, Face.BOLD)
        y = _choices(card, letter, choices, left, right, top + 5.0)
        if note:
            card.cell(_("Catatan"), note, left, right, y, card.bottom - y)
            continue
        while y + 6.4 < card.bottom:
            y += 6.4
            card.drawing.dots(left + _INSET, right - _INSET, y)


def _choices(card: _Card, letter: str, choices: Sequence[Choice], left: float, right: float, top: float) -> float:
    """Boxes with their words; those for which there is no room go on behind."""
    y, room = top, right - left - 2 * _INSET - _BOX - 1.6
    for place, choice in enumerate(choices):
        fitted = fit(one_line(choice.label), room, 3, (8.5, 8.0, 7.5))
        high = max(_BOX + 1.4, len(fitted.lines) * leading(fitted.size) + 1.2)
        if y + high > card.bottom:
            card.further += [(f"{letter}{rest}", choices[rest]) for rest in range(place, len(choices))]
            break
        card.drawing.box(left + _INSET, y, f"{letter}{place}", choice.label, _BOX, ticked=choice.ticked)
        card.drawing.lines(left + _INSET + _BOX + 1.6, y + 3.0, fitted.lines, fitted.size)
        card.remainders.append(Remainder(_("Pilihan"), fitted.rest))
        y += high
    return y


def _behind(card: _Card, facts: DispositionCardFacts) -> list[Drawing]:
    """What the card could not hold, on cards with a code and squares of their own."""
    remainders = [each for each in card.remainders if each.text]
    if not remainders and not card.further:
        return []
    travelling = Travelling(
        card.left,
        card.right - _SQUARE - 1.0,
        card.squares,
        _SQUARE,
        _CODE,
        _code_of(facts),
        _("KARTU DISPOSISI"),
        _("lanjutan Kartu Disposisi"),
        ((_("No. urut"), facts.register_number),),
    )
    numbers = count(2)

    def head(drawing: Drawing) -> float:
        return travelling_head(drawing, travelling, next(numbers))

    flow = Flow(card.drawing.paper, card.left, card.right, 0, card.bottom, head)
    flow.turn()
    for name, choice in card.further:
        _further(flow, name, choice)
    write_remainders(flow, remainders)
    return flow.pages[1:]


def _further(flow: Flow, name: str, choice: Choice) -> None:
    """A box with its words on a card behind."""
    label = one_line(choice.label)
    lines = wrap(label, flow.width - _BOX - 1.6, 8.5)
    high = max(_BOX + 1.4, len(lines) * leading(8.5) + 1.2)
    flow.need(high)
    flow.drawing.box(flow.left, flow.y, name, label, _BOX, ticked=choice.ticked)
    flow.drawing.lines(flow.left + _BOX + 1.6, flow.y + 3.0, lines, 8.5)
    flow.skip(high)


def _code_of(facts: DispositionCardFacts) -> SheetCode:
    return SheetCode(DISPOSITION_CARD, facts.step, facts.register_number)
