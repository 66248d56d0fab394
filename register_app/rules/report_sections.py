"""The sections of a period report that the office writes itself, and a first sensible text for each."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from register_app.i18n import _

OFFICE_FIELD, PERIOD_FIELD = "{kantor}", "{periode}"
"""What an office text may name; both are filled in when the report is made, so that a text carries over unchanged."""

LONGEST = 20_000
"""Signs of one text, so that a document pasted by mistake is refused."""


_TYPED_NUMBER = re.compile(r"^(?:\d{1,2}[.)]|[-*•–])\s+")


class Section(StrEnum):
    """A text of the office in the report (naskah laporan), in the order of the paper."""

    BACKGROUND = "latar-belakang"
    LEGAL_BASIS = "dasar-hukum"
    PURPOSE = "maksud-tujuan"
    PROCEDURE = "prosedur"
    OBSTACLES = "hambatan"
    EVALUATION = "evaluasi"
    ADVICE = "saran"
    CLOSING = "penutup"


SECTION_NAMES: Mapping[Section, Callable[[], str]] = {
    Section.BACKGROUND: lambda: _("Latar belakang"),
    Section.LEGAL_BASIS: lambda: _("Dasar hukum"),
    Section.PURPOSE: lambda: _("Maksud dan tujuan"),
    Section.PROCEDURE: lambda: _("Prosedur"),
    Section.OBSTACLES: lambda: _("Hambatan"),
    Section.EVALUATION: lambda: _("Evaluasi"),
    Section.ADVICE: lambda: _("Saran"),
    Section.CLOSING: lambda: _("Penutup"),
}

LISTED = frozenset({Section.LEGAL_BASIS, Section.ADVICE})
"""Sections whose lines are numbered."""

FIRST_TEXTS: Mapping[Section, Callable[[], str]] = {
    Section.BACKGROUND: lambda: _(
        "Setiap warga berhak menyampaikan pengaduan atas pelayanan yang diterimanya, dan penyelenggara pelayanan wajib "
        "menanggapinya. {kantor} mencatat semua pengaduan dalam satu register, dari media apa pun datangnya, "
        "supaya tidak ada yang terlewat.\n"
        "Laporan ini menyajikan penerimaan dan penanganan pengaduan selama {periode} sebagai pertanggungjawaban dan "
        "bahan perbaikan pelayanan."
    ),
    Section.LEGAL_BASIS: lambda: _(
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n"
        "Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik\n"
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 62 Tahun 2018 tentang Pedoman "
        "Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional"
    ),
    Section.PURPOSE: lambda: _(
        "Laporan ini dimaksudkan untuk memberi gambaran tentang pengaduan yang diterima {kantor} selama {periode} dan "
        "tentang penanganannya. Tujuannya agar pimpinan dapat menilai ketepatan waktu dan mutu jawaban, serta "
        "menentukan perbaikan pada periode berikutnya."
    ),
    Section.PROCEDURE: lambda: _(
        "Pengaduan yang masuk dicatat dalam register dan diberi nomor, kemudian ditelaah dan disampaikan kepada "
        "pimpinan untuk mendapat disposisi. Pejabat yang ditugaskan menindaklanjuti dan menyiapkan jawaban, lalu "
        "hasilnya disampaikan kepada pelapor. Identitas pelapor yang meminta dirahasiakan tidak dicantumkan dalam "
        "laporan ini."
    ),
    Section.OBSTACLES: lambda: _("Tidak ada hambatan yang dilaporkan selama {periode}."),
    Section.EVALUATION: lambda: _(
        "Capaian pada tabel di atas menjadi bahan pembahasan dengan unit yang menangani pengaduan."
    ),
    Section.ADVICE: lambda: _(
        "Setiap pengaduan dijawab dalam batas waktunya, dan hasilnya disampaikan kepada pelapor.\n"
        "Media pengaduan dan batas waktu penyelesaiannya diumumkan kembali kepada masyarakat."
    ),
    Section.CLOSING: lambda: _(
        "Demikian laporan ini disusun untuk digunakan sebagaimana mestinya. Masukan atas laporan ini dapat "
        "disampaikan kepada {kantor}."
    ),
}


def filled(text: str, office: str, period: str) -> str:
    """The text with the office's name and the period in their places; other braces stay as they are."""
    return text.replace(OFFICE_FIELD, office).replace(PERIOD_FIELD, period)


def lines_of(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, blank lines left out."""
    return tuple(line for line in (each.strip() for each in text.splitlines()) if line)


def items_of(text: str) -> tuple[str, ...]:
    """The lines of a list without the numbers or dashes that somebody typed: the program writes its own."""
    return tuple(_TYPED_NUMBER.sub("", line) for line in lines_of(text))
