"""What a profile says about an office: frozen values, one class for each table of its file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from register_app.rules.channels import ChannelKind
from register_app.rules.classes import ComplaintClass
from register_app.rules.deadlines import StartEvent, Step, TimeUnit
from register_app.rules.numbering import NumberTemplate
from register_app.rules.sop import SopHeading, SopStep


class Level(StrEnum):
    """Level in the chain of dispositions (jenjang), highest first."""

    SEKDA = "sekda"
    HEAD = "kepala"
    KABAG = "kabag"
    KASUBAG = "kasubag"
    HANDLING = "pelaksana"


class IdPolicy(StrEnum):
    """What the office does with a picture of an identity card."""

    LOOK_ONLY = "lihat-saja"
    READ_AND_DROP = "baca-lalu-buang"
    KEEP = "simpan"


class Period(StrEnum):
    """How often the office reports."""

    MONTH = "bulan"
    QUARTER = "triwulan"
    HALF_YEAR = "semester"
    YEAR = "tahun"


class KopStyle(StrEnum):
    """How a letterhead is set: centred lines of local government, or the BPS pair beside its logo."""

    FULL = "full"
    BPS = "bps"


class KopRule(StrEnum):
    """What is ruled under a letterhead."""

    THICK_THIN = "thick-thin"
    DOUBLE = "double"
    SINGLE = "single"
    NONE = "none"


class UnitCode(StrEnum):
    """Which of the office's codes fills ``{unit}`` in a number."""

    CODE = "code"
    UNIT_CODE = "unit_code"


@dataclass(frozen=True, slots=True)
class Office:
    """The office itself (kantor): ``parents`` are the bodies above it, highest first."""

    name: str
    parents: tuple[str, ...]
    address: str
    phone: str
    email: str
    website: str
    city: str
    timezone: str
    code: str
    unit_code: str
    archive_code: str

    @property
    def address_line(self) -> str:
        """Address and telephone, as under a letterhead; empty parts are left out."""
        return _joined(self.address, _labelled("Telepon", self.phone))

    @property
    def web_line(self) -> str:
        """Web page and e-mail, as under a letterhead."""
        return _joined(_labelled("Laman", self.website), _labelled("Pos-el", self.email))


@dataclass(frozen=True, slots=True)
class KopLine:
    """One line of a letterhead; ``size`` in points, for the full letterhead."""

    text: str
    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Kop:
    """The letterhead (kop); its lines may hold ``{NAMA}``, ``{WILAYAH}``, ``{INDUK1}``, ``{INDUK2}``.

    *Wilayah* is the name of a BPS office without "BPS" before it; tokens in small letters keep the name's own capitals.
    """

    style: KopStyle
    rule: KopRule
    lines: tuple[KopLine, ...]
    without: tuple[str, ...] = ()
    """Forms that print without a letterhead."""


@dataclass(frozen=True, slots=True)
class Book:
    """A numbered book (buku): ``typed`` when another office may allot its numbers."""

    name: str
    template: str
    unit_from: UnitCode = UnitCode.CODE
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Channel:
    """A way by which complaints arrive (media pengaduan); ``short_name`` heads a column."""

    code: str
    name: str
    short_name: str
    kind: ChannelKind
    in_recap: bool = True
    requirements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline of some channels; without ``complaint_class`` it holds for every class that has no rule of its own."""

    channels: tuple[str, ...]
    step: Step
    amount: int
    unit: TimeUnit
    start: StartEvent
    complaint_class: ComplaintClass | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A post that a person can hold (jabatan): ``directs`` gives dispositions, ``recipient`` is on the tick list."""

    title: str
    level: Level
    short: str
    unit: str = ""
    directs: bool = False
    recipient: bool = True


@dataclass(frozen=True, slots=True)
class Box:
    """A suggestion box (kotak saran) and where it hangs."""

    name: str
    place: str
    channel: str


@dataclass(frozen=True, slots=True)
class Hours:
    """Office hours of some weekdays (0 is Monday), as wall times HH:MM."""

    days: tuple[int, ...]
    opens: str
    closes: str
    rest_from: str
    rest_to: str


@dataclass(frozen=True, slots=True)
class Desk:
    """How the front desk works: minutes for a walk-in, purposes of the guest book, words for who sits there."""

    walk_in_minutes: int
    purposes: tuple[str, ...]
    roles: tuple[str, ...]
    hours: tuple[Hours, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """How the office treats identities; the notice is what people are told (pemberitahuan privasi)."""

    policy: IdPolicy
    keep_days: int
    notice: str
    watermark: str


@dataclass(frozen=True, slots=True)
class Sheets:
    """Default disposition sheet, paper of each form (half-f4, a5, a4, f4) and how each form writes zero."""

    disposition: str
    paper: Mapping[str, str]
    zero: Mapping[str, str]
    instructions: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Report:
    """The period report: who signs, who initials below (paraf hierarki, highest first), which recaps come first."""

    period: Period
    title: str
    signer: str
    initials: tuple[str, ...]
    recaps: tuple[str, ...]
    whole: str
    unit_suffix: str = ""


@dataclass(frozen=True, slots=True)
class Sp4n:
    """The office's part in SP4N-LAPOR!: channel of its copies and the agency's name there; empty when it has none."""

    channel: str = ""
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """A complete kind of office (profil kantor); everything in it is a first filling that the office may change."""

    code: str
    title: str
    summary: str
    rank: int
    reopen_days: int
    office: Office
    kop: Kop
    numbering: Mapping[str, Book]
    channels: tuple[Channel, ...]
    deadlines: tuple[Deadline, ...]
    categories: tuple[str, ...]
    units: tuple[str, ...]
    positions: tuple[Position, ...]
    desk: Desk
    identity: Identity
    sheets: Sheets
    report: Report
    boxes: tuple[Box, ...] = ()
    sop: tuple[SopStep, ...] = ()
    sop_heading: SopHeading = field(default_factory=SopHeading)
    sp4n: Sp4n = field(default_factory=Sp4n)

    @property
    def letterhead(self) -> tuple[KopLine, ...]:
        """The letterhead's lines with the office's names filled in; a line that stays empty is left out."""
        names = _kop_names(self.office)
        lines = (KopLine(_filled(line.text, names), line.size, line.bold, line.italic) for line in self.kop.lines)
        return tuple(line for line in lines if line.text)

    def number_template(self, book: str) -> NumberTemplate:
        """Template of a book with the office's codes; raises KeyError for a book the profile lacks."""
        kept = self.numbering[book]
        unit = self.office.code if kept.unit_from is UnitCode.CODE else self.office.unit_code
        return NumberTemplate(kept.template, self.office.archive_code, unit)


def _kop_names(office: Office) -> dict[str, str]:
    parents = {f"induk{place}": name for place, name in enumerate((*office.parents, "", "", "")[:3], start=1)}
    plain = {"nama": office.name, "wilayah": office.name.removeprefix("BPS "), **parents}
    return {**plain, **{token.upper(): name.upper() for token, name in plain.items()}}


def _filled(text: str, names: Mapping[str, str]) -> str:
    for token, name in names.items():
        text = text.replace(f"{{{token}}}", name)
    return text.strip()


def _labelled(label: str, value: str) -> str:
    return f"{label} {value}" if value else ""


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
