"""The letter that is being written, as it would lie on the desk, beside its questions or in their place."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.button import Button

LEAST = 240


class LetterLook(QWidget):
    """``wanted`` when it comes into sight, ``beside_changed(bool)``, ``back_asked`` where it stands alone."""

    wanted = Signal()
    beside_changed = Signal(bool)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_look")
        from ui.printing.paper_pages import PaperPages  # Qt's PDF with it, which a list does not need

        self.pages = PaperPages(name="letter_pages", accessible_name=_("Surat seperti akan dicetak"))
        self.pages.setMinimumHeight(metrics().px(LEAST))
        self.pages.fit("width")
        self._back = Button(_("Kembali ke tulisan"), icon="arrow-left", name="letter_back")
        self._back.clicked.connect(self.back_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, metrics().px(12), metrics().px(8))
        column.setSpacing(metrics().px(8))
        column.addWidget(self._back)
        column.addWidget(self.pages, 1)

    def stand(self, *, beside: bool) -> None:
        """Beside the questions, or in their place with a way back."""
        self._back.setVisible(not beside)
        self.beside_changed.emit(beside)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the letter as it stands now, as far down as it was looked at."""
        place = self.pages.verticalScrollBar().value()
        from ui.printing.pdf_pages import PdfPages

        self.pages.show_pages(PdfPages(pdf))
        self.pages.verticalScrollBar().setValue(place)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the letter."""
        super().showEvent(event)
        self.wanted.emit()
