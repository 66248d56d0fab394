"""Printing: a sheet is filled from the register, painted, and remembered so that it can be read years later."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from sqlalchemy import func
from sqlmodel import Session, col, select

from register_app.errors import Problem, RefusedError
from register_app.forms.catalogue import FORMS, Form
from register_app.forms.facts import Signer
from register_app.forms.figures import CrossFootError
from register_app.forms.impose import one_after_another, two_per_f4
from register_app.forms.paint import paint
from register_app.forms.sheet import F4, HALF_F4, Code, Document, flat
from register_app.i18n import _
from register_app.model.complaint import Complaint, ComplaintDraft
from register_app.model.dispositions import Disposition, PrintedSheet
from register_app.model.history import IDENTITY_OPENED, TrailEntry
from register_app.pace import Stage, tell
from register_app.reading.letters import LETTER_FORMS, letters_written
from register_app.reading.office import office
from register_app.reading.paper import SheetOrder, order_of, print_mark
from register_app.reading.paper import Subject as Subject
from register_app.reading.paper_receipt import live_receipt_facts
from register_app.reading.reader import Reader
from register_app.rules.figure_names import disagreement
from register_app.rules.letters import LetterKind
from register_app.rules.sheet_parts import Part, PartChoice, chosen
from register_app.rules.statuses import Status
from register_app.services.form_facts import FACTS as FACTS
from register_app.services.print_memory import as_first_signed, earlier_prints, fingerprint_of
from register_app.services.print_notes import print_notes
from register_app.services.trail import short_head
from register_app.services.work import Change, Work

RECEIPT = "tanda-terima"
SHEET_FOR_EACH_STEP = ("disposisi", "disposisi-kartu")


@dataclass(frozen=True, slots=True)
class Printed:
    """A print: the PDF, the id under which it is remembered (0 for a preview), its title, paper and pages.

    ``copy`` is 0 on the first print and n on *SALINAN ke-n*; ``notes`` are what the officer should know of it.
    """

    pdf: bytes
    sheet_id: int
    title: str
    paper: str
    pages: int
    form: str = ""
    copy: int = 0
    parts: tuple[PartChoice, ...] = ()
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sheet that is asked for; no ``paper`` means the one that the office uses for the form.

    No ``parts`` means the usual ones.
    """

    form: str
    subject: Subject
    paper: str = ""
    blank: bool = True
    giver: str = ""
    step: int | None = None
    parts: Mapping[Part, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FormFact:
    """A form that can be printed: its name, the papers it is made for, and the one that this office uses."""

    form: str
    title: str
    papers: tuple[str, ...]
    paper: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet ready to be painted, and what is to be remembered of it."""

    order: SheetOrder
    signer: Signer
    document: Document
    paper: str
    parts: tuple[PartChoice, ...] = ()
    unsealed: bool = False
    fingerprint: str = ""
    notes: tuple[Problem, ...] = ()


def print_form(
    work: Work,
    form: str,
    subject: Subject,
    *,
    paper: str | None = None,
    blank: bool = True,
    giver: str = "",
    step: int | None = None,
    parts: Mapping[Part, bool] | None = None,
) -> Printed:
    """Make a sheet's PDF and remember the print; a reprint says *SALINAN ke-n* and keeps its signatory.

    ``giver`` is the position that directs on a blank disposition sheet, by default the one whose turn it is;
    ``step`` the number of the recorded disposition that a filled one shows, by default the newest; ``parts`` what the
    sheet is printed with or without.
    """
    wanted = Wanted(form, subject, paper or "", blank, giver, step, parts or {})
    return print_sheets(work, [wanted])[0]


def print_sheets(
    work: Work, wanted: Sequence[Wanted], *, in_pairs: bool = False, as_one: bool = False
) -> tuple[Printed, ...]:
    """Make and remember several sheets in one go; ``in_pairs`` lays those on half F4 two on an F4, with a cut line.

    ``as_one`` gives the others as one PDF.
    """
    if not wanted:
        raise RefusedError([Problem("subjects", _("Pilih paling sedikit satu pengaduan untuk dicetak."))])
    reader = Reader(work.session, work.clock)
    ready: list[tuple[_Sheet, int]] = []
    for done, one in enumerate(wanted):
        tell(Stage.SHEETS, done, len(wanted))
        sheet = _wanted(reader, work.officer.name, one, work.officer.role)
        ready.append((sheet, _remember(work, sheet)))
    return _together(ready, in_pairs=in_pairs, as_one=as_one)


def print_pairs(work: Work, form: str, subjects: Sequence[Subject], *, giver: str = "") -> Printed:
    """Blank half-F4 sheets of several complaints, two on an F4 with a line to cut; each print is remembered."""
    wanted = [Wanted(form, subject, HALF_F4.code, giver=giver) for subject in subjects]
    return print_sheets(work, wanted, in_pairs=True)[0]


def preview_sheets(
    reader: Reader, printed_by: str, wanted: Sequence[Wanted], *, in_pairs: bool = False, role: str = ""
) -> tuple[Printed, ...]:
    """The same PDFs as `print_sheets` would make now for somebody in this role, without remembering anything."""
    ready: list[tuple[_Sheet, int]] = []
    for done, one in enumerate(wanted):
        tell(Stage.SHEETS, done, len(wanted))
        ready.append((_wanted(reader, printed_by, one, role), 0))
    return _together(ready, in_pairs=in_pairs)


def offered_forms(reader: Reader) -> tuple[FormFact, ...]:
    """Every form that can be printed from the register, with the office's paper for it."""
    its_office = office(reader)
    return tuple(
        FormFact(code, form.title(), form.papers, its_office.paper_for(code, form.default_paper))
        for code, form in FORMS.items()
        if code in FACTS
    )


def preview_form(
    reader: Reader,
    printed_by: str,
    form: str,
    subject: Subject,
    *,
    paper: str | None = None,
    blank: bool = True,
    giver: str = "",
    step: int | None = None,
) -> Printed:
    """The same PDF as a print would be now, without remembering anything."""
    wanted = Wanted(form, subject, paper or "", blank, giver, step)
    return preview_sheets(reader, printed_by, [wanted])[0]


def preview_receipt(reader: Reader, printed_by: str, draft: ComplaintDraft, *, paper: str | None = None) -> Printed:
    """The live receipt of a complaint that is still being typed."""
    order = order_of(reader, RECEIPT, Subject(), printed_by)
    facts = live_receipt_facts(reader, order, draft)
    form, code = _form_and_paper(order, paper)
    return _painted(_Sheet(order, Signer("", printed_by), form.compose(facts, code), code), 0)


def _wanted(reader: Reader, printed_by: str, wanted: Wanted, role: str = "") -> _Sheet:
    order = order_of(reader, wanted.form, wanted.subject, printed_by)
    order = replace(order, blank=wanted.blank, giver=wanted.giver, parts=wanted.parts, role=role)
    return _composed(reader, order, wanted.paper or None, wanted.step)


def _composed(reader: Reader, order: SheetOrder, paper: str | None, step: int | None) -> _Sheet:
    form, code = _form_and_paper(order, paper)
    order = replace(order, step=_step_number(reader, order, step))
    order = _as_before(reader, order, earlier_prints(reader.session, order))
    written = FACTS[order.form](reader, order)
    fingerprint = fingerprint_of(order, written)
    again = earlier_prints(reader.session, order, fingerprint) if fingerprint else ()
    if again:
        order = _as_before(reader, order, again)
        written = FACTS[order.form](reader, order)
    drawn = _drawn(form, written.facts, code)
    notes = print_notes(order, written)
    return _Sheet(order, written.signer, drawn, code, written.parts, written.unsealed, fingerprint, notes)


def _as_before(reader: Reader, order: SheetOrder, earlier: Sequence[PrintedSheet]) -> SheetOrder:
    """The order with its foot; a copy says which it is, and is signed and dated as the sheet was the first time."""
    first = as_first_signed(earlier)
    mark = print_mark(
        reader,
        order.office,
        order.mark.printed_by,
        trail=_trail_head(reader.session),
        copy=len(earlier),
        cancelled=_is_cancelled(reader.session, order.subject.complaint_id),
    )
    return replace(
        order,
        mark=mark,
        signed_as=first.signer if first else None,
        signed_before=reader.clock.local(first.printed_at).date() if first else None,
    )


def _is_cancelled(session: Session, complaint_id: int | None) -> bool:
    complaint = session.get(Complaint, complaint_id) if complaint_id is not None else None
    return complaint is not None and complaint.status is Status.CANCELLED


def _drawn(form: Form, facts: object, paper: str) -> Document:
    """Compose; tables that contradict each other are refused in words."""
    try:
        return form.compose(facts, paper)
    except CrossFootError as error:
        told = disagreement(error.figure, error.first, error.second)
        text = _("Lembar tidak dicetak karena angkanya bertentangan. {told} Beri tahu pengelola program.")
        raise RefusedError([Problem("figures", text.format(told=told))]) from error


def _form_and_paper(order: SheetOrder, paper: str | None) -> tuple[Form, str]:
    form = FORMS.get(order.form)
    if form is None or order.form not in FACTS:
        text = _("Lembar {form} tidak dikenal. Pakai salah satu: {known}.")
        raise RefusedError([Problem("form", text.format(form=order.form, known=", ".join(FACTS)))])
    code = paper or order.office.paper_for(order.form, form.default_paper)
    if code not in form.papers:
        text = _("Lembar ini tidak dibuat untuk kertas {paper}. Pakai salah satu: {known}.")
        raise RefusedError([Problem("paper", text.format(paper=code, known=", ".join(form.papers)))])
    return form, code


def _step_number(reader: Reader, order: SheetOrder, step: int | None) -> int:
    """A blank sheet is for the step after the recorded ones, a filled one shows a recorded one; others know none.

    A letter is the newest one unless another was asked for; 0 where none was written yet.
    """
    if order.form in LETTER_FORMS and order.subject.complaint_id is not None:
        return step or letters_written(reader, order.subject.complaint_id, LetterKind(order.form))
    if order.form not in SHEET_FOR_EACH_STEP or order.subject.complaint_id is None:
        return 1
    recorded = reader.session.exec(
        select(func.count()).where(col(Disposition.complaint_id) == order.subject.complaint_id)
    ).one()
    return recorded + 1 if order.blank else step or recorded


def _trail_head(session: Session) -> str:
    """The newest link of the trail, as the foot of a sheet carries it."""
    newest = session.exec(select(TrailEntry.digest).order_by(col(TrailEntry.sequence).desc()).limit(1)).first()
    return short_head(newest) if newest else ""


def _remember(work: Work, sheet: _Sheet) -> int:
    order, document = sheet.order, sheet.document
    row = PrintedSheet(
        form=order.form,
        complaint_id=order.subject.complaint_id,
        opening_id=order.subject.opening_id,
        pad_id=order.subject.pad_id,
        step=order.step,
        copy_number=order.mark.copy,
        paper=sheet.paper,
        layout_version=int(document.layout_version.rpartition("/")[2]),
        boxes=document.layout(),
        signer=asdict(sheet.signer),
        code=_code_in(document),
        fingerprint=sheet.fingerprint,
        printed_at=work.now,
        printed_by=work.officer.account_id,
    )
    work.session.add(row)
    work.session.flush()
    assert row.id is not None
    work.changes.add(Change.COMPLAINTS)
    about = asdict(order.subject)
    period = {name: str(about[name]) for name in ("first", "last", "as_of") if about[name] is not None}
    told = {"parts": sorted(chosen(sheet.parts))} if sheet.parts else {}
    work.note("printed", "sheet", row.id, Change.DISPOSITIONS, form=order.form, copy=order.mark.copy, **period, **told)
    if sheet.unsealed:
        reason = _("Dicetak dalam {title}").format(title=document.title)
        work.note(IDENTITY_OPENED, "complaint", order.subject.complaint_id, Change.COMPLAINTS, reason=reason)
    return row.id


def _code_in(document: Document) -> str:
    """What the first code on the sheet says; empty for a sheet without one."""
    marks = (mark for page in document.pages for mark, _dx, _dy in flat(page.marks))
    return next((mark.text for mark in marks if isinstance(mark, Code)), "")


def _together(ready: Sequence[tuple[_Sheet, int]], *, in_pairs: bool, as_one: bool = False) -> tuple[Printed, ...]:
    """Paint sheet after sheet; where they go in pairs, those on half F4 come first, as one."""
    halves = [(sheet, kept) for sheet, kept in ready if in_pairs and sheet.paper == HALF_F4.code]
    others = [(sheet, kept) for sheet, kept in ready if not in_pairs or sheet.paper != HALF_F4.code]
    if as_one and others:
        document = one_after_another([sheet.document for sheet, _kept in others])
        others = [(replace(others[0][0], document=document), others[0][1])]
    singles = tuple(_painted(sheet, kept) for sheet, kept in others)
    return (_paired(halves), *singles) if halves else singles


def _paired(halves: Sequence[tuple[_Sheet, int]]) -> Printed:
    first, kept = halves[0]
    document = two_per_f4([sheet.document for sheet, _kept in halves])
    return _painted(replace(first, document=document, paper=F4.code), kept)


def _painted(sheet: _Sheet, sheet_id: int) -> Printed:
    order, document = sheet.order, sheet.document
    pdf = paint(document, author=order.office.name)
    pages = len(document.pages)
    copy, parts, notes = order.mark.copy, sheet.parts, sheet.notes
    return Printed(pdf, sheet_id, document.title, sheet.paper, pages, order.form, copy, parts, notes)
