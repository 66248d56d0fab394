"""What the practice days draw from: the people, what they talk about, the office, and the dice."""

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from register_app.model.complaint import ComplaintDraft
from register_app.model.people import ComplainantDraft, ReportedPartyDraft
from register_app.practice.desk_clock import DeskClock
from register_app.practice.matters import Matter, Matters
from register_app.practice.people import Person
from register_app.reading.office import Office
from register_app.rules.channels import Confidentiality, ReportKind
from register_app.services.intake import Kept

HEAD = 1
FIRST_SECTION, LAST_SECTION = 2, 5
SPECIALIST = 6
"""Places in the office's list of positions: its head, the heads of its four units, and who writes the answers."""


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
    reserved: tuple[str, ...] = ()
    """The numbers of the pad for power cuts."""

    def matter(self) -> Matter:
        """Something that somebody talks about."""
        return self.dice.choice(self.talk.matters)

    def person(self) -> Person:
        """Somebody."""
        return self.dice.choice(self.people)

    def title(self, place: int) -> str:
        """The position that stands at ``place`` in the office's list."""
        return self.office.positions[place].title

    def responsible(self, unit: int) -> str:
        """The position that heads the unit."""
        return self.title(min(FIRST_SECTION + unit, LAST_SECTION))


@dataclass(frozen=True, slots=True)
class Arrival:
    """A complaint that has just been kept, and the unit it is about; ``settled`` when nothing is left to do."""

    kept: Kept
    channel: str
    unit: int
    settled: bool = False


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
