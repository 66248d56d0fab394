"""What a pad of numbered blank forms states (blok cadangan): its numbers, who printed it, what its sheets ask."""

from dataclasses import dataclass
from datetime import datetime

from register_app.forms.facts import Letterhead, PrintMark


@dataclass(frozen=True, slots=True)
class PadLine:
    """A number of the pad; ``told`` says what has become of it, empty while its sheet is still to be written on."""

    number: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class PadFacts:
    """The pad; ``channels`` are the boxes of a sheet for every channel, none where it asks for a walk-in alone."""

    mark: PrintMark
    label: str
    lines: tuple[PadLine, ...]
    made_at: datetime
    made_by: str
    office: str
    channels: tuple[str, ...] = ()
    privacy: str = ""
    letterhead: Letterhead | None = None

    @property
    def blank(self) -> tuple[str, ...]:
        """The numbers that get a sheet."""
        return tuple(line.number for line in self.lines if not line.told)
