"""The lists under the figures: what to begin with, cards in the drawer, boxes, drafts, sheets with a leader."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.board import Task
from register_app.reading.desk import BoxState, CardHeld, DraftRow, SheetOut
from register_app.rules.dates import day_month, hour
from register_app.rules.thresholds import Waiting
from ui.screens.beranda.words import form_name, reason_chip
from ui.widgets.button import Button
from ui.widgets.columns import Column
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.marks import SlotMark
from ui.widgets.note_line import GlyphMark
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet
from ui.widgets.table_view import TableView


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A complaint on the board; only the first few late ones are ``loud``, so that a bad day is no wall of red."""

    task: Task
    loud: bool = True


TASK_COLUMNS: tuple[Column[TaskLine], ...] = (
    Column("number", lambda: _("Nomor"), lambda row: row.task.short_number, width=6, kind="strong"),
    Column("subject", lambda: _("Pokok pengaduan"), lambda row: row.task.subject),
    Column(
        "handler",
        lambda: _("Yang menangani"),
        lambda row: row.task.handler or _("belum ditunjuk"),
        width=19,
        kind="muted",
    ),
    Column(
        "reason",
        lambda: _("Mengapa"),
        lambda row: reason_chip(row.task).text,
        chip=lambda row: reason_chip(row.task, loud=row.loud),
        width=19,
    ),
)

SHEET_COLUMNS: tuple[Column[SheetOut], ...] = (
    Column("number", lambda: _("Nomor"), lambda row: row.number.partition("/")[0], width=7, kind="strong"),
    Column("subject", lambda: _("Pokok pengaduan"), lambda row: row.subject),
    Column("to", lambda: _("Di meja"), lambda row: row.to, width=28, kind="muted"),
    Column("since", lambda: _("Sejak"), lambda row: _("sejak {day}").format(day=day_month(row.since.date())), width=16),
)


LOUD = 5
"""So many late complaints lie on red ground."""

MANY = 8
"""So many rows a table keeps in sight where the lists stand below each other."""


class LinkedSheet(Sheet):
    """A sheet whose head carries a link to the whole list."""

    link_asked = Signal()

    def __init__(self, title: str, link: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, padding=0, name=name, parent=parent)
        self.link = Button(link, "link", icon="arrow-right", name=f"{name}_link").with_icon_behind()
        self.link.clicked.connect(self.link_asked)
        self.add_to_head(self.link)


class TableSheet(LinkedSheet):
    """A short table, or what it means that there is nothing in it."""

    def __init__(self, title: str, link: str, columns: Sequence[Column[Any]], empty: EmptyState, *, name: str) -> None:
        super().__init__(title, link, name=name)
        self.table = TableView(columns, name=f"{name}_table", accessible_name=title)
        self.table.horizontalHeader().hide()
        self._empty, self._whole = empty, False
        self.body.addWidget(self.table, 1)
        self.body.addWidget(empty, 1)
        self.body.setContentsMargins(0, 0, 0, 4)  # or the table paints over the round corners

    def show_rows(self, rows: Sequence[object]) -> None:
        """Show the rows of this moment."""
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._measure()

    def show_whole(self, *, whole: bool) -> None:
        """Where the page scrolls anyway, keep the room of its first rows."""
        self._whole = whole
        self._measure()

    def _measure(self) -> None:
        rows = min(MANY, self.table.rows_model.rowCount()) if self._whole else 0
        self.table.setMinimumHeight(rows * self.table.verticalHeader().defaultSectionSize())


class RowsSheet(LinkedSheet):
    """A few lines made anew at every reading; they scroll where the room is short."""

    def __init__(self, title: str, link: str, empty: EmptyState | None, *, name: str) -> None:
        super().__init__(title, link, name=name)
        content = QWidget()
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self._lines.addStretch(1)
        self._scroll = PageScroll(content)
        self._empty, self._whole, self._height = empty, False, 0
        self.body.setContentsMargins(0, 0, 0, 2)
        self.body.addWidget(self._scroll, 1)
        if empty is not None:
            self.body.addWidget(empty, 1)

    def show_lines(self, lines: Sequence[ListRow]) -> None:
        """Put these lines in the place of the old ones."""
        while self._lines.count() > 1:
            item = self._lines.takeAt(0)
            if item is not None and (widget := item.widget()):
                widget.hide()
                widget.deleteLater()
        for place, line in enumerate(lines):
            self._lines.insertWidget(place, line)
        self._height = sum(line.minimumHeight() for line in lines)
        if self._empty is not None:
            self._empty.setVisible(not lines)
            self._scroll.setVisible(bool(lines))
            self._measure()
        else:
            self._scroll.setFixedHeight(self._height)

    def show_whole(self, *, whole: bool) -> None:
        """Where the page scrolls anyway, nothing scrolls in it."""
        self._whole = whole
        self._measure()

    def _measure(self) -> None:
        if self._empty is not None:
            self._scroll.setMinimumHeight(self._height if self._whole else 0)


def card_lines(cards: Sequence[CardHeld], hand_back: Callable[[CardHeld], None]) -> list[ListRow]:
    """One line for each card in the drawer."""
    lines = []
    for place, card in enumerate(cards):
        button = Button(
            _("Kembalikan"),
            name=f"hand_back_{card.custody_id}",
            spoken=_("Kembalikan kartu laci {slot}").format(slot=card.slot),
        )
        button.clicked.connect(lambda _on=False, card=card: hand_back(card))
        detail = _("Sejak {hour} · {purpose}").format(hour=hour(card.since), purpose=card.purpose or _("tamu"))
        lines.append(
            ListRow(card.name or _("tanpa nama"), detail, front=SlotMark(card.slot), end=button, ruled=place > 0)
        )
    return lines


def task_lines(tasks: Sequence[Task]) -> list[TaskLine]:
    """The complaints of the board, the first few late ones loud."""
    late = [task.complaint_id for task in tasks if task.waiting is Waiting.OVERDUE][:LOUD]
    return [TaskLine(task, task.complaint_id in late) for task in tasks]


def box_lines(
    boxes: Sequence[BoxState], missed: Mapping[int, int], open_box: Callable[[BoxState], None]
) -> list[ListRow]:
    """One line for each box: opened, being read, or waiting and for how many working days."""
    first_waiting = next((box.box_id for box in boxes if box.opened_at is None), None)
    return [
        _box_line(box, missed.get(box.box_id, 0), open_box, ruled=place > 0, keyed=box.box_id == first_waiting)
        for place, box in enumerate(boxes)
    ]


def _box_line(box: BoxState, missed: int, open_box: Callable[[BoxState], None], *, ruled: bool, keyed: bool) -> ListRow:
    if box.opened_at is None:
        button = Button(
            _("Buka"),
            key="F3" if keyed else "",
            name=f"open_box_{box.box_id}",
            spoken=_("Buka kotak {name}").format(name=box.name),
        )
        button.setShortcut("")  # F3 is the window's own key
        button.clicked.connect(lambda: open_box(box))
        detail = _("Belum dibuka hari ini")
        if missed:
            detail = _("Belum dibuka · {days} hari kerja terlewat").format(days=missed)
        return ListRow(box.name, detail, front=GlyphMark("ring", "today"), end=button, ruled=ruled)
    what = _("Nihil") if box.counted == 0 else _("{n} slip").format(n=box.counted)
    detail = _("Dibuka {hour} · {what}").format(hour=hour(box.opened_at), what=what)
    if box.closed or box.counted == 0:
        done = Label(_("selesai"), "cap", tone="ok", strong=True)
        return ListRow(box.name, detail, front=GlyphMark("disc-tick", "ok"), end=done, ruled=ruled)
    go_on = Button(
        _("Lanjutkan"), name=f"open_box_{box.box_id}", spoken=_("Lanjutkan kotak {name}").format(name=box.name)
    )
    go_on.clicked.connect(lambda: open_box(box))
    return ListRow(box.name, detail, front=GlyphMark("half", "soon"), end=go_on, ruled=ruled)


def draft_lines(drafts: Sequence[DraftRow], resume: Callable[[DraftRow], None]) -> list[ListRow]:
    """One line for each form that was begun."""
    lines = []
    for place, draft in enumerate(drafts):
        title = (
            _("{form}: {title}").format(form=form_name(draft.form), title=draft.title)
            if draft.title
            else form_name(draft.form)
        )
        button = Button(
            _("Lanjutkan"), name=f"resume_{draft.draft_id}", spoken=_("Lanjutkan draf {title}").format(title=title)
        )
        button.clicked.connect(lambda _on=False, draft=draft: resume(draft))
        detail = _("Disimpan {hour} · {officer}").format(hour=hour(draft.saved_at), officer=draft.officer)
        lines.append(ListRow(title, detail, end=button, ruled=place > 0))
    return lines


def tasks_empty() -> EmptyState:
    """Nothing presses."""
    return EmptyState(
        _("Tidak ada yang mendesak"),
        _("Pengaduan tampil di sini bila jatuh tempo, lama tanpa kabar, atau menunggu terlalu lama"),
        icon="circle-check",
    )


def cards_empty() -> EmptyState:
    """No card is held."""
    return EmptyState(_("Laci kosong"), _("KTP yang dititipkan tampil di sini sampai kembali"), icon="id")


def sheets_empty() -> EmptyState:
    """No sheet is out."""
    return EmptyState(
        _("Semua lembar sudah kembali"),
        _("Lembar disposisi yang dicetak tampil di sini sampai kembali"),
        icon="sitemap",
    )
