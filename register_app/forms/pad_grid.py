"""Where everything stands on a sheet of a pad, for each of its papers (mm from the top left)."""

from dataclasses import dataclass

from register_app.forms.sheet import A4, A5, F4, HALF_F4, Paper


@dataclass(frozen=True, slots=True)
class PadGrid:
    """One paper's sheet; the corner squares' outer corners are ``squares`` (left, top, right, bottom).

    ``row`` is the height of a line to write on, ``pitch`` that of the gist, ``sign`` the height of the signatures.
    A small sheet has no letterhead of its own (``kop_top`` None), so that there is room to write: the cover has it.
    """

    left: float
    right: float
    top: float
    bottom: float
    kop_top: float | None
    kop_bottom: float
    title: float
    squares: tuple[float, float, float, float]
    side: float
    foot: float
    row: float
    pitch: float
    sign: float
    size: float
    tally: float
    """The lowest row of the cover's table."""
    address_lines: int = 2
    narrow: bool = False

    @property
    def wide(self) -> float:
        """Width of the frame."""
        return self.right - self.left


CODE_SIDE = 24.0
CODE_CELL = 26.0
"""The cell of the code, three rows high; no pen space lies beside the code itself."""


def _full_page(paper: Paper, left: float, right: float) -> PadGrid:
    bottom = paper.height - 22
    return PadGrid(
        left=left,
        right=right,
        top=54,
        bottom=bottom,
        kop_top=13,
        kop_bottom=39,
        title=48.5,
        squares=(7, 7, paper.width - 7, paper.height - 7),
        side=4,
        foot=bottom + 4.6,
        row=10.5,
        pitch=9.4,
        sign=40,
        size=10.5,
        tally=8.2,
    )


GRIDS = {
    HALF_F4.code: PadGrid(
        left=15,
        right=200,
        top=20,
        bottom=154,
        kop_top=None,
        kop_bottom=27.3,
        title=17.0,
        squares=(7, 7, 208, 158),
        side=4,
        foot=157.6,
        row=8.2,
        pitch=7.4,
        sign=24,
        size=9.5,
        tally=7.0,
        address_lines=1,
    ),
    A5.code: PadGrid(
        left=12,
        right=136,
        top=21,
        bottom=198,
        kop_top=None,
        kop_bottom=31,
        title=18.0,
        squares=(5, 5, 143, 205),
        side=3.5,
        foot=201.6,
        row=8.5,
        pitch=8.0,
        sign=32,
        size=9.5,
        tally=8.0,
        narrow=True,
    ),
    A4.code: _full_page(A4, 18, 192),
    F4.code: _full_page(F4, 18, 197),
}
