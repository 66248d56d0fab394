"""Kinds of identity that a visitor may show, all of equal standing, and what their numbers usually look like."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from register_app.i18n import _
from register_app.rules import nik, nip


class IdType(StrEnum):
    """Kind of identity (jenis identitas); unwilling and unknown are answers too."""

    KTP = "KTP"
    SIM = "SIM"
    PASSPORT = "PASPOR"
    FAMILY_CARD = "KK"
    STAFF_CARD = "KARTU-PEGAWAI"
    STUDENT_CARD = "KARTU-PELAJAR"
    RESIDENCE_PERMIT = "KITAS"
    INSTITUTION_LETTER = "SURAT-LEMBAGA"
    OTHER = "LAINNYA"
    UNWILLING = "TIDAK-BERSEDIA"
    UNKNOWN = "TIDAK-TAHU"


ID_TYPE_NAMES: Mapping[IdType, Callable[[], str]] = {
    IdType.KTP: lambda: _("KTP"),
    IdType.SIM: lambda: _("SIM"),
    IdType.PASSPORT: lambda: _("Paspor"),
    IdType.FAMILY_CARD: lambda: _("Kartu keluarga"),
    IdType.STAFF_CARD: lambda: _("Kartu pegawai"),
    IdType.STUDENT_CARD: lambda: _("Kartu pelajar atau mahasiswa"),
    IdType.RESIDENCE_PERMIT: lambda: _("KITAS atau KITAP"),
    IdType.INSTITUTION_LETTER: lambda: _("Surat keterangan lembaga"),
    IdType.OTHER: lambda: _("Identitas lain"),
    IdType.UNWILLING: lambda: _("Tidak bersedia"),
    IdType.UNKNOWN: lambda: _("Tidak tahu"),
}

WITHOUT_NUMBER = frozenset({IdType.UNWILLING, IdType.UNKNOWN})
"""Answers that have no number to ask for."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a number usually looks like, and the gentle sentence for one that does not."""

    pattern: re.Pattern[str]
    remark: Callable[[], str]


_SHAPES: Mapping[IdType, _Shape] = {
    IdType.SIM: _Shape(
        re.compile(r"\d{12,16}"), lambda: _("Nomor SIM biasanya 12 sampai 16 angka. Periksa lagi dengan kartunya.")
    ),
    IdType.PASSPORT: _Shape(
        re.compile(r"(?=.*\d)[A-Z0-9]{6,9}"),
        lambda: _("Nomor paspor biasanya satu atau dua huruf lalu 6 sampai 7 angka. Periksa lagi dengan paspornya."),
    ),
    IdType.FAMILY_CARD: _Shape(
        re.compile(r"\d{16}"), lambda: _("Nomor kartu keluarga biasanya 16 angka. Periksa lagi dengan kartunya.")
    ),
    IdType.RESIDENCE_PERMIT: _Shape(
        re.compile(r"(?=.*\d)[A-Z0-9]{8,16}"),
        lambda: _("Nomor KITAS atau KITAP biasanya 8 sampai 16 huruf dan angka. Periksa lagi dengan kartunya."),
    ),
}

SHOWN = 4
"""Letters or digits that stay readable when a number is masked."""

_SPELLINGS: Mapping[IdType, tuple[str, ...]] = {
    IdType.KTP: ("ktp", "e-ktp", "ektp", "ktp-el", "nik", "ikd", "id card"),
    IdType.SIM: ("sim", "sim a", "sim b", "sim c", "driving licence"),
    IdType.PASSPORT: ("paspor", "passport", "pasport"),
    IdType.FAMILY_CARD: ("kk", "kartu keluarga"),
    IdType.STAFF_CARD: ("kartu pegawai", "karpeg", "id pegawai", "kartu tanda anggota", "kta", "nip"),
    IdType.STUDENT_CARD: ("kartu pelajar", "kartu mahasiswa", "ktm"),
    IdType.RESIDENCE_PERMIT: ("kitas", "kitap"),
    IdType.INSTITUTION_LETTER: ("surat lembaga", "identitas lembaga", "surat tugas", "surat keterangan lembaga"),
    IdType.OTHER: ("lainnya", "lain-lain", "lain", "other"),
    IdType.UNWILLING: ("tidak bersedia", "menolak"),
    IdType.UNKNOWN: ("tidak tahu", "tidak ada", "-"),
}


def read_id_type(text: str) -> IdType | None:
    """Read a kind of identity as people write it (e-KTP, Paspor, kartu keluarga); None for an unknown word."""
    code = "-".join(text.upper().split())
    if code in tuple(IdType):
        return IdType(code)
    low = " ".join(text.lower().split())
    return next((kind for kind, spellings in _SPELLINGS.items() if low in spellings), None)


def has_number(kind: IdType) -> bool:
    """Whether this kind of identity has a number to ask for."""
    return kind not in WITHOUT_NUMBER


def id_warnings(id_type: str, number: str, today: date) -> tuple[str, ...]:
    """Say gently what looks unusual in an ID number; nothing for a blank one, and never a reason to refuse."""
    plain = re.sub(r"[\s.-]", "", number.upper())
    kind = read_id_type(id_type)
    if not plain or kind is None:
        return ()
    if kind in WITHOUT_NUMBER:
        text = _("Nomor identitas terisi, tetapi jenisnya {kind}. Pilih jenis identitas yang ditunjukkan.")
        return (text.format(kind=ID_TYPE_NAMES[kind]().lower()),)
    if kind is IdType.KTP:
        return nik.explain(plain, today).warnings
    if kind is IdType.STAFF_CARD:
        return nip.warnings_for(plain) if len(plain) == nip.LENGTH else ()
    shape = _SHAPES.get(kind)
    return (shape.remark(),) if shape and not shape.pattern.fullmatch(plain) else ()


def id_tail(id_number: str) -> str:
    """Last four letters and digits of an ID number, by which a returning visitor is found."""
    return "".join(filter(str.isalnum, id_number.upper()))[-SHOWN:]


def mask(id_number: str) -> str:
    """Hide all but the last four of an ID number (************0003); short numbers show at most half."""
    number = "".join(id_number.split())
    shown = min(SHOWN, len(number) // 2)
    return "*" * (len(number) - shown) + number[len(number) - shown :]
