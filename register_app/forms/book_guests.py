"""The guest book (buku tamu): every visit of the period, and where the card that was left at the desk is."""

from register_app.forms.book import compose_book
from register_app.forms.facts_books import GuestBookFacts, GuestLine
from register_app.forms.sheet import Align, Document, Paper
from register_app.forms.table import Column, Row
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import hour, short_date, weekday_name

FORM = "buku-tamu"


def compose(facts: GuestBookFacts, paper: Paper) -> Document:
    """Compose the book."""
    rows = [_row(place, line) for place, line in enumerate(facts.lines, start=1)]
    waiting = sum(line.card_held and line.card_returned_at is None for line in facts.lines)
    told = _("Jumlah {guests} tamu").format(guests=len(facts.lines))
    if waiting:
        told = _("Jumlah {guests} tamu, kartu belum dikembalikan {cards}").format(
            guests=len(facts.lines), cards=waiting
        )
    return compose_book(FORM, _("Buku Tamu"), facts, paper, _columns(), rows, told)


def _columns() -> tuple[Column, ...]:
    held, card = _("Identitas"), _("Dikembalikan")
    return (
        Column(_("No."), 9),
        Column(_("Hari,\nTanggal"), 21),
        Column(_("Jam\nDatang"), 13),
        Column(_("Nama"), 40, Align.LEFT),
        Column(_("Alamat/\nInstansi"), 42, Align.LEFT),
        Column(_("No. HP"), 24, Align.LEFT),
        Column(_("Keperluan"), 28, Align.LEFT),
        Column(_("Bertemu\ndengan"), 30, Align.LEFT),
        Column(_("Jenis, No."), 16, group=held),
        Column(_("Dititip-\nkan"), 13, group=held),
        Column(_("Laci"), 11, group=held),
        Column(_("Jam\nPulang"), 13),
        Column(_("Jam"), 13, group=card),
        Column(_("Paraf\nTamu"), 15, group=card),
        Column(_("Ket."), 19, Align.LEFT),
    )


def _row(place: int, line: GuestLine) -> Row:
    back = line.card_returned_at
    same_day = back is not None and back.date() == line.arrived_at.date()
    returned = "" if back is None else hour(back) if same_day else f"{short_date(back)}\n{hour(back)}"
    person = (line.address, line.phone, "\n".join(filter(None, line.identity)))
    address, phone, identity = ("", "", "") if line.confidential else person
    return Row(
        (
            str(place),
            f"{weekday_name(line.arrived_at)},\n{short_date(line.arrived_at)}",
            hour(line.arrived_at),
            hidden_complainant() if line.confidential else line.name or _("Tanpa nama"),
            address or "-",
            phone or "-",
            line.purpose or "-",
            line.meets or "-",
            identity or "-",
            _("ya") if line.card_held else _("tidak"),
            line.slot or "-",
            hour(line.left_at) if line.left_at else "",
            returned if line.card_held else "-",
            "" if line.card_held else "-",
            line.remark,
        )
    )
