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
        m = metrics()
        self.setProperty("sheet", "footer")
        self._where = Label("", "cap", tone="muted")
        self.back = Button(_("Kembali"), "quiet", key="Esc", height="big", name="first_run_back")
        self.skip = Button(_("Lewati langkah ini"), "quiet", height="big", name="first_run_skip")
        self.next = Button("", "primary", icon="arrow-right", key="Enter", height="big", name="first_run_next")
        row = QHBoxLayout(self)
        row.setContentsMargins(m.px(56), m.px(10), m.px(56), m.px(10))
        row.setSpacing(8)
        row.addWidget(self._where)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.skip)
        row.addWidget(self.next)

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
