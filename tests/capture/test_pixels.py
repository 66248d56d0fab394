"""What is done to the pixels, upright, clean, small, straight, watermarked: the child's work, without a process."""

import random

import pytest
from PIL import Image, ImageStat

from register_app.capture.child import answered
from register_app.capture.geometry import rectangle
from register_app.capture.message import pack, unpack
from register_app.capture.pictures import watermark_text
from register_app.capture.steps import Fit, Step, Straighten, Watermark, to_json
from tests.capture import cards
from tests.capture.cards import apart

PURPOSE = watermark_text(number="0007/ADU/2026", date="10 November 2026", office="Biro Organisasi")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_phone_was_held(orientation: int) -> None:
    back = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}[orientation]
    upright = cards.card()
    held = upright if back is None else upright.transpose(Image.Transpose(back))
    seen = worked(cards.with_metadata(held, orientation))
    assert seen.size == upright.size
    assert apart(seen, upright) < 3


def test_a_big_photo_becomes_two_thousand_pixels_long() -> None:
    big = cards.card().resize((5136, 3240))
    for file in (cards.as_jpeg(big), cards.as_png(big, compress_level=1)):
        seen = worked(file)
        assert seen.size == (2000, 1262)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1", "I;16"])
def test_every_kind_of_png_becomes_a_plain_picture(mode: str) -> None:
    flat = (
        Image.new("I", (60, 40), 0xC0C0).convert("I;16") if mode == "I;16" else cards.card().convert("L").convert(mode)
    )
    seen = worked(cards.as_png(flat))
    assert (seen.format, seen.mode) == ("JPEG", "RGB")
    if mode == "I;16":
        assert abs(seen.getpixel((30, 20))[0] - 0xC0) < 3  # type: ignore[index] # an RGB pixel is a tuple


def test_what_shines_through_lies_on_white() -> None:
    see_through = Image.new("RGBA", (80, 50), (10, 20, 30, 0))
    seen = worked(cards.as_png(see_through))
    assert ImageStat.Stat(seen).mean == [255, 255, 255]


def test_a_page_keeps_its_own_proportions() -> None:
    page = cards.as_jpeg(Image.new("RGB", (600, 800), "white"))
    cut = worked(page, Fit(), Straighten(rectangle(0.1, 0.1, 0.9, 0.5), ratio=None))
    assert cut.size == (480, 320)


@pytest.mark.parametrize("ground", [0, 60, 128, 200, 255])
def test_the_purpose_can_be_read_on_dark_and_on_light(ground: int) -> None:
    plain = cards.as_jpeg(Image.new("RGB", cards.CARD, (ground,) * 3))
    marked = worked(plain, Watermark(PURPOSE)).convert("L")
    darkest, lightest = marked.getextrema()
    assert isinstance(darkest, int)
    assert isinstance(lightest, int)
    assert _contrast(lightest, darkest) > 4.5
    changed = sum(count for value, count in enumerate(marked.histogram()) if abs(value - ground) > 16)
    assert 0.04 < changed / (cards.CARD[0] * cards.CARD[1]) < 0.5, "seen, and the card under it as well"


def test_the_purpose_crosses_every_part_of_the_card() -> None:
    plain = Image.new("RGB", cards.CARD, (128, 128, 128))
    marked = worked(cards.as_jpeg(plain), Watermark(PURPOSE))
    for column in range(2):
        for row in range(2):
            quarter = (column * 428, row * 270, column * 428 + 428, row * 270 + 270)
            assert apart(marked.crop(quarter), plain.crop(quarter)) > 4


def test_a_thumbnail_fits_its_box_and_is_never_blown_up() -> None:
    assert worked(cards.as_jpeg(cards.card()), Fit(152, 96)).size == (152, 96)
    small = cards.as_jpeg(cards.card().resize((40, 25)))
    assert worked(small, Fit(152, 96)).size == (40, 25)


@pytest.mark.filterwarnings("ignore:.*:UserWarning")
def test_sixty_spoiled_pictures_end_as_a_picture_or_as_a_refusal() -> None:
    chance = random.Random(20240102)
    good = [cards.with_metadata(cards.card(), 6), cards.as_png(cards.card()), cards.as_png(cards.card().convert("P"))]
    request = {"steps": [to_json(Fit(200, 200))], "find_card": False, "quality": 85}
    ends = {"picture": 0, "damaged": 0, "pixels": 0, "memory": 0}
    for number in range(60):
        spoiled = bytearray(good[number % 3])
        for _blow in range(chance.choice((1, 3, 20))):
            spoiled[chance.randrange(min(600, len(spoiled)))] = chance.randrange(256)
        facts, _jpeg = unpack(answered(pack(request, bytes(spoiled[: chance.choice((None, len(spoiled) // 2))]))))
        ends[facts.get("refused", "picture")] += 1
    assert min(ends["picture"], ends["damaged"]) > 5, "both ends are reached"


def worked(data: bytes, *work: Step) -> Image.Image:
    """The picture after the steps, or just after the usual cleaning."""
    request = {"steps": [to_json(step) for step in work or (Fit(),)], "find_card": False, "quality": 85}
    facts, jpeg = unpack(answered(pack(request, data)))
    assert "refused" not in facts, facts
    return cards.opened(jpeg)


def _contrast(light: int, dark: int) -> float:
    return (_luminance(light) + 0.05) / (_luminance(dark) + 0.05)


def _luminance(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)
