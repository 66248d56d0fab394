"""Paints a composed document as PDF: the only module that draws with reportlab."""

import io
from collections.abc import Callable
from functools import lru_cache

from PIL import Image, UnidentifiedImageError
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from register_app.forms.facts import Offset
from register_app.forms.sheet import (
    Align,
    Code,
    Document,
    Face,
    Line,
    Mark,
    Moved,
    Page,
    Picture,
    Rect,
    Square,
    Text,
    TickBox,
    Watermark,
)
from register_app.forms.typeface import font_name, width
from register_app.pace import Stage, tell

POINTS = 72 / 25.4
_TICK = ((0.2, 0.55), (0.42, 0.78), (0.82, 0.2))
"""The strokes of a tick inside its box, as parts of its side."""

_PICTURE_DPI = 300
_PICTURE_TROUBLES = (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError, SyntaxError)
_BOX_WEIGHT = 0.75
_TICK_WEIGHT = 1.5
_HALF_CAPITAL = 0.36
_NO_OFFSET = Offset()

rl_config.useA85 = 0
"""No file of ours goes through a line that takes letters only: a fifth smaller, and faster."""


def paint(document: Document, offset: Offset = _NO_OFFSET, *, author: str = "") -> bytes:
    """Return the PDF of a document, byte for byte the same for the same document.

    ``offset`` corrects one printer; ``author`` is the office's name for the file's properties.
    """
    out = io.BytesIO()
    first = document.pages[0].paper
    canvas = Canvas(
        out,
        pagesize=(first.width * POINTS, first.height * POINTS),
        pageCompression=1,
        invariant=1,
        initialFontName=font_name(Face.REGULAR),  # type: ignore[arg-type]  # the stub takes it for a number
        lang="id-ID",
    )
    canvas.setTitle(document.title)
    canvas.setSubject(document.form)
    canvas.setAuthor(author)
    canvas.setCreator(document.layout_version)
    canvas.setViewerPreference("PrintScaling", "None")
    for done, page in enumerate(document.pages):
        tell(Stage.PAINTING, done, len(document.pages))
        _paint_page(canvas, page, offset)
    canvas.save()
    return out.getvalue()


def _paint_page(canvas: Canvas, page: Page, offset: Offset) -> None:
    canvas.setPageSize((page.paper.width * POINTS, page.paper.height * POINTS))
    painter = _Painter(canvas, offset.x, page.paper.height - offset.y)
    painter.paint(page.marks)
    canvas.showPage()


class _Painter:
    """Turns marks in millimetres from the top left into strokes in points from the bottom left."""

    def __init__(self, canvas: Canvas, left: float, top: float) -> None:
        self._canvas = canvas
        self._left = left
        self._top = top
        self._fill = self._stroke = 0.0
        self._weight = 1.0
        self._dash: tuple[float, ...] = ()
        self._writing: PDFTextObject | None = None
        self._font: tuple[Face, float] | None = None
        self._stretch = 0.0
        self._painters: dict[type, Callable[..., None]] = {
            Text: self._text,
            Line: self._line,
            Rect: self._rect,
            TickBox: self._box,
            Square: self._square,
            Code: self._code,
            Picture: self._picture,
            Watermark: self._watermark,
            Moved: self._moved,
        }

    def paint(self, marks: tuple[Mark, ...]) -> None:
        """Paint marks in their order, one over the other."""
        for mark in marks:
            if type(mark) is not Text:
                self._end_text()
            self._painters[type(mark)](mark)
        self._end_text()

    def _moved(self, mark: Moved) -> None:
        self._left, self._top = self._left + mark.dx, self._top - mark.dy
        self.paint(mark.marks)
        self._left, self._top = self._left - mark.dx, self._top + mark.dy

    def _x(self, x: float) -> float:
        return (x + self._left) * POINTS

    def _y(self, y: float) -> float:
        return (self._top - y) * POINTS

    def _text(self, mark: Text) -> None:
        """Write into the text at hand: texts that follow each other share one, and name their font once."""
        if mark.grey != self._fill:
            self._end_text()
            self._set_fill(mark.grey)
        text = self._writing = self._writing or self._canvas.beginText()
        if (mark.face, mark.size) != self._font:
            self._font = (mark.face, mark.size)
            text.setFont(font_name(mark.face), mark.size)
        x = mark.x
        if mark.align is not Align.LEFT:
            x -= width(mark.text, mark.size, mark.face) * (0.5 if mark.align is Align.CENTRE else 1.0)
        if mark.stretch != self._stretch:
            self._stretch = mark.stretch
            text.setWordSpace(mark.stretch * POINTS)
        text.setTextOrigin((x + self._left) * POINTS, (self._top - mark.y) * POINTS)
        text.textLine(mark.text)

    def _end_text(self) -> None:
        if self._writing is None:
            return
        if self._stretch:
            self._stretch = 0.0
            self._writing.setWordSpace(0)
        self._canvas.drawText(self._writing)
        self._writing, self._font = None, None

    def _line(self, mark: Line) -> None:
        self._set_stroke(mark.grey)
        self._set_weight(mark.weight)
        self._set_dash(mark.dash)
        self._canvas.line(self._x(mark.x), self._y(mark.y), self._x(mark.x2), self._y(mark.y2))

    def _rect(self, mark: Rect) -> None:
        if mark.fill is not None:
            self._filled(mark.x, mark.y, mark.width, mark.height, mark.fill)
        if mark.weight:
            self._outline(mark.x, mark.y, mark.width, mark.height, mark.weight)

    def _box(self, mark: TickBox) -> None:
        self._outline(mark.x, mark.y, mark.side, mark.side, _BOX_WEIGHT)
        if not mark.ticked:
            return
        self._set_weight(_TICK_WEIGHT)
        stroke = self._canvas.beginPath()
        corners = [(self._x(mark.x + across * mark.side), self._y(mark.y + down * mark.side)) for across, down in _TICK]
        stroke.moveTo(*corners[0])
        for corner in corners[1:]:
            stroke.lineTo(*corner)
        self._canvas.drawPath(stroke)

    def _square(self, mark: Square) -> None:
        self._filled(mark.x, mark.y, mark.side, mark.side, 0.0)

    def _code(self, mark: Code) -> None:
        self._set_fill(0.0)
        module = mark.side / mark.modules
        path = self._canvas.beginPath()
        for column, row, wide, high in mark.blocks:
            x, bottom = mark.x + column * module, mark.y + (row + high) * module
            path.rect(self._x(x), self._y(bottom), wide * module * POINTS, high * module * POINTS)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _picture(self, mark: Picture) -> None:
        reader = ImageReader(io.BytesIO(mark.data)) if mark.ready else _picture(mark.data, mark.width, mark.height)
        if reader is not None:
            self._canvas.drawImage(
                reader,
                self._x(mark.x),
                self._y(mark.y + mark.height),
                mark.width * POINTS,
                mark.height * POINTS,
                mask="auto",
                preserveAspectRatio=True,
                anchor="c",
            )

    def _watermark(self, mark: Watermark) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(self._x(mark.x), self._y(mark.y))
        canvas.rotate(mark.angle)
        canvas.setFillGray(mark.grey)
        canvas.setFont(font_name(Face.BOLD), mark.size)
        canvas.drawCentredString(0, -mark.size * _HALF_CAPITAL, mark.text)
        canvas.restoreState()

    def _filled(self, x: float, y: float, wide: float, high: float, grey: float) -> None:
        self._set_fill(grey)
        self._canvas.rect(self._x(x), self._y(y + high), wide * POINTS, high * POINTS, stroke=0, fill=1)

    def _outline(self, x: float, y: float, wide: float, high: float, weight: float) -> None:
        self._set_stroke(0.0)
        self._set_weight(weight)
        self._set_dash(())
        self._canvas.rect(self._x(x), self._y(y + high), wide * POINTS, high * POINTS)

    def _set_fill(self, grey: float) -> None:
        if grey != self._fill:
            self._fill = grey
            self._canvas.setFillGray(grey)

    def _set_stroke(self, grey: float) -> None:
        if grey != self._stroke:
            self._stroke = grey
            self._canvas.setStrokeGray(grey)

    def _set_weight(self, weight: float) -> None:
        if weight != self._weight:
            self._weight = weight
            self._canvas.setLineWidth(weight)

    def _set_dash(self, dash: tuple[float, ...]) -> None:
        if dash != self._dash:
            self._dash = dash
            self._canvas.setDash(list(dash))


@lru_cache(maxsize=16)
def _picture(data: bytes, wide: float, high: float) -> ImageReader | None:
    """Read a picture no finer than paper shows; None when it is not one, so that a bad logo never stops a sheet."""
    try:
        picture = Image.open(io.BytesIO(data))
        picture.thumbnail((round(wide / 25.4 * _PICTURE_DPI), round(high / 25.4 * _PICTURE_DPI)))
        return ImageReader(picture.convert("RGBA" if picture.has_transparency_data else "RGB"))
    except _PICTURE_TROUBLES:
        return None
