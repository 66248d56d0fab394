"""Numbers are spelled as an Indonesian clerk spells them."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register_app.i18n import use_language
from register_app.rules.terbilang import count_words, terbilang

WORDS = {
    **{"nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5},
    **{"enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9},
}
SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


@pytest.mark.parametrize(
    ("value", "spelled"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (101, "seratus satu"),
        (111, "seratus sebelas"),
        (200, "dua ratus"),
        (999, "sembilan ratus sembilan puluh sembilan"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2026, "dua ribu dua puluh enam"),
        (11000, "sebelas ribu"),
        (21000, "dua puluh satu ribu"),
        (100000, "seratus ribu"),
        (101000, "seratus satu ribu"),
        (1000000, "satu juta"),
        (1001000, "satu juta seribu"),
        (2500000, "dua juta lima ratus ribu"),
        (1000000000, "satu miliar"),
        (1_000_000_000_000, "satu triliun"),
        (-7, "minus tujuh"),
    ],
)
def test_a_number_is_spelled_as_a_clerk_spells_it(value: int, spelled: str) -> None:
    assert terbilang(value) == spelled


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_reading_the_words_back_gives_the_number(value: int) -> None:
    assert _read_back(terbilang(value)) == value


@pytest.mark.parametrize(
    ("value", "written"), [(0, "0 (nol)"), (2, "2 (dua)"), (15, "15 (lima belas)"), (1500, "1.500 (seribu lima ratus)")]
)
def test_a_count_in_prose_carries_its_words(value: int, written: str) -> None:
    assert count_words(value) == written


@pytest.fixture
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("id")


@pytest.mark.usefixtures("english")
def test_an_english_sentence_gets_no_indonesian_words() -> None:
    assert count_words(1500) == "1,500"


def _read_back(spelled: str) -> int:
    total = group = last = 0
    for word in spelled.replace("sepuluh", "satu puluh").replace("sebelas", "satu belas").split():
        match word:
            case "seratus":
                group += 100
            case "seribu":
                total += 1000
            case "belas":
                group += 10
            case "puluh" | "ratus":
                group += last * ({"puluh": 10, "ratus": 100}[word] - 1)
            case word if word in SCALES:
                total, group = total + group * SCALES[word], 0
            case _:
                last = WORDS[word]
                group += last
    return total + group
