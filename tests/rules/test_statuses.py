"""The whole table of a complaint's life."""

import pytest

from register_app.rules.statuses import (
    EVENT_NAMES,
    FINISHED,
    GROUPS,
    MOVES,
    STATUS_NAMES,
    Event,
    Group,
    Status,
    possible_events,
    replay,
    status_after,
    why_not,
)


def test_every_status_and_event_has_a_name_at_the_desk() -> None:
    assert all(STATUS_NAMES[status]() for status in Status)
    assert all(EVENT_NAMES[event]() for event in Event)


@pytest.mark.parametrize(
    ("status", "group"),
    [
        (Status.RECEIVED, Group.NOT_VERIFIED),
        (Status.VERIFIED, Group.NOT_FOLLOWED_UP),
        (Status.DISPOSED, Group.NOT_FOLLOWED_UP),
        (Status.IN_PROGRESS, Group.IN_PROGRESS),
        (Status.ANSWERED, Group.IN_PROGRESS),
        (Status.CLOSED, Group.FINISHED),
        (Status.FORWARDED, Group.FINISHED),
        (Status.POSTPONED, Group.POSTPONED),
        (Status.ARCHIVED, Group.ARCHIVED),
    ],
)
def test_each_status_counts_in_its_sp4n_group(status: Status, group: Group) -> None:
    assert GROUPS[status] is group


@pytest.mark.parametrize("event", [event for event in Event if event is not Event.RECEIVED])
@pytest.mark.parametrize("status", list(Status))
def test_a_move_either_stands_in_the_table_or_says_why_not(event: Event, status: Status) -> None:
    target = status_after(event, status, Status.DISPOSED)

    assert (target is None) == (status not in MOVES[event])
    assert STATUS_NAMES[status]().lower() in why_not(event, status)


def test_nothing_leaves_a_cancelled_entry_and_rest_is_left_only_by_reopening() -> None:
    assert possible_events(Status.CANCELLED) == ()
    for status in FINISHED - {Status.CANCELLED}:
        assert possible_events(status) == (Event.REOPENED,)


def test_a_pause_returns_to_where_it_was() -> None:
    history = (Event.RECEIVED, Event.VERIFIED, Event.DISPOSED, Event.POSTPONED, Event.RESUMED)

    assert replay(history) is Status.DISPOSED


def test_a_history_with_an_impossible_move_is_refused() -> None:
    with pytest.raises(ValueError, match="tidak bisa dicatat"):
        replay((Event.RECEIVED, Event.CLOSED))
