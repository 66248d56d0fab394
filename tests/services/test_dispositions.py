"""What a leader wrote is recorded as one step of a tree; nothing overwrites an earlier one."""

from datetime import timedelta

import pytest
from sqlmodel import select

from register_app.errors import RefusedError
from register_app.model.dispositions import DispositionDraft
from register_app.model.history import ComplaintEvent
from register_app.reading.disposition_desk import disposition_desk
from register_app.reading.dispositions import GIVEN_BACK, TAKEN_OVER, StepFact, steps_of
from register_app.reading.reader import Reader
from register_app.reading.register_list import Filter, complaints
from register_app.rules.statuses import Event
from register_app.services.dispositions import dispose, give_back, sheet_came_back, take_back, take_over
from tests.small_office import KABAG, KASUBAG, KEPALA_BIRO, MORNING, SmallOffice


@pytest.fixture
def complaint(office: SmallOffice) -> int:
    return office.complaint().complaint_id


def directs(office: SmallOffice, complaint: int, giver: str, *to: str, **fields: object) -> int:
    draft = DispositionDraft.model_validate({"from_title": giver, "to": list(to), **fields})
    return office.does(dispose, complaint, draft)


def tree(office: SmallOffice, complaint: int) -> list[tuple[int, str, list[str]]]:
    steps = office.asks(steps_of, complaint)
    return [(step.depth, step.from_title, [person.title for person in step.recipients]) for step in steps]


def test_a_step_moves_the_complaint_and_says_what_was_ticked(office: SmallOffice, complaint: int) -> None:
    directs(
        *(office, complaint, KEPALA_BIRO, KABAG),
        instructions=["Proses lebih lanjut", " ", "Proses lebih lanjut"],
        note="Pasang papan di ruang tunggu",
        nature="segera",
    )

    (step,) = office.asks(steps_of, complaint)
    (row,) = office.asks(complaints, Filter()).rows

    assert (step.instructions, step.note, step.nature) == (
        ("Proses lebih lanjut",),
        "Pasang papan di ruang tunggu",
        "segera",
    )
    assert (row.status, row.handler, row.unit) == ("didisposisi", KABAG, "Bagian Tatalaksana")


def test_the_next_step_down_hangs_under_the_one_it_continues(office: SmallOffice, complaint: int) -> None:
    directs(office, complaint, "Sekretaris Daerah", KEPALA_BIRO, external=True, agenda_number="0871")
    directs(office, complaint, KEPALA_BIRO, KABAG, KASUBAG)
    directs(office, complaint, KABAG, "Analis Kebijakan Ahli Muda")
    directs(office, complaint, KASUBAG, "Pengadministrasi Umum")

    assert tree(office, complaint) == [
        (0, "Sekretaris Daerah", [KEPALA_BIRO]),
        (1, KEPALA_BIRO, [KABAG, KASUBAG]),
        (2, KABAG, ["Analis Kebijakan Ahli Muda"]),
        (2, KASUBAG, ["Pengadministrasi Umum"]),
    ]


def test_a_step_without_giver_or_recipient_is_refused_with_both_remedies(office: SmallOffice, complaint: int) -> None:
    with pytest.raises(RefusedError) as refusal:
        directs(office, complaint, " ", "", " ")

    assert [problem.field for problem in refusal.value.problems] == ["from", "to"]
    assert tree(office, complaint) == []


def test_a_step_never_continues_one_of_another_complaint(office: SmallOffice, complaint: int) -> None:
    stranger = directs(office, office.complaint().complaint_id, KEPALA_BIRO, KABAG)

    with pytest.raises(RefusedError, match="bukan dari pengaduan ini"):
        directs(office, complaint, KABAG, KASUBAG, parent_id=stranger)


def test_who_took_the_paper_and_gave_it_back_is_told(office: SmallOffice, complaint: int) -> None:
    directs(office, complaint, KEPALA_BIRO, KABAG)
    person = steps(office, complaint)[0].recipients[0]
    office.does(take_over, person.recipient_id, "Domi Seran")
    office.time.pass_by(days=2)
    office.does(give_back, person.recipient_id)

    told = steps(office, complaint)[0].recipients[0]

    assert told.taken_by == "Domi Seran"
    assert told.taken_at is not None
    assert told.given_back_at is not None
    assert (told.given_back_at - told.taken_at).days == 2
    with pytest.raises(RefusedError, match="sudah dicatat"):
        office.does(give_back, person.recipient_id)


def test_an_unknown_sheet_cannot_come_back(office: SmallOffice, complaint: int) -> None:
    with pytest.raises(RefusedError, match="tidak ada dalam daftar cetak"):
        office.does(sheet_came_back, 4)
    with pytest.raises(RefusedError, match="bukan dari pengaduan ini"):
        directs(office, complaint, KEPALA_BIRO, KABAG, sheet_id=4)


def test_a_closed_complaint_takes_no_disposition_and_says_why(office: SmallOffice) -> None:
    from register_app.rules.statuses import Event
    from register_app.services.life import EventDraft, record_event

    complaint = office.complaint().complaint_id
    for event in (Event.ANSWERED, Event.CLOSED):
        office.does(record_event, complaint, EventDraft(event))

    with pytest.raises(RefusedError, match="status pengaduan sekarang selesai"):
        directs(office, complaint, KEPALA_BIRO, KABAG)


def steps(office: SmallOffice, complaint: int) -> tuple[StepFact, ...]:
    return office.asks(steps_of, complaint)


def test_a_paper_that_was_handed_back_by_mistake_is_with_its_recipient_again(
    office: SmallOffice, complaint: int
) -> None:
    directs(office, complaint, KEPALA_BIRO, KABAG)
    (person,) = office.asks(steps_of, complaint)[0].recipients
    office.time.pass_by(minutes=5)
    office.does(take_over, person.recipient_id, "Domi Seran")
    office.time.pass_by(minutes=5)
    office.does(give_back, person.recipient_id, name="Yosef")

    handed_back = office.asks(steps_of, complaint)[0].recipients[0]
    office.does(take_back, person.recipient_id, GIVEN_BACK)
    again = office.asks(steps_of, complaint)[0].recipients[0]

    assert (handed_back.given_back_by, handed_back.given_back_at is None) == ("Yosef", False)
    assert (again.taken_by, again.given_back_at) == ("Domi Seran", None)
    with pytest.raises(RefusedError, match="Tidak ada yang diurungkan"):
        office.does(take_back, person.recipient_id, GIVEN_BACK)
    office.does(give_back, person.recipient_id)
    assert office.asks(steps_of, complaint)[0].recipients[0].given_back_at is not None


def test_a_mark_that_was_taken_back_counts_nowhere(office: SmallOffice, complaint: int) -> None:
    directs(office, complaint, KEPALA_BIRO, KABAG)
    (person,) = office.asks(steps_of, complaint)[0].recipients

    def arrived() -> list[bool]:
        return [step.taken for step in office.asks(disposition_desk).below]

    before = arrived()
    office.does(take_over, person.recipient_id, "Domi Seran")
    during = arrived()
    office.does(take_back, person.recipient_id, TAKEN_OVER)

    assert (before, during, arrived()) == ([False], [True], [False])


def test_a_paper_does_not_come_back_before_it_arrived(office: SmallOffice, complaint: int) -> None:
    directs(office, complaint, KEPALA_BIRO, KABAG)
    (person,) = office.asks(steps_of, complaint)[0].recipients
    office.does(take_over, person.recipient_id, "Domi Seran")

    with pytest.raises(RefusedError, match="lebih awal daripada waktu diterima"):
        office.does(give_back, person.recipient_id, MORNING - timedelta(hours=1))
    with pytest.raises(RefusedError, match="belum terjadi"):
        office.does(give_back, person.recipient_id, MORNING + timedelta(days=1))


def test_a_step_is_known_by_its_givers_short_name_too(office: SmallOffice, complaint: int) -> None:
    directs(office, complaint, KEPALA_BIRO, KABAG)
    directs(office, complaint, "Kabag Tatalaksana", KASUBAG)

    assert [depth for depth, _giver, _to in tree(office, complaint)] == [0, 1]


def test_a_step_that_names_another_unit_says_which_one_it_was(office: SmallOffice) -> None:
    kept = office.complaint(unit="Subbagian Tata Usaha").complaint_id
    directs(office, kept, KEPALA_BIRO, "Bagian Tatalaksana")

    def facts(reader: Reader) -> dict[str, str]:
        events = reader.session.exec(select(ComplaintEvent))
        return next(event.facts for event in events if event.type is Event.DISPOSED)

    assert office.asks(facts) == {"unit": "Bagian Tatalaksana", "unit_before": "Subbagian Tata Usaha"}
