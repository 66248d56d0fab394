"""The steps of the SOP being written: adds, moves and removes them, and remembers which one is at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.rules.sop import MOMENT_NAMES, SopStep
from register_app.rules.sop_time import standard_words
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.columns import Column
from ui.widgets.sheet import Sheet
from ui.widgets.table_view import TableView

NEW = SopStep("", "")


@dataclass(frozen=True, slots=True)
class Line:
    """A step at its place in the table, with the name of its medium."""

    place: int
    step: SopStep
    medium: str


def _moments(line: Line) -> str:
    begins, ends = line.step.begins, line.step.ends
    if ends is None:
        return _("tidak diukur")
    if begins is None:
        return MOMENT_NAMES[ends]()
    return _("{begins} – {ends}").format(begins=MOMENT_NAMES[begins](), ends=MOMENT_NAMES[ends]())


COLUMNS: tuple[Column[Line], ...] = (
    Column("number", lambda: _("No."), lambda line: str(line.place + 1), width=3, align="right"),
    Column(
        "activity",
        lambda: _("Aktivitas dan pelaksana"),
        lambda line: line.step.activity or _("(langkah baru)"),
        second=lambda line: " · ".join(part for part in (line.step.actor, line.medium) if part),
    ),
    Column(
        "standard",
        lambda: _("Waktu baku"),
        lambda line: standard_words(line.step.amount, line.step.unit),
        second=_moments,
        width=26,
    ),
)


class SopList(Sheet):
    """``chosen(SopStep)`` when another step is at hand, ``changed`` when the list is another one.

    ``added`` when the step at hand is a new, empty one, ``removed(place, step)`` when one is gone.
    """

    chosen = Signal(object)
    added = Signal()
    changed = Signal()
    removed = Signal(object)

    def __init__(self, channels: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(_("Langkah"), padding=0, name="sop_steps_sheet", parent=parent)
        self._channels = channels
        self._steps: list[SopStep] = []
        self._table = TableView(COLUMNS, name="sop_steps", accessible_name=_("Langkah SOP"), sorts_itself=False)
        self._table.row_chosen.connect(self._choose)
        self._table.setMinimumHeight(metrics().px(200))
        self.body.addWidget(self._table, 1)
        self._place = -1
        self._add = Button(_("Tambah langkah"), icon="plus", name="sop_add")
        self._up = Button(_("Naik"), icon="chevron-up", name="sop_up", spoken=_("Naikkan langkah ini"))
        self._down = Button(_("Turun"), icon="chevron-down", name="sop_down", spoken=_("Turunkan langkah ini"))
        self._remove = Button(_("Hapus"), "quiet", name="sop_remove", spoken=_("Hapus langkah ini"))
        assert self.head is not None
        for button in (self._add, self._up, self._down, self._remove):
            self.head.addWidget(button)
        self._add.clicked.connect(self._add_one)
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._remove.clicked.connect(self._remove_one)

    def steps(self) -> tuple[SopStep, ...]:
        """All steps in their order."""
        return tuple(self._steps)

    def show_steps(self, steps: Sequence[SopStep], place: int = 0) -> None:
        """Show other steps, that one at hand."""
        self._steps = list(steps)
        self._place = min(place, len(self._steps) - 1)
        self._draw(tell=True)

    def write(self, step: SopStep) -> None:
        """The step at hand is now this one."""
        if self._place >= 0:
            self._steps[self._place] = step
            self._draw()

    def go_to(self, place: int) -> None:
        """Take that step in hand."""
        self._place = min(place, len(self._steps) - 1)
        self._draw(tell=True)

    def put_back(self, removed: tuple[int, SopStep]) -> None:
        """A step that was removed stands at its place again."""
        place, step = removed
        self._steps.insert(min(place, len(self._steps)), step)
        self.changed.emit()
        self.go_to(place)

    def _choose(self, line: Line) -> None:
        if line.place != self._place:
            self._place = line.place
            self._allow()
            self.chosen.emit(line.step)

    def _add_one(self) -> None:
        """Behind the step at hand, for the same medium."""
        medium = self._steps[self._place].channel if self._place >= 0 else ""
        self._steps.insert(self._place + 1, replace(NEW, channel=medium))
        self.changed.emit()
        self.go_to(self._place + 1)
        self.added.emit()

    def _move(self, by: int) -> None:
        to = self._place + by
        if 0 <= to < len(self._steps):
            self._steps[self._place], self._steps[to] = self._steps[to], self._steps[self._place]
            self._place = to
            self._draw()
            self.changed.emit()

    def _remove_one(self) -> None:
        if self._place >= 0:
            removed = (self._place, self._steps.pop(self._place))
            self.changed.emit()
            self.go_to(removed[0])
            self.removed.emit(removed)

    def _draw(self, *, tell: bool = False) -> None:
        lines = [Line(n, step, self._channels.get(step.channel, step.channel)) for n, step in enumerate(self._steps)]
        with QSignalBlocker(self._table):
            self._table.set_rows(lines)
            self._table.choose(lambda line: line.place == self._place)
        self._allow()
        if tell:
            self.chosen.emit(self._steps[self._place] if self._place >= 0 else None)

    def _allow(self) -> None:
        nothing = "" if self._place >= 0 else _("Belum ada langkah. Tambahkan dulu.")
        self._remove.set_reason(nothing)
        self._up.set_reason(nothing or ("" if self._place else _("Ini sudah langkah pertama.")))
        last = self._place == len(self._steps) - 1
        self._down.set_reason(nothing or (_("Ini sudah langkah terakhir.") if last else ""))
