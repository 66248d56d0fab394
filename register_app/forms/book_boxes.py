"""The book of the suggestion boxes (buku rekapitulasi pengaduan kotak saran): a line for every opening, *Nihil* too."""

from register_app.forms.book import compose_book, when
from register_app.forms.facts_books import BoxBookFacts, OpeningLine
from register_app.forms.sheet import Align, Document, Paper
from register_app.forms.table import Column, Row
from register_app.i18n import _
from register_app.rules.dates import hour, short_date, weekday_name

FORM = "buku-kotak"


def compose(facts: BoxBookFacts, paper: Paper) -> Document:
    """Compose the book."""
    rows = [_row(place, line) for place, line in enumerate(facts.lines, start=1)]
    told = _("Jumlah {openings} pembukaan, {slips} lembar").format(
        openings=len(facts.lines), slips=sum(line.counted for line in facts.lines)
    )
    title = _("Buku Rekapitulasi Pengaduan Kotak Saran")
    return compose_book(FORM, title, facts, paper, _columns(), rows, told)


def _columns() -> tuple[Column, ...]:
    on = _("Diteruskan ke petugas surat masuk")
    return (
        Column(_("No."), 9),
        Column(_("Hari, Tanggal"), 26),
        Column(_("Jam\nDibuka"), 14),
        Column(_("Lokasi Kotak"), 38, Align.LEFT),
        Column(_("Petugas Pembuka"), 46, Align.LEFT),
        Column(_("Jumlah\nIsi"), 16),
        Column(_("Rincian (No. Register)"), 46, Align.LEFT),
        Column(_("Jumlah\nSalinan"), 16),
        Column(_("Tgl./Jam"), 20, group=on),
        Column(_("Nama"), 30, Align.LEFT, on),
        Column(_("Paraf"), 16, group=on),
        Column(_("Keterangan"), 28, Align.LEFT),
    )


def _row(place: int, line: OpeningLine) -> Row:
    names = [f"{n}. {name}" for n, name in enumerate(filter(None, line.officers), start=1)]
    nothing = line.counted == 0
    return Row(
        (
            str(place),
            f"{weekday_name(line.opened_at)},\n{short_date(line.opened_at)}",
            hour(line.opened_at),
            line.box,
            "\n".join(names) or "-",
            _("Nihil") if nothing else str(line.counted),
            "\n".join(line.numbers) or "-",
            "-" if nothing else str(line.copies or "-"),
            "-" if nothing else when(line.handed_over_at),
            "-" if nothing else line.handed_over_to,
            "-" if nothing else "",
            line.remark,
        )
    )
