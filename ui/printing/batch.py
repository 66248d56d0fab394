"""Many sheets at once: what is to be printed is looked up, and the preview opens with all of it, two on an F4."""

from collections.abc import Sequence

from register_app.i18n import _
from register_app.reading.office import disposition_form
from register_app.reading.reader import Reader
from register_app.reading.unprinted import MOST_AT_ONCE, Unprinted, new_without
from ui.shell.page import Desk
from ui.shell.places import Place


def print_new_sheets(desk: Desk) -> None:
    """The office's disposition sheet of every new complaint that has none yet, the oldest first."""

    def show(found: tuple[str, Unprinted]) -> None:
        form, unprinted = found
        if not unprinted.complaint_ids:
            desk.notices.tell(_("Semua pengaduan baru sudah punya lembar disposisi."))
            return
        print_sheets_of(desk, form, unprinted.complaint_ids)
        if unprinted.left:
            text = _("Sekali cetak {most} lembar. Masih ada {n} pengaduan baru untuk berikutnya.")
            desk.notices.tell(text.format(most=MOST_AT_ONCE, n=unprinted.left))

    desk.tasks.run(lambda: desk.register.ask(_new), show, desk.notices.fail)


def print_sheets_of(desk: Desk, form: str, complaint_ids: Sequence[int]) -> None:
    """One sheet for each of these complaints; each is remembered as if it were printed alone."""
    if len(complaint_ids) > MOST_AT_ONCE:
        text = _("Sekali cetak paling banyak {most} lembar. Pilih lebih sedikit pengaduan.")
        desk.notices.warn(text.format(most=MOST_AT_ONCE))
        return
    from register_app.services.printing import Subject, Wanted  # every form with it, which the first page does not need

    sheets = tuple(Wanted(form, Subject(complaint_id=each)) for each in complaint_ids)
    desk.navigator.open(Place.PREVIEW, sheets=sheets, batch=len(sheets) > 1)


def _new(reader: Reader) -> tuple[str, Unprinted]:
    form = disposition_form(reader)
    return form, new_without(reader, form)
