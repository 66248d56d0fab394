"""Fields of a letter's text ({nama}, {pokok} …): what each stands for, and how a text is filled from a case."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from register_app.errors import Problem
from register_app.i18n import _

DOTS = "." * 30
"""Stands where the register knows nothing, to be filled in by pen."""

_FIELD = re.compile(r"\{([^{}\n]{1,60})\}")
_NEAR = 0.5


@dataclass(frozen=True, slots=True)
class LetterField:
    """One field: how it is written, what it becomes, and an example of that."""

    code: str
    words: Callable[[], str]
    example: str

    @property
    def token(self) -> str:
        """As it stands in a text."""
        return f"{{{self.code}}}"


FIELDS: tuple[LetterField, ...] = (
    LetterField("sapaan", lambda: _("Sapaan pelapor menurut jenis kelaminnya"), "Sdri."),
    LetterField("nama", lambda: _("Nama pelapor; pelapor rahasia atau anonim tidak disebut"), "Maria Tae"),
    LetterField("alamat", lambda: _("Alamat pelapor"), "Jalan Cendana Nomor 8, Kupang"),
    LetterField(
        "pelapor", lambda: _("Pelapor bagi pihak lain: namanya, atau bahwa identitasnya dirahasiakan"), "Maria Tae"
    ),
    LetterField("kontak_pelapor", lambda: _("Alamat dan nomor HP pelapor bagi pihak lain"), "Kupang, 0812-3456-7890"),
    LetterField("nomor_register", lambda: _("Nomor register pengaduan"), "0147/PGD/BO/2026"),
    LetterField("tanggal_terima", lambda: _("Tanggal pengaduan diterima"), "18 November 2026"),
    LetterField("media", lambda: _("Cara pengaduan masuk"), "Kotak Saran Kantor Gubernur"),
    LetterField("pokok", lambda: _("Pokok pengaduan"), "papan standar pelayanan tidak terpasang"),
    LetterField("isi", lambda: _("Intisari pengaduan, lengkap"), "Papan di loket 2 sudah tiga bulan kosong."),
    LetterField("nomor_surat_pelapor", lambda: _("Nomor surat pelapor"), "12/RT05/XI/2026"),
    LetterField("tanggal_surat_pelapor", lambda: _("Tanggal surat pelapor"), "15 November 2026"),
    LetterField("tracking_id", lambda: _("Tracking ID laporan daring"), "1234567"),
    LetterField("jawaban", lambda: _("Isi jawaban, atau tindak lanjut terakhir"), "Papan sudah dipasang."),
    LetterField("alasan", lambda: _("Alasan langkah terakhir: tunda, arsip, terusan, perpanjangan"), "Berkas kurang."),
    LetterField("unit", lambda: _("Unit yang menangani"), "Bagian Tatalaksana"),
    LetterField("pejabat", lambda: _("Pejabat yang menangani"), "Kepala Bagian Tatalaksana"),
    LetterField("tenggat", lambda: _("Batas waktu penanganan"), "25 November 2026"),
    LetterField("instansi", lambda: _("Instansi yang menerima terusan"), "Dinas Kesehatan"),
    LetterField("kantor", lambda: _("Nama kantor"), "Biro Organisasi"),
    LetterField("alamat_kantor", lambda: _("Alamat kantor"), "Jalan Raya El Tari Nomor 52 Kupang"),
    LetterField("telepon", lambda: _("Telepon kantor"), "(0380) 3832697"),
    LetterField("kota", lambda: _("Kota kantor"), "Kupang"),
)
"""Every field, in the order in which the editor offers them."""

BY_CODE: Mapping[str, LetterField] = {field.code: field for field in FIELDS}
EXAMPLES: Mapping[str, str] = {field.code: field.example for field in FIELDS}


def fields_in(text: str) -> tuple[str, ...]:
    """What stands between braces, once each, as it was written."""
    return tuple(dict.fromkeys(_FIELD.findall(text)))


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with every known field replaced; one without a value becomes dots, an unknown one stays as it is.

    What a value says is never read as a field again.
    """

    def value(found: re.Match[str]) -> str:
        code = _code(found[1])
        return (values.get(code, "").strip() or DOTS) if code in BY_CODE else found[0]

    return _FIELD.sub(value, text)


def unknown_fields(text: str, field: str) -> tuple[Problem, ...]:
    """A sentence for each field of the text that the program does not know, with those it may have been."""
    return tuple(Problem(field, _sentence(name)) for name in fields_in(text) if _code(name) not in BY_CODE)


def left_over(text: str, values: Iterable[str], field: str) -> tuple[Problem, ...]:
    """Fields in a finished letter that nobody filled; braces that came with the complaint's own words are none."""
    said = "\n".join(values)
    found = [name for name in fields_in(text) if f"{{{name}}}" not in said]
    known = _("Isian {name} di surat ini belum diganti. Ganti dengan kata-katanya, atau pilih lagi naskahnya.")
    return tuple(
        Problem(field, known.format(name=BY_CODE[_code(name)].token) if _code(name) in BY_CODE else _sentence(name))
        for name in found
    )


def near_fields(name: str) -> tuple[str, ...]:
    """The fields that somebody who wrote ``name`` may have meant."""
    import difflib  # for a slip of the pen only

    code = _code(name)
    close = difflib.get_close_matches(code, BY_CODE, n=3, cutoff=_NEAR)
    parts = {part for part in code.split("_") if len(part) > 2}
    related = [each for each in BY_CODE if parts & set(each.split("_"))]
    return tuple(dict.fromkeys([*close, *related]))[:3]


def _code(name: str) -> str:
    """A field as people write it: ``{ Nama }``, ``{Tanggal Terima}``."""
    return "_".join(name.lower().split())


def _sentence(name: str) -> str:
    near = [BY_CODE[code].token for code in near_fields(name)]
    unknown = _("Isian {name} tidak dikenal.").format(name=f"{{{name}}}")
    if near:
        return f"{unknown} {_('Mungkin maksudnya: {names}.').format(names=', '.join(near))}"
    return f"{unknown} {_('Pilih isian dari daftar di atas naskah.')}"
