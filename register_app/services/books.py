"""The office's books and how each writes its numbers."""

from dataclasses import replace
from datetime import date

from register_app.rules.numbering import NumberTemplate, RegisterNumber
from register_app.services.work import Work

COMPLAINT_BOOK = "pengaduan"
BOX_BOOK = "berita-acara-kotak"
LETTER_BOOK = "surat-keluar"

DEFAULT_PATTERNS = {
    COMPLAINT_BOOK: "{urut:04}/PGD/{tahun}",
    BOX_BOOK: "{urut}/KS/{tahun}",
    LETTER_BOOK: "{urut}/SK/{tahun}",
}


def write_number(work: Work, number: RegisterNumber, on: date) -> str:
    """The number as the office's template writes it."""
    template = work.rules.numbering.get(number.book, NumberTemplate(""))
    if not template.pattern:
        template = replace(template, pattern=DEFAULT_PATTERNS[number.book])
    return template.write(number, on)
