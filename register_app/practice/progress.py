"""How the practice office works its cases off: each complaint gets a likely life, step by step on later days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from register_app.practice.acts import FIRST_ORDERS, Act, directed, happened, sheet_goes_out
from register_app.practice.desk_clock import DeskClock
from register_app.practice.town import HEAD, SPECIALIST, Arrival, Town
from register_app.practice.traces import answered, given_back, taken_over
from register_app.practice.working_days import next_working_day, working_day
from register_app.rules.statuses import Event
from register_app.services.work import Work

FORWARDED, ARCHIVED, PAUSED, LATE = 0.05, 0.08, 0.13, 0.30
"""Of all cases that are not answered at once, up to which share this is the fate; the others are in time."""

A_MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Step:
    """One act on a complaint, and its day."""

    day: date
    act: Act


def life_of(town: Town, arrival: Arrival, today: date, *, finished_by: date, on_paper: bool) -> list[Step]:
    """A likely life: most are answered in time, some late, a few forwarded, postponed or archived.

    Whatever the dice say, the answer is there by ``finished_by``; with ``on_paper`` its sheets were printed too.
    """
    dice, fate = town.dice, town.dice.random()
    if fate < FORWARDED:
        return _passed_on(today)
    if fate < ARCHIVED:
        return _laid_aside(today)
    late, pauses = PAUSED <= fate < LATE, fate < PAUSED
    room = max(0, (min(_last_day(town, arrival, today, late=late), finished_by) - today).days)
    span = room if late else dice.randint(room // 2, room)
    steps = list(_handling(town, arrival, today, span, on_paper=on_paper))
    hurried = finished_by - today < A_MONTH
    return _with_a_pause(steps, today, dice.randint(3, 6)) if pauses and not hurried else steps


def _last_day(town: Town, arrival: Arrival, today: date, *, late: bool) -> date:
    """The day before an agreed hour, the due day of a rule, or some days too late."""
    due = arrival.kept.due_at.date() if arrival.kept.due_at else today
    if late:
        return next_working_day(due, town.dice.randint(1, 5))
    return due - timedelta(days=1) if arrival.channel == "tatap-muka" else due


def _handling(town: Town, arrival: Arrival, today: date, span: int, *, on_paper: bool) -> Iterator[Step]:
    """Verified, directed by the head and perhaps once more, followed up, answered ``span`` days after receipt."""
    dice, head, responsible = town.dice, town.title(HEAD), town.responsible(arrival.unit)
    yield Step(today, happened(Event.VERIFIED, "Lengkap, dalam wewenang kantor."))
    if on_paper:
        yield Step(today, sheet_goes_out(town.office.disposition_form))
    days = [working_day(today + timedelta(days=n)) for n in sorted(dice.randint(0, span) for _act in range(3))]
    yield Step(days[0], directed(town, head, responsible, dice.choice(FIRST_ORDERS)))
    if on_paper:
        yield Step(days[0], taken_over)
    if dice.random() < 0.35:
        yield Step(days[1], directed(town, responsible, town.title(SPECIALIST), "Tanggapan dan Saran"))
    if dice.random() < 0.6:
        yield Step(days[2], happened(Event.FOLLOWED_UP, dice.choice(town.talk.follow_ups), by=responsible))
    ready = working_day(today + timedelta(days=span))
    if on_paper:
        yield Step(ready, given_back)
    yield Step(ready, _answer(town, arrival, responsible))
    closed = next_working_day(ready, dice.randint(2, 8)) if arrival.channel == "sp4n-lapor" else ready
    yield Step(closed, happened(Event.CLOSED, "", rating=dice.choice((3, 4, 4, 5, 5))))


def _answer(town: Town, arrival: Arrival, by: str) -> Act:
    how = {"sp4n-lapor": "sp4n", "surat": "surat"}.get(arrival.channel) or town.dice.choice(("surat", "telepon"))
    return answered(town.dice.choice(town.talk.answers), how, by)


def _passed_on(today: date) -> list[Step]:
    facts = {"to_agency": "Dinas contoh yang berwenang", "letter_number": "000.8.3.4/LTH"}
    return [
        Step(today, happened(Event.VERIFIED, "Lengkap.")),
        Step(next_working_day(today, 1), happened(Event.FORWARDED, "Bukan wewenang biro.", **facts)),
    ]


def _laid_aside(today: date) -> list[Step]:
    reason = "Isi tidak dapat ditindaklanjuti dan pelapor tidak dapat dihubungi."
    return [Step(next_working_day(today, 3), happened(Event.ARCHIVED, reason))]


def _with_a_pause(steps: Sequence[Step], today: date, days: int) -> list[Step]:
    """The same life, but the office waits for the complainant so many days before it goes on."""
    back = next_working_day(today, days)
    lost = back - today
    later = [Step(max(back, working_day(step.day + lost)), step.act) for step in steps[1:]]
    waits = Step(today, happened(Event.POSTPONED, "Menunggu salinan berkas dari pelapor."))
    return [steps[0], waits, Step(back, happened(Event.RESUMED, "Berkas diterima.")), *later]


@dataclass(slots=True)
class Agenda:
    """What is to be done on which day."""

    clock: DeskClock
    waiting: dict[date, list[tuple[int, Act]]] = field(default_factory=dict)

    def take_on(self, complaint_id: int, steps: Sequence[Step]) -> None:
        """Put every step of a case on its day."""
        for step in steps:
            self.waiting.setdefault(step.day, []).append((complaint_id, step.act))

    def work_off(self, work: Work, today: date) -> None:
        """Do what is due today, one thing after the other."""
        for complaint_id, act in self.waiting.pop(today, []):
            self.clock.pass_minutes(3)
            act(work, complaint_id)
