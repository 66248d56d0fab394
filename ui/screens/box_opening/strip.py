"""The strip on top: which box, when, by which two officers, how many slips; fixed once the first slip is kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.clock import Clock
from register_app.flows.box_opening import count_doubts
from register_app.i18n import _
from register_app.reading.boxes import OpeningFile
from register_app.rules.dates import day_month, hour
from ui.intake.fields import Fields
from ui.theme.metrics import metrics
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateTimeField
from ui.widgets.field import Field
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet
from ui.widgets.spin_field import SpinField

MOST = 200
"""Slips in one box; a larger number is a slip of the finger."""

NAME = 176
"""Pixels at 10-point type that the name of a box or an officer keeps."""

_WEIGHTS = (223, 190, 200, 202, 80, 157)


class OpeningStrip(Sheet):
    """``changed`` tells of every answer; ``values()`` is what the flow takes, ``content()`` what a draft keeps."""

    changed = Signal()

    def __init__(self, clock: Clock, boxes: Sequence[str], people: Sequence[str]) -> None:
        super().__init__(name="opening_strip")
        self._clock = clock
        self.box = ChoiceField(_("Kotak"), [Choice(name, name) for name in boxes], name="box")
        self.opened_at = DateTimeField(_("Dibuka"), name="opened_at", today=clock.today)
        officers = [Choice(name, name) for name in people]
        self.officer_one = ChoiceField(_("Petugas pertama"), officers, name="officer_one", free=True)
        self.officer_two = ChoiceField(_("Petugas kedua"), officers, name="officer_two", free=True)
        self.counted = SpinField(_("Jumlah isi"), name="counted", most=MOST)
        self.nihil = CheckField(_("Nihil, kotak kosong"), name="nihil")
        self.nihil.setMinimumHeight(metrics().control)
        empty = Field(_("Bila tidak ada isi"), self.nihil, name="nihil")
        self.nihil.setAccessibleName(_("Nihil, kotak kosong"))
        self._asked = (self.box, self.opened_at, self.officer_one, self.officer_two, self.counted, empty)
        self.fields = Fields(self)
        self.fields.add(*self._asked[:-1])
        self.fields.add_part("nihil", self.nihil, self.nihil.toggled)
        self._form, self._told = QWidget(), QWidget()
        self._facts = FlowLayout(self._told, gap=metrics().px(40), line_gap=8)
        self._lay_out()
        self.fields.changed.connect(self._follow)

    def begin(self, box: str, officer: str) -> None:
        """A new opening, now, by whoever is at the desk."""
        now = self._clock.local(self._clock.now()).replace(tzinfo=None)
        self.fields.fill({"box": box, "officer_one": officer, "opened_at": f"{now:%d-%m-%Y %H.%M}"})
        self._show_form()

    def resume(self, content: dict[str, Any]) -> None:
        """What stood here in a draft."""
        self.fields.fill(content)
        self._show_form()
        self._follow("nihil")

    def content(self) -> dict[str, Any]:
        """What a draft keeps."""
        return self.fields.content()

    def values(self) -> dict[str, Any]:
        """What the count is made of."""
        at = self.opened_at.value()
        return {
            "box": self.box.value() or "",
            "opened_at": self._clock.at_office(at) if at else None,
            "officer_one": self.officer_one.value() or self.officer_one.free_text(),
            "officer_two": self.officer_two.value() or self.officer_two.free_text(),
            "counted": self.counted.value(),
            "nihil": self.nihil.value(),
        }

    def opened_moment(self) -> datetime | None:
        """When, as far as it is readable."""
        at = self.opened_at.value()
        return self._clock.at_office(at) if at else None

    def show_doubts(self) -> None:
        """Point out gently what the minutes would miss."""
        self.officer_two.clear_note()
        for doubt in count_doubts(self.values()):
            self.officer_two.show_warning(doubt.text)

    def show_file(self, file: OpeningFile) -> None:
        """The opening is in the box book: nothing of it is typed any more."""
        opened = _("{day} pukul {hour}").format(day=day_month(file.opened_at.date()), hour=hour(file.opened_at))
        facts = (
            (_("Kotak"), file.box),
            (_("Nomor berita acara"), file.number),
            (_("Dibuka"), opened),
            (_("Petugas pertama"), file.officer_one or "–"),
            (_("Petugas kedua"), file.officer_two or "–"),
            (_("Jumlah isi"), _("{n} slip").format(n=file.counted) if file.counted else _("Nihil")),
        )
        while (item := self._facts.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for label, value in facts:
            self._facts.addWidget(_fact(label, value))
        self._form.hide()
        self._told.show()

    def _show_form(self) -> None:
        self._told.hide()
        self._form.show()

    def _follow(self, name: str) -> None:
        if name == "nihil":
            empty = self.nihil.value()
            self.counted.spin.setEnabled(not empty)
            if empty:
                self.counted.set_value(0)
                self.show_doubts()  # the next press closes the opening
        if name == "counted" and self.counted.value():
            self.nihil.set_value(False)
            self.show_doubts()  # once the first slip is kept, nothing of the opening is typed any more
        if name in {"officer_one", "officer_two"} and self.officer_two.note():
            self.show_doubts()
        self.changed.emit()

    def _lay_out(self) -> None:
        row = ReflowLayout(self._form, gap=16, line_gap=8, weights=_WEIGHTS)
        for field in self._asked:
            row.addWidget(field)
        for chosen in (self.box, self.officer_one, self.officer_two):
            chosen.setMinimumWidth(metrics().px(NAME))
        self.body.addWidget(self._form)
        self.body.addWidget(self._told)
        self._told.hide()


def _fact(label: str, value: str) -> QWidget:
    fact = QWidget()
    column = QVBoxLayout(fact)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(Label(label, "cap", tone="muted", strong=True))
    told = Label(value, selectable=True)
    told.setMinimumHeight(metrics().control)  # as high as the field it was, so that nothing moves
    column.addWidget(told)
    return fact
