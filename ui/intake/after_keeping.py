"""After a form was kept: says its number, prints what was asked for, and leads on."""

from register_app.i18n import _
from register_app.services.intake import Kept
from ui.shell.page import Desk
from ui.shell.places import Place


class AfterKeeping:
    """The only place that knows where an intake leads."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def go_on(self, kept: Kept | None, prints: tuple[str, ...]) -> None:
        """Without a complaint back to the desk; else to the sheets that were asked for, or to the case."""
        if kept is None:
            self._desk.notices.tell(_("Tamu tercatat di Buku Tamu."))
            self._desk.navigator.replace(Place.DESK)
            return
        self._desk.notices.tell(_said(kept))
        self._desk.navigator.replace(Place.REGISTER, complaint_id=kept.complaint_id)


def _said(kept: Kept) -> str:
    told = _("Tersimpan: {number}").format(number=kept.number)
    if not kept.warnings:
        return told
    return _("{told}. Belum lengkap: {what}").format(
        told=told, what=" ".join(problem.text for problem in kept.warnings[:2])
    )
