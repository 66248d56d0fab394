"""The agenda of incoming letters (agenda surat masuk): who wrote, when it came, which way it went."""

from register_app.forms.book import compose_book, to_whom, when
from register_app.forms.facts_books import AgendaFacts, LetterLine
from register_app.forms.sheet import Align, Document, Paper
from register_app.forms.table import Column, Row
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import short_date

FORM = "agenda"


def compose(facts: AgendaFacts, paper: Paper) -> Document:
    """Compose the agenda."""
    rows = [_row(place, line) for place, line in enumerate(facts.lines, start=1)]
    told = _("Jumlah {letters} surat").format(letters=len(facts.lines))
    return compose_book(FORM, _("Agenda Surat Masuk Pengaduan"), facts, paper, _columns(), rows, told)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("No."), 9),
        Column(_("No.\nAgenda"), 27),
        Column(_("Tgl./Jam\nDiterima"), 20),
        Column(_("Asal Surat"), 45, Align.LEFT),
        Column(_("Nomor dan\nTanggal Surat"), 36, Align.LEFT),
        Column(_("Ditujukan kepada/\nTembusan"), 36, Align.LEFT),
        Column(_("Isi Singkat"), 46, Align.LEFT),
        Column(_("Sekda: Tgl.\nTerima/Agenda"), 26, Align.LEFT),
        Column(_("Disposisi\nkepada/Tgl."), 32, Align.LEFT),
        Column(_("No.\nRegister"), 21),
        Column(_("Ket./\nParaf"), 19),
    )


def _row(place: int, line: LetterLine) -> Row:
    sekda = (short_date(line.sekda_received_on) if line.sekda_received_on else "", line.sekda_agenda_number)
    letter = (line.letter_number or "-", short_date(line.letter_date) if line.letter_date else "")
    copies = _("Tembusan: {names}").format(names=line.copies_to) if line.copies_to else ""
    return Row(
        (
            str(place),
            line.agenda_number or "-",
            when(line.received_at),
            hidden_complainant() if line.confidential else line.sender or _("Tanpa nama"),
            "\n".join(filter(None, letter)),
            "\n".join(filter(None, (line.addressed_to, copies))) or "-",
            line.subject,
            "\n".join(filter(None, sekda)) or "-",
            to_whom(line.directed_to, line.directed_on),
            line.register_number,
            _("batal") if line.cancelled else "",
        )
    )
