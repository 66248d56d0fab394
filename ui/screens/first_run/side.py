"""The left side of the first run: whose program this is, the steps, and the way to a register that exists."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from register_app.i18n import _
from ui.screens.first_run.stepper import Stepper
from ui.shell.brand import Brand
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label

WIDTH, FOLDED = 264, 76


class Side(QFrame):
    """``existing`` opens another file; folded, the words give their room to the page."""

    def __init__(self, stepper: Stepper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("sheet", "rail")
        self._stepper = stepper
        self._brand = Brand(_("Register Pengaduan"), _("pemasangan pertama"), inset=0)
        self._question = Label(_("Sudah punya register?"), "cap", strong=True)
        words = _("Buka register yang ada")
        self.existing = Button(words, icon="folder-open", name="open_existing", spoken=words)
        m = metrics()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(m.px(6))
        self._column.addWidget(self._brand)
        self._column.addSpacing(m.px(28))
        self._column.addWidget(stepper)
        self._column.addStretch(1)
        self._column.addWidget(self._question)
        self._column.addWidget(self.existing)
        self.set_folded(folded=False)

    def set_folded(self, *, folded: bool) -> None:
        """Show signs alone, or signs with words."""
        m = metrics()
        margin = m.px(12) if folded else m.px(20)
        self._column.setContentsMargins(margin, m.px(20), margin, m.px(20))
        self._brand.set_folded(folded=folded)
        self._stepper.set_folded(folded=folded)
        self._question.setVisible(not folded)
        self.existing.set_text("" if folded else _("Buka register yang ada"))
        self.setFixedWidth(m.px(FOLDED if folded else WIDTH))
