"""The SOP on paper: everything the office wrote, however long, and what the times say."""

from dataclasses import replace

import pytest

from register_app.rules.sop import SopHeading, SopState
from tests.forms import sop_samples
from tests.forms.reading import printed
from tests.forms.samples import BUREAU, LONG, MARK, ORDINARY, SIGNER, STATISTICS
from tests.forms.test_hostile_text import HOSTILE

SOP = sop_samples.sop(MARK, SIGNER, STATISTICS)
BLANK = sop_samples.blank(MARK, SIGNER, BUREAU)
PAPERS = ("f4", "a4")


@pytest.mark.parametrize("paper", PAPERS)
def test_no_head_of_an_actor_is_broken(paper: str) -> None:
    for words in ("Pengguna", "Pengaduan", "Pimpinan"):
        assert words in printed("sop", SOP, paper).texts[0]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_long_procedure_loses_no_word(paper: str) -> None:
    words = LONG.split()
    first, second = " ".join(words[:160]), " ".join(words[160:320])
    steps = tuple(replace(step, needs=first, activity=second) for step in SOP.tables[0].steps)
    facts = replace(SOP, tables=(replace(SOP.tables[0], steps=steps),))
    text = printed("sop", facts, paper).text
    assert all(word in text for word in words[:320])


@pytest.mark.parametrize("paper", PAPERS)
def test_text_from_people_prints_as_it_was_typed(paper: str) -> None:
    step = replace(BLANK.tables[0].steps[0], activity=HOSTILE, actor=HOSTILE, needs=HOSTILE, remark=HOSTILE)
    table = replace(BLANK.tables[0], channel=HOSTILE, steps=(step,))
    assert "<para>" in printed("sop", replace(BLANK, tables=(table,)), paper).text


def test_actors_with_too_long_names_share_one_column() -> None:
    actors = [f"Pejabat {letter * 24}" for letter in "ABCDEF"]
    steps = tuple(replace(BLANK.tables[0].steps[0], actor=actor) for actor in actors)
    text = printed("sop", replace(BLANK, tables=(replace(BLANK.tables[0], steps=steps),))).text
    assert "Pelaksana" in text
    assert "\u25a0" not in text


def test_a_running_step_over_its_time_says_so() -> None:
    facts = sop_samples.sop(MARK, SIGNER, STATISTICS, until=2)
    assert facts.case is not None
    assert [each.state for each in facts.case.measures[3:6]] == [SopState.DONE, SopState.RUNNING, SopState.WAITING]
    assert "Berjalan, lewat baku" in printed("sop", facts).text


def test_an_office_with_a_number_prints_it_below_the_title() -> None:
    heading = SopHeading("Pengelolaan", "SOP/350/64000/PW.140/2024", "2024-01-02")
    text = printed("sop", replace(BLANK, heading=heading)).text
    assert "Nomor SOP/350/64000/PW.140/2024" in text
    assert "berlaku sejak 2 Januari 2024" in text


@pytest.mark.parametrize("form", ["sop", "sop-bulanan"])
def test_the_signature_never_stands_alone(form: str) -> None:
    for paper in PAPERS:
        assert "Keterangan" in printed(form, ORDINARY[form], paper).texts[-1]
