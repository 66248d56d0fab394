"""A question with a list of answers, and where it helps a last one in the officer's own words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionComboBox, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics
from ui.widgets.field import Field
from ui.widgets.line_edit import LineEdit

_FREE = "\N{SYMBOL FOR NULL}other"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: the code that is kept and the words that are shown."""

    key: str
    text: str


class ComboBox(QComboBox):
    """QComboBox with our arrow; the wheel turns the page, never the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(14)
        self.setItemDelegate(QStyledItemDelegate(self))

    def sizeHint(self) -> QSize:
        """One control high."""
        return QSize(super().sizeHint().width(), metrics().control)

    def minimumSizeHint(self) -> QSize:
        """One control high and a few letters wide."""
        return QSize(metrics().px(96), metrics().control)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's frame, an answer that elides, and our arrow."""
        with QPainter(self) as painter:
            drawn = QStyleOptionComboBox()
            self.initStyleOption(drawn)
            self.style().drawComplexControl(QStyle.ComplexControl.CC_ComboBox, drawn, painter, self)
            words = self.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox, drawn, QStyle.SubControl.SC_ComboBoxEditField, self
            )
            shown = drawn.currentText or self.placeholderText()
            drawn.currentText = self.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, words.width() - 8)
            if self.currentIndex() < 0:
                drawn.palette.setBrush(QPalette.ColorRole.ButtonText, color("muted"))
                drawn.palette.setBrush(QPalette.ColorRole.Text, color("muted"))
            self.style().drawControl(QStyle.ControlElement.CE_ComboBoxLabel, drawn, painter, self)
            side = metrics().px(16)
            room = QRectF(self.width() - side - 8, (self.height() - side) / 2, side, side)
            paint_icon(painter, room, "chevron-down", color("muted" if self.isEnabled() else "disabled_text"))


class ChoiceField(Field):
    """``value`` is the key of the answer, or None; with ``free`` the last answer opens a line for other words."""

    def __init__(
        self,
        label: str,
        choices: Sequence[Choice] = (),
        *,
        name: str,
        placeholder: str = "",
        free: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.combo = ComboBox()
        self._free = free
        super().__init__(label, self.combo, name=name, parent=parent)
        self.combo.setPlaceholderText(placeholder or _("Pilih"))
        self.other = LineEdit()
        self.other.setObjectName(f"{name}_other")
        self.other.setAccessibleName(_("{label}, lainnya").format(label=label))
        self.other.setPlaceholderText(_("Tulis di sini"))
        self.other.hide()
        self._place_other()
        self.set_choices(choices)
        self.combo.currentIndexChanged.connect(self._tell)
        self.other.textEdited.connect(self.changed)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Change the list; the answer stays when it is still there."""
        before = self.combo.currentData()
        blocked = self.combo.blockSignals(True)
        self.combo.clear()
        for choice in choices:
            self.combo.addItem(choice.text, choice.key)
        if self._free:
            self.combo.addItem(_("Lainnya: …"), _FREE)
        self.combo.setCurrentIndex(self.combo.findData(before))
        self.combo.blockSignals(blocked)

    def value(self) -> str | None:
        """The key chosen; None when nothing or other words were."""
        key = self.combo.currentData()
        return None if key is None or key == _FREE else str(key)

    def free_text(self) -> str:
        """The officer's own words, empty unless the last answer was chosen."""
        return self.other.text().strip() if self.combo.currentData() == _FREE else ""

    def set_value(self, key: str | None, free_text: str = "") -> None:
        """Choose an answer; an unknown key or None clears, ``free_text`` chooses the last one."""
        self.other.setText(free_text)
        self.combo.setCurrentIndex(self.combo.findData(_FREE if free_text and self._free else key))

    def _tell(self) -> None:
        free = self.combo.currentData() == _FREE
        self.other.setVisible(free)
        if free and self.combo.hasFocus():
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _place_other(self) -> None:
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(2, self.other)
