"""The link beside a question that shows what is to be read out to the guest."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.theme.type import line_height
from ui.widgets.button import Button
from ui.widgets.label import Label


class SpokenNotice(Button):
    """Opens a small sheet with the office's notice; any key or click closes it again."""

    def __init__(self, notice: str, *, name: str = "privacy_notice", parent: QWidget | None = None) -> None:
        super().__init__(_("Bacakan hak tamu"), "link", name=name, parent=parent)
        self.setFixedHeight(line_height("cap"))
        self._notice = notice
        if not notice:
            self.hide()
        self.clicked.connect(self._show)

    def _show(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setObjectName("privacy_notice_text")
        popup.setProperty("sheet", "sheet")
        words = Label(self._notice, wrap=True)
        words.setFixedWidth(metrics().px(360))
        column = QVBoxLayout(popup)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(words)
        popup.adjustSize()
        popup.move(self.mapToGlobal(QPoint(self.width() - popup.width(), -popup.height() - 4)))
        popup.show()
