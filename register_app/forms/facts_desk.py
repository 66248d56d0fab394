"""What the small sheets of the desk state: complaint form, box slips, custody of a card, disposition card."""

from dataclasses import dataclass
from datetime import date, datetime

from register_app.forms.facts import Choice, Letterhead, PrintMark


@dataclass(frozen=True, slots=True)
class PersonOnForm:
    """The complainant as the form has it; everything empty is a line to write on."""

    name: str = ""
    identity: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class MatterOnForm:
    """The matter as the form has it, by what, where, when, who and how."""

    subject: str = ""
    place: str = ""
    day: date | None = None
    reported: str = ""
    story: str = ""
    wish: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComplaintFormFacts:
    """The complaint form (formulir pengaduan); without ``register_number`` it is blank, to be written on."""

    mark: PrintMark
    kinds: tuple[Choice, ...]
    letterhead: Letterhead | None = None
    person: PersonOnForm = PersonOnForm()
    matter: MatterOnForm = MatterOnForm()
    privacy: str = ""
    register_number: str = ""
    received_at: datetime | None = None
    channel: str = ""
    officer: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class BoxSlipFacts:
    """Blank slips to lie beside a suggestion box (lembar saran), four on a sheet."""

    mark: PrintMark
    office: str


@dataclass(frozen=True, slots=True)
class CustodyFacts:
    """The custody of a card (titip KTP): slot, whose it is, when it came into the drawer and when it left it."""

    mark: PrintMark
    office: str
    slot: str
    name: str
    identity: str
    purpose: str
    taken_at: datetime
    taken_by: str
    returned_at: datetime | None = None
    returned_by: str = ""
    returned_to: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class DispositionCardFacts:
    """The disposition card (kartu disposisi), a small form of the disposition sheet."""

    mark: PrintMark
    office: str
    register_number: str
    sender: str
    subject: str
    received_on: date
    officials: tuple[Choice, ...]
    instructions: tuple[Choice, ...]
    index: str = ""
    code: str = ""
    due_on: date | None = None
    letter_number: str = ""
    letter_date: date | None = None
    attachments: int = 0
    note: str = ""
    confidential: bool = False
    step: int = 1
