"""The whole table of a complaint's life."""

import pytest

from register_app.rules.statuses import (
    EVENT_NAMES,
    FINISHED,
    GROUPS,
    MOVES,
    STANDING_STILL,
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


LIFE = """
                diterima  ditelaah  didisposisi  diproses  dijawab  selesai  tunda  diteruskan  arsip  batal
received        -         -         -            -         -        -        -      -           -      -
verified        ditelaah  -         -            -         -        -        -      -           -      -
disposed        didispos  didispos  didispos     diproses  -        -        -      -           -      -
followed_up     diproses  diproses  diproses     diproses  diproses -        -      -           -      -
answered        dijawab   dijawab   dijawab      dijawab   dijawab  -        -      -           -      -
closed          -         -         -            selesai   selesai  -        -      -           -      -
postponed       tunda     tunda     tunda        tunda     -        -        -      -           -      -
resumed         -         -         -            -         -        -        (lalu) -           -      -
forwarded       teruskan  teruskan  teruskan     teruskan  -        -        terusk -           -      -
archived        arsip     arsip     arsip        arsip     -        -        arsip  -           -      -
reopened        -         -         -            -         -        diproses -      diproses    diproses -
extended        (tetap)   (tetap)   (tetap)      (tetap)   -        -        -      -           -      -
corrected       (tetap)   (tetap)   (tetap)      (tetap)   (tetap)  (tetap)  (tetap) (tetap)    (tetap) -
cancelled       batal     batal     batal        -         -        -        -      -           -      -
"""
"""The whole life as the office tells it: what becomes of a complaint in each status when each thing happens to it."""

TOLD = {"didispos": Status.DISPOSED, "teruskan": Status.FORWARDED, "terusk": Status.FORWARDED}
BEFORE_THE_PAUSE = Status.DISPOSED


def told() -> list[tuple[Event, Status, Status | None]]:
    """Every field of the table."""
    head, *lines = LIFE.strip().splitlines()
    columns = [Status(word) for word in head.split()]
    fields = []
    for line in lines:
        event, *words = line.split()
        for status, word in zip(columns, words, strict=True):
            fields.append((Event(event), status, meant(word, status)))
    return fields


def meant(word: str, status: Status) -> Status | None:
    match word:
        case "-":
            return None
        case "(tetap)":
            return status
        case "(lalu)":
            return BEFORE_THE_PAUSE
    return TOLD.get(word) or Status(word)


def test_every_event_in_every_status_leads_where_the_table_says() -> None:
    for event, status, becomes in told():
        assert status_after(event, status, BEFORE_THE_PAUSE) is becomes, (event, status)
        assert (event in possible_events(status)) == (becomes is not None), (event, status)


def test_the_table_leaves_nothing_out() -> None:
    assert {(event, status) for event, status, _becomes in told()} == {(e, s) for e in Event for s in Status}
    assert set(MOVES) == set(Event) - {Event.RECEIVED}


def test_what_is_not_possible_says_where_it_stands_and_what_to_do() -> None:
    for event, status, becomes in told():
        reason = why_not(event, status)
        assert STATUS_NAMES[status]().lower() in reason
        if becomes is None and event is not Event.RECEIVED:
            assert reason.count(".") >= 2, reason


def test_nothing_leaves_a_cancelled_entry_and_rest_is_left_only_by_reopening() -> None:
    assert possible_events(Status.CANCELLED) == ()
    for status in FINISHED - {Status.CANCELLED}:
        assert set(possible_events(status)) - STANDING_STILL == {Event.REOPENED}


def test_an_extension_and_a_correction_move_nothing() -> None:
    history = (Event.RECEIVED, Event.VERIFIED, Event.EXTENDED, Event.CORRECTED)

    assert replay(history) is Status.VERIFIED


def test_a_pause_returns_to_where_it_was() -> None:
    history = (Event.RECEIVED, Event.VERIFIED, Event.DISPOSED, Event.POSTPONED, Event.RESUMED)

    assert replay(history) is Status.DISPOSED


def test_a_history_with_an_impossible_move_is_refused() -> None:
    with pytest.raises(ValueError, match="tidak bisa dicatat"):
        replay((Event.RECEIVED, Event.CLOSED))
