"""Proposes where the card lies on a photo; the officer sees the proposal and moves its corners."""

import math
from itertools import combinations

from PIL import Image, ImageChops, ImageFilter

from register_app.capture.geometry import CARD_RATIO, WHOLE, Corners, Point, middle_card
from register_app.capture.steps import Proposal

_LOOKED_AT = 200
_SMALLEST, _LARGEST = 0.05, 0.93
_SOLID = 0.86
_SLIMMEST, _WIDEST = 1.15, 2.2
_NEARLY = 0.04
"""A picture whose shape is off a card's by less than this share may be the card and nothing else."""

_FACE_AREA, _FACE_SHAPE = 0.25, 1.5
"""The photo of the holder is smaller and less slim than a card, and stands upright on it."""

Spot = tuple[int, int]


def find_card(picture: Image.Image) -> Proposal:
    """The corners of the biggest solid four-sided thing that stands out from the picture's rim."""
    small = picture.copy()
    small.thumbnail((_LOOKED_AT, _LOOKED_AT))
    for mask in (_unlike_the_rim(small), _edges_filled(small)):
        corners = _card_in(mask)
        if corners and _is_card_shaped(picture) and _is_face(corners, picture):
            return Proposal(WHOLE, found=True)
        if corners:
            return Proposal(corners, found=True)
    return Proposal(WHOLE if _is_card_shaped(picture) else middle_card(*picture.size), found=False)


def _is_card_shaped(picture: Image.Image) -> bool:
    """True for a scan or file that was cut to the card before it came here."""
    ratio = max(picture.size) / min(picture.size)
    return abs(ratio / CARD_RATIO - 1) < _NEARLY


def _is_face(corners: Corners, picture: Image.Image) -> bool:
    """True when what stands out is the photo printed on the card: upright on a lying card, lying on a standing one."""
    places = [(point.x * picture.width, point.y * picture.height) for point in corners.points]
    across = math.dist(places[0], places[1]) + math.dist(places[2], places[3])
    down = math.dist(places[1], places[2]) + math.dist(places[3], places[0])
    shape = max(across, down) / max(1.0, min(across, down))
    crosswise = (across > down) != (picture.width > picture.height)
    return crosswise and corners.area < _FACE_AREA and shape < _FACE_SHAPE


def _unlike_the_rim(small: Image.Image) -> Image.Image:
    """White where the colour is unlike the rim of the photo, which is the desk around the card."""
    soft = small.filter(ImageFilter.MedianFilter(3))
    desk = Image.new("RGB", soft.size, _rim_colour(soft))
    red, green, blue = ImageChops.difference(soft, desk).split()
    distance = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    level = max(18, _otsu(distance.histogram()))
    return _closed(distance.point(lambda value: 255 if value > level else 0))


def _edges_filled(small: Image.Image) -> Image.Image:
    """White where there are strong edges, thickened until a card's rim and print run together."""
    edges = small.convert("L").filter(ImageFilter.GaussianBlur(1)).filter(ImageFilter.FIND_EDGES)
    edges.paste(0, (0, 0, edges.width, 2))
    level = max(24, _otsu(edges.histogram()))
    return _closed(edges.point(lambda value: 255 if value > level else 0), size=9)


def _closed(mask: Image.Image, size: int = 5) -> Image.Image:
    return mask.filter(ImageFilter.MaxFilter(size)).filter(ImageFilter.MinFilter(size))


def _rim_colour(small: Image.Image) -> tuple[int, int, int]:
    width, height = small.size
    rim = Image.new("RGB", (2 * (width + height), 1))
    rim.paste(small.crop((0, 0, width, 1)), (0, 0))
    rim.paste(small.crop((0, height - 1, width, height)), (width, 0))
    for x, at in ((0, 2 * width), (width - 1, 2 * width + height)):
        rim.paste(small.crop((x, 0, x + 1, height)).transpose(Image.Transpose.ROTATE_90), (at, 0))
    red, green, blue = (_median(band.histogram()) for band in rim.split())
    return red, green, blue


def _median(histogram: list[int]) -> int:
    half, seen = sum(histogram) / 2, 0
    for value, count in enumerate(histogram):
        seen += count
        if seen >= half:
            return value
    return 0


def _otsu(histogram: list[int]) -> int:
    """The grey level that parts dark from light best (Otsu 1979)."""
    total, weighted = sum(histogram), sum(value * count for value, count in enumerate(histogram))
    best, level, below, below_weighted = -1.0, 0, 0, 0
    for value, count in enumerate(histogram):
        below += count
        below_weighted += value * count
        if 0 < below < total:
            spread = (weighted * below / total - below_weighted) ** 2 / (below * (total - below))
            best, level = max((best, level), (spread, value))
    return level


def _card_in(mask: Image.Image) -> Corners | None:
    width, height = mask.size
    for blob in _blobs(mask):
        hull = _hull(blob)
        quad = _largest_quad(hull)
        if quad and _looks_like_a_card(quad, hull, width * height):
            return _ordered(quad, width, height)
    return None


def _blobs(mask: Image.Image) -> list[list[Spot]]:
    """The white areas of a mask, biggest first, each as its spots."""
    width, height = mask.size
    left = {(at % width, at // width) for at, value in enumerate(mask.tobytes()) if value}
    blobs = []
    while left:
        waiting = [left.pop()]
        blob = []
        while waiting:
            x, y = waiting.pop()
            blob.append((x, y))
            near = {(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)} & left
            left -= near
            waiting.extend(near)
        if len(blob) > width * height * _SMALLEST / 2:
            blobs.append(blob)
    return sorted(blobs, key=len, reverse=True)


def _hull(spots: list[Spot]) -> list[Spot]:
    """The convex outline of a set of spots (monotone chain)."""
    ordered = sorted(spots)
    return _chain(ordered) + _chain(ordered[::-1])


def _chain(ordered: list[Spot]) -> list[Spot]:
    chain: list[Spot] = []
    for spot in ordered:
        while len(chain) > 1 and _cross(chain[-2], chain[-1], spot) <= 0:
            chain.pop()
        chain.append(spot)
    return chain[:-1]


def _cross(a: Spot, b: Spot, c: Spot) -> int:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _largest_quad(hull: list[Spot]) -> tuple[Spot, ...] | None:
    """The four spots of the outline that span most: the corners of a card, even when they are rounded."""
    if len(hull) < 4:
        return None
    step = max(1, len(hull) // 24)
    return max(combinations(hull[::step], 4), key=_area)


def _area(outline: tuple[Spot, ...] | list[Spot]) -> float:
    twice = 0
    for at, (x, y) in enumerate(outline):
        before = outline[at - 1]
        twice += before[0] * y - x * before[1]
    return abs(twice) / 2


def _looks_like_a_card(quad: tuple[Spot, ...], hull: list[Spot], whole: int) -> bool:
    area = _area(quad)
    sides = [math.dist(quad[i - 1], quad[i]) for i in range(4)]
    one, other = sides[0] + sides[2], sides[1] + sides[3]
    shape = max(one, other) / max(1.0, min(one, other))
    return _SMALLEST < area / whole < _LARGEST and area / max(1.0, _area(hull)) > _SOLID and _SLIMMEST < shape < _WIDEST


def _ordered(quad: tuple[Spot, ...], width: int, height: int) -> Corners:
    """Clockwise from the corner nearest the top left; spots are pixel middles, corners lie on the outer edge."""
    middle_x, middle_y = sum(x for x, _ in quad) / 4, sum(y for _, y in quad) / 4
    clockwise = sorted(quad, key=lambda spot: math.atan2(spot[1] - middle_y, spot[0] - middle_x))
    first = min(range(4), key=lambda at: sum(clockwise[at]))
    turned = clockwise[first:] + clockwise[:first]
    places = [Point((x + (x > middle_x)) / width, (y + (y > middle_y)) / height) for x, y in turned]
    return Corners(*places)
