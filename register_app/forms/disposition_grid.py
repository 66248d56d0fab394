"""Where everything stands on the disposition sheet, for each of its papers (mm from the top left)."""

from dataclasses import dataclass

from register_app.forms.sheet import A4, A5, F4, HALF_F4, Paper
from register_app.forms.ticks import Ticks


@dataclass(frozen=True, slots=True)
class Slot:
    """A labelled field: x of label, colon and value, right edge of the value, baseline, most lines."""

    label: float
    colon: float
    value: float
    right: float
    y: float
    lines: int = 1

    @property
    def room(self) -> float:
        """Width of the value."""
        return self.right - self.value


@dataclass(frozen=True, slots=True)
class Strip:
    """Where the receiver writes: label x, baseline, dotted line from and to."""

    label: float
    y: float
    dots: float
    right: float


@dataclass(frozen=True, slots=True)
class Grid:
    """One paper's disposition sheet; the corner squares' outer corners are ``squares`` (left, top, right, bottom)."""

    paper: Paper
    left: float
    right: float
    top: float
    bottom: float
    kop_top: float | None
    """Where a full letterhead begins; None where a small one ends on ``kop_bottom``."""
    kop_bottom: float
    title: float
    title_size: float
    squares: tuple[float, float, float, float]
    square_side: float
    levels: tuple[float, ...]
    short_levels: tuple[tuple[float, float, float], ...]
    uprights: tuple[tuple[float, float, float], ...]
    size: float
    tick_size: float
    box_side: float
    sender: Slot
    number: Slot
    date: Slot
    received: Slot
    agenda: Slot
    nature: Slot
    nature_boxes: tuple[float, ...]
    nature_right: float
    nature_y: float
    subject: Slot
    code: tuple[float, float]
    captions: tuple[tuple[float, float], tuple[float, float]]
    officials: Ticks
    instructions: Ticks
    note: tuple[float, float]
    note_right: float
    note_bottom: float
    received_by: Strip
    received_at: Strip
    initials: Strip
    signer_centre: float
    signer_room: float
    signer_ys: tuple[float, float, float]
    """Baselines of position, hint and name."""
    foot: float


CODE_SIDE = 24.0

_HALF = Grid(
    paper=HALF_F4,
    left=15,
    right=200,
    top=37,
    bottom=154,
    kop_top=None,
    kop_bottom=27.3,
    title=34.2,
    title_size=13,
    squares=(7, 7, 208, 158),
    square_side=4,
    levels=(62, 72.5, 120.5),
    short_levels=((15, 122.5, 146),),
    uprights=((100, 37, 62), (174.5, 37, 62), (107.5, 72.5, 120.5), (122.5, 120.5, 154)),
    size=10,
    tick_size=9.5,
    box_side=4.5,
    sender=Slot(17, 37, 39.5, 98.5, 42.2, 2),
    number=Slot(17, 37, 39.5, 98.5, 51.8),
    date=Slot(17, 37, 39.5, 98.5, 58.0),
    received=Slot(102, 125, 127.5, 173.5, 42.2),
    agenda=Slot(102, 125, 127.5, 173.5, 48.0),
    nature=Slot(102, 125, 127.5, 173.5, 53.8),
    nature_boxes=(102, 133, 153.5),
    nature_right=174.0,
    nature_y=55.5,
    subject=Slot(17, 37, 39.5, 198.5, 66.4, 2),
    code=(175.25, 37.5),
    captions=((17, 76.7), (109.5, 76.7)),
    officials=Ticks(17, 105.5, 79.75, 7, 6, 4.5, 9.5),
    instructions=Ticks(109.5, 198, 79.75, 7, 6, 4.5, 9.5),
    note=(17, 125.1),
    note_right=121,
    note_bottom=146,
    received_by=Strip(17, 151.1, 37.5, 68),
    received_at=Strip(69.5, 151.1, 82, 101),
    initials=Strip(102.5, 151.1, 111, 120.5),
    signer_centre=161.25,
    signer_room=72.5,
    signer_ys=(125.1, 129.5, 143.2),
    foot=157.6,
)

_A5 = Grid(
    paper=A5,
    left=12,
    right=136,
    top=41,
    bottom=198,
    kop_top=None,
    kop_bottom=31,
    title=37.9,
    title_size=13,
    squares=(5, 5, 143, 205),
    square_side=3.5,
    levels=(67, 75, 83.5, 94.5, 147.5, 167),
    short_levels=(),
    uprights=((110.5, 41, 67), (74, 67, 75), (74, 94.5, 147.5), (61, 167, 198)),
    size=10,
    tick_size=9.5,
    box_side=4.5,
    sender=Slot(14, 33, 35.5, 109, 46.2, 2),
    number=Slot(14, 33, 35.5, 109, 55.8),
    date=Slot(14, 33, 35.5, 109, 62.0),
    received=Slot(14, 36, 38.5, 73, 72.3),
    agenda=Slot(76, 96, 98.5, 135, 72.3),
    nature=Slot(14, 33, 35.5, 40, 80.5),
    nature_boxes=(38, 73, 98),
    nature_right=136,
    nature_y=77.0,
    subject=Slot(14, 33, 35.5, 134.5, 87.9, 2),
    code=(111.25, 42.0),
    captions=((14, 98.8), (76, 98.8)),
    officials=Ticks(14, 72, 102.2, 7.7, 6, 4.5, 9.5),
    instructions=Ticks(76, 134, 102.2, 7.7, 6, 4.5, 9.5),
    note=(14, 152.1),
    note_right=134,
    note_bottom=167,
    received_by=Strip(14, 174.5, 34, 59.5),
    received_at=Strip(14, 183.0, 34, 59.5),
    initials=Strip(14, 191.5, 34, 59.5),
    signer_centre=98.5,
    signer_room=70,
    signer_ys=(171.6, 176.0, 187.4),
    foot=201.6,
)


def _full_page(paper: Paper, left: float, right: float, rows: int) -> Grid:
    """A4 or F4 upright: larger type, *Sifat* in a row of its own, more rows and a wide field for the pen."""
    top, pitch, bottom = 54.0, 9.0, paper.height - 22
    received = top + 28
    nature = received + 9
    hal = nature + 9
    ticks = hal + 14
    note = ticks + 9.2 + rows * pitch
    sign = bottom - 42
    code_left = right - 29
    middle, sign_middle = (left + right) / 2, left + 92
    return Grid(
        paper=paper,
        left=left,
        right=right,
        top=top,
        bottom=bottom,
        kop_top=13,
        kop_bottom=39,
        title=48.5,
        title_size=14.5,
        squares=(7, 7, paper.width - 7, paper.height - 7),
        square_side=4,
        levels=(received, nature, hal, ticks, note, sign),
        short_levels=(),
        uprights=(
            (code_left, top, received),
            (middle, received, nature),
            (middle, ticks, note),
            (sign_middle, sign, bottom),
        ),
        size=11,
        tick_size=10.5,
        box_side=5,
        sender=Slot(left + 2, left + 23, left + 25.5, code_left - 1, top + 6, 2),
        number=Slot(left + 2, left + 23, left + 25.5, code_left - 1, top + 17.2),
        date=Slot(left + 2, left + 23, left + 25.5, code_left - 1, top + 24),
        received=Slot(left + 2, left + 27, left + 29.5, middle - 1, received + 5.9),
        agenda=Slot(middle + 2, middle + 27, middle + 29.5, right - 1, received + 5.9),
        nature=Slot(left + 2, left + 23, left + 25.5, left + 40, nature + 5.9),
        nature_boxes=(left + 28, left + 72, left + 108),
        nature_right=right - 2,
        nature_y=nature + 2,
        subject=Slot(left + 2, left + 23, left + 25.5, right - 1.5, hal + 5.8, 2),
        code=(code_left + 2.5, top + 2),
        captions=((left + 2, ticks + 5.2), (middle + 2, ticks + 5.2)),
        officials=Ticks(left + 2, middle - 2, ticks + 9.2, pitch, rows, 5, 10.5),
        instructions=Ticks(middle + 2, right - 2, ticks + 9.2, pitch, rows, 5, 10.5),
        note=(left + 2, note + 5.6),
        note_right=right - 2,
        note_bottom=sign,
        received_by=Strip(left + 2, sign + 12, left + 26, sign_middle - 3),
        received_at=Strip(left + 2, sign + 22.5, left + 26, sign_middle - 3),
        initials=Strip(left + 2, sign + 33, left + 26, sign_middle - 3),
        signer_centre=(sign_middle + right) / 2,
        signer_room=right - sign_middle - 5,
        signer_ys=(sign + 5.8, sign + 10.6, sign + 29.5),
        foot=bottom + 4.6,
    )


GRIDS = {
    paper.code: grid
    for paper, grid in (
        (HALF_F4, _HALF),
        (A5, _A5),
        (A4, _full_page(A4, 18, 192, 8)),
        (F4, _full_page(F4, 18, 197, 10)),
    )
}
