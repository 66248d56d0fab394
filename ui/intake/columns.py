"""How fields stand on a sheet: one under the other at the density's distance, or two on a line."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.theme.current import theme
from ui.theme.metrics import metrics

GUTTER = 12
"""Between two fields that share a line."""


class FieldColumn(QVBoxLayout):
    """A column without margins whose spacing follows the density."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)
        theme().density_changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setSpacing(metrics().field_gap)


class Stack(QWidget):
    """Sheets one under the other; what appears below takes its height from the first, and the page stays as it is."""

    def __init__(self, tall: QWidget, *below: QWidget) -> None:
        super().__init__()
        self._tall = tall
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(metrics().intake_gap)
        lines.addWidget(tall, 1)
        for sheet in below:
            lines.addWidget(sheet)

    def hasHeightForWidth(self) -> bool:
        """Its height is that of the first alone, as long as the others have room."""
        return False

    def sizeHint(self) -> QSize:
        """As if only the first were there."""
        height = max(self._tall.sizeHint().height(), self.minimumSizeHint().height())
        return QSize(super().sizeHint().width(), height)


def pair(left: QWidget, right: QWidget, *, shares: tuple[int, int] = (1, 1)) -> QGridLayout:
    """Two fields on one line, their tops level whatever note stands under one of them."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GUTTER)
    for place, (field, share) in enumerate(zip((left, right), shares, strict=True)):
        grid.addWidget(field, 0, place, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(place, share)
    return grid
