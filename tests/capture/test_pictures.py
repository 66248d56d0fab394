"""Pictures come out upright, small, without metadata; what is hostile harms only the child."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from register_app.__main__ import CHILDREN
from register_app.capture.child import PROGRAM
from register_app.capture.geometry import CARD_RATIO, WHOLE, Corners, Point
from register_app.capture.message import pack, unpack
from register_app.capture.pictures import Pictures, watermark_text
from register_app.capture.process import ChildProgram, Limits
from register_app.capture.steps import Fit, Straighten, Turn
from register_app.errors import MachineError, RefusedError
from tests.capture import cards
from tests.capture.cards import apart
from ui.capture.pdf_page import PROGRAM as PAGE_PROGRAM

SKEWED = Corners(Point(0.2, 0.25), Point(0.82, 0.18), Point(0.88, 0.74), Point(0.14, 0.8))


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


def test_every_method_goes_through_the_child(pictures: Pictures) -> None:
    photo = cards.as_jpeg(cards.card())
    assert cards.opened(pictures.thumbnail(photo, 152, 96)).size == (152, 96)
    marked = cards.opened(pictures.watermark(photo, watermark_text(number="1", date="2 Januari 2024", office="Kantor")))
    assert apart(marked, cards.card()) > 3


def test_a_skewed_card_is_found_and_pulled_straight(pictures: Pictures) -> None:
    picture, proposal = pictures.prepare(cards.as_jpeg(cards.photo(SKEWED)))
    assert proposal.found
    for seen, true in zip(proposal.corners.points, SKEWED.points, strict=True):
        assert abs(seen.x - true.x) < 0.02
        assert abs(seen.y - true.y) < 0.02
    straight = cards.opened(pictures.crop(picture, SKEWED))
    assert abs(straight.width / straight.height - CARD_RATIO) < 0.01
    assert apart(straight, cards.card().resize(straight.size)) < 10
    assert apart(cards.opened(picture).resize(straight.size), cards.card().resize(straight.size)) > 25, "the control"


def test_a_standing_card_stays_standing_and_a_turn_lays_it_down(pictures: Pictures) -> None:
    standing = cards.as_jpeg(cards.card().transpose(Image.Transpose.ROTATE_90))
    cut = pictures.crop(standing, WHOLE)
    assert cards.opened(cut).height > cards.opened(cut).width
    lying = cards.opened(pictures.rotate(cut))
    assert apart(lying, cards.card().resize(lying.size)) < 5


def test_turning_and_cutting_happen_in_one_go(pictures: Pictures) -> None:
    photo = cards.as_jpeg(cards.photo(SKEWED).transpose(Image.Transpose.ROTATE_90))
    seen = cards.opened(pictures.edit(photo, Fit(), Turn(1), Straighten(SKEWED)))
    assert apart(seen, cards.card().resize(seen.size)) < 10


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


def test_a_child_that_dies_or_hangs_leaves_a_sentence(pictures: Pictures) -> None:
    photo = cards.as_jpeg(cards.card())
    dies, hangs = Pictures(program=ChildProgram("no.such.module", "--none")), Pictures(limits=Limits(seconds=0.001))
    for hurt in (dies, hangs):
        with pytest.raises(RefusedError, match="sekali lagi"):
            hurt.normalise(photo)
    assert pictures.normalise(photo), "the next picture is read as if nothing had happened"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has the time limit only")
def test_a_child_that_eats_memory_is_stopped(pictures: Pictures) -> None:
    big = cards.as_png(Image.new("L", (5000, 4000), 255), compress_level=1)
    with pytest.raises(RefusedError, match="dengan aman"):
        Pictures(limits=Limits(megabytes=90)).normalise(big)
    assert pictures.normalise(big), "the control"


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
