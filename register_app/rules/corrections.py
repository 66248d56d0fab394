"""What of a kept complaint can be corrected (ralat), how each value is written down, and what may be shown of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from register_app.i18n import _
from register_app.rules.channels import CONFIDENTIALITY_NAMES, REPORT_KIND_NAMES, Confidentiality, ReportKind
from register_app.rules.dates import hour, long_date
from register_app.rules.identity import ID_TYPE_NAMES, IdType, mask
from register_app.rules.sex import SEX_NAMES, Sex


class Shape(StrEnum):
    """What a value looks like; ``CHOICE`` is one of the words that the program knows."""

    LINE = "line"
    TEXT = "text"
    DAY = "day"
    MOMENT = "moment"
    CATEGORY = "category"
    UNIT = "unit"
    CHOICE = "choice"


class Content(StrEnum):
    """Whether a complaint has supervisory content, as a correction writes it down; nothing means nobody can say."""

    SUPERVISORY = "berkadar"
    ORDINARY = "tidak-berkadar"


@dataclass(frozen=True, slots=True)
class Correctable:
    """One field: its place in an entry (``complainant.name``), its words at the desk, its shape and its choices.

    ``personal`` ones are not shown of a complainant whose identity is not open; of ``masked`` ones only the tail.
    """

    code: str
    words: Callable[[], str]
    shape: Shape = Shape.LINE
    choices: Mapping[str, Callable[[], str]] | None = None
    personal: bool = False
    masked: bool = False

    @property
    def part(self) -> str:
        """Which part of the entry it belongs to, empty for the complaint itself."""
        return self.code.partition(".")[0] if "." in self.code else ""

    @property
    def name(self) -> str:
        """Its name within its part."""
        return self.code.rpartition(".")[2]


CONTENT_NAMES: Mapping[str, Callable[[], str]] = {
    Content.SUPERVISORY: lambda: _("Berkadar pengawasan"),
    Content.ORDINARY: lambda: _("Tidak berkadar pengawasan"),
}

_OPENNESS: Mapping[str, Callable[[], str]] = {
    kind.value: CONFIDENTIALITY_NAMES[kind] for kind in (Confidentiality.ORDINARY, Confidentiality.SECRET)
}
"""What a complainant may ask for afterwards; who gave no name cannot be given one, nor lose it."""

_KINDS: Mapping[str, Callable[[], str]] = {ReportKind(kind).value: words for kind, words in REPORT_KIND_NAMES.items()}
_ID_TYPES: Mapping[str, Callable[[], str]] = {IdType(kind).value: words for kind, words in ID_TYPE_NAMES.items()}
_SEXES: Mapping[str, Callable[[], str]] = {Sex(sex).value: words for sex, words in SEX_NAMES.items()}

NEVER_EMPTY = frozenset({"received_at", "kind", "confidentiality"})

CORRECTABLE: tuple[Correctable, ...] = (
    Correctable("subject", lambda: _("Pokok pengaduan")),
    Correctable("summary", lambda: _("Isi pengaduan"), Shape.TEXT),
    Correctable("received_at", lambda: _("Waktu diterima"), Shape.MOMENT),
    Correctable("kind", lambda: _("Jenis laporan"), Shape.CHOICE, _KINDS),
    Correctable("supervisory", lambda: _("Kadar pengawasan"), Shape.CHOICE, CONTENT_NAMES),
    Correctable("confidentiality", lambda: _("Kerahasiaan"), Shape.CHOICE, _OPENNESS),
    Correctable("category", lambda: _("Kategori"), Shape.CATEGORY),
    Correctable("unit", lambda: _("Unit kerja"), Shape.UNIT),
    Correctable("event_date", lambda: _("Tanggal kejadian"), Shape.DAY),
    Correctable("event_place", lambda: _("Tempat kejadian")),
    Correctable("wish", lambda: _("Harapan pelapor"), Shape.TEXT),
    Correctable("complainant.name", lambda: _("Nama pelapor"), personal=True),
    Correctable("complainant.id_type", lambda: _("Jenis identitas"), Shape.CHOICE, _ID_TYPES, personal=True),
    Correctable("complainant.id_number", lambda: _("Nomor identitas"), personal=True, masked=True),
    Correctable("complainant.address", lambda: _("Alamat pelapor"), personal=True),
    Correctable("complainant.phone", lambda: _("Nomor telepon pelapor"), personal=True),
    Correctable("complainant.email", lambda: _("Surel pelapor"), personal=True),
    Correctable("complainant.sex", lambda: _("Jenis kelamin"), Shape.CHOICE, _SEXES, personal=True),
    Correctable("complainant.organisation", lambda: _("Lembaga pelapor"), personal=True),
    Correctable("reported_party.name", lambda: _("Nama terlapor")),
    Correctable("reported_party.position", lambda: _("Jabatan terlapor")),
    Correctable("reported_party.unit", lambda: _("Unit terlapor")),
    Correctable("letter.number", lambda: _("Nomor surat")),
    Correctable("letter.date", lambda: _("Tanggal surat"), Shape.DAY),
    Correctable("letter.agenda_number", lambda: _("Nomor agenda")),
)
"""Every field that an officer may correct, in the order of the paper."""

BY_CODE: Mapping[str, Correctable] = {field.code: field for field in CORRECTABLE}


def shown(field: Correctable, value: str, local: Callable[[datetime], datetime], *, identity_open: bool) -> str:
    """A value as it may stand on the screen; empty when it may not be shown at all, a dash for nothing."""
    if field.personal and not identity_open:
        return ""
    if not value:
        return "–"
    if field.masked:
        return mask(value)
    match field.shape:
        case Shape.DAY:
            return long_date(date.fromisoformat(value))
        case Shape.MOMENT:
            wall = local(datetime.fromisoformat(value))
            return _("{day} pukul {hour}").format(day=long_date(wall.date()), hour=hour(wall))
        case Shape.CHOICE:
            words = (field.choices or {}).get(value)
            return words() if words else value
    return value


LONG = 120
"""From so many letters on, only what differs is repeated, with a few words around it."""

AROUND = 3


def changed_part(old: str, new: str) -> tuple[str, str]:
    """Of two long texts the words that differ, each with an ellipsis for what they share; short ones stay whole."""
    if max(len(old), len(new)) <= LONG:
        return old, new
    before, after = old.split(), new.split()
    head = 0
    while head < min(len(before), len(after)) and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < min(len(before), len(after)) - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    head, tail = max(0, head - AROUND), max(0, tail - AROUND)
    return _between(before, head, tail), _between(after, head, tail)


def _between(words: list[str], head: int, tail: int) -> str:
    middle = words[head : len(words) - tail]
    return " ".join([*(["…"] if head else []), *middle, *(["…"] if tail else [])])
