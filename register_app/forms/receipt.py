"""The receipt (tanda terima): two copies on one sheet with a tear line, or one copy a page on small paper."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from register_app.forms.cleaning import one_line
from register_app.forms.continuation import Remainder, write_remainders
from register_app.forms.drawing import Drawing
from register_app.forms.facts import ReceiptFacts
from register_app.forms.flow import Flow
from register_app.forms.impose import HALF_A4, stacked
from register_app.forms.kop import draw_small_kop
from register_app.forms.marks import continued, finish, registered
from register_app.forms.qr import RECEIPT, SheetCode, code
from register_app.forms.sheet import A4, A5, F4, HALF_F4, Align, Document, Face, Page, Paper
from register_app.forms.signature import name_line, set_name
from register_app.forms.typeface import MM_PER_POINT
from register_app.forms.typeset import (
    CAPITALS_CENTRE,
    SMALLEST_FIELD,
    Fitted,
    down_to,
    fit,
    leading,
    without_lone_word,
    wrap,
)
from register_app.forms.wording import firm, hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import hour, weekday_date
from register_app.rules.terbilang import count_words

FORM = "tanda-terima"
_LAYOUT = "1"
_SIZE, _SMALLEST = 10.0, 7.5
_NOTE_SIZE, _NOTE_STEP = 8.5, 3.7
_BELOW_NAME, _CLEAR_OF_FOOT = 4.6, 4.0
"""From the name to what stands under it, and from there to the foot; the room for the pen gives way to both."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """One copy on its paper (mm): ``gist`` is the row of the matter and ``gist_lines`` what it holds."""

    paper: Paper
    left: float
    right: float
    kop_bottom: float
    title: float
    number: float
    top: float
    label: float
    row: float
    gist: float
    gist_lines: int
    code_cell: float
    code_side: float
    after: float
    signatures: tuple[float, float]
    free: float
    foot: float


_GRIDS = {
    HALF_F4: _Grid(HALF_F4, 15, 200, 27.3, 33.9, 38.7, 41.3, 46, 6.0, 15.0, 3, 30, 25, 4.6, (52, 163), 19.2, 159),
    HALF_A4: _Grid(HALF_A4, 15, 195, 24.8, 30.9, 35.5, 37.8, 44, 5.5, 14.0, 3, 28, 24, 4.1, (52, 158), 15.0, 144.5),
    A5: _Grid(A5, 12, 136, 31, 38.2, 43.2, 46.2, 40, 8.2, 27.5, 6, 28, 25, 5.0, (43, 105), 20.0, 201.5),
}


@dataclass(slots=True)
class _Copy:
    """One copy while it is drawn, and what it could not hold."""

    drawing: Drawing
    grid: _Grid
    facts: ReceiptFacts
    remainders: list[Remainder] = field(default_factory=list)


def compose(facts: ReceiptFacts, paper: Paper) -> Document:
    """Compose both copies: on F4 and A4 above each other, on half-F4 and A5 a page each."""
    copies = [_copy(facts, _GRIDS[_HALVES.get(paper, paper)], words) for words in _copies()]
    pages = stacked(paper, *copies) if paper in _HALVES else tuple(page for copy in copies for page in copy)
    title = _("Tanda Terima {number}").format(number=facts.register_number)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, pages)


_HALVES = {F4: HALF_F4, A4: HALF_A4}


def _copies() -> tuple[str, str]:
    return _("Lembar 1: untuk pelapor"), _("Lembar 2: arsip kantor")


def _copy(facts: ReceiptFacts, grid: _Grid, words: str) -> list[Page]:
    copy = _Copy(Drawing(grid.paper), grid, facts)
    _head(copy, words)
    y = _rows(copy)
    y = _notes(copy, y)
    _signatures(copy, y)
    drawings = [copy.drawing, *_continuation(copy, words)]
    finish(drawings, facts.mark, [registered(facts.register_number)], grid.left, grid.right, grid.foot)
    return [drawing.page() for drawing in drawings]


def _head(copy: _Copy, words: str) -> None:
    grid, drawing = copy.grid, copy.drawing
    draw_small_kop(drawing, copy.facts.letterhead, grid.left, grid.right, grid.kop_bottom)
    middle = (grid.left + grid.right) / 2
    drawing.text(middle, grid.title, _("TANDA TERIMA PENGADUAN"), 13, Face.BOLD, Align.CENTRE)
    number = _("Nomor Register : {number}").format(number=one_line(copy.facts.register_number))
    narrow = grid.paper == A5
    drawing.text(
        grid.left if narrow else middle, grid.number, number, 10.5, align=Align.LEFT if narrow else Align.CENTRE
    )
    drawing.text(grid.right, grid.number, words, 8.5, Face.ITALIC, Align.RIGHT)


def _rows(copy: _Copy) -> float:
    """The grid of fields, five of them beside the code; returns its bottom."""
    grid, drawing = copy.grid, copy.drawing
    y = grid.top
    beside = grid.right - grid.code_cell
    for label, value in _fields_beside_code(copy.facts):
        y = _row(copy, y, grid.row, label, value, beside, 1)
    drawing.line(beside, grid.top, beside, y)
    _code(copy, beside, y)
    drawing.line(beside, y, grid.right, y)
    y = _row(copy, y, grid.gist, _("Pokok pengaduan"), copy.facts.gist, grid.right, grid.gist_lines)
    for label, value in _fields_below(copy.facts):
        y = _row(copy, y, grid.row, label, value, grid.right, 1)
    y = _row(copy, y, grid.row, _("Dijanjikan selesai"), _promise(copy.facts), grid.right, 1, Face.BOLD)
    drawing.line(grid.left + grid.label, grid.top, grid.left + grid.label, y)
    drawing.frame(grid.left, grid.top, grid.right, y)
    return y


def _row(
    copy: _Copy, y: float, height: float, label: str, value: str, right: float, lines: int, face: Face = Face.REGULAR
) -> float:
    grid, drawing = copy.grid, copy.drawing
    edge = grid.left + grid.label
    room = right - edge - 4 - 1.2
    fitted = without_lone_word(fit(value.strip() or "-", room, lines, down_to(SMALLEST_FIELD, _SIZE), face), room)
    if height == grid.row:
        fitted = _for_a_row(value.strip() or "-", room, height, face)
    base = y + grid.row / 2 + CAPITALS_CENTRE * _SIZE
    drawing.text(grid.left + 2, base, label, _SIZE)
    drawing.text(edge + 1, base, ":", _SIZE)
    if height > grid.row:
        drawing.lines(edge + 4, base, fitted.lines, fitted.size, face)
    else:
        _tight(drawing, edge + 4, y, height, fitted, face)
    copy.remainders.append(Remainder(label, fitted.rest))
    drawing.line(grid.left, y + height, right, y + height)
    return y + height


def _for_a_row(value: str, room: float, height: float, face: Face) -> Fitted:
    """One line if it can be, else two small ones that do not touch each other."""
    fitted = fit(value, room, 1, down_to(SMALLEST_FIELD, _SIZE), face)
    if not fitted.rest:
        return fitted
    sizes = [size for size in (8.5, 8.0) if 2 * size * MM_PER_POINT <= height]
    return fit(value, room, 2, (*sizes, _SMALLEST), face, balance=True)


def _tight(drawing: Drawing, x: float, y: float, height: float, fitted: Fitted, face: Face) -> None:
    """One line in the middle of its row, or two small ones close together."""
    step = min(leading(fitted.size), height / max(len(fitted.lines), 1) - 0.2)
    first = y + height / 2 - step * (len(fitted.lines) - 1) / 2 + CAPITALS_CENTRE * fitted.size
    drawing.lines(x, first, fitted.lines, fitted.size, face, step=step)


def _code(copy: _Copy, left: float, bottom: float) -> None:
    grid = copy.grid
    side = grid.code_side
    x = left + (grid.code_cell - side) / 2
    top = grid.top + (bottom - grid.top - side - 3.6) / 2
    copy.drawing.add(code(x, top, side, SheetCode(RECEIPT, 1, copy.facts.register_number).text))
    copy.drawing.text(
        left + grid.code_cell / 2, top + side + 2.3, _("kode register"), 7.5, align=Align.CENTRE, grey=0.3
    )


def _fields_beside_code(facts: ReceiptFacts) -> list[tuple[str, str]]:
    moment = _("{day}, pukul\u00a0{hour}").format(
        day=firm(weekday_date(facts.received_at)), hour=firm(hour(facts.received_at, facts.mark.zone))
    )
    identity = f"{facts.identity_type}\u00a0 {facts.identity_number}".strip()
    hidden = facts.confidential
    return [
        (_("Hari, tanggal, pukul"), moment),
        (_("Media pengaduan"), facts.channel),
        (_("Nama pelapor"), hidden_complainant() if hidden else facts.name),
        (_("Alamat"), "" if hidden else facts.address),
        (_("Jenis/nomor identitas"), "" if hidden else identity),
    ]


def _fields_below(facts: ReceiptFacts) -> list[tuple[str, str]]:
    attachments = ""
    if facts.attachments:
        attachments = _("{count} berkas: {names}").format(
            count=count_words(len(facts.attachments)), names=", ".join(facts.attachments)
        )
    return [(_("Lampiran"), attachments), (_("Ditangani oleh"), facts.handler)]


def _promise(facts: ReceiptFacts) -> str:
    match facts.promised:
        case None:
            return ""
        case datetime():
            day, at = firm(weekday_date(facts.promised)), hour(facts.promised, facts.mark.zone)
            words = _("{day}, pukul\u00a0{hour}").format(day=day, hour=firm(at))
        case _:
            words = weekday_date(facts.promised)
    return _("{moment} (waktu yang disepakati)").format(moment=words) if facts.agreed else words


def _notes(copy: _Copy, y: float) -> float:
    """Free of charge, identity handed back, how to ask, privacy; returns the last baseline."""
    grid, facts, drawing = copy.grid, copy.facts, copy.drawing
    y = drawing.lines(grid.left, y + grid.after, _free_lines(copy), 9.5, Face.BOLD)
    y += 0.4
    fitted = fit(_usual_notes(facts), grid.right - grid.left, _note_lines(grid), (_NOTE_SIZE, 8.0, 7.5))
    copy.remainders.append(Remainder(_("Keterangan"), fitted.rest))
    step = _NOTE_STEP * fitted.size / _NOTE_SIZE
    return drawing.lines(grid.left, y, fitted.lines, fitted.size, step=step) - step


def _note_lines(grid: _Grid) -> int:
    return 6 if grid.paper == A5 else 3


def _free_lines(copy: _Copy) -> list[str]:
    return wrap(_free_and_card(copy.facts), copy.grid.right - copy.grid.left, 9.5, Face.BOLD)


def _free_and_card(facts: ReceiptFacts) -> str:
    free = _("Layanan ini tidak dipungut biaya.")
    if facts.card_returned_at is None:
        return free
    back = _("{card} dikembalikan kepada pelapor pukul {hour}.").format(
        card=one_line(facts.identity_type) or _("Kartu identitas"),
        hour=firm(hour(facts.card_returned_at, facts.mark.zone)),
    )
    return f"{free} {back}"


def _usual_notes(facts: ReceiptFacts) -> str:
    by_phone = _(
        "Perkembangan dapat ditanyakan di meja pengaduan atau melalui telepon {phone} dengan menyebut nomor register."
    ).format(phone=one_line(facts.phone))
    at_desk = _("Perkembangan dapat ditanyakan di meja pengaduan dengan menyebut nomor register.")
    privacy = _(
        "Data pribadi dipakai hanya untuk menangani pengaduan ini dalam rangka pelayanan publik, disimpan menurut "
        "jadwal retensi arsip, dan dapat dilihat atau dibetulkan atas permintaan Saudara."
    )
    asking = facts.how_to_ask or (by_phone if facts.phone else at_desk)
    return f"{asking} {facts.privacy or privacy}"


def _signatures(copy: _Copy, y: float) -> None:
    grid, facts, drawing = copy.grid, copy.facts, copy.drawing
    room = min(grid.signatures[1] - grid.signatures[0], 2 * (grid.right - grid.signatures[1])) - 4
    top = y + 6.8
    name = "" if facts.confidential else facts.name
    sizes = down_to(_SMALLEST, _SIZE)
    position = _position(facts, room)
    lowest = grid.foot - _CLEAR_OF_FOOT - _BELOW_NAME - (len(position.lines) - 1) * leading(position.size)
    named = min(top + grid.free, lowest)
    for centre, role, who in (
        (grid.signatures[0], _("Pelapor,"), name),
        (grid.signatures[1], _("Yang menerima,"), facts.officer),
    ):
        drawing.text(centre, top, role, _SIZE, align=Align.CENTRE)
        if who.strip():
            name_line(drawing, centre, named, room, who, sizes, Align.CENTRE)
        else:
            drawing.dots(centre - 24, centre + 24, named)
    drawing.lines(grid.signatures[1], named + _BELOW_NAME, position.lines, position.size, align=Align.CENTRE)
    copy.remainders.append(Remainder(_("Yang menerima"), set_name(facts.officer, room, sizes).rest))
    copy.remainders.append(Remainder(_("Jabatan yang menerima"), position.rest))


def _position(facts: ReceiptFacts, room: float) -> Fitted:
    """What stands under the name: one line, or two small ones."""
    position = one_line(facts.officer_position)
    fitted = fit(position, room, 1, down_to(_SMALLEST, _SIZE - 0.5))
    return fit(position, room, 2, (_SMALLEST,), balance=True) if fitted.rest else fitted


def _continuation(copy: _Copy, words: str) -> Sequence[Drawing]:
    if not any(remainder.text for remainder in copy.remainders):
        return ()
    grid = copy.grid

    def head(drawing: Drawing) -> float:
        continued(drawing, grid.right, 13, _("lanjutan Tanda Terima Pengaduan"))
        drawing.text(grid.left, 13, registered(copy.facts.register_number), 10.5, Face.BOLD)
        drawing.text(grid.left, 17.5, words, 8.5, Face.ITALIC)
        drawing.line(grid.left, 19.5, grid.right, 19.5)
        return 21.0

    flow = Flow(grid.paper, grid.left, grid.right, 0, grid.foot - 5, head)
    flow.turn()
    write_remainders(flow, copy.remainders)
    return flow.pages[1:]
