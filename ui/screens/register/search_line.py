"""The line to search the list in: as low as the chips beside it, with a magnifier in front and a cross behind."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.icons import paint_icon
from ui.theme.metrics import metrics
from ui.widgets.inline_button import InlineButton
from ui.widgets.line_edit import LineEdit


class SearchLine(LineEdit):
    """Emptying it by the cross counts as Enter on nothing: the whole list comes back."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("register_search")
        self.setAccessibleName(_("Cari di daftar"))
        self.setPlaceholderText(_("Cari"))
        self.setFixedHeight(metrics().button_tool)
        self._empty = InlineButton("x", _("Hapus kata pencarian"))
        self._empty.setObjectName("register_search_clear")
        self._empty.clicked.connect(self._start_anew)
        self._empty.hide()
        self.add_inside(self._empty)
        self.textChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        """Small while it is empty, so that the chips stay on one line; room for a name once there is one."""
        return QSize(metrics().px(180 if self.text() else 110), metrics().button_tool)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the magnifier inside it."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            side = metrics().px(15)
            room = QRectF(metrics().px(8), (self.height() - side) / 2, side, side)
            paint_icon(painter, room, "search", color("muted"))

    def _place(self) -> None:
        """The magnifier keeps its room too."""
        super()._place()
        self.setTextMargins(metrics().px(20), 0, self.textMargins().right(), 0)

    def _fit(self, text: str) -> None:
        self._empty.setVisible(bool(text))
        self._place()
        self.updateGeometry()

    def _start_anew(self) -> None:
        self.clear()
        self.setFocus()
        self.returnPressed.emit()
