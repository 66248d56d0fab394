"""The chase list: nobody is named who must not be, and each official can take a page along."""

from dataclasses import replace

from tests.forms.chase_samples import SHEET, chase
from tests.forms.reading import printed
from tests.forms.samples import BUREAU, MARK

LIST = chase(MARK, BUREAU)


def test_it_says_what_is_waited_for_since_when_and_how_long_over() -> None:
    text = printed("daftar-tagih", LIST).text
    for words in ("Kepala Bagian Tatalaksana", "Domi Seran, S.E.", "0147/PGD/BO/2026", "10-11-2026", "(8 hari)"):
        assert words in text
    assert "2 (dua) hal, 1 (satu) di antaranya melewati batas waktu" in " ".join(text.split())


def test_a_sealed_complainant_is_not_on_it() -> None:
    text = printed("daftar-tagih", LIST).text
    assert "Paulus Nahak" in text
    assert "Maria Tae" not in text
    assert "DIRAHASIAKAN" in text


def test_every_official_can_take_a_page_with_its_own_letterhead() -> None:
    together, apart = printed("daftar-tagih", LIST), printed("daftar-tagih", replace(LIST, page_each=True))
    assert (together.pages, apart.pages) == (1, 3)
    assert all("DAFTAR TAGIH TINDAK LANJUT" in text for text in apart.texts)


def test_when_nothing_is_waited_for_it_says_nihil() -> None:
    assert "NIHIL" in printed("daftar-tagih", replace(LIST, officials=())).text


def test_the_numbers_of_a_pad_that_are_not_back_stand_behind_the_officials() -> None:
    text = printed("daftar-tagih", LIST).text
    for words in ("Nomor cadangan yang belum kembali", "2 (dua) nomor", "0161/PGD/BO/2026", "(9 hari)", "mendesak"):
        assert words in text
    assert "cadangan" not in printed("daftar-tagih", replace(LIST, pads=())).text


def test_a_long_list_runs_on() -> None:
    many = replace(LIST.officials[0], items=(SHEET,) * 60)
    assert printed("daftar-tagih", replace(LIST, officials=(many,))).pages > 2
