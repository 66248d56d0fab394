"""What an outgoing letter states: its head, to whom it goes, its words, who signs, who gets a copy."""

from dataclasses import dataclass
from datetime import date

from register_app.forms.facts import Letterhead, PrintMark, Signer


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """A reply (surat jawaban) or forwarding letter (penyaluran) of a case.

    An empty ``number`` and a missing ``day`` leave dots for the pen; ``written`` is False for a sheet that nobody kept
    as a letter yet, which says so in its foot.
    """

    mark: PrintMark
    form: str
    register_number: str
    subject: str
    addressee: tuple[str, ...]
    body: str
    signer: Signer
    city: str
    letterhead: Letterhead | None = None
    number: str = ""
    day: date | None = None
    nature: str = ""
    enclosures: str = ""
    copies: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    written: bool = True
