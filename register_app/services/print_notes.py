"""What the officer should know of a sheet that lies before them: it prints, but something is missing on it."""

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.paper import SheetOrder, Written
from register_app.rules.dates import long_date

SIGNER, LOGO = "signer", "logo"


def print_notes(order: SheetOrder, written: Written) -> tuple[Problem, ...]:
    """A position that nobody held on the day of the sheet, and a logo that is no picture."""
    notes = []
    if written.signer.position and not written.signer.name:
        day = getattr(written.facts, "signed_on", None) or order.signing_day
        text = _(
            "Tidak ada pejabat {position} yang tercatat pada {day}; namanya dicetak titik-titik. "
            "Isi di Pengaturan, Pejabat."
        )
        notes.append(Problem(SIGNER, text.format(position=written.signer.position, day=long_date(day))))
    if order.logo_lost:
        text = _("Logo kop tidak terbaca sebagai gambar, jadi lembar dicetak tanpa logo. Ganti logonya di Pengaturan.")
        notes.append(Problem(LOGO, text))
    return tuple(notes)
