"""The day's board in the settings (papan hari ini): two thresholds for each figure, the reminder, the chase list."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.board_settings import BoardChoices
from register_app.rules.dates import long_date
from register_app.rules.reminders import LONGEST_MINUTES, SHORTEST_MINUTES, ReminderChoice
from register_app.rules.thresholds import DEFAULTS, LONGEST, NAMES, UNIT_NAMES, Threshold, Thresholds, Waiting
from ui.widgets.button import Button
from ui.widgets.check_field import CheckField
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet, rule
from ui.widgets.spin_field import SpinBox, SpinField


class BoardSheet(Sheet):
    """Emits what is decided: ``thresholds_decided`` with all of them, ``reminder_decided``, ``pages_decided``."""

    thresholds_decided = Signal(object)
    reminder_decided = Signal(bool, int)
    pages_decided = Signal(bool)

    def __init__(self, choices: BoardChoices, parent: QWidget | None = None) -> None:
        super().__init__(_("Papan hari ini"), name="settings_board", parent=parent)
        self._spins: dict[Waiting, tuple[SpinBox, SpinBox]] = {}
        explanation = _("Dari angka pertama sebuah hal ditandai, dari angka kedua ditandai mendesak.")
        self.body.addWidget(Label(explanation, "cap", tone="muted", wrap=True))
        self.body.addLayout(self._grid(choices.thresholds))
        self.body.addLayout(self._buttons())
        self.body.addWidget(rule())
        self._add_reminder(choices.reminder)
        self.body.addWidget(rule())
        pages = CheckField(_("Daftar tagih: satu halaman untuk setiap pejabat"), name="chase_page_each")
        pages.set_value(choices.page_each)
        pages.toggled.connect(self.pages_decided)
        self.body.addWidget(pages)

    def thresholds(self) -> Thresholds:
        """What the fields say."""
        return {
            waiting: Threshold(soft.value(), hard.value(), DEFAULTS[waiting].unit)
            for waiting, (soft, hard) in self._spins.items()
        }

    def _grid(self, thresholds: Thresholds) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for column, title in ((1, _("Ditandai")), (2, _("Mendesak"))):
            grid.addWidget(Label(title, "cap", tone="muted", strong=True), 0, column)
        for row, (waiting, threshold) in enumerate(thresholds.items(), start=1):
            name, unit = NAMES[waiting](), UNIT_NAMES[threshold.unit]()
            soft = _spin(f"soft_{waiting.value}", threshold.soft, _("{name}: ditandai dari").format(name=name))
            hard = _spin(f"hard_{waiting.value}", threshold.hard, _("{name}: mendesak dari").format(name=name))
            self._spins[waiting] = (soft, hard)
            grid.addWidget(Label(name, wrap=True), row, 0)
            grid.addWidget(soft, row, 1)
            grid.addWidget(hard, row, 2)
            grid.addWidget(Label(unit, tone="muted"), row, 3)
        return grid

    def _buttons(self) -> QHBoxLayout:
        keep = Button(_("Pakai angka ini"), name="board_keep")
        keep.clicked.connect(lambda: self.thresholds_decided.emit(self.thresholds()))
        as_shipped = Button(_("Angka bawaan"), "quiet", name="board_defaults")
        as_shipped.clicked.connect(lambda: self._fill(DEFAULTS))
        row = QHBoxLayout()
        row.addWidget(keep)
        row.addWidget(as_shipped)
        row.addStretch(1)
        return row

    def _fill(self, thresholds: Mapping[Waiting, Threshold]) -> None:
        for waiting, (soft, hard) in self._spins.items():
            soft.setValue(thresholds[waiting].soft)
            hard.setValue(thresholds[waiting].hard)

    def _add_reminder(self, choice: ReminderChoice) -> None:
        self._wanted = CheckField(_("Ingatkan dari baki sistem selama jam kerja"), name="reminder_wanted")
        self._wanted.set_value(choice.wanted and choice.muted_until is None)
        self._every = SpinField(
            _("Paling sering setiap berapa menit"),
            name="reminder_minutes",
            least=SHORTEST_MINUTES,
            most=LONGEST_MINUTES,
        )
        self._every.set_value(choice.every_minutes)
        self._every.setEnabled(choice.wanted)
        self.body.addWidget(self._wanted)
        if choice.wanted and choice.muted_until is not None:
            self.body.addWidget(Label(_silent(choice), "cap", tone="today", wrap=True))
        said = _("Hanya menyebut jumlah, tidak pernah nama. Menjelang tutup diingatkan kartu di laci dan kotak.")
        self.body.addWidget(Label(said, "cap", tone="muted", wrap=True))
        self.body.addWidget(self._every)
        self._wanted.toggled.connect(self._decide_reminder)
        self._every.spin.editingFinished.connect(self._decide_reminder)
        self._shown = (self._wanted.value(), self._every.value())

    def _decide_reminder(self) -> None:
        decided = (self._wanted.value(), self._every.value())
        if decided != self._shown:
            self._shown = decided
            self._every.setEnabled(decided[0])
            self.reminder_decided.emit(*decided)


def _silent(choice: ReminderChoice) -> str:
    """Until when nothing is said."""
    until = choice.muted_until
    if until is None or until.year == until.max.year:
        return _("Sedang diam sampai dinyalakan lagi di sini.")
    return _("Sedang diam sampai {day}.").format(day=long_date(until))


def _spin(name: str, value: int, spoken: str) -> SpinBox:
    spin = SpinBox()
    spin.setObjectName(name)
    spin.setAccessibleName(spoken)
    spin.setRange(0, LONGEST)
    spin.setValue(value)
    spin.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return spin
