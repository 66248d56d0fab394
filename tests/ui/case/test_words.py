"""Deadlines, moments and files in few words."""

from datetime import date, datetime

import pytest

from register_app.reading.due import DueState
from register_app.rules.file_words import size_words
from tests.small_office import ZONE
from ui.case.words import deadline_chip, due_words, moment_words, short_day, since_words, tiny_weekday

TODAY = date(2026, 11, 10)


def wall(year: int, month: int, day: int, hour: int = 23, minute: int = 59, second: int = 59) -> datetime:
    """A moment at the office; the last second of the day unless told otherwise."""
    return datetime(year, month, day, hour, minute, second, tzinfo=ZONE)


WHOLE_DAY, MORNING = wall(2026, 11, 10), wall(2026, 11, 10, 10, 30)


@pytest.mark.parametrize(
    ("state", "due", "days", "words", "shape"),
    [
        (DueState.LATE, wall(2026, 11, 8), 2, "Lewat 2 hari", "rect"),
        (DueState.LATE, wall(2026, 11, 10, 8, 15), 0, "Lewat 08.15", "rect"),
        (DueState.TODAY, WHOLE_DAY, 0, "Hari ini", "rect"),
        (DueState.TODAY, MORNING, 0, "Hari ini 10.30", "rect"),
        (DueState.TOMORROW, WHOLE_DAY, 0, "Besok", "rect"),
        (DueState.LATER, wall(2026, 11, 18), 0, "18 Nov", "bare"),
        (DueState.LATER, wall(2027, 1, 4), 0, "4 Jan 2027", "bare"),
        (DueState.PAUSED, WHOLE_DAY, 0, "Berhenti", "bare"),
        (DueState.NONE, WHOLE_DAY, 0, "Berhenti", "bare"),
        (DueState.ON_TIME, WHOLE_DAY, 0, "Tepat waktu", "bare"),
        (DueState.FINISHED_LATE, WHOLE_DAY, 3, "Selesai lewat", "bare"),
        (DueState.NONE, None, 0, "tanpa batas", "bare"),
    ],
)
def test_a_deadline_is_one_chip(state: DueState, due: datetime | None, days: int, words: str, shape: str) -> None:
    chip = deadline_chip(state, due, days, TODAY)

    assert (chip.text, chip.shape) == (words, shape)


def test_only_what_must_be_seen_is_filled_and_differs_in_shape() -> None:
    glyphs = {
        state: deadline_chip(state, WHOLE_DAY, 1, TODAY).glyph
        for state in (DueState.LATE, DueState.TODAY, DueState.TOMORROW)
    }
    assert len(set(glyphs.values())) == 3


def test_a_deadline_inside_a_sentence() -> None:
    assert due_words(DueState.TODAY, MORNING, TODAY) == "hari ini pukul 10.30"
    assert due_words(DueState.TOMORROW, WHOLE_DAY, TODAY) == "besok"
    assert due_words(DueState.LATER, wall(2026, 11, 18), TODAY) == "18 November"
    assert due_words(DueState.NONE, None, TODAY) == ""


def test_moments_say_today_and_leave_out_this_year() -> None:
    assert moment_words(MORNING, TODAY) == "hari ini 10.30"
    assert moment_words(wall(2026, 11, 4, 14, 20), TODAY) == "4 Nov 14.20"
    assert moment_words(wall(2025, 12, 30, 8, 0), TODAY) == "30 Des 2025 08.00"
    assert short_day(date(2025, 1, 2), TODAY) == "2 Jan 2025"
    assert tiny_weekday(TODAY) == "Sel 10"


def test_lengths_and_sizes_are_said_as_people_do() -> None:
    assert [since_words(days) for days in (0, 1, 6)] == ["hari ini", "kemarin", "6 hari"]
    assert [size_words(size) for size in (10, 240_400, 1_240_000)] == ["1 KB", "240 KB", "1,2 MB"]
