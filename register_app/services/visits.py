"""The guest book at work: somebody arrives, leaves a card, gets it back, goes, and may leave a complaint."""

from collections.abc import Sequence

from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft
from register_app.model.complaint import Complaint
from register_app.model.guests import CardCustody, Visit, VisitDraft, VisitFields
from register_app.reading.guests import free_slot
from register_app.reading.reader import Reader
from register_app.rules.channels import CardHandling
from register_app.rules.identity import id_tail
from register_app.rules.names import name_key
from register_app.rules.phones import phone_digits
from register_app.services.attachments import attach
from register_app.services.life import AHEAD
from register_app.services.work import Change, Work


def arrive(work: Work, draft: VisitDraft, pictures: Sequence[AttachmentDraft] = ()) -> int:
    """Write a line into the guest book and, when the card is left, put it into its slot; gives the visit's id."""
    problems = _problems_in(work, draft)
    if problems:
        raise RefusedError(problems)
    visit = Visit(
        **draft.model_dump(include=set(VisitFields.model_fields) - {"arrived_at"}),
        arrived_at=work.clock.at_office(draft.arrived_at),
        name_key=name_key(draft.name),
        id_tail=id_tail(draft.id_number),
        phone_digits=phone_digits(draft.phone),
        recorded_by=work.officer.account_id,
    )
    work.session.add(visit)
    work.session.flush()
    assert visit.id is not None
    if draft.card is CardHandling.HELD:
        _hold_card(work, visit.id, draft.card_slot.strip())
    for picture in pictures:
        attach(work, picture, visit_id=visit.id)
    work.note("arrived", "visit", visit.id, Change.VISITS, card=draft.card.value)
    return visit.id


def amend(work: Work, visit_id: int, draft: VisitDraft) -> None:
    """Write more into a line that stands already: what the draft says goes before, what it leaves out stays.

    The time of arrival stays; a card is taken into the drawer unless it lay or lies there already.
    """
    visit = _visit_of(work, visit_id)
    for name in sorted(set(VisitFields.model_fields) - {"arrived_at"}):
        told = getattr(draft, name)
        if told and told is not CardHandling.NONE:
            setattr(visit, name, told)
    visit.name_key, visit.id_tail = name_key(visit.name), id_tail(visit.id_number)
    visit.phone_digits = phone_digits(visit.phone)
    work.session.flush()
    held = select(CardCustody.id).where(CardCustody.visit_id == visit_id)
    if draft.card is CardHandling.HELD and work.session.exec(held).first() is None:
        _hold_card(work, visit_id, draft.card_slot.strip())
    work.note("amended", "visit", visit_id, Change.VISITS, card=visit.card.value)


def leave(work: Work, visit_id: int) -> None:
    """Write down that the visitor has gone."""
    visit = _visit_of(work, visit_id)
    if visit.left_at is not None:
        raise RefusedError([Problem("visit", _("Tamu ini sudah dicatat pulang."))])
    visit.left_at = work.now
    work.note("left", "visit", visit_id, Change.VISITS)


def hand_back_card(work: Work, custody_id: int, to: str = "", remark: str = "") -> None:
    """Give a card out of the drawer back; ``to`` says to whom when it is not the visitor."""
    custody = work.session.get(CardCustody, custody_id)
    if custody is None:
        raise RefusedError([Problem("card", _("Titipan ini tidak ada. Muat ulang daftar kartu di laci."))])
    if custody.returned_at is not None:
        raise RefusedError([Problem("card", _("Kartu ini sudah dikembalikan. Slotnya sudah kosong."))])
    custody.returned_at, custody.returned_by = work.now, work.officer.account_id
    custody.returned_to, custody.remark = to.strip(), remark.strip()
    work.note("card returned", "visit", custody.visit_id, Change.VISITS, slot=custody.slot)


def tie_to_complaint(work: Work, visit_id: int, complaint_id: int) -> None:
    """Say which complaint came of a visit."""
    visit = _visit_of(work, visit_id)
    complaint = work.session.get(Complaint, complaint_id)
    if complaint is None:
        raise RefusedError([Problem("complaint", _("Pengaduan ini tidak ada di register. Cari lagi dengan nomornya."))])
    visit.complaint_id = complaint_id
    work.note("tied", "visit", visit_id, Change.VISITS, number=complaint.number)


def _problems_in(work: Work, draft: VisitDraft) -> list[Problem]:
    problems = []
    if not any(text.strip() for text in (draft.name, draft.organisation, draft.purpose)):
        problems.append(Problem("name", _("Baris tamu masih kosong. Tulis nama, asal, atau keperluannya.")))
    if work.clock.at_office(draft.arrived_at) > work.now + AHEAD:
        text = _("Waktu datang belum terjadi. Periksa tanggal dan jamnya, juga jam komputer ini.")
        problems.append(Problem("arrived_at", text))
    return problems


def _hold_card(work: Work, visit_id: int, slot: str) -> None:
    slot = slot or free_slot(Reader(work.session, work.clock))
    held = select(CardCustody.id).where(CardCustody.slot == slot, col(CardCustody.returned_at).is_(None))
    if work.session.exec(held).first() is not None:
        remedy = _("Slot {slot} masih berisi kartu lain. Pakai slot {free}, atau kembalikan dulu kartu itu.")
        free = free_slot(Reader(work.session, work.clock))
        raise RefusedError([Problem("card_slot", remedy.format(slot=slot, free=free))])
    work.session.add(CardCustody(visit_id=visit_id, slot=slot, taken_at=work.now, taken_by=work.officer.account_id))


def _visit_of(work: Work, visit_id: int) -> Visit:
    visit = work.session.get(Visit, visit_id)
    if visit is None:
        raise RefusedError([Problem("visit", _("Baris tamu ini tidak ada. Muat ulang Buku Tamu."))])
    return visit
