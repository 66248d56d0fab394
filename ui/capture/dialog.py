"""The window that brings in a picture of a card or sheet: from camera, scanner or file, trimmed, given over as JPEG."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from register_app.capture.policy import IdPicturePolicy
from register_app.capture.steps import Proposal
from register_app.capture.watch import WatchedFolder
from register_app.clock import Clock
from register_app.i18n import _
from ui.capture.camera_feed import CameraFeed
from ui.capture.offered import offered_in, picture_in
from ui.capture.source_page import SourcePage
from ui.capture.subject import CARD, Subject
from ui.capture.trim_page import TrimPage
from ui.capture.work import Offered, PictureWork, Run
from ui.dialogs import Dialogs, sentence_for
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.focus_ring import FocusRing
from ui.widgets.footer_bar import FooterBar

FIELD = "id_picture"
_WIDTH, _HEIGHT = 980, 640
_SOURCES, _TRIMMING = 0, 1


class CaptureDialog(QDialog):
    """Open it with ``open()``; ``picture_taken`` brings a clean JPEG, and closing it brings nothing.

    ``run`` is `ui.tasks.Tasks.run_aside`; ``pictures`` is `register_app.capture.pictures.Pictures`.
    """

    picture_taken = Signal(bytes)

    def __init__(  # noqa: PLR0913 - every device and every way out is lent by name
        self,
        *,
        policy: IdPicturePolicy,
        pictures: PictureWork,
        feed: CameraFeed,
        folder: WatchedFolder | None,
        clock: Clock,
        run: Run,
        dialogs: Dialogs,
        subject: Subject = CARD,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._subject = subject
        self._pictures, self._run = pictures, run
        self._picture = b""
        self._turn = 0
        self.sources = SourcePage(
            policy=policy,
            feed=feed,
            folder=folder,
            clock=clock,
            run=run,
            dialogs=dialogs,
            subject=subject,
            parent=self,
        )
        self.trimming = TrimPage(policy, subject)
        self._lay_out()
        self.sources.offered.connect(self._prepare)
        self.trimming.changed.connect(self._judge_corners)
        self.finished.connect(self._end)

    def open(self) -> None:
        """Show the window over its parent and wake the devices."""
        super().open()
        self._show_sources()

    def take(self, offered: Offered) -> None:
        """Go on with a picture that was dropped on the form."""
        self._prepare(offered)

    def reject(self) -> None:
        """Esc steps back: from trimming to the sources, from there out of the window."""
        if self._pages.currentIndex() == _TRIMMING:
            self._show_sources()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A picture may be dropped anywhere on the window."""
        if offered_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take it as if it had been dropped on its field."""
        event.acceptProposedAction()
        self.sources.files.offer(event.mimeData())

    def _show_sources(self) -> None:
        self._turn += 1
        self._forget()
        self._pages.setCurrentIndex(_SOURCES)
        self._show_actions(trimming=False)
        self.sources.setEnabled(True)
        self.sources.say("")
        self.sources.start()

    def _prepare(self, offered: Offered) -> None:
        """Clean the picture off the window's thread; an answer that comes after the officer went back is dropped."""
        self._turn += 1
        turn = self._turn
        self.sources.setEnabled(False)
        self.sources.say(_("Menyiapkan gambar …"), "muted")
        self._run(
            lambda: self._pictures.prepare(picture_in(offered, field=FIELD)),
            lambda prepared: self._trim(*prepared) if turn == self._turn else None,
            lambda error: self._refuse(error) if turn == self._turn else None,
        )

    def _trim(self, picture: bytes, proposal: Proposal) -> None:
        self._picture = picture
        self.sources.stop()
        self._pages.setCurrentIndex(_TRIMMING)
        self._show_actions(trimming=True)
        self.trimming.show_picture(picture, proposal)

    def _refuse(self, error: Exception) -> None:
        self.sources.setEnabled(True)
        self.sources.say(" ".join(sentence_for(error)).strip())
        self.sources.first_input().setFocus()

    def _use(self) -> None:
        self._turn += 1
        turn, picture, steps = self._turn, self._picture, self.trimming.steps()
        self._accept.set_reason(_("Gambar sedang dipotong."))
        self._run(
            lambda: self._pictures.edit(picture, *steps),
            lambda cut: self._hand_over(cut) if turn == self._turn else None,
            lambda error: self._refuse_cut(error) if turn == self._turn else None,
        )

    def _hand_over(self, cut: bytes) -> None:
        self.picture_taken.emit(cut)
        self.accept()

    def _refuse_cut(self, error: Exception) -> None:
        self.trimming.note.say(" ".join(sentence_for(error)).strip(), "today")
        self._judge_corners()

    def _judge_corners(self) -> None:
        self._accept.set_reason(self.trimming.problem())

    def _end(self, _result: int) -> None:
        self._turn += 1
        self.sources.stop()
        self._forget()

    def _forget(self) -> None:
        self._picture = b""
        self.trimming.forget()

    def _show_actions(self, *, trimming: bool) -> None:
        self._retake.setVisible(trimming)
        self._accept.setVisible(trimming)
        self._footer.set_back_note("" if trimming else _("Isian bisa disimpan tanpa gambar"))

    def _lay_out(self) -> None:
        m = metrics()
        self.setObjectName("capture_dialog")
        self.setWindowTitle(self._subject.window())
        self.setAcceptDrops(True)
        self._pages = QStackedWidget()
        for page in (self.sources, self.trimming):
            self._pages.addWidget(_scrolled(page))
        self._footer = FooterBar(escape=False)
        self._footer.back_asked.connect(self.reject)
        self._retake = Button(_("Ambil ulang"), icon="camera", key="F7", height="big", name="capture_retake")
        self._accept = Button(_("Pakai gambar ini"), "primary", icon="check", key="Enter", height="big")
        self._accept.setObjectName("capture_accept")
        self._accept.setDefault(True)
        self._retake.clicked.connect(self._show_sources)
        self._accept.clicked.connect(self._use)
        self._footer.add_action(self._retake)
        self._footer.add_action(self._accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self._footer)
        self._ring = FocusRing(self)
        screen = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(m.px(_WIDTH), screen.width() - 32), min(m.px(_HEIGHT), screen.height() - 48))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, on=False)


def _scrolled(page: QWidget) -> QScrollArea:
    """With very large type on a low screen the page scrolls; otherwise nobody sees that it could."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    page.setProperty("transparent", "true")
    area.setMinimumWidth(page.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    area.setWidget(page)
    return area
