"""What a period report states on paper: its body, its letterhead for the cover's logo, who signs and who initials."""

from dataclasses import dataclass
from datetime import date

from register_app.forms.facts import Letterhead, PrintMark, Signer
from register_app.rules.report_blocks import ReportBody


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """A whole report; ``initials`` are the positions of *Paraf Hierarki*, highest first."""

    mark: PrintMark
    body: ReportBody
    city: str
    signed_on: date
    signer: Signer
    letterhead: Letterhead | None = None
    initials: tuple[str, ...] = ()
