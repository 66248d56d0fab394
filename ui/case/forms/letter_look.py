"""The letter that is being written, as it would lie on the desk, in the place of its questions."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from ui.printing.paper_pages import PaperPages
from ui.printing.pdf_pages import PdfPages
from ui.theme.metrics import metrics

HEIGHT = 560


class LetterLook(QWidget):
    """``show_pdf`` shows the letter as it stands; it fills the width that it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_look")
        self.pages = PaperPages(name="letter_pages", accessible_name=_("Surat seperti akan dicetak"))
        self.pages.setMinimumHeight(metrics().px(HEIGHT))
        self.pages.fit("width")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages, 1)
        self.setFocusProxy(self.pages)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the letter from its top."""
        self.pages.show_pages(PdfPages(pdf))
