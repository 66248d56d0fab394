"""A returning visitor is found however the name was written last time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register_app.rules.names import initials, name_key


@pytest.mark.parametrize(
    ("once", "again"),
    [
        ("Drs. H. Moh. Soekardjo, M.Si.", "Muhammad Sukarjo"),
        ("Johannes Bere, S.STP, M.Si", "YOHANES BERE"),
        ("Prof.Dr. Achmad Djunaedi", "ahmad junaedi"),
        ("Ir. Soekarno", "Sukarno"),
        ("Dra. Hj. Siti Aminah SH", "siti aminah"),
        ("Stephanus Nitbani ST", "Stefanus Nitbani"),
        ("Stepanus Nitbani", "Stevanus Nitbani"),
        ("Christina Leo", "Kristina  Leo"),
        ("Tjandra", "Chandra"),
        ("Much. Taufiq", "Muhamad Taufik"),
        ("Sdr. Abd. Rizal", "Abdul Risal"),
        ("Ma'ruf", "Maruf"),
        ("Ma’ruf", "Maruf"),
        ("Jusuf Sjarif", "Yusuf Syarif"),
        ("José Ximenes", "Jose Ximenes"),
        ("Ferdinandus S.Pd", "Ferdinandus"),
        ("Bpk. Thomas Dharma", "Tomas Darma"),
    ],
)
def test_two_spellings_of_a_name_give_one_key(once: str, again: str) -> None:
    assert name_key(once) == name_key(again)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Maria Bere", "Mario Bere"), ("Yohanes", "Yohana"), ("Anton", "Antonia"), ("Siti Aminah", "Siti Amini")],
)
def test_two_people_keep_two_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("name", ["Sukarno", "H.", "Dr", "Pak", "SH", "M.", "Li"])
def test_a_single_word_is_never_taken_for_a_title_alone(name: str) -> None:
    assert name_key(name)


@pytest.mark.parametrize(
    ("typed", "name"), [("yohan", "Johannes Bere"), ("maria gor", "Maria Goreti"), ("step", "Stephanus")]
)
def test_the_beginning_of_a_name_finds_it(typed: str, name: str) -> None:
    assert name_key(name).startswith(name_key(typed))


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz ", max_size=30))
def test_capitals_and_spaces_do_not_matter(name: str) -> None:
    assert name_key(name.upper()) == name_key(f"  {name} ")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Maria Goreti Bere", "M.G.B."),
        ("Drs. Yohanes K. Betekeneng, S.STP., M.Si.", "Y.K.B."),
        ("Sukarno", "S."),
        ("", ""),
    ],
)
def test_initials_leave_titles_out(name: str, short: str) -> None:
    assert initials(name) == short
