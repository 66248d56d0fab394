"""The states in which every form is printed, and what people have written in each of them."""

from collections.abc import Mapping
from enum import StrEnum


class State(StrEnum):
    """A month of the matrix: its papers show the register in this state."""

    EMPTY = "kosong"
    ORDINARY = "biasa"
    LONG = "panjang"
    MANY = "enam-puluh-baris"
    SECRET = "rahasia"
    ODD = "aneh"


MONTHS: Mapping[State, int] = {
    State.ORDINARY: 2,
    State.LONG: 3,
    State.MANY: 4,
    State.SECRET: 5,
    State.EMPTY: 6,
    State.ODD: 7,
}
"""The month of 2026 that a state lives in; June has nothing at all."""

LENGTH = 5000
SHORTER: Mapping[str, int] = {"hal-surat": 300, "kepada": 300, "salinan": 300}
"""Letters of every text in the long state, and of those that the register takes no more of."""

ORDINARY_WORDS: Mapping[str, str] = {
    "pokok": "Rekomendasi analisis jabatan terlambat",
    "uraian": "Permohonan diajukan tiga bulan yang lalu; sudah dua kali ditanyakan dan belum ada jawaban.",
    "tempat": "Loket 2, lantai dasar",
    "harapan": "Mendapat kepastian tanggal",
    "nama": "Agustina P. Nahak",
    "alamat": "Jalan El Tari 5, Kelurahan Oesapa",
    "lembaga": "Forum Guru Honorer Kab. TTS",
    "terlapor": "Petugas loket",
    "jabatan": "Pengadministrasi",
    "tujuan": "Sekretaris Daerah",
    "tembusan": "Kepala Dinas Pendidikan",
    "catatan": "Tanggapi dan laporkan hasilnya",
    "langkah": "Berkas diperiksa bersama pemohon",
    "jawaban": "Rekomendasi diterbitkan pada tanggal 9",
    "keperluan": "Pengaduan",
    "bertemu": "Kabag Tatalaksana",
    "kotak": "Segel utuh",
    "petugas": "Yustina Manu",
    "naskah": "Pengaduan dikelola sesuai standar pelayanan.",
    "isi-surat": "Dengan hormat, bersama ini kami sampaikan bahwa permohonan Saudara telah selesai.",
    "hal-surat": "Jawaban atas pengaduan Saudara",
    "kepada": "Yth. Sdri. Agustina P. Nahak",
    "salinan": "Sekretaris Daerah Provinsi Nusa Tenggara Timur",
    "alasan": "Bukan kewenangan kantor ini",
    "salah": "Salah tulis",
}
"""What an ordinary sheet says, by what is told."""

SECRET_PERSON = {
    "name": "Wilhelmina Rihiheke",
    "id_type": "KTP",
    "id_number": "5371016505889734",
    "address": "Lorong Melati 77, Naikoten",
    "phone": "081277665544",
    "email": "wilhelmina@contoh.go.id",
    "organisation": "Serikat Penenun Boti",
}
"""Whoever must not be found on any paper that hides the complainant."""

SECRET_WORDS = ("Wilhelmina", "Rihiheke", "9734", "Melati 77", "Naikoten", "081277665544", "5544", "Serikat Penenun")

MARKUP = "<b>tebal</b> &amp; <para> (a) Tj %PDF \\n {nama} %s"
ODD_SIGNS = "\x07 \U0001f621 \u0633\u0644\u0627\u0645 \ua9a0\ua9ae \u202e"
SHOWN_AS = ("[U+0007]", "marah]", "U+0633", "U+A9A0", "[U+202E]")
"""How paper shows a control character, a smiley, Arabic, Javanese and a mark that turns the reading round."""


def told(state: State, what: str) -> str:
    """What people wrote there; in the long state every word says where it belongs and which it is."""
    match state:
        case State.EMPTY:
            return ""
        case State.LONG:
            return long_text(what)
        case State.ODD:
            return f"{MARKUP} {ODD_SIGNS} {ending(what)}"
        case _:
            return ORDINARY_WORDS[what]


def long_text(what: str) -> str:
    """Five thousand letters in short words that can each be found again."""
    mark = _mark(what)
    length = SHORTER.get(what, LENGTH)
    return " ".join(f"{mark}{place:03}" for place in range((length + 1) // (len(mark) + 4)))


def long_words(what: str) -> frozenset[str]:
    """The words of a long text."""
    return frozenset(long_text(what).split())


def ending(what: str) -> str:
    """The last word of an odd text, by which it is known to have been printed to its end."""
    return f"akhir-{_mark(what)}"


def _mark(what: str) -> str:
    """Two letters for every kind of text."""
    place = list(ORDINARY_WORDS).index(what)
    return f"{'qxzvjw'[place // 6]}{'aeiouy'[place % 6]}"
