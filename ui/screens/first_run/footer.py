"""The bar under the pages of the first run: where we are, back, skip, and on."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label


class Footer(QFrame):
    """``next`` is the one primary button; Enter and Esc are the window's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("sheet", "footer")
        self._where = Label("", "cap", tone="muted")
        self.back = Button(_("Kembali"), "quiet", key="Esc", height="big", name="first_run_back")
        self.skip = Button(_("Lewati langkah ini"), "quiet", height="big", name="first_run_skip")
        self.next = Button("", "primary", icon="arrow-right", key="Enter", height="big", name="first_run_next")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self._where)
        self._row.addStretch(1)
        self._row.addWidget(self.back)
        self._row.addWidget(self.skip)
        self._row.addWidget(self.next)

    def set_folded(self, *, folded: bool) -> None:
        """Stand in line with the page above."""
        m = metrics()
        side = 24 if folded else m.px(56)
        self._row.setContentsMargins(side, m.px(10), side, m.px(10))
        self._where.setVisible(not folded)

    def show_step(self, position: int, total: int, words: str, *, skippable: bool) -> None:
        """Say where we are and where Enter leads."""
        self._where.setText(_("Langkah {n} dari {total}").format(n=position, total=total))
        self.back.setVisible(position > 1)
        self.skip.setVisible(skippable)
        self.next.set_text(words)
        self.next.set_reason("")

    def show_single(self, words: str) -> None:
        """After the register is made there is only one way: on."""
        self._where.setText("")
        self.back.hide()
        self.skip.hide()
        self.next.set_text(words)

    def set_busy(self, reason: str) -> None:
        """Switch everything off and say why; an empty reason switches it on."""
        for button in (self.back, self.skip, self.next):
            button.set_reason(reason)
        if reason:
            self.next.set_text(_("Membuat register…"))
