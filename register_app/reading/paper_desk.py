"""The desk's small sheets as facts: complaint form, box slips, custody of a card, disposition card."""

from typing import Any

from sqlalchemy import Row, String, cast, func, select

from register_app.errors import Problem, RefusedError
from register_app.forms.facts import Choice, Signer
from register_app.forms.facts_desk import (
    BoxSlipFacts,
    ComplaintFormFacts,
    CustodyFacts,
    DispositionCardFacts,
    MatterOnForm,
    PersonOnForm,
)
from register_app.i18n import _
from register_app.model.attachments import Purpose
from register_app.reading.book_lines import card
from register_app.reading.case import CaseFile, case_file
from register_app.reading.paper import SheetOrder, Written, below, letterhead, signer_of
from register_app.reading.paper_disposition import giver_of, recorded_step, ticked_choices
from register_app.reading.paper_matter import matter_of
from register_app.reading.reader import Reader
from register_app.reading.tables import account, card_custody, complaint, visit
from register_app.rules.channels import REPORT_KIND_NAMES, Confidentiality, ReportKind

NOBODY = Signer("", "")
CARD_INSTRUCTIONS = "disposisi"
"""The card offers the instructions of the office's disposition sheet."""


def complaint_form_facts(reader: Reader, order: SheetOrder) -> Written:
    """The form of a complaint, or a blank one where no complaint is named."""
    head = letterhead(order.office, order.form)
    privacy = str(order.office.identity["notice"])
    if order.subject.complaint_id is None:
        kinds = tuple(Choice(name()) for name in REPORT_KIND_NAMES.values())
        return Written(ComplaintFormFacts(order.mark, kinds, head, privacy=privacy), NOBODY)
    case = _case(reader, order.subject.complaint_id)
    facts = ComplaintFormFacts(
        mark=order.mark,
        kinds=tuple(Choice(REPORT_KIND_NAMES[kind](), kind is case.kind) for kind in ReportKind),
        letterhead=head,
        person=_person(case),
        matter=_matter(case),
        privacy=privacy,
        register_number=case.number,
        received_at=case.received_at,
        channel=case.channel,
        officer=case.recorded_by,
        confidential=case.confidentiality is Confidentiality.SECRET,
    )
    return Written(facts, NOBODY)


def box_slip_facts(reader: Reader, order: SheetOrder) -> Written:
    """Four blank slips; they are about nothing yet."""
    if order.subject.complaint_id is not None or order.subject.opening_id is not None:
        text = _("Slip kosong tidak memuat satu pengaduan. Untuk satu pengaduan, cetak formulir pengaduan.")
        raise RefusedError([Problem("number", text)])
    return Written(BoxSlipFacts(order.mark, order.office.name), NOBODY)


def custody_facts(reader: Reader, order: SheetOrder) -> Written:
    """The slip of a card that lies, or lay, in the drawer."""
    row = _custody(reader, order.subject.visit_id or 0)
    if row is None:
        raise RefusedError([Problem("number", _("Kunjungan ini tidak menitipkan kartu. Periksa di Buku Tamu."))])
    confidentiality = row.confidentiality or Confidentiality.ORDINARY
    facts = CustodyFacts(
        mark=order.mark,
        office=order.office.name,
        slot=row.slot,
        name=row.name if confidentiality is not Confidentiality.ANONYMOUS else _("Anonim"),
        identity=" ".join(card(row.id_type, row.id_number)) or row.id_type,
        purpose=row.purpose,
        taken_at=reader.clock.local(row.taken_at),
        taken_by=row.taken_by,
        returned_at=reader.local(row.returned_at),
        returned_by=row.returned_by or "",
        returned_to=row.returned_to,
        confidential=confidentiality is Confidentiality.SECRET,
    )
    return Written(facts, NOBODY)


def card_facts(reader: Reader, order: SheetOrder) -> Written:
    """The disposition card, blank or filled; who directs on it is remembered, so that it is known who has it."""
    matter = matter_of(reader, order.subject.complaint_id)
    case = _case(reader, matter.id)
    step = None if order.blank else recorded_step(reader, order)
    giver = giver_of(reader, order)
    short = {position.title: position.short for position in order.office.positions}
    offered = [position.short for position in below(order.office, giver)]
    whom = [short.get(person.title, person.title) for person in step.recipients] if step else []
    instructions = order.office.instructions.get(CARD_INSTRUCTIONS, ())
    facts = DispositionCardFacts(
        mark=order.mark,
        office=order.office.name,
        register_number=matter.number,
        sender=matter.sender,
        subject=matter.subject or matter.summary,
        received_on=matter.received_at.date(),
        officials=ticked_choices(offered, whom),
        instructions=ticked_choices(instructions, step.instructions if step else ()),
        index=case.category,
        code=str(order.office.settings["numbering"].get("pengaduan", {}).get("code", "")),
        due_on=case.due_at.date() if case.due_at else None,
        letter_number=matter.letter_number,
        letter_date=matter.letter_date,
        attachments=sum(file.purpose is Purpose.EVIDENCE for file in case.attachments),
        note=step.note if step else "",
        confidential=matter.secret,
        step=order.step,
    )
    return Written(facts, signer_of(reader, giver, order.signing_day, order.signed_as))


def visit_with_card(reader: Reader, number: str) -> int | None:
    """The visit whose card is meant: by its complaint's number, the slot in which it lies now, or its own number.

    RefusedError when the number is a slot's and that of another visit: a slip never names the wrong person.
    """
    c = card_custody.c
    by_number = (
        select(c.visit_id)
        .join(visit, visit.c.id == c.visit_id)
        .join(complaint, complaint.c.id == visit.c.complaint_id)
        .where(complaint.c.number == number.strip())
        .order_by(c.visit_id.desc())
    )
    if row := reader.one(by_number):
        return int(row.visit_id)
    held = select(c.visit_id).where(c.slot == number.strip(), c.returned_at.is_(None))
    own = select(c.visit_id).where(cast(c.visit_id, String) == number.strip())
    meant = {int(row.visit_id) for row in (*reader.rows(held), *reader.rows(own))}
    if len(meant) > 1:
        text = _(
            "{number} adalah nomor laci dan juga nomor kunjungan tamu lain. Tulis nomor register pengaduannya, atau "
            "cetak slipnya dari buku tamu di jendela."
        )
        raise RefusedError([Problem("number", text.format(number=number.strip()))])
    return next(iter(meant), None)


def _case(reader: Reader, complaint_id: int) -> CaseFile:
    case = case_file(reader, complaint_id)
    if case is None:
        raise RefusedError([Problem("number", _("Pengaduan ini tidak ada di register. Cari lagi dengan nomornya."))])
    return case


def _person(case: CaseFile) -> PersonOnForm:
    person = case.complainant
    if case.confidentiality is not Confidentiality.ORDINARY:
        return PersonOnForm(person.name.capitalize())
    identity = " ".join(part for part in (person.id_type, person.id_masked) if part)
    return PersonOnForm(person.name, identity, person.address, person.phone, person.email, person.organisation)


def _matter(case: CaseFile) -> MatterOnForm:
    reported = case.reported
    who = (reported.name, reported.position, reported.unit) if reported else ()
    return MatterOnForm(
        subject=case.subject,
        place=case.event_place,
        day=case.event_date,
        reported=", ".join(part for part in who if part),
        story=case.summary,
        wish=case.wish,
        evidence=tuple(file.name for file in case.attachments if file.purpose is Purpose.EVIDENCE),
    )


def _custody(reader: Reader, visit_id: int) -> Row[Any] | None:
    c, v = card_custody.c, visit.c
    taker, giver = account.alias("taker"), account.alias("giver")
    return reader.one(
        select(
            *(c.slot, c.taken_at, c.returned_at, c.returned_to, v.name, v.id_type, v.id_number, v.purpose),
            *(taker.c.display_name.label("taken_by"), func.coalesce(giver.c.display_name, "").label("returned_by")),
            complaint.c.confidentiality,
        )
        .join(visit, v.id == c.visit_id)
        .join(taker, taker.c.id == c.taken_by)
        .outerjoin(giver, giver.c.id == c.returned_by)
        .outerjoin(complaint, complaint.c.id == v.complaint_id)
        .where(c.visit_id == visit_id)
        .order_by(c.id.desc())
    )
