"""Stands in for the officer's answers to dialogs, and for a page that remembers what happened to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from register_app.services.work import Change
from ui.dialogs import Choice, FileKind
from ui.shell.page import Arguments, Desk, KeyHint


@dataclass
class AnsweringDialogs:
    """Answers every question with what was laid out beforehand, and remembers what was asked and said."""

    files: tuple[Path, ...] = ()
    save_to: Path | None = None
    choice: str = ""
    text: str | None = None
    printer_pdf: Path | None = None
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    parent: QWidget | None = None

    def ask_open_files(self, title: str, kinds: Sequence[FileKind], *, many: bool = False) -> tuple[Path, ...]:
        self.asked.append(title)
        return self.files

    def ask_save_file(self, title: str, suggestion: str, kind: FileKind) -> Path | None:
        self.asked.append(title)
        return self.save_to

    def ask_folder(self, title: str) -> Path | None:
        self.asked.append(title)
        return self.save_to

    def ask_choice(self, title: str, text: str, choices: Sequence[Choice], safe: str) -> str:
        self.asked.append(text)
        return self.choice or safe

    def ask_text(self, title: str, label: str, start: str = "") -> str | None:
        self.asked.append(label)
        return self.text

    def ask_printer(self, printer: QPrinter) -> bool:
        self.asked.append("printer")
        if self.printer_pdf is not None:
            printer.setOutputFileName(str(self.printer_pdf))
        return self.printer_pdf is not None

    def show_problem(self, text: str, remedy: str = "") -> None:
        self.said.append(f"{text} {remedy}".strip())


class SimplePage(QWidget):
    """A page with one line and one list, for trying the window without any screen."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.desk, self.name = desk, name
        self.arrived: list[Arguments] = []
        self.refreshed: list[frozenset[Change]] = []
        self.may_leave = True
        self.steps_inside = 0
        self.line, self.list = QLineEdit(), QComboBox()
        self.line.setAccessibleName("Baris")
        self.list.setAccessibleName("Pilihan")
        self.list.addItems(["satu", "dua"])
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.list)

    @property
    def title(self) -> str:
        return self.name

    @property
    def widget(self) -> QWidget:
        return self

    def arrive(self, arguments: Arguments) -> None:
        self.arrived.append(arguments)
        self.line.setFocus()

    def refresh(self, changes: frozenset[Change]) -> None:
        self.refreshed.append(changes)

    def leave(self) -> bool:
        return self.may_leave

    def step_back(self) -> bool:
        self.steps_inside -= 1
        return self.steps_inside >= 0

    def help_text(self) -> str:
        return f"Halaman {self.name} untuk mencoba."

    def keys(self) -> tuple[KeyHint, ...]:
        return (KeyHint("Ctrl+S", "Simpan"),)
