"""The paper beside the fields it fills: scans and photographs of it, brought in every way, looked at one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.capture.kinds import PDF, SCANS, checked
from register_app.capture.pictures import Pictures
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft, Purpose
from ui.capture.images import image_of
from ui.capture.offered import bytes_of, offered_in
from ui.capture.pdf_page import page_picture
from ui.capture.work import Offered, Run
from ui.dialogs import Dialogs, FileKind, any_file, sentence_for
from ui.intake.attachments_field import HeldFile
from ui.intake.clipboard import copied
from ui.intake.scan_offer import ScanOffer
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.image_pane import ImagePane
from ui.widgets.label import Label
from ui.widgets.note_line import NoteLine
from ui.widgets.sheet import Sheet, rule

FIELD = "scan"
SLOT = "scan:"
"""Scans stand under this in a draft, so that they are told from evidence."""


@dataclass(frozen=True, slots=True)
class _Page:
    """A scan with the picture of it that is shown."""

    file: HeldFile
    image: QImage


class ScanSheet(Sheet):
    """``taken(HeldFile)`` and ``dropped(slot)`` tell of every change; pictures are cleaned off the window's thread."""

    taken = Signal(object)
    dropped = Signal(str)

    def __init__(
        self,
        run: Run,
        dialogs: Dialogs,
        *,
        title: str,
        empty: str,
        watching: ScanOffer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name="scan_sheet", padding=0, parent=parent)
        self.watching = watching
        self._run, self._dialogs = run, dialogs
        self._pages: list[_Page] = []
        self._at = 0
        self.setAcceptDrops(True)
        self.pane = ImagePane(name="scan", accessible_name=title, empty=empty)
        self._place = Label("", "cap", tone="muted")
        self.back = Button(icon="chevron-left", height="tool", name="scan_back", spoken=_("Pindaian sebelumnya"))
        self.next = Button(icon="chevron-right", height="tool", name="scan_next", spoken=_("Pindaian berikutnya"))
        self.out = Button(icon="zoom-out", height="tool", name="scan_zoom_out", spoken=_("Perkecil"))
        self.near = Button(icon="zoom-in", height="tool", name="scan_zoom_in", spoken=_("Perbesar"))
        self.turn = Button(icon="rotate-clockwise", height="tool", name="scan_turn", spoken=_("Putar"))
        self.remove = Button(icon="trash", height="tool", name="scan_remove", spoken=_("Lepas pindaian ini"))
        self.add = Button(_("Pilih berkas"), icon="scan", key="F7", height="tool", name="scan_add")
        self.paste = Button(_("Tempel"), icon="clipboard", height="tool", name="scan_paste")
        self._note = NoteLine()
        self._lay_out(title)
        self._connect()
        self._show()

    def files(self) -> tuple[HeldFile, ...]:
        """What is held, in the order it came."""
        return tuple(page.file for page in self._pages)

    def drafts(self) -> tuple[AttachmentDraft, ...]:
        """As the register takes them."""
        return tuple(page.file.draft(Purpose.SCAN) for page in self._pages)

    def show_files(self, files: Sequence[HeldFile]) -> None:
        """Show a draft's scans instead."""
        self._pages, self._at = [], 0
        self._note.say("", "muted")
        for file in files:
            self._run(partial(_drawn, file), self._hold, self._refuse)
        self._show()

    def offer(self, offered: Offered) -> None:
        """Take a scan in: a file, bytes or pixels."""
        self._note.say(_("Menyiapkan pindaian …"), "muted")
        self._run(lambda: _prepared(offered), self._accept, self._refuse)

    def note(self) -> str:
        """What is said above the paper."""
        return self._note.text()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A scan may be dropped anywhere on the sheet."""
        if offered_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it."""
        event.acceptProposedAction()
        self._take(event.mimeData())

    def take_clipboard(self) -> None:
        """Take the picture or file that was copied."""
        self._take(copied())

    def _take(self, mime: QMimeData) -> None:
        found = offered_in(mime)
        if found is None:
            self._note.say(_("Tidak ada gambar di sana. Salin gambarnya dulu."), "today")
        else:
            self.offer(found)

    def _choose(self) -> None:
        kinds = (FileKind(_("Pindaian"), ("*.jpg", "*.jpeg", "*.png", "*.pdf")), any_file())
        for path in self._dialogs.ask_open_files(_("Pilih pindaian"), kinds, many=True):
            self.offer(path)

    def _accept(self, page: _Page) -> None:
        self._note.say("", "muted")
        self._hold(page)
        self.taken.emit(page.file)

    def _hold(self, page: _Page) -> None:
        self._pages.append(page)
        self._at = len(self._pages) - 1
        self._show()

    def _refuse(self, error: Exception) -> None:
        self._note.say(" ".join(sentence_for(error)).strip(), "today")

    def _step(self, by: int) -> None:
        self._at = max(0, min(len(self._pages) - 1, self._at + by))
        self._show()

    def _step_back(self) -> None:
        self._step(-1)

    def _step_on(self) -> None:
        self._step(1)

    def _drop(self) -> None:
        if self._pages:
            page = self._pages.pop(self._at)
            self._step(0)
            self.dropped.emit(page.file.slot)

    def _show(self) -> None:
        there = bool(self._pages)
        self.pane.show_image(self._pages[self._at].image if there else None)
        self._place.setText(_("{at} dari {all}").format(at=self._at + 1, all=len(self._pages)) if there else "")
        nothing = "" if there else _("Belum ada pindaian.")
        for button in (self.out, self.near, self.turn, self.remove):
            button.set_reason(nothing)
        self.back.set_reason(nothing or ("" if self._at else _("Ini pindaian pertama.")))
        self.next.set_reason(nothing or ("" if self._at < len(self._pages) - 1 else _("Ini pindaian terakhir.")))
        for button in (self.back, self.next):
            button.setVisible(len(self._pages) > 1)

    def _connect(self) -> None:
        self.add.clicked.connect(self._choose)
        self.paste.clicked.connect(self.take_clipboard)
        self.back.clicked.connect(self._step_back)
        self.next.clicked.connect(self._step_on)
        self.out.clicked.connect(self.pane.zoom_out)
        self.near.clicked.connect(self.pane.zoom_in)
        self.turn.clicked.connect(self.pane.turn)
        self.remove.clicked.connect(self._drop)
        if self.watching is not None:
            self.watching.offered.connect(self.offer)

    def _lay_out(self, title: str) -> None:
        m = metrics()
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(m.sheet_padding, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(Label(title, "body", strong=True))
        row.addWidget(self._place, 1)
        tools = QWidget()
        shelf = FlowLayout(tools, gap=4, line_gap=4)
        for button in (self.back, self.next, self.out, self.near, self.turn, self.remove):
            shelf.addWidget(button)
        row.addWidget(tools, 3)
        bring = QWidget()
        ways = FlowLayout(bring, gap=8, line_gap=4)
        ways.addWidget(self.add)
        ways.addWidget(self.paste)
        foot = QVBoxLayout()
        foot.setContentsMargins(m.sheet_padding, 8, m.sheet_padding, 8)
        foot.setSpacing(4)
        foot.addWidget(self._note)
        foot.addWidget(bring)
        if self.watching is not None:
            foot.addWidget(self.watching)
        self.body.setSpacing(0)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(head)
        self.body.addWidget(rule())
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(rule())
        self.body.addLayout(foot)


def _prepared(offered: Offered) -> _Page:
    """Clean a picture of everything but its pixels, keep a PDF as it is, and draw what is shown."""
    name = offered.name if isinstance(offered, Path) else _("tempelan.jpg")
    content = bytes_of(offered, FIELD)
    if checked(content, accept=SCANS, field=FIELD) != PDF:
        content = Pictures(about=FIELD).normalise(content)
        name = str(Path(name).with_suffix(".jpg"))
    return _drawn(HeldFile(f"{SLOT}{uuid4().hex}", name, content))


def _drawn(file: HeldFile) -> _Page:
    kind = checked(file.content, accept=SCANS, field=FIELD)
    return _Page(file, image_of(page_picture(file.content, field=FIELD) if kind == PDF else file.content))
