"""Page 3: the positions that give and receive dispositions, and who holds them."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.errors import Problem
from register_app.flows.answers import Draft, OfficialAnswer, Start
from register_app.flows.takes import Values
from register_app.i18n import _
from ui.screens.first_run.official_row import OfficialRow, title_row
from ui.screens.first_run.rows import Rows


class OfficialsPage(QWidget):
    """One line for each position of the kind of office, and more on demand."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Rows[OfficialRow] = Rows(
            lambda place: OfficialRow(place, today()), title_row(), _("Tambah jabatan"), name="officials"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows.sheet, 1)

    @property
    def widget(self) -> QWidget:
        """See `StepPage`."""
        return self

    def show_draft(self, draft: Draft, start: Start) -> None:
        """See `StepPage`."""
        officials = draft.officials or (OfficialAnswer("", ""),)
        self._rows.show(len(officials))
        for row, official in zip(self._rows.rows, officials, strict=True):
            row.show_official(official)

    def values(self) -> Values:
        """See `StepPage`."""
        return {"officials": [row.values() for row in self._rows.rows]}

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """See `StepPage`."""
        for row in self._rows.rows:
            row.position.clear_note()
        for problem in problems:
            row = self._rows.rows[int(problem.field.split(".")[1])]
            row.position.show_refusal(problem.text)
            row.position.setFocus()

    def focus_first(self) -> None:
        """The first name that is missing is where work starts."""
        rows = self._rows.rows
        row = next((row for row in rows if row.position.value() and not row.person.value()), rows[0])
        row.person.setFocus()
