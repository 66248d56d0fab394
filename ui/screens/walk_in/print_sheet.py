"""What comes out of the printer when it is kept: which sheets, and the receipt as it would look now."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.office import Office
from ui.intake.fields import Fields
from ui.screens.walk_in.receipt_preview import ReceiptPreview
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.check_field import CheckField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet, rule

RECEIPT = "tanda-terima"
_PAPERS = {"f4": "F4", "half-f4": "½ F4", "a4": "A4", "a5": "A5"}


class PrintSheet(Sheet):
    """The choices take part in the form's fields; the preview is filled by the page."""

    def __init__(self, facts: Office, parent: QWidget | None = None) -> None:
        super().__init__(name="print_sheet", padding=0, parent=parent)
        self._disposition = facts.disposition_form
        self.receipt = CheckField(_("Tanda terima, 2 lembar"), name="print_receipt")
        self.disposition = CheckField(_("Lembar disposisi"), name="print_disposition")
        for check in (self.receipt, self.disposition):
            check.set_value(True)
        self.preview = ReceiptPreview()
        self.fields = Fields(self)
        self.fields.add(self.receipt, self.disposition)
        self._lay_out(_papers(facts))

    def chosen(self) -> tuple[str, ...]:
        """The forms to print, the guest's first."""
        wanted = ((RECEIPT, self.receipt), (self._disposition, self.disposition))
        return tuple(form for form, check in wanted if check.value())

    def _lay_out(self, papers: str) -> None:
        head = QWidget()
        self._head_column = QVBoxLayout(head)
        self._head_column.setSpacing(4)
        line = QHBoxLayout()
        line.addWidget(Label(_("Cetak"), "cap", tone="muted", strong=True), 1)
        line.addWidget(Label(papers, "cap", tone="muted"))
        checks = FlowLayout(gap=16, line_gap=4)
        checks.addWidget(self.receipt)
        checks.addWidget(self.disposition)
        self._head_column.addLayout(line)
        self._head_column.addLayout(checks)
        well = QFrame()
        well.setProperty("sheet", "well")
        inside = QVBoxLayout(well)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.preview)
        self.body.setSpacing(0)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.addWidget(head)
        self.body.addWidget(rule())
        self.body.addWidget(well, 1)
        theme().density_changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        m = metrics()
        self._head_column.setContentsMargins(m.sheet_padding, 8 if m.field_gap < 8 else 12, m.sheet_padding, 8)


def _papers(facts: Office) -> str:
    forms = dict.fromkeys(facts.paper_for(form, "f4") for form in (RECEIPT, facts.disposition_form))
    return " · ".join(_PAPERS.get(paper, paper) for paper in forms)
