"""Hands and eyes at Laporan: picks a report and a period, reads tables and bars, opens what they count."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton

from register_app.reading.recap import Recap, Row, complaints_behind, recap
from register_app.rules.periods import PeriodUnit, period_of
from tests.ui.screens.at_the_desk import AtTheDesk
from ui.screens.reports.asked import Against
from ui.screens.reports.choice_chips import AgainstChip, AsOfChip
from ui.screens.reports.period_bar import PeriodBar
from ui.shell.places import Place
from ui.widgets.chart_canvas import ChartCanvas
from ui.widgets.chip_label import ChipLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from ui.widgets.side_list import SideList
from ui.widgets.table_view import TableView

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


@dataclass
class ReportsRobot:
    """An officer who reads reports."""

    desk: AtTheDesk

    def opens(self, day: date = OCTOBER, kind: str = "bulanan") -> "ReportsRobot":
        self.desk.goes_to(Place.REPORTS, day=day, kind=kind)
        return self

    def picks(self, kind: str) -> "ReportsRobot":
        self.desk.sees(SideList, "kinds").set_value(kind)
        self.desk.settles()
        return self

    def offered(self) -> list[str]:
        model = self.desk.sees(SideList, "kinds").items_model
        return [item.key for place in range(model.rowCount()) if (item := model.item(place)) and not item.heading]

    def takes_periods_of(self, words: str) -> "ReportsRobot":
        self.desk.sees(QComboBox, "period_unit").setCurrentText(words)
        self.desk.settles()
        return self

    def takes_days(self, first: date, last: date) -> "ReportsRobot":
        self.desk.sees(PeriodBar, "period_bar").take_days(first, last)
        self.desk.settles()
        return self

    def counts_as_of(self, day: date) -> "ReportsRobot":
        self.desk.sees(AsOfChip, "as_of_day").choose(day)
        self.desk.settles()
        return self

    def compares(self, against: Against) -> "ReportsRobot":
        self.desk.sees(AgainstChip, "against").choose(against)
        self.desk.settles()
        return self

    def period(self) -> str:
        return self.desk.sees(QComboBox, "period").currentText()

    def table(self, place: int = 1) -> TableView:
        return self.desk.sees(TableView, "recap_table" if place == 1 else f"recap_table_{place}")

    def cells(self, place: int = 1) -> list[list[str]]:
        model = self.table(place).rows_model
        return [[column.text(row) for column in model.columns] for row in model.rows()]

    def small_lines(self, label: str) -> Mapping[str, str]:
        """What stands small under the figures of a row."""
        model = self.table().rows_model
        row = next(line for line in model.rows() if line.row.label == label)
        return {column.name: column.second(row) for column in model.columns if column.second is not None}

    def tip(self, label: str, figure: str) -> list[str]:
        model = self.table().rows_model
        row = next(line for line in model.rows() if line.row.label == label)
        column = next(column for column in model.columns if column.name == figure)
        assert column.tip is not None
        return column.tip(row).split("\n")

    def clicks_figure(self, label: str, figure: str, *, small: bool = False, place: int = 1) -> "ReportsRobot":
        view = self.table(place)
        columns = [column.name for column in view.rows_model.columns]
        row = next(place for place, line in enumerate(view.rows_model.rows()) if line.row.label == label)
        index = view.rows_model.index(row, columns.index(figure))
        view.scrollTo(index)
        rect = view.visualRect(index)
        spot = QPoint(rect.center().x(), rect.bottom() - 4 if small else rect.top() + 8)
        self.desk.acts += 1
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        self.desk.settles()
        return self

    def listed(self) -> set[int]:
        """The complaints that the register lists."""
        assert self.desk.here() is Place.REGISTER
        return {row.id for row in self.desk.sees(TableView, "register_table").rows_model.rows()}

    def list_is_called(self) -> str:
        return self.desk.sees(QPushButton, "filter_listed").accessibleName()

    def meaning(self) -> str:
        return self.desk.sees(Label, "meaning").text()

    def says(self, name: str) -> str:
        return self.desk.sees(Label, name).text()

    def agreement(self) -> str:
        return self.desk.sees(ChipLabel, "agreement").chip().text

    def nihil(self) -> list[str]:
        state = self.desk.sees(EmptyState, "nihil")
        return [label.text() for label in state.findChildren(Label)] if state.isVisible() else []

    def chart(self, name: str) -> ChartCanvas:
        return self.desk.sees(ChartCanvas, name)

    def turns(self, name: str, key: str) -> "ReportsRobot":
        self.desk.sees(Segmented, name).set_value(key)
        self.desk.settles()
        return self

    def figures(self, kind: str = "bulanan", day: date = OCTOBER, unit: PeriodUnit = PeriodUnit.MONTH) -> Recap:
        """What the register counts."""
        period = period_of(day, unit)
        found: Recap = self.desk.office.register.ask(recap, kind, period.first, period.last)
        return found

    def behind(
        self, figures: Recap, row: Row, column: str, table: str = "", *, name: str = "", as_of: date | None = None
    ) -> set[int]:
        """The complaints that the register says stand behind a figure."""
        asked = (name or figures.name, table or figures.main.name, row.code, column, figures.first, figures.last, as_of)
        return set(self.desk.office.register.ask(complaints_behind, *asked))
