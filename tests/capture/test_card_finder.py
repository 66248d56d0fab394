"""The card on a photo is found on any plain desk, at any angle."""

import pytest
from PIL import Image

from register_app.capture.card_finder import find_card
from register_app.capture.geometry import WHOLE
from tests.capture import cards


@pytest.mark.parametrize("degrees", [0, 7, 20, 45, 90])
@pytest.mark.parametrize("desk", [(120, 92, 66), (236, 236, 230), (28, 28, 32)], ids=["wood", "white", "black"])
def test_a_card_is_found_at_any_angle_on_any_plain_desk(degrees: float, desk: tuple[int, int, int]) -> None:
    true = cards.tilted(degrees)
    proposal = find_card(cards.photo(true, desk=desk))
    assert proposal.found
    assert proposal.corners.usable
    for seen in proposal.corners.points:
        assert min(abs(seen.x - each.x) + abs(seen.y - each.y) for each in true.points) < 0.03


@pytest.mark.parametrize("width", [0.28, 0.45, 0.9])
def test_a_card_is_found_near_and_far(width: float) -> None:
    assert find_card(cards.photo(cards.tilted(4, width=width))).found


def test_with_no_card_in_sight_the_middle_is_proposed() -> None:
    proposal = find_card(Image.new("RGB", (800, 600), cards.DESK))
    assert not proposal.found
    assert proposal.corners.usable


def test_a_scan_cut_to_the_card_is_taken_whole_and_not_the_face_on_it() -> None:
    scan = cards.card().crop((6, 6, 850, 534))
    assert find_card(scan) == (WHOLE, True)
    assert find_card(scan.transpose(Image.Transpose.ROTATE_90)) == (WHOLE, True)
    assert find_card(Image.new("RGB", scan.size, cards.DESK)) == (WHOLE, False)


def test_a_strip_of_paper_is_no_card() -> None:
    desk = Image.new("RGB", (1000, 800), cards.DESK)
    desk.paste((240, 240, 240), (50, 300, 950, 550))
    assert not find_card(desk).found
