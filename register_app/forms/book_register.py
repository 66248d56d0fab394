"""The register book (buku register) on F4 lying on its side: every number of the period, cancelled ones too."""

from register_app.forms.book import compose_book, to_whom, when
from register_app.forms.cleaning import one_line
from register_app.forms.facts_books import RegisterBookFacts, RegisterLine
from register_app.forms.sheet import Align, Document, Paper
from register_app.forms.table import Column, Row
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import short_date

FORM = "buku-register"


def compose(facts: RegisterBookFacts, paper: Paper) -> Document:
    """Compose the book."""
    rows = [_row(place, line) for place, line in enumerate(facts.lines, start=1)]
    cancelled = sum(line.cancelled is not None for line in facts.lines)
    told = _("Jumlah {numbers} nomor").format(numbers=len(facts.lines))
    if cancelled:
        told = _("Jumlah {numbers} nomor ({cancelled} batal)").format(numbers=len(facts.lines), cancelled=cancelled)
    return compose_book(FORM, _("Buku Register Pengaduan Masyarakat"), facts, paper, _columns(), rows, told)


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("No."), 8),
        Column(_("No.\nRegister"), 20),
        Column(_("Tgl./Jam\nTerima"), 19.5),
        Column(_("Media"), 15, Align.LEFT),
        Column(_("Nama, Alamat/\nNo. HP Pelapor"), 36, Align.LEFT),
        Column(_("Identitas"), 14.5),
        Column(_("Pokok Pengaduan"), 33, Align.LEFT),
        Column(_("Klasifikasi/\nKategori"), 25, Align.LEFT),
        Column(_("Disposisi\nkepada/Tgl."), 28, Align.LEFT),
        Column(_("Batas\nWaktu"), 19.5),
        Column(_("Tindak Lanjut/\nHasil"), 31, Align.LEFT),
        Column(_("Tgl.\nSelesai"), 19.5),
        Column(_("Lama\n(hari)"), 10.5),
        Column(_("Ket./\nParaf"), 17.5),
    )


def _row(place: int, line: RegisterLine) -> Row:
    who = hidden_complainant() if line.confidential else ", ".join(filter(None, line.complainant)) or _("Tanpa nama")
    opening = (
        str(place),
        line.number,
        when(line.received_at),
        line.channel,
        who,
        ("" if line.confidential else "\n".join(filter(None, line.identity))) or "-",
    )
    if line.cancelled is not None:
        reason = _("BATAL: {reason}").format(reason=one_line(line.cancelled)) if line.cancelled else _("BATAL")
        return Row((*opening, reason, *("-",) * 6, _("batal")))
    if line.waited:
        return Row((*opening, line.waited, *("-",) * 6, ""))
    return Row(
        (
            *opening,
            line.subject,
            line.classed,
            to_whom(line.directed_to, line.directed_on),
            when(line.due_at),
            line.result,
            short_date(line.finished_on) if line.finished_on else "",
            "" if line.days is None else str(line.days),
            line.remark,
        )
    )
