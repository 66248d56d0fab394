"""What is noted of a slip as a whole: not readable, a duplicate, and who may know its writer."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from register_app.i18n import _
from register_app.rules.channels import CONFIDENTIALITY_NAMES, Confidentiality, SlipMark
from ui.widgets.button import Button


class SlipTags(QWidget):
    """Two switches and a small menu in one line; ``mark`` and ``secrecy`` each have ``value`` and ``set_value``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = MarkSwitches()
        self.secrecy = SecrecyMenu()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.mark)
        row.addStretch(1)
        row.addWidget(self.secrecy)
        self.mark.changed.connect(self._follow)

    def _follow(self) -> None:
        self.secrecy.setVisible(self.mark.value() == SlipMark.READABLE.value)


class MarkSwitches(QWidget):
    """At most one is on; none means that the slip is read like any other."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mark")
        self.setAccessibleName(_("Tanda slip"))
        self.switches = {
            SlipMark.UNREADABLE: Button(
                _("Tak terbaca"), "quiet", icon="eye-off", height="tool", name="mark_unreadable"
            ),
            SlipMark.DUPLICATE: Button(_("Ganda"), "quiet", icon="copy", height="tool", name="mark_duplicate"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for mark, switch in self.switches.items():
            switch.setCheckable(True)
            switch.clicked.connect(lambda on, mark=mark: self.set_value((mark if on else SlipMark.READABLE).value))
            row.addWidget(switch)

    def value(self) -> str:
        """The word of the mark."""
        on = next((mark for mark, switch in self.switches.items() if switch.isChecked()), SlipMark.READABLE)
        return on.value

    def set_value(self, value: str | None) -> None:
        """Switch on one, or none."""
        for mark, switch in self.switches.items():
            switch.setChecked(mark.value == value)
        self.changed.emit()


class SecrecyMenu(Button):
    """Says who may know the writer, and offers the other two."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "quiet", height="tool", name="confidentiality", parent=parent)
        self.with_menu_arrow()
        self._value = Confidentiality.ORDINARY
        self.clicked.connect(self._offer)
        self._show()

    def value(self) -> str:
        """The word of the confidentiality."""
        return self._value.value

    def set_value(self, value: str | None) -> None:
        """Choose one; nothing means ordinary."""
        self._value = Confidentiality(value or Confidentiality.ORDINARY)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        words = CONFIDENTIALITY_NAMES[self._value]()
        self.set_text(words)
        self.setAccessibleName(_("Kerahasiaan: {words}").format(words=words))

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("confidentiality_choices")
        for kind, words in CONFIDENTIALITY_NAMES.items():
            action = QAction(words(), menu)
            action.setCheckable(True)
            action.setChecked(kind is self._value)
            action.setData(kind.value)
            menu.addAction(action)
        menu.triggered.connect(lambda action: self.set_value(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
