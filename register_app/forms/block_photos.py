"""Pictures on paper: photos two beside each other, pages to be read over the whole width, each with its caption."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from register_app.forms.flow import Flow
from register_app.forms.sheet import Align, Picture, Rect
from register_app.forms.typeset import wrap
from register_app.rules.report_blocks import Photo, Photos

_APART = 7.0
_TALLEST = 74.0
"""A photo is no taller (mm), so that three stand below each other."""

_CAPTION_SIZE, _CAPTION_STEP, _CAPTION_GAP = 8.5, 3.7, 1.2
_MOST_CAPTION = 3
_AFTER = 4.5
_WHOLE_FREE = 4.0
_NEARLY = 0.8
"""What is left of a page below a heading is a page still."""


def draw_photos(flow: Flow, photos: Photos) -> None:
    """Draw every picture; a row of pictures, and a picture with its caption, is never parted."""
    flow.skip(0.0 if flow.fresh else 1.2)
    for row in _rows(photos.photos):
        if row[0].whole:
            _draw_whole(flow, row[0])
        else:
            _draw_row(flow, row)


def beginning(flow: Flow, photos: Photos) -> float:
    """What must fit below a heading: the first row of pictures, or nearly a page."""
    first = photos.photos[:1]
    return _NEARLY * flow.full_page if first and first[0].whole else _TALLEST + 3 * _CAPTION_STEP + _AFTER


def _rows(photos: Sequence[Photo]) -> Iterator[tuple[Photo, ...]]:
    for whole, group in groupby(photos, key=lambda photo: photo.whole):
        members, across = list(group), 1 if whole else 2
        yield from (tuple(members[start : start + across]) for start in range(0, len(members), across))


def _draw_row(flow: Flow, row: Sequence[Photo]) -> None:
    room = (flow.width - _APART) / 2
    sizes = [_fitted(photo, room, _TALLEST) for photo in row]
    captions = [_caption(photo, room) for photo in row]
    high = max(tall for _wide, tall in sizes)
    words = max(map(len, captions)) * _CAPTION_STEP
    flow.need(high + _CAPTION_GAP + words + _AFTER)
    for place, photo in enumerate(row):
        left = flow.left + place * (room + _APART)
        _draw(flow, photo, left, room, (sizes[place], high))
        y = flow.y + high + _CAPTION_GAP + _CAPTION_STEP - 0.6
        flow.drawing.lines(left + room / 2, y, captions[place], _CAPTION_SIZE, align=Align.CENTRE, step=_CAPTION_STEP)
    flow.skip(high + _CAPTION_GAP + words + _AFTER)


def _draw_whole(flow: Flow, photo: Photo) -> None:
    """A page to be read: as wide as the text, or as tall as the paper allows."""
    caption = _caption(photo, flow.width)
    words = _CAPTION_GAP + len(caption) * _CAPTION_STEP
    room = flow.room if flow.room >= _NEARLY * flow.full_page else flow.full_page
    wide, tall = _fitted(photo, flow.width, room - words - _WHOLE_FREE)
    flow.need(tall + words + _AFTER)
    _draw(flow, photo, flow.left, flow.width, ((wide, tall), tall))
    flow.skip(tall + _CAPTION_GAP)
    flow.lines(caption, _CAPTION_SIZE, _CAPTION_STEP, align=Align.CENTRE)
    flow.skip(_AFTER)


def _draw(flow: Flow, photo: Photo, left: float, room: float, size: tuple[tuple[float, float], float]) -> None:
    (wide, tall), row = size
    x, y = left + (room - wide) / 2, flow.y + row - tall
    flow.drawing.add(Picture(x, y, wide, tall, photo.data, ready=True))
    flow.drawing.add(Rect(x, y, wide, tall, 0.4))


def _caption(photo: Photo, room: float) -> list[str]:
    """A caption's lines; a name that is endless ends with dots, the list of attachments has all of it."""
    lines = wrap(photo.caption, room, _CAPTION_SIZE)
    return lines if len(lines) <= _MOST_CAPTION else [*lines[: _MOST_CAPTION - 1], f"{lines[_MOST_CAPTION - 1]} …"]


def _fitted(photo: Photo, widest: float, tallest: float) -> tuple[float, float]:
    wide, tall = photo.size
    factor = min(widest / max(wide, 1), tallest / max(tall, 1))
    return wide * factor, tall * factor
