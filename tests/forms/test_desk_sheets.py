"""The small sheets on paper: what is long goes on behind, what is typed prints as it was typed."""

from dataclasses import replace

import pytest

from tests.forms import desk_samples
from tests.forms.reading import printed
from tests.forms.samples import BUREAU, LONG, MARK
from tests.forms.test_hostile_text import HOSTILE

FORM = desk_samples.filled_form(MARK, BUREAU)
BLANK = desk_samples.blank_form(MARK, BUREAU)
CARD = desk_samples.card(MARK)
CUSTODY = desk_samples.custody(MARK)


@pytest.mark.parametrize("paper", ["f4", "a4"])
def test_a_blank_form_is_one_page_and_a_long_story_runs_on(paper: str) -> None:
    assert printed("formulir", BLANK, paper).pages == 1
    text = printed("formulir", replace(FORM, matter=replace(FORM.matter, story=LONG)), paper).text
    assert all(word in text for word in LONG.split())


@pytest.mark.parametrize("paper", ["kartu", "a5"])
def test_an_ordinary_card_is_one_page_and_a_long_gist_goes_on_behind(paper: str) -> None:
    assert printed("disposisi-kartu", CARD, paper).pages == 1
    text = printed("disposisi-kartu", replace(CARD, subject=LONG), paper).text
    assert all(word in text for word in LONG.split())


def test_a_card_with_too_many_officials_names_the_rest_behind() -> None:
    many = tuple(replace(CARD.officials[0], label=f"Pejabat Nomor {n}") for n in range(30))
    text = printed("disposisi-kartu", replace(CARD, officials=many)).text
    assert all(choice.label in text for choice in many)


@pytest.mark.parametrize("paper", ["half-f4", "a5"])
def test_both_halves_of_a_custody_slip_say_the_same(paper: str) -> None:
    text = printed("titip-ktp", CUSTODY, paper).text
    assert text.count("Dominggus K. Manafe-Oeleu") == text.count("KTP *0107") == 2


@pytest.mark.parametrize(
    ("form", "facts"),
    [
        ("formulir", replace(FORM, person=replace(FORM.person, name=HOSTILE, address=HOSTILE), channel=HOSTILE)),
        ("disposisi-kartu", replace(CARD, subject=HOSTILE, sender=HOSTILE, index=HOSTILE)),
        ("titip-ktp", replace(CUSTODY, purpose=HOSTILE[:60])),
    ],
)
def test_text_from_people_prints_as_it_was_typed(form: str, facts: object) -> None:
    assert "<para>" in printed(form, facts).text
