"""The reminder: when the tray may speak, and what it says."""

from datetime import date, datetime, time, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register_app.rules.office_hours import OfficeCalendar, Spell
from register_app.rules.reminders import (
    BEFORE_CLOSING,
    Counts,
    Mute,
    ReminderChoice,
    Speech,
    Spoken,
    after,
    due_speech,
    muted,
    sentence,
)

ZONE = ZoneInfo("Asia/Makassar")
TUESDAY = date(2026, 11, 10)
HOLIDAY = date(2026, 11, 12)
SPELLS = (Spell(time(7, 30), time(12)), Spell(time(13), time(16)))
OFFICE = OfficeCalendar(ZONE, {HOLIDAY: "Hari libur daerah"}, dict.fromkeys(range(5), SPELLS))
NO_HOURS = OfficeCalendar(ZONE, {HOLIDAY: "Hari libur daerah"})
SOME = Counts(overdue=1, today=3, cards=1, boxes=1)
WANTED, NEVER = ReminderChoice(), Spoken()


def at(hour: int, minute: int = 0, day: date = TUESDAY) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE)


@pytest.mark.parametrize(
    ("moment", "speech"),
    [
        (at(7, 29), None),
        (at(7, 30), Speech.SUMMARY),
        (at(11, 59), Speech.SUMMARY),
        (at(12), None),
        (at(12, 59), None),
        (at(13), Speech.SUMMARY),
        (at(15, 39), Speech.SUMMARY),
        (at(15, 40), Speech.CLOSING),
        (at(15, 59), Speech.CLOSING),
        (at(16), None),
        (at(9, day=date(2026, 11, 14)), None),
        (at(9, day=HOLIDAY), None),
    ],
)
def test_it_speaks_only_while_the_desk_is_open(moment: datetime, speech: Speech | None) -> None:
    assert due_speech(moment, OFFICE, WANTED, NEVER, SOME) is speech


@pytest.mark.parametrize(
    ("moment", "speech"),
    [
        (at(7, 59), None),
        (at(8), Speech.SUMMARY),
        (at(15, 45), Speech.CLOSING),
        (at(16), None),
        (at(9, day=HOLIDAY), None),
        (at(9, day=date(2026, 11, 15)), None),
    ],
)
def test_an_office_without_hours_of_its_own_keeps_ordinary_ones(moment: datetime, speech: Speech | None) -> None:
    assert due_speech(moment, NO_HOURS, WANTED, NEVER, SOME) is speech


def test_it_waits_a_while_before_it_speaks_again() -> None:
    spoken = after(Speech.SUMMARY, at(9), NEVER)
    assert due_speech(at(10, 59), OFFICE, WANTED, spoken, SOME) is None
    assert due_speech(at(11), OFFICE, WANTED, spoken, SOME) is Speech.SUMMARY
    assert due_speech(at(9, 30), OFFICE, ReminderChoice(every_minutes=30), spoken, SOME) is Speech.SUMMARY


def test_before_closing_it_speaks_once_however_lately_it_spoke() -> None:
    spoken = after(Speech.SUMMARY, at(15, 30), NEVER)
    assert due_speech(at(15, 41), OFFICE, WANTED, spoken, SOME) is Speech.CLOSING
    spoken = after(Speech.CLOSING, at(15, 41), spoken)
    assert due_speech(at(15, 59), OFFICE, WANTED, spoken, SOME) is None
    assert due_speech(at(15, 59, date(2026, 11, 11)), OFFICE, WANTED, spoken, SOME) is Speech.CLOSING


@pytest.mark.parametrize("counts", [Counts(), Counts(boxes=2)])
def test_nothing_waiting_is_nothing_said_in_the_morning(counts: Counts) -> None:
    assert due_speech(at(9), OFFICE, WANTED, NEVER, counts) is None


def test_before_closing_only_what_may_not_stay_behind_counts() -> None:
    assert due_speech(at(15, 50), OFFICE, WANTED, NEVER, Counts(overdue=5, today=2, silent=9)) is None
    assert due_speech(at(15, 50), OFFICE, WANTED, NEVER, Counts(boxes=1)) is Speech.CLOSING
    assert due_speech(at(15, 50), OFFICE, WANTED, NEVER, Counts(cards=1)) is Speech.CLOSING


@pytest.mark.parametrize(
    ("mute", "silent_until"),
    [(Mute.TODAY, date(2026, 11, 11)), (Mute.TOMORROW, date(2026, 11, 13)), (Mute.ALWAYS, None)],
)
def test_whoever_asks_for_silence_has_it(mute: Mute, silent_until: date | None) -> None:
    choice = muted(WANTED, mute, TUESDAY)
    days = [TUESDAY + timedelta(days=n) for n in range(400)]
    spoke = [day for day in days if due_speech(at(9, day=day), OFFICE, choice, NEVER, SOME)]
    assert (spoke[0] if spoke else None) == silent_until, "Thursday the 12th is a day off"


def test_an_office_that_does_not_want_it_never_hears_it() -> None:
    moments = (at(hour, minute) for hour, minute in product(range(24), (0, 45)))
    assert not any(due_speech(each, OFFICE, ReminderChoice(wanted=False), NEVER, SOME) for each in moments)


def test_it_sums_up_in_one_sentence() -> None:
    assert sentence(Speech.SUMMARY, Counts(today=3, cards=1)) == (
        "3 pengaduan jatuh tempo hari ini, 1 kartu masih dititipkan."
    )
    assert sentence(Speech.SUMMARY, Counts(overdue=2, silent=4, boxes=1)) == (
        "2 pengaduan lewat batas waktu, 4 pengaduan lama tanpa kabar."
    )
    assert sentence(Speech.SUMMARY, Counts(numbers=5)) == "5 nomor cadangan lama di luar."
    assert sentence(Speech.CLOSING, Counts(overdue=2, cards=1, boxes=2)) == (
        "Sebelum tutup: 1 kartu masih dititipkan, 2 kotak belum dibuka hari ini."
    )


counts = st.builds(Counts, *[st.integers(0, 3)] * 5)
moments = st.integers(0, 11 * 24 * 60).map(lambda minutes: at(0, day=date(2026, 11, 9)) + timedelta(minutes=minutes))


@given(moments, st.none() | moments, st.none() | moments, counts, st.integers(30, 480))
def test_whatever_happens_it_stays_polite(
    now: datetime, summary: datetime | None, closing: datetime | None, waiting: Counts, every: int
) -> None:
    speech = due_speech(now, OFFICE, ReminderChoice(every_minutes=every), Spoken(summary, closing), waiting)
    if speech is None:
        return
    assert now.weekday() < 5
    assert now.date() != HOLIDAY
    assert time(7, 30) <= now.time() < time(16)
    assert any(letter.isdigit() and letter != "0" for letter in sentence(speech, waiting))
    if speech is Speech.CLOSING:
        assert now >= at(16, day=now.date()) - BEFORE_CLOSING
        assert closing is None or closing.date() != now.date()
    else:
        assert all(now - last >= timedelta(minutes=every) for last in (summary, closing) if last and last <= now)
