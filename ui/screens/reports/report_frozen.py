"""The frozen reports of a period, each with its fingerprint, and the way to freeze one more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.report_frozen import Frozen
from ui.screens.reports.report_words import frozen_detail, frozen_title
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.sheet import Sheet


class FrozenReports(Sheet):
    """``freeze_asked`` for a new one, ``opened(id)`` for the PDF of an old one."""

    freeze_asked = Signal()
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Laporan beku"), padding=0, name="report_frozen", parent=parent)
        self._rows: list[ListRow] = []
        self._freeze = Button(_("Bekukan"), icon="snowflake", height="tool", name="freeze_report")
        self._freeze.clicked.connect(self.freeze_asked)
        self.add_to_head(self._freeze)
        self._said = Label("", "cap", tone="muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        words = QHBoxLayout()
        room = metrics().sheet_padding
        words.setContentsMargins(room, 10, room, 10)
        words.addWidget(self._said)
        self.body.addLayout(words)
        self.body.addLayout(self._list)

    def show_frozen(self, frozen: tuple[Frozen, ...], zone: str, reason: str = "") -> None:
        """Show them, the newest first; ``reason`` says why nothing can be frozen now."""
        self._freeze.set_reason(reason)
        self._said.setText(
            _("Perubahan sesudah pembekuan tampil sebagai lampiran laporan berikutnya.")
            if frozen
            else _("Belum ada. Membekukan menyimpan angka dan PDF laporan ini bersama sidik jarinya.")
        )
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(each, zone) for each in frozen]
        for row in self._rows:
            self._list.addWidget(row)

    def _row(self, frozen: Frozen, zone: str) -> ListRow:
        title = frozen_title(frozen, zone)
        save = Button(
            _("Simpan PDF"),
            "link",
            name=f"open_frozen_{frozen.id}",
            spoken=_("Simpan PDF, {title}").format(title=title),
        )
        save.clicked.connect(lambda _checked=False, id_=frozen.id: self.opened.emit(id_))
        return ListRow(title, frozen_detail(frozen), end=save, parent=self)
