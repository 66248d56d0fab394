"""The custody slip of a card (titip KTP): one half goes with the guest, the other lies with the card in the drawer."""

from collections.abc import Sequence

from register_app.forms.cleaning import one_line
from register_app.forms.continuation import Remainder, write_remainders
from register_app.forms.drawing import Drawing
from register_app.forms.facts_desk import CustodyFacts
from register_app.forms.flow import Flow
from register_app.forms.marks import continued, finish
from register_app.forms.sheet import A5, HALF_F4, Align, Document, Face, Line, Paper
from register_app.forms.typeset import fit, in_fewest_lines, leading
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import hour, weekday_date

FORM = "titip-ktp"
_LAYOUT = "1"
_TOP, _MARGIN = 6.5, 12.0
_LABEL = 34.0
_ROWS = {HALF_F4: 8.2, A5: 6.3}
_PENS = {HALF_F4: 12.0, A5: 8.5}
"""Height of a row, and room for the initials (mm)."""

_SIZES = (10, 9.5, 9, 8.5, 8, 7.5)
_CLOSE = 2.9


def compose(facts: CustodyFacts, paper: Paper) -> Document:
    """Compose both halves: beside each other on half F4, above each other on A5."""
    drawing = Drawing(paper)
    if paper == A5:
        middle = paper.height / 2
        drawing.add(Line(0, middle, paper.width, middle, 0.5, 0.3, (4.0, 3.0)))
        halves = [(_MARGIN, paper.width - _MARGIN, _TOP), (_MARGIN, paper.width - _MARGIN, middle + _TOP)]
    else:
        middle = paper.width / 2
        drawing.add(Line(middle, 0, middle, paper.height, 0.5, 0.3, (4.0, 3.0)))
        halves = [(_MARGIN, middle - 8, _TOP), (middle + 8, paper.width - _MARGIN, _TOP)]
    remainders: tuple[Remainder, ...] = ()
    for words, (left, right, top) in zip((_("Untuk tamu"), _("Untuk laci")), halves, strict=True):
        remainders = _half(drawing, facts, words, (left, right, top), paper)
    caption = _("Titip KTP, laci {slot}").format(slot=one_line(facts.slot))
    left, right, foot = halves[0][0], halves[0][1], paper.height - (9.0 if paper == HALF_F4 else 7.0)
    pages = [drawing, *_continuation(paper, caption, foot, remainders)]
    finish(pages, facts.mark, [caption], left, right, foot)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", caption, tuple(page.page() for page in pages))


def _continuation(paper: Paper, caption: str, foot: float, remainders: Sequence[Remainder]) -> Sequence[Drawing]:
    """What no half had room for, on a sheet behind it."""
    if not remainders:
        return ()
    right = paper.width - _MARGIN

    def head(drawing: Drawing) -> float:
        continued(drawing, right, 13, _("lanjutan Titip Kartu Identitas"))
        drawing.text(_MARGIN, 13, caption, 10.5, Face.BOLD)
        drawing.line(_MARGIN, 16, right, 16)
        return 17.5

    flow = Flow(paper, _MARGIN, right, 0, foot - 5, head)
    flow.turn()
    write_remainders(flow, remainders)
    return flow.pages[1:]


def _half(
    drawing: Drawing, facts: CustodyFacts, whose: str, edges: tuple[float, float, float], paper: Paper
) -> tuple[Remainder, ...]:
    """One half; returns what it had no room for."""
    left, right, top = edges
    office = in_fewest_lines(one_line(facts.office), right - left - 28, 2, (9, 8.5, 8, 7.5))
    y = drawing.lines(left, top + 3.4, office.lines, office.size) - 3.6
    drawing.text(left, y + 6.5, _("TITIP KARTU IDENTITAS"), 11, Face.BOLD)
    drawing.text(left, y + 11.0, whose, 8.5, Face.ITALIC)
    drawing.frame(right - 24, top, right, top + 13.0)
    drawing.text(right - 12, top + 3.9, _("LACI"), 7.5, align=Align.CENTRE)
    slot = in_fewest_lines(one_line(facts.slot), 22, 1, (18, 14, 11, 9, 7.5), Face.BOLD)
    drawing.text(right - 12, top + 10.9, slot.lines[0] if slot.lines else "", slot.size, Face.BOLD, Align.CENTRE)
    y += 15.0
    remainders = []
    for label, value in _rows(facts):
        high, rest = _row(drawing, label, value, (left, right), y, paper)
        y += max(_ROWS[paper], high)
        remainders += [Remainder(label, rest)] if rest else []
    note = _("Kartu hanya disimpan selama kunjungan, tidak difotokopi, dan dikembalikan saat pulang.")
    fitted = in_fewest_lines(note, right - left, 2, (8.5, 8, 7.5))
    y = drawing.lines(left, y + 4.0, fitted.lines, fitted.size, Face.ITALIC) + 2.0
    for x, words in ((left + (right - left) / 4, _("Paraf tamu")), (right - (right - left) / 4, _("Paraf petugas"))):
        drawing.text(x, y, words, 9, align=Align.CENTRE)
        drawing.dots(x - 16, x + 16, y + _PENS[paper])
    return tuple(remainders)


def _rows(facts: CustodyFacts) -> tuple[tuple[str, str], ...]:
    zone = facts.mark.zone
    back = f"{weekday_date(facts.returned_at)}, {hour(facts.returned_at, zone)}" if facts.returned_at else ""
    return (
        (_("Nama"), hidden_complainant() if facts.confidential else facts.name),
        (_("Kartu"), "-" if facts.confidential else facts.identity or "-"),
        (_("Keperluan"), facts.purpose or "-"),
        (_("Dititipkan"), f"{weekday_date(facts.taken_at)}, {hour(facts.taken_at, zone)}"),
        (_("Diterima petugas"), facts.taken_by),
        (_("Dikembalikan"), back),
        (_("Dikembalikan oleh"), facts.returned_by),
        (_("Diterima kembali oleh"), facts.returned_to),
    )


def _row(
    drawing: Drawing, label: str, value: str, edges: tuple[float, float], top: float, paper: Paper
) -> tuple[float, str]:
    """A label and its value, or a line to write on; returns what they take, and what has to go on elsewhere.

    A half of A5 has no height to spare: there a value takes two close lines within its row at the most.
    """
    left, right = edges
    drawing.text(left, top + 4.6, label, 9)
    drawing.text(left + _LABEL, top + 4.6, ":", 9)
    at, room = left + _LABEL + 3, right - left - _LABEL - 3
    if not value:
        drawing.dots(at, right, top + 5.2)
        return 0.0, ""
    fitted = in_fewest_lines(value, room, 1 if paper == A5 else 3, _SIZES)
    if paper == A5 and fitted.rest:
        fitted = fit(value, room, 2, _SIZES[-1:])
        drawing.lines(at, top + 3.1, fitted.lines, fitted.size, step=_CLOSE)
        return 0.0, fitted.rest
    drawing.lines(at, top + 4.6, fitted.lines, fitted.size)
    return 2.0 + len(fitted.lines) * leading(fitted.size), fitted.rest
