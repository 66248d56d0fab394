"""Dates, hours and numbers are written and read the way the office does it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register_app.i18n import use_language
from register_app.rules import dates

DAY = date(2026, 11, 18)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31))


@pytest.fixture
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("id")


def test_a_date_is_written_in_each_of_its_shapes() -> None:
    assert dates.long_date(DAY) == "18 November 2026"
    assert dates.weekday_date(DAY) == "Rabu, 18 November 2026"
    assert dates.short_date(date(2024, 1, 2)) == "02-01-2024"
    assert dates.day_month(date(2026, 8, 3)) == "3 Agu"
    assert dates.month_year(DAY) == "November 2026"
    assert dates.weekday_name(date(2026, 11, 20)) == "Jumat"


def test_minutes_spell_the_date() -> None:
    assert dates.date_in_words(DAY) == "delapan belas bulan November tahun dua ribu dua puluh enam"


def test_an_hour_has_a_dot_and_the_letters_of_its_zone() -> None:
    assert dates.hour(datetime.fromisoformat("2026-11-18T09:30"), "WITA") == "09.30 WITA"
    assert dates.hour(time(16, 5)) == "16.05"
    assert dates.date_and_hour(datetime.fromisoformat("2026-11-18T09:30"), "WITA") == "18-11-2026 09.30 WITA"


@pytest.mark.usefixtures("english")
def test_the_english_window_gets_english_dates() -> None:
    assert dates.weekday_date(DAY) == "Wednesday, 18 November 2026"
    assert dates.day_month(date(2026, 5, 3)) == "3 May"
    assert dates.hour(time(9, 30), "WITA") == "09:30 WITA"
    assert dates.number(1234.5, 1) == "1,234.5"
    assert dates.date_in_words(DAY) == "18 November 2026"
    assert dates.duration_words(timedelta(days=1, hours=2)) == "1 day 2 hours"


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (0, 0, "0"),
        (1234, 0, "1.234"),
        (1234567.891, 2, "1.234.567,89"),
        (7.05, 1, "7,1"),
        (2.5, 0, "3"),
        (-0.04, 1, "0,0"),
        (Decimal("6.9"), 1, "6,9"),
        (-1234.5, 1, "-1.234,5"),
    ],
)
def test_numbers_have_a_dot_for_thousands_and_a_comma_for_decimals(
    value: float | Decimal, decimals: int, written: str
) -> None:
    assert dates.number(value, decimals) == written


@pytest.mark.parametrize(
    ("length", "told"),
    [
        (timedelta(0), "0 menit"),
        (timedelta(seconds=59), "0 menit"),
        (timedelta(minutes=15), "15 menit"),
        (timedelta(hours=1), "1 jam"),
        (timedelta(minutes=95), "1 jam 35 menit"),
        (timedelta(days=2, hours=3, minutes=4), "2 hari 3 jam"),
        (timedelta(days=2, minutes=4), "2 hari"),
        (-timedelta(days=1), "1 hari"),
    ],
)
def test_a_duration_is_told_in_its_two_largest_units(length: timedelta, told: str) -> None:
    assert dates.duration_words(length) == told


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2 Januari 2024", date(2024, 1, 2)),
        ("02 Januari 2024", date(2024, 1, 2)),
        ("Selasa, 2 Januari 2024", date(2024, 1, 2)),
        ("hari Jum'at tanggal 5 Januari 2024", date(2024, 1, 5)),
        ("tgl. 2 Januari 2024", date(2024, 1, 2)),
        ("02/01/2024", date(2024, 1, 2)),
        ("2-1-24", date(2024, 1, 2)),
        ("2.1.2024", date(2024, 1, 2)),
        ("1-1-75", date(1975, 1, 1)),
        ("20 Feb 2023", date(2023, 2, 20)),
        ("20 Peb 2023", date(2023, 2, 20)),
        ("20 pebruari 2023", date(2023, 2, 20)),
        ("20-Feb-2023", date(2023, 2, 20)),
        ("3 Agu 2024", date(2024, 8, 3)),
        ("3 Agt 2024", date(2024, 8, 3)),
        ("3 Agst. 2024", date(2024, 8, 3)),
        ("3 Aug 2024", date(2024, 8, 3)),
        ("10 Nop 2024", date(2024, 11, 10)),
        ("10 NOPEMBER 2024", date(2024, 11, 10)),
        ("31 Des 2024", date(2024, 12, 31)),
        ("31 December 2024", date(2024, 12, 31)),
        ("1 Mei 24", date(2024, 5, 1)),
        ("1 May 2024", date(2024, 5, 1)),
        ("9 Okt 2024", date(2024, 10, 9)),
        ("9 Sept 2024", date(2024, 9, 9)),
        ("2024-02-20", date(2024, 2, 20)),
        ("2024/02/20", date(2024, 2, 20)),
        ("20240220", date(2024, 2, 20)),
        ("2024-02-20T09:30", date(2024, 2, 20)),
        ("  20 Feb 2023, 11:35 ", date(2023, 2, 20)),
        ("29 Februari 2024", date(2024, 2, 29)),
    ],
)
def test_a_date_is_read_as_people_type_it(typed: str, meant: date) -> None:
    assert dates.read_date(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *("", "-", "kemarin", "31 Februari 2024", "29-02-2023", "13/13/2024", "2024", "Januari 2024"),
        *("2 Foo 2024", "2 Januari", "2 Januari 202", "1-1/2024", "5371", "20 Feb 2023 lalu", "20 ma 2024"),
    ],
)
def test_what_is_no_date_stays_unread(typed: str) -> None:
    assert dates.read_date(typed) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20 Feb 2023, 11:35", datetime.fromisoformat("2023-02-20T11:35")),
        ("20 Februari 2023 pukul 9.05", datetime.fromisoformat("2023-02-20T09:05")),
        ("2024-02-20T09:30", datetime.fromisoformat("2024-02-20T09:30")),
        ("2024-02-20 09:30:15", datetime.fromisoformat("2024-02-20T09:30:15")),
        ("20-02-2024 09.30 WITA", datetime(2024, 2, 20, 1, 30, tzinfo=UTC)),
        ("2024-02-20T09:30+08:00", datetime(2024, 2, 20, 1, 30, tzinfo=UTC)),
        ("2024-02-20T01:30:00Z", datetime(2024, 2, 20, 1, 30, tzinfo=UTC)),
        ("20 Feb 2023", None),
        ("20 Feb 2023, 25:00", None),
        ("20 Feb 2023, 11:3", None),
    ],
)
def test_a_moment_is_read_only_when_the_hour_is_there(typed: str, meant: datetime | None) -> None:
    read = dates.read_moment(typed)
    assert read == meant
    assert (read is None) == (meant is None)


@given(DAYS)
def test_every_written_date_reads_back(day: date) -> None:
    for written in (dates.long_date(day), dates.weekday_date(day), dates.short_date(day), day.isoformat()):
        assert dates.read_date(written) == day


@pytest.mark.usefixtures("english")
def test_english_dates_read_back_too() -> None:
    for month in range(1, 13):
        day = date(2024, month, 9)
        assert dates.read_date(dates.weekday_date(day)) == day
        assert dates.read_date(f"{dates.day_month(day)} 2024") == day


@given(st.text(max_size=30))
def test_no_text_makes_reading_stumble(text: str) -> None:
    dates.read_date(text)
    dates.read_moment(text)
