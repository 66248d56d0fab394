"""The month and the year on paper say what the recap says."""

from datetime import date

import pytest

from register_app.errors import RefusedError
from register_app.rules.statuses import Event
from register_app.services.life import EventDraft, record_event
from register_app.services.printing import Subject, print_form
from tests.services.test_printing import words
from tests.small_office import SmallOffice

OCTOBER = Subject(first=date(2026, 10, 1), last=date(2026, 10, 31))
THE_YEAR = Subject(first=date(2026, 1, 1), last=date(2026, 12, 31))


@pytest.fixture
def busy_october(office: SmallOffice) -> SmallOffice:
    office.time.set(2026, 10, 5)
    first = office.complaint("Papan standar", unit="Bagian Tatalaksana").complaint_id
    office.complaint("Kursi roda", channel_code="sp4n-lapor", confidentiality="rahasia", name="Yosef Lende")
    office.time.pass_by(days=2)
    for event in (Event.ANSWERED, Event.CLOSED):
        office.does(record_event, first, EventDraft(event))
    office.time.set(2026, 11, 10)
    return office


def test_the_month_lists_its_complaints_and_hides_who_is_sealed(busy_october: SmallOffice) -> None:
    text = words(busy_october.does(print_form, "bulanan", OCTOBER))

    for said in ("Papan standar", "Kursi roda", "Oktober 2026", "DIRAHASIAKAN", "Selesai", "Kupang", "Agustina Beba"):
        assert said in text
    assert "Yosef" not in text


def test_the_month_as_it_was_then(busy_october: SmallOffice) -> None:
    then = Subject(first=OCTOBER.first, last=OCTOBER.last, as_of=date(2026, 10, 6))

    assert "Diterima" in words(busy_october.does(print_form, "bulanan", then))


def test_a_month_without_complaints_prints_as_such(office: SmallOffice) -> None:
    assert "Nihil" in words(office.does(print_form, "bulanan", OCTOBER)).title()


@pytest.mark.parametrize(
    "form",
    ["matriks", "media-per-bulan", "evaluasi", "unit", "sp4n", "kecepatan", "status", "laporan", "sop-bulanan"],
)
def test_a_period_in_which_nothing_happened_says_nihil(office: SmallOffice, form: str) -> None:
    assert "nihil" in words(office.does(print_form, form, OCTOBER)).casefold()


def test_the_matrix_counts_months_by_channel(busy_october: SmallOffice) -> None:
    text = words(busy_october.does(print_form, "matriks", THE_YEAR))

    assert "Oktober" in text
    assert "2 (dua)" in text


@pytest.mark.parametrize(
    ("form", "subject"),
    [
        ("bulanan", Subject(first=date(2026, 9, 30), last=date(2026, 10, 31))),
        ("matriks", Subject(first=date(2025, 9, 30), last=date(2026, 10, 31))),
        ("bulanan", Subject()),
    ],
)
def test_a_period_that_the_form_cannot_hold_is_refused(office: SmallOffice, form: str, subject: Subject) -> None:
    with pytest.raises(RefusedError):
        office.does(print_form, form, subject)


def test_a_part_of_a_month_or_year_is_not_given_out_as_the_whole(busy_october: SmallOffice) -> None:
    some_days = Subject(first=date(2026, 10, 5), last=date(2026, 10, 6))
    some_months = Subject(first=date(2026, 9, 1), last=date(2026, 10, 31))

    month = words(busy_october.does(print_form, "bulanan", some_days))
    months = words(busy_october.does(print_form, "matriks", some_months))

    assert "PERIODE 5 OKTOBER SAMPAI DENGAN 6 OKTOBER 2026" in month
    assert "BULAN OKTOBER" not in month
    assert "Pada periode 1 September sampai dengan 31 Oktober 2026 terdapat 2 (dua) aduan" in months
    assert "TAHUN 2026" not in months

    over, running = (Subject(first=date(2026, 10, 1), last=date(2026, 11, day)) for day in (9, 10))
    over_words, running_words = (words(busy_october.does(print_form, "matriks", days)) for days in (over, running))
    assert "Pada periode 1 Oktober sampai dengan 9 November 2026" in over_words  # its days are all over
    assert "dikosongkan" not in over_words
    assert "Pada periode 1 Oktober sampai dengan 31 Oktober 2026" in running_words
