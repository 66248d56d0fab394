"""A NIK explains itself as it is typed, and never stops anybody."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register_app.rules.nik import explain
from register_app.rules.nik_regions import Region, is_known, region_of
from register_app.rules.sex import Sex, read_sex

TODAY = date(2026, 11, 18)
WOMAN = "5371044507900003"
KOTA_KUPANG = Region("Nusa Tenggara Timur", "Kota Kupang", "Oebobo")

NTT = {
    **{"5301": "Kab. Kupang", "5302": "Kab. Timor Tengah Selatan", "5303": "Kab. Timor Tengah Utara"},
    **{"5304": "Kab. Belu", "5305": "Kab. Alor", "5306": "Kab. Flores Timur", "5307": "Kab. Sikka"},
    **{"5308": "Kab. Ende", "5309": "Kab. Ngada", "5310": "Kab. Manggarai", "5311": "Kab. Sumba Timur"},
    **{"5312": "Kab. Sumba Barat", "5313": "Kab. Lembata", "5314": "Kab. Rote Ndao"},
    **{"5315": "Kab. Manggarai Barat", "5316": "Kab. Nagekeo", "5317": "Kab. Sumba Tengah"},
    **{"5318": "Kab. Sumba Barat Daya", "5319": "Kab. Manggarai Timur", "5320": "Kab. Sabu Raijua"},
    **{"5321": "Kab. Malaka", "5371": "Kota Kupang"},
}


def test_a_whole_nik_tells_region_birth_date_and_sex() -> None:
    told = explain(WOMAN, TODAY)
    assert told.region == KOTA_KUPANG
    assert told.birth_date == date(1990, 7, 5)
    assert told.sex is Sex.FEMALE
    assert told.line == "Kota Kupang · perempuan · 5 Juli 1990"
    assert told.masked_line == "Kota Kupang · perempuan · 36 tahun"
    assert told.warnings == ()


def test_a_man_has_his_own_day_in_the_nik() -> None:
    told = explain("3674013101070001", TODAY)
    assert (told.line, told.birth_date) == ("Kota Tangerang Selatan · laki-laki · 31 Januari 2007", date(2007, 1, 31))


@pytest.mark.parametrize(("code", "district"), NTT.items())
def test_districts_follow_the_home_ministry_and_not_bps(code: str, district: str) -> None:
    region = region_of(f"{code}014507900003")
    assert region is not None
    assert region.district == district


def test_all_thirty_eight_provinces_are_known() -> None:
    assert sum(is_known(f"{code:02}") for code in range(100)) == 38


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        *(("", ""), ("5", ""), ("53", "Nusa Tenggara Timur"), ("5371", "Kota Kupang"), ("537104", "Kota Kupang")),
        *(("53710445", "Kota Kupang · perempuan"), ("53710405", "Kota Kupang · laki-laki")),
        *(("53.71.04-45", "Kota Kupang · perempuan"), (" 5371 04", "Kota Kupang")),
    ],
)
def test_a_nik_explains_itself_as_far_as_it_is_typed(typed: str, line: str) -> None:
    assert explain(typed, TODAY).line == line


@pytest.mark.parametrize(
    ("nik", "said"),
    [
        ("537104450790000", "NIK baru 15 angka, lengkapnya 16. Lengkapi dari kartunya."),
        ("53710445079000031", "NIK 17 angka, seharusnya 16."),
        ("537104450790000O", "NIK hanya berisi angka."),
        ("٥٣٧١٠٤٤٥٠٧٩٠٠٠٠٣", "NIK hanya berisi angka."),
        ("9971044507900003", "Kode provinsi 99 tidak ada."),
        ("5399044507900003", "Kode kabupaten/kota 5399 tidak ada dalam daftar sekarang."),
        ("5371043202900003", "Tanggal lahir dalam NIK (320290) tidak mungkin."),
        ("5371043102900003", "Tanggal lahir dalam NIK (310290) tidak mungkin."),
        ("5371047202900003", "Tanggal lahir dalam NIK (720290) tidak mungkin."),
        ("5371044500900003", "Tanggal lahir dalam NIK (450090) tidak mungkin."),
        ("5371044513900003", "Tanggal lahir dalam NIK (451390) tidak mungkin."),
        ("5371044507900000", "Empat angka terakhir NIK tidak pernah 0000."),
    ],
)
def test_what_looks_wrong_is_said_in_one_sentence_with_a_remedy(nik: str, said: str) -> None:
    (warning,) = explain(nik, TODAY).warnings
    assert warning.startswith(said)
    assert warning.endswith(".")


@pytest.mark.parametrize(
    ("year", "born"),
    [
        ("90", 1990),
        ("26", 1926),  # a card holder of a hundred before a newborn
        ("16", 1916),
        ("15", 2015),  # a hundred and eleven is too old, so this is a child
        ("09", 2009),
        ("08", 2008),
        ("00", 2000),
    ],
)
def test_the_century_is_the_one_that_can_hold_a_card(year: str, born: int) -> None:
    reading = explain(f"5371044507{year}0003", TODAY)
    assert reading.birth_date == date(born, 7, 5)


def test_a_leap_day_picks_the_century_that_had_it() -> None:
    assert explain("5371042902000003", TODAY).birth_date == date(2000, 2, 29)


def test_a_form_that_says_otherwise_gets_a_question_and_no_wall() -> None:
    told = explain(WOMAN, TODAY, sex=Sex.MALE, birth_date=date(1990, 7, 6))
    assert told.warnings == (
        "NIK menunjukkan perempuan, isian menyebut laki-laki. Periksa mana yang benar.",
        (
            "NIK menunjukkan lahir 5 Juli 1990, isian menyebut 6 Juli 1990. "
            "Keduanya bisa benar bila tanggal lahir pernah diperbaiki."
        ),
    )
    assert explain(WOMAN, TODAY, sex=Sex.FEMALE, birth_date=date(1990, 7, 5)).warnings == ()


@given(st.text(max_size=20))
def test_no_text_stops_the_reading(text: str) -> None:
    assert all(warning.endswith(".") for warning in explain(text, TODAY).warnings)


@given(st.dates(date(1930, 1, 1), date(2009, 1, 1)), st.sampled_from(Sex))
def test_a_grown_persons_birth_date_reads_back(born: date, sex: Sex) -> None:
    day = born.day + (40 if sex is Sex.FEMALE else 0)
    told = explain(f"537104{day:02}{born:%m%y}0003", TODAY)
    assert (told.birth_date, told.sex, told.warnings) == (born, sex, ())


@pytest.mark.parametrize(
    ("written", "sex"),
    [("P", Sex.FEMALE), ("l", Sex.MALE), ("Laki-laki", Sex.MALE), ("Wanita", Sex.FEMALE), ("", None), ("?", None)],
)
def test_sex_is_read_as_people_write_it(written: str, sex: Sex | None) -> None:
    assert read_sex(written) is sex
