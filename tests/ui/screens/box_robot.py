"""Two officers at the table with an opened box: count, write, keep, drop scans, pick slips, read the list."""

from pathlib import Path
from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QWidget

from register_app.reading.boxes import OpeningFile, opening_file, openings
from tests.ui.screens.conftest import MORNING
from tests.ui.screens.intake_robot import IntakeRobot, dropping
from ui.screens.box_opening.page import BoxOpeningPage
from ui.screens.box_opening.progress import SlipProgress
from ui.screens.box_opening.scan_pane import ScanPane
from ui.shell.places import Place
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.side_list import SideList

GOVERNOR, BUREAU = "Kantor Gubernur", "Biro Organisasi"
SECOND = "Umpama E. Misal, S.Sos."


class BoxRobot(IntakeRobot):
    """Two officers at the table with an opened box."""

    def opens(self, **arguments: object) -> Self:
        self.desk.goes_to(Place.BOX_OPENING, **arguments)
        return self

    def counts(self, slips: int, second: str = SECOND) -> Self:
        self.chooses("officer_two", second)
        self.desk.sees(QSpinBox, "counted").setFocus()
        self.desk.sees(QSpinBox, "counted").selectAll()
        QTest.keyClicks(self.desk.sees(QSpinBox, "counted"), str(slips))
        self.desk.settles()
        return self

    def chooses(self, name: str, words: str) -> Self:
        box = self.desk.sees(QComboBox, name)
        box.setCurrentIndex(box.findText(words))
        self.desk.settles()
        return self

    def writes(self, **fields: str) -> Self:
        names = {"name": "complainant.name", "address": "complainant.address", "phone": "complainant.phone"}
        for name, text in fields.items():
            self.types(names.get(name, name), text)
        return self

    def keeps(self) -> Self:
        return self.presses(Qt.Key.Key_Return, control=True)

    def drops(self, path: Path) -> Self:
        drop, _mime = dropping(path)
        self.desk.sees(ScanPane, "scan_pane").dropEvent(drop)
        self.desk.settles()
        return self

    def picks_slip(self, position: int) -> Self:
        slips = self.desk.sees(SideList, "slips")
        place = slips.visualRect(slips.model().index(position - 1, 0)).center()
        QTest.mouseClick(slips.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.desk.settles()
        return self

    def slips(self) -> list[str]:
        """The list at the left, a line for each slip."""
        model = self.desk.sees(SideList, "slips").model()
        spoken = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(row, 0).data(spoken)) for row in range(model.rowCount())]

    def progress(self) -> str:
        (found,) = self.page().findChildren(SlipProgress)
        return found.text()

    def page(self) -> BoxOpeningPage:
        page = self.desk.window.pages.in_sight
        assert isinstance(page, BoxOpeningPage)
        return page

    def focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def words(self) -> str:
        """Everything that can be read on the page."""
        seen = [label.text() for label in self.desk.window.findChildren(Label) if label.isVisible()]
        buttons = [button.label() for button in self.desk.window.findChildren(Button) if button.isVisible()]
        return "\n".join(seen + buttons)

    def last_opening(self) -> OpeningFile:
        today = MORNING.date()
        found = self.asks(opening_file, self.asks(openings, today, today)[0].opening_id)
        assert found is not None
        return found
