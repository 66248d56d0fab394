"""Page 5: the paper in the printer, and how far the print lands beside its mark."""

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.errors import MachineError, Problem
from register_app.flows.answers import Draft, PaperAnswer, Start
from register_app.flows.takes import LARGEST_OFFSET, Values
from register_app.i18n import _
from ui.dialogs import Dialogs
from ui.printing.calibration import print_test_page
from ui.printing.printer import Offset, set_paper
from ui.printing.words import paper_name
from ui.screens.first_run.paper_picture import PAPERS, PaperPicture
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.millimetre_box import MillimetreBox
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.segmented import SegmentedField
from ui.widgets.sheet import Sheet

USUAL = "f4"


class PaperPage(QWidget):
    """A choice, two offsets and a test print; the picture beside shows what the offset does."""

    def __init__(self, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        choices = [Choice(code, paper_name(code)) for code in PAPERS]
        self._paper = SegmentedField(_("Kertas yang biasa dipakai"), choices, name="paper")
        self._right, self._down = MillimetreBox(LARGEST_OFFSET), MillimetreBox(LARGEST_OFFSET)
        self._right_field = Field(_("Geser ke kanan (mm)"), self._right, name="offset_right")
        self._down_field = Field(_("Geser ke bawah (mm)"), self._down, name="offset_down")
        self._print = Button(_("Cetak halaman uji"), icon="printer", name="print_test")
        self._picture = PaperPicture()
        self._lay_out()
        self._paper.changed.connect(self._redraw)
        self._right.valueChanged.connect(self._redraw)
        self._down.valueChanged.connect(self._redraw)
        self._print.clicked.connect(self._print_test)

    @property
    def widget(self) -> QWidget:
        """See `StepPage`."""
        return self

    def show_draft(self, draft: Draft, start: Start) -> None:
        """See `StepPage`."""
        self._paper.set_value(draft.paper.paper if draft.paper.paper in PAPERS else USUAL)
        self._right.setValue(draft.paper.offset_right)
        self._down.setValue(draft.paper.offset_down)
        self._redraw()

    def values(self) -> Values:
        """See `StepPage`."""
        return {
            "paper": self._paper.value() or USUAL,
            "offset_right": self._right.value(),
            "offset_down": self._down.value(),
        }

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """See `StepPage`."""
        fields = {"offset_right": self._right_field, "offset_down": self._down_field}
        for field in fields.values():
            field.clear_note()
        for problem in problems:
            fields[problem.field].show_refusal(problem.text)

    def focus_first(self) -> None:
        """See `StepPage`."""
        self._paper.setFocus()

    def _lay_out(self) -> None:
        sheet = Sheet()
        sheet.body.setSpacing(metrics().px(12))
        sheet.body.addWidget(self._paper)
        offsets = QHBoxLayout()
        offsets.setSpacing(16)
        offsets.addWidget(self._right_field)
        offsets.addWidget(self._down_field)
        offsets.addStretch(1)
        sheet.body.addLayout(offsets)
        words = _("Cetak dahulu dengan geseran 0, lalu ukur dari tepi kertas ke tanda sudut: harus 20 mm.")
        sheet.body.addWidget(Label(words, "cap", tone="muted", wrap=True))
        actions = QHBoxLayout()
        actions.addWidget(self._print)
        actions.addStretch(1)
        sheet.body.addLayout(actions)
        sheet.body.addStretch(1)
        row = ReflowLayout(gap=16, weights=(1, 0))
        row.addWidget(sheet)
        row.addWidget(self._picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addStretch(1)

    def _answer(self) -> PaperAnswer:
        return PaperAnswer(self._paper.value() or USUAL, self._right.value(), self._down.value())

    def _redraw(self) -> None:
        self._picture.show_paper(self._answer())

    def _print_test(self) -> None:
        printer, answer = QPrinter(QPrinter.PrinterMode.HighResolution), self._answer()
        size, offset = PAPERS[answer.paper], Offset(answer.offset_right, answer.offset_down)
        set_paper(printer, size)  # so that the dialog shows it
        if not self._dialogs.ask_printer(printer):
            return
        try:
            print_test_page(printer, size, offset)
        except MachineError as error:
            self._dialogs.show_problem(error.text, error.remedy)
