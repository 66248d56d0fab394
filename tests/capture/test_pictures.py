"""Pictures come out upright, small, without metadata; what is hostile harms only the child."""

import random
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from register_app.__main__ import CHILDREN
from register_app.capture.child import PROGRAM, answered
from register_app.capture.geometry import CARD_RATIO, WHOLE, Corners, Point, rectangle
from register_app.capture.message import pack, unpack
from register_app.capture.pictures import Pictures, watermark_text
from register_app.capture.process import ChildProgram, Limits
from register_app.capture.steps import Fit, Straighten, Turn, to_json
from register_app.errors import MachineError, RefusedError
from tests.capture import cards
from ui.capture.pdf_page import PROGRAM as PAGE_PROGRAM

SKEWED = Corners(Point(0.2, 0.25), Point(0.82, 0.18), Point(0.88, 0.74), Point(0.14, 0.8))
PURPOSE = watermark_text(number="0007/ADU/2026", date="10 November 2026", office="Biro Organisasi")


@pytest.fixture
def pictures() -> Pictures:
    return Pictures(about="id_picture")


def test_no_trace_of_place_or_device_is_left(pictures: Pictures) -> None:
    phone_photo = cards.with_metadata(cards.card())
    assert cards.GPS_CANARY in phone_photo, "the control: the phone did write it"
    assert phone_photo.count(cards.COMMENT_CANARY) >= 3
    clean = pictures.normalise(phone_photo)
    assert cards.GPS_CANARY not in clean
    assert cards.COMMENT_CANARY not in clean
    assert not cards.opened(clean).getexif()
    assert b"Exif" not in clean


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_phone_was_held(pictures: Pictures, orientation: int) -> None:
    back = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}[orientation]
    upright = cards.card()
    held = upright if back is None else upright.transpose(Image.Transpose(back))
    seen = cards.opened(pictures.normalise(cards.with_metadata(held, orientation)))
    assert seen.size == upright.size
    assert _apart(seen, upright) < 3


def test_a_big_photo_becomes_two_thousand_pixels_long(pictures: Pictures) -> None:
    big = cards.card().resize((5136, 3240))
    for file in (cards.as_jpeg(big), cards.as_png(big)):
        seen = cards.opened(pictures.normalise(file))
        assert seen.size == (2000, 1262)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1", "I;16"])
def test_every_kind_of_png_becomes_a_plain_picture(pictures: Pictures, mode: str) -> None:
    flat = (
        Image.new("I", (60, 40), 0xC0C0).convert("I;16") if mode == "I;16" else cards.card().convert("L").convert(mode)
    )
    seen = cards.opened(pictures.normalise(cards.as_png(flat)))
    assert (seen.format, seen.mode) == ("JPEG", "RGB")
    if mode == "I;16":
        assert abs(seen.getpixel((30, 20))[0] - 0xC0) < 3  # type: ignore[index] # an RGB pixel is a tuple


def test_what_shines_through_lies_on_white(pictures: Pictures) -> None:
    see_through = Image.new("RGBA", (80, 50), (10, 20, 30, 0))
    seen = cards.opened(pictures.normalise(cards.as_png(see_through)))
    assert ImageStat.Stat(seen).mean == [255, 255, 255]


def test_a_skewed_card_is_found_and_pulled_straight(pictures: Pictures) -> None:
    picture, proposal = pictures.prepare(cards.as_jpeg(cards.photo(SKEWED)))
    assert proposal.found
    for seen, true in zip(proposal.corners.points, SKEWED.points, strict=True):
        assert abs(seen.x - true.x) < 0.02
        assert abs(seen.y - true.y) < 0.02
    straight = cards.opened(pictures.crop(picture, SKEWED))
    assert abs(straight.width / straight.height - CARD_RATIO) < 0.01
    assert _apart(straight, cards.card().resize(straight.size)) < 10
    assert _apart(cards.opened(picture).resize(straight.size), cards.card().resize(straight.size)) > 25, "the control"


@pytest.mark.parametrize("degrees", [0, 7, 20, 45, 90])
@pytest.mark.parametrize("desk", [(120, 92, 66), (236, 236, 230), (28, 28, 32)], ids=["wood", "white", "black"])
def test_a_card_is_found_at_any_angle_on_any_plain_desk(
    pictures: Pictures, degrees: float, desk: tuple[int, int, int]
) -> None:
    true = cards.tilted(degrees)
    proposal = pictures.find_card(cards.as_jpeg(cards.photo(true, desk=desk)))
    assert proposal.found
    for seen in proposal.corners.points:
        assert min(abs(seen.x - each.x) + abs(seen.y - each.y) for each in true.points) < 0.03


def test_with_no_card_in_sight_the_middle_is_proposed(pictures: Pictures) -> None:
    proposal = pictures.find_card(cards.as_jpeg(Image.new("RGB", (800, 600), cards.DESK)))
    assert not proposal.found
    assert proposal.corners.usable


def test_a_standing_card_stays_standing_and_a_turn_lays_it_down(pictures: Pictures) -> None:
    standing = cards.as_jpeg(cards.card().transpose(Image.Transpose.ROTATE_90))
    cut = pictures.crop(standing, WHOLE)
    assert cards.opened(cut).height > cards.opened(cut).width
    lying = cards.opened(pictures.rotate(cut))
    assert _apart(lying, cards.card().resize(lying.size)) < 5


def test_a_page_keeps_its_own_proportions(pictures: Pictures) -> None:
    page = cards.as_jpeg(Image.new("RGB", (600, 800), "white"))
    cut = cards.opened(pictures.crop(page, rectangle(0.1, 0.1, 0.9, 0.5), ratio=None))
    assert cut.size == (480, 320)


def test_turning_and_cutting_happen_in_one_go(pictures: Pictures) -> None:
    photo = cards.as_jpeg(cards.photo(SKEWED).transpose(Image.Transpose.ROTATE_90))
    seen = cards.opened(pictures.edit(photo, Fit(), Turn(1), Straighten(SKEWED)))
    assert _apart(seen, cards.card().resize(seen.size)) < 10


@pytest.mark.parametrize("ground", [0, 60, 128, 200, 255])
def test_the_purpose_can_be_read_on_dark_and_on_light(pictures: Pictures, ground: int) -> None:
    plain = cards.as_jpeg(Image.new("RGB", cards.CARD, (ground,) * 3))
    marked = cards.opened(pictures.watermark(plain, PURPOSE)).convert("L")
    darkest, lightest = marked.getextrema()
    assert isinstance(darkest, int)
    assert isinstance(lightest, int)
    assert _contrast(lightest, darkest) > 4.5
    changed = sum(count for value, count in enumerate(marked.histogram()) if abs(value - ground) > 16)
    assert 0.04 < changed / (cards.CARD[0] * cards.CARD[1]) < 0.5, "seen, and the card under it as well"


def test_the_purpose_crosses_every_part_of_the_card(pictures: Pictures) -> None:
    plain = Image.new("RGB", cards.CARD, (128, 128, 128))
    marked = cards.opened(pictures.watermark(cards.as_jpeg(plain), PURPOSE))
    for column in range(2):
        for row in range(2):
            quarter = (column * 428, row * 270, column * 428 + 428, row * 270 + 270)
            assert _apart(marked.crop(quarter), plain.crop(quarter)) > 4


def test_a_thumbnail_fits_its_box_and_is_never_blown_up(pictures: Pictures) -> None:
    assert cards.opened(pictures.thumbnail(cards.as_jpeg(cards.card()), 152, 96)).size == (152, 96)
    small = cards.as_jpeg(cards.card().resize((40, 25)))
    assert cards.opened(pictures.thumbnail(small, 152, 96)).size == (40, 25)


def test_a_pixel_bomb_is_refused_before_any_child_is_started() -> None:
    cannot_start = Pictures(program=ChildProgram("no.such.module", "--none"))
    with pytest.raises(RefusedError) as refusal:
        cannot_start.normalise(cards.pixel_bomb(9000, 9000))
    assert "terlalu besar" in refusal.value.problems[0].text


def test_a_lying_header_is_caught_in_the_child(pictures: Pictures) -> None:
    honest = cards.as_jpeg(cards.card())
    for broken in (honest[: len(honest) // 2], honest[:300] + bytes(2000), cards.pixel_bomb(5000, 5000)[:-4000]):
        with pytest.raises(RefusedError) as refusal:
            pictures.normalise(broken)
        assert refusal.value.problems[0].field == "id_picture"


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


@pytest.mark.parametrize(
    "hurt",
    [
        Pictures(program=ChildProgram("no.such.module", "--none")),
        Pictures(limits=Limits(seconds=0.001)),
        pytest.param(
            Pictures(limits=Limits(megabytes=90)),
            marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows has the time limit only"),
        ),
    ],
    ids=["dies", "hangs", "eats memory"],
)
def test_a_child_that_comes_to_harm_leaves_a_sentence(pictures: Pictures, hurt: Pictures) -> None:
    big = cards.as_png(Image.new("RGB", (5000, 5000), "white"))
    with pytest.raises(RefusedError) as refusal:
        hurt.normalise(big)
    assert "sekali lagi" in refusal.value.problems[0].text
    assert pictures.normalise(big), "the next picture is read as if nothing had happened"


def test_a_computer_that_cannot_start_a_child_is_the_machines_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(MachineError) as trouble:
        Pictures().normalise(cards.as_jpeg(cards.card()))
    assert "tanpa gambar" in trouble.value.remedy


def test_crossed_corners_are_refused_with_a_way_on(pictures: Pictures) -> None:
    crossed = Corners(Point(0.1, 0.1), Point(0.1, 0.9), Point(0.9, 0.9), Point(0.9, 0.1))
    with pytest.raises(RefusedError, match="Geser sudutnya"):
        pictures.crop(cards.as_jpeg(cards.card()), crossed)


def test_the_frozen_program_runs_itself_with_a_hidden_flag(monkeypatch: pytest.MonkeyPatch) -> None:
    assert PROGRAM.command()[1:] == ["-m", "register_app.capture.child"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert PROGRAM.command() == [sys.executable, "--picture-child"]


def test_the_programs_start_knows_its_children() -> None:
    assert {CHILDREN[program.flag] for program in (PROGRAM, PAGE_PROGRAM)} == {PROGRAM.module, PAGE_PROGRAM.module}
    by_flag = [sys.executable, "-m", "register_app", PROGRAM.flag, "700", "20"]
    request = pack({"steps": [], "find_card": False, "quality": 85}, b"no picture")
    answer = subprocess.run(by_flag, input=request, capture_output=True, check=True).stdout
    assert unpack(answer)[0]["refused"] == "damaged"


def test_the_passphrase_does_not_reach_the_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from register_app.capture.process import ask

    teller = tmp_path / "teller.py"
    teller.write_text("import os\nprint(sorted(name for name in os.environ if 'REGISTER' in name or name == 'PATH'))\n")
    monkeypatch.setenv("REGISTER_PASSWORD", "rahasia")
    monkeypatch.setattr(ChildProgram, "command", lambda self: [sys.executable, str(teller)])
    assert ask(ChildProgram("teller", "--teller"), b"", limits=Limits()).split() == [b"['PATH']"]


def _apart(one: Image.Image, other: Image.Image) -> float:
    from PIL import ImageChops

    return sum(ImageStat.Stat(ImageChops.difference(one.convert("RGB"), other.convert("RGB"))).mean) / 3


def _contrast(light: int, dark: int) -> float:
    return (_luminance(light) + 0.05) / (_luminance(dark) + 0.05)


def _luminance(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)
