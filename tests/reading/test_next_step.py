"""The next disposition step starts from the sheet that went out, or from whoever's turn it is."""

import pytest

from register_app.model.dispositions import DispositionDraft
from register_app.reading.disposition_desk import disposition_desk
from register_app.reading.next_step import next_step, sheet_named
from register_app.rules.statuses import Event
from register_app.services.dispositions import dispose
from register_app.services.life import EventDraft, record_event
from register_app.services.printing import Subject, print_form
from tests.small_office import KABAG, KASUBAG, KEPALA_BIRO, SmallOffice


@pytest.fixture
def complaint(office: SmallOffice) -> int:
    kept = office.complaint().complaint_id
    office.time.pass_by(minutes=5)
    return kept


def prints(office: SmallOffice, complaint: int) -> int:
    return office.does(print_form, "disposisi", Subject(complaint_id=complaint)).sheet_id


def disposes(office: SmallOffice, complaint: int, giver: str, to: str, sheet: int | None = None) -> None:
    office.does(dispose, complaint, DispositionDraft(from_title=giver, to=[to], sheet_id=sheet))


def test_without_a_sheet_the_head_of_the_office_begins(office: SmallOffice, complaint: int) -> None:
    step = office.asks(next_step, complaint)

    assert (step.giver, step.first, step.sheets) == (KEPALA_BIRO, True, ())
    assert step.offers[KEPALA_BIRO].officials[0].startswith("Kepala Bagian")
    assert "Proses lebih lanjut" in step.offers[KEPALA_BIRO].instructions
    assert step.outside == {"Sekretaris Daerah"}


def test_a_printed_sheet_remembers_what_could_be_ticked_on_it(office: SmallOffice, complaint: int) -> None:
    sheet = prints(office, complaint)
    prints(office, complaint)  # a copy

    step = office.asks(next_step, complaint)
    out = step.sheet_of(KEPALA_BIRO)

    assert out is not None
    assert (out.sheet_id, out.step, out.giver) == (sheet, 1, KEPALA_BIRO)
    assert out.officials == step.offers[KEPALA_BIRO].officials
    assert out.instructions == step.offers[KEPALA_BIRO].instructions


def test_after_a_step_it_is_the_turn_of_whoever_it_went_to(office: SmallOffice, complaint: int) -> None:
    disposes(office, complaint, KEPALA_BIRO, KABAG, prints(office, complaint))

    step = office.asks(next_step, complaint)

    assert (step.giver, step.first) == (KABAG, False)
    assert step.sheet_of(KEPALA_BIRO) is None
    assert KASUBAG in step.offers[KABAG].officials
    assert KEPALA_BIRO not in step.offers[KABAG].officials


@pytest.mark.parametrize(
    "text", ["DSP:1:0001/PGD/BO/2026", "dsp:1:0001/pgd/bo/2026", " 0001/PGD/BO/2026 ", "0001/pgd/bo/2026"]
)
def test_a_code_or_a_number_leads_to_the_sheet(office: SmallOffice, complaint: int, text: str) -> None:
    sheet = prints(office, complaint)

    found = office.asks(sheet_named, text)

    assert found is not None
    assert (found.complaint_id, found.sheet_id, found.giver) == (complaint, sheet, KEPALA_BIRO)


def test_the_short_number_is_enough_while_the_sheet_is_away(office: SmallOffice, complaint: int) -> None:
    assert office.asks(sheet_named, "0001") is None
    prints(office, complaint)

    for text in ("0001", "1"):
        found = office.asks(sheet_named, text)
        assert found is not None
        assert found.complaint_id == complaint


@pytest.mark.parametrize("text", ["", "DSP", "DSP:1:0009/PGD/BO/2026", "toilet", "DSP:x:0001/PGD/BO/2026"])
def test_anything_else_leads_nowhere(office: SmallOffice, complaint: int, text: str) -> None:
    assert office.asks(sheet_named, text) is None


def test_the_page_of_dispositions_parts_what_is_away_what_needs_a_sheet_and_what_waits(
    office: SmallOffice, complaint: int
) -> None:
    needs, away, below = complaint, office.complaint().complaint_id, office.complaint().complaint_id
    office.time.pass_by(minutes=5)
    for each in (needs, away):
        office.does(record_event, each, EventDraft(Event.VERIFIED))
    prints(office, away)
    disposes(office, below, KEPALA_BIRO, KABAG)
    office.time.pass_by(days=2)

    desk = office.asks(disposition_desk)

    assert [(row.complaint_id, row.days) for row in desk.need_sheet] == [(needs, 2)]
    assert [(row.complaint_id, row.to) for row in desk.sheets_out] == [(away, KEPALA_BIRO)]
    assert [(row.complaint_id, row.to, row.taken) for row in desk.below] == [(below, KABAG, False)]
