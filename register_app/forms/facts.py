"""What each form states, as raw values: dates, hours at the office, counts, people's own words; nothing formatted."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from register_app.rules.periods import Period


class KopStyle(StrEnum):
    """How a letterhead (kop) is set."""

    FULL = "full"
    SMALL = "small"
    BPS = "bps"


class KopRule(StrEnum):
    """What is ruled under a letterhead."""

    THICK_THIN = "thick-thin"
    DOUBLE = "double"
    SINGLE = "single"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class KopLine:
    """One line of a letterhead; ``size`` is that of the full letterhead, a small one shrinks it."""

    text: str
    size: float = 12
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The office's kop: logo (PNG or JPEG bytes), name lines, address lines."""

    lines: tuple[KopLine, ...]
    address: tuple[str, ...] = ()
    logo: bytes | None = field(default=None, repr=False)
    style: KopStyle = KopStyle.FULL
    rule: KopRule = KopRule.THICK_THIN


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: prefix is Plt., Plh. or empty; ``on_behalf`` is for whom a.n., ``through`` whom it goes u.b.

    An empty name is a position that nobody holds: it prints as dots. ``plain`` prints neither rank nor NIP.
    """

    position: str
    name: str
    rank: str = ""
    nip: str = ""
    prefix: str = ""
    on_behalf: str = ""
    plain: bool = False
    through: str = ""


@dataclass(frozen=True, slots=True)
class PrintMark:
    """What the foot of a sheet tells: when (office wall time) and by whom it was printed, the trail's head, which copy.

    ``caption`` replaces the form's own first words of the foot; ``copy`` 0 is the original, n prints SALINAN ke-n;
    ``practice`` puts LATIHAN across every page, ``cancelled`` BATAL.
    """

    printed_at: datetime
    zone: str
    printed_by: str
    trail: str = ""
    copy: int = 0
    practice: bool = False
    caption: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """By how much (mm, right and down) a printer has to be corrected."""

    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Choice:
    """A line to tick: what it says and whether it is ticked already."""

    label: str
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class DispositionFacts:
    """A disposition step (lembar disposisi) of local government, to be ticked by pen or filled in.

    ``source`` names the channel or box and stands behind PELAPOR: DIRAHASIAKAN when ``confidential``.
    ``filled`` says that the paraf is on the original, given on ``signed_on``.
    """

    mark: PrintMark
    register_number: str
    sender: str
    received_on: date
    subject: str
    signer: Signer
    officials: tuple[Choice, ...]
    instructions: tuple[Choice, ...]
    letterhead: Letterhead | None = None
    step: int = 1
    letter_number: str = ""
    letter_date: date | None = None
    agenda_number: str = ""
    natures: tuple[Choice, ...] = ()
    note: str = ""
    confidential: bool = False
    source: str = ""
    filled: bool = False
    signed_on: date | None = None
    received_by: str = ""
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CascadeStep:
    """One level of the BPS sheet as it was written: to whom, the note, the date of the paraf."""

    to: str = ""
    note: str = ""
    signed_on: date | None = None


@dataclass(frozen=True, slots=True)
class BpsDispositionFacts:
    """The five blocks of the BPS sheet (lembaran disposisi), with its cascade head → division → section."""

    mark: PrintMark
    register_number: str
    sender: str
    subject: str
    officials: tuple[Choice, ...]
    instructions: tuple[Choice, ...]
    letterhead: Letterhead | None = None
    step: int = 1
    letter_number: str = ""
    letter_date: date | None = None
    index_number: str = ""
    index_date: date | None = None
    confidential: bool = False
    source: str = ""
    head: CascadeStep = CascadeStep()
    division: CascadeStep = CascadeStep()
    section: CascadeStep = CascadeStep()


@dataclass(frozen=True, slots=True)
class ReceiptFacts:
    """A receipt (tanda terima): what was taken in, who handles it and until when.

    ``identity_number`` arrives masked. ``promised`` is a moment, or a date when no hour was promised; ``agreed`` says
    that the complainant agreed to it. Empty ``how_to_ask`` and ``privacy`` print the usual sentences.
    """

    mark: PrintMark
    register_number: str
    received_at: datetime
    channel: str
    gist: str
    officer: str
    letterhead: Letterhead | None = None
    name: str = ""
    address: str = ""
    identity_type: str = ""
    identity_number: str = ""
    attachments: tuple[str, ...] = ()
    handler: str = ""
    promised: date | datetime | None = None
    agreed: bool = False
    card_returned_at: datetime | None = None
    officer_position: str = ""
    phone: str = ""
    how_to_ask: str = ""
    privacy: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class BoxOfficer:
    """One of those who opened the box."""

    name: str
    position: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """One slip out of the box."""

    register_number: str
    gist: str
    sender: str = ""
    remark: str = ""
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class BoxMinutesFacts:
    """Minutes of opening a suggestion box (berita acara pembukaan kotak); no slip is *Nihil*."""

    mark: PrintMark
    box: str
    place: str
    opened_at: datetime
    officers: tuple[BoxOfficer, ...]
    slips: tuple[SlipFacts, ...] = ()
    letterhead: Letterhead | None = None
    number: str = ""
    previous_at: datetime | None = None
    previous_count: int | None = None
    lock_state: str = ""
    locked_again_at: datetime | None = None
    handed_over_at: datetime | None = None
    copies: int = 0
    acknowledged_by: Signer | None = None


@dataclass(frozen=True, slots=True)
class FlowRow:
    """One channel's month as a flow; the percentages are None when there is nothing to divide by."""

    label: str
    carried_over: int
    received: int
    finished: int
    in_progress: int
    postponed: int
    not_ours: int
    percent_finished: int | None = None
    percent_on_time: int | None = None

    @property
    def total(self) -> int:
        """What the office had to handle: carried over and received."""
        return self.carried_over + self.received

    @property
    def left(self) -> int:
        """What goes into the next month."""
        return self.in_progress + self.postponed


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """What became of one category's or one unit's intake of the month."""

    label: str
    received: int
    finished: int
    open: int
    not_ours: int


@dataclass(frozen=True, slots=True)
class ListedComplaint:
    """One line of the month's list."""

    register_number: str
    received_on: date
    channel: str
    gist: str
    status: str
    complainant: str = ""
    unit: str = ""
    due_on: date | None = None
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class MonthlyFacts:
    """The monthly recap (rekapitulasi bulanan); totals come from the same figures as the rows and must agree with them.

    ``notes`` are the office's own remarks; ``initials`` the positions of *Paraf Hierarki*, highest first; ``part`` are
    the days that it tells of when they are not the whole month.
    """

    mark: PrintMark
    month: date
    as_of: datetime
    channels: tuple[FlowRow, ...]
    channel_total: FlowRow
    categories: tuple[IntakeRow, ...]
    units: tuple[IntakeRow, ...]
    complaints: tuple[ListedComplaint, ...]
    city: str
    signed_on: date
    signer: Signer
    letterhead: Letterhead | None = None
    notes: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    part: Period | None = None


@dataclass(frozen=True, slots=True)
class MatrixMonth:
    """One month of the matrix; ``counts`` is None while the month has not ended, and prints blank."""

    month: date
    counts: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class MatrixFacts:
    """Complaints per month and channel (matriks); the paragraph below the table is written from its figures.

    ``part`` are the days that it tells of when they are not the whole year.
    """

    mark: PrintMark
    year: int
    channels: tuple[str, ...]
    months: tuple[MatrixMonth, ...]
    as_of: datetime
    city: str
    signed_on: date
    signer: Signer
    letterhead: Letterhead | None = None
    notes: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    part: Period | None = None


@dataclass(frozen=True, slots=True)
class RecoveryFacts:
    """The recovery sheet for the safe (lembar pemulihan): the key in groups, as printed and as a code.

    Empty ``instructions`` print the usual ones.
    """

    mark: PrintMark
    office: str
    account: str
    key_groups: tuple[str, ...] = field(repr=False)
    created_at: datetime
    letterhead: Letterhead | None = None
    register_name: str = ""
    instructions: tuple[str, ...] = ()
