"""The disposition sheet of BPS offices (lembaran disposisi): five blocks with the cascade head, division, section."""

from dataclasses import dataclass, field
from itertools import count

from register_app.forms.bps_grid import BPS_GRIDS, Block, BpsGrid, Pen
from register_app.forms.continuation import Remainder, Travelling, travelling_head, write_remainders
from register_app.forms.drawing import GRID, Drawing
from register_app.forms.facts import BpsDispositionFacts, CascadeStep
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_small_kop
from register_app.forms.marks import Counted, corner_squares, finish, registered
from register_app.forms.qr import BPS_DISPOSITION, SheetCode, code
from register_app.forms.sheet import Align, Document, Face, Paper
from register_app.forms.ticks import Column, draw_column, draw_further
from register_app.forms.typeface import width
from register_app.forms.typeset import SMALLEST_FIELD, Fitted, down_to, fit, in_fewest_lines, without_lone_word
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import long_date

FORM = "disposisi-bps"
_LAYOUT = "1"
_FIELD = 7.0
_CAPTION_INSET, _CAPTION_DROP, _FIRST_FIELD, _FIRST_OF_MANY = 2.0, 4.6, 9.4, 8.7
_AFTER_CAPTION = 1.5
_LOOSE = 1.1
"""Two fields in a block stand further apart than three."""

_CAPTION_SIZE = 8.0
_BLOCK_MARGIN, _CLOSEST = 1.2, 3.6
"""Free below the last line of a block, and the closest that its baselines come (mm)."""

_ABOVE_FOOT = 8.0
"""The foot of a continuation sheet may take two lines (mm)."""

_Fields = tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Sheet:
    """The first sheet while it is drawn, and what it could not hold."""

    drawing: Drawing
    grid: BpsGrid
    facts: BpsDispositionFacts
    remainders: list[Remainder] = field(default_factory=list)


def compose(facts: BpsDispositionFacts, paper: Paper) -> Document:
    """Compose the five blocks on A5, half-F4, A4 or F4, with continuation sheets for what does not fit."""
    grid = BPS_GRIDS[paper.code]
    sheet = _Sheet(Drawing(paper), grid, facts)
    _head(sheet)
    _sender(sheet)
    _index(sheet)
    _ticks(sheet)
    _cascade(sheet)
    _foot_row(sheet)
    drawings = [sheet.drawing, *_continuation(sheet)]
    caption = [registered(facts.register_number)]
    finish(drawings, facts.mark, caption, grid.left, grid.right, grid.foot, Counted.SHEETS, centred=True)
    title = _("Lembaran Disposisi {number}").format(number=facts.register_number)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, tuple(drawing.page() for drawing in drawings))


def _head(sheet: _Sheet) -> None:
    grid, drawing, letterhead = sheet.grid, sheet.drawing, sheet.facts.letterhead
    draw_small_kop(drawing, letterhead, grid.left, grid.right, grid.kop_bottom)
    middle = (grid.left + grid.right) / 2
    drawing.underlined(middle, grid.title, _("LEMBARAN DISPOSISI"), 12, Face.BOLD, Align.CENTRE)
    corner_squares(drawing, *grid.squares, grid.square_side)
    for block in (grid.sender, grid.index, grid.head, grid.division, grid.section):
        drawing.line(block.left, block.bottom, block.right, block.bottom)
        if block.right < grid.right:
            drawing.line(block.right, block.top, block.right, block.bottom)
    drawing.frame(grid.left, grid.sender.top, grid.right, grid.foot_row.bottom)
    if letterhead is not None and letterhead.address:
        fitted = fit(", ".join(letterhead.address), grid.right - grid.left, 1, (8.0, 7.5))
        drawing.lines(middle, grid.address, fitted.lines, fitted.size, align=Align.CENTRE)
        sheet.remainders.append(Remainder(_("Alamat"), fitted.rest))


def _caption(sheet: _Sheet, block: Block, words: str) -> None:
    sheet.drawing.text(block.left + _CAPTION_INSET, block.top + _CAPTION_DROP, words, sheet.grid.size, Face.BOLD)


def _sender(sheet: _Sheet) -> None:
    facts, block = sheet.facts, sheet.grid.sender
    _caption(sheet, block, _("1.\u00a0 SURAT DARI"))
    written = long_date(facts.letter_date) if facts.letter_date else ""
    sender = hidden_complainant(facts.source) if facts.confidential else facts.sender
    fields = (
        (_("Instansi"), sender),
        (_("Nomor/Tanggal"), " / ".join(part for part in (facts.letter_number, written) if part)),
        (_("Perihal"), facts.subject),
    )
    _fields(sheet, block, sheet.grid.fields, fields, block.right)


def _index(sheet: _Sheet) -> None:
    facts, grid, drawing = sheet.facts, sheet.grid, sheet.drawing
    block = grid.index
    _caption(sheet, block, _("2.\u00a0 KODE INDEK UMUM"))
    written = long_date(facts.index_date) if facts.index_date else ""
    fields = ((_("Nomor"), facts.index_number), (_("Tanggal Surat"), written))
    _fields(sheet, block, grid.index_fields, fields, grid.cells[0])
    for x in grid.cells:
        drawing.line(x, block.top, x, block.bottom)
    centre = sum(grid.cells) / 2
    drawing.text(centre, block.top + 4, _("Paraf Petugas"), _CAPTION_SIZE, align=Align.CENTRE)
    x, y, side = grid.code
    drawing.add(code(x, y, side, SheetCode(BPS_DISPOSITION, facts.step, facts.register_number).text))


def _fields(sheet: _Sheet, block: Block, insets: tuple[float, float, float], fields: _Fields, right: float) -> None:
    """Labels and values; the last ones may take the lines that the block still has, closer together."""
    grid, drawing = sheet.grid, sheet.drawing
    first = block.top + _FIRST_OF_MANY * grid.size / 9.5
    spare = int((block.bottom - _BLOCK_MARGIN - first) * 9.5 / grid.size / _CLOSEST) + 1 - len(fields)
    at_label, at_colon, at_value = (block.left + inset for inset in insets)
    fitted: list[Fitted] = []
    for label, value in reversed(fields):
        room = right - at_value - 1.5
        one = in_fewest_lines(value.strip() or "-", room, 1 + max(spare, 0), down_to(SMALLEST_FIELD, grid.size))
        one = without_lone_word(one, room)
        spare -= len(one.lines) - 1
        fitted.insert(0, one)
        sheet.remainders.append(Remainder(label, one.rest))
    gaps = sum(len(one.lines) for one in fitted) - 1
    if gaps < len(fields):
        first = block.top + _FIRST_FIELD * grid.size / 9.5
    loose = grid.step * (_LOOSE if len(fields) == 2 else 1.0)
    step = min(loose, (block.bottom - _BLOCK_MARGIN - first) / gaps)
    y = first
    for (label, _value), one in zip(fields, fitted, strict=True):
        drawing.text(at_label, y, label, grid.size)
        drawing.text(at_colon, y, ":", grid.size)
        y = drawing.lines(at_value, y, one.lines, one.size, step=step)


def _columns(sheet: _Sheet) -> tuple[Column, Column]:
    grid, facts = sheet.grid, sheet.facts
    return (
        Column(grid.officials, "K", _("DISPOSISI KEPALA KEPADA"), facts.officials),
        Column(grid.instructions, "H", _("Instruksi"), facts.instructions),
    )


def _ticks(sheet: _Sheet) -> None:
    grid, drawing = sheet.grid, sheet.drawing
    _caption(sheet, grid.head, _("3.\u00a0 DISPOSISI KEPALA KEPADA"))
    for column in _columns(sheet):
        sheet.remainders += draw_column(drawing, column, 1)
    ticks, (left, right) = grid.instructions, grid.frame
    margin = 1.65
    bottom = ticks.y + (ticks.rows - 1) * ticks.pitch + ticks.side + margin
    drawing.frame(left, ticks.y - margin, right, bottom, GRID)


def _cascade(sheet: _Sheet) -> None:
    grid, facts = sheet.grid, sheet.facts
    _caption(sheet, grid.division, _("4.\u00a0 DISPOSISI KABAG/KOORDINATOR\u00a0 -\u00a0 KEPADA :"))
    _caption(sheet, grid.section, _("5.\u00a0 DISPOSISI KASUBAG/KOORDINATOR"))
    _addressee(sheet, facts.division)
    for step, note, paraf, whose in (
        (facts.head, grid.head_note, grid.head_paraf, _("Catatan Kepala")),
        (facts.division, grid.division_note, grid.division_paraf, _("Catatan Kabag/Koordinator")),
        (facts.section, grid.section_note, grid.section_paraf, _("Catatan Kasubag/Koordinator")),
    ):
        _written(sheet, note, _("Catatan :"), step.note, whose)
        _written(sheet, paraf, _("Paraf/Tgl :"), long_date(step.signed_on) if step.signed_on else "", whose)


def _addressee(sheet: _Sheet, step: CascadeStep) -> None:
    """To whom the division passes the matter: behind the caption, or on a line below it where the block is narrow."""
    grid = sheet.grid
    block = grid.division
    words = _("4.\u00a0 DISPOSISI KABAG/KOORDINATOR\u00a0 -\u00a0 KEPADA :")
    behind = block.left + _CAPTION_INSET + width(words, grid.size, Face.BOLD) + 3
    narrow = block.right - behind < 25
    pen = Pen(block.left + _FIELD, block.right - 3, block.top + 11.0, (block.top + 11.0,))
    if not narrow:
        pen = Pen(behind, block.right - 3, block.top + 5.6, (block.top + 5.6,))
    _written(sheet, pen, "", step.to, _("Disposisi Kabag/Koordinator kepada"))


def _written(sheet: _Sheet, pen: Pen, caption: str, text: str, told: str) -> None:
    """A caption, its dotted lines, and on them what was written; ``told`` heads what goes on elsewhere."""
    grid, drawing = sheet.grid, sheet.drawing
    drawing.text(pen.left, pen.y, caption, grid.size)
    behind = width(caption, grid.size) + _AFTER_CAPTION if caption and pen.dots[0] - pen.y < 3 else 0.0
    for number, y in enumerate(pen.dots):
        drawing.dots(pen.left + (behind if number == 0 else 0.0), pen.right, y)
    if not text.strip():
        return
    fitted = fit(text, pen.right - pen.left, len(pen.dots), down_to(8.0, grid.size), first_indent=behind)
    for number, (line, y) in enumerate(zip(fitted.lines, pen.dots, strict=False)):
        drawing.text(pen.left + (behind if number == 0 else 0.0), y - 0.8, line, fitted.size)
    sheet.remainders.append(Remainder(told, fitted.rest))


def _foot_row(sheet: _Sheet) -> None:
    row, drawing = sheet.grid.foot_row, sheet.drawing
    quarter = (row.right - row.left) / 4
    captions = (_("KODE INDEK"), _("Nomor"), _("Tanggal"), _("Paraf Petugas"))
    for place, caption in enumerate(captions):
        x = row.left + place * quarter
        drawing.text(x + 2, row.top + 3.6, caption, _CAPTION_SIZE)
        if place:
            drawing.line(x, row.top, x, row.bottom)


def _continuation(sheet: _Sheet) -> list[Drawing]:
    columns = _columns(sheet)
    if not any(column.further for column in columns) and not any(remainder.text for remainder in sheet.remainders):
        return []
    grid, facts = sheet.grid, sheet.facts
    travelling = Travelling(
        grid.left,
        grid.right,
        grid.squares,
        grid.square_side,
        grid.code[2],
        SheetCode(BPS_DISPOSITION, facts.step, facts.register_number),
        _("LEMBARAN DISPOSISI"),
        _("lanjutan Lembaran Disposisi"),
        ((_("No. Register"), facts.register_number), (_("Nomor"), facts.index_number)),
    )
    numbers = count(2)
    flow = Flow(
        grid.paper,
        grid.left,
        grid.right,
        0,
        grid.foot - _ABOVE_FOOT,
        lambda drawing: travelling_head(drawing, travelling, next(numbers)),
    )
    flow.turn()
    sheet.remainders += draw_further(flow, columns)
    write_remainders(flow, sheet.remainders)
    return flow.pages[1:]
