"""The last page: the register is ready; practise first, or go to the desk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.empty_state import IconMark
from ui.widgets.label import Label
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet


class PracticePage(QWidget):
    """Two ways on, told as what they bring."""

    desk_asked = Signal()
    practice_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = Button(_("Buka meja kerja"), "primary", key="Enter", height="big", name="open_desk")
        self.practice = Button(_("Coba dulu di Latihan"), icon="school", height="big", name="open_practice")
        self.desk.clicked.connect(self.desk_asked)
        self.practice.clicked.connect(self.practice_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = ReflowLayout(gap=16, weights=(1, 1))
        column.addLayout(row)
        column.addStretch(1)
        row.addWidget(
            _offer(
                "home",
                _("Langsung bekerja"),
                _("Register kosong dan siap. F2 mencatat tamu pertama, F3 membuka kotak saran."),
                self.desk,
            )
        )
        row.addWidget(
            _offer(
                "school",
                _("Latihan"),
                _(
                    "Berkas tersendiri berbingkai jingga. Semua cetakan bertanda LATIHAN. "
                    "Boleh salah; register kantor tidak tersentuh."
                ),
                self.practice,
            )
        )


def _offer(icon: str, title: str, words: str, button: Button) -> QWidget:
    sheet = Sheet()
    sheet.body.setSpacing(metrics().px(10))
    sheet.body.addWidget(IconMark(icon, tone="accent", side=28), 0, Qt.AlignmentFlag.AlignLeft)
    sheet.body.addWidget(Label(title, "head"))
    sheet.body.addWidget(Label(words, tone="muted", wrap=True))
    sheet.body.addStretch(1)
    foot = QVBoxLayout()
    foot.addWidget(button)
    sheet.body.addLayout(foot)
    return sheet
