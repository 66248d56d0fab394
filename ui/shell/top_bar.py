"""The bar at the top: search, the backup light, who is at the desk."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.shell.backup_light import BackupLight
from ui.shell.officer_chip import OfficerChip
from ui.shell.search_box import SearchBox
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.sheet import rule

SEARCH_WIDTH = 424


class TopBar(QFrame):
    """Lays the three out; it knows nothing of the register."""

    def __init__(self, search: SearchBox, officer: OfficerChip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("sheet", "top")
        self.search, self.officer = search, officer
        self.backup = BackupLight()
        self._line = rule("v")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        self._row.addWidget(search, 3)
        self._row.addStretch(1)
        self._row.addWidget(self.backup)
        self._row.addWidget(self._line)
        self._row.addWidget(officer)
        theme().density_changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        m = metrics()
        self.setFixedHeight(m.top_bar)
        self.search.setMaximumWidth(m.px(SEARCH_WIDTH))
        self.search.setMinimumWidth(m.px(200))
        self._line.setFixedHeight(m.px(32))
        side = 16 if theme().compact else 24
        self._row.setContentsMargins(24, 0, side - 8, 1)
