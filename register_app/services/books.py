"""The office's books and how each writes its numbers."""

from datetime import date

from register_app.model.office import Setting
from register_app.rules.numbering import NumberTemplate, RegisterNumber
from register_app.services.work import Work

COMPLAINT_BOOK = "pengaduan"
BOX_BOOK = "berita-acara-kotak"

DEFAULT_PATTERNS = {COMPLAINT_BOOK: "{urut:04}/PGD/{tahun}", BOX_BOOK: "{urut}/KS/{tahun}"}


def write_number(work: Work, number: RegisterNumber, on: date) -> str:
    """The number as the office's template writes it (setting ``numbering``: book → pattern, code, unit)."""
    setting = work.session.get(Setting, "numbering")
    shape = (setting.value if setting else {}).get(number.book, {})
    template = NumberTemplate(
        shape.get("pattern") or DEFAULT_PATTERNS[number.book], shape.get("code", ""), shape.get("unit", "")
    )
    return template.write(number, on)
