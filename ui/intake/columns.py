"""How fields stand on a sheet: one under the other at the density's distance, or two on a line."""

from PySide6.QtCore import Qt
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


def stack(tall: QWidget, *below: QWidget) -> QWidget:
    """Sheets one under the other; the first takes the height that the others leave."""
    column = QWidget()
    lines = QVBoxLayout(column)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(metrics().intake_gap)
    lines.addWidget(tall, 1)
    for sheet in below:
        lines.addWidget(sheet)
    return column


def pair(left: QWidget, right: QWidget, *, shares: tuple[int, int] = (1, 1)) -> QGridLayout:
    """Two fields on one line, their tops level whatever note stands under one of them."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GUTTER)
    for place, (field, share) in enumerate(zip((left, right), shares, strict=True)):
        grid.addWidget(field, 0, place, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(place, share)
    return grid
