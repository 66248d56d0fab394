"""What the office's books state, line by line, as raw values: register, incoming letters, guests, box openings."""

from dataclasses import dataclass
from datetime import date, datetime

from register_app.forms.facts import PrintMark


@dataclass(frozen=True, slots=True)
class BookCover:
    """What heads every page of a book: the office, and the days it covers (both included)."""

    office: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A line of the register book; ``identity`` is the kind of card and its last four characters.

    ``due_at`` is a date where no hour was promised; ``cancelled`` says why a number was cancelled, ``waited`` that its
    sheet of a pad is still out.
    """

    number: str
    received_at: datetime
    channel: str
    complainant: tuple[str, ...]
    identity: tuple[str, ...]
    subject: str
    classed: str
    directed_to: str
    directed_on: date | None
    due_at: date | datetime | None
    result: str
    finished_on: date | None
    remark: str = ""
    confidential: bool = False
    cancelled: str | None = None
    waited: str = ""

    @property
    def days(self) -> int | None:
        """Days from receipt to the end."""
        return (self.finished_on - self.received_at.date()).days if self.finished_on else None


@dataclass(frozen=True, slots=True)
class RegisterBookFacts:
    """The register book (buku register) of some days, in the order of its numbers."""

    mark: PrintMark
    cover: BookCover
    lines: tuple[RegisterLine, ...]


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter of the agenda; days at Sekda are those written on it."""

    agenda_number: str
    received_at: datetime
    sender: str
    letter_number: str
    letter_date: date | None
    addressed_to: str
    copies_to: str
    subject: str
    sekda_received_on: date | None
    sekda_agenda_number: str
    directed_to: str
    directed_on: date | None
    register_number: str
    confidential: bool = False
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class AgendaFacts:
    """The agenda of incoming letters (agenda surat masuk)."""

    mark: PrintMark
    cover: BookCover
    lines: tuple[LetterLine, ...]


@dataclass(frozen=True, slots=True)
class GuestLine:
    """A visit; ``card_held`` says that the card stayed at the desk, in the drawer's ``slot``."""

    arrived_at: datetime
    name: str
    address: str
    phone: str
    purpose: str
    meets: str
    identity: tuple[str, ...]
    card_held: bool
    slot: str = ""
    left_at: datetime | None = None
    card_returned_at: datetime | None = None
    remark: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class GuestBookFacts:
    """The guest book (buku tamu) with the custody of cards."""

    mark: PrintMark
    cover: BookCover
    lines: tuple[GuestLine, ...]


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """An opening of a box; ``counted`` 0 is *Nihil*, ``numbers`` are those that its slips got."""

    opened_at: datetime
    box: str
    officers: tuple[str, ...]
    counted: int
    numbers: tuple[str, ...]
    copies: int = 0
    handed_over_at: datetime | None = None
    handed_over_to: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class BoxBookFacts:
    """The book of the suggestion boxes (buku rekapitulasi pengaduan)."""

    mark: PrintMark
    cover: BookCover
    lines: tuple[OpeningLine, ...]
