"""The desk does not tell the printer twice what it told it once."""

import pytest
from sqlmodel import select

from register_app.errors import RefusedError
from register_app.model.history import TrailEntry
from register_app.model.office import Setting
from register_app.reading.reader import Reader
from register_app.services.print_choices import PrintChoice, choice_for, offset_of, remember_choice
from register_app.services.work import Work
from tests.small_office import SmallOffice

LASER = PrintChoice("HP LaserJet", "f4", 1.5, -2.0)


def test_a_form_prints_as_it_did_the_last_time(office: SmallOffice) -> None:
    office.does(remember_choice, "disposisi", LASER)

    assert office.asks(choice_for, "disposisi") == LASER
    assert office.asks(choice_for, "tanda-terima") == PrintChoice()


def test_the_offset_belongs_to_the_printer_and_the_form_together(office: SmallOffice) -> None:
    office.does(remember_choice, "disposisi", LASER)
    office.does(remember_choice, "disposisi", PrintChoice("Epson L3210", "half-f4", 0.0, 3.0))

    assert office.asks(offset_of, "HP LaserJet", "disposisi") == (1.5, -2.0)
    assert office.asks(offset_of, "Epson L3210", "disposisi") == (0.0, 3.0)
    assert office.asks(offset_of, "Epson L3210", "bulanan") is None


def test_before_anything_was_printed_the_offset_of_the_first_run_holds(office: SmallOffice) -> None:
    def first_run(work: Work) -> None:
        work.session.merge(Setting(key="printing", value={"paper": "f4", "offset_right": 2.0, "offset_down": 1.0}))

    office.does(first_run)

    choice = office.asks(choice_for, "bulanan")

    assert (choice.printer, choice.offset_right, choice.offset_down) == ("", 2.0, 1.0)


def test_an_offset_beyond_two_centimetres_is_refused_with_the_remedy(office: SmallOffice) -> None:
    with pytest.raises(RefusedError) as refused:
        office.does(remember_choice, "disposisi", PrintChoice("HP LaserJet", "f4", 21.0))

    assert refused.value.problems[0].field == "offset"
    assert "baki" in refused.value.problems[0].text


def test_printing_the_same_way_again_writes_nothing(office: SmallOffice) -> None:
    office.does(remember_choice, "disposisi", LASER)
    before = office.asks(_trail_length)

    office.does(remember_choice, "disposisi", LASER)

    assert office.asks(_trail_length) == before


def _trail_length(reader: Reader) -> int:
    return len(reader.session.exec(select(TrailEntry.sequence)).all())
