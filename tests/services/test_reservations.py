"""Reserved numbers: no gap, no number twice, and none is forgotten."""

import pytest

from register_app.errors import RefusedError
from register_app.reading.reservations import pads_out
from register_app.services.books import COMPLAINT_BOOK
from register_app.services.reservations import MOST, cancel_reserved, give_back, key_in, reserve_numbers
from tests.small_office import SmallOffice


def out(office: SmallOffice) -> list[tuple[str, int, str, str]]:
    """Pads that are out, with how many numbers and from which to which."""
    return [(pad.label, pad.count, pad.first[:4], pad.last[:4]) for pad in office.asks(pads_out)]


def reserve(office: SmallOffice, count: int, label: str = "Loket 1") -> tuple[str, ...]:
    return office.does(reserve_numbers, COMPLAINT_BOOK, count, label)


def test_the_book_goes_on_behind_the_pad(office: SmallOffice) -> None:
    before = office.complaint().number
    numbers = reserve(office, 3)
    behind = office.complaint().number

    assert [number[:4] for number in (before, *numbers, behind)] == ["0001", "0002", "0003", "0004", "0005"]
    assert numbers[0][4:] == before[4:], "written as the office writes its numbers"
    assert out(office) == [("Loket 1", 3, "0002", "0004")]


def test_a_number_is_back_when_it_is_cancelled_with_a_reason(office: SmallOffice) -> None:
    first, second, third = reserve(office, 3)
    with pytest.raises(RefusedError):
        office.does(cancel_reserved, (first,), "  ")
    office.does(cancel_reserved, (first, third), "Kertasnya rusak")

    assert out(office) == [("Loket 1", 1, second[:4], second[:4])]
    with pytest.raises(RefusedError) as refused:
        office.does(cancel_reserved, (first,), "Lagi")
    assert first in refused.value.problems[0].text


def test_only_the_complaint_with_that_number_takes_it_home(office: SmallOffice) -> None:
    (number,) = reserve(office, 1)
    with pytest.raises(RefusedError):
        office.does(key_in, number, office.complaint().complaint_id)
    assert len(out(office)) == 1


def test_an_unused_pad_goes_back_into_the_book(office: SmallOffice) -> None:
    numbers = reserve(office, 20)
    assert office.does(give_back, "Loket 1") == numbers
    assert out(office) == []
    assert office.complaint().number == numbers[0]


def test_a_pad_with_numbers_behind_it_stays(office: SmallOffice) -> None:
    reserve(office, 2)
    office.complaint()
    for label in ("Loket 1", "Loket 9"):
        with pytest.raises(RefusedError):
            office.does(give_back, label)
    assert [pad[1] for pad in out(office)] == [2]


@pytest.mark.parametrize(
    ("book", "count", "label", "field"),
    [
        ("agenda-lain", 1, "Loket 1", "book"),
        (COMPLAINT_BOOK, 0, "Loket 1", "count"),
        (COMPLAINT_BOOK, MOST + 1, "Loket 1", "count"),
        (COMPLAINT_BOOK, 1, " ", "label"),
        (COMPLAINT_BOOK, 1, "Loket 2", "label"),
    ],
)
def test_what_cannot_be_reserved_names_its_field_and_takes_no_number(
    office: SmallOffice, book: str, count: int, label: str, field: str
) -> None:
    reserve(office, 1, "Loket 2")
    with pytest.raises(RefusedError) as refused:
        office.does(reserve_numbers, book, count, label)
    assert [problem.field for problem in refused.value.problems] == [field]
    assert office.complaint().number.startswith("0002")
