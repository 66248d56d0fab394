"""Pads and batches as prints of the register: what is remembered, what a second print says, what nobody may ask for."""

from datetime import date

import pytest

from register_app.errors import RefusedError
from register_app.model.dispositions import PrintedSheet
from register_app.pace import Stage, listened
from register_app.reading.recap import recap
from register_app.reading.sheets import sheets_out
from register_app.reading.unprinted import new_without
from register_app.services.batches import BATCH_FORMS, print_batch, print_new
from register_app.services.printing import Subject, print_form
from register_app.services.reservations import reserve_numbers
from tests.small_office import KEPALA_BIRO, SmallOffice


def test_a_second_print_of_a_pad_is_a_copy_whatever_was_keyed_in_since(office: SmallOffice) -> None:
    pad = office.does(reserve_numbers, 2, "Loket 1")
    first = office.does(print_form, "cadangan", Subject(pad_id=pad.pad_id))
    office.complaint(reserved_number=pad.numbers[0])
    second = office.does(print_form, "cadangan", Subject(pad_id=pad.pad_id))

    assert (first.copy, second.copy) == (0, 1)
    assert second.pages == first.pages - 1, "no sheet for what is keyed in"
    with office.register.read() as reader:
        remembered = reader.session.get_one(PrintedSheet, first.sheet_id)
        assert remembered.pad_id == pad.pad_id
        assert remembered.code == f"CDG:1:{pad.numbers[0]}"
    office.complaint(reserved_number=pad.numbers[1])
    with pytest.raises(RefusedError):
        office.does(print_form, "cadangan", Subject(pad_id=pad.pad_id))


def test_a_pad_of_last_year_is_not_printed_again(office: SmallOffice) -> None:
    pad = office.does(reserve_numbers, 2, "Loket 1")
    office.time.set(2027, 1, 4)
    with pytest.raises(RefusedError, match="2026"):
        office.does(print_form, "cadangan", Subject(pad_id=pad.pad_id))


def test_a_batch_remembers_every_sheet_as_if_it_were_printed_alone(office: SmallOffice) -> None:
    complaints = [office.complaint().complaint_id for _each in range(3)]
    heard: list[tuple[int, int]] = []

    def hear(stage: Stage, done: int, of: int) -> None:
        if stage is Stage.SHEETS:
            heard.append((done, of))

    with listened(hear):
        batch = office.does(print_new, "disposisi")
    assert (batch.printed.pages, batch.count, batch.left) == (2, 3, 0), "two on an F4"
    assert heard == [(0, 3), (1, 3), (2, 3)]
    assert {sheet.complaint_id for sheet in office.asks(sheets_out)} == set(complaints)
    with pytest.raises(RefusedError):
        office.does(print_new, "disposisi")
    again = office.does(print_form, "disposisi", Subject(complaint_id=complaints[0]))
    assert again.copy == 1
    assert office.does(print_batch, "tanda-terima", complaints, paper="a5").printed.pages == 6, "two copies each"


def test_a_batch_that_is_stopped_keeps_nothing(office: SmallOffice) -> None:
    for _each in range(2):
        office.complaint()

    def stop(_stage: Stage, done: int, _of: int) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError), listened(stop):
        office.does(print_new, "disposisi")
    assert office.asks(sheets_out) == ()


def test_a_card_that_travels_is_waited_for(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    assert office.asks(new_without, "disposisi-kartu").complaint_ids == (complaint,)
    card = office.does(print_form, "disposisi-kartu", Subject(complaint_id=complaint))
    (out,) = office.asks(sheets_out)
    assert (out.sheet_id, out.to) == (card.sheet_id, KEPALA_BIRO)
    assert office.asks(new_without, "disposisi").complaint_ids == (), "one travelling sheet is enough"


def test_what_is_no_batch_is_refused(office: SmallOffice) -> None:
    for form, count in (("matriks", 1), (BATCH_FORMS[0], 101), (BATCH_FORMS[0], 0)):
        with pytest.raises(RefusedError):
            office.does(print_batch, form, [1] * count)


def test_a_reserved_number_counts_in_no_month_until_it_is_keyed_in(office: SmallOffice) -> None:
    def received(month: int) -> object:
        days = date(2026, month, 1), date(2026, month, 30)
        return office.asks(recap, "bulanan", *days).main.totals.values["received"]

    pad = office.does(reserve_numbers, 2, "Loket 1")
    assert received(11) == 0
    spoken_at = office.time.set(2026, 11, 30, 15)
    office.time.set(2026, 12, 2)
    office.complaint(received_at=spoken_at, reserved_number=pad.numbers[0])
    assert (received(11), received(12)) == (1, 0), "in the month in which it was received"
