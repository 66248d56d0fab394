"""The pages of a PDF below each other, as paper on a grey ground; paper stays white in the dark."""

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.printing.pdf_pages import PdfPages
from ui.theme.current import color

MARGIN = 12
MM_PER_INCH = 25.4


class PaperPages(QScrollArea):
    """``show_pages`` puts other paper there, ``set_zoom`` makes it larger; 1.0 is the size of the paper itself."""

    def __init__(self, *, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._ground = _Ground()
        self.setWidget(self._ground)
        self.viewport().setAutoFillBackground(False)
        self._fit = "page"
        self._zoom = 1.0

    def show_pages(self, pages: PdfPages) -> None:
        """Show another document from its top."""
        self._ground.show_pages(pages)
        self._apply()
        self.verticalScrollBar().setValue(0)

    def fit(self, what: str) -> None:
        """Keep a whole ``page`` in sight, or its whole ``width``, however large the window is."""
        self._fit = what
        self._apply()

    def set_zoom(self, zoom: float) -> None:
        """Show the paper at this size from now on."""
        self._fit, self._zoom = "", zoom
        self._apply()

    def zoom(self) -> float:
        """How large the paper is shown at the moment."""
        return self._ground.zoom

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._apply()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last page; the rest is the scroll area's."""
        bar = self.verticalScrollBar()
        target = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(target)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground around the paper."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), color("well"))

    def _apply(self) -> None:
        room = self.maximumViewportSize()
        if self._fit == "width" or self._ground.count > 1:
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
        self._ground.set_zoom(self._ground.zoom_for(room, self._fit) if self._fit else self._zoom)


class _Ground(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._pages: PdfPages | None = None
        self._pictures: dict[int, QImage] = {}
        self.zoom = 1.0

    @property
    def count(self) -> int:
        return self._pages.count if self._pages is not None else 0

    def show_pages(self, pages: PdfPages) -> None:
        self._pages = pages
        self._pictures.clear()
        self.update()

    def set_zoom(self, zoom: float) -> None:
        self.zoom = zoom
        last = self._rects()[-1:]
        width = max((rect.width() for rect in self._rects()), default=0)
        self.resize(width + 2 * MARGIN, last[0].bottom() + 1 + MARGIN if last else 0)
        self.update()

    def zoom_for(self, room: QSize, what: str) -> float:
        if self._pages is None:
            return 1.0
        widest = max((self._pages.size(page).width() for page in range(self._pages.count)), default=1.0)
        wide = (room.width() - 2 * MARGIN) / (widest * self._dots)
        if what == "width":
            return max(0.05, wide)
        tallest = max((self._pages.size(page).height() for page in range(self._pages.count)), default=1.0)
        return max(0.05, min(wide, (room.height() - 2 * MARGIN) / (tallest * self._dots)))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color("well"))
            for page, rect in enumerate(self._rects()):
                if rect.intersects(event.rect()):
                    painter.drawImage(rect, self._picture(page, rect.size()))
                    painter.setPen(QPen(color("rule_strong"), 1))
                    painter.drawRect(rect.adjusted(-1, -1, 0, 0))

    @property
    def _dots(self) -> float:
        return self.logicalDpiX() / MM_PER_INCH

    def _rects(self) -> list[QRect]:
        if self._pages is None:
            return []
        sizes = [self._pages.size(page) * self._dots * self.zoom for page in range(self._pages.count)]
        width = max(size.width() for size in sizes)
        rects, top = [], MARGIN
        for size in sizes:
            left = MARGIN + round((width - size.width()) / 2)
            rects.append(QRect(QPoint(left, top), _whole(size)))
            top += _whole(size).height() + MARGIN
        return rects

    def _picture(self, page: int, size: QSize) -> QImage:
        wanted = size * self.devicePixelRatioF()
        kept = self._pictures.get(page)
        if kept is None or kept.size() != wanted:
            assert self._pages is not None
            kept = self._pictures[page] = self._pages.picture(page, wanted)
        return kept


def _whole(size: QSizeF) -> QSize:
    return QSize(max(1, int(size.width())), max(1, int(size.height())))
