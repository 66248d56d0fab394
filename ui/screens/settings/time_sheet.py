"""The way from the settings to the two tables by which time is counted: days off and deadline rules."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from ui.widgets.button import Button
from ui.widgets.list_row import ListRow
from ui.widgets.sheet import Sheet


class TimeSheet(Sheet):
    """``days_off_asked`` and ``rules_asked``; a year whose days off nobody has filled in is named."""

    days_off_asked = Signal()
    rules_asked = Signal()

    def __init__(self, year_to_fill: int | None, parent: QWidget | None = None) -> None:
        super().__init__(_("Waktu"), padding=0, name="settings_time", parent=parent)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.setSpacing(0)
        days = Button(_("Buka"), icon="calendar", name="open_days_off", spoken=_("Buka hari libur"))
        rules = Button(_("Buka"), icon="clock", name="open_rules", spoken=_("Buka batas waktu"))
        days.clicked.connect(self.days_off_asked)
        rules.clicked.connect(self.rules_asked)
        what = ListRow(_("Hari libur"), _("Nasional, cuti bersama, dan daerah"), end=days, ruled=False)
        if year_to_fill is not None:
            what.say(_("Hari libur"), _("Tahun {year} belum diisi").format(year=year_to_fill))
            what.detail_label.set_tone("today")
        self.body.addWidget(what)
        self.body.addWidget(ListRow(_("Batas waktu"), _("Berapa lama untuk setiap media dan langkah"), end=rules))
