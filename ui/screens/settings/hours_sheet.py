"""How time is counted: what each unit means at this office, and the hours in which it is open."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.rules.office_hours import WeekHours
from ui.screens.settings.rule_words import hours_lines
from ui.theme.metrics import metrics
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet


class HoursSheet(Sheet):
    """Words only; the hours come from the office's profile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Cara menghitung"), name="settings_hours", parent=parent)
        for title, text in (
            (_("Hari kalender"), _("Setiap hari, mulai sehari sesudah awal hitungan, sampai akhir hari terakhir.")),
            (_("Hari kerja"), _("Senin sampai Jumat, tanpa hari libur di tabel.")),
            (_("Jam kerja"), _("Hanya selama kantor buka, tanpa waktu istirahat.")),
            (_("Menit"), _("Menurut jam dinding: tamu sedang menunggu.")),
        ):
            self._explain(title, Label(text, wrap=True))
        self._hours = Label("", wrap=True, selectable=True)
        self._explain(_("Kantor buka"), self._hours)

    def show_hours(self, week: WeekHours) -> None:
        """Say when the office is open."""
        lines = hours_lines(week)
        self._hours.setText("\n".join(lines) if lines else _("Belum diatur; jam dihitung siang dan malam."))

    def _explain(self, title: str, words: Label) -> None:
        """A word and what it means stand closer to each other than to the next."""
        both = QVBoxLayout()
        both.setSpacing(metrics().px(2))
        both.setContentsMargins(0, 0, 0, metrics().px(4))
        both.addWidget(Label(title, "cap", tone="muted", strong=True))
        both.addWidget(words)
        self.body.addLayout(both)
