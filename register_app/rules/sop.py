"""The office's standard procedure (SOP) as data: its steps, and how a complaint's real times stand beside them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from register_app.errors import Problem
from register_app.i18n import _
from register_app.rules.deadlines import TimeUnit
from register_app.rules.office_hours import OfficeCalendar
from register_app.rules.pauses import Pause, pauses_in
from register_app.rules.sop_time import SOP_UNITS, in_its_unit, length_of
from register_app.rules.statuses import FINISHED, Event, Status


class SopMoment(StrEnum):
    """A moment of a complaint at which a step can begin or end, in the order of the work."""

    ARRIVED = "arrived"
    RECEIVED = "received"
    RECORDED = "recorded"
    VERIFIED = "verified"
    SHEET_PRINTED = "sheet_printed"
    DISPOSED = "disposed"
    TAKEN_OVER = "taken_over"
    PASSED_ON = "passed_on"
    FOLLOWED_UP = "followed_up"
    HANDED_BACK = "handed_back"
    ANSWERED = "answered"
    TOLD = "told"
    CLOSED = "closed"
    CLOSING_RECORDED = "closing_recorded"


MOMENT_NAMES: Mapping[SopMoment, Callable[[], str]] = {
    SopMoment.ARRIVED: lambda: _("Tamu datang"),
    SopMoment.RECEIVED: lambda: _("Pengaduan diterima"),
    SopMoment.RECORDED: lambda: _("Dicatat dalam register"),
    SopMoment.VERIFIED: lambda: _("Ditelaah"),
    SopMoment.SHEET_PRINTED: lambda: _("Lembar disposisi dicetak"),
    SopMoment.DISPOSED: lambda: _("Disposisi pertama"),
    SopMoment.TAKEN_OVER: lambda: _("Disposisi diterima pejabat"),
    SopMoment.PASSED_ON: lambda: _("Disposisi lanjutan"),
    SopMoment.FOLLOWED_UP: lambda: _("Tindak lanjut pertama"),
    SopMoment.HANDED_BACK: lambda: _("Berkas dikembalikan pejabat"),
    SopMoment.ANSWERED: lambda: _("Dijawab"),
    SopMoment.TOLD: lambda: _("Pelapor diberi tahu"),
    SopMoment.CLOSED: lambda: _("Selesai"),
    SopMoment.CLOSING_RECORDED: lambda: _("Penyelesaian dicatat"),
}


@dataclass(frozen=True, slots=True)
class SopStep:
    """A step of the SOP (langkah): who does what with what, its standard time, and between which moments it lies.

    A step without ``amount`` has no standard time, one without ``ends`` is not measured, one without ``begins`` is a
    mere moment. A step with a ``channel`` holds for that channel only.
    """

    activity: str
    actor: str
    needs: str = ""
    output: str = ""
    amount: int | None = None
    unit: TimeUnit | None = None
    begins: SopMoment | None = None
    ends: SopMoment | None = None
    remark: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class SopHeading:
    """What stands above the table of an SOP: its title, its number, and since when it holds (ISO day or empty)."""

    title: str = ""
    number: str = ""
    effective_on: str = ""


SAME_SITTING = timedelta(days=1)
"""What is written down within this time of what happened next was written down at work, not out of an older book."""


class SopState(StrEnum):
    """Where a complaint stands with a step."""

    DONE = "selesai"
    RUNNING = "berjalan"
    WAITING = "belum"
    SKIPPED = "dilewati"
    UNMEASURED = "tidak_diukur"


STATE_NAMES: Mapping[SopState, Callable[[], str]] = {
    SopState.DONE: lambda: _("Selesai"),
    SopState.RUNNING: lambda: _("Sedang berjalan"),
    SopState.WAITING: lambda: _("Belum"),
    SopState.SKIPPED: lambda: _("Tidak tercatat"),
    SopState.UNMEASURED: lambda: _("Tidak diukur"),
}


@dataclass(frozen=True, slots=True)
class SopEvent:
    """One thing that happened to a complaint: when it was, and when it was written down.

    ``told_at`` is when the complainant was told of an answer; a disposition from above the office is ``external``.
    """

    event: Event
    at: datetime
    recorded_at: datetime
    external: bool = False
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SopHistory:
    """What a complaint went through, oldest first, and the moments that are no events of its own."""

    events: tuple[SopEvent, ...]
    status: Status
    arrived: datetime | None = None
    sheet_printed: datetime | None = None
    taken_over: datetime | None = None
    handed_back: datetime | None = None

    @property
    def entered_later(self) -> bool:
        """Whether it was taken from an older book: written down only after something else had happened to it."""
        written = next((each.recorded_at for each in self.events if each.event is Event.RECEIVED), None)
        return written is not None and any(each.at < written - SAME_SITTING for each in self.events[1:])


@dataclass(frozen=True, slots=True)
class SopMeasure:
    """A step beside its real time: when it began and ended, how long it took, whether it kept to its standard.

    ``real`` is in minutes for minutes and hours, else in days; of a running step it is the time up to now. ``over`` is
    None where there is nothing to judge. Without a standard time ``unit`` is minutes for a step that ended on the day
    on which it began, else working days.
    """

    number: int
    step: SopStep
    state: SopState
    begun: datetime | None = None
    ended: datetime | None = None
    real: int | None = None
    over: bool | None = None
    unit: TimeUnit = TimeUnit.WORKING_DAY


@dataclass(frozen=True, slots=True)
class _Measuring:
    """What measuring needs besides steps and moments: the present moment and what counts as time."""

    now: datetime
    calendar: OfficeCalendar
    pauses: tuple[Pause, ...]


def steps_of_channel(steps: Sequence[SopStep], channel: str) -> tuple[SopStep, ...]:
    """The steps that hold for a channel, in their order."""
    return tuple(step for step in steps if step.channel in ("", channel))


def moments_of(history: SopHistory) -> dict[SopMoment, datetime]:
    """Every moment that is known. Of what happens more than once the first counts, of giving back the last.

    A closing counts only while nothing reopened the complaint; when something was written down counts only where the
    register was there when it happened.
    """
    events, moments = history.events, dict[SopMoment, datetime | None]()
    moments[SopMoment.ARRIVED] = history.arrived
    moments[SopMoment.SHEET_PRINTED] = history.sheet_printed
    moments[SopMoment.TAKEN_OVER] = history.taken_over
    moments[SopMoment.HANDED_BACK] = history.handed_back
    for moment, event in _FIRST.items():
        moments[moment] = next((each.at for each in events if each.event is event and not each.external), None)
    moments[SopMoment.TOLD] = next((each.told_at for each in events if each.told_at is not None), None)
    own = [each.at for each in events if each.event is Event.DISPOSED and not each.external]
    moments[SopMoment.PASSED_ON] = own[1] if len(own) > 1 else None
    closed = next((each for each in reversed(events) if each.event is Event.CLOSED), None)
    if closed is not None and history.status is Status.CLOSED:
        moments[SopMoment.CLOSED] = closed.at
        moments[SopMoment.CLOSING_RECORDED] = None if history.entered_later else closed.recorded_at
    received = next((each for each in events if each.event is Event.RECEIVED), None)
    moments[SopMoment.RECORDED] = None if received is None or history.entered_later else received.recorded_at
    return {moment: at for moment, at in moments.items() if at is not None}


_FIRST: Mapping[SopMoment, Event] = {
    SopMoment.RECEIVED: Event.RECEIVED,
    SopMoment.VERIFIED: Event.VERIFIED,
    SopMoment.DISPOSED: Event.DISPOSED,
    SopMoment.FOLLOWED_UP: Event.FOLLOWED_UP,
    SopMoment.ANSWERED: Event.ANSWERED,
}


def measure(
    steps: Sequence[SopStep], history: SopHistory, now: datetime, calendar: OfficeCalendar
) -> tuple[SopMeasure, ...]:
    """Every step of a complaint's SOP beside its real time.

    The step after the last one that ended is running, unless the complaint is at rest; one before it that left no
    trace was not recorded. Where the moment that begins a step is not known, the step before it ended there.
    """
    moments = moments_of(history)
    with_ = _Measuring(now, calendar, pauses_in(((each.event, each.at) for each in history.events), now))
    ended = [place for place, step in enumerate(steps) if step.ends in moments]
    last = ended[-1] if ended else -1
    running = next((place for place in range(last + 1, len(steps)) if steps[place].ends is not None), len(steps))
    at_rest = history.status in FINISHED
    measured: list[SopMeasure] = []
    before: datetime | None = None
    for place, step in enumerate(steps):
        state = _state(step, place, last, running, at_rest=at_rest, there=step.ends in moments)
        one = _measured(place + 1, step, state, moments, before, with_)
        measured.append(one)
        before = one.ended or before
    return tuple(measured)


def standing(measures: Sequence[SopMeasure]) -> SopMeasure | None:
    """The step at which a complaint stands; None when it is through or was never begun."""
    return next((each for each in measures if each.state is SopState.RUNNING), None)


def problems_in(steps: Sequence[SopStep], channels: Mapping[str, str]) -> tuple[Problem, ...]:
    """Everything in a list of steps that has to be mended, each with the number of its step and its field."""
    return tuple(problem for place, step in enumerate(steps) for problem in _problems(place, step, channels))


def _problems(place: int, step: SopStep, channels: Mapping[str, str]) -> Iterator[Problem]:
    n = place + 1
    for name, wrong, text in (
        ("activity", not step.activity.strip(), _("Langkah {n}: aktivitas kosong. Tulis apa yang dikerjakan.")),
        ("actor", not step.actor.strip(), _("Langkah {n}: pelaksana kosong. Tulis siapa yang mengerjakannya.")),
        (
            "amount",
            step.amount is not None and not 1 <= step.amount <= LONGEST,
            _("Langkah {n}: waktu baku harus 1 sampai {longest}, atau kosong."),
        ),
        (
            "unit",
            step.amount is not None and step.unit not in SOP_UNITS,
            _("Langkah {n}: pilih satuan waktu baku: menit, jam, hari, atau hari kerja."),
        ),
        (
            "ends",
            step.begins is not None and step.ends is None,
            _("Langkah {n}: pilih juga peristiwa yang mengakhirinya, atau kosongkan peristiwa yang memulainya."),
        ),
        (
            "channel",
            bool(step.channel) and step.channel not in channels,
            _("Langkah {n}: media {channel} tidak ada di kantor ini. Pilih media yang ada, atau semua media."),
        ),
    ):
        if wrong:
            yield Problem(f"steps.{place}.{name}", text.format(n=n, longest=LONGEST, channel=step.channel))


LONGEST = 999
"""The largest amount of a standard time."""


def _state(step: SopStep, place: int, last: int, running: int, *, at_rest: bool, there: bool) -> SopState:
    if step.ends is None:
        return SopState.UNMEASURED
    if there:
        return SopState.DONE
    if place < last or at_rest:
        return SopState.SKIPPED
    return SopState.RUNNING if place == running else SopState.WAITING


def _measured(
    number: int,
    step: SopStep,
    state: SopState,
    moments: Mapping[SopMoment, datetime],
    before: datetime | None,
    with_: _Measuring,
) -> SopMeasure:
    if state not in (SopState.DONE, SopState.RUNNING):
        return SopMeasure(number, step, state)
    begun = moments.get(step.begins) if step.begins is not None else None
    begun = begun or (before if step.begins is not None else None)
    ended = moments[step.ends] if state is SopState.DONE and step.ends is not None else None
    if begun is None or (ended or with_.now) < begun:
        return SopMeasure(number, step, state, None if ended else begun, ended)
    until = ended or with_.now
    unit = step.unit or (TimeUnit.MINUTE if _same_day(begun, until, with_.calendar) else TimeUnit.WORKING_DAY)
    real = length_of(unit, begun, until, with_.calendar, with_.pauses)
    over = None if step.amount is None else real > in_its_unit(step.amount, unit)
    return SopMeasure(number, step, state, begun, ended, real, over, unit)


def _same_day(first: datetime, last: datetime, calendar: OfficeCalendar) -> bool:
    return first.astimezone(calendar.zone).date() == last.astimezone(calendar.zone).date()
