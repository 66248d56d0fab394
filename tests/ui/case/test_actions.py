"""What is offered next is always possible, and what is not possible says why."""

import pytest

from register_app.rules.statuses import Event, Status, possible_events, why_not
from ui.case.actions import ACTIONS, BY_CODE, NEXT, next_actions, other_actions, reason_against


def impossible(status: Status) -> dict[Event, str]:
    return {event: why_not(event, status) for event in Event if event not in possible_events(status)}


@pytest.mark.parametrize("status", list(Status))
def test_what_stands_in_sight_can_be_done(status: Status) -> None:
    for wide in (False, True):
        assert [each.code for each in next_actions(status, wide=wide) if reason_against(each, impossible(status))] == []


@pytest.mark.parametrize("status", list(Status))
def test_every_action_is_reachable_in_every_status(status: Status) -> None:
    for wide in (False, True):
        shown = next_actions(status, wide=wide)
        assert {*shown, *other_actions(status, impossible(status), wide=wide)} == set(ACTIONS)
        assert len(shown) <= 4


@pytest.mark.parametrize("status", list(Status))
def test_the_table_of_statuses_and_the_actions_agree(status: Status) -> None:
    for action in ACTIONS:
        if action.event is not None:
            assert bool(reason_against(action, impossible(status))) == (action.event not in possible_events(status))


def test_every_event_of_the_desk_has_an_action() -> None:
    assert {action.event for action in ACTIONS if action.event} == set(Event) - {Event.RECEIVED}


def test_every_key_means_one_thing() -> None:
    keys = [action.key for action in ACTIONS if action.key]
    assert len(keys) == len(set(keys))
    assert not {"L", "C"} & set(keys)


def test_every_status_says_what_is_next() -> None:
    assert set(NEXT) == set(Status)
    assert all(code in BY_CODE for codes in NEXT.values() for code in codes)


def test_a_receipt_needs_somebody_who_waits_for_it() -> None:
    receipt = BY_CODE["receipt"]
    assert reason_against(receipt, {}) == ""
    assert "Belum ada disposisi" in reason_against(receipt, {}, receipts=False)
