"""Shows one file of a case in the place of its timeline: a picture, a PDF page, or what to do with anything else."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from register_app.capture.kinds import PDF, PICTURES, kind_of
from register_app.capture.pictures import Pictures
from register_app.exchange.whole_file import save_whole
from register_app.i18n import _
from register_app.model.attachments import Purpose
from register_app.reading.case import AttachmentFact, attachment_content
from ui.capture.images import image_of
from ui.capture.pdf_page import pdf_page
from ui.case.story import attachment_detail, attachment_name
from ui.dialogs import FileKind, sentence_for
from ui.shell.page import Desk
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.image_pane import ImagePane
from ui.widgets.label import Label


class AttachmentViewer(QWidget):
    """``closed`` when the officer turns back; pictures are cleaned in a child process before they are shown."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_viewer")
        self._desk = desk
        self._file: AttachmentFact | None = None
        self._content: bytes | None = None
        self._page, self._pages = 0, 1
        self._name = Label("", "body", strong=True, elide=True)
        self._count = Label("", "cap", tone="muted")
        self._back = Button(icon="arrow-left", height="tool", name="viewer_back", spoken=_("Kembali ke riwayat"))
        self._former = Button(icon="chevron-left", height="tool", name="viewer_former", spoken=_("Halaman sebelumnya"))
        self._next = Button(icon="chevron-right", height="tool", name="viewer_next", spoken=_("Halaman berikutnya"))
        self._turn = Button(icon="rotate-clockwise", height="tool", name="viewer_turn", spoken=_("Putar"))
        self._less = Button(icon="zoom-out", height="tool", name="viewer_less", spoken=_("Perkecil"))
        self._more = Button(icon="zoom-in", height="tool", name="viewer_more", spoken=_("Perbesar"))
        self._copy = Button(_("Simpan salinan"), icon="download", height="tool", name="viewer_copy")
        self.pane = ImagePane(name="viewer_picture", accessible_name=_("Lampiran"), empty=_("Membuka berkas …"))
        self._words = EmptyState("", "", icon="file-text")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pane)
        self._stack.addWidget(self._words)
        self._lay_out()
        self._connect()

    def shows_card(self) -> bool:
        """Whether somebody's identity card is in sight, which only an opened identity may show."""
        return self._file is not None and self._file.purpose is Purpose.ID_CARD

    def show_file(self, file: AttachmentFact) -> None:
        """Fetch a file and show it."""
        self._file, self._content, self._page, self._pages = file, None, 0, 1
        self._name.setText(f"{attachment_name(file)} · {attachment_detail(file)}")
        self._show_pages()
        self.pane.show_image(None)
        self._stack.setCurrentWidget(self.pane)
        self.pane.setFocus()
        register = self._desk.register
        self._desk.tasks.run(
            lambda: register.ask(attachment_content, file.id),
            lambda content: self._take(file, content),
            self._desk.notices.fail,
        )

    def forget(self) -> None:
        """Let the file go."""
        self._file = self._content = None
        self.pane.show_image(None)

    def _take(self, file: AttachmentFact, content: bytes | None) -> None:
        if file is not self._file:
            return
        self._content = content
        self._copy.set_reason("" if content is not None else _("Berkas ini sudah tidak disimpan."))
        if content is None:
            self._say(_("Gambar sudah dihapus"), _("Masa simpannya habis; catatannya tetap ada di riwayat."))
        elif kind_of(content) in {*PICTURES, PDF}:
            self._draw(file, content)
        else:
            self._say(
                attachment_name(file), _("Jenis berkas ini tidak dibuka di sini. Simpan salinannya untuk memutarnya.")
            )

    def _draw(self, file: AttachmentFact, content: bytes) -> None:
        page = self._page

        def work() -> tuple[bytes, int]:
            if kind_of(content) == PDF:
                return pdf_page(content, page)
            return Pictures().normalise(content), 1

        self._desk.tasks.run_aside(
            work, lambda drawn: self._show(file, page, drawn), lambda error: self._fail(file, error)
        )

    def _show(self, file: AttachmentFact, page: int, drawn: tuple[bytes, int]) -> None:
        if file is self._file and page == self._page:
            self._pages = drawn[1]
            self._show_pages()
            picture: QImage = image_of(drawn[0])
            self.pane.show_image(picture)

    def _fail(self, file: AttachmentFact, error: Exception) -> None:
        if file is self._file:
            self._say(attachment_name(file), " ".join(sentence_for(error)).strip())

    def _say(self, title: str, sentence: str) -> None:
        self._words.say(title, sentence)
        self._stack.setCurrentWidget(self._words)

    def _leaf(self, step: int) -> None:
        page = self._page + step
        if self._file is not None and self._content is not None and 0 <= page < self._pages:
            self._page = page
            self._show_pages()
            self._draw(self._file, self._content)

    def _show_pages(self) -> None:
        several = self._pages > 1
        self._count.setText(_("{page} dari {pages}").format(page=self._page + 1, pages=self._pages) if several else "")
        for button, end in ((self._former, 0), (self._next, self._pages - 1)):
            button.setVisible(several)
            button.set_reason(_("Tidak ada halaman lagi ke arah ini.") if self._page == end else "")

    def _keep_copy(self) -> None:
        file, content = self._file, self._content
        if file is None or content is None:
            return
        kind = FileKind(_("Semua berkas"), ("*.*",))
        path = self._desk.dialogs.ask_save_file(_("Simpan salinan lampiran"), file.name, kind)
        if path is not None:
            said = _("Salinan disimpan: {name}").format(name=path.name)
            self._desk.tasks.run_aside(
                lambda: save_whole(path, content),
                lambda _nothing: self._desk.notices.tell(said),
                self._desk.notices.fail,
            )

    def _connect(self) -> None:
        self._back.clicked.connect(self.closed)
        self._former.clicked.connect(lambda: self._leaf(-1))
        self._next.clicked.connect(lambda: self._leaf(1))
        self._turn.clicked.connect(self.pane.turn)
        self._less.clicked.connect(self.pane.zoom_out)
        self._more.clicked.connect(self.pane.zoom_in)
        self._copy.clicked.connect(self._keep_copy)

    def _lay_out(self) -> None:
        side = metrics().sheet_padding
        row = QHBoxLayout()
        row.setContentsMargins(side, 8, side, 8)
        row.setSpacing(6)
        row.addWidget(self._back)
        row.addWidget(self._name, 1)
        row.addWidget(self._count)
        for button in (self._former, self._next, self._turn, self._less, self._more):
            row.addWidget(button)
        below = QHBoxLayout()
        below.setContentsMargins(side, 8, side, 8)
        below.addStretch(1)
        below.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        column.addLayout(below)
