"""When the tray speaks up and what it says: inside office hours, once in a while, a sentence without names."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from register_app.i18n import _
from register_app.rules.office_hours import OfficeCalendar

DEFAULT_EVERY_MINUTES = 120
SHORTEST_MINUTES, LONGEST_MINUTES = 30, 480
BEFORE_CLOSING = timedelta(minutes=20)
"""So long before the desk closes it is said what may not stay behind."""


OPENS, CLOSES = time(8), time(16)
"""The hours of an office that has not said its own."""


class Mute(StrEnum):
    """For how long the tray is silent: until the desk opens tomorrow, over tomorrow too, or until called back."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    ALWAYS = "always"


class Speech(StrEnum):
    """What the tray speaks up for."""

    SUMMARY = "summary"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class ReminderChoice:
    """What the office and the officer chose: whether at all, how often at most, and until when it is silent.

    ``muted_until`` is the first day on which it may speak again.
    """

    wanted: bool = True
    every_minutes: int = DEFAULT_EVERY_MINUTES
    muted_until: date | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """When the tray last said what, office wall time."""

    summary: datetime | None = None
    closing: datetime | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many things wait; nothing else about them is ever said."""

    overdue: int = 0
    today: int = 0
    silent: int = 0
    cards: int = 0
    boxes: int = 0
    numbers: int = 0

    @property
    def summary(self) -> bool:
        """Whether there is something to sum up."""
        return any((self.overdue, self.today, self.silent, self.cards, self.numbers))

    @property
    def closing(self) -> bool:
        """Whether something would stay behind overnight that should not."""
        return any((self.cards, self.boxes))


def due_speech(
    now: datetime, calendar: OfficeCalendar, choice: ReminderChoice, spoken: Spoken, counts: Counts
) -> Speech | None:
    """What to say at ``now`` (office wall time), or nothing.

    Nothing outside the desk's hours (without hours, from 8 to 16), on days off, while muted, or when all is quiet.
    The closing word comes once a day, shortly before the desk closes, however lately the summary was given.
    """
    spells = tuple(calendar.spells(now.date())) if calendar.has_hours else _ordinary_day(now, calendar)
    if not choice.wanted or _is_muted(now.date(), choice) or not any(start <= now < end for start, end in spells):
        return None
    closes = spells[-1][1]
    if now >= closes - BEFORE_CLOSING:
        said = spoken.closing is not None and spoken.closing.date() == now.date()
        return Speech.CLOSING if counts.closing and not said else None
    if not counts.summary:
        return None
    last = max((moment for moment in (spoken.summary, spoken.closing) if moment is not None), default=None)
    pause = timedelta(minutes=choice.every_minutes)
    return Speech.SUMMARY if last is None or now - last >= pause else None


def muted(choice: ReminderChoice, mute: Mute, today: date) -> ReminderChoice:
    """The choice once the officer has asked for silence."""
    until = {Mute.TODAY: today + timedelta(days=1), Mute.TOMORROW: today + timedelta(days=2), Mute.ALWAYS: date.max}
    return replace(choice, muted_until=until[mute])


def after(speech: Speech, now: datetime, spoken: Spoken) -> Spoken:
    """What has been said once ``speech`` was given at ``now``."""
    if speech is Speech.CLOSING:
        return Spoken(spoken.summary, now)
    return Spoken(now, spoken.closing)


def sentence(speech: Speech, counts: Counts) -> str:
    """The words of the balloon: how many of what, never a name, a register number or a subject."""
    said = ", ".join(word().format(n=count) for count, word in _parts(speech, counts) if count)
    return _("Sebelum tutup: {said}.").format(said=said) if speech is Speech.CLOSING else f"{said}."


def _parts(speech: Speech, counts: Counts) -> tuple[tuple[int, Callable[[], str]], ...]:
    cards = (counts.cards, lambda: _("{n} kartu masih dititipkan"))
    if speech is Speech.CLOSING:
        return cards, (counts.boxes, lambda: _("{n} kotak belum dibuka hari ini"))
    return (
        (counts.overdue, lambda: _("{n} pengaduan lewat batas waktu")),
        (counts.today, lambda: _("{n} pengaduan jatuh tempo hari ini")),
        (counts.silent, lambda: _("{n} pengaduan lama tanpa kabar")),
        cards,
        (counts.numbers, lambda: _("{n} nomor cadangan lama di luar")),
    )


def _is_muted(today: date, choice: ReminderChoice) -> bool:
    return choice.muted_until is not None and today < choice.muted_until


def _ordinary_day(now: datetime, calendar: OfficeCalendar) -> tuple[tuple[datetime, datetime], ...]:
    if not calendar.is_working_day(now.date()):
        return ()
    return ((datetime.combine(now.date(), OPENS, calendar.zone), datetime.combine(now.date(), CLOSES, calendar.zone)),)
