"""Outgoing letters of a case: their kinds, how one is numbered, how far a list may go, and which text comes first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from register_app.errors import Problem
from register_app.i18n import _
from register_app.rules.channels import ReportKind
from register_app.rules.statuses import Status

LONGEST_TEXT = 20_000
"""Letters in a text; more is a report, not a letter."""

LONGEST_LINE = 300
"""Letters in a number, a subject, a line of the addressee or of a list."""

MOST_INITIALS = 5
MOST_COPIES = 20
MOST_ADDRESS_LINES = 6


class LetterKind(StrEnum):
    """What a letter does; the words are those of the forms (surat jawaban, surat penyaluran)."""

    REPLY = "surat-jawaban"
    FORWARDING = "penyaluran"


LETTER_NAMES: Mapping[LetterKind, Callable[[], str]] = {
    LetterKind.REPLY: lambda: _("Surat jawaban"),
    LetterKind.FORWARDING: lambda: _("Surat penyaluran"),
}


class NumberWay(StrEnum):
    """Where a letter's number comes from: somebody gave it, the pen writes it, or the book of outgoing letters."""

    TYPED = "ketik"
    BLANK = "kosong"
    BOOK = "buku"


NUMBER_WAY_NAMES: Mapping[NumberWay, Callable[[], str]] = {
    NumberWay.BLANK: lambda: _("Kosong, diisi pena"),
    NumberWay.TYPED: lambda: _("Diketik"),
    NumberWay.BOOK: lambda: _("Dari buku surat keluar"),
}

USUAL: Mapping[Status, str] = {
    Status.RECEIVED: "proses",
    Status.VERIFIED: "proses",
    Status.DISPOSED: "proses",
    Status.IN_PROGRESS: "proses",
    Status.ANSWERED: "ditindaklanjuti",
    Status.CLOSED: "ditindaklanjuti",
    Status.POSTPONED: "perlu-data",
    Status.FORWARDED: "diteruskan",
    Status.ARCHIVED: "tidak-dapat-diproses",
    Status.CANCELLED: "dicabut",
}
"""Which reply text fits where a complaint stands; the officer may take another."""

USUAL_FOR_KIND: Mapping[ReportKind, str] = {
    ReportKind.ASPIRATION: "apresiasi",
    ReportKind.INFORMATION: "informasi",
}
"""What answers a report that is no complaint, once it is answered."""

INTERIM = frozenset({"proses", "perpanjangan", "perlu-data"})
"""Texts that say how a case goes on; what they tell is no answer to it."""

FORWARDING_TEXT, SUPERVISORY_TEXT = "penyaluran", "penyaluran-pengawasan"
_ANSWERED = frozenset({Status.ANSWERED, Status.CLOSED})


def usual_text(letter: LetterKind, status: Status, kind: ReportKind, *, supervisory: bool | None) -> str:
    """Code of the text that comes first for a case; one that is not offered any more gives way to the first offered."""
    if letter is LetterKind.FORWARDING:
        return SUPERVISORY_TEXT if supervisory else FORWARDING_TEXT
    if status in _ANSWERED and kind in USUAL_FOR_KIND:
        return USUAL_FOR_KIND[kind]
    return USUAL[status]


@dataclass(frozen=True, slots=True)
class LetterLimits:
    """A list of a letter that is written line by line: its field, how it is called, and how many lines it may have."""

    field: str
    words: Callable[[], str]
    most: int


LISTS: tuple[LetterLimits, ...] = (
    LetterLimits("addressee", lambda: _("Kepada"), MOST_ADDRESS_LINES),
    LetterLimits("copies", lambda: _("Tembusan"), MOST_COPIES),
    LetterLimits("initials", lambda: _("Paraf hierarki"), MOST_INITIALS),
)


def problems_in_lists(lists: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    """What is too much for the paper in the lists of a letter."""
    for limit in LISTS:
        lines = lists.get(limit.field, ())
        if len(lines) > limit.most:
            text = _("{field} paling banyak {most} baris. Gabungkan atau hapus sebagian.")
            yield Problem(limit.field, text.format(field=limit.words(), most=limit.most))
        elif any(len(line) > LONGEST_LINE for line in lines):
            text = _("Satu baris {field} paling panjang {most} huruf. Pisahkan menjadi beberapa baris.")
            yield Problem(limit.field, text.format(field=limit.words(), most=LONGEST_LINE))


def listed_lines(text: str) -> tuple[str, ...]:
    """The lines of a list as somebody typed it; numbers typed before them are left out, the paper numbers anew."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(_unnumbered(line) for line in lines if line)


def _unnumbered(line: str) -> str:
    first, _space, rest = line.partition(" ")
    return rest if rest and first[:-1].isdecimal() and first[-1] in ".)" else line
