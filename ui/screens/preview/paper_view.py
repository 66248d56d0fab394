"""The sheet as it will lie on the desk: the real PDF, one page in sight or as large as the eye needs."""

from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from ui.printing.paper_pages import PaperPages
from ui.printing.pdf_pages import PdfPages
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet

PAGE, WIDTH = "page", "width"
STEP, LEAST, MOST = 1.25, 0.2, 5.0


class PaperView(Sheet):
    """``show_pdf`` keeps the zoom that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Lembar"), padding=0, name="paper_sheet", parent=parent)
        self.pages = PaperPages(name="paper_pages", accessible_name=_("Lembar yang akan dicetak"))
        self._count = Label("", "cap", tone="muted")
        self._fit = Segmented([Choice(PAGE, _("Satu halaman")), Choice(WIDTH, _("Selebar layar"))], name="fit")
        self._out = Button(icon="zoom-out", name="zoom_out", spoken=_("Perkecil (Ctrl+-)"))
        self._in = Button(icon="zoom-in", name="zoom_in", spoken=_("Perbesar (Ctrl++)"))
        self._out.setShortcut("Ctrl+-")
        self._in.setShortcut("Ctrl++")
        for part in (self._count, self._fit, self._out, self._in):
            self.add_to_head(part)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.addWidget(self.pages, 1)
        self.setFocusProxy(self.pages)
        self._fit.changed.connect(self._follow_fit)
        self._out.clicked.connect(lambda: self._zoom(1 / STEP))
        self._in.clicked.connect(lambda: self._zoom(STEP))
        self._fit.set_value(PAGE)

    def show_pdf(self, pdf: bytes, title: str) -> None:
        """Show another sheet."""
        pages = PdfPages(pdf)
        self.pages.show_pages(pages)
        self.set_title(title)
        self._count.setText(_("{count} halaman").format(count=pages.count))

    def _follow_fit(self) -> None:
        chosen = self._fit.value()
        if chosen is not None:
            self.pages.fit(chosen)

    def _zoom(self, step: float) -> None:
        self._fit.set_value(None)
        self.pages.set_zoom(min(MOST, max(LEAST, self.pages.zoom() * step)))
