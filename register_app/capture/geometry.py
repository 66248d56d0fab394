"""Four corners on a picture, and the mapping that straightens what lies between them."""

import math
from dataclasses import dataclass
from typing import NamedTuple

CARD_RATIO = 85.6 / 54.0
"""Width to height of an ID-1 card (ISO/IEC 7810): KTP, SIM and bank cards."""

_SMALLEST_AREA = 0.004


class Point(NamedTuple):
    """A place on a picture as fractions of its width and height, so that it survives any scaling."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Corners:
    """The corners of a card, clockwise from the one that becomes the top left."""

    top_left: Point
    top_right: Point
    bottom_right: Point
    bottom_left: Point

    @property
    def points(self) -> tuple[Point, Point, Point, Point]:
        """The four corners in order."""
        return self.top_left, self.top_right, self.bottom_right, self.bottom_left

    @property
    def usable(self) -> bool:
        """True when the corners span a convex shape, clockwise and big enough to read."""
        turns = [_turn(self.points[i - 2], self.points[i - 1], self.points[i]) for i in range(4)]
        return all(turn > 0 for turn in turns) and self.area > _SMALLEST_AREA

    @property
    def area(self) -> float:
        """The share of the picture that lies between the corners."""
        return abs(sum(a.x * b.y - b.x * a.y for a, b in _sides(self.points))) / 2

    def moved(self, index: int, to: Point) -> "Corners":
        """The same corners with one of them elsewhere, kept on the picture."""
        points = list(self.points)
        points[index] = Point(min(max(to.x, 0.0), 1.0), min(max(to.y, 0.0), 1.0))
        return Corners(*points)

    def turned(self) -> "Corners":
        """The corners after the picture was turned a quarter clockwise; what was top left is then top right."""
        clockwise = [Point(1.0 - point.y, point.x) for point in self.points]
        return Corners(clockwise[3], clockwise[0], clockwise[1], clockwise[2])


WHOLE = Corners(Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1))


def rectangle(left: float, top: float, right: float, bottom: float) -> Corners:
    """An upright rectangle."""
    return Corners(Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom))


def middle_card(width: int, height: int, *, share: float = 0.8) -> Corners:
    """A card-shaped rectangle in the middle of a picture of this size: the proposal when no card was found."""
    card_width = min(width * share, height * share * CARD_RATIO)
    across, down = card_width / width, card_width / CARD_RATIO / height
    return rectangle((1 - across) / 2, (1 - down) / 2, (1 + across) / 2, (1 + down) / 2)


def straightened_size(
    corners: Corners, width: int, height: int, *, ratio: float | None, longest: int
) -> tuple[int, int]:
    """Pixels of the straightened picture; a standing card stays standing, ``ratio=None`` keeps its own shape."""
    pixels = [(point.x * width, point.y * height) for point in corners.points]
    across = max(math.dist(pixels[0], pixels[1]), math.dist(pixels[3], pixels[2]))
    down = max(math.dist(pixels[1], pixels[2]), math.dist(pixels[0], pixels[3]))
    if ratio:
        across, down = (max(across, down * ratio), 0.0) if across >= down else (0.0, max(down, across * ratio))
        across, down = across or down / ratio, down or across / ratio
    shrink = min(1.0, longest / max(across, down))
    return max(1, round(across * shrink)), max(1, round(down * shrink))


def perspective(corners: Corners, source: tuple[int, int], target: tuple[int, int]) -> tuple[float, ...]:
    """Eight numbers that take a pixel of the straightened picture back to its source (Heckbert's square-to-quad)."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = ((p.x * source[0], p.y * source[1]) for p in corners.points)
    dx1, dx2, sx = x1 - x2, x3 - x2, x0 - x1 + x2 - x3
    dy1, dy2, sy = y1 - y2, y3 - y2, y0 - y1 + y2 - y3
    det = dx1 * dy2 - dx2 * dy1
    g, h = (sx * dy2 - dx2 * sy) / det, (dx1 * sy - sx * dy1) / det
    across, down = 1 / target[0], 1 / target[1]
    return (
        (x1 - x0 + g * x1) * across, (x3 - x0 + h * x3) * down, x0,
        (y1 - y0 + g * y1) * across, (y3 - y0 + h * y3) * down, y0,
        g * across, h * down,
    )  # fmt: skip


def _sides(points: tuple[Point, ...]) -> list[tuple[Point, Point]]:
    return [(points[i - 1], points[i]) for i in range(len(points))]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)
