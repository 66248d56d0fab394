"""The only home of message boxes, file choosers and the print dialog, so that a test can answer for the officer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel, QLineEdit, QMessageBox, QWidget

from register_app.errors import MachineError, RefusedError
from register_app.i18n import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer the officer may give: its code for the program and its words on the button."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class FileKind:
    """Files that fit: their name for people and their patterns (``*.jpg``)."""

    words: str
    patterns: tuple[str, ...]

    def as_filter(self) -> str:
        """The text Qt's file chooser expects."""
        return f"{self.words} ({' '.join(self.patterns)})"


class Dialogs(Protocol):
    """What a screen may ask the officer in a window of its own, above ``parent``; handed to pages by constructor."""

    parent: QWidget | None

    def ask_open_files(self, title: str, kinds: Sequence[FileKind], *, many: bool = False) -> tuple[Path, ...]:
        """Files to read, none when the officer turns back."""

    def ask_save_file(self, title: str, suggestion: str, kind: FileKind) -> Path | None:
        """Where to write, with the kind's ending; None when the officer turns back."""

    def ask_folder(self, title: str) -> Path | None:
        """A folder, None when the officer turns back."""

    def ask_choice(self, title: str, text: str, choices: Sequence[Choice], safe: str) -> str:
        """The key of the answer; Esc, Enter and closing the window all mean ``safe``."""

    def ask_text(self, title: str, label: str, start: str = "") -> str | None:
        """One line of text, None when the officer turns back."""

    def ask_printer(self, printer: QPrinter) -> bool:
        """Let the officer choose and set up the printer; False when the officer turns back."""

    def show_problem(self, text: str, remedy: str = "") -> None:
        """Say what happened, then what to do."""


def any_file() -> FileKind:
    """Offered last, for a file that has lost its ending."""
    return FileKind(_("Semua berkas"), ("*",))


class WindowDialogs:
    """The real dialogs, above the window they belong to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent
        self._folder = ""

    def ask_open_files(self, title: str, kinds: Sequence[FileKind], *, many: bool = False) -> tuple[Path, ...]:
        """See `Dialogs`."""
        filters = ";;".join(kind.as_filter() for kind in kinds)
        if many:
            names, _chosen = QFileDialog.getOpenFileNames(self.parent, title, self._start(), filters)
            return tuple(self._remembered(name) for name in names)
        name, _chosen = QFileDialog.getOpenFileName(self.parent, title, self._start(), filters)
        return (self._remembered(name),) if name else ()

    def ask_save_file(self, title: str, suggestion: str, kind: FileKind) -> Path | None:
        """See `Dialogs`."""
        start = str(Path(self._start()) / suggestion)
        name, _chosen = QFileDialog.getSaveFileName(self.parent, title, start, kind.as_filter())
        if not name:
            return None
        path = self._remembered(name)
        return path if path.suffix else path.with_suffix(kind.patterns[0].removeprefix("*"))

    def ask_folder(self, title: str) -> Path | None:
        """See `Dialogs`."""
        name = QFileDialog.getExistingDirectory(self.parent, title, self._start())
        return Path(name) if name else None

    def _start(self) -> str:
        """Where the last file was, at first the officer's own documents: never the folder of the program."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return self._folder or (documents if Path(documents).is_dir() else str(Path.home()))

    def _remembered(self, name: str) -> Path:
        path = Path(name)
        self._folder = str(path.parent)
        return path

    def ask_choice(self, title: str, text: str, choices: Sequence[Choice], safe: str) -> str:
        """See `Dialogs`."""
        box = self._box(QMessageBox.Icon.NoIcon, title, text, "")
        buttons = {choice.key: box.addButton(choice.words, QMessageBox.ButtonRole.ActionRole) for choice in choices}
        box.setDefaultButton(buttons[safe])
        box.setEscapeButton(buttons[safe])
        box.exec()
        clicked = box.clickedButton()
        return next((key for key, button in buttons.items() if button is clicked), safe)

    def ask_text(self, title: str, label: str, start: str = "") -> str | None:
        """See `Dialogs`."""
        text, accepted = QInputDialog.getText(self.parent, title, label, QLineEdit.EchoMode.Normal, start)
        return text if accepted else None

    def ask_printer(self, printer: QPrinter) -> bool:
        """See `Dialogs`."""
        from PySide6.QtPrintSupport import QPrintDialog  # loads the system's printer list: only when printing

        return QPrintDialog(printer, self.parent).exec() == QPrintDialog.DialogCode.Accepted

    def show_problem(self, text: str, remedy: str = "") -> None:
        """See `Dialogs`."""
        box = self._box(QMessageBox.Icon.Warning, _("Register Pengaduan"), text, remedy)
        box.addButton(_("Mengerti"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def _box(self, icon: QMessageBox.Icon, title: str, text: str, more: str) -> QMessageBox:
        box = QMessageBox(self.parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(icon)
        box.setWindowTitle(title)
        box.setText(text)
        box.setInformativeText(more)
        for label in box.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)  # the informative label keeps a format of its own
        return box


def sentence_for(error: BaseException) -> tuple[str, str]:
    """What happened and what to do, in the officer's words; anything unforeseen is told as our own fault."""
    match error:
        case RefusedError(problems=problems):
            return "\n".join(problem.text for problem in problems), ""
        case MachineError(text=text, remedy=remedy):
            return text, remedy
        case MemoryError():
            return _("Memori komputer ini habis."), _("Tutup program lain, lalu coba lagi.")
        case OSError():
            return (
                _("Berkas atau alat tidak dapat dipakai."),
                _("Periksa apakah cakram penuh atau dicabut, lalu coba lagi."),
            )
        case _:
            return (
                _("Program ini keliru; langkah terakhir tidak jadi dilakukan."),
                _("Yang sudah tersimpan tetap aman. Coba lagi; bila berulang, beri tahu pengelola program."),
            )
