"""Who is at the desk: initials, name, role, and the way to hand the desk over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.services.work import Officer
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.marks import Avatar


class OfficerChip(QWidget):
    """Shows the officer; ``handed_over`` when somebody else is to sit down."""

    handed_over = Signal()

    def __init__(self, officer: Officer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Di meja: {name}").format(name=officer.name))
        role = officer.role_title or officer.role
        self._words = QWidget(self)
        lines = QVBoxLayout(self._words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(1)
        lines.addStretch(1)
        lines.addWidget(Label(officer.name, "cap", strong=True))
        lines.addWidget(Label(role, "cap", tone="muted"))
        lines.addStretch(1)
        switch = Button(
            "",
            "quiet",
            icon="arrows-exchange",
            name="hand_over",
            spoken=_("Ganti petugas: kunci register dan minta kata sandi"),
        )
        switch.clicked.connect(self.handed_over)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().px(8))
        row.addWidget(Avatar(officer.name))
        row.addWidget(self._words)
        row.addWidget(switch)

    def set_brief(self, *, brief: bool) -> None:
        """Leave out the words where the window is narrow; the initials stay."""
        self._words.setVisible(not brief)
