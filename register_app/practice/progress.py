"""How the practice office works its cases off: each complaint gets a likely life, step by step on later days."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from register_app.errors import RefusedError
from register_app.model.dispositions import DispositionDraft
from register_app.practice.days import Town
from register_app.rules.channels import Nature
from register_app.rules.statuses import Event
from register_app.services.dispositions import dispose
from register_app.services.life import EventDraft, record_event
from register_app.services.work import Work

Act = Callable[[Work, int], None]


@dataclass(frozen=True, slots=True)
class Step:
    """One act on a complaint, so many days after the one before."""

    after_days: int
    act: Act


def life_of(town: Town, channel: str, unit: int, *, recent: bool) -> Iterator[Step]:
    """A likely life: most are answered in time, some late, a few forwarded, postponed or archived.

    Only a ``recent`` complaint can still be lying unanswered.
    """
    dice, talk = town.dice, town.talk
    fate = dice.random()
    if channel == "tatap-muka" and fate < 0.55:
        yield Step(0, _event(Event.ANSWERED, dice.choice(talk.answers), how="lisan"))
        yield Step(0, _event(Event.CLOSED, "", rating=dice.choice((4, 5, 5))))
        return
    if fate > 0.97 and recent:
        return
    yield Step(dice.randint(0, 2), _event(Event.VERIFIED, "Lengkap, dalam wewenang kantor."))
    if fate > 0.90:
        yield Step(
            1,
            _event(
                Event.FORWARDED,
                "Bukan wewenang biro.",
                to_agency="Dinas contoh yang berwenang",
                letter_number="000.8.3.4/LTH",
            ),
        )
        return
    if fate > 0.87:
        yield Step(3, _event(Event.ARCHIVED, "Isi tidak dapat ditindaklanjuti dan pelapor tidak dapat dihubungi."))
        return
    yield from _handling(town, unit, slow=fate > 0.75, pause=0.70 < fate <= 0.75)


def _handling(town: Town, unit: int, *, slow: bool, pause: bool) -> Iterator[Step]:
    dice, office, talk = town.dice, town.office, town.talk
    head, kabag = office.positions[1].title, office.positions[2 + min(unit, 3)].title
    yield Step(
        dice.randint(0, 1), _disposition(head, kabag, dice.choice(("Proses lebih lanjut", "Harap dijawab")), dice)
    )
    if dice.random() < 0.4:
        yield Step(1, _disposition(kabag, office.positions[-1].title, "Tanggapan dan Saran", dice))
    if pause:
        yield Step(1, _event(Event.POSTPONED, "Menunggu salinan berkas dari pelapor."))
        yield Step(dice.randint(3, 8), _event(Event.RESUMED, "Berkas diterima."))
    yield Step(
        dice.randint(4, 9) if slow else dice.randint(0, 2),
        _event(Event.FOLLOWED_UP, dice.choice(talk.follow_ups), by=kabag),
    )
    yield Step(
        dice.randint(2, 5) if slow else dice.randint(0, 2),
        _event(Event.ANSWERED, dice.choice(talk.answers), how=dice.choice(("surat", "telepon")), by=kabag),
    )
    yield Step(dice.randint(0, 3), _event(Event.CLOSED, "", rating=dice.choice((3, 4, 4, 5, 5))))


def _event(event: Event, note: str, *, by: str = "", **facts: str | int) -> Act:
    def act(work: Work, complaint_id: int) -> None:
        record_event(work, complaint_id, EventDraft(event, None, by, note, dict(facts)))

    return act


def _disposition(head: str, to: str, instruction: str, dice: random.Random) -> Act:
    nature = dice.choice((Nature.ORDINARY, Nature.ORDINARY, Nature.URGENT))

    def act(work: Work, complaint_id: int) -> None:
        draft = DispositionDraft(
            from_title=head,
            to=[to],
            instructions=[instruction],
            nature=nature,
            note="Selesaikan dalam batas waktu.",
            initialled_on=work.today,
            due_on=work.today + timedelta(days=4),
        )
        dispose(work, complaint_id, draft)

    return act


@dataclass(slots=True)
class Agenda:
    """What is to be done on which day; an act that is no longer possible is passed over."""

    waiting: dict[date, list[tuple[int, list[Step]]]]

    def take_on(self, complaint_id: int, steps: list[Step], today: date) -> None:
        """Put the next step of a case on its day (a weekend moves to Monday)."""
        if not steps:
            return
        day = today + timedelta(days=steps[0].after_days)
        day += timedelta(days=(7 - day.weekday()) if day.weekday() >= 5 else 0)
        self.waiting.setdefault(day, []).append((complaint_id, steps))

    def work_off(self, work: Work, today: date) -> None:
        """Do what is due today, same-day next steps included."""
        while cases := self.waiting.pop(today, []):
            for complaint_id, steps in cases:
                self._do(work, complaint_id, steps, today)

    def _do(self, work: Work, complaint_id: int, steps: list[Step], today: date) -> None:
        try:
            with work.session.begin_nested():
                steps[0].act(work, complaint_id)
        except RefusedError:
            return  # the dice drew an act that this case has outlived
        self.take_on(complaint_id, steps[1:], today)
