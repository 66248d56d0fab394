"""The letters of a case in its file: number and day, what they are about, to whom they went, whose signature."""

from collections.abc import Iterator

from register_app.i18n import _
from register_app.reading.case_on_paper import CaseOnPaper
from register_app.reading.letters import WrittenLetter, letters_of
from register_app.reading.reader import Reader
from register_app.rules.dates import short_date
from register_app.rules.letters import LETTER_NAMES, LetterKind
from register_app.rules.report_blocks import Band, Block, Grid, GridColumn, GridRow


def letters(reader: Reader, paper: CaseOnPaper) -> Iterator[Block]:
    """Every letter that was written about the case; to whom a reply went only where the complainant is named."""
    found = letters_of(reader, paper.case.id)
    if not found:
        return
    columns = (
        GridColumn(_("Nomor, tanggal"), 40, words=True),
        GridColumn(_("Surat"), 26, words=True),
        GridColumn(_("Perihal"), 45, words=True),
        GridColumn(_("Kepada, tembusan"), 54, words=True),
    )
    yield Band(_("Surat keluar"))
    yield Grid("", columns, tuple(_row(paper, each) for each in found), dense=True)


def _row(paper: CaseOnPaper, letter: WrittenLetter) -> GridRow:
    day = short_date(letter.day) if letter.day else ""
    number = ", ".join(filter(None, (letter.number or _("nomor diisi dengan pena"), day)))
    sealed = not paper.named and (letter.named or letter.kind is LetterKind.REPLY)
    to = _("pelapor") if sealed else ", ".join(letter.addressee)
    copies = _("tembusan {names}").format(names=", ".join(letter.copies)) if letter.copies else ""
    words = (LETTER_NAMES[letter.kind](), paper.told(letter.subject), "\n".join(filter(None, (to, copies))))
    return GridRow((number, *words))
