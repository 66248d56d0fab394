"""Before the program is left for the day: a card still in the drawer is not passed over in silence."""

from register_app.i18n import _
from ui.dialogs import Choice, Dialogs

BACK, LEAVE = "back", "leave"


def goes_back_to_drawer(dialogs: Dialogs, cards: int) -> bool:
    """Ask when cards are held; True when the officer would rather give them back first."""
    if not cards:
        return False
    answers = (Choice(LEAVE, _("Tutup, KTP tetap di laci")), Choice(BACK, _("Kembali ke laci")))
    text = _("Masih ada {n} KTP di laci. Kembalikan dulu kepada pemiliknya, atau tutup dan biarkan di laci.")
    return dialogs.ask_choice(_("KTP masih di laci"), text.format(n=cards), answers, BACK) == BACK
