"""A telephone number is found however it was written, and paper that others see hides its middle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register_app.rules.phones import masked, phone_digits, phone_warnings, pretty


@pytest.mark.parametrize(
    "written",
    [
        *("081234567118", "0812-3456-7118", "+62 812 3456 7118", "62812 3456 7118", "62 (0)812 3456 7118"),
        *(
            "006281234567118",
            "81234567118",
            "0812.3456.7118",
            "081234567118 / 0813 9999 0000",
            "081234567118 atau 0813",
        ),
    ],
)
def test_every_way_of_writing_gives_one_key(written: str) -> None:
    assert phone_digits(written) == "6281234567118"


@pytest.mark.parametrize(
    ("written", "key"), [("+1 650 253 0000", "16502530000"), ("", ""), ("tidak ada", ""), ("0812", "62812")]
)
def test_foreign_blank_and_begun_numbers_have_their_keys(written: str, key: str) -> None:
    assert phone_digits(written) == key


@pytest.mark.parametrize("written", ["081234567118", "(0380) 832697", "+1 650 253 0000", "", " "])
def test_a_plausible_number_passes_in_silence(written: str) -> None:
    assert phone_warnings(written) == ()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("081234567", "Baru 9 angka, biasanya 10 sampai 13."),
        ("08123456711812", "Sudah 14 angka, biasanya 10 sampai 13."),
        ("tidak punya", "Nomor HP berisi angka. Periksa lagi, atau kosongkan bila tidak ada."),
        ("0100000000", "Awalan nomor ini tidak dikenal. Bacakan kembali kepada pemiliknya."),
    ],
)
def test_an_odd_number_gets_a_gentle_word(written: str, said: str) -> None:
    assert phone_warnings(written) == (said,)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("+6281234567118", "0812-3456-7118"),
        ("0380832697", "(0380) 832697"),
        ("+16502530000", "+16502530000"),
        ("0812 / 0813", "0812 / 0813"),
        ("kantor desa", "kantor desa"),
    ],
)
def test_a_number_is_written_as_people_read_it(written: str, read: str) -> None:
    assert pretty(written) == read


@pytest.mark.parametrize(
    ("written", "shown"),
    [("081234567118", "0812-****-118"), ("0380 832697", "0380-****-697"), ("0812345", "****"), ("", "")],
)
def test_paper_that_others_see_hides_the_middle(written: str, shown: str) -> None:
    assert masked(written) == shown


@given(st.text(max_size=25))
def test_no_text_makes_a_number_stumble(text: str) -> None:
    assert phone_digits(text).isdecimal() or not phone_digits(text)
    phone_warnings(text)
    pretty(text)
    masked(text)
