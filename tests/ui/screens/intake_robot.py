"""An officer at an intake form: types into named fields, reads notes and steps, and looks things up in the register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTextEdit, QWidget

from register_app.reading.drafts import DraftRow, open_drafts
from register_app.reading.reader import Reader
from register_app.reading.register_list import Filter, complaints
from register_app.services.work import Work
from tests.ui.screens.at_the_desk import CONTROL, AtTheDesk
from ui.widgets.field import Field
from ui.widgets.label import Label

P = ParamSpec("P")
T = TypeVar("T")
MOMENT_MS = 5_000


class IntakeRobot:
    """Wraps the hands and eyes at the window for one kind of form."""

    def __init__(self, desk: AtTheDesk) -> None:
        self.desk = desk

    # hands

    def types(self, name: str, text: str) -> Self:
        """Click into a field and type."""
        self.input(name).setFocus()
        QTest.keyClicks(self.input(name), text)
        self.desk.settles()
        return self

    def goes_to(self, name: str) -> Self:
        self.input(name).setFocus()
        self.desk.settles()
        return self

    def clicks(self, name: str) -> Self:
        self.desk.acts += 1
        button = self.desk.sees(QAbstractButton, name)
        left = QPoint(min(20, button.width() // 2), button.height() // 2)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=left)
        self.desk.settles()
        return self

    def presses(self, key: Qt.Key, *, control: bool = False) -> Self:
        """One key; a button that it presses is let go again before anything else happens."""
        self.desk.presses(key, CONTROL if control else Qt.KeyboardModifier.NoModifier)
        self.desk.qtbot.waitUntil(lambda: not any(b.isDown() for b in self.desk.window.findChildren(QAbstractButton)))
        self.desk.settles()
        return self

    def saves(self) -> Self:
        return self.presses(Qt.Key.Key_S, control=True)

    def waits_for_journal(self) -> Self:
        """Until the pause of the journal is over and everything is on the disk."""
        self.desk.qtbot.waitUntil(lambda: bool(self.saved_words()), timeout=MOMENT_MS)
        self.desk.settles()
        return self

    # eyes

    def input(self, name: str) -> QWidget:
        return self.desk.sees(QWidget, name)

    def text(self, name: str) -> str:
        """What stands in a field, stars and all."""
        field = self.desk.sees(QWidget, name)
        if isinstance(field, QTextEdit):
            return field.toPlainText()
        assert isinstance(field, QLineEdit)
        return field.text()

    def note(self, name: str) -> str:
        """The sentence under a field."""
        return self.field(name).note()

    def tone(self, name: str) -> str:
        return self.field(name).note_tone()

    def field(self, name: str) -> Field:
        return self.desk.sees(Field, f"{name}_field")

    def stands_in(self) -> str:
        """Name of what has the cursor."""
        focus = QApplication.focusWidget()
        return focus.objectName() if focus else ""

    def is_shown(self, name: str) -> bool:
        return self.desk.sees(QWidget, name).isVisible()

    def saved_words(self) -> str:
        """What the header says about the draft."""
        return self.desk.sees(Label, "draft_saved").text()

    # the register

    def asks(self, query: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self.desk.office.register.ask(query, *args, **kwargs)

    def does(self, service: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        result = self.desk.office.register.perform(self.desk.office.officer, service, *args, **kwargs)
        self.desk.settles()
        return result

    def count(self) -> int:
        """Complaints in the register."""
        return self.asks(complaints, Filter()).total

    def newest(self) -> Any:
        """The complaint with the highest number."""
        return self.asks(complaints, Filter(), "-number", 1).rows[0]

    def drafts(self, form: str) -> list[DraftRow]:
        return [row for row in self.asks(open_drafts) if row.form == form]


def a_photo(folder: Path, name: str = "foto papan.jpg") -> Path:
    """A picture as a telephone would send it."""
    path = folder / name
    image = QImage(120, 90, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    assert image.save(str(path))
    return path


def dropping(path: Path) -> tuple[QDropEvent, QMimeData]:
    """A file let go over a widget; the caller holds on to what hangs on the pointer."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys), mime
