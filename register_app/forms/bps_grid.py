"""Where everything stands on the BPS disposition sheet, for each of its papers (mm from the top left)."""

from dataclasses import dataclass

from register_app.forms.sheet import A4, A5, F4, HALF_F4, Paper
from register_app.forms.ticks import Ticks


@dataclass(frozen=True, slots=True)
class Block:
    """One numbered block."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Pen:
    """A place for the pen: left and right edge, baseline of its caption, its dotted lines."""

    left: float
    right: float
    y: float
    dots: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class BpsGrid:
    """One paper's BPS sheet; ``cells`` are the edges of paraf and code beside the index."""

    paper: Paper
    left: float
    right: float
    kop_bottom: float
    title: float
    squares: tuple[float, float, float, float]
    square_side: float
    size: float
    step: float
    fields: tuple[float, float, float]
    """Insets of label, colon and value."""
    index_fields: tuple[float, float, float]
    sender: Block
    index: Block
    cells: tuple[float, float]
    code: tuple[float, float, float]
    head: Block
    officials: Ticks
    instructions: Ticks
    frame: tuple[float, float]
    head_note: Pen
    head_paraf: Pen
    division: Block
    division_note: Pen
    division_paraf: Pen
    section: Block
    section_note: Pen
    section_paraf: Pen
    foot_row: Block
    address: float
    foot: float


@dataclass(frozen=True, slots=True)
class _Type:
    """Size of the fields, their step, pitch and side of the boxes."""

    size: float
    step: float
    pitch: float
    box: float


def _upright(
    paper: Paper, edges: tuple[float, float], kop_bottom: float, tops: tuple[float, ...], type_: _Type
) -> BpsGrid:
    """The blocks below each other; ``tops`` are their upper edges and the lower edge of the last."""
    left, right = edges
    sender, index, head, division, section, row, bottom = tops
    size, step, pitch, box = type_.size, type_.step, type_.pitch, type_.box
    wide = right - left
    code_side = min(index_height := head - index, 24.0)
    code_left = right - (24.0 if paper == A5 else 30.0)
    paraf_left = code_left - 27
    boxes = head + 7.05 * size / 9.5
    middle = left + wide * 68 / 124
    last_official = boxes + 6 * pitch + box
    last_instruction = boxes + 5 * pitch + box
    fields = (7.0, 34.0 * size / 9.5, 36.5 * size / 9.5)
    first_note = last_official + 6.45
    return BpsGrid(
        paper=paper,
        left=left,
        right=right,
        kop_bottom=kop_bottom,
        title=sender - 3.3,
        squares=(5, 5, 143, 205) if paper == A5 else (7, 7, paper.width - 7, paper.height - 7),
        square_side=3.5 if paper == A5 else 4,
        size=size,
        step=step,
        fields=fields,
        index_fields=fields,
        sender=Block(left, sender, right, index),
        index=Block(left, index, right, head),
        cells=(paraf_left, code_left),
        code=(
            code_left + (right - code_left - code_side) / 2,
            index + (index_height - code_side) / 2,
            code_side,
        ),
        head=Block(left, head, right, division),
        officials=Ticks(left + 7, middle - 2, boxes, pitch, 7, box, size),
        instructions=Ticks(middle + 3, right - 4, boxes, pitch, 6, box, size),
        frame=(middle, right - 2.5),
        head_note=Pen(left + 7, middle - 4, first_note - 1.0, _spread(first_note, division - 2.8, 5.5)),
        head_paraf=Pen(middle, right - 2.5, last_instruction + 6.95, (division - 2.8,)),
        division=Block(left, division, right, section),
        division_note=Pen(left + 7, left + wide * 79 / 124, division + 10.9, _dots(division, section)),
        division_paraf=Pen(left + wide * 82 / 124, right - 3, division + 10.9, _dots(division, section)[-1:]),
        section=Block(left, section, right, row),
        section_note=Pen(left + 7, left + wide * 79 / 124, section + 10.9, _dots(section, row)),
        section_paraf=Pen(left + wide * 82 / 124, right - 3, section + 10.9, _dots(section, row)[-1:]),
        foot_row=Block(left, row, right, bottom),
        address=bottom + 3.1,
        foot=bottom + 9.3,
    )


def _spread(first: float, last: float, least: float) -> tuple[float, ...]:
    """Dotted lines from the first to the last, evenly and no closer than ``least``."""
    gaps = max(1, int((last - first + 0.01) / least))
    if gaps > 1:
        gaps = max(1, int((last - first) / 6.2))
    return tuple(first + (last - first) * number / gaps for number in range(gaps + 1))


def _dots(top: float, bottom: float) -> tuple[float, ...]:
    """The dotted lines of a note, from its caption's line down, 7 mm apart."""
    first = top + 11.8
    lines = int((bottom - 3 - first) / 6.8) + 1
    return tuple(first + number * 6.9 for number in range(lines))


def _half() -> BpsGrid:
    """Half an F4 on its side: two blocks beside each other above and below the ticks."""
    return BpsGrid(
        paper=HALF_F4,
        left=15,
        right=200,
        kop_bottom=23.0,
        title=29.4,
        squares=(7, 7, 208, 158),
        square_side=4,
        size=9.5,
        step=4.5,
        fields=(4, 29, 31),
        index_fields=(4, 26, 28),
        sender=Block(15, 32.5, 100, 61),
        index=Block(100, 32.5, 200, 61),
        cells=(157, 178),
        code=(178, 35.75, 22),
        head=Block(15, 61, 200, 112),
        officials=Ticks(22, 80, 67.6, 6.2, 7, 4.5, 9.5),
        instructions=Ticks(85, 137, 67.6, 6.2, 6, 4.5, 9.5),
        frame=(82, 139),
        head_note=Pen(143, 197, 67.4, (73.4, 80.2, 87.0, 93.8)),
        head_paraf=Pen(143, 197, 100.0, (109.0,)),
        division=Block(15, 112, 107.5, 143.5),
        division_note=Pen(22, 105, 127.8, (128.6, 134.6)),
        division_paraf=Pen(22, 105, 140.2, (141.0,)),
        section=Block(107.5, 112, 200, 143.5),
        section_note=Pen(114.5, 197, 121.6, (122.4, 128.5, 134.6)),
        section_paraf=Pen(114.5, 197, 140.2, (141.0,)),
        foot_row=Block(15, 143.5, 200, 152.5),
        address=155.9,
        foot=160.6,
    )


BPS_GRIDS = {
    grid.paper.code: grid
    for grid in (
        _half(),
        _upright(A5, (12, 136), 24, (33.5, 54.5, 74.5, 138, 162.5, 187, 196), _Type(9.5, 4.8, 6.2, 4.5)),
        _upright(A4, (18, 192), 33, (48, 74, 102, 185, 220, 255, 267), _Type(11, 6.0, 8.0, 5)),
        _upright(F4, (18, 197), 33, (48, 76, 106, 204, 246, 288, 300), _Type(11, 6.4, 9.0, 5)),
    )
}
