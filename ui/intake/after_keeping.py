"""After a form was kept: says its number, prints what was asked for, and leads on."""

from register_app.i18n import _
from register_app.services.intake import Kept
from register_app.services.printing import Subject, Wanted
from ui.printing.direct import print_now
from ui.printing.printers import Printers
from ui.shell.page import Desk
from ui.shell.places import Place


class AfterKeeping:
    """The only place that knows where an intake leads."""

    def __init__(self, desk: Desk, printers: Printers | None = None) -> None:
        self._desk, self._printers = desk, printers

    def go_on(self, kept: Kept | None, prints: tuple[str, ...], back_to: Place | None = None) -> None:
        """Without a complaint back to the desk; else to its case, and what was asked for to the printer.

        ``back_to`` is where the next one waits: the pad of which this was a sheet.
        """
        if kept is None:
            self._desk.notices.tell(_("Tamu tercatat di Buku Tamu."))
            self._desk.navigator.replace(Place.DESK)
            return
        self._desk.notices.tell(_said(kept))
        if back_to is None:
            self._desk.navigator.replace(Place.REGISTER, complaint_id=kept.complaint_id)
        else:
            self._desk.navigator.replace(back_to)
        if prints:
            sheets = [Wanted(form, Subject(complaint_id=kept.complaint_id)) for form in prints]
            print_now(self._desk, sheets, told=f"{_said(kept)}.", printers=self._printers)

    def tell(self, kept: Kept | None) -> None:
        """Only say what was kept: the officer has gone elsewhere meanwhile."""
        self._desk.notices.tell(_said(kept) if kept else _("Tamu tercatat di Buku Tamu."))


def _said(kept: Kept) -> str:
    told = _("Tersimpan: {number}").format(number=kept.number)
    if not kept.warnings:
        return told
    missing = " ".join(problem.text for problem in kept.warnings[:2]).removesuffix(".")
    return _("{told}. Belum lengkap: {what}").format(told=told, what=missing)
