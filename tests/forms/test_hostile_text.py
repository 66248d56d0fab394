"""Text from people prints as text: markup, control characters, foreign scripts and pictures."""

from dataclasses import replace

import pytest

from register_app.forms.cleaning import printable
from tests.forms.reading import printed
from tests.forms.samples import DISPOSITION

MARKUP = "<b>tebal</b> &amp; <para> (a) Tj %PDF /F1 \\n {nama} %s"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("a\x00b", "a[U+0000]b"),
        ("bel\x07", "bel[U+0007]"),
        ("mohon \U0001f64f\U0001f621\U0001f9ff", "mohon [emoji: tangan terkatup, marah, U+1F9FF]"),
        ("\U0001f1ee\U0001f1e9 \u2764\ufe0f", "[emoji: bendera I, bendera D] [emoji: hati]"),
        ("سلام", "[huruf Arab: U+0633 U+0644 U+0627 U+0645]"),
        ("ꦗꦮ\x07", "[aksara Jawa: U+A997 U+A9AE][U+0007]"),
        ("[U+0007] \u00e9", "[U+0007] \u00e9"),
        ("\U0001d5e0\U0001d5ee\U0001d5f5\U0001d5ee\U0001d5f9 \uff21\u2103", "Mahal A\u00b0C"),
        ("\u202eterbalik", "[U+202E]terbalik"),
        ("\ud800", "[U+D800]"),
        ("lembut\u00adnya \ufeff", "lembutnya "),
        ("cafe\u0301", "café"),
        ("satu\tdua\u3000tiga", "satu dua tiga"),
        ("Ma\u2019ruf \u2013 \u201cbaik\u201d", "Ma\u2019ruf \u2013 \u201cbaik\u201d"),
        ("baris\r\nbaru\x0blagi", "baris\nbaru\nlagi"),
    ],
)
def test_what_has_no_shape_is_named(given: str, shown: str) -> None:
    assert printable(given) == shown
    assert printable(shown) == shown


HOSTILE = f"{MARKUP} \x00\x1b[31m \U0001f621 سلام ꦗꦮ \u202e \ud800 di akhirnya"


def test_markup_prints_as_it_was_typed() -> None:
    text = printed("disposisi", replace(DISPOSITION, note=MARKUP)).text
    assert MARKUP in text


def test_a_code_survives_numbers_that_its_compact_alphabet_lacks() -> None:
    sheet = printed("disposisi", replace(DISPOSITION, register_number="0147_é/pgd"))
    assert sheet.codes() == ["DSP:1:0147_É/PGD"]
