"""Reserved numbers: no gap, no number twice, none is forgotten, and what was written by hand keeps its own hour."""

from datetime import timedelta

import pytest

from register_app.errors import RefusedError
from register_app.reading.reservations import Pad, pads, pads_out
from register_app.rules.pads import MOST_NUMBERS, NumberState
from register_app.services.reservations import PadMade, bring_back, cancel_reserved, give_back, reserve_numbers
from tests.small_office import MORNING, SmallOffice


def out(office: SmallOffice) -> list[tuple[str, int, str, str]]:
    """Pads that are out, with how many numbers and from which to which."""
    return [(pad.label, pad.count, pad.first[:4], pad.last[:4]) for pad in office.asks(pads_out)]


def reserve(office: SmallOffice, count: int, label: str = "Loket 1") -> PadMade:
    return office.does(reserve_numbers, count, label)


def states(office: SmallOffice, pad: PadMade) -> list[NumberState]:
    return [number.state for number in the_pad(office, pad).numbers]


def the_pad(office: SmallOffice, made: PadMade) -> Pad:
    return next(pad for pad in office.asks(pads) if pad.pad_id == made.pad_id)


def test_the_book_goes_on_behind_the_pad(office: SmallOffice) -> None:
    before = office.complaint().number
    numbers = reserve(office, 3).numbers
    behind = office.complaint().number

    assert [number[:4] for number in (before, *numbers, behind)] == ["0001", "0002", "0003", "0004", "0005"]
    assert numbers[0][4:] == before[4:], "written as the office writes its numbers"
    assert out(office) == [("Loket 1", 3, "0002", "0004")]


def test_what_was_written_by_hand_is_kept_with_its_number_and_its_hour(office: SmallOffice) -> None:
    pad = reserve(office, 3)
    office.time.pass_by(days=2)
    newer = office.complaint()
    by_hand = office.complaint(received_at=MORNING + timedelta(minutes=20), reserved_number=f" {pad.numbers[1]} ")

    assert by_hand.number == pad.numbers[1]
    assert by_hand.due_at is not None
    assert newer.due_at is not None
    assert newer.due_at - by_hand.due_at == timedelta(days=2), "the days run from the one on the sheet"
    assert states(office, pad) == [NumberState.OUT, NumberState.KEYED_IN, NumberState.OUT]
    assert office.complaint().number[:4] == "0005", "the book went on behind the pad"


@pytest.mark.parametrize(
    ("minutes", "number", "field"),
    [
        (60 * 24, "{0}", "received_at"),
        (-60 * 24 * 365, "{0}", "received_at"),
        (20, "0099/LAIN/2026", "reserved_number"),
        (20, "{1}", "reserved_number"),
        (20, "{2}", "reserved_number"),
    ],
)
def test_a_sheet_that_cannot_be_keyed_in_says_why(office: SmallOffice, minutes: int, number: str, field: str) -> None:
    pad = reserve(office, 3)
    office.complaint(reserved_number=pad.numbers[1])
    office.does(cancel_reserved, (pad.numbers[2],), "Tersiram kopi")
    with pytest.raises(RefusedError) as refused:
        office.complaint(received_at=MORNING + timedelta(minutes=minutes), reserved_number=number.format(*pad.numbers))
    assert [problem.field for problem in refused.value.problems] == [field]
    assert office.complaint(reserved_number=pad.numbers[0]).number == pad.numbers[0], "still out"


def test_an_hour_before_the_pad_was_printed_is_pointed_out(office: SmallOffice) -> None:
    pad = reserve(office, 1)
    kept = office.complaint(received_at=MORNING - timedelta(hours=1), reserved_number=pad.numbers[0])
    assert "received_at" in [problem.field for problem in kept.warnings]


def test_a_number_is_back_when_it_is_cancelled_with_a_reason(office: SmallOffice) -> None:
    pad = reserve(office, 3)
    first, second, third = pad.numbers
    with pytest.raises(RefusedError):
        office.does(cancel_reserved, (first,), "  ")
    office.does(cancel_reserved, (first, third), "Kertasnya rusak")

    assert out(office) == [("Loket 1", 1, second[:4], second[:4])]
    with pytest.raises(RefusedError) as refused:
        office.does(cancel_reserved, (first,), "Lagi")
    assert first in refused.value.problems[0].text
    office.does(bring_back, (first,))
    assert states(office, pad) == [NumberState.OUT, NumberState.OUT, NumberState.CANCELLED]
    with pytest.raises(RefusedError):
        office.does(bring_back, (first,))


def test_an_unused_pad_goes_back_into_the_book(office: SmallOffice) -> None:
    pad = reserve(office, 20)
    assert the_pad(office, pad).can_give_back == 20
    assert office.does(give_back, pad.pad_id) == pad.numbers
    assert out(office) == []
    assert states(office, pad) == [NumberState.GIVEN_BACK] * 20
    assert office.complaint().number == pad.numbers[0]


def test_only_the_unused_end_of_a_pad_goes_back(office: SmallOffice) -> None:
    pad = reserve(office, 4)
    office.complaint(reserved_number=pad.numbers[1])
    assert office.does(give_back, pad.pad_id) == pad.numbers[2:]
    assert states(office, pad) == [
        *(NumberState.OUT, NumberState.KEYED_IN, NumberState.GIVEN_BACK, NumberState.GIVEN_BACK)
    ]
    assert office.complaint().number == pad.numbers[2]


def test_a_pad_with_numbers_behind_it_stays(office: SmallOffice) -> None:
    pad = reserve(office, 2)
    office.complaint()
    assert the_pad(office, pad).can_give_back == 0
    for pad_id in (pad.pad_id, 99):
        with pytest.raises(RefusedError):
            office.does(give_back, pad_id)
    assert [each[1] for each in out(office)] == [2]


@pytest.mark.parametrize(
    ("book", "count", "label", "field"),
    [
        ("agenda-lain", 1, "Loket 1", "book"),
        ("pengaduan", 0, "Loket 1", "count"),
        ("pengaduan", MOST_NUMBERS + 1, "Loket 1", "count"),
        ("pengaduan", 1, " ", "label"),
        ("pengaduan", 1, "L" * 41, "label"),
        ("pengaduan", 1, "Loket 2", "label"),
    ],
)
def test_what_cannot_be_reserved_names_its_field_and_takes_no_number(
    office: SmallOffice, book: str, count: int, label: str, field: str
) -> None:
    reserve(office, 1, "Loket 2")
    with pytest.raises(RefusedError) as refused:
        office.does(reserve_numbers, count, label, book=book)
    assert [problem.field for problem in refused.value.problems] == [field]
    assert office.complaint().number.startswith("0002")
