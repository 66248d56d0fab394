"""The office writes its SOP, every complaint shows where it stands with it, and paper says the same."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlmodel import select

from register_app.errors import RefusedError
from register_app.model.dispositions import DispositionDraft
from register_app.model.history import TrailEntry
from register_app.reading.sop import SopStanding, office_sop, sop_comparison, sop_standing
from register_app.rules.deadlines import TimeUnit
from register_app.rules.sop import SopHeading, SopMoment, SopState, SopStep
from register_app.rules.statuses import Event
from register_app.services.dispositions import dispose
from register_app.services.life import EventDraft, record_event
from register_app.services.printing import Subject, print_form
from register_app.services.sop import SopDraft, keep_sop
from tests.services.test_printing import words
from tests.small_office import KABAG, KEPALA_BIRO, SmallOffice

STEPS = (
    SopStep(
        *("Mencatat", "Petugas", "Buku register", "Register", 5, TimeUnit.MINUTE),
        *(SopMoment.RECEIVED, SopMoment.RECORDED),
    ),
    SopStep(
        *("Mendisposisikan", "Kepala Biro", "Lembar disposisi", "Disposisi", 10, TimeUnit.MINUTE),
        *(SopMoment.RECORDED, SopMoment.DISPOSED),
    ),
    SopStep(
        *("Menjawab", "Pejabat", "", "Jawaban", 3, TimeUnit.WORKING_DAY, SopMoment.DISPOSED, SopMoment.ANSWERED),
        remark="Dapat diperpanjang",
    ),
)
OURS = SopDraft(SopHeading("Penanganan pengaduan", "SOP/1/BO/2026", "2026-01-02"), STEPS)
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
NOVEMBER = Subject(first=FIRST, last=LAST)


def stands(office: SmallOffice, complaint: int) -> SopStanding:
    found = office.asks(sop_standing, complaint)
    assert found is not None
    return found


def a_complaint_answered_late(office: SmallOffice) -> int:
    """Received and recorded at 9.42, disposed 25 minutes later, answered five working days after that."""
    complaint = office.complaint("Papan standar").complaint_id
    office.time.pass_by(minutes=25)
    office.does(dispose, complaint, DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG]))
    office.time.pass_by(days=7)
    office.does(record_event, complaint, EventDraft(Event.ANSWERED, note="Papan dipasang"))
    return complaint


def test_the_bureau_has_a_procedure_for_each_of_its_media(office: SmallOffice) -> None:
    sop = office.asks(office_sop)

    assert {step.channel for step in sop.steps} == set(sop.channels)
    letter = stands(office, office.complaint().complaint_id)
    assert [each.state for each in letter.measures][:3] == [SopState.UNMEASURED, SopState.DONE, SopState.RUNNING]
    assert letter.now is not None
    assert letter.now.step.actor == "Kepala Biro"


def test_a_complaint_stands_beside_the_steps_with_its_real_times(office: SmallOffice) -> None:
    office.does(keep_sop, OURS)
    complaint = a_complaint_answered_late(office)

    found = stands(office, complaint)

    assert [(each.real, each.over) for each in found.measures] == [(0, False), (25, True), (5, True)]
    assert found.now is None
    assert found.measures[1].ended == office.time.moment - timedelta(days=7)


def test_what_the_office_wrote_is_what_it_reads_again(office: SmallOffice) -> None:
    office.does(keep_sop, OURS)

    sop = office.asks(office_sop)

    assert (sop.heading, sop.steps) == (OURS.heading, OURS.steps)
    with office.register.write(office.officer) as work:
        noted = [(entry.action, entry.facts) for entry in work.session.exec(select(TrailEntry))]
    assert noted[-1] == ("sop", {"steps": 3})


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (replace(OURS, steps=(*STEPS, SopStep("", "Petugas"))), "steps.3.activity"),
        (replace(OURS, steps=(replace(STEPS[0], channel="merpati"),)), "steps.0.channel"),
        (replace(OURS, heading=SopHeading(effective_on="31 Februari")), "heading.effective_on"),
    ],
)
def test_a_procedure_that_cannot_be_right_is_refused_and_the_old_one_stays(
    office: SmallOffice, draft: SopDraft, field: str
) -> None:
    office.does(keep_sop, OURS)

    with pytest.raises(RefusedError) as refused:
        office.does(keep_sop, draft)

    assert [problem.field for problem in refused.value.problems] == [field]
    assert office.asks(office_sop).steps == STEPS


def test_an_office_without_steps_shows_nothing_and_prints_a_sentence(office: SmallOffice) -> None:
    office.does(keep_sop, SopDraft(SopHeading()))
    complaint = office.complaint().complaint_id

    assert office.asks(sop_standing, complaint) is None
    with pytest.raises(RefusedError, match="belum mempunyai SOP"):
        office.does(print_form, "sop", Subject(complaint_id=complaint))
    assert "belum mempunyai SOP" in words(office.does(print_form, "sop-bulanan", NOVEMBER))


def test_a_medium_without_steps_is_told_by_its_name(office: SmallOffice) -> None:
    office.does(keep_sop, replace(OURS, steps=(replace(STEPS[0], channel="kotak-saran"),)))

    with pytest.raises(RefusedError, match="media Surat"):
        office.does(print_form, "sop", Subject(complaint_id=office.complaint().complaint_id))


def test_the_sheet_of_a_complaint_says_how_long_each_step_took(office: SmallOffice) -> None:
    office.does(keep_sop, OURS)
    complaint = a_complaint_answered_late(office)

    text = words(office.does(print_form, "sop", Subject(complaint_id=complaint)))

    for said in ("PENANGANAN PENGADUAN", "SOP/1/BO/2026", "2 Januari 2026", "Papan standar", "0001/PGD/BO/2026"):
        assert said in text
    for said in ("10 menit", "25 menit", "Lewat 15 menit", "5 hari kerja", "Lewat 2 hari kerja", "Sesuai baku"):
        assert said in text


def test_the_blank_sheet_is_the_offices_own_table(office: SmallOffice) -> None:
    text = words(office.does(print_form, "sop", Subject()))

    for said in ("Media: Tatap Muka", "Media: Kotak Saran", "Sekretaris Daerah", "15 menit", "8 hari", "Keterangan"):
        assert said in text


def test_november_is_compared_and_october_is_not(office: SmallOffice) -> None:
    office.does(keep_sop, OURS)
    office.time.set(2026, 10, 12)
    a_complaint_answered_late(office)
    office.time.set(2026, 11, 10)
    complaint = a_complaint_answered_late(office)

    table = office.asks(sop_comparison, FIRST, LAST).tables[0]

    assert [(figure.ended, figure.lengths) for figure in table.figures] == [
        *(((complaint,), (0,)), ((complaint,), (25,)), ((complaint,), (5,))),
    ]
    assert [figure.percent_within for figure in table.figures] == [100, 0, 0]
    text = words(office.does(print_form, "sop-bulanan", NOVEMBER))
    assert "5,0 hari kerja" in text
    then = office.asks(sop_comparison, FIRST, LAST, date(2026, 11, 12)).tables[0]
    assert [len(figure.ended) for figure in then.figures] == [1, 1, 0]


def test_every_medium_has_a_table_of_its_own(office: SmallOffice) -> None:
    a_complaint_answered_late(office)

    found = office.asks(sop_comparison, date(2026, 11, 1), date(2026, 12, 31))

    assert [table.channel for table in found.tables] == ["Tatap Muka", "Kotak Saran", "Surat", "SP4N-LAPOR!"]
    assert [sum(len(figure.ended) for figure in table.figures) for table in found.tables] == [0, 0, 3, 0]
