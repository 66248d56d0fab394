"""Unlocking has a page for every refusal, and only a missing file may be answered with a new register."""

import pytest

from register_app.flows.unlock import NOTICES, WAY_WORDS, Way, wait_after
from register_app.store.refusals import Reason


@pytest.mark.parametrize("reason", list(Reason))
def test_every_refusal_has_a_page_with_ways_on(reason: Reason) -> None:
    notice = NOTICES[reason]

    assert notice.title()
    assert len(notice.ways) >= 2
    assert all(WAY_WORDS[way]() for way in notice.ways)


def test_a_new_register_is_offered_only_where_there_is_none() -> None:
    offering = {reason for reason, notice in NOTICES.items() if Way.NEW_REGISTER in notice.ways}

    assert offering == {Reason.MISSING}
    assert NOTICES[Reason.MISSING].ways[0] is not Way.NEW_REGISTER


def test_wrong_passphrases_slow_down_politely() -> None:
    assert [wait_after(tries) for tries in range(10)] == [0, 0, 0, 2, 4, 8, 16, 30, 30, 30]
