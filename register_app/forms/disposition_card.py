"""The disposition card (kartu disposisi): the sheet's small sister, 102 × 157 mm, also on A5 and half F4."""

from collections.abc import Sequence

from register_app.forms.cleaning import one_line
from register_app.forms.continuation import Remainder, write_remainders
from register_app.forms.drawing import Drawing
from register_app.forms.facts import Choice
from register_app.forms.facts_desk import DispositionCardFacts
from register_app.forms.flow import Flow
from register_app.forms.marks import continued, finish, registered
from register_app.forms.sheet import Align, Document, Face, Paper
from register_app.forms.typeset import Fitted, fit, leading
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import short_date

FORM = "disposisi-kartu"
_LAYOUT = "1"
_EDGE, _INSET = 5.0, 1.3
_TOP = 5.0
_SIZES = (9.5, 9.0, 8.5, 8.0, 7.5)
_CAPTION = 7.5
_HEAD, _GIST, _SOURCE = 11.4, 22.0, 12.0
_FOOT = 11.6
_BOX = 4.0


class _Card:
    """A card while it is drawn, and what it could not hold."""

    def __init__(self, paper: Paper) -> None:
        self.drawing = Drawing(paper)
        self.left, self.right = _EDGE, paper.width - _EDGE
        self.bottom = paper.height - _FOOT - 4.0
        self.remainders: list[Remainder] = []

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
    top = _title(card, facts)
    start = top
    top = _numbers(card, facts, top)
    top = _matter(card, facts, top)
    _hands(card, facts, top)
    card.drawing.frame(card.left, start, card.right, card.bottom)
    drawings = [card.drawing, *_behind(card, facts)]
    finish(drawings, facts.mark, [registered(facts.register_number)], card.left, card.right, paper.height - _FOOT)
    title = _("Kartu Disposisi {number}").format(number=facts.register_number)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, tuple(drawing.page() for drawing in drawings))


def _title(card: _Card, facts: DispositionCardFacts) -> float:
    middle = (card.left + card.right) / 2
    office = fit(one_line(facts.office).upper(), card.right - card.left, 2, (8.5, 8, 7.5), balance=True)
    y = card.drawing.lines(middle, _TOP + 3.0, office.lines, office.size, align=Align.CENTRE)
    card.drawing.text(middle, y + 1.6, _("KARTU DISPOSISI"), 11, Face.BOLD, Align.CENTRE)
    return y + 4.4


def _numbers(card: _Card, facts: DispositionCardFacts, top: float) -> float:
    """Indeks, kode, nomor urut, tanggal penyelesaian."""
    wide = card.right - card.left
    edges = [card.left + wide * part for part in (0.0, 0.25, 0.45, 0.73, 1.0)]
    due = short_date(facts.due_on) if facts.due_on else ""
    cells = (
        (_("Indeks"), facts.index),
        (_("Kode"), facts.code),
        (_("No. urut"), facts.register_number),
        (_("Tgl. penyelesaian"), due),
    )
    for (caption, value), left, right in zip(cells, edges, edges[1:], strict=False):
        card.cell(caption, value, left, right, top, _HEAD)
    for x in edges[1:-1]:
        card.drawing.line(x, top, x, top + _HEAD)
    card.drawing.line(card.left, top + _HEAD, card.right, top + _HEAD)
    return top + _HEAD


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
            behind = "\n".join(one_line(each.label) for each in choices[place:])
            card.remainders.append(Remainder(_("Pilihan lain"), behind))
            break
        card.drawing.box(left + _INSET, y, f"{letter}{place}", choice.label, _BOX, ticked=choice.ticked)
        card.drawing.lines(left + _INSET + _BOX + 1.6, y + 3.0, fitted.lines, fitted.size)
        card.remainders.append(Remainder(_("Pilihan"), fitted.rest))
        y += high
    return y


def _behind(card: _Card, facts: DispositionCardFacts) -> list[Drawing]:
    """What the card could not hold."""
    remainders = [each for each in card.remainders if each.text]
    if not remainders:
        return []
    paper = card.drawing.paper
    words = _("lanjutan Kartu Disposisi {number}").format(number=one_line(facts.register_number))

    def head(drawing: Drawing) -> float:
        continued(drawing, card.right, 9.0, words)
        return 12.0

    flow = Flow(paper, card.left, card.right, 12.0, card.bottom, head)
    continued(flow.drawing, card.right, 9.0, words)
    write_remainders(flow, remainders)
    return flow.pages
