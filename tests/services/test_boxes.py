"""A box is counted before it is read; an empty one still leaves a line in the book."""

from datetime import date

import pytest

from register_app.errors import RefusedError
from register_app.model.complaint import ComplaintDraft
from register_app.model.people import ComplainantDraft
from register_app.reading.boxes import OpeningFile, box_calendar, box_states, opening_file, openings
from register_app.rules.channels import SlipMark
from register_app.services.boxes import change_count, close_box, keep_slip
from tests.small_office import BUREAU_BOX, GOVERNOR_BOX, SmallOffice

TODAY = date(2026, 11, 10)


def slip(office: SmallOffice, summary: str = "Antrean tanpa nomor", **fields: object) -> ComplaintDraft:
    plain = {"channel_code": "", "received_at": office.time.moment, "summary": summary}
    return ComplaintDraft.model_validate({**plain, **fields})


def file_of(office: SmallOffice, opening: int) -> OpeningFile:
    found = office.asks(opening_file, opening)
    assert found is not None
    return found


def test_an_empty_box_still_leaves_a_line_in_the_book(office: SmallOffice) -> None:
    office.opening(BUREAU_BOX)

    (line,) = office.asks(openings, TODAY, TODAY)

    assert (line.box, line.counted, line.closed) == (BUREAU_BOX, 0, True)
    assert line.number


def test_slip_after_slip_is_recorded_and_then_the_box_is_closed(office: SmallOffice) -> None:
    opening = office.opening(counted=3)
    lusia = slip(office, complainant=ComplainantDraft(name="Lusia Dhae", address="Jl. Bukit Hijau"))
    first = office.does(keep_slip, opening, 1, slip(office))
    office.does(keep_slip, opening, 2, lusia)
    office.does(keep_slip, opening, 3, mark=SlipMark.UNREADABLE, note="Basah")
    office.time.pass_by(minutes=20)
    office.does(close_box, opening, condition="Kunci baik", handed_over_to="Petugas surat masuk", copies=2)

    file = file_of(office, opening)

    assert first.kept is not None
    assert [(s.position, s.mark, s.short_number, s.name) for s in file.slips] == [
        (1, SlipMark.READABLE, "0001", "tanpa nama"),
        (2, SlipMark.READABLE, "0002", "Lusia Dhae"),
        (3, SlipMark.UNREADABLE, "", ""),
    ]
    assert file.slips[0].subject == "Antrean tanpa nomor"
    assert (file.condition, file.handed_over_to, file.copies) == ("Kunci baik", "Petugas surat masuk", 2)
    assert file.closed_at is not None
    assert f"{file.closed_at:%H.%M}" == "10.02"


def test_a_slip_written_twice_points_to_its_twin(office: SmallOffice) -> None:
    opening = office.opening(counted=2)
    first = office.does(keep_slip, opening, 1, slip(office))
    assert first.kept is not None

    with pytest.raises(RefusedError, match="perlu nomor pengaduan"):
        office.does(keep_slip, opening, 2, mark=SlipMark.DUPLICATE)
    office.does(keep_slip, opening, 2, mark=SlipMark.DUPLICATE, duplicate_of=first.kept.complaint_id)

    assert file_of(office, opening).slips[1].duplicate_of == first.kept.number


def test_a_box_with_unrecorded_slips_stays_open_and_says_how_many(office: SmallOffice) -> None:
    opening = office.opening(counted=4)
    office.does(keep_slip, opening, 1, slip(office))

    with pytest.raises(RefusedError, match="Masih 3 slip"):
        office.does(close_box, opening)

    assert file_of(office, opening).unrecorded == (2, 3, 4)


def test_a_slip_beyond_the_count_needs_the_count_changed_with_its_reason(office: SmallOffice) -> None:
    opening = office.opening(counted=1)
    office.does(keep_slip, opening, 1, slip(office))
    with pytest.raises(RefusedError, match="Ubah jumlah isi"):
        office.does(keep_slip, opening, 2, slip(office))
    with pytest.raises(RefusedError, match="Tulis mengapa"):
        office.does(change_count, opening, 2, " ")

    office.does(change_count, opening, 2, "Dua slip terlipat jadi satu")
    office.does(keep_slip, opening, 2, slip(office))

    assert file_of(office, opening).note == "Jumlah isi diubah dari 1 menjadi 2: Dua slip terlipat jadi satu"


def test_the_count_never_falls_below_what_is_recorded(office: SmallOffice) -> None:
    opening = office.opening(counted=3)
    for position in (1, 2):
        office.does(keep_slip, opening, position, slip(office))

    with pytest.raises(RefusedError, match="Sudah 2 slip"):
        office.does(change_count, opening, 1, "Salah hitung")


def test_no_position_is_recorded_twice_and_nothing_goes_into_a_closed_box(office: SmallOffice) -> None:
    opening = office.opening(counted=1)
    office.does(keep_slip, opening, 1, slip(office))
    with pytest.raises(RefusedError, match="Slip 1 sudah dicatat"):
        office.does(keep_slip, opening, 1, slip(office))
    office.does(close_box, opening)
    with pytest.raises(RefusedError, match="sudah ditutup"):
        office.does(change_count, opening, 2, "Ada lagi")
    with pytest.raises(RefusedError, match="sudah ditutup"):
        office.does(close_box, opening)


def test_an_unknown_box_and_a_count_below_zero_are_refused_together(office: SmallOffice) -> None:
    with pytest.raises(RefusedError) as refusal:
        office.opening("Kantin", counted=-1)

    assert [problem.field for problem in refusal.value.problems] == ["box", "counted"]
    assert "Kantor Gubernur, Biro Organisasi" in refusal.value.problems[0].text


def test_the_state_of_the_boxes_is_that_of_the_day(office: SmallOffice) -> None:
    office.opening(GOVERNOR_BOX, counted=2)
    states = office.asks(box_states, TODAY)

    assert [(state.name, state.counted, state.closed) for state in states] == [
        (GOVERNOR_BOX, 2, False),
        (BUREAU_BOX, None, False),
    ]
    assert [state.opening_id for state in office.asks(box_states, date(2026, 11, 11))] == [None, None]


def test_the_calendar_shows_days_on_which_nobody_opened_the_box(office: SmallOffice) -> None:
    office.time.set(2026, 11, 2)
    office.opening(GOVERNOR_BOX, counted=1)
    office.time.set(2026, 11, 3)
    office.opening(GOVERNOR_BOX)
    office.time.set(2026, 11, 5)
    box = office.asks(box_states, TODAY)[0].box_id

    days = {day.day.day: day.state for day in office.asks(box_calendar, box, 2026, 11)}

    assert len(days) == 30
    assert [days[n] for n in (1, 2, 3, 4, 5, 6, 7)] == ["off", "opened", "nihil", "missed", "future", "future", "off"]


def test_minutes_know_the_opening_before(office: SmallOffice) -> None:
    office.opening(GOVERNOR_BOX)
    office.time.pass_by(days=1)
    opening = office.opening(GOVERNOR_BOX, counted=1)

    file = file_of(office, opening)

    assert (file.previous_count, file.previous_at and file.previous_at.day) == (0, 10)
