"""A morning without power at the practice desk: a pad of reserved numbers, and its sheets that were written by hand."""

import random
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from register_app.model.guests import VisitDraft
from register_app.practice.town import Town, complaint_about, identity_of
from register_app.practice.working_days import at_office, working_day
from register_app.rules.channels import CardHandling
from register_app.rules.pads import PadKind
from register_app.services.desk_intake import AnswerNow, WalkIn, keep_walk_in
from register_app.services.printing import Subject, print_form
from register_app.services.reservations import cancel_reserved, reserve_numbers
from register_app.services.visits import arrive, leave
from register_app.services.work import Work

PAD_PRINTED, POWER_CUT, POWER_BACK = 4, 1, (13, 30)
"""So many days ago the pad was printed and the power failed; when it came back that day."""

PAD, SHEETS = "Loket depan", 5
SPOILT = "Lembar basah kena hujan, diganti lembar berikutnya."


@dataclass(frozen=True, slots=True)
class WrittenByHand:
    """A sheet of the pad: its place in it, when the guest stood there, what about, and what was answered."""

    place: int
    at: tuple[int, int]
    subject: str
    answer: str


BY_HAND = (
    WrittenByHand(0, (9, 40), "Tambah kursi di ruang tunggu", "Usul dicatat, empat kursi dipinjam dari aula."),
    WrittenByHand(
        2,
        (11, 5),
        "Pengeras suara ruang tunggu tidak terdengar",
        "Tamu dijemput petugas di kursinya sampai alat diganti.",
    ),
)
WET = 1


def pad_printed(work: Work, town: Town, day: date, today: date) -> None:
    """On its day, print the pad; around New Year on the day of the cut, because its numbers are those of a year."""
    cut, printed = _day(POWER_CUT, today), _day(PAD_PRINTED, today)
    if day == (printed if printed.year == cut.year else cut):
        pad = reserve_numbers(work, SHEETS, PAD, PadKind.WALK_IN)
        print_form(work, "cadangan", Subject(pad_id=pad.pad_id))
        town.reserved = pad.numbers


def power_back(work: Work, town: Town, day: date, today: date) -> int:
    """On the day of the cut, type what was written by hand; gives the number of complaints kept."""
    if day != _day(POWER_CUT, today):
        return 0
    town.clock.move_to(at_office(day, *POWER_BACK))
    apart = replace(town, dice=random.Random(day.toordinal()))  # whatever comes later falls as without the pad
    for sheet in BY_HAND:
        _key_in(work, apart, town.reserved[sheet.place], sheet, at_office(day, *sheet.at))
    cancel_reserved(work, [town.reserved[WET]], SPOILT)
    return len(BY_HAND)


def _key_in(work: Work, town: Town, number: str, sheet: WrittenByHand, at: datetime) -> None:
    """The sheet's guest was answered on the spot and went home while the power was still away."""
    person, matter = town.person(), town.talk.about(sheet.subject)
    draft = complaint_about(town, "tatap-muka", matter, at, person)
    draft.reserved_number, draft.handler = number, town.responsible(matter.unit)
    words = {**identity_of(person), "purpose": "Pengaduan", "meets": "Petugas penerima tamu"}
    guest = VisitDraft(**words, arrived_at=at, card=CardHandling.SHOWN)
    town.clock.pass_minutes(6)
    visit = arrive(work, guest)
    keep_walk_in(work, WalkIn(guest, draft, visit, answer=AnswerNow(sheet.answer, closes=True)))
    leave(work, visit)


def _day(days_ago: int, today: date) -> date:
    return working_day(today - timedelta(days=days_ago))
