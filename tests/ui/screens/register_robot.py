"""An officer at the register: walks the list, reads the case beside it, opens its forms and keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTextEdit, QWidget

from register_app.model.attachments import AttachmentDraft
from register_app.model.complaint import ComplaintDraft
from register_app.model.people import ComplainantDraft
from register_app.reading.case import CaseFile, case_file
from register_app.reading.complaint_rows import ComplaintRow
from register_app.reading.reader import Reader
from register_app.services.intake import keep_complaint
from register_app.services.printing import Subject, print_form
from register_app.services.work import Work
from tests.ui.screens.at_the_desk import CONTROL, AtTheDesk
from ui.shell.places import Place
from ui.widgets.chip_label import ChipLabel
from ui.widgets.label import Label
from ui.widgets.table_view import TableView

P = ParamSpec("P")
T = TypeVar("T")
MOMENT_MS = 5_000


class RegisterRobot:
    """Hands and eyes at the register, and what the office did before."""

    def __init__(self, desk: AtTheDesk) -> None:
        self.desk = desk

    # what the office did before

    def does(self, service: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Done at the desk, behind the window's back."""
        done = self.desk.office.register.perform(self.desk.office.officer, service, *args, **kwargs)
        self.desk.settles()
        return done

    def asks(self, query: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self.desk.office.register.ask(query, *args, **kwargs)

    def letter(self, subject: str, *files: AttachmentDraft, days_ago: int = 0, **fields: Any) -> int:
        """A letter that came some days ago; gives its id."""
        clock = self.desk.office.register.clock
        person = {"id_type": "KTP", "name": fields.pop("name", "Paulus Nahak"), "id_number": fields.pop("nik", "")}
        draft = ComplaintDraft(
            channel_code="surat",
            received_at=clock.now() - timedelta(days=days_ago),
            subject=subject,
            complainant=ComplainantDraft(**person),
            **fields,
        )
        return self.does(keep_complaint, draft, list(files)).complaint_id

    def prints_sheet(self, complaint_id: int) -> int:
        return self.does(print_form, "disposisi", Subject(complaint_id=complaint_id)).sheet_id

    def file_of(self, complaint_id: int) -> CaseFile:
        found = self.asks(case_file, complaint_id)
        assert found is not None
        return found

    # hands

    def opens(self, **arguments: object) -> RegisterRobot:
        self.desk.goes_to(Place.REGISTER, **arguments)
        return self

    def presses(self, key: Qt.Key, *, control: bool = False) -> RegisterRobot:
        self.desk.presses(key, CONTROL if control else Qt.KeyboardModifier.NoModifier)
        return self

    def clicks(self, name: str) -> RegisterRobot:
        self.desk.acts += 1
        QTest.mouseClick(self.sees(name, QAbstractButton), Qt.MouseButton.LeftButton)
        self.desk.settles()
        return self

    def ticks(self, words: str) -> RegisterRobot:
        boxes = [each for each in self.case().findChildren(QAbstractButton) if each.accessibleName() == words]
        boxes[0].click()
        self.desk.settles()
        return self

    def types(self, name: str, text: str) -> RegisterRobot:
        field = self.sees(name, QWidget)
        field.setFocus()
        QTest.keyClicks(field, text)
        self.desk.settles()
        return self

    def saves(self) -> RegisterRobot:
        return self.presses(Qt.Key.Key_S, control=True)

    def picks(self, menu: str, words: str) -> RegisterRobot:
        """Choose a line of the menu that is open."""
        found = [each for each in self.menu(menu).actions() if each.text().partition("\t")[0] == words]
        found[0].trigger()
        self.menu(menu).close()
        self.desk.settles()
        return self

    # eyes

    def table(self) -> TableView:
        return self.desk.sees(TableView, "register_table")

    def rows(self) -> tuple[ComplaintRow, ...]:
        return self.table().rows_model.rows()

    def subjects(self) -> list[str]:
        return [row.subject for row in self.rows()]

    def cells(self, place: int) -> list[str]:
        """The words of one line, as far as its columns are in sight."""
        model = self.table().rows_model
        shown = self.table().shown_columns()
        return [column.text(self.rows()[place]) for column in model.columns if column.name in shown]

    def case(self) -> QWidget:
        return self.desk.sees(QWidget, "case")

    def words(self) -> list[str]:
        """Every word of the case that can be seen."""
        labels = [each.text() for each in self.case().findChildren(Label) if each.isVisible() and each.text()]
        chips = [each.chip().text for each in self.case().findChildren(ChipLabel) if each.isVisible()]
        return [*labels, *chips]

    def says(self, words: str) -> bool:
        return any(words in each for each in self.words())

    def sees(self, name: str, kind: type[Any]) -> Any:
        """The visible thing of this name."""
        page = self.desk.window.pages.in_sight
        assert page is not None
        found = [each for each in page.widget.findChildren(kind, name) if each.isVisible()]
        assert found, f"nothing in sight is called {name}"
        return found[0]

    def is_in_sight(self, name: str) -> bool:
        page = self.desk.window.pages.in_sight
        assert page is not None
        return any(each.isVisible() for each in page.widget.findChildren(QWidget, name))

    def text(self, name: str) -> str:
        field = self.sees(name, QWidget)
        return field.toPlainText() if isinstance(field, QTextEdit) else str(field.text())

    def menu(self, name: str) -> QMenu:
        menus = [each for each in self.desk.window.findChildren(QMenu, name) if each.isVisible()]
        assert menus, f"no menu {name} is open"
        return menus[-1]

    def offers(self, menu: str) -> dict[str, QAction]:
        """What a menu that is open offers, by its words."""
        return {each.text().partition("\t")[0]: each for each in self.menu(menu).actions() if each.text()}

    def focus(self) -> str:
        """The name of what has the keyboard."""
        widget = QApplication.focusWidget()
        return widget.objectName() if widget is not None else ""

    def waits_for(self, met: Callable[[], bool]) -> RegisterRobot:
        self.desk.qtbot.waitUntil(met, timeout=MOMENT_MS)
        self.desk.settles()
        return self
