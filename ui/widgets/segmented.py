"""A choice of two to four answers that all stay in sight, walked with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.theme.current import color
from ui.theme.metrics import RADIUS_CONTROL, metrics
from ui.theme.type import font
from ui.widgets.choice_field import Choice
from ui.widgets.field import Field

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Segmented(QWidget):
    """Checkable buttons in one group: one tab stop, arrows move the choice; ``value`` is the key or None.

    With ``optional`` pressing the chosen answer again takes it back.
    """

    changed = Signal()

    def __init__(
        self, choices: Sequence[Choice], *, name: str, optional: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._optional = optional
        self._before: str | None = None
        self.setObjectName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._segments: list[_Segment] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, choice in enumerate(choices):
            segment = _Segment(choice, first=place == 0, last=place == len(choices) - 1, parent=self)
            segment.setObjectName(f"{name}_{choice.key}")
            segment.pressed.connect(self._remember)
            segment.clicked.connect(self._take_back)
            self._group.addButton(segment)
            self._segments.append(segment)
            row.addWidget(segment, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group.buttonToggled.connect(self._tell)
        self._set_tab_stop()

    def value(self) -> str | None:
        """The key of the chosen answer."""
        return next((segment.choice.key for segment in self._segments if segment.isChecked()), None)

    def set_value(self, key: str | None) -> None:
        """Choose by key; None or an unknown key leaves nothing chosen."""
        if key == self.value():
            return
        self._group.setExclusive(False)
        for segment in self._segments:
            segment.setChecked(segment.choice.key == key)
        self._group.setExclusive(True)
        self._set_tab_stop()
        self.update()
        self.changed.emit()

    def set_text(self, key: str, text: str) -> None:
        """Change the words of one answer."""
        for segment in self._segments:
            if segment.choice.key == key:
                segment.set_choice(Choice(key, text))

    def set_reason(self, key: str, reason: str) -> None:
        """Switch one answer off and say why; an empty reason switches it on."""
        for segment in self._segments:
            if segment.choice.key == key:
                segment.setEnabled(not reason)
                segment.setToolTip(reason)
                segment.setAccessibleDescription(reason)

    def button(self, key: str) -> QAbstractButton:
        """The button of one answer."""
        return next(segment for segment in self._segments if segment.choice.key == key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the choice and the focus, around the ends."""
        step = _STEPS.get(Qt.Key(event.key()))
        usable = [segment for segment in self._segments if segment.isEnabled()]
        if step is None or not usable:
            super().keyPressEvent(event)
            return
        here = next((i for i, segment in enumerate(usable) if segment.hasFocus()), 0)
        target = usable[(here + step) % len(usable)]
        target.setChecked(True)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _remember(self) -> None:
        self._before = self.value()

    def _take_back(self, *_checked: object) -> None:
        """A group that excludes never lets go of its last answer by itself."""
        if self._optional and self._before is not None and self._before == self.value():
            self.set_value(None)

    def _tell(self, button: QAbstractButton, *_checked: object) -> None:
        if button.isChecked() and self._group.exclusive():
            self._set_tab_stop()
            self.update()
            self.changed.emit()

    def _set_tab_stop(self) -> None:
        chosen = next((segment for segment in self._segments if segment.isChecked()), None)
        stop = chosen or (self._segments[0] if self._segments else None)
        for segment in self._segments:
            policy = Qt.FocusPolicy.StrongFocus if segment is stop else Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(policy)
        if stop is not None:
            self.setFocusProxy(stop)


class SegmentedField(Field):
    """A Segmented under a label, with a note like every field."""

    def __init__(
        self,
        label: str,
        choices: Sequence[Choice],
        *,
        name: str,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.segmented = Segmented(choices, name=name, optional=optional)
        super().__init__(label, self.segmented, name=name, parent=parent)
        self.segmented.changed.connect(self.changed)

    def value(self) -> str | None:
        """The key of the chosen answer."""
        return self.segmented.value()

    def set_value(self, key: str | None) -> None:
        """Choose by key."""
        self.segmented.set_value(key)


class _Segment(QPushButton):
    def __init__(self, choice: Choice, *, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._first, self._last = first, last
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self.set_choice(choice)

    def set_choice(self, choice: Choice) -> None:
        self.choice = choice
        self.setText(choice.text.replace("&", "&&"))
        self.setAccessibleName(choice.text)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(font("body", strong=True)).horizontalAdvance(self.choice.text)
        return QSize(width + metrics().px(24), metrics().control)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() - metrics().px(12), metrics().control)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            on, enabled = self.isChecked(), self.isEnabled()
            painter.setPen(QPen(color("edge" if enabled else "rule_strong"), 1))
            painter.setBrush(color("disabled_fill" if not enabled else "raised" if self.underMouse() else "sheet"))
            painter.drawPath(self._outline())
            if not self._first:
                self._paint_divider(painter)
            if on:
                painter.setPen(QPen(color("accent" if enabled else "disabled_text"), 1.5))
                painter.setBrush(color("accent_soft"))
                painter.drawRoundedRect(
                    QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), RADIUS_CONTROL, RADIUS_CONTROL
                )
            painter.setFont(font("body", strong=on))
            painter.setPen(color("disabled_text" if not enabled else "accent" if on else "text"))
            painter.drawText(
                self.rect(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), self.choice.text
            )

    def _outline(self) -> QPainterPath:
        """The piece of the common frame that is this segment's; middle pieces run past their own sides."""
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        overlap = 2 * RADIUS_CONTROL
        path = QPainterPath()
        path.addRoundedRect(
            rect.adjusted(0 if self._first else -overlap, 0, 0 if self._last else overlap, 0),
            RADIUS_CONTROL,
            RADIUS_CONTROL,
        )
        return path

    def _paint_divider(self, painter: QPainter) -> None:
        inset = self.height() * 0.25
        painter.setPen(QPen(color("rule"), 1))
        painter.drawLine(0, round(inset), 0, round(self.height() - inset))
