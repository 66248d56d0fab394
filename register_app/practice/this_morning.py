"""This morning at the practice desk: cards in the drawer, a box still closed, sheets away, a letter half typed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from register_app.model.boxes import OpeningDraft
from register_app.model.guests import VisitDraft
from register_app.practice.acts import settle_at_once
from register_app.practice.progress import Agenda
from register_app.practice.town import Town, complaint_about, identity_of
from register_app.practice.working_days import at_office
from register_app.rules.channels import CardHandling
from register_app.services.boxes import open_box
from register_app.services.drafts import journal
from register_app.services.intake import keep_complaint
from register_app.services.visits import arrive, leave
from register_app.services.work import Work


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who came so many minutes after eight; ``slot`` holds the card of one who is still in the house."""

    minute: int
    purpose: str
    meets: str
    slot: str = ""
    subject: str = ""


THANKFUL = Guest(5, "Pengaduan", "Petugas penerima tamu", subject="Formulir lama masih dibagikan")
ASKS = Guest(15, "Konsultasi", "Kabag Tatalaksana", slot="2")
COMPLAINS = Guest(90, "Pengaduan", "Pejabat pengelola pengaduan", slot="4", subject="Antrean loket tanpa nomor")
BRINGS_A_LETTER = Guest(96, "Mengantar surat", "Petugas surat masuk", slot="5")

BOX_OPENED, LETTER_BEGUN = 40, 91
AGREED = (10, 30)
HALF_TYPED = {
    "letter.number": "17/RT12/XI",
    "subject": "Permohonan denah ruang layanan",
    "summary": "Warga meminta denah",
}


def this_morning(work: Work, town: Town, agenda: Agenda, today: date) -> int:
    """Lay out the desk as it looks in the middle of a morning; gives the number of complaints kept."""
    _receive(work, town, THANKFUL, today)
    _receive(work, town, ASKS, today)
    agenda.work_off(work, today)
    _empty_box(work, town, _past_eight(town, today, BOX_OPENED))
    _receive(work, town, COMPLAINS, today)
    _past_eight(town, today, LETTER_BEGUN)
    journal(work, "letter", HALF_TYPED, title=HALF_TYPED["subject"], focus="summary")
    _receive(work, town, BRINGS_A_LETTER, today)
    return sum(bool(guest.subject) for guest in (THANKFUL, COMPLAINS))


def _receive(work: Work, town: Town, guest: Guest, today: date) -> None:
    """A guest comes, perhaps with a complaint; one who leaves no card is answered and gone."""
    person, arrived = town.person(), _past_eight(town, today, guest.minute)
    card = CardHandling.HELD if guest.slot else CardHandling.SHOWN
    words = {"purpose": guest.purpose, "meets": guest.meets, "card_slot": guest.slot}
    visit = arrive(work, VisitDraft(**identity_of(person), **words, arrived_at=arrived, card=card))
    if guest.subject:
        matter = town.talk.about(guest.subject)
        draft = complaint_about(town, "tatap-muka", matter, arrived, person)
        draft.id_shown, draft.visit_id, draft.handler = True, visit, town.responsible(matter.unit)
        draft.agreed_at = at_office(today, *AGREED) if guest.slot else None
        kept = keep_complaint(work, draft)
        if not guest.slot:
            town.clock.pass_minutes(6)
            settle_at_once(work, town, kept.complaint_id)
    if not guest.slot:
        leave(work, visit)


def _empty_box(work: Work, town: Town, at: datetime) -> None:
    second = "Umpama E. Misal, S.Sos."
    box = town.office.boxes[-1].name
    draft = OpeningDraft(
        box=box, opened_at=at, officer_one="Petugas Latihan", officer_two=second, counted=0, condition="Baik"
    )
    open_box(work, draft)


def _past_eight(town: Town, today: date, minute: int) -> datetime:
    town.clock.move_to(at_office(today, 8, 0) + timedelta(minutes=minute))
    return town.clock()
