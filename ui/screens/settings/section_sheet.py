"""One section of the settings: a sheet with labels at the left and words at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from register_app.i18n import _
from ui.screens.settings.sections import Section
from ui.theme.metrics import metrics
from ui.widgets.label import Label
from ui.widgets.sheet import Sheet

LABEL_SHARE, WORDS_SHARE = 2, 3


class SectionSheet(Sheet):
    """Reads like a filled form; long words wrap, and everything can be selected and copied."""

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(section.title, note=section.note, name=f"settings_{section.key}", wrap=True, parent=parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(metrics().px(16))
        grid.setVerticalSpacing(metrics().px(8))
        grid.setColumnStretch(0, LABEL_SHARE)
        grid.setColumnStretch(1, WORDS_SHARE)
        for row, line in enumerate(section.lines):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(Label(line.label, tone="muted", wrap=True), row, 0, top)
            grid.addWidget(Label(line.text or "–", wrap=True, selectable=True), row, 1, top)
        if not section.lines:
            grid.addWidget(Label(_("Belum ada"), tone="muted"), 0, 0)
        self.body.addLayout(grid)
        self.body.addStretch(1)
