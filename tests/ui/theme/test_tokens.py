"""Everything that is read can be read: every ink on every ground it is laid on, in every theme."""

import re
from dataclasses import fields

import pytest

from ui.theme.tokens import DARK, EDGE_PAIRS, HIGH_CONTRAST, LIGHT, TEXT_PAIRS, Tokens, contrast

THEMES = [LIGHT, DARK, HIGH_CONTRAST]
TEXT_LEAST, EDGE_LEAST, STRICT_LEAST = 4.5, 3.0, 7.0


def hexes(tokens: Tokens) -> dict[str, str]:
    return {each.name: getattr(tokens, each.name) for each in fields(tokens) if each.name not in {"name", "dark"}}


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_every_colour_is_written_out_in_full(tokens: Tokens) -> None:
    assert [name for name, value in hexes(tokens).items() if not re.fullmatch(r"#[0-9A-F]{6}", value)] == []


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_every_text_stands_out_from_its_ground(tokens: Tokens) -> None:
    colours = hexes(tokens)
    ratios = {(ink, ground): contrast(colours[ink], colours[ground]) for ink, ground in TEXT_PAIRS}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < TEXT_LEAST} == {}


@pytest.mark.parametrize("tokens", THEMES, ids=lambda tokens: tokens.name)
def test_every_edge_that_means_something_can_be_seen(tokens: Tokens) -> None:
    colours = hexes(tokens)
    ratios = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in EDGE_PAIRS}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < EDGE_LEAST} == {}


def test_high_contrast_is_higher_than_the_others() -> None:
    colours = hexes(HIGH_CONTRAST)
    assert min(contrast(colours[ink], colours[ground]) for ink, ground in TEXT_PAIRS) >= STRICT_LEAST


def test_every_ink_with_a_ground_of_its_own_is_in_the_table_of_pairs() -> None:
    soft = {name.removesuffix("_soft") for name in hexes(LIGHT) if name.endswith("_soft")}
    assert {ink for ink in soft if (ink, f"{ink}_soft") not in TEXT_PAIRS} == set()


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == pytest.approx(1)
