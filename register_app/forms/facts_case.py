"""What the sheets about one whole case state: blocks in their order, and what stands around them."""

from dataclasses import dataclass
from datetime import date

from register_app.forms.facts import Letterhead, PrintMark, Signer
from register_app.rules.report_blocks import Block


@dataclass(frozen=True, slots=True)
class CaseFileFacts:
    """A case file (berkas); ``confidential`` says that the complainant is not on it although there is one."""

    mark: PrintMark
    register_number: str
    blocks: tuple[Block, ...]
    letterhead: Letterhead | None = None
    confidential: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpFacts:
    """A report on what was done about a complaint (laporan hasil tindak lanjut); ``finished`` ones report its end.

    ``initials`` are the positions of *Paraf Hierarki*, highest first; ``pictures`` follow on pages of their own.
    """

    mark: PrintMark
    register_number: str
    finished: bool
    blocks: tuple[Block, ...]
    city: str
    signed_on: date
    signer: Signer
    letterhead: Letterhead | None = None
    pictures: tuple[Block, ...] = ()
    initials: tuple[str, ...] = ()
