"""A file is what its first bytes say, whatever its name says."""

import pytest

from register_app.capture.kinds import EVIDENCE, PICTURES, checked, kind_of, picture_size, problem_with
from register_app.errors import RefusedError
from tests.capture import cards

DISGUISES = {
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><image href="x"/></svg>',
    "svg with prolog": b'\xef\xbb\xbf<?xml version="1.0"?><!DOCTYPE svg><svg/>',
    "html": b"\n <HTML><script>1</script></html>",
    "tiff": b"II*\x00\x08\x00\x00\x00" + bytes(64),
    "big-endian tiff": b"MM\x00*\x00\x00\x00\x08" + bytes(64),
    "windows program": b"MZ\x90\x00\x03" + bytes(64),
    "linux program": b"\x7fELF\x02\x01\x01" + bytes(64),
    "script": b"#!/bin/sh\nrm x\n",
    "webp": b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(32),
    "heic": b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00",
    "gif": b"GIF89a" + bytes(32),
    "bmp": b"BM\x36\xd7\x1c\x00\x00\x00\x00\x00\x36\x00\x00\x00" + bytes(32),
    "rubbish": bytes(range(256)),
}

RECOGNISED = {
    "PDF": b"%PDF-1.7\n1 0 obj",
    "MP3": b"ID3\x04\x00\x00" + bytes(32),
    "MP4": b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00",
    "M4A": b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00",
    "OGG": b"OggS\x00\x02" + bytes(32),
    "TXT": b"Percakapan: selamat pagi, Bu.\n",
    "ZIP/Office": b"PK\x03\x04" + bytes(32),
}


@pytest.mark.parametrize("content", DISGUISES.values(), ids=DISGUISES.keys())
def test_what_is_no_picture_is_refused_by_its_content(content: bytes) -> None:
    for accepted in (PICTURES, EVIDENCE):
        problem = problem_with(content, accept=accepted, field="scan")
        assert problem is not None
        assert problem.field == "scan"
        assert "JPEG" in problem.text, "the remedy names what may come instead"
        assert "tidak dikenal" not in problem.text or content == DISGUISES["rubbish"]


@pytest.mark.parametrize(("name", "content"), RECOGNISED.items())
def test_evidence_is_recognised_and_kept(name: str, content: bytes) -> None:
    kind = checked(content)
    assert kind.name == name
    assert kind.shown is (name == "PDF")


@pytest.mark.parametrize("content", RECOGNISED.values(), ids=RECOGNISED.keys())
def test_evidence_of_other_kinds_is_no_identity_picture(content: bytes) -> None:
    with pytest.raises(RefusedError):
        checked(content, accept=PICTURES)


def test_pictures_tell_their_size_without_being_decoded() -> None:
    picture = cards.card().resize((300, 190))
    assert picture_size(cards.as_jpeg(picture)) == (300, 190)
    assert picture_size(cards.as_jpeg(picture, progressive=True)) == (300, 190)
    assert picture_size(cards.with_metadata(picture)) == (300, 190)
    assert picture_size(cards.as_png(picture)) == (300, 190)
    assert picture_size(b"\xff\xd8\xff\xe0\x00\x10JFIF") is None


def test_an_empty_file_is_told_as_empty() -> None:
    problem = problem_with(b"")
    assert problem is not None
    assert "kosong" in problem.text


def test_a_file_over_its_limit_is_refused_with_the_limit() -> None:
    problem = problem_with(b"a" * (2 * 1024 * 1024 + 1))
    assert problem is not None
    assert "2 MB" in problem.text


def test_a_picture_with_too_many_pixels_is_refused_from_its_header() -> None:
    for size in ((9000, 9000), (12_001, 10), (16_000, 16_000)):
        problem = problem_with(cards.pixel_bomb(*size), accept=PICTURES)
        assert problem is not None
        assert "terlalu besar" in problem.text


def test_nothing_is_recognised_in_nothing() -> None:
    assert kind_of(b"") is None
