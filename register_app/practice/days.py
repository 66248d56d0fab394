"""One day at the practice desk: boxes are opened, guests come, letters and copies arrive."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from register_app.model.boxes import OpeningDraft
from register_app.model.complaint import LetterDraft, OnlineDraft
from register_app.model.guests import VisitDraft
from register_app.practice.acts import settle_at_once
from register_app.practice.matters import Matter
from register_app.practice.people import ORGANISATIONS, Person
from register_app.practice.town import Arrival, Town, complaint_about, identity_of
from register_app.practice.working_days import at_office, next_working_day
from register_app.reading.guests import cards_held
from register_app.reading.reader import Reader
from register_app.rules.channels import CardHandling, SlipMark
from register_app.services.boxes import close_box, keep_slip, open_box
from register_app.services.intake import keep_complaint
from register_app.services.visits import arrive, hand_back_card, leave
from register_app.services.work import Work

SLIPS_IN_A_BOX = (0,) * 17 + (1, 1, 2)
"""How many slips a box holds: mostly none."""

UNREADABLE = 0.04
ANSWERED_AT_ONCE = 0.68
AGREED_HOURS = (10, 11, 14, 15)


def open_boxes(work: Work, town: Town, *, skip: float, dropped: Sequence[Matter] = ()) -> list[Arrival]:
    """Open every box in the morning, except now and then one that is forgotten; ``dropped`` lies in the first."""
    kept: list[Arrival] = []
    for box in town.office.boxes:
        inside: list[Matter | None] = list(dropped) if box is town.office.boxes[0] else []
        if town.dice.random() < skip and not inside:
            continue
        inside += [_something(town) for _slip in range(town.dice.choice(SLIPS_IN_A_BOX))]
        kept += _open_box(work, town, box.name, inside)
    return kept


def receive_guest(work: Work, town: Town) -> Arrival | None:
    """A guest signs the book; most bring a complaint, many leave a card and get it back."""
    if town.dice.random() < 0.7:
        return receive_complainant(work, town, town.matter())
    purpose = town.dice.choice(("Konsultasi", "Mengantar surat"))
    arrived = town.clock.pass_minutes(town.dice.randint(10, 50))
    visit = _sign_the_book(work, town.person(), purpose, arrived, town.dice.choice(tuple(CardHandling)[1:]))
    town.clock.pass_minutes(town.dice.randint(5, 20))
    _see_off(work, visit)
    return None


def receive_complainant(work: Work, town: Town, matter: Matter, agreed: datetime | None = None) -> Arrival:
    """Somebody complains at the desk: answered on the spot, or at a time that is agreed."""
    person, arrived = town.person(), town.clock.pass_minutes(town.dice.randint(10, 50))
    card = town.dice.choice((CardHandling.SHOWN, CardHandling.SHOWN, CardHandling.HELD))
    visit = _sign_the_book(work, person, "Pengaduan", arrived, card)
    at_once = agreed is None and town.dice.random() < ANSWERED_AT_ONCE
    draft = complaint_about(town, "tatap-muka", matter, arrived, person)
    draft.id_shown, draft.visit_id = True, visit
    draft.handler = town.title(-1) if at_once else town.responsible(matter.unit)
    draft.agreed_at = None if at_once else agreed or _agreed(town, arrived)
    kept = keep_complaint(work, draft)
    town.clock.pass_minutes(town.dice.randint(4, 13))
    if at_once:
        settle_at_once(work, town, kept.complaint_id)
    _see_off(work, visit)
    return Arrival(kept, "tatap-muka", matter.unit, settled=at_once)


def receive_letter(work: Work, town: Town, matter: Matter) -> Arrival:
    """A letter comes down from Sekda with its agenda number."""
    received = town.clock.pass_minutes(town.dice.randint(5, 30))
    person, number = town.person(), next(town.letters)
    draft = complaint_about(town, "surat", matter, received, person)
    day = work.clock.local(received).date()
    draft.complainant.organisation = town.dice.choice(("", "", *ORGANISATIONS))
    draft.id_copy = town.dice.random() < 0.7
    draft.letter = LetterDraft(
        number=f"{number}/LTH/{day.year}",
        date=day - timedelta(days=town.dice.randint(3, 9)),
        addressed_to="Sekretaris Daerah",
        copies_to="Kepala Biro Organisasi",
        received_by_sekda=day - timedelta(days=town.dice.randint(1, 2)),
        sekda_agenda_number=f"S/{number + 400}",
        agenda_number=f"000.8.3.4/{number}",
    )
    return Arrival(keep_complaint(work, draft), "surat", matter.unit)


def copy_online(work: Work, town: Town, matter: Matter) -> Arrival:
    """A report is copied from SP4N-LAPOR!, often without a name, mostly with a picture."""
    received = town.clock.pass_minutes(town.dice.randint(5, 30))
    anonymous = town.dice.random() < 0.35
    person = town.person()
    draft = complaint_about(town, "sp4n-lapor", matter, received, None if anonymous else person)
    draft.evidence_count = town.dice.choice((0, 1, 1, 2))
    draft.online = OnlineDraft(
        tracking_id=str(next(town.tracking)),
        source=town.dice.choice(("Website", "SMS 1708", "Android")),
        anonymous=anonymous,
        secret=town.dice.random() < 0.2,
    )
    return Arrival(keep_complaint(work, draft), "sp4n-lapor", matter.unit)


def _something(town: Town) -> Matter | None:
    """What a slip says; None when it cannot be read."""
    return town.matter() if town.dice.random() > UNREADABLE else None


def _open_box(work: Work, town: Town, box: str, inside: Sequence[Matter | None]) -> list[Arrival]:
    opened_at = town.clock.pass_minutes(5)
    draft = OpeningDraft(
        box=box,
        opened_at=opened_at,
        officer_one="Petugas Latihan",
        officer_two="Umpama E. Misal, S.Sos.",
        counted=len(inside),
        condition="" if inside else "Baik",
    )
    opening = open_box(work, draft)
    slips = [_slip(work, town, (opening, box, opened_at), place, matter) for place, matter in enumerate(inside, 1)]
    if inside:
        handed_over = town.clock.pass_minutes(15)
        to = "Petugas surat masuk"
        close_box(work, opening, condition="Baik", handed_over_to=to, handed_over_at=handed_over, copies=2)
    return [slip for slip in slips if slip]


def _slip(
    work: Work, town: Town, opened: tuple[int, str, datetime], place: int, matter: Matter | None
) -> Arrival | None:
    opening, box, at = opened
    town.clock.pass_minutes(4)
    if matter is None:
        keep_slip(work, opening, place, None, mark=SlipMark.UNREADABLE, note="Tulisan luntur kena air")
        return None
    named = town.dice.random() < 0.6
    draft = complaint_about(town, "kotak-saran", matter, at, town.person() if named else None)
    draft.box, draft.complainant.id_type, draft.complainant.id_number = box, "", ""
    kept = keep_slip(work, opening, place, draft).kept
    return Arrival(kept, "kotak-saran", matter.unit) if kept else None


def _sign_the_book(work: Work, person: Person, purpose: str, arrived: datetime, card: CardHandling) -> int:
    return arrive(
        work,
        VisitDraft(
            **identity_of(person),
            arrived_at=arrived,
            purpose=purpose,
            meets="Pejabat pengelola pengaduan",
            card=card,
        ),
    )


def _see_off(work: Work, visit: int) -> None:
    for held in cards_held(Reader(work.session, work.clock)):
        if held.visit_id == visit:
            hand_back_card(work, held.custody_id, to="pemilik")
    leave(work, visit)


def _agreed(town: Town, arrived: datetime) -> datetime:
    day = next_working_day(arrived, town.dice.randint(1, 6))
    return at_office(day, town.dice.choice(AGREED_HOURS))
