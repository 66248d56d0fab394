"""The widgets of the desk: rail, header, actions, tiles and short lists."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.metrics import metrics
from ui.widgets.big_action import BigAction
from ui.widgets.button import Button
from ui.widgets.chip_label import ChipLabel
from ui.widgets.chips_paint import (
    Chip,
)
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_cap import KeyCap
from ui.widgets.list_row import ListRow
from ui.widgets.marks import Avatar, SlotMark
from ui.widgets.note_line import GlyphMark
from ui.widgets.page_header import PageHeader
from ui.widgets.rail_item import RailItem
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet
from ui.widgets.tile import Figure, Tile


def desk() -> QWidget:
    """Rail, header, actions, tiles and short lists."""
    page = QWidget()
    across = QHBoxLayout(page)
    across.setContentsMargins(0, 0, 16, 16)
    across.addWidget(_rail())
    column = QVBoxLayout()
    column.setContentsMargins(8, 16, 0, 0)
    column.setSpacing(metrics().gap)
    across.addLayout(column, 1)
    header = PageHeader("Meja hari ini", detail="Selasa, 10 November 2026 · 09.42 WITA")
    header.add_right(Button("Cetak", icon="printer", key="Ctrl+P", name="print"))
    column.addWidget(header)
    column.addLayout(_actions())
    column.addWidget(_tiles())
    lists = ReflowLayout(gap=metrics().gap, weights=(3, 2))
    lists.addWidget(_cards())
    empty = Sheet("Jatuh tempo")
    link = Button("Buka di Register", "link", icon="arrow-right", name="to_register").with_icon_behind()
    empty.add_to_head(link)
    nothing = EmptyState(
        "Tidak ada yang jatuh tempo", "Pengaduan tampil di sini sehari sebelum batasnya", icon="calendar"
    )
    empty.body.addWidget(nothing)
    lists.addWidget(empty)
    column.addLayout(lists, 1)
    return page


def _rail() -> QWidget:
    rail = Sheet(ground="rail", padding=8)
    rail.setMinimumWidth(metrics().rail)  # like the real one it grows with the words
    rail.body.setSpacing(0)
    places = {"Beranda": "home", "Buku Tamu": "address-book", "Kotak Saran": "mailbox", "Register": "list-details"}
    for place, icon in places.items():
        item = RailItem(place, icon=icon, name=f"rail_{icon}")
        item.setChecked(place == "Beranda")
        item.set_count(1 if place == "Kotak Saran" else 0, "satu kotak belum dibuka")
        rail.body.addWidget(item)
    rail.body.addStretch(1)
    rail.body.addWidget(RailItem("Bantuan", icon="help-circle", key="F1", name="rail_help"))
    return rail


def _actions() -> ReflowLayout:
    row = ReflowLayout(gap=metrics().gap)
    actions = (
        ("Tatap muka", "Tamu di depan meja", "message-user", "F2"),
        ("Kotak saran", "Buka kotak, slip demi slip", "mailbox", "F3"),
        ("Surat", "Pengaduan lewat surat", "mail-opened", "F4"),
        ("SP4N / daring", "Salinan dari laman resmi", "world", "F6"),
    )
    for title, caption, icon, key in actions:
        row.addWidget(BigAction(title, caption, icon=icon, key=key, primary=key == "F2", name=f"action_{key}"))
    return row


def _tiles() -> QWidget:
    sheet = Sheet(padding=0)
    row = ReflowLayout(gap=0, weights=(3, 3, 5, 2))
    due = [
        Figure(2, "lewat", "late", "triangle"),
        Figure(3, "hari ini", "today", "diamond"),
        Figure(0, "besok", "soon", "diamond-open"),
    ]
    tiles = (
        ("KTP dititipkan", "id", [Figure(3, "di laci")], "Terlama sejak 08.15, laci 2"),
        ("Kotak belum dibuka", "mailbox", [Figure(0, "dari 2 kotak")], "Semua sudah dibuka"),
        ("Jatuh tempo", "calendar", due, "Terdekat: 0311, hari ini pukul 10.30"),
        ("Draf", "pencil", [Figure(1, "tersimpan")], "Surat, disimpan 09.31"),
    )
    for title, icon, figures, caption in tiles:
        tile = Tile(title, icon=icon, name=f"tile_{icon}")
        tile.show_figures(figures, caption)
        row.addWidget(tile)
    sheet.body.addLayout(row)
    return sheet


def _cards() -> QWidget:
    cards = Sheet("KTP masih di laci", note="3 kartu", padding=0)
    cards.body.setSpacing(0)
    hand_back = Button("Kembalikan", name="hand_back")
    cards.body.addWidget(ListRow("Ignasius B.", "Sejak 08.15", front=SlotMark("2"), end=hand_back, ruled=False))
    cards.body.addWidget(ListRow("Domi Seran", "Pejabat pengelola", front=Avatar("Domi Seran"), end=KeyCap("F3")))
    done = ChipLabel(Chip("selesai", "ok", size="cap"))
    cards.body.addWidget(ListRow("Kantor Gubernur", front=GlyphMark("disc-tick", "ok"), end=done))
    cards.body.addStretch(1)
    return cards
