"""Pads of numbered blank forms for power cuts (blok cadangan): their kinds, what became of each number, and limits."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum

from register_app.errors import Problem
from register_app.i18n import _

MOST_NUMBERS = 200
"""So many at once are a stack of pads; more is a slip of the keyboard."""

USUAL_NUMBERS = 20
LONGEST_LABEL = 40


class PadKind(StrEnum):
    """What the sheets of a pad ask (jenis lembar)."""

    WALK_IN = "tatap-muka"
    ANY_CHANNEL = "semua-media"


class NumberState(StrEnum):
    """What became of a reserved number (nomor cadangan)."""

    OUT = "di-luar"
    KEYED_IN = "dimasukkan"
    CANCELLED = "dibatalkan"
    GIVEN_BACK = "dikembalikan"


PAD_KIND_NAMES: Mapping[PadKind, Callable[[], str]] = {
    PadKind.WALK_IN: lambda: _("Tatap muka"),
    PadKind.ANY_CHANNEL: lambda: _("Semua media"),
}
STATE_NAMES: Mapping[NumberState, Callable[[], str]] = {
    NumberState.OUT: lambda: _("masih di luar"),
    NumberState.KEYED_IN: lambda: _("sudah dimasukkan"),
    NumberState.CANCELLED: lambda: _("dibatalkan"),
    NumberState.GIVEN_BACK: lambda: _("dikembalikan ke buku"),
}


def problems_in_order(count: int, label: str) -> tuple[Problem, ...]:
    """What keeps a pad of ``count`` numbers called ``label`` from being made."""
    problems = []
    if not 1 <= count <= MOST_NUMBERS:
        problems.append(Problem("count", _("Banyaknya nomor cadangan dari 1 sampai {most}.").format(most=MOST_NUMBERS)))
    name = label.strip()
    if not name:
        problems.append(Problem("label", _("Beri nama blok cadangan ini, misalnya Loket 1.")))
    elif len(name) > LONGEST_LABEL:
        text = _("Nama blok paling panjang {most} huruf. Pendekkan namanya.")
        problems.append(Problem("label", text.format(most=LONGEST_LABEL)))
    return tuple(problems)


def problems_in_day(number: str, year: int, received_on: date) -> tuple[Problem, ...]:
    """A number belongs to the book of its year: what was received in another year cannot carry it."""
    if received_on.year == year:
        return ()
    text = _(
        "Nomor {number} dari buku tahun {year}, tetapi waktu diterimanya tahun {other}. Periksa tanggal di lembarnya; "
        "kalau memang tahun {other}, batalkan nomor ini dan catat tanpa nomor cadangan."
    )
    return (Problem("received_at", text.format(number=number, year=year, other=received_on.year)),)


def warnings_of_moment(number: str, made_at: datetime, received_at: datetime) -> tuple[Problem, ...]:
    """A sheet cannot have been written on before it was printed: said gently, because clocks and pens err."""
    if received_at >= made_at:
        return ()
    text = _("Waktu diterima lebih awal daripada pencetakan lembar {number}. Periksa tanggal dan jam di lembarnya.")
    return (Problem("received_at", text.format(number=number)),)
