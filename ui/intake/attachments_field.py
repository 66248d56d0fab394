"""What was handed in with a complaint: files chosen, dropped here or pasted, each a small card."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.capture.files import read_file
from register_app.capture.kinds import EVIDENCE, checked
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft, Purpose
from ui.capture.images import jpeg_of
from ui.capture.work import Run
from ui.dialogs import Dialogs, FileKind, any_file, sentence_for
from ui.intake.clipboard import copied
from ui.widgets.attachment_card import AttachmentCard
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.note_line import NoteLine

FIELD = "attachment"


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file that belongs to the form; ``slot`` is its place in the draft."""

    slot: str
    name: str
    content: bytes

    def draft(self, purpose: Purpose = Purpose.EVIDENCE) -> AttachmentDraft:
        """As the register takes it."""
        return AttachmentDraft(name=self.name, content=self.content, purpose=purpose)


class AttachmentsField(QWidget):
    """``taken(HeldFile)`` and ``dropped(slot)`` tell of every change; reading happens off the window's thread."""

    taken = Signal(object)
    dropped = Signal(str)

    def __init__(
        self,
        run: Run,
        dialogs: Dialogs,
        *,
        name: str = "attachments",
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = label or _("Lampiran")
        self._run, self._dialogs = run, dialogs
        self._files: dict[str, HeldFile] = {}
        self._cards: dict[str, AttachmentCard] = {}
        self.setObjectName(name)
        self.setAccessibleName(self._label)
        self.setAcceptDrops(True)
        self._shelf = FlowLayout(gap=8, line_gap=6)
        self.add = Button(_("Tambah"), "link", icon="plus", name=f"{name}_add")
        self.paste = Button(_("Tempel"), "link", icon="clipboard", name=f"{name}_paste")
        self._note = NoteLine()
        self._lay_out()
        self.add.clicked.connect(self._choose)
        self.paste.clicked.connect(self.take_clipboard)

    def files(self) -> tuple[HeldFile, ...]:
        """What is held, in the order it came."""
        return tuple(self._files.values())

    def drafts(self) -> tuple[AttachmentDraft, ...]:
        """As the register takes them."""
        return tuple(file.draft() for file in self._files.values())

    def show_files(self, files: Sequence[HeldFile]) -> None:
        """Show a draft's files instead, without a word about it."""
        for slot in tuple(self._files):
            self._forget(slot)
        for file in files:
            self._hold(file)
        self._note.say("", "muted")

    def note(self) -> str:
        """What is said under the cards."""
        return self._note.text()

    def take_clipboard(self) -> None:
        """Take the file or the picture that was copied."""
        self._take(copied(), otherwise=_("Tidak ada berkas yang disalin. Salin dulu."))

    def take_file(self, path: Path) -> None:
        """Take a file that another part offers, such as the newest scan."""
        self._read([path])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and pictures may be dropped here."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        event.acceptProposedAction()
        self._take(event.mimeData(), otherwise=_("Yang diseret bukan berkas di komputer ini."))

    def _take(self, mime: QMimeData, *, otherwise: str) -> None:
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self._read(paths)
        elif mime.hasImage():
            image = QImage(mime.imageData())
            self._bring([lambda: (_("tempelan.jpg"), jpeg_of(image))])
        else:
            self._note.say(otherwise, "today")

    def _choose(self) -> None:
        kinds = (FileKind(_("Gambar, PDF, rekaman"), PATTERNS), any_file())
        self._read(self._dialogs.ask_open_files(_("Pilih lampiran"), kinds, many=True))

    def _read(self, paths: Sequence[Path]) -> None:
        self._bring([_reading(path) for path in paths])

    def _bring(self, readers: Sequence[Callable[[], tuple[str, bytes]]]) -> None:
        self._note.say("", "muted")
        for reader in readers:
            self._run(_checking(reader), self._accept, self._refuse)

    def _accept(self, found: tuple[str, bytes]) -> None:
        file = HeldFile(uuid4().hex, *found)
        self._hold(file)
        self.taken.emit(file)

    def _refuse(self, error: Exception) -> None:
        self._note.say(" ".join(sentence_for(error)).strip(), "today")

    def _hold(self, file: HeldFile) -> None:
        card = AttachmentCard(file.name, name=f"attachment_{len(self._cards) + 1}", removable=True)
        card.removed.connect(lambda slot=file.slot: self._drop(slot))
        self._files[file.slot], self._cards[file.slot] = file, card
        self._shelf.removeWidget(self._links)
        self._shelf.addWidget(card)
        self._shelf.addWidget(self._links)
        card.show()

    def _drop(self, slot: str) -> None:
        self._forget(slot)
        self.add.setFocus()
        self.dropped.emit(slot)

    def _forget(self, slot: str) -> None:
        del self._files[slot]
        card = self._cards.pop(slot)
        self._shelf.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _lay_out(self) -> None:
        self._links = QWidget()
        row = QHBoxLayout(self._links)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.add)
        row.addWidget(self.paste)
        self._shelf.addWidget(self._links)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self._label, "cap", tone="muted", strong=True))
        column.addLayout(self._shelf)
        column.addWidget(self._note)


PATTERNS = ("*.jpg", "*.jpeg", "*.png", "*.pdf", "*.mp3", "*.m4a", "*.ogg", "*.amr", "*.wav", "*.mp4", "*.webm")


def _reading(path: Path) -> Callable[[], tuple[str, bytes]]:
    return lambda: (path.name, read_file(path, field=FIELD))


def _checking(reader: Callable[[], tuple[str, bytes]]) -> Callable[[], tuple[str, bytes]]:
    def work() -> tuple[str, bytes]:
        name, content = reader()
        checked(content, accept=EVIDENCE, field=FIELD)
        return name, content

    return work
