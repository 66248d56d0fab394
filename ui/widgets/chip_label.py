"""A chip as a widget: status, deadline, or a small grey tag."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.chips_paint import Chip, chip_size, paint_chip


class ChipLabel(QWidget):
    """Shows one Chip; ``ground`` is the token it lies on."""

    def __init__(self, chip: Chip | None = None, *, ground: str = "sheet", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._chip = chip or Chip("")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(self._chip)

    def show_chip(self, chip: Chip) -> None:
        """Change what it says."""
        self._chip = chip
        self.setAccessibleName(chip.text)
        self.updateGeometry()
        self.update()

    def chip(self) -> Chip:
        """What it says."""
        return self._chip

    def sizeHint(self) -> QSize:
        """The chip and nothing around it."""
        return chip_size(self._chip)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        with QPainter(self) as painter:
            paint_chip(painter, QRectF(self.rect()), self._chip, on=self._ground)
