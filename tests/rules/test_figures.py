"""What the recap's figures mean, checked on small histories and on random ones."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register_app.rules.figures import DEFINITIONS, CaseFacts, Move, flow_of, percent
from register_app.rules.statuses import MOVES, Event, Status, possible_events, status_after

OCTOBER = datetime(2026, 10, 1, tzinfo=UTC)
END = datetime(2026, 10, 31, 23, 59, 59, tzinfo=UTC)
DAY = timedelta(days=1)


def case(
    received: datetime, *moves: tuple[timedelta, Event, Status], due: timedelta | None = None, id_: int = 1
) -> CaseFacts:
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


def test_what_was_open_before_the_month_is_carried_over() -> None:
    old = case(OCTOBER - 5 * DAY, (8 * DAY, Event.ANSWERED, Status.ANSWERED), (9 * DAY, Event.CLOSED, Status.CLOSED))

    flow = flow_of((old,), OCTOBER, END)

    assert (len(flow.carried_over), len(flow.received), len(flow.finished), flow.remaining) == (1, 0, 1, 0)


def test_what_was_closed_before_the_month_is_not_of_the_month() -> None:
    old = case(OCTOBER - 5 * DAY, (DAY, Event.ANSWERED, Status.ANSWERED), (2 * DAY, Event.CLOSED, Status.CLOSED))

    assert flow_of((old,), OCTOBER, END).total == 0


def test_a_case_opened_again_this_month_is_carried_over_and_stays_in_the_sum() -> None:
    old = case(
        OCTOBER - 5 * DAY,
        (DAY, Event.ANSWERED, Status.ANSWERED),
        (2 * DAY, Event.CLOSED, Status.CLOSED),
        (9 * DAY, Event.REOPENED, Status.IN_PROGRESS),
    )

    flow = flow_of((old,), OCTOBER, END)

    assert (len(flow.carried_over), flow.remaining, flow.cross_foots) == (1, 1, True)


def test_what_happened_after_the_month_does_not_exist_yet() -> None:
    fresh = case(OCTOBER + DAY, (40 * DAY, Event.ANSWERED, Status.ANSWERED), (41 * DAY, Event.CLOSED, Status.CLOSED))

    assert len(flow_of((fresh,), OCTOBER, END).in_progress) == 1


def test_a_cancelled_entry_counts_nowhere() -> None:
    gone = case(OCTOBER + DAY, (DAY, Event.CANCELLED, Status.CANCELLED))

    assert flow_of((gone,), OCTOBER, END).total == 0


def test_forwarded_stands_under_not_ours_and_still_counts_as_on_time() -> None:
    sent_on = case(OCTOBER + DAY, (2 * DAY, Event.FORWARDED, Status.FORWARDED), due=7 * DAY)

    flow = flow_of((sent_on,), OCTOBER, END)

    assert (len(flow.gone), len(flow.finished), flow.percent_on_time) == (1, 0, 100)


def test_closing_after_the_deadline_is_not_on_time() -> None:
    late = case(
        OCTOBER + DAY, (9 * DAY, Event.ANSWERED, Status.ANSWERED), (9 * DAY, Event.CLOSED, Status.CLOSED), due=7 * DAY
    )

    assert flow_of((late,), OCTOBER, END).percent_on_time == 0


def test_every_figure_has_its_definition() -> None:
    assert all(text().endswith(".") for text in DEFINITIONS.values())


@st.composite
def histories(draw: st.DrawFn) -> CaseFacts:
    received = OCTOBER + timedelta(hours=draw(st.integers(-24 * 60, 24 * 45)))
    at, status, before_pause, moves = received, Status.RECEIVED, Status.RECEIVED, []
    for _step in range(draw(st.integers(0, 7))):
        events = possible_events(status)
        if not events:
            break
        event = draw(st.sampled_from(events))
        target = status_after(event, status, before_pause)
        assert target is not None
        if event is Event.POSTPONED:
            before_pause = status
        at += timedelta(hours=draw(st.integers(0, 24 * 20)))
        moves.append((at - received, event, target))
        status = target
    return case(received, *moves, due=timedelta(days=7), id_=draw(st.integers(1, 10**6)))


@given(st.lists(histories(), max_size=12))
def test_the_flow_always_adds_up(cases: list[CaseFacts]) -> None:
    flow = flow_of(tuple(cases), OCTOBER, END)

    assert flow.cross_foots
    assert 0 <= flow.percent_finished <= 100
    assert 0 <= flow.percent_on_time <= 100


def test_every_event_of_the_life_can_be_counted() -> None:
    assert set(MOVES) | {Event.RECEIVED} == set(Event)
