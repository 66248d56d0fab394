"""A returning visitor is found by what the officer sees or hears; a sealed one never is."""

from collections.abc import Callable

import pytest

from register_app.reading.guests import known_visitors
from tests.small_office import SmallOffice

NIK = "5371014507870003"

Names = Callable[[str], list[str]]


@pytest.fixture
def known(office: SmallOffice) -> Names:
    return lambda text: [visitor.name for visitor in office.asks(known_visitors, text)]


@pytest.mark.parametrize("text", ["0003", NIK, "maria", "Mar", "0812 3456 7118", "+62812345671"])
def test_a_visitor_is_known_by_card_name_or_phone(office: SmallOffice, known: Names, text: str) -> None:
    office.guest("Maria Tae", id_type="KTP", id_number=NIK, phone="0812-3456-7118")
    office.guest("Yosef Lende", id_type="KTP", id_number="5371011212800009", phone="0813-9999-0000")

    assert known(text) == ["Maria Tae"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [("M. Bere", "Muh. Bere"), ("Muhammad Ali", "M. Ali"), ("Yustine Manu", "Yustina Manu"), ("siti nur", "St. Nur")],
)
def test_a_visitor_is_known_however_the_name_is_written_this_time(
    office: SmallOffice, known: Names, typed: str, written: str
) -> None:
    office.guest(written)
    office.guest("Yosef Lende")

    assert known(typed) == [written]


def test_a_passport_is_as_good_as_a_card(office: SmallOffice, known: Names) -> None:
    office.guest("John Kelly", id_type="PASPOR", id_number="B1234567")

    assert known("b1234567") == ["John Kelly"]


@pytest.mark.parametrize("text", ["", " ", "a", "003", "%", "9999"])
def test_too_little_or_nothing_like_it_finds_nobody(office: SmallOffice, known: Names, text: str) -> None:
    office.guest("Maria Tae", id_number=NIK)

    assert known(text) == []


def test_somebody_who_came_twice_is_one_person_with_the_newest_address(office: SmallOffice) -> None:
    office.guest("Maria Tae", id_number=NIK, address="Jl. Lama 1")
    office.time.pass_by(days=2)
    office.guest("Maria Tae", id_number=NIK, address="Jl. Kenanga 12")

    (visitor,) = office.asks(known_visitors, "maria")

    assert (visitor.times, visitor.address, visitor.last_seen.day) == (2, "Jl. Kenanga 12", 12)


def test_a_letter_writer_who_now_stands_at_the_desk_is_known(office: SmallOffice, known: Names) -> None:
    office.complaint(name="Paulus Nahak", nik="5371010101800123")

    assert known("0123") == ["Paulus Nahak"]


def test_a_visit_and_its_complaint_count_as_one_time(office: SmallOffice) -> None:
    visit = office.guest("Maria Tae", id_number=NIK)
    office.complaint(name="Maria Tae", nik=NIK, visit_id=visit, channel_code="tatap-muka")

    assert [visitor.times for visitor in office.asks(known_visitors, "maria")] == [1]


@pytest.mark.parametrize("confidentiality", ["rahasia", "anonim"])
def test_nobody_is_known_from_a_sealed_matter(office: SmallOffice, known: Names, confidentiality: str) -> None:
    visit = office.guest("Maria Tae", id_number=NIK, phone="081234567118")
    office.complaint(name="Maria Tae", nik=NIK, visit_id=visit, confidentiality=confidentiality)
    office.complaint(name="Yosef Lende", nik="5371011212800009", confidentiality=confidentiality)

    assert [known(text) for text in ("maria", "0003", "081234567118", "yosef", "0009")] == [[]] * 5
