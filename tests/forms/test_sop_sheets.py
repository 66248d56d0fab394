"""The SOP on paper: everything the office wrote, however long, and what the times say."""

from dataclasses import replace

import pytest

from register_app.forms import sop
from register_app.forms.facts_sop import SopFacts
from register_app.forms.sheet import F4, Rect
from register_app.rules.sop import SopHeading, SopState
from tests.forms import sop_samples
from tests.forms.reading import printed
from tests.forms.samples import BUREAU, LONG, MARK, ORDINARY, SIGNER, STATISTICS
from tests.forms.test_hostile_text import HOSTILE

SOP = sop_samples.sop(MARK, SIGNER, STATISTICS)
BLANK = sop_samples.blank(MARK, SIGNER, BUREAU)
PAPERS = ("f4", "a4")


def boxes(facts: SopFacts) -> list[Rect]:
    """The boxes of the way through the actors."""
    marks = (mark for page in sop.compose(facts, F4).pages for mark in page.marks)
    return [mark for mark in marks if isinstance(mark, Rect) and mark.fill == 1.0]


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
    actors = [f"Pejabat Penanggungjawab {letter}" for letter in "ABCDEF"]
    steps = tuple(replace(BLANK.tables[0].steps[0], actor=actor) for actor in actors)
    facts = replace(BLANK, tables=(replace(BLANK.tables[0], steps=steps),))
    assert all(actor in printed("sop", facts).text for actor in actors)
    assert boxes(facts) == []


def test_every_step_is_a_box_in_the_column_of_its_actor() -> None:
    found = boxes(SOP)
    assert len(found) == len(SOP.tables[0].steps) == 9
    columns: dict[str, set[float]] = {}
    for step, box in zip(SOP.tables[0].steps, found, strict=True):
        columns.setdefault(step.actor, set()).add(round(box.x + box.width / 2, 1))
    assert [len(places) for places in columns.values()] == [1, 1, 1, 1]
    assert [box.weight > 1 for box in found] == [True, *[False] * 7, True]


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
