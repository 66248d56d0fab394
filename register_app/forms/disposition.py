"""The disposition sheet (lembar disposisi) of local government: out with empty boxes, or filled from what came back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

from register_app.forms.cleaning import one_line
from register_app.forms.continuation import Remainder, Travelling, travelling_head, write_remainders
from register_app.forms.disposition_grid import CODE_SIDE, GRIDS, Grid, Slot, Strip
from register_app.forms.drawing import Drawing
from register_app.forms.facts import Choice, DispositionFacts, Signer
from register_app.forms.flow import Flow
from register_app.forms.kop import ABOVE_TITLE, draw_kop, draw_small_kop
from register_app.forms.marks import Counted, corner_squares, finish, registered
from register_app.forms.qr import DISPOSITION, SheetCode, code
from register_app.forms.sheet import Align, Document, Face, Paper
from register_app.forms.signature import (
    identity_lines,
    name_height,
    name_line,
    position_lines,
    set_name,
    signing_lines,
)
from register_app.forms.ticks import Column, draw_column, draw_further
from register_app.forms.typeset import SMALLEST_FIELD, Fitted, down_to, fit, leading, without_lone_word
from register_app.forms.wording import firm, hidden_complainant, nature_choices
from register_app.i18n import _
from register_app.rules.dates import hour, long_date, short_date

FORM = "disposisi"
_LAYOUT = "1"
_SMALLEST_WRITTEN, _STRIP_STEP = 7.5, 2.8
_POSITION_STEP, _TIGHT, _ABOVE_NAME = 4.2, 0.4, 4.6
"""Baselines of the signer's position (mm; mm per point where it is set smaller), and what stays free above the name."""

_NOTE_STEP = 0.52
"""Baselines of the written note, mm per point: as wide as handwriting."""


@dataclass(slots=True)
class _Sheet:
    """The first sheet while it is drawn, and what it could not hold."""

    drawing: Drawing
    grid: Grid
    facts: DispositionFacts
    remainders: list[Remainder] = field(default_factory=list)


def compose(facts: DispositionFacts, paper: Paper) -> Document:
    """Compose one disposition step on half-F4, A5, A4 or F4, with continuation sheets for what does not fit."""
    grid = GRIDS[paper.code]
    sheet = _Sheet(Drawing(paper), grid, facts)
    _head(sheet)
    _fields(sheet)
    _ticks(sheet)
    _note(sheet)
    _receiver(sheet)
    _signer(sheet)
    drawings = [sheet.drawing, *_continuation(sheet)]
    finish(drawings, facts.mark, [registered(facts.register_number)], grid.left, grid.right, grid.foot, Counted.SHEETS)
    title = _("Lembar Disposisi {number}").format(number=facts.register_number)
    pages = tuple(drawing.page() for drawing in drawings)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, pages)


def _head(sheet: _Sheet) -> None:
    grid, drawing, facts = sheet.grid, sheet.drawing, sheet.facts
    if grid.kop_top is None:
        draw_small_kop(drawing, facts.letterhead, grid.left, grid.right, grid.kop_bottom)
    else:
        room = grid.title - ABOVE_TITLE - grid.kop_top
        draw_kop(drawing, facts.letterhead, grid.left, grid.right, grid.kop_top, room)
    middle = (grid.left + grid.right) / 2
    drawing.text(middle, grid.title, _("LEMBAR DISPOSISI"), grid.title_size, Face.BOLD, Align.CENTRE)
    corner_squares(drawing, *grid.squares, grid.square_side)
    drawing.add(code(*grid.code, CODE_SIDE, SheetCode(DISPOSITION, facts.step, facts.register_number).text))
    drawing.across(grid.left, grid.right, grid.levels)
    for left, right, y in grid.short_levels:
        drawing.line(left, y, right, y)
    for x, top, bottom in grid.uprights:
        drawing.line(x, top, x, bottom)
    drawing.frame(grid.left, grid.top, grid.right, grid.bottom)


def _fields(sheet: _Sheet) -> None:
    grid, facts = sheet.grid, sheet.facts
    sender = hidden_complainant(facts.source) if facts.confidential else facts.sender
    _field(sheet, grid.sender, _("Surat dari"), sender)
    _field(sheet, grid.number, _("No. Surat"), facts.letter_number)
    _field(sheet, grid.date, _("Tgl. Surat"), long_date(facts.letter_date) if facts.letter_date else "")
    _field(sheet, grid.received, _("Diterima Tgl"), long_date(facts.received_on))
    _field(sheet, grid.agenda, _("No. Agenda"), facts.agenda_number)
    _field(sheet, grid.subject, _("Hal"), facts.subject)
    sheet.drawing.text(grid.nature.label, grid.nature.y, _("Sifat"), grid.size)
    sheet.drawing.text(grid.nature.colon, grid.nature.y, ":", grid.size)
    _natures(sheet, facts.natures or nature_choices())


def _field(sheet: _Sheet, slot: Slot, label: str, value: str) -> None:
    size = sheet.grid.size
    fitted = without_lone_word(
        fit(value.strip() or "-", slot.room, slot.lines, down_to(SMALLEST_FIELD, size)), slot.room
    )
    sheet.drawing.text(slot.label, slot.y, label, size)
    sheet.drawing.text(slot.colon, slot.y, ":", size)
    sheet.drawing.lines(slot.value, slot.y, fitted.lines, fitted.size, step=leading(fitted.size) * 0.97)
    sheet.remainders.append(Remainder(label, fitted.rest))


def _natures(sheet: _Sheet, natures: Sequence[Choice]) -> None:
    grid, drawing = sheet.grid, sheet.drawing
    lefts = grid.nature_boxes
    if len(natures) != len(lefts):
        each = (grid.nature_right - lefts[0]) / len(natures)
        lefts = tuple(lefts[0] + place * each for place in range(len(natures)))
    rights = [*lefts[1:], grid.nature_right]
    for place, (nature, left, right) in enumerate(zip(natures, lefts, rights, strict=True)):
        label = one_line(nature.label)
        drawing.box(left, grid.nature_y, f"S{place}", label, grid.box_side, ticked=nature.ticked)
        text_left = left + grid.box_side + 1.3
        fitted = fit(label, right - text_left - 0.7, 2, down_to(SMALLEST_FIELD, grid.tick_size))
        drawing.centred_in_row(text_left, grid.nature_y, grid.box_side, fitted)
        sheet.remainders.append(Remainder(_("Sifat"), fitted.rest))


def _columns(sheet: _Sheet) -> tuple[Column, Column]:
    return (
        Column(sheet.grid.officials, "K", _("Diteruskan kepada Sdr. :"), sheet.facts.officials),
        Column(sheet.grid.instructions, "H", _("Dengan hormat harap :"), sheet.facts.instructions),
    )


def _ticks(sheet: _Sheet) -> None:
    for (x, y), column in zip(sheet.grid.captions, _columns(sheet), strict=True):
        sheet.drawing.text(x, y, column.caption, sheet.grid.size, Face.BOLD)
        sheet.remainders += draw_column(sheet.drawing, column, column.ticks.rows)


def _note(sheet: _Sheet) -> None:
    grid, facts = sheet.grid, sheet.facts
    x, y = grid.note
    sheet.drawing.text(x, y, _("Catatan :"), grid.size, Face.BOLD)
    if not facts.note.strip():
        return
    fitted = _set_note(grid, facts.note)
    first = y + grid.size * _NOTE_STEP
    sheet.drawing.lines(x, first, fitted.lines, fitted.size, step=fitted.size * _NOTE_STEP)
    sheet.remainders.append(Remainder(_("Catatan"), fitted.rest))


def _set_note(grid: Grid, note: str) -> Fitted:
    x, y = grid.note
    fitted = Fitted((), grid.size)
    for size in down_to(SMALLEST_FIELD, grid.size):
        step = size * _NOTE_STEP
        most = max(1, int((grid.note_bottom - 1.2 - y - grid.size * _NOTE_STEP) / step) + 1)
        fitted = fit(note, grid.note_right - x, most, (size,))
        if not fitted.rest:
            break
    return fitted


def _receiver(sheet: _Sheet) -> None:
    grid, facts, drawing = sheet.grid, sheet.facts, sheet.drawing
    received = ""
    if facts.received_at:
        received = f"{short_date(facts.received_at)} {firm(hour(facts.received_at, facts.mark.zone))}"
    for strip, label, value in (
        (grid.received_by, _("Diterima oleh"), facts.received_by),
        (grid.received_at, _("Tgl/Jam"), received),
        (grid.initials, _("Paraf"), ""),
    ):
        drawing.text(strip.label, strip.y, label, SMALLEST_FIELD)
        drawing.dots(strip.dots, strip.right, strip.y + 0.6)
        _strip_value(sheet, strip, label, value)


def _strip_value(sheet: _Sheet, strip: Strip, label: str, value: str) -> None:
    if not value:
        return
    room = strip.right - strip.dots
    fitted = fit(one_line(value), room, 1, down_to(_SMALLEST_WRITTEN, SMALLEST_FIELD))
    if fitted.rest:
        fitted = fit(one_line(value), room, 2, (_SMALLEST_WRITTEN,))
    first = strip.y - _STRIP_STEP * (len(fitted.lines) - 1)
    sheet.drawing.lines(strip.dots, first, fitted.lines, fitted.size, step=_STRIP_STEP)
    sheet.remainders.append(Remainder(label, fitted.rest))


def _signer(sheet: _Sheet) -> None:
    grid, facts, drawing = sheet.grid, sheet.facts, sheet.drawing
    centre, room = grid.signer_centre, grid.signer_room
    at_position, at_hint, at_name = grid.signer_ys
    sizes = down_to(SMALLEST_FIELD, grid.size)
    name = set_name(facts.signer.name, room, sizes)
    above_name = at_name - name_height(name) - _ABOVE_NAME
    position = _position_within(facts.signer, room, above_name - at_position, grid.size)
    sheet.remainders.append(Remainder(_("Jabatan penanda tangan"), position.rest))
    sheet.remainders.append(Remainder(_("Nama penanda tangan"), name.rest))
    step = _step_of(position.size, grid.size)
    below = drawing.lines(centre, at_position, position.lines, position.size, align=Align.CENTRE, step=step)
    hint = _("(paraf dan tanggal)")
    if facts.filled:
        signed = long_date(facts.signed_on) if facts.signed_on else ""
        hint = _("(paraf pada lembar asli, {day})").format(day=signed) if signed else _("(paraf pada lembar asli)")
    if max(at_hint, below + 0.2) <= above_name:
        drawing.text(centre, max(at_hint, below + 0.2), hint, 8, Face.ITALIC, Align.CENTRE, grey=0.3)
    name_line(drawing, centre, at_name, room, facts.signer.name, sizes, Align.CENTRE)
    size = grid.size - 0.5
    below_name = at_name + grid.size * 0.43
    identity = identity_lines(facts.signer)
    drawing.lines(centre, below_name, identity, size, align=Align.CENTRE, step=grid.size * 0.41)


def _position_within(signer: Signer, room: float, height: float, size: float) -> Fitted:
    """The position as large as its room above the name allows; what the smallest size does not hold comes back."""
    for smaller in down_to(_SMALLEST_WRITTEN, size):
        lines = position_lines(signer, room, smaller, capitals=True, close=smaller < size)
        if (len(lines) - 1) * _step_of(smaller, size) <= height:
            return Fitted(tuple(lines), smaller)
    most = max(1, int(height / _step_of(_SMALLEST_WRITTEN, size)) + 1)
    return fit(" ".join(signing_lines(signer, capitals=True)), room, most, (_SMALLEST_WRITTEN,))


def _step_of(size: float, usual: float) -> float:
    return _POSITION_STEP if size == usual else size * _TIGHT


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
        CODE_SIDE,
        SheetCode(DISPOSITION, facts.step, facts.register_number),
        _("LEMBAR DISPOSISI"),
        _("lanjutan Lembar Disposisi"),
        ((_("No. Register"), facts.register_number), (_("No. Agenda"), facts.agenda_number)),
    )
    numbers = count(2)
    flow = Flow(
        grid.paper,
        grid.left,
        grid.right,
        0,
        grid.foot - 5,
        lambda drawing: travelling_head(drawing, travelling, next(numbers)),
    )
    flow.turn()
    sheet.remainders += draw_further(flow, columns)
    write_remainders(flow, sheet.remainders)
    return flow.pages[1:]
