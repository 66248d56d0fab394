"""One day at the practice desk: boxes are opened, guests come, letters and copies arrive, and open cases move on."""

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from register_app.model.boxes import OpeningDraft
from register_app.model.complaint import ComplaintDraft, LetterDraft, OnlineDraft
from register_app.model.guests import VisitDraft
from register_app.model.people import ComplainantDraft, ReportedPartyDraft
from register_app.practice.desk_clock import DeskClock
from register_app.practice.matters import Matter, Matters
from register_app.practice.people import ORGANISATIONS, Person
from register_app.reading.guests import cards_held
from register_app.reading.office import Office
from register_app.reading.reader import Reader
from register_app.rules.channels import CardHandling, Confidentiality, ReportKind, SlipMark
from register_app.services.boxes import close_box, keep_slip, open_box
from register_app.services.intake import Kept, keep_complaint
from register_app.services.visits import arrive, hand_back_card, leave
from register_app.services.work import Work

SLIPS_IN_A_BOX = (0,) * 17 + (1, 1, 2)
"""How many slips a box holds: mostly none."""


@dataclass(slots=True)
class Town:
    """What the days draw from, always in the same order for the same dice."""

    dice: random.Random
    people: tuple[Person, ...]
    talk: Matters
    office: Office
    clock: DeskClock
    tracking: "count[int]" = field(default_factory=lambda: count(9_100_001))
    letters: "count[int]" = field(default_factory=lambda: count(11))


def open_boxes(work: Work, town: Town, *, skip: float) -> list[Kept]:
    """Open every box in the morning, except now and then one that is forgotten."""
    kept: list[Kept] = []
    for box in town.office.boxes:
        if town.dice.random() < skip:
            continue
        slips = town.dice.choice(SLIPS_IN_A_BOX)
        opened_at = town.clock.pass_minutes(5)
        draft = OpeningDraft(
            box=box.name,
            opened_at=opened_at,
            officer_one="Petugas Latihan",
            officer_two="Umpama E. Misal, S.Sos.",
            counted=slips,
        )
        opening = open_box(work, draft)
        kept += [slip for place in range(slips) if (slip := _slip(work, town, opening, place + 1, opened_at, box.name))]
        if slips:
            close_box(
                work,
                opening,
                condition="Baik",
                handed_over_to="Petugas surat masuk",
                handed_over_at=town.clock.pass_minutes(15),
                copies=2,
            )
    return kept


def receive_guest(work: Work, town: Town) -> Kept | None:
    """A guest signs the book; most bring a complaint, many leave a card and get it back."""
    person, arrived = town.dice.choice(town.people), town.clock.pass_minutes(town.dice.randint(10, 50))
    card = town.dice.choice((CardHandling.SHOWN, CardHandling.SHOWN, CardHandling.HELD))
    brings = town.dice.random() < 0.7
    visit = arrive(
        work,
        VisitDraft(
            **identity_of(person),
            arrived_at=arrived,
            purpose="Pengaduan" if brings else town.dice.choice(("Konsultasi", "Mengantar surat")),
            meets="Pejabat pengelola pengaduan",
            card=card,
        ),
    )
    kept = None
    if brings:
        draft = complaint_about(town, "tatap-muka", town.dice.choice(town.talk.matters), arrived, person)
        draft.id_shown, draft.visit_id = True, visit
        if town.dice.random() < 0.4:
            draft.agreed_at = arrived + timedelta(days=town.dice.randint(1, 6), hours=1)
        kept = keep_complaint(work, draft)
    town.clock.pass_minutes(town.dice.randint(5, 20))
    _see_off(work, visit, card)
    return kept


def receive_letter(work: Work, town: Town) -> Kept:
    """A letter comes down from Sekda with its agenda number."""
    received = town.clock.pass_minutes(town.dice.randint(5, 30))
    person, number = town.dice.choice(town.people), next(town.letters)
    draft = complaint_about(town, "surat", town.dice.choice(town.talk.matters), received, person)
    day = work.clock.local(received).date()
    draft.complainant.organisation = town.dice.choice(("", "", *ORGANISATIONS))
    draft.letter = LetterDraft(
        number=f"{number}/LTH/{day.year}",
        date=day - timedelta(days=town.dice.randint(3, 9)),
        addressed_to="Sekretaris Daerah",
        copies_to="Kepala Biro Organisasi",
        received_by_sekda=day - timedelta(days=town.dice.randint(1, 2)),
        sekda_agenda_number=f"S/{number + 400}",
        agenda_number=f"000.8.3.4/{number}",
    )
    return keep_complaint(work, draft)


def copy_online(work: Work, town: Town) -> Kept:
    """A report is copied from SP4N-LAPOR!, often without a name."""
    received = town.clock.pass_minutes(town.dice.randint(5, 30))
    anonymous = town.dice.random() < 0.5
    person = town.dice.choice(town.people)
    draft = complaint_about(
        town, "sp4n-lapor", town.dice.choice(town.talk.matters), received, None if anonymous else person
    )
    draft.online = OnlineDraft(
        tracking_id=str(next(town.tracking)),
        source=town.dice.choice(("Website", "SMS 1708", "Android")),
        anonymous=anonymous,
        secret=town.dice.random() < 0.2,
    )
    return keep_complaint(work, draft)


def _slip(work: Work, town: Town, opening: int, place: int, at: datetime, box: str) -> Kept | None:
    town.clock.pass_minutes(4)
    if town.dice.random() < 0.06:
        keep_slip(work, opening, place, None, mark=SlipMark.UNREADABLE, note="Tulisan luntur kena air")
        return None
    named = town.dice.random() < 0.55
    draft = complaint_about(
        town, "kotak-saran", town.dice.choice(town.talk.matters), at, town.dice.choice(town.people) if named else None
    )
    draft.box, draft.complainant.id_type, draft.complainant.id_number = box, "", ""
    return keep_slip(work, opening, place, draft).kept


def _see_off(work: Work, visit: int, card: CardHandling) -> None:
    if card is CardHandling.HELD:
        for held in cards_held(Reader(work.session, work.clock)):
            if held.visit_id == visit:
                hand_back_card(work, held.custody_id, to="pemilik")
    leave(work, visit)


def complaint_about(town: Town, channel: str, matter: Matter, at: datetime, person: Person | None) -> ComplaintDraft:
    """A complaint of ``person`` about ``matter``; one about abuse mostly asks to stay secret."""
    secret = person is not None and matter.supervisory is True and town.dice.random() < 0.7
    return ComplaintDraft(
        channel_code=channel,
        received_at=at,
        kind=ReportKind(matter.kind),
        subject=matter.subject,
        summary=matter.story,
        category=matter.category,
        unit=town.office.units[matter.unit],
        supervisory=matter.supervisory,
        confidentiality=Confidentiality.SECRET if secret else Confidentiality.ORDINARY,
        event_place=matter.place,
        event_date=(at - timedelta(days=town.dice.randint(0, 5))).date() if matter.place else None,
        handler="",
        complainant=ComplainantDraft(**identity_of(person)) if person else ComplainantDraft(),
        reported_party=ReportedPartyDraft(unit="Loket pelayanan" if matter.place else ""),
    )


def identity_of(person: Person) -> dict[str, str]:
    """What the person shows and says of themselves."""
    return {
        "name": person.name,
        "id_type": "KTP",
        "id_number": person.nik,
        "address": person.address,
        "phone": person.phone,
        "sex": person.sex,
    }
