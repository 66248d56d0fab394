"""A year and a half of the practice office, made day by day through the services that the desk itself uses."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from register_app.practice.days import copy_online, open_boxes, receive_complainant, receive_guest, receive_letter
from register_app.practice.desk_clock import DeskClock
from register_app.practice.last_week import Waiting, steps_of, waiting_since
from register_app.practice.matters import read_matters
from register_app.practice.office import practice_answers
from register_app.practice.people import crowd
from register_app.practice.power_cut import pad_printed, power_back
from register_app.practice.progress import Agenda, life_of
from register_app.practice.this_morning import this_morning
from register_app.practice.town import Arrival, Town
from register_app.practice.working_days import ZONE, at_office, next_working_day, working_day, working_days
from register_app.reading.office import office
from register_app.services.days_off import fill_days_off, neighbours_of
from register_app.services.work import Work
from register_app.setup import MadeRegister, make_register
from register_app.store.keys import KdfCost
from register_app.store.making import unmake

MONTHS_BACK = 18
SEED = 20241
ON_PAPER_DAYS = 25
"""Of so many last days the disposition sheets were printed too."""

OPENS, MID_MORNING = (7, 40), (9, 42)
FORGOTTEN_BOX = 0.03
CHEAP_KDF = KdfCost(memory_kib=8 * 1024, passes=1)
"""The practice passphrase is printed on every screen, so guessing it costs nothing anyway."""


@dataclass(frozen=True, slots=True)
class Practice:
    """The practice register, open, and how many complaints were made."""

    made: MadeRegister
    complaints: int


def make_practice(path: Path, now: datetime, *, months: int = MONTHS_BACK) -> Practice:
    """Make the practice register at ``path``: invented history from ``months`` back, and this morning at the desk.

    The desk's morning is that of the last working day at ``now``; the clock of the register stands there.
    """
    today = working_day(now.astimezone(ZONE).date())
    first = _months_before(today, months)
    desk_clock = DeskClock(at_office(first, *OPENS))
    made = make_register(path, practice_answers(first), now=desk_clock, kdf=CHEAP_KDF, practice=True)
    try:
        return Practice(made, _lived_through(made, desk_clock, first, today))
    except BaseException:  # half a history would pass for a whole one the next time
        unmake(made.file)
        raise


def _lived_through(made: MadeRegister, desk_clock: DeskClock, first: date, today: date) -> int:
    """Everything from the first day to this morning; gives the number of complaints kept."""
    dice = random.Random(SEED)
    made.register.perform(made.officer, fill_days_off, neighbours_of(today))
    town = Town(dice, crowd(dice, 90), read_matters(), made.register.ask(office), desk_clock)
    agenda = Agenda(desk_clock)
    kept = 0
    for day in working_days(first, today - timedelta(days=1)):
        desk_clock.move_to(at_office(day, *OPENS))
        with made.register.write(made.officer) as work:
            kept += _day(work, town, agenda, day, today)
            work.commit()
    with made.register.write(made.officer) as work:
        kept += this_morning(work, town, agenda, today)
        work.commit()
    desk_clock.move_to(at_office(today, *MID_MORNING))
    return kept


def _day(work: Work, town: Town, agenda: Agenda, day: date, today: date) -> int:
    """Everything of one day; gives the number of complaints kept."""
    pad_printed(work, town, day, today)
    waiting = waiting_since(day, today)
    dropped = [case for case in waiting if case.channel == "kotak-saran"]
    slips = open_boxes(work, town, skip=FORGOTTEN_BOX, dropped=[town.talk.about(case.subject) for case in dropped])
    others = [case for case in waiting if case.channel != "kotak-saran"]
    opened = [*zip(dropped, slips, strict=False), *((case, _arrives(work, town, case, today)) for case in others)]
    for case, arrival in opened:
        agenda.take_on(arrival.kept.complaint_id, list(steps_of(town, case, arrival, today)))
    fresh = [*slips[len(dropped) :], *_others(work, town)]
    for arrival in fresh:
        if not arrival.settled:
            on_paper = (today - day).days < ON_PAPER_DAYS
            by = max(day, working_day(today - timedelta(days=1)))
            agenda.take_on(arrival.kept.complaint_id, life_of(town, arrival, day, finished_by=by, on_paper=on_paper))
    town.clock.pass_minutes(10)
    agenda.work_off(work, day)
    return len(opened) + len(fresh) + power_back(work, town, day, today)


def _others(work: Work, town: Town) -> Sequence[Arrival]:
    fresh = []
    if town.dice.random() < 0.36:
        guest = receive_guest(work, town)
        fresh += [guest] if guest else []
    if town.dice.random() < 0.10:
        fresh.append(receive_letter(work, town, town.matter()))
    if town.dice.random() < 0.12:
        fresh.append(copy_online(work, town, town.matter()))
    return fresh


def _arrives(work: Work, town: Town, case: Waiting, today: date) -> Arrival:
    matter = town.talk.about(case.subject)
    if case.channel == "tatap-muka":
        return receive_complainant(work, town, matter, at_office(next_working_day(today, 1), 9))
    return (receive_letter if case.channel == "surat" else copy_online)(work, town, matter)


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)
