"""The two rows of figures: what waits among the complaints, and what waits at the desk; each opens its list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.reading.desk import Desk
from register_app.rules.thresholds import NAMES, Waiting
from ui.screens.beranda.figures import Said, figures_of, meaning
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet
from ui.widgets.tile import Tile

DUE = Waiting.OVERDUE
"""Late, today and tomorrow share one tile."""

_ROWS: tuple[tuple[tuple[Waiting, str], ...], ...] = (
    (
        (DUE, "calendar"),
        (Waiting.SILENT, "clock"),
        (Waiting.UNVERIFIED, "list-details"),
        (Waiting.SHEET, "sitemap"),
    ),
    (
        (Waiting.CARD, "id"),
        (Waiting.BOX, "mailbox"),
        (Waiting.DRAFT, "pencil"),
        (Waiting.NUMBER, "file-text"),
    ),
)
_WEIGHTS = (32, 27, 27, 28)


class Tiles(Sheet):
    """Eight low tiles on one sheet; ``asked`` says which list is wanted."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, name="desk_tiles", parent=parent)
        self.body.setSpacing(0)
        self._tiles: dict[Waiting, Tile] = {}
        for tiles in _ROWS:
            row = ReflowLayout(gap=0, weights=_WEIGHTS)
            for waiting, icon in tiles:
                row.addWidget(self._tile(waiting, icon))
            self.body.addLayout(row)

    def show_desk(self, desk: Desk) -> None:
        """Put the figures of this moment on the tiles."""
        for waiting, tile in self._tiles.items():
            said: Said = figures_of(waiting, desk)
            tile.show_figures(said.figures, said.caption)
            tile.setToolTip(meaning(waiting, desk.board.thresholds))

    def _tile(self, waiting: Waiting, icon: str) -> Tile:
        title = _("Jatuh tempo") if waiting is DUE else NAMES[waiting]()
        tile = Tile(title, icon=icon, name=f"tile_{waiting.value}", low=True)
        tile.clicked.connect(lambda: self.asked.emit(waiting))
        self._tiles[waiting] = tile
        return tile
