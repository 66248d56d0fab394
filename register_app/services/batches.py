"""Many sheets in one go, of all new complaints or of those chosen; each is remembered as if printed alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from register_app.errors import Problem, RefusedError
from register_app.forms.catalogue import FORMS
from register_app.i18n import _
from register_app.reading.reader import Reader
from register_app.reading.unprinted import MOST_AT_ONCE, new_without
from register_app.services.printing import FACTS, Printed, Subject, Wanted, print_sheets
from register_app.services.work import Work

BATCH_FORMS = ("disposisi", "disposisi-bps", "disposisi-kartu", "tanda-terima", "formulir")
"""Sheets that are printed in batches: one for each complaint."""


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch that was printed as one PDF, of how many complaints, and how many more are waiting."""

    printed: Printed
    count: int
    left: int = 0


def print_new(work: Work, form: str, *, paper: str = "", in_pairs: bool = True) -> Batch:
    """Print ``form`` of every new complaint that has none, the oldest first; refused when there is none."""
    _check(form)
    found = new_without(Reader(work.session, work.clock), form)
    if not found.complaint_ids:
        text = _("Semua pengaduan baru sudah punya lembar {form}. Tidak ada yang perlu dicetak.")
        raise RefusedError([Problem("form", text.format(form=FORMS[form].title()))])
    batch = print_batch(work, form, found.complaint_ids, paper=paper, in_pairs=in_pairs)
    return Batch(batch.printed, batch.count, found.left)


def print_batch(
    work: Work,
    form: str,
    complaint_ids: Sequence[int],
    *,
    paper: str = "",
    in_pairs: bool = True,
) -> Batch:
    """Print ``form`` of these complaints as one PDF: half sheets two on an F4, all others page after page."""
    _check(form)
    if len(complaint_ids) > MOST_AT_ONCE:
        text = _("Sekali cetak paling banyak {most} lembar. Pilih lebih sedikit pengaduan.")
        raise RefusedError([Problem("subjects", text.format(most=MOST_AT_ONCE))])
    wanted = [Wanted(form, Subject(complaint_id=each), paper) for each in complaint_ids]
    printed = print_sheets(work, wanted, in_pairs=in_pairs, as_one=True)
    return Batch(printed[0], len(wanted))


def _check(form: str) -> None:
    if form not in BATCH_FORMS or form not in FACTS:
        text = _("Lembar {form} tidak dicetak sekaligus. Pakai salah satu: {known}.")
        raise RefusedError([Problem("form", text.format(form=form, known=", ".join(BATCH_FORMS)))])
