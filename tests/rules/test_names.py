"""A returning visitor is found however the name was written last time."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from register_app.rules.name_likeness import ALONE, like_names
from register_app.rules.name_words import COMMON, FIRST_FORMS, LINKS, PHRASES, SHORT_FORMS
from register_app.rules.names import initials, name_key, pieces_of


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
        ("M. Ali Kasim", "Mohammad Ali Kasim"),
        ("Mohd. Djafar", "Muhammad Jafar"),
        ("Abdurrahman Wahid", "Abdul Rahman Wahid"),
        ("Abdulhalim", "Abd. Halim"),
        ("Sitti Nurjannah", "Siti Nurjanah"),
        ("Ahmad bin Usman", "Ahmad Oesman"),
        ("Fatimah binti Saleh", "Fatimah Saleh"),
        ("I Wayan Sudarma", "Wayan Sudarma"),
        ("Ni Luh Putu Sari", "Luh Putu Sari"),
        ("I Gst. Ngr. Oka", "Gusti Ngurah Oka"),
        ("I.B. Mantra", "Ida Bagus Mantra"),
        ("A.A. Gde Raka", "Anak Agung Gede Raka"),
        ("RD. Yohanes Subani, Pr.", "Yohanes Subani"),
        ("P. Paulus Dwi, SVD", "P. Paulus Dwi"),
        ("Pdt. Dr. Mery Kolimon, S.Th.", "Mery Kolimon"),
        ("Jose da Costa", "José Costa"),
        ("Viktor Laiskodat", "Victor Laiskodat"),
        ("Fransiscus Tjahjadi", "Fransiskus Cahyadi"),
        ("Cornelis Lay", "Kornelis Lay"),
        ("Soesilo Boedi", "Susilo Budi"),
        ("Njoman Sjahrir", "Nyoman Syahrir"),
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


@pytest.mark.parametrize("table", [SHORT_FORMS, FIRST_FORMS])
def test_every_short_form_stands_for_a_key_that_stays(table: dict[str, str]) -> None:
    changed = {short: whole for short, whole in table.items() if name_key(whole) != whole}

    assert changed == {}


def test_every_common_name_is_written_as_its_key() -> None:
    assert {word for word in COMMON if name_key(word) != word} == set()


@pytest.mark.parametrize("link", sorted(LINKS))
def test_a_link_between_two_words_says_nothing_and_a_name_alone_stays(link: str) -> None:
    assert name_key(f"Usman {link} Saleh") == name_key("Usman Saleh")
    assert name_key(link)


@pytest.mark.parametrize("short", sorted(PHRASES))
def test_every_short_beginning_is_written_out_before_another_word(short: tuple[str, ...]) -> None:
    assert name_key(f"{' '.join(short)} Raka") == name_key(f"{' '.join(PHRASES[short])} Raka")


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Maria Goreti Bere", "Maria Goreti Bere", 100, 100),
        ("Maria Goreti Bere", "Maria Bere", 90, 99),
        ("Maria G. Bere", "Maria Goreti Bere", 80, 99),
        ("Frans Nahak", "Fransiskus Nahak", 90, 99),
        ("Stevanus Nitbani", "Stepanus Nitbanni", 100, 100),
        ("Yustina Manu", "Yustine Manu", 85, 95),
        ("M. Bere", "Markus Bere", 80, 99),
        ("M. Bere", "Yosef Bere", 0, 0),
        ("Maria Bere", "Maria Tae", 0, 0),
        ("Yohanes A. Coba", "Yohanes D. Coba", 0, 0),
        ("Yohanes", "Yohanes Subani", 1, ALONE),
        ("Sukarno", "Soekarno", ALONE, ALONE),
        ("I Wayan", "Wayan Sudarma", 1, ALONE),
        ("", "Maria", 0, 0),
    ],
)
def test_near_names_are_weighed(one: str, other: str, least: int, most: int) -> None:
    there, back = like_names(one, other).score, like_names(other, one).score

    assert least <= there <= most
    assert there == back


def test_a_reason_points_at_the_words_as_they_were_written() -> None:
    assert like_names("Muhammad Sukarjo", "Drs. H. Moh. Soekardjo, M.Si.").words == ("Moh.", "Soekardjo")
    assert pieces_of("I.B. Mantra", {"bagus"}) == ("I.B.",)


@pytest.mark.parametrize(
    ("typed", "name"), [("yohan", "Johannes Bere"), ("maria gor", "Maria Goreti"), ("step", "Stephanus")]
)
def test_the_beginning_of_a_name_finds_it(typed: str, name: str) -> None:
    assert name_key(name).startswith(name_key(typed))


@example("NJ:0")
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
