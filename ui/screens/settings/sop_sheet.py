"""The office's SOP in the settings: how many steps for which media, and the way to write it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.sop import OfficeSop, sop_groups
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet


class SopSheet(Sheet):
    """Emits ``writing_asked`` when the SOP is to be written, ``print_asked`` when the office wants it on paper."""

    writing_asked = Signal()
    print_asked = Signal()

    def __init__(self, sop: OfficeSop, parent: QWidget | None = None) -> None:
        super().__init__(_("SOP"), name="settings_sop", parent=parent)
        for place, line in enumerate(_lines(sop)):
            head = bool(sop.steps) and place == 0
            tone = "text" if sop.steps else "muted"
            self.body.addWidget(Label(line, tone=tone, strong=head, wrap=True, selectable=True))
        write = Button(_("Ubah SOP") if sop.steps else _("Tulis SOP"), icon="pencil", name="sop_write")
        write.clicked.connect(self.writing_asked)
        on_paper = Button(_("Cetak"), "quiet", icon="printer", name="sop_print", spoken=_("Cetak SOP kantor"))
        on_paper.clicked.connect(self.print_asked)
        row = QHBoxLayout()
        row.setContentsMargins(0, metrics().px(8), 0, 0)
        row.addWidget(write)
        row.addWidget(on_paper)
        row.addStretch(1)
        self.body.addLayout(row)
        on_paper.setVisible(bool(sop.steps))  # only now: without a parent it would flash as a window of its own


def _lines(sop: OfficeSop) -> list[str]:
    if not sop.steps:
        return [_("Belum ada. Tanpa SOP, halaman pengaduan tidak menunjukkan langkah.")]
    heading = " · ".join(part for part in (sop.heading.title, sop.heading.number) if part)
    groups = [
        _("{medium}: {told}").format(medium=name, told=_told(steps)) if name else _told(steps)
        for name, steps in ((name, len(steps)) for name, steps in sop_groups(sop))
    ]
    return [line for line in (heading, *groups) if line]


def _told(steps: int) -> str:
    return _("{n} langkah").format(n=steps)
