"""The SOP beside a complaint's real times: every state, every unit, every moment, and what is refused."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from register_app.profiles import available_profiles, load_profile
from register_app.rules.deadlines import TimeUnit
from register_app.rules.office_hours import OfficeCalendar, week_of
from register_app.rules.pauses import Pause
from register_app.rules.sop import (
    MOMENT_NAMES,
    STATE_NAMES,
    SopEvent,
    SopHistory,
    SopMoment,
    SopState,
    SopStep,
    measure,
    moments_of,
    problems_in,
    standing,
    steps_of_channel,
)
from register_app.rules.sop_figures import compare, typical_words
from register_app.rules.sop_time import UNIT_NAMES, length_of, length_words, standard_words
from register_app.rules.statuses import Event, Status

WITA = ZoneInfo("Asia/Makassar")
HOURS = ({"days": [0, 1, 2, 3, 4], "opens": "07:30", "rest_from": "12:00", "rest_to": "13:00", "closes": "16:00"},)
OFFICE = OfficeCalendar(WITA, {date(2026, 11, 12): "Hari libur"}, week_of(HOURS))
DAY_AND_NIGHT = OfficeCalendar(WITA)
MINUTE, HOUR, CALENDAR, WORKING = TimeUnit.MINUTE, TimeUnit.HOUR, TimeUnit.CALENDAR_DAY, TimeUnit.WORKING_DAY


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026 at the office; the 10th is a Tuesday, the 12th a holiday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=WITA).astimezone(UTC)


@pytest.mark.parametrize(
    ("unit", "begin", "end", "length"),
    [
        (MINUTE, at(10, 9), at(10, 9, 5), 5),
        (MINUTE, at(10, 9), at(10, 9), 0),
        (MINUTE, at(10, 11, 50), at(10, 13, 10), 80),  # one day: the clock on the wall, noon included
        (MINUTE, at(10, 17), at(10, 17, 20), 20),  # after hours on one day
        (MINUTE, at(10, 15, 50), at(11, 7, 40), 20),  # over night: office hours only
        (MINUTE, at(10, 20), at(11, 8), 30),  # in by night, begun next morning
        (MINUTE, at(11, 15), at(13, 8), 90),  # over the holiday of the 12th
        (MINUTE, at(13, 15, 30), at(16, 8), 60),  # over a weekend
        (MINUTE, at(10, 11), at(11, 14), 60 + 180 + 270 + 60),  # noon is nobody's time
        (HOUR, at(10, 9), at(10, 10, 20), 80),
        (CALENDAR, at(10, 9), at(10, 15), 0),
        (CALENDAR, at(10, 23), at(11, 1), 1),
        (CALENDAR, at(10, 9), at(17, 9), 7),
        (WORKING, at(10, 9), at(11, 9), 1),
        (WORKING, at(11, 9), at(13, 9), 1),  # the 12th does not count
        (WORKING, at(13, 9), at(16, 9), 1),  # Friday to Monday
        (WORKING, at(14, 9), at(15, 9), 0),  # Saturday to Sunday
    ],
)
def test_time_counts_in_the_unit_of_the_step(unit: TimeUnit, begin: datetime, end: datetime, length: int) -> None:
    assert length_of(unit, begin, end, OFFICE) == length


@pytest.mark.parametrize(
    ("unit", "begin", "end", "pauses", "length"),
    [
        (MINUTE, at(10, 9), at(10, 10), (Pause(at(10, 9, 10), at(10, 9, 40)),), 30),
        (MINUTE, at(10, 9), at(10, 10), (Pause(at(10, 8), at(10, 9, 30)), Pause(at(10, 9, 50), at(10, 11))), 20),
        (MINUTE, at(10, 9), at(10, 10), (Pause(at(10, 8), at(10, 11)),), 0),
        (MINUTE, at(10, 9), at(10, 10), (Pause(at(9, 8), at(9, 11)),), 60),
        (WORKING, at(10, 9), at(18, 9), (Pause(at(11, 9), at(16, 9)),), 3),  # 11th, 17th and 18th are left
        (CALENDAR, at(10, 9), at(18, 9), (Pause(at(11, 9), at(16, 9)),), 3),
    ],
)
def test_waiting_for_the_complainant_is_not_the_offices_time(
    unit: TimeUnit, begin: datetime, end: datetime, pauses: tuple[Pause, ...], length: int
) -> None:
    assert length_of(unit, begin, end, OFFICE, pauses) == length


def test_an_office_without_hours_counts_around_the_clock() -> None:
    assert length_of(MINUTE, at(10, 15), at(11, 15), DAY_AND_NIGHT) == 24 * 60


@pytest.mark.parametrize(
    ("length", "unit", "words"),
    [
        (0, MINUTE, "kurang dari 1 menit"),
        (5, MINUTE, "5 menit"),
        (60, MINUTE, "1 jam"),
        (80, HOUR, "1 jam 20 menit"),
        (0, WORKING, "hari itu juga"),
        (3, WORKING, "3 hari kerja"),
        (10, CALENDAR, "10 hari"),
    ],
)
def test_a_real_time_is_told_as_people_say_it(length: int, unit: TimeUnit, words: str) -> None:
    assert length_words(length, unit) == words


def test_a_standard_time_is_written_as_in_the_table() -> None:
    assert [standard_words(5, MINUTE), standard_words(1, HOUR), standard_words(3, CALENDAR)] == [
        *("5 menit", "1 jam", "3 hari"),
    ]
    assert standard_words(None, None) == "-"


M = SopMoment
STEPS = (
    SopStep("Menyampaikan", "Pengguna layanan", amount=5, unit=MINUTE, begins=M.ARRIVED, ends=M.RECEIVED),
    SopStep("Mencatat", "Petugas", amount=5, unit=MINUTE, begins=M.RECEIVED, ends=M.RECORDED),
    SopStep("Menunjukkan kotak", "Petugas"),
    SopStep("Melaporkan", "Petugas", amount=1, unit=MINUTE, begins=M.RECORDED, ends=M.SHEET_PRINTED),
    SopStep("Mendisposisikan", "Pimpinan", amount=10, unit=MINUTE, begins=M.SHEET_PRINTED, ends=M.DISPOSED),
    SopStep("Menindaklanjuti", "Tim", amount=5, unit=WORKING, begins=M.DISPOSED, ends=M.FOLLOWED_UP),
    SopStep("Memberi tahu", "Petugas", begins=M.FOLLOWED_UP, ends=M.ANSWERED),
    SopStep("Selesai", "Petugas", ends=M.CLOSED),
)
D, R, W, S, U = SopState.DONE, SopState.RUNNING, SopState.WAITING, SopState.SKIPPED, SopState.UNMEASURED


def happened(*events: tuple[Event, datetime], status: Status = Status.DISPOSED, **moments: datetime) -> SopHistory:
    """A history in which everything was written down a minute later."""
    written = tuple(SopEvent(event, when, when + timedelta(minutes=1)) for event, when in events)
    return SopHistory(written, status, **moments)


@pytest.mark.parametrize(
    ("history", "states", "reals", "overs"),
    [
        pytest.param(
            happened((Event.RECEIVED, at(10, 9)), status=Status.RECEIVED),
            (D, D, U, R, W, W, W, W),
            (None, 1, None, 59, None, None, None, None),
            (None, False, None, True, None, None, None, None),
            id="just received: reporting runs",
        ),
        pytest.param(
            happened(
                *((Event.RECEIVED, at(10, 9)), (Event.DISPOSED, at(10, 9, 30))),
                arrived=at(10, 8, 50),
                sheet_printed=at(10, 9, 2),
            ),
            (D, D, U, D, D, R, W, W),
            (10, 1, None, 1, 28, 0, None, None),
            (True, False, None, False, True, False, None, None),
            id="disposed within the hour, but not within ten minutes",
        ),
        pytest.param(
            happened((Event.RECEIVED, at(10, 9)), (Event.DISPOSED, at(10, 9, 30))),
            (D, D, U, S, D, R, W, W),
            (None, 1, None, None, 29, 0, None, None),
            (None, False, None, None, True, False, None, None),
            id="no sheet printed: the step before ended when it was written down",
        ),
        pytest.param(
            happened(
                *((Event.RECEIVED, at(2, 9)), (Event.DISPOSED, at(2, 9, 10)), (Event.FOLLOWED_UP, at(10, 9))),
                *((Event.ANSWERED, at(10, 9, 45)), (Event.CLOSED, at(10, 9, 50))),
                status=Status.CLOSED,
            ),
            (D, D, U, S, D, D, D, D),
            (None, 1, None, None, 9, 6, 45, None),
            (None, False, None, None, False, True, None, None),
            id="closed: six working days instead of five",
        ),
        pytest.param(
            happened((Event.RECEIVED, at(10, 9)), (Event.FORWARDED, at(10, 9, 20)), status=Status.FORWARDED),
            (D, D, U, S, S, S, S, S),
            (None, 1, None, None, None, None, None, None),
            (None, False, None, None, None, None, None, None),
            id="not our authority: what never happened was not recorded",
        ),
        pytest.param(
            happened(
                *((Event.RECEIVED, at(2, 9)), (Event.DISPOSED, at(2, 9, 10)), (Event.POSTPONED, at(3, 9))),
                status=Status.POSTPONED,
            ),
            (D, D, U, S, D, R, W, W),
            (None, 1, None, None, 9, 1, None, None),
            (None, False, None, None, False, False, None, None),
            id="waiting for the complainant: the step stands still",
        ),
        pytest.param(
            happened((Event.RECEIVED, at(10, 9)), (Event.ANSWERED, at(10, 8)), status=Status.ANSWERED),
            (D, D, U, S, S, S, D, R),
            (None, 1, None, None, None, None, None, None),
            (None, False, None, None, None, None, None, None),
            id="an end before its beginning is not measured",
        ),
    ],
)
def test_every_step_knows_where_it_stands_and_how_long_it_took(
    history: SopHistory, states: tuple[SopState, ...], reals: tuple[int | None, ...], overs: tuple[bool | None, ...]
) -> None:
    measures = measure(STEPS, history, at(10, 10), OFFICE)
    assert tuple(each.state for each in measures) == states
    assert tuple(each.real for each in measures) == reals
    assert tuple(each.over for each in measures) == overs
    running = standing(measures)
    assert (running.number - 1 if running else None) == (states.index(R) if R in states else None)


def test_every_moment_can_be_reached() -> None:
    history = happened(
        *((Event.RECEIVED, at(2, 9)), (Event.VERIFIED, at(2, 10)), (Event.DISPOSED, at(3, 9))),
        *((Event.DISPOSED, at(3, 10)), (Event.DISPOSED, at(3, 11)), (Event.FOLLOWED_UP, at(4, 9))),
        *((Event.FOLLOWED_UP, at(5, 9)), (Event.ANSWERED, at(5, 10)), (Event.CLOSED, at(6, 9))),
        status=Status.CLOSED,
        arrived=at(2, 8),
        sheet_printed=at(2, 11),
        taken_over=at(3, 12),
        handed_back=at(5, 9, 30),
    )
    told = tuple(replace(e, told_at=at(5, 11) if e.event is Event.ANSWERED else None) for e in history.events)
    history = replace(history, events=told)
    assert moments_of(history) == {
        M.ARRIVED: at(2, 8),
        M.RECEIVED: at(2, 9),
        M.RECORDED: at(2, 9, 1),
        M.VERIFIED: at(2, 10),
        M.SHEET_PRINTED: at(2, 11),
        M.DISPOSED: at(3, 9),
        M.TAKEN_OVER: at(3, 12),
        M.PASSED_ON: at(3, 10),
        M.FOLLOWED_UP: at(4, 9),
        M.HANDED_BACK: at(5, 9, 30),
        M.ANSWERED: at(5, 10),
        M.TOLD: at(5, 11),
        M.CLOSED: at(6, 9),
        M.CLOSING_RECORDED: at(6, 9, 1),
    }
    assert set(moments_of(history)) == set(SopMoment) == set(MOMENT_NAMES)
    assert set(STATE_NAMES) == set(SopState)


def test_what_the_sekda_directs_is_not_our_disposition() -> None:
    events = (
        SopEvent(Event.RECEIVED, at(2, 9), at(2, 9)),
        SopEvent(Event.DISPOSED, at(2, 9), at(2, 9), external=True),
        SopEvent(Event.DISPOSED, at(3, 9), at(3, 9)),
    )
    moments = moments_of(SopHistory(events, Status.DISPOSED))
    assert moments[M.DISPOSED] == at(3, 9)
    assert M.PASSED_ON not in moments


def test_a_reopened_complaint_is_not_closed() -> None:
    history = happened(
        *((Event.RECEIVED, at(2, 9)), (Event.ANSWERED, at(3, 9)), (Event.CLOSED, at(4, 9))),
        (Event.REOPENED, at(5, 9)),
        status=Status.IN_PROGRESS,
    )
    assert not {M.CLOSED, M.CLOSING_RECORDED} & set(moments_of(history))


def test_history_from_an_older_book_says_nothing_about_when_it_was_written_down() -> None:
    today = at(20, 9)
    events = (SopEvent(Event.RECEIVED, at(2, 9), today), SopEvent(Event.CLOSED, at(4, 9), today))
    assert not {M.RECORDED, M.CLOSING_RECORDED} & set(moments_of(SopHistory(events, Status.CLOSED)))


def test_a_step_may_hold_for_one_medium_only() -> None:
    steps = (SopStep("a", "x"), SopStep("b", "x", channel="surat"), SopStep("c", "x", channel="email"))
    assert [step.activity for step in steps_of_channel(steps, "surat")] == ["a", "b"]


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (SopStep(" ", "Petugas"), "activity"),
        (SopStep("Mencatat", ""), "actor"),
        (SopStep("Mencatat", "Petugas", amount=0, unit=MINUTE), "amount"),
        (SopStep("Mencatat", "Petugas", amount=1000, unit=MINUTE), "amount"),
        (SopStep("Mencatat", "Petugas", amount=5), "unit"),
        (SopStep("Mencatat", "Petugas", amount=5, unit=TimeUnit.AGREED), "unit"),
        (SopStep("Mencatat", "Petugas", begins=M.RECEIVED), "ends"),
        (SopStep("Mencatat", "Petugas", channel="merpati"), "channel"),
    ],
)
def test_a_step_that_cannot_be_right_is_refused_by_its_number_and_field(step: SopStep, field: str) -> None:
    problems = problems_in((SopStep("Benar", "Petugas"), step), {"surat": "Surat"})
    assert [problem.field for problem in problems] == [f"steps.1.{field}"]
    assert problems[0].text.startswith("Langkah 2: ")


@pytest.mark.parametrize("code", [profile.code for profile in available_profiles() if profile.sop])
def test_every_shipped_procedure_can_be_measured(code: str) -> None:
    """Every step but those of the public ends with a moment, and every standard time has two."""
    for step in load_profile(code).sop:
        assert step.ends is not None or step.actor == "Pengguna Layanan", step.activity
        assert step.amount is None or step.begins is not None or step.ends is M.RECEIVED, step.activity


def test_a_month_is_compared_step_by_step() -> None:
    steps = (
        SopStep("Mencatat", "Petugas", amount=5, unit=MINUTE, begins=M.ARRIVED, ends=M.RECEIVED),
        SopStep("Menindaklanjuti", "Tim", amount=2, unit=WORKING, begins=M.RECEIVED, ends=M.FOLLOWED_UP),
        SopStep("Selesai", "Petugas", ends=M.CLOSED),
    )
    told = {
        1: happened((Event.RECEIVED, at(2, 9)), (Event.FOLLOWED_UP, at(3, 9)), arrived=at(2, 8, 56)),
        2: happened((Event.RECEIVED, at(2, 9)), (Event.FOLLOWED_UP, at(6, 9)), arrived=at(2, 8, 50)),
        3: happened((Event.RECEIVED, at(2, 9))),
        4: happened((Event.RECEIVED, datetime(2026, 10, 30, 1, tzinfo=UTC)), (Event.FOLLOWED_UP, at(2, 9))),
    }
    measured = {id_: measure(steps, history, at(20, 9), OFFICE) for id_, history in told.items()}
    first, second, third = compare(steps, measured, at(1, 0), at(30, 23))
    assert (first.ended, first.lengths, first.over) == ((1, 2, 3), (4, 10), (2,))
    assert (first.median, first.mean, first.percent_within) == (7, 7, 50)
    assert (second.ended, second.lengths, second.over) == ((1, 2, 4), (1, 1, 4), (2,))
    assert (second.median, second.mean, second.percent_within) == (1, 2, 67)
    assert (third.ended, third.median, third.mean, third.percent_within) == ((), None, None, None)


def test_a_step_without_a_standard_counts_minutes_until_one_takes_longer_than_a_day() -> None:
    steps = (SopStep("Menjawab", "Pejabat", begins=M.RECEIVED, ends=M.ANSWERED),)
    quick = happened((Event.RECEIVED, at(2, 9)), (Event.ANSWERED, at(2, 9, 30)), status=Status.ANSWERED)
    slow = happened((Event.RECEIVED, at(2, 9)), (Event.ANSWERED, at(5, 9)), status=Status.ANSWERED)
    measured = {id_: measure(steps, history, at(20, 9), OFFICE) for id_, history in ((1, quick), (2, slow))}

    (alone,) = compare(steps, {1: measured[1]}, at(1, 0), at(30, 23))
    (both,) = compare(steps, measured, at(1, 0), at(30, 23))

    assert (alone.unit, alone.lengths) == (MINUTE, (30,))
    assert (both.unit, both.lengths) == (WORKING, (0, 3))


def test_a_mean_is_told_in_the_unit_of_its_step() -> None:
    told = [typical_words(7.5, MINUTE), typical_words(80.2, HOUR), typical_words(2.25, WORKING)]
    assert told == ["8 menit", "1 jam 20 menit", "2,3 hari kerja"]
    assert [typical_words(None, MINUTE), typical_words(1, CALENDAR)] == ["-", "1,0 hari"]


def test_every_unit_of_a_standard_time_has_a_name() -> None:
    assert all(UNIT_NAMES[unit]() for unit in (MINUTE, HOUR, CALENDAR, WORKING))
