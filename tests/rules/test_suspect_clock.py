"""A clock that cannot be right: every case by table, and never a word about one that can."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from register_app.rules.suspect_clock import (
    LONGEST_SILENCE,
    TOLERANCE,
    DoubtReason,
    doubt_about,
    doubt_sentence,
)

MADE = datetime(2025, 1, 2, 1, tzinfo=UTC)
LAST = datetime(2026, 11, 10, 1, 42, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("shown", "reason"),
    [
        (LAST, None),
        (LAST + timedelta(days=3), None),
        (LAST - TOLERANCE, None),
        (LAST - TOLERANCE - MINUTE, DoubtReason.MOVED_BACK),
        (LAST - timedelta(days=365), DoubtReason.MOVED_BACK),
        (MADE - MINUTE, DoubtReason.BEFORE_REGISTER),
        (datetime(1970, 1, 1, tzinfo=UTC), DoubtReason.BEFORE_REGISTER),
        (LAST + LONGEST_SILENCE, None),
        (LAST + LONGEST_SILENCE + MINUTE, DoubtReason.JUMPED_AHEAD),
        (LAST.replace(year=2036), DoubtReason.JUMPED_AHEAD),
    ],
)
def test_a_clock_is_doubted(shown: datetime, reason: DoubtReason | None) -> None:
    doubt = doubt_about(shown, LAST, MADE)

    assert (doubt.reason if doubt else None) is reason


def test_whoever_vouched_for_a_clock_before_the_founding_is_believed() -> None:
    """The register was made under a clock that ran ahead; after it was set right somebody said so."""
    ahead = LAST.replace(year=2036)

    assert doubt_about(LAST + MINUTE, LAST, ahead) is None


@settings(max_examples=50)
@given(st.timedeltas(-TOLERANCE, LONGEST_SILENCE))
def test_an_office_that_works_is_never_asked(later: timedelta) -> None:
    assert doubt_about(LAST + later, LAST, MADE) is None


def test_the_officer_reads_both_moments() -> None:
    doubt = doubt_about(datetime(1970, 1, 1, tzinfo=UTC), LAST, MADE)
    assert doubt is not None

    sentence = doubt_sentence(doubt, ZoneInfo("Asia/Makassar"), "WITA")

    assert "1 Januari 1970, 08.00 WITA" in sentence
    assert "dibuat 2 Januari 2025, 09.00 WITA" in sentence
