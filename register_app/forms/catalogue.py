"""Every form the register prints: its code, its name, the papers it is made for, and how it is composed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from register_app.forms import (
    book_agenda,
    book_boxes,
    book_guests,
    book_register,
    box_minutes,
    box_slip,
    card_custody,
    case_file,
    chase_list,
    complaint_form,
    disposition,
    disposition_bps,
    disposition_card,
    follow_up,
    letter,
    matrix,
    monthly,
    pad,
    recap_channel_months,
    recap_evaluation,
    recap_sp4n,
    recap_speed,
    recap_status,
    recap_unit,
    receipt,
    recovery,
    report,
    sop,
    sop_monthly,
)
from register_app.forms.facts import (
    BoxMinutesFacts,
    BpsDispositionFacts,
    DispositionFacts,
    MatrixFacts,
    MonthlyFacts,
    ReceiptFacts,
    RecoveryFacts,
)
from register_app.forms.facts_books import AgendaFacts, BoxBookFacts, GuestBookFacts, RegisterBookFacts
from register_app.forms.facts_case import CaseFileFacts, FollowUpFacts
from register_app.forms.facts_chase import ChaseFacts
from register_app.forms.facts_desk import BoxSlipFacts, ComplaintFormFacts, CustodyFacts, DispositionCardFacts
from register_app.forms.facts_letter import LetterFacts
from register_app.forms.facts_pad import PadFacts
from register_app.forms.facts_sop import SopFacts, SopPeriodFacts
from register_app.forms.recap_facts import RecapFacts
from register_app.forms.report_facts import ReportFacts
from register_app.forms.sheet import A4, A5, CARD, F4, HALF_F4, PAPERS, Document, Paper
from register_app.i18n import _

_Facts = TypeVar("_Facts")


@dataclass(frozen=True, slots=True)
class Form:
    """One form; the first of ``papers`` is what it prints on when nothing else is asked for."""

    id: str
    title: Callable[[], str]
    papers: tuple[str, ...]
    facts: type
    compose_on: Callable[[object, Paper], Document]

    @property
    def default_paper(self) -> str:
        """The code of the paper it is made for."""
        return self.papers[0]

    def compose(self, facts: object, paper: str = "") -> Document:
        """Compose the form on one of its papers; the text metrics are loaded with the first sheet."""
        code = paper or self.default_paper
        if code not in self.papers:
            raise ValueError(f"{self.id} is not made for paper {code!r}")
        return self.compose_on(facts, PAPERS[code])


def _form(
    id_: str,
    title: Callable[[], str],
    papers: Sequence[Paper],
    facts: type[_Facts],
    compose: Callable[[_Facts, Paper], Document],
) -> Form:
    def compose_on(given: object, paper: Paper) -> Document:
        if not isinstance(given, facts):
            raise TypeError(f"{id_} is composed from {facts.__name__}, not {type(given).__name__}")
        return compose(given, paper)

    return Form(id_, title, tuple(paper.code for paper in papers), facts, compose_on)


_ALL = (
    _form(
        disposition.FORM,
        lambda: _("Lembar disposisi"),
        (HALF_F4, A5, A4, F4),
        DispositionFacts,
        disposition.compose,
    ),
    _form(
        disposition_bps.FORM,
        lambda: _("Lembaran disposisi BPS"),
        (A5, A4, F4, HALF_F4),
        BpsDispositionFacts,
        disposition_bps.compose,
    ),
    _form(
        receipt.FORM,
        lambda: _("Tanda terima pengaduan"),
        (F4, A4, HALF_F4, A5),
        ReceiptFacts,
        receipt.compose,
    ),
    _form(
        box_minutes.FORM,
        lambda: _("Berita acara pembukaan kotak"),
        (F4, A4),
        BoxMinutesFacts,
        box_minutes.compose,
    ),
    _form(monthly.FORM, lambda: _("Rekapitulasi bulanan"), (F4, A4), MonthlyFacts, monthly.compose),
    _form(matrix.FORM, lambda: _("Matriks aduan per bulan"), (A4, F4), MatrixFacts, matrix.compose),
    _form(recap_channel_months.FORM, lambda: _("Media per bulan"), (A4, F4), RecapFacts, recap_channel_months.compose),
    _form(recap_evaluation.FORM, lambda: _("Evaluasi pengaduan"), (A4, F4), RecapFacts, recap_evaluation.compose),
    _form(recap_unit.FORM, lambda: _("Rekapitulasi per unit"), (F4, A4), RecapFacts, recap_unit.compose),
    _form(recap_sp4n.FORM, lambda: _("Rekapitulasi SP4N-LAPOR!"), (F4, A4), RecapFacts, recap_sp4n.compose),
    _form(recap_speed.FORM, lambda: _("Kecepatan penanganan"), (F4, A4), RecapFacts, recap_speed.compose),
    _form(recap_status.FORM, lambda: _("Rekapitulasi menurut status"), (A4, F4), RecapFacts, recap_status.compose),
    _form(case_file.FORM, lambda: _("Berkas pengaduan"), (A4, F4), CaseFileFacts, case_file.compose),
    _form(follow_up.FORM, lambda: _("Laporan hasil tindak lanjut"), (A4, F4), FollowUpFacts, follow_up.compose),
    _form(chase_list.FORM, lambda: _("Daftar tagih"), (F4, A4), ChaseFacts, chase_list.compose),
    _form(sop.FORM, lambda: _("SOP dan waktu nyata"), (F4, A4), SopFacts, sop.compose),
    _form(sop_monthly.FORM, lambda: _("Perbandingan waktu SOP"), (F4, A4), SopPeriodFacts, sop_monthly.compose),
    _form(book_register.FORM, lambda: _("Buku register"), (F4, A4), RegisterBookFacts, book_register.compose),
    _form(book_guests.FORM, lambda: _("Buku tamu"), (F4, A4), GuestBookFacts, book_guests.compose),
    _form(book_agenda.FORM, lambda: _("Agenda surat masuk"), (F4, A4), AgendaFacts, book_agenda.compose),
    _form(book_boxes.FORM, lambda: _("Buku kotak saran"), (F4, A4), BoxBookFacts, book_boxes.compose),
    _form(report.FORM, lambda: _("Laporan periode"), (A4, F4), ReportFacts, report.compose),
    _form(complaint_form.FORM, lambda: _("Formulir pengaduan"), (F4, A4), ComplaintFormFacts, complaint_form.compose),
    _form(box_slip.FORM, lambda: _("Slip kotak saran"), (F4, A4), BoxSlipFacts, box_slip.compose),
    _form(card_custody.FORM, lambda: _("Slip titip KTP"), (HALF_F4, A5), CustodyFacts, card_custody.compose),
    _form(
        disposition_card.FORM,
        lambda: _("Kartu disposisi"),
        (CARD, A5),
        DispositionCardFacts,
        disposition_card.compose,
    ),
    _form(pad.FORM, lambda: _("Blok cadangan"), pad.PAPERS, PadFacts, pad.compose),
    _form(letter.REPLY, lambda: _("Surat jawaban"), (F4, A4), LetterFacts, letter.compose),
    _form(letter.FORWARDING, lambda: _("Surat penyaluran"), (F4, A4), LetterFacts, letter.compose),
    _form(recovery.FORM, lambda: _("Lembar pemulihan"), (A4, F4), RecoveryFacts, recovery.compose),
)

FORMS: Mapping[str, Form] = MappingProxyType({form.id: form for form in _ALL})
