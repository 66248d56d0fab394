"""The scan of the slip beside its fields: near, far, turned, taken again; dropped or pasted here."""

from datetime import datetime

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from register_app.i18n import _
from register_app.rules.dates import hour
from ui.capture.offered import offered_in
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.image_pane import ImagePane
from ui.widgets.label import Label
from ui.widgets.note_line import NoteLine
from ui.widgets.sheet import Sheet, rule

LEAST_WIDTH = 300


class ScanPane(Sheet):
    """``offered`` brings what was dropped or pasted, unread; ``capture_asked`` wants the capture window."""

    offered = Signal(object)
    capture_asked = Signal()
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, name="scan_pane", parent=parent)
        self._title = Label("", strong=True)
        self._when = Label("", "cap", tone="muted", elide=True)
        self._note = NoteLine()
        self.picture = ImagePane(name="slip_scan", accessible_name=_("Pindaian slip"))
        self.paste = Button(_("Tempel"), "link", icon="clipboard", name="scan_paste")
        self._empty = EmptyState(
            _("Belum ada pindaian"),
            _("Pindai atau foto slipnya dengan F7, atau seret berkasnya ke sini. Boleh juga tanpa gambar."),
            icon="scan",
        )
        self._stack = QStackedWidget()
        self.take = Button("", icon="camera", key="F7", height="tool", name="scan_take")
        self._tools = self._make_tools()
        self._lay_out()
        self.setAcceptDrops(True)
        self.setMinimumWidth(metrics().px(LEAST_WIDTH))
        self.take.clicked.connect(self.capture_asked)
        self.paste.clicked.connect(self.take_clipboard)
        self.picture.turned.connect(self.turned)
        self.show_scan(QImage())

    def show_slip(self, title: str, *, takes: bool) -> None:
        """Name the slip; ``takes`` says whether its picture can still be taken or changed."""
        self._title.setText(title)
        self._takes = takes
        self.setAcceptDrops(takes)
        self._show_tools()

    def show_scan(self, image: QImage, at: datetime | None = None) -> None:
        """Show the picture of the slip, or that there is none."""
        self._has_picture = not image.isNull()
        self.picture.show_image(image)
        self._when.setText(_("dipindai {time}").format(time=hour(at)) if self._has_picture and at else "")
        self._stack.setCurrentIndex(int(self._has_picture))
        self._note.say("", "muted")
        self._show_tools()

    def say(self, text: str, tone: str = "today") -> None:
        """Say why a picture could not be used, or that one is being prepared."""
        self._note.say(text, tone)

    def note(self) -> str:
        """The sentence shown."""
        return self._note.text()

    def has_picture(self) -> bool:
        """Whether a scan stands here."""
        return self._has_picture

    def take_clipboard(self) -> None:
        """Take the picture that was copied."""
        self._take(QGuiApplication.clipboard().mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V pastes a picture."""
        if event.matches(QKeySequence.StandardKey.Paste) and self._takes:
            self.take_clipboard()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A scan may be dropped here."""
        if offered_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _take(self, mime: QMimeData) -> None:
        found = offered_in(mime)
        if found is None:
            self.say(_("Tidak ada gambar di sana. Salin dulu gambar atau berkasnya."))
        else:
            self.offered.emit(found)

    def _show_tools(self) -> None:
        for tool in self._tools:
            tool.setVisible(self._has_picture)
        self.take.setVisible(self._takes)
        self.paste.setVisible(self._takes)
        self.take.set_text(_("Ambil ulang") if self._has_picture else _("Ambil gambar"))

    def _make_tools(self) -> tuple[Button, ...]:
        tools = []
        for icon, spoken, name, act in (
            ("zoom-out", _("Perkecil gambar"), "scan_zoom_out", self.picture.zoom_out),
            ("zoom-in", _("Perbesar gambar"), "scan_zoom_in", self.picture.zoom_in),
            ("rotate-clockwise", _("Putar gambar"), "scan_turn", self.picture.turn),
        ):
            tool = Button("", "quiet", icon=icon, height="tool", name=name, spoken=spoken)
            tool.clicked.connect(act)
            tools.append(tool)
        return tuple(tools)

    def _lay_out(self) -> None:
        self._takes, self._has_picture = True, False
        self.body.setSpacing(0)
        head = QWidget()
        head.setMinimumHeight(metrics().px(44))
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._when, 1)
        for tool in self._tools:
            row.addWidget(tool)
        row.addWidget(self.take)
        note = QWidget()
        line = QHBoxLayout(note)
        line.setContentsMargins(16, 0, 16, 0)
        line.addWidget(self._note)
        self._empty.add_action(self.paste)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.picture)
        self.body.addWidget(head)
        self.body.addWidget(note)
        self.body.addWidget(rule())
        self.body.addWidget(self._stack, 1)
