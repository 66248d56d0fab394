"""A year and a half of the practice office, made day by day through the services that the desk itself uses."""

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from register_app.practice.days import Town, copy_online, open_boxes, receive_guest, receive_letter
from register_app.practice.desk_clock import DeskClock
from register_app.practice.matters import read_matters
from register_app.practice.office import practice_answers
from register_app.practice.people import crowd
from register_app.practice.progress import Agenda, life_of
from register_app.practice.this_morning import this_morning
from register_app.reading.office import office
from register_app.services.intake import Kept
from register_app.services.life import complaint_of
from register_app.services.work import Work
from register_app.setup import MadeRegister, make_register
from register_app.store.keys import KdfCost

MONTHS_BACK = 18
SEED = 20241
RECENT_DAYS = 25
ZONE = "Asia/Makassar"
OPENS, MID_MORNING = time(7, 40), time(9, 42)
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
    today = _last_working_day(now.astimezone(ZoneInfo(ZONE)).date())
    first = _months_before(today, months)
    desk_clock = DeskClock(_at(first, OPENS))
    made = make_register(path, practice_answers(first), now=desk_clock, kdf=CHEAP_KDF, practice=True)
    dice = random.Random(SEED)
    town = Town(dice, crowd(dice, 90), read_matters(), made.register.ask(office), desk_clock)
    agenda = Agenda({})
    kept = 0
    for day in _working_days(first, today - timedelta(days=1)):
        desk_clock.move_to(_at(day, OPENS))
        with made.register.write(made.officer) as work:
            kept += _day(work, town, agenda, day, recent=(today - day).days < RECENT_DAYS)
            work.commit()
    desk_clock.move_to(_at(today, OPENS))
    kept += this_morning(made, town, agenda, today)
    desk_clock.move_to(_at(today, MID_MORNING))
    return Practice(made, kept)


def _day(work: Work, town: Town, agenda: Agenda, day: date, *, recent: bool) -> int:
    fresh = open_boxes(work, town, skip=FORGOTTEN_BOX)
    for chance, arrival in ((0.30, receive_guest), (0.10, receive_letter), (0.12, copy_online)):
        if town.dice.random() < chance:
            kept = arrival(work, town)
            fresh += [kept] if kept else []
    for kept in fresh:
        steps = life_of(town, _channel(work, kept), town.dice.randint(0, 3), recent=recent)
        agenda.take_on(kept.complaint_id, list(steps), day)
    town.clock.pass_minutes(10)
    agenda.work_off(work, day)
    return len(fresh)


def _channel(work: Work, kept: Kept) -> str:
    return complaint_of(work, kept.complaint_id).channel_code


def _working_days(first: date, last: date) -> list[date]:
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [day for day in days if day.weekday() < 5]


def _last_working_day(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZoneInfo(ZONE)).astimezone(UTC)


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, 1)
