"""Page 4: the suggestion boxes and where they hang."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.errors import Problem
from register_app.flows.answers import BoxAnswer, Draft, Start
from register_app.flows.takes import Values
from register_app.i18n import _
from ui.screens.first_run.rows import Rows
from ui.theme.metrics import metrics
from ui.widgets.label import Label
from ui.widgets.line_field import LineField

SHARES = (2, 3)


class BoxRow(QWidget):
    """A name and a place."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.box = LineField("", name=f"box_{place}_name", placeholder=_("misalnya Lobi"))
        self.where = LineField("", name=f"box_{place}_place", placeholder=_("misalnya di samping pintu masuk"))
        self.box.control.setAccessibleName(_("Nama kotak {n}").format(n=place + 1))
        self.where.control.setAccessibleName(_("Letak kotak {n}").format(n=place + 1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().px(8))
        row.addWidget(self.box, SHARES[0], Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.where, SHARES[1], Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.box)

    def show_box(self, box: BoxAnswer) -> None:
        """Fill the line."""
        self.box.set_value(box.name)
        self.where.set_value(box.place)


class BoxesPage(QWidget):
    """One line for each box; an empty line is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Rows[BoxRow] = Rows(BoxRow, _titles(), _("Tambah kotak"), name="boxes")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._rows.sheet, 1)

    @property
    def widget(self) -> QWidget:
        """See `StepPage`."""
        return self

    def show_draft(self, draft: Draft, start: Start) -> None:
        """See `StepPage`."""
        boxes = (*draft.boxes, *(BoxAnswer(""),) * (0 if draft.boxes else 1))
        self._rows.show(len(boxes))
        for row, box in zip(self._rows.rows, boxes, strict=True):
            row.show_box(box)

    def values(self) -> Values:
        """See `StepPage`."""
        return {"boxes": [{"name": row.box.value(), "place": row.where.value()} for row in self._rows.rows]}

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """See `StepPage`."""
        for row in self._rows.rows:
            row.box.clear_note()
        for problem in problems:
            row = self._rows.rows[int(problem.field.split(".")[1])]
            row.box.show_refusal(problem.text)
            row.box.setFocus()

    def focus_first(self) -> None:
        """See `StepPage`."""
        self._rows.rows[0].box.setFocus()


def _titles() -> QWidget:
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(metrics().px(8))
    row.addWidget(Label(_("Nama kotak"), "cap", tone="muted", strong=True), SHARES[0])
    row.addWidget(Label(_("Letak"), "cap", tone="muted", strong=True), SHARES[1])
    return head
