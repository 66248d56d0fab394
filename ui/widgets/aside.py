"""The main part of a page with a narrower one beside it, or below it where the type is large or the window narrow."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QSizePolicy, QWidget

from ui.theme.metrics import metrics
from ui.widgets.page_scroll import PageScroll

ROWS = 8
"""Rows of a table that stay in sight where the parts stand below each other."""


class Aside(PageScroll):
    """``wide`` is how broad the main part must be and ``narrow`` the other, in pixels at 10-point type.

    ``side_first`` puts the narrower part at the left, and on top unless ``main_on_top`` says otherwise.
    Beside each other both scroll for themselves; below each other only the page scrolls.
    """

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        *,
        wide: int,
        narrow: int,
        side_first: bool = False,
        main_on_top: bool = False,
    ) -> None:
        content = QWidget()
        super().__init__(content)
        self._main, self._side, self._wide, self._narrow = main, PageScroll(side), wide, narrow
        turned = side_first and main_on_top
        self._below = QBoxLayout.Direction.BottomToTop if turned else QBoxLayout.Direction.TopToBottom
        for scroll in (self, self._side):
            scroll.setProperty("ring", False)  # a ring around a column of sheets says nothing
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics().gap)
        for part in (self._side, main) if side_first else (main, self._side):
            self._row.addWidget(part, 1 if part is main else 0)
        side.installEventFilter(self)
        inside = main.widget() if isinstance(main, QScrollArea) else main
        if inside is not None:
            inside.installEventFilter(self)
        qt_app = QApplication.instance()
        if isinstance(qt_app, QApplication):
            qt_app.focusChanged.connect(self._follow)

    def beside(self) -> bool:
        """Whether both stand side by side."""
        m = metrics()
        return self.width() >= m.px(self._wide) + m.gap + m.px(self._narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A part that grew, such as a form that opened, needs its room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew."""
        super().resizeEvent(event)
        self._measure()

    def minimumSizeHint(self) -> QSize:
        """It can always scroll."""
        return QSize(metrics().px(self._narrow), metrics().px(160))

    def _measure(self) -> None:
        beside = self.beside()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else self._below)
        if beside:
            self._side.setFixedWidth(metrics().px(self._narrow))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
        policy = QSizePolicy.Policy.Expanding if beside else QSizePolicy.Policy.Fixed
        self._side.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        for part in (self._main, self._side):
            part.setMinimumHeight(0 if beside else self._needed(part))
        self._side.setMaximumHeight(16777215 if beside else self._needed(self._side))

    def _follow(self, _before: QWidget | None, at: QWidget | None) -> None:
        """A form that opens out of sight is shown."""
        if at is not None and not self.beside() and self._side.isAncestorOf(at):
            self.ensureWidgetVisible(at)

    def _needed(self, part: QWidget) -> int:
        """The height at which nothing of it scrolls; a table keeps some rows."""
        inside = part.widget() if isinstance(part, QScrollArea) else None
        if inside is None:
            return max(part.minimumSizeHint().height(), metrics().sheet_head + metrics().header + ROWS * metrics().row)
        width = self.viewport().width()
        height = inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
        return max(height, inside.minimumHeight())
