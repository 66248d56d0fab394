"""The first run asks little, refuses clearly and makes nothing before the end."""

from typing import Any

import pytest

from register_app.flows.answers import BoxAnswer, OfficeAnswer, OfficialAnswer, PaperAnswer, Start
from register_app.flows.first_run import FirstRun
from register_app.flows.steps import STEPS, Step

BUREAU = Start(
    code="biro-organisasi-ntt",
    name="Biro Organisasi Setda NTT",
    channels="Tatap muka, kotak saran, surat, SP4N-LAPOR!",
    office=OfficeAnswer("Biro Organisasi", ("PEMERINTAH PROVINSI NUSA TENGGARA TIMUR",), city="Kupang"),
    officials=(OfficialAnswer("Kepala Biro Organisasi", ""),),
    boxes=(BoxAnswer("Kantor Gubernur"), BoxAnswer("Biro Organisasi")),
)
BLANK = Start(code="kosong", name="Kantor lain", channels="Empat media dasar", paper=PaperAnswer("a4"))

ACCOUNT = {
    "display_name": "Yustina Manu",
    "role": "petugas",
    "role_title": "Petugas penerima tamu",
    "passphrase": "kopi pagi di loket",
    "passphrase_again": "kopi pagi di loket",
}


@pytest.fixture
def flow() -> FirstRun:
    return FirstRun((BUREAU, BLANK))


def test_a_hurried_officer_answers_only_the_account(flow: FirstRun) -> None:
    while flow.entry.step is not Step.ACCOUNT:
        assert flow.skip()

    assert flow.answer(ACCOUNT) == ()

    answers = flow.answers()
    assert flow.finished
    assert answers.profile == "biro-organisasi-ntt"
    assert answers.boxes == BUREAU.boxes
    assert answers.office == BUREAU.office
    assert answers.account.name == "yustina"


def test_the_account_cannot_be_skipped(flow: FirstRun) -> None:
    for _step in STEPS[:-1]:
        flow.skip()

    assert not flow.skip()
    assert not flow.finished


def test_nothing_can_be_made_before_the_account_is_answered(flow: FirstRun) -> None:
    with pytest.raises(ValueError, match="account"):
        flow.answers()


def test_another_kind_of_office_brings_its_own_beginnings(flow: FirstRun) -> None:
    flow.answer({"profile": "kosong"})

    assert flow.draft.office == BLANK.office
    assert flow.draft.boxes == ()
    assert flow.draft.paper.paper == "a4"


def test_stepping_back_keeps_what_was_answered(flow: FirstRun) -> None:
    flow.answer({"profile": "biro-organisasi-ntt"})
    flow.answer({"name": "Biro Umum", "kop_lines": ["PEMERINTAH PROVINSI", " "], "city": " Kupang "})
    flow.back()
    flow.back()

    assert flow.position == 1
    assert flow.answer({"profile": "biro-organisasi-ntt"}) == ()
    assert flow.draft.office.name == "Biro Umum"
    assert flow.draft.office.kop_lines == ("PEMERINTAH PROVINSI",)
    assert flow.draft.office.city == "Kupang"


def test_there_is_nothing_before_the_first_page(flow: FirstRun) -> None:
    assert not flow.back()


@pytest.mark.parametrize(
    ("step", "values", "field"),
    [
        (Step.LETTERHEAD, {"name": "  "}, "name"),
        (Step.OFFICIALS, {"officials": [{"position": "", "name": "Drs. Domi Seran"}]}, "officials.0.position"),
        (Step.BOXES, {"boxes": [{"name": "", "place": "lantai 1"}]}, "boxes.0.name"),
        (Step.BOXES, {"boxes": [{"name": "Lobi"}, {"name": "lobi"}]}, "boxes.1.name"),
        (Step.PAPER, {"paper": "f4", "offset_right": 25.0}, "offset_right"),
        (Step.ACCOUNT, {**ACCOUNT, "display_name": ""}, "display_name"),
        (Step.ACCOUNT, {**ACCOUNT, "passphrase": "1234", "passphrase_again": "1234"}, "passphrase"),
        (Step.ACCOUNT, {**ACCOUNT, "passphrase_again": "kopi sore"}, "passphrase_again"),
        (
            Step.ACCOUNT,
            {**ACCOUNT, "passphrase": "yustina manu", "passphrase_again": "yustina manu"},
            "passphrase",
        ),
    ],
)
def test_every_refusal_names_its_field_and_stays_on_the_page(
    flow: FirstRun, step: Step, values: dict[str, Any], field: str
) -> None:
    while flow.entry.step is not step:
        flow.skip()

    problems = flow.answer(values)

    assert [problem.field for problem in problems] == [field]
    assert all(problem.text.endswith(".") for problem in problems)
    assert flow.entry.step is step


def test_rows_left_empty_are_left_out(flow: FirstRun) -> None:
    flow.answer({"profile": "kosong"})
    flow.skip()
    flow.answer(
        {
            "officials": [
                {"position": "", "name": ""},
                {"position": "Camat", "name": "Maria Bria, S.Sos", "nip": "19700101 199003 2 001", "kind": "Plt."},
            ]
        }
    )
    flow.answer({"boxes": [{"name": "", "place": ""}, {"name": "Lobi", "place": "dekat pintu"}]})

    assert flow.draft.officials == (
        OfficialAnswer("Camat", "Maria Bria, S.Sos", nip="197001011990032001", kind="Plt."),
    )
    assert flow.draft.boxes == (BoxAnswer("Lobi", "dekat pintu"),)


def test_a_passphrase_never_shows_in_a_listing_of_the_answers(flow: FirstRun) -> None:
    while flow.entry.step is not Step.ACCOUNT:
        flow.skip()
    flow.answer(ACCOUNT)

    assert "kopi" not in repr(flow.answers())
    assert "kopi" not in repr(flow.draft)
