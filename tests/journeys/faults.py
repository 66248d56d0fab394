"""What must not be seen on any screen: a word that is cut, a part outside its frame, an input nobody can be told of."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QTextEdit,
    QWidget,
)

WORDS = (QLabel, QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox)
INPUTS = (QLineEdit, QTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QAbstractButton)
ROUNDING, PADDING = 1, 6
"""Pixels; a label or line that stands alone has a little air above and below that words can do without."""


def faults_in(window: QWidget) -> list[str]:
    """Every fault of a window as it stands, one sentence each."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible() and not _inside_of_qt(each)]
    return [f"{_path(each)}: {fault}" for each in shown for fault in _faults_of(each, window)]


def _faults_of(widget: QWidget, window: QWidget) -> Iterator[str]:
    if isinstance(widget, WORDS):
        yield from _too_small(widget)
    if _hangs_over(widget):
        yield f"{_box(widget.geometry())} lies outside its parent {_box(_frame(widget))}"
    if isinstance(widget, INPUTS) and not isinstance(widget, QHeaderView) and not _spoken_name(widget):
        yield "has no name for ears"


def _too_small(widget: QWidget) -> Iterator[str]:
    least = widget.minimumSizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height() + ROUNDING:
            yield f"its words need a height of {needed}, it has {widget.height()}"
    elif widget.width() + ROUNDING < least.width() and not _may_be_shortened(widget):
        yield f"needs a width of {least.width()}, it has {widget.width()}"
    if widget.height() + PADDING < least.height():
        yield f"needs a height of {least.height()}, it has {widget.height()}"


def _may_be_shortened(widget: QWidget) -> bool:
    """Side remarks end with an ellipsis and are told whole by their tooltip."""
    return isinstance(widget, QLabel) and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored


def _hangs_over(widget: QWidget) -> bool:
    """Whether a widget sticks out of its parent, unless the parent scrolls it or paints over everything on purpose."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _is_scrolled(widget) or widget.objectName().startswith("qt_"):
        return False
    if type(widget).__name__ == "FocusRing":
        return False
    return not _frame(widget).adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING).contains(widget.geometry())


def _is_scrolled(widget: QWidget) -> bool:
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport is not None else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is viewport


def _frame(widget: QWidget) -> QRect:
    parent = widget.parentWidget()
    return QRect(QPoint(0, 0), parent.size()) if parent is not None else QRect()


def _inside_of_qt(widget: QWidget) -> bool:
    """What Qt itself puts into its own inputs."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox | QCalendarWidget | QHeaderView):
            return True
        parent = parent.parentWidget()
    return widget.objectName().startswith("qt_") or isinstance(widget.parentWidget(), QLineEdit)


def _spoken_name(widget: QWidget) -> str:
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def _path(widget: QWidget) -> str:
    names: list[str] = []
    here: QWidget | None = widget
    while here is not None and len(names) < 4:
        names.append(here.objectName() or type(here).__name__)
        here = here.parentWidget()
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {' < '.join(names)} {words[:40]!r}"


def _box(room: QRect) -> str:
    return f"{room.width()}×{room.height()} at {room.x()},{room.y()}"
