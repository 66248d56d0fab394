"""This morning at the practice desk: cards in the drawer, a box still closed, sheets away, a letter half typed."""

from datetime import date, timedelta

from register_app.model.boxes import OpeningDraft
from register_app.model.guests import VisitDraft
from register_app.practice.days import Town, complaint_about, identity_of
from register_app.practice.progress import Agenda
from register_app.reading.register_list import Filter, complaints
from register_app.rules.channels import CardHandling
from register_app.rules.statuses import Status
from register_app.services.boxes import open_box
from register_app.services.drafts import journal
from register_app.services.intake import keep_complaint
from register_app.services.printing import Subject, print_form
from register_app.services.visits import arrive
from register_app.services.work import Work
from register_app.setup import MadeRegister

GUESTS = (("Mengantar surat", False), ("Pengaduan", True), ("Konsultasi", False))
SHEETS_OUT = 5


def this_morning(made: MadeRegister, town: Town, agenda: Agenda, today: date) -> int:
    """Lay out the desk as it looks in the middle of a morning; gives the number of complaints kept."""
    _send_sheets(made, town)
    with made.register.write(made.officer) as work:
        agenda.work_off(work, today)
        _empty_box(work, town)
        kept = sum(_guest(work, town, purpose, complains=complains) for purpose, complains in GUESTS)
        letter = {
            "letter.number": "17/RT12/XI",
            "subject": "Permohonan denah ruang layanan",
            "summary": "Warga meminta denah",
        }
        journal(work, "letter", letter, title="Permohonan denah ruang layanan", focus="summary")
        work.commit()
    return kept


def _send_sheets(made: MadeRegister, town: Town) -> None:
    waiting = made.register.ask(complaints, Filter(status=Status.VERIFIED), "-received", SHEETS_OUT).rows
    for row in waiting:
        made.register.perform(made.officer, print_form, town.office.disposition_form, Subject(complaint_id=row.id))


def _empty_box(work: Work, town: Town) -> None:
    box = town.office.boxes[-1]
    at = town.clock.pass_minutes(25)
    open_box(
        work,
        OpeningDraft(
            box=box.name, opened_at=at, officer_one="Petugas Latihan", officer_two="Umpama E. Misal, S.Sos.", counted=0
        ),
    )


def _guest(work: Work, town: Town, purpose: str, *, complains: bool) -> bool:
    person, arrived = town.dice.choice(town.people), town.clock.pass_minutes(20)
    held = CardHandling.HELD
    visit = arrive(work, VisitDraft(**identity_of(person), arrived_at=arrived, purpose=purpose, card=held))
    if complains:
        draft = complaint_about(town, "tatap-muka", town.talk.matters[13], arrived, person)
        draft.id_shown, draft.visit_id = True, visit
        draft.agreed_at = arrived + timedelta(hours=2)
        keep_complaint(work, draft)
    return complains
