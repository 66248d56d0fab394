"""A picture from a file: chosen, dropped here, or pasted from the clipboard."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.capture.offered import offered_in
from ui.capture.subject import CARD, Subject
from ui.dialogs import Dialogs, FileKind, any_file
from ui.theme.current import color
from ui.theme.metrics import RADIUS_CONTROL, metrics
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.note_line import NoteLine
from ui.widgets.sheet import Sheet


class FilePanel(Sheet):
    """Emits what was offered (`ui.capture.work.Offered`), unread."""

    offered = Signal(object)

    def __init__(self, dialogs: Dialogs, subject: Subject = CARD, parent: QWidget | None = None) -> None:
        super().__init__(_("Berkas"), name="file_panel", parent=parent)
        self._dialogs, self._subject = dialogs, subject
        self._area = DropArea(_("Seret gambar ke sini"))
        self.choose = Button(_("Pilih berkas"), icon="folder-open", key="Ctrl+O", name="file_open")
        self._paste = Button(_("Tempel"), icon="clipboard", key="Ctrl+V", name="file_paste")
        self._note = NoteLine()
        self.body.addWidget(self._area, 1)
        row = QVBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self._paste)
        self.body.addLayout(row)
        self.body.addWidget(self._note)
        self._area.dropped.connect(self.offer)
        self.choose.clicked.connect(self._choose)
        self._paste.clicked.connect(lambda: self.offer(QGuiApplication.clipboard().mimeData()))

    def offer(self, mime: QMimeData) -> None:
        """Take the picture in there, or say that there is none."""
        found = offered_in(mime)
        self._note.say("" if found is not None else _("Tidak ada gambar di sana. Salin gambarnya dulu."), "today")
        if found is not None:
            self.offered.emit(found)

    def _choose(self) -> None:
        kinds = [FileKind(self._subject.file_kind(), ("*.jpg", "*.jpeg", "*.png", "*.pdf")), any_file()]
        chosen = self._dialogs.ask_open_files(self._subject.choose(), kinds)
        if chosen:
            self._note.say("", "muted")
            self.offered.emit(chosen[0])


class DropArea(QWidget):
    """A dashed field that lights up while a picture hangs over it."""

    dropped = Signal(QMimeData)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop_area")
        self.setAccessibleName(words)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._over = False
        label = Label(words, "cap", tone="muted", wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.addWidget(label, 1)

    def sizeHint(self) -> QSize:
        """Easy to hit."""
        return QSize(metrics().px(200), metrics().px(64))

    def minimumSizeHint(self) -> QSize:
        """One line of words."""
        return QSize(metrics().px(120), metrics().px(40))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome what may be a picture."""
        if offered_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._light_up(on=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It went by."""
        self._light_up(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """It was let go here."""
        self._light_up(on=False)
        event.acceptProposedAction()
        self.dropped.emit(event.mimeData())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dashed field."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(color("accent_soft" if self._over else "raised"))
            painter.setPen(QPen(color("accent" if self._over else "edge"), 1.2, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS_CONTROL, RADIUS_CONTROL)

    def _light_up(self, *, on: bool) -> None:
        self._over = on
        self.update()
