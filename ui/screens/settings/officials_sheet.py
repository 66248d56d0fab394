"""Who signs today, position by position, on the settings page; the way to the page of officials."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.reading.officials import Officials, PositionFile
from register_app.rules.nip import grouped
from ui.screens.settings.section_sheet import SectionSheet
from ui.screens.settings.sections import Line, Section
from ui.widgets.button import Button


class OfficialsSheet(SectionSheet):
    """``page_asked`` opens the page on which they are changed."""

    page_asked = Signal()

    def __init__(self, found: Officials, parent: QWidget | None = None) -> None:
        lines = tuple(Line(file.position.title, _today(file)) for file in found.positions)
        known = sum(file.signs_today is not None for file in found.positions)
        note = _("{known} dari {total} jabatan terisi").format(known=known, total=len(lines))
        super().__init__(Section("officials", _("Pejabat hari ini"), note, lines), parent)
        change = Button(_("Atur pejabat"), "quiet", icon="user-plus", height="tool", name="open_officials")
        change.clicked.connect(self.page_asked)
        self.add_to_head(change)


def _today(file: PositionFile) -> str:
    signs = file.signs_today
    if signs is None:
        return ""
    draft = signs.draft
    nip = _("NIP {nip}").format(nip=grouped(draft.nip)).replace(" ", "\N{NO-BREAK SPACE}") if draft.nip else ""
    return " · ".join(part for part in (f"{draft.kind} {draft.name}".strip(), draft.rank, nip) if part)
