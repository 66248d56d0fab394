"""The row of figures: cards held, boxes closed, deadlines, sheets away, drafts; each opens its list."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.reading.desk import Desk
from register_app.reading.due import DueState
from ui.screens.beranda.words import boxes_caption, cards_caption, drafts_caption, due_caption, sheets_caption
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet
from ui.widgets.tile import Figure, Tile


class Tiles(Sheet):
    """Five tiles on one sheet."""

    cards_asked = Signal()
    boxes_asked = Signal()
    due_asked = Signal()
    sheets_asked = Signal()
    drafts_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, name="desk_tiles", parent=parent)
        self._cards = Tile(_("KTP dititipkan"), icon="id", name="tile_cards")
        self._boxes = Tile(_("Kotak belum dibuka"), icon="mailbox", name="tile_boxes")
        self._due = Tile(_("Jatuh tempo"), icon="calendar", name="tile_due")
        self._sheets = Tile(_("Lembar di pimpinan"), icon="sitemap", name="tile_sheets")
        self._drafts = Tile(_("Draf"), icon="pencil", name="tile_drafts")
        row = ReflowLayout(gap=0, weights=(20, 20, 34, 22, 17))
        for tile, asked in self._asked().items():
            tile.clicked.connect(asked)
            row.addWidget(tile)
        self.body.addLayout(row)

    def show_desk(self, desk: Desk) -> None:
        """Put the figures of this moment on the tiles."""
        closed = sum(box.opened_at is None for box in desk.boxes)
        states = [row.state for row in desk.due]
        self._cards.show_figures([Figure(len(desk.cards), _("di laci"))], cards_caption(desk.cards))
        self._boxes.show_figures(
            [Figure(closed, _("dari {count} kotak").format(count=len(desk.boxes)))], boxes_caption(desk.boxes)
        )
        self._due.show_figures(
            [
                Figure(states.count(DueState.LATE), _("lewat"), "late", "triangle"),
                Figure(states.count(DueState.TODAY), _("hari ini"), "today", "diamond"),
                Figure(states.count(DueState.TOMORROW), _("besok"), "soon", "diamond-open"),
            ],
            due_caption(desk.due),
        )
        self._sheets.show_figures([Figure(len(desk.sheets_out), _("belum kembali"))], sheets_caption(desk.sheets_out))
        self._drafts.show_figures([Figure(len(desk.drafts), _("tersimpan"))], drafts_caption(desk.drafts))

    def _asked(self) -> dict[Tile, SignalInstance]:
        return {
            self._cards: self.cards_asked,
            self._boxes: self.boxes_asked,
            self._due: self.due_asked,
            self._sheets: self.sheets_asked,
            self._drafts: self.drafts_asked,
        }
