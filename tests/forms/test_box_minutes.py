"""Minutes of a box opening: in words and figures, with slips or Nihil."""

from dataclasses import replace

import pytest

from register_app.forms.catalogue import FORMS
from register_app.forms.facts import BoxOfficer, SlipFacts
from register_app.forms.sheet import Line
from tests.forms.reading import printed
from tests.forms.samples import BOX_MINUTES, EMPTY_BOX, LONG, wall

PAPERS = FORMS["berita-acara-kotak"].papers


def test_the_day_is_spelt_out_and_repeated_in_figures() -> None:
    text = printed("berita-acara-kotak", BOX_MINUTES).text
    assert (
        "Pada hari ini Rabu tanggal delapan belas bulan November tahun dua ribu dua puluh enam (18-11-2026), "
        "pukul 08.15 WITA, bertempat di Lobi Utama Kantor Gubernur, kami yang bertanda tangan di bawah ini :"
    ) in text


def test_slips_are_listed_and_handed_over() -> None:
    sheet = printed("berita-acara-kotak", BOX_MINUTES)
    for words in (
        "Jumlah lembar : 3 (tiga) lembar",
        "Pembukaan sebelumnya : 17 November 2026 pukul 08.15 WITA (Nihil)",
        "Baik; dikunci kembali pukul 08.25 WITA",
        "Tanpa nama",
        "PELAPOR: DIRAHASIAKAN",
        "pada hari yang sama pukul 08.40 WITA untuk digandakan, sebanyak 2 (dua) salinan setiap lembar.",
        "Diterima petugas surat masuk",
        "NIP. 19880923 201101 2 007",
        "Mengetahui, Kepala Subbagian Tata Usaha,",
    ):
        assert words in sheet.text, words
    assert "Yuliana" not in sheet.text
    assert sheet.pages == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_an_empty_box_prints_nihil_and_hands_nothing_over(paper: str) -> None:
    sheet = printed("berita-acara-kotak", EMPTY_BOX, paper)
    assert "NIHIL (tidak terdapat lembar saran/pengaduan)" in sheet.text
    assert "N I H I L" in sheet.text
    assert "tidak ada berkas yang diteruskan pada pembukaan ini" in sheet.text
    assert "Diterima petugas surat masuk" not in sheet.text
    assert sheet.pages == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_a_slip_longer_than_a_page_runs_on_under_the_repeated_head(paper: str) -> None:
    slips = (*BOX_MINUTES.slips, SlipFacts("0153/PGD/BO/2026", LONG), *BOX_MINUTES.slips)
    sheet = printed("berita-acara-kotak", replace(BOX_MINUTES, slips=slips), paper)
    assert {word for word in LONG.split() if sheet.text.count(word) != 1} == set()
    for text in sheet.texts[1:-1]:
        assert "lanjutan Berita Acara Pembukaan Kotak" in text
        assert "Pokok Saran/Pengaduan" in text
        assert "(1) (2) (3) (4) (5)" in text
    assert sheet.text.count("Demikian Berita Acara ini") == 1


def test_all_signatures_stay_together() -> None:
    third = BoxOfficer("Honorer Contoh", "Petugas Kebersihan")
    slips = BOX_MINUTES.slips * 5
    sheet = printed("berita-acara-kotak", replace(BOX_MINUTES, officers=(*BOX_MINUTES.officers, third), slips=slips))
    last = sheet.texts[-1]
    assert all(words in last for words in ("Demikian", "Petugas I,", "Petugas II,", "Petugas III,", "Mengetahui,"))


def test_a_handover_on_another_day_names_the_day() -> None:
    text = printed("berita-acara-kotak", replace(BOX_MINUTES, handed_over_at=wall(19, 7, 45), copies=0)).text
    assert "kepada petugas penerima surat masuk tanggal 19 November 2026 pukul 07.45 WITA." in text


def test_minutes_without_a_number_leave_room_to_write_one() -> None:
    assert "Nomor : ......" in printed("berita-acara-kotak", replace(BOX_MINUTES, number="")).text


def test_a_broken_lock_is_not_called_sound() -> None:
    broken = printed("berita-acara-kotak", replace(BOX_MINUTES, lock_state="Gembok rusak, kotak disegel")).text
    assert "terkunci dan baik" not in broken
    assert "Gembok rusak, kotak disegel; dikunci kembali" in broken
    assert "terkunci dan baik" in printed("berita-acara-kotak", BOX_MINUTES).text


def test_a_lock_of_which_nobody_wrote_is_left_to_be_filled_in_by_hand() -> None:
    unsaid = replace(EMPTY_BOX, lock_state="", locked_again_at=None)
    sheet, said = printed("berita-acara-kotak", unsaid), printed("berita-acara-kotak", EMPTY_BOX)
    assert "telah membuka Kotak Saran/Pengaduan Kantor Gubernur, dengan hasil" in sheet.text
    assert "dikunci" not in sheet.text.lower()
    assert "Kotak dikunci kembali dan tidak ada berkas" in said.text
    label = sheet.find("Keadaan kunci/segel")
    dotted = [mark for mark in sheet.document.pages[0].marks if isinstance(mark, Line) and mark.dash]
    assert [label.bottom < line.y + 1 and line.x2 - line.x > 100 for line in dotted] == [True]
    again = printed("berita-acara-kotak", replace(BOX_MINUTES, lock_state="")).text
    assert "; dikunci kembali pukul 08.25 WITA" in again
    assert "terkunci dan baik" not in again
