"""What lies on the table while a box is open: how far it is, the slip in hand, and slips laid aside half typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from register_app.flows.box_opening import BoxOpening, SoFar, Step
from register_app.reading.boxes import OpeningFile, SlipFact
from ui.screens.box_opening.slip_pictures import SlipScan


class Stage(StrEnum):
    """What the page shows under the strip."""

    COUNT = "count"
    EMPTY_BOX = "empty-box"
    SLIP = "slip"
    KEPT_SLIP = "kept-slip"
    HAND_OVER = "hand-over"


@dataclass(slots=True)
class Paper:
    """A slip that is not in the register yet: what was typed of it, and its picture."""

    content: dict[str, Any] = field(default_factory=dict)
    scan: SlipScan | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing is known of it."""
        return not self.content and self.scan is None


@dataclass(slots=True)
class BoxTable:
    """``file`` is None until the first slip is kept; ``looked_at`` is a recorded slip that is read again."""

    flow: BoxOpening = field(default_factory=BoxOpening)
    file: OpeningFile | None = None
    counted: int = 0
    position: int = 1
    papers: dict[int, Paper] = field(default_factory=dict)
    looked_at: int | None = None

    @property
    def recorded(self) -> Mapping[int, SlipFact]:
        """The slips in the register, by position."""
        return {slip.position: slip for slip in self.file.slips} if self.file else {}

    @property
    def left(self) -> tuple[int, ...]:
        """Positions that are not recorded yet."""
        return tuple(place for place in range(1, self.counted + 1) if place not in self.recorded)

    @property
    def paper(self) -> Paper:
        """The slip in hand."""
        return self.papers.setdefault(self.position, Paper())

    def stage(self, *, nihil: bool) -> Stage:
        """What is to be done now."""
        if self.looked_at is not None:
            return Stage.KEPT_SLIP
        if self.file is not None and self.flow.entry.step is Step.HAND_OVER:
            return Stage.HAND_OVER
        if nihil:
            return Stage.EMPTY_BOX
        return Stage.SLIP if self.counted else Stage.COUNT

    def take_file(self, file: OpeningFile) -> None:
        """The opening as the box book has it; the slip in hand is the first that is not recorded."""
        recorded = frozenset(slip.position for slip in file.slips)
        self.file, self.counted = file, file.counted
        self.flow = BoxOpening(SoFar(file.opened_at, file.counted, recorded, closed=file.closed_at is not None))
        for place in recorded:
            self.papers.pop(place, None)
        if self.position not in self.left:
            self.position = self.left[0] if self.left else 1
        self.looked_at = None

    def count(self, counted: int) -> None:
        """Nothing is in the book yet, so the count may still change freely."""
        self.counted = counted
        self.position = min(self.position, max(counted, 1))

    def kept_papers(self) -> dict[int, Paper]:
        """Slips of which something is known and nothing is kept."""
        return {place: paper for place, paper in self.papers.items() if not paper.is_blank}
