"""Small signs in front of a row: the number of a drawer slot, the initials of a person."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.current import color
from ui.theme.metrics import RADIUS_CONTROL, metrics
from ui.theme.type import font


class SlotMark(QWidget):
    """The slot in which an identity card lies."""

    def __init__(self, slot: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slot = slot
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        side = metrics().px(32)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the slot."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color("edge"), 1))
            painter.setBrush(color("raised"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
            painter.setFont(font("body", strong=True))
            painter.setPen(color("text"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._slot)


def initials(person: str) -> str:
    """First letters of the first two words, in capitals."""
    return "".join(word[0] for word in person.split()[:2]).upper()


class Avatar(QWidget):
    """The initials of a person in a disc; ``filled`` for the one chosen."""

    def __init__(self, person: str, *, filled: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person, self._filled = person, filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, person: str, *, filled: bool = False) -> None:
        """Change who it stands for."""
        self._person, self._filled = person, filled
        self.update()

    def sizeHint(self) -> QSize:
        """A disc."""
        side = metrics().px(32)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc."""
        with QPainter(self) as painter:
            paint_avatar(painter, QRectF(self.rect()), self._person, filled=self._filled)


def paint_avatar(painter: QPainter, disc: QRectF, person: str, *, filled: bool = False) -> None:
    """Draw the disc of initials into ``disc``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("fill" if filled else "accent_soft"))
    painter.drawEllipse(disc)
    painter.setFont(font("cap", strong=True))
    painter.setPen(color("on_fill" if filled else "accent"))
    painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), initials(person))
    painter.restore()
