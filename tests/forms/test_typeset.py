"""Setting text: nothing lost, nothing wider than its place, no torn lines, no lone last word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from register_app.forms.cleaning import one_line, printable
from register_app.forms.sheet import Face
from register_app.forms.signature import grouped_nip
from register_app.forms.typeface import can_draw, width
from register_app.forms.typeset import balanced, down_to, fit, in_fewest_lines, justified, wrap

ANY_TEXT = st.text(st.characters(), max_size=200)


@given(ANY_TEXT, st.floats(8, 150), st.sampled_from(list(Face)))
@settings(max_examples=150, deadline=None)
def test_lines_lose_nothing_and_stay_inside(text: str, room: float, face: Face) -> None:
    lines = wrap(text, room, 10, face)
    assert "".join("".join(lines).split()) == "".join(printable(text).split())
    assert all(width(line, 10, face) <= room + 0.01 or len(line) == 1 for line in lines)


@given(ANY_TEXT, st.integers(1, 4), st.floats(12, 80))
@settings(max_examples=150, deadline=None)
def test_what_does_not_fit_comes_back_whole(text: str, most: int, room: float) -> None:
    fitted = fit(text, room, most, (10, 8.5))
    assert len(fitted.lines) <= most
    shown = "".join(fitted.lines)
    if fitted.rest:
        assert shown.endswith("…")
        assert width(fitted.lines[-1], fitted.size) <= room + 0.01  # the ellipsis stays in the cell too
        shown = shown[:-1]
    assert "".join((shown + fitted.rest).split()) == "".join(printable(text).split())


@given(ANY_TEXT)
@settings(max_examples=200, deadline=None)
def test_every_printable_character_has_a_shape(text: str) -> None:
    assert all(character == "\n" or can_draw(character) for character in printable(text))
    assert "\n" not in one_line(text)


def test_a_long_address_without_blanks_breaks_behind_its_strokes() -> None:
    lines = wrap("https://contoh.go.id/pengaduan/2026/11/berkas-pendukung-yang-panjang.pdf", 50, 10)
    assert len(lines) > 1
    assert lines[0].endswith(("/", "-"))


def test_a_text_shrinks_before_it_takes_another_line() -> None:
    words = "470/21/KCI/2026 / 16 November 2026"
    room = width(words, 9)
    assert in_fewest_lines(words, room, 2, down_to(8.5, 10)).lines == (words,)
    assert fit(words, room, 2, down_to(8.5, 10)).size == 10


def test_two_lines_of_a_name_are_balanced() -> None:
    name = "Badan Penanggulangan Bencana Daerah"
    room = width("Badan Penanggulangan Bencana", 9.5) + 1
    assert balanced(wrap(name, room, 9.5), room, 9.5) == ["Badan Penanggulangan", "Bencana Daerah"]


def test_a_line_that_would_look_torn_is_set_flush_left() -> None:
    lines = justified("satu dua tiga empat\nlima Ketidakbersangkutpautankannya enam tujuh", 52, 11)
    assert all(line.stretch <= 1.2 * width(" ", 11) + 0.001 for line in lines)
    full = justified(" ".join(["kata"] * 60), 100, 11)
    assert all(line.stretch > 0 for line in full[:-1])
    assert full[-1].stretch == 0
    first = full[0]
    assert width(first.text, 11) + first.stretch * first.text.count(" ") == pytest.approx(100, abs=0.01)
    firm = justified(" ".join(["kata\u00a0kata"] * 30), 100, 11)[0]
    gaps = firm.text.count(" ") + firm.text.count("\u00a0")  # a firm space is widened with the others
    assert width(firm.text, 11) + firm.stretch * gaps == pytest.approx(100, abs=0.01)


def test_paragraphs_and_blank_lines_are_kept() -> None:
    assert wrap("satu\n\ndua\r\ntiga\u2028empat", 100, 10) == ["satu", "", "dua", "tiga", "empat"]


def test_a_nip_is_grouped_and_anything_else_is_left_alone() -> None:
    assert grouped_nip("197206171995031004") == "19720617 199503 1 004"
    assert grouped_nip("19720617 199503 1 004") == "19720617 199503 1 004"
    assert grouped_nip("honorer") == "honorer"
