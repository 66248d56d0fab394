"""What the SOP sheets state, as raw values: the table of steps, a complaint's real times beside it, a period's."""

from dataclasses import dataclass
from datetime import date, datetime

from register_app.forms.facts import Letterhead, PrintMark, Signer
from register_app.rules.sop import SopHeading, SopMeasure, SopStep
from register_app.rules.sop_figures import SopFigure


@dataclass(frozen=True, slots=True)
class SopStepsFacts:
    """The steps of one medium as the office wrote them; an empty ``channel`` stands for all media."""

    channel: str
    steps: tuple[SopStep, ...]


@dataclass(frozen=True, slots=True)
class SopCaseFacts:
    """A complaint beside its SOP; moments are wall time at the office, ``as_of`` is when they were measured."""

    register_number: str
    subject: str
    channel: str
    received_at: datetime
    status: str
    as_of: datetime
    measures: tuple[SopMeasure, ...]
    entered_later: bool = False


@dataclass(frozen=True, slots=True)
class SopFacts:
    """The SOP sheet: the office's own table, or (``case``) filled with a complaint's real times."""

    mark: PrintMark
    heading: SopHeading
    tables: tuple[SopStepsFacts, ...]
    city: str
    signed_on: date
    signer: Signer
    case: SopCaseFacts | None = None
    letterhead: Letterhead | None = None


@dataclass(frozen=True, slots=True)
class SopPeriodTable:
    """The steps of one medium with their figures."""

    channel: str
    figures: tuple[SopFigure, ...]


@dataclass(frozen=True, slots=True)
class SopPeriodFacts:
    """Real times of a period beside the standard times (perbandingan waktu nyata dengan waktu baku)."""

    mark: PrintMark
    heading: SopHeading
    first: date
    last: date
    as_of: datetime
    tables: tuple[SopPeriodTable, ...]
    city: str
    signed_on: date
    signer: Signer
    letterhead: Letterhead | None = None
    initials: tuple[str, ...] = ()
