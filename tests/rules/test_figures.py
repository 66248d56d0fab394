"""What the recaps' figures mean, checked on small histories and on random ones."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from register_app.rules.figures import (
    FLOW,
    FLOW_DEFINITIONS,
    FLOW_WHOLES,
    INTAKE,
    INTAKE_DEFINITIONS,
    SPEED_LIMITS,
    STEPS,
    came_in,
    closed_within,
    closing,
    definition,
    follow_up,
    mean_days,
    mean_rating,
    percent,
    seconds_in,
    standing,
    verification,
    working_days_in,
)
from register_app.rules.histories import CaseFacts, Move
from register_app.rules.office_hours import OfficeCalendar
from register_app.rules.statuses import Event, Status
from tests.invented_cases import many_cases

OCTOBER = datetime(2026, 10, 1, tzinfo=UTC)
END = datetime(2026, 10, 31, 23, 59, 59, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
FEW = settings(max_examples=25, deadline=None)
CALENDAR = OfficeCalendar(ZoneInfo("Asia/Makassar"), {date(2026, 10, 7): "Hari daerah"})

Step = tuple[timedelta, Event, Status]
ANSWERED: tuple[Event, Status] = (Event.ANSWERED, Status.ANSWERED)
CLOSED: tuple[Event, Status] = (Event.CLOSED, Status.CLOSED)
FOLLOWED_UP: tuple[Event, Status] = (Event.FOLLOWED_UP, Status.IN_PROGRESS)
VERIFIED: tuple[Event, Status] = (Event.VERIFIED, Status.VERIFIED)
DISPOSED: tuple[Event, Status] = (Event.DISPOSED, Status.DISPOSED)


def flow_of(*cases: CaseFacts, moment: datetime | None = None) -> dict[str, int]:
    """The counts of the flow, and its two percentages."""
    stands = [stand for each in cases if (stand := standing(each, OCTOBER, END, moment or END))]
    counts = {name: sum(figure(stand) for stand in stands) for name, figure in FLOW.items()}
    wholes = {name: sum(whole(stand) for stand in stands) for name, whole in FLOW_WHOLES.items()}
    return {**counts, **{name: percent(counts[name], whole) for name, whole in wholes.items()}}


def intake_of(*cases: CaseFacts, moment: datetime = END) -> dict[str, int]:
    """The counts of what came in."""
    came = [each for each in cases if came_in(each, OCTOBER, END, moment)]
    return {name: sum(figure(each, moment) for each in came) for name, figure in INTAKE.items()}


def case(received: datetime, *moves: Step, due: timedelta | None = None, id_: int = 1) -> CaseFacts:
    history = (
        Move(received, Event.RECEIVED, Status.RECEIVED),
        *(Move(received + after, e, s) for after, e, s in moves),
    )
    return CaseFacts(id_, "surat", "Umum", "TU", received, received + due if due else None, history)


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(1, 2, 50), (1, 8, 13), (5, 1000, 1), (0, 5, 0), (3, 0, 0), (2, 3, 67)]
)
def test_percent_is_rounded_half_up_and_nothing_of_nothing_is_zero(part: int, whole: int, shown: int) -> None:
    assert percent(part, whole) == shown


def test_averages_have_one_decimal_half_up_and_are_zero_where_there_is_nothing() -> None:
    day = 24 * 60 * 60
    assert mean_days(71 * day // 10, 1) == Decimal("7.1")
    assert mean_days(day // 20, 1) == Decimal("0.1")
    assert mean_days(0, 0) == 0
    assert mean_rating(14, 3) == Decimal("4.7")
    assert mean_rating(0, 0) == 0


# the monthly flow


def test_what_was_open_before_the_month_is_carried_over() -> None:
    flow = flow_of(case(OCTOBER - 5 * DAY, (8 * DAY, *ANSWERED), (9 * DAY, *CLOSED)))

    assert (flow["carried_over"], flow["received"], flow["finished"], flow["remaining"]) == (1, 0, 1, 0)


def test_what_was_closed_before_the_month_is_not_of_the_month() -> None:
    assert flow_of(case(OCTOBER - 5 * DAY, (DAY, *ANSWERED), (2 * DAY, *CLOSED)))["total"] == 0


def test_a_case_opened_again_this_month_is_carried_over_and_stays_in_the_sum() -> None:
    opened_again = (9 * DAY, Event.REOPENED, Status.IN_PROGRESS)

    flow = flow_of(case(OCTOBER - 5 * DAY, (DAY, *ANSWERED), (2 * DAY, *CLOSED), opened_again))

    assert (flow["carried_over"], flow["remaining"], flow["total"]) == (1, 1, 1)


def test_what_happened_after_the_month_does_not_exist_yet() -> None:
    assert flow_of(case(OCTOBER + DAY, (40 * DAY, *ANSWERED), (41 * DAY, *CLOSED)))["in_progress"] == 1


def test_a_cancelled_entry_counts_nowhere_from_its_cancelling_on() -> None:
    cancelled = case(OCTOBER + DAY, (40 * DAY, Event.CANCELLED, Status.CANCELLED))

    assert flow_of(cancelled, moment=END)["total"] == 1
    assert flow_of(cancelled, moment=END + 30 * DAY)["total"] == 0


def test_what_is_left_at_the_end_of_a_month_is_what_the_next_one_begins_with() -> None:
    now = END + 60 * DAY
    cancelled_later = case(OCTOBER + DAY, (40 * DAY, Event.CANCELLED, Status.CANCELLED))
    open_still = case(OCTOBER + DAY, id_=2)

    left = flow_of(cancelled_later, open_still, moment=now)["remaining"]
    next_month = (END + timedelta(seconds=1), END + 30 * DAY)

    stands = [standing(each, *next_month, now) for each in (cancelled_later, open_still)]
    assert left == sum(stand is not None and FLOW["carried_over"](stand) for stand in stands) == 1


def test_forwarded_stands_under_not_ours_and_still_counts_as_on_time() -> None:
    flow = flow_of(case(OCTOBER + DAY, (2 * DAY, Event.FORWARDED, Status.FORWARDED), due=7 * DAY))

    assert (flow["gone"], flow["finished"], flow["percent_on_time"]) == (1, 0, 100)


def test_closing_after_the_deadline_is_not_on_time() -> None:
    assert flow_of(case(OCTOBER + DAY, (9 * DAY, *ANSWERED), (9 * DAY, *CLOSED), due=7 * DAY))["percent_on_time"] == 0


# what came in


def test_total_leaves_out_what_waits_or_is_archived_and_grand_total_adds_them_back() -> None:
    count = intake_of(
        case(OCTOBER, (DAY, *VERIFIED)),
        case(OCTOBER, (DAY, Event.POSTPONED, Status.POSTPONED)),
        case(OCTOBER, (DAY, Event.ARCHIVED, Status.ARCHIVED)),
        case(OCTOBER, (DAY, Event.CANCELLED, Status.CANCELLED)),
    )

    assert (count["received"], count["total"], count["grand_total"]) == (3, 1, 3)
    assert (count["not_followed_up"], count["postponed"], count["archived"]) == (1, 1, 1)


def test_forwarded_is_finished_where_sp4n_counts() -> None:
    count = intake_of(case(OCTOBER, (DAY, Event.FORWARDED, Status.FORWARDED)), case(OCTOBER, (DAY, *FOLLOWED_UP)))

    assert (count["finished"], count["in_progress"], count["percent_followed_up"]) == (1, 1, 2)


def test_handled_means_followed_up_answered_or_closed_by_then() -> None:
    quick, slow = case(OCTOBER, (DAY, *FOLLOWED_UP)), case(OCTOBER, (20 * DAY, *ANSWERED))
    only_verified = case(OCTOBER, (DAY, *VERIFIED), (2 * DAY, *DISPOSED))

    assert intake_of(quick, slow, only_verified, moment=OCTOBER + 10 * DAY)["handled"] == 1
    assert intake_of(quick, slow, only_verified)["handled"] == 2


def test_what_was_received_after_the_moment_does_not_exist_yet() -> None:
    assert intake_of(case(OCTOBER + 5 * DAY), moment=OCTOBER + 4 * DAY)["received"] == 0


def test_closed_in_the_period_counts_whenever_it_was_received() -> None:
    old = case(OCTOBER - 90 * DAY, (95 * DAY, *ANSWERED), (95 * DAY, *CLOSED))
    opened_again = case(OCTOBER, (DAY, *ANSWERED), (DAY, *CLOSED), (2 * DAY, Event.REOPENED, Status.IN_PROGRESS))

    assert closed_within(old, OCTOBER, END, END)
    assert not closed_within(opened_again, OCTOBER, END, END)
    assert closed_within(opened_again, OCTOBER, END, OCTOBER + DAY + HOUR)


# averages and speed


def test_the_follow_up_is_counted_from_the_disposition_else_the_verification_else_the_receipt() -> None:
    whole = case(OCTOBER, (DAY, *VERIFIED), (2 * DAY, *DISPOSED), (5 * DAY, *FOLLOWED_UP), (9 * DAY, *FOLLOWED_UP))
    verified = case(OCTOBER, (DAY, *VERIFIED), (5 * DAY, *FOLLOWED_UP))
    neither = case(OCTOBER, (5 * DAY, *FOLLOWED_UP), (6 * DAY, *DISPOSED))

    spans = [follow_up(each, END) for each in (whole, verified, neither)]

    assert [span and span[1] - span[0] for span in spans] == [3 * DAY, 4 * DAY, 5 * DAY]
    assert follow_up(case(OCTOBER, (DAY, *ANSWERED)), END) is None


def test_the_first_verification_by_then_counts() -> None:
    verified = case(OCTOBER, (36 * HOUR, *VERIFIED))

    assert verification(verified, OCTOBER + DAY) is None
    span = verification(verified, END)
    assert span is not None
    assert mean_days(seconds_in(span), 1) == Decimal("1.5")


def test_what_was_opened_again_has_no_closing_yet() -> None:
    again = case(OCTOBER, (DAY, *ANSWERED), (DAY, *CLOSED), (2 * DAY, Event.REOPENED, Status.IN_PROGRESS))

    assert closing(again, END) is None
    assert closing(again, OCTOBER + DAY) == (OCTOBER, OCTOBER + DAY)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2026-10-01T09:00", "2026-10-01T16:00", 0),  # Thursday, the same day
        ("2026-10-01T09:00", "2026-10-02T08:00", 1),
        ("2026-10-02T09:00", "2026-10-05T08:00", 1),  # over a weekend
        ("2026-10-02T09:00", "2026-10-04T08:00", 0),  # to Sunday
        ("2026-10-03T09:00", "2026-10-05T08:00", 1),  # from Saturday
        ("2026-10-06T09:00", "2026-10-08T08:00", 1),  # over a day off
        ("2026-10-01T23:30", "2026-10-02T00:30", 1),  # the day begins at midnight of the office
    ],
)
def test_working_days_leave_out_weekends_and_days_off(start: str, end: str, days: int) -> None:
    moments = tuple(datetime.fromisoformat(text).replace(tzinfo=CALENDAR.zone) for text in (start, end))

    assert working_days_in((moments[0], moments[1]), CALENDAR) == days


def test_every_step_has_its_limit() -> None:
    assert set(STEPS) == set(SPEED_LIMITS)


# category and unit of an earlier moment


def test_the_category_of_a_past_moment_is_the_one_known_then() -> None:
    facts = {"category": "Umum", "category_before": ""}
    verified = Move(OCTOBER + DAY, Event.VERIFIED, Status.VERIFIED, facts=facts)
    corrected = Move(
        OCTOBER + 5 * DAY,
        Event.CORRECTED,
        Status.VERIFIED,
        facts={"field": "category", "old": "Umum", "new": "Pelayanan"},
    )
    received = Move(OCTOBER, Event.RECEIVED, Status.RECEIVED)
    history = CaseFacts(1, "surat", "Pelayanan", "", OCTOBER, None, (received, verified, corrected))

    known = [history.named_at("category", OCTOBER + day * DAY) for day in (0, 1, 4, 5)]

    assert known == ["", "Umum", "Umum", "Pelayanan"]
    assert history.named_at("unit", OCTOBER) == ""
    assert history.status_at(END) is Status.VERIFIED


# all of them


def test_every_figure_has_its_definition() -> None:
    said = [definition(column, "bulanan") for column in FLOW] + [definition(column) for column in INTAKE]
    said += [text() for known in (FLOW_DEFINITIONS, INTAKE_DEFINITIONS) for text in known.values()]
    assert all(sentence.endswith(".") for sentence in said)
    assert definition("total", "bulanan") != definition("total")


@given(many_cases(8))
@FEW
def test_the_flow_always_adds_up(cases: tuple[CaseFacts, ...]) -> None:
    flow = flow_of(*cases)

    assert flow["total"] == flow["carried_over"] + flow["received"]
    assert flow["total"] == flow["finished"] + flow["in_progress"] + flow["postponed"] + flow["gone"]
    assert flow["remaining"] == flow["in_progress"] + flow["postponed"]
    assert 0 <= flow["percent_finished"] <= 100
    assert 0 <= flow["percent_on_time"] <= 100


@given(many_cases(8), st.integers(0, 40))
@FEW
def test_what_came_in_always_adds_up(cases: tuple[CaseFacts, ...], days: int) -> None:
    count = intake_of(*cases, moment=OCTOBER + timedelta(days=days))

    groups = ("not_verified", "not_followed_up", "in_progress", "finished")
    assert count["total"] == sum(count[group] for group in groups)
    assert count["grand_total"] == count["received"] == count["total"] + count["postponed"] + count["archived"]
    assert count["percent_finished"] <= count["percent_followed_up"] <= count["total"]
