"""Unlocking has a page for every refusal, and only a missing file may be answered with a new register."""

from pathlib import Path

import pytest

from register_app.flows.unlock import NOTICES, WAY_WORDS, Way, closed_door, wait_after
from register_app.store.refusals import OpeningError, Reason


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


@pytest.mark.parametrize("reason", [Reason.CLOUD, Reason.NETWORK, Reason.REMOVABLE])
def test_a_register_in_a_bad_place_is_told_to_move_with_its_keys(reason: Reason) -> None:
    door = closed_door(OpeningError(reason, Path("OneDrive/register.db")))

    assert door is not None
    assert "pindahkan berkas register beserta berkas .kunci dan .kunci-2" in door.remedy


def test_wrong_passphrases_slow_down_politely() -> None:
    assert [wait_after(tries) for tries in range(10)] == [0, 0, 0, 2, 4, 8, 16, 30, 30, 30]
