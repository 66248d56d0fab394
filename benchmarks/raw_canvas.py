"""The peer of a sheet: the same strokes on reportlab's own canvas, every coordinate worked out beforehand."""

import io
from collections.abc import Callable, Iterator
from operator import methodcaller

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from register_app.forms.sheet import Align, Code, Document, Face, Line, Page, Picture, Rect, Square, Text, TickBox, flat
from register_app.forms.typeface import font_name

Stroke = Callable[[Canvas], object]
"""One call of the canvas, with its arguments."""

_POINTS = 72 / 25.4
_BOX_WEIGHT = 0.75
_DRAWN_BY = {Align.LEFT: "drawString", Align.CENTRE: "drawCentredString", Align.RIGHT: "drawRightString"}


class RawSheet:
    """Holds the strokes of a document, page by page; ``draw`` is all that is measured."""

    def __init__(self, document: Document) -> None:
        paper = document.pages[0].paper
        self._size = (paper.width * _POINTS, paper.height * _POINTS)
        self._pages = tuple(tuple(_strokes(page)) for page in document.pages)

    def draw(self) -> bytes:
        """The PDF."""
        out = io.BytesIO()
        canvas = Canvas(
            out,
            pagesize=self._size,
            pageCompression=1,
            invariant=1,
            initialFontName=font_name(Face.REGULAR),  # type: ignore[arg-type]  # the stub takes it for a number
        )
        for strokes in self._pages:
            for stroke in strokes:
                stroke(canvas)
            canvas.showPage()
        canvas.save()
        return out.getvalue()


def _strokes(page: Page) -> Iterator[Stroke]:
    top = page.paper.height
    for mark, dx, dy in flat(page.marks):
        x, y = (mark.x + dx) * _POINTS, (top - mark.y - dy) * _POINTS
        match mark:
            case Text():
                yield methodcaller("setFont", font_name(mark.face), mark.size)
                yield methodcaller(_DRAWN_BY[mark.align], x, y, mark.text)
            case Line():
                yield methodcaller("setLineWidth", mark.weight)
                yield methodcaller("line", x, y, (mark.x2 + dx) * _POINTS, (top - mark.y2 - dy) * _POINTS)
            case Rect():
                yield from _box(x, y, mark.width, mark.height, mark.weight)
            case TickBox():
                yield from _box(x, y, mark.side, mark.side, _BOX_WEIGHT)
            case Square():
                side = mark.side * _POINTS
                yield methodcaller("rect", x, y - side, side, side, stroke=0, fill=1)
            case Code():
                yield _code(mark, x, y)
            case Picture():
                yield _picture(mark, x, y)


def _box(x: float, y: float, wide: float, high: float, weight: float) -> Iterator[Stroke]:
    yield methodcaller("setLineWidth", weight)
    yield methodcaller("rect", x, y - high * _POINTS, wide * _POINTS, high * _POINTS)


def _code(mark: Code, x: float, y: float) -> Stroke:
    step = mark.side / mark.modules * _POINTS
    rects = [
        (x + column * step, y - (row + high) * step, wide * step, high * step)
        for column, row, wide, high in mark.blocks
    ]

    def stroke(canvas: Canvas) -> None:
        path = canvas.beginPath()
        for rect in rects:
            path.rect(*rect)
        canvas.drawPath(path, stroke=0, fill=1)

    return stroke


def _picture(mark: Picture, x: float, y: float) -> Stroke:
    wide, high = mark.width * _POINTS, mark.height * _POINTS
    picture = ImageReader(io.BytesIO(mark.data))
    return methodcaller("drawImage", picture, x, y - high, wide, high, "auto", preserveAspectRatio=True, anchor="c")
