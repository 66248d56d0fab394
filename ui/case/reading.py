"""What is read of a case: facts, deadline, SOP, disposition steps, links, and under them the timeline."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.clock import Clock
from ui.capture.images import image_of
from ui.case.deadline_pane import DeadlinePane
from ui.case.facts_pane import FactsPane
from ui.case.links_pane import LinksPane
from ui.case.sight import CaseSight
from ui.case.sop_pane import SopPane
from ui.case.steps_pane import StepsPane
from ui.case.story import entries_of
from ui.shell.page import Desk
from ui.theme.metrics import metrics
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import rule
from ui.widgets.timeline import Timeline

ABOVE, BELOW = 14, 8
"""Pixels of air around the timeline."""


class CaseReading(PageScroll):
    """One column, from what was said to what has happened; its parts tell themselves what was pressed in them."""

    def __init__(self, desk: Desk) -> None:
        self.facts, self.deadline, self.timeline = FactsPane(), DeadlinePane(), Timeline()
        self.sop, self.steps, self.links = SopPane(), StepsPane(), LinksPane(desk)
        self._under_sop = rule()
        super().__init__(self._column())

    def show_sight(self, sight: CaseSight, clock: Clock) -> None:
        """Show a case as it stands now."""
        case, today = sight.case, clock.today()
        self.facts.show_case(case, today, clock.zone_letters)
        self.deadline.show_case(case, today)
        self.steps.show_case(case, today)
        self.sop.show_standing(case.id, sight.sop)
        self._under_sop.setVisible(sight.sop is not None)
        self.links.show_case(case.id)
        pictures: dict[int, QImage] = {each: image_of(content) for each, content in sight.pictures.items()}
        self.timeline.show_entries(entries_of(case, pictures, today))

    def to_the_top(self) -> None:
        """Begin where a case begins."""
        self.verticalScrollBar().setValue(0)

    def _column(self) -> QWidget:
        inside, around = QWidget(), QWidget()
        column, room = QVBoxLayout(inside), QVBoxLayout(around)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        side = metrics().sheet_padding
        room.setContentsMargins(side, ABOVE, side, BELOW)
        room.addWidget(self.timeline)
        under_deadline = (self.sop, self._under_sop, self.steps, self.links)
        for part in (self.facts, rule(), self.deadline, rule(), *under_deadline, rule()):
            column.addWidget(part)
        column.addWidget(around, 1)
        return inside
