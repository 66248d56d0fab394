"""The head of one step of an intake: its number or tick, its name, and a remark at the right."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from register_app.i18n import _
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.chips_paint import StepState, paint_step
from ui.widgets.label import Label

_TONES: dict[StepState, str] = {"done": "ok", "current": "accent", "upcoming": "muted"}


class StepNumber(QWidget):
    """The circle with the number, or the tick of a step that is done."""

    def __init__(self, number: int, state: StepState = "upcoming", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._state = number, state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: StepState) -> None:
        """Done, current or upcoming."""
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        """A circle a little taller than the words."""
        side = metrics().px(24)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the circle."""
        with QPainter(self) as painter:
            paint_step(painter, QRectF(self.rect()), self._number, self._state)


class StepHead(QWidget):
    """Goes on top of a Sheet with ``sheet.set_head(head)``."""

    def __init__(
        self, number: int, title: str, *, state: StepState = "upcoming", remark: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._circle = StepNumber(number, state)
        self._remark = Label("", "cap")
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics().sheet_padding, 0, metrics().sheet_padding, 0)
        row.setSpacing(8)
        row.addWidget(self._circle)
        row.addWidget(Label(title, "head", elide=True), 1)
        row.addWidget(self._remark)
        theme().density_changed.connect(self._measure)
        self._measure()
        self.set_state(state, remark)

    def set_state(self, state: StepState, remark: str = "") -> None:
        """Show where the officer is in this step, and a short remark in the same colour."""
        self._circle.set_state(state)
        self._remark.setText(remark)
        self._remark.set_tone(_TONES[state])
        words = {"done": _("selesai"), "current": _("sedang diisi"), "upcoming": _("belum diisi")}
        self.setAccessibleName(f"{self._title}, {words[state]}")

    def _measure(self) -> None:
        self.setFixedHeight(metrics().step_head)
