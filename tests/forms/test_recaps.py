"""Recaps: every figure once, tables that agree, zero as the form's habit, a paragraph that writes itself."""

from dataclasses import replace
from datetime import date

import pytest

from register_app.forms.catalogue import FORMS
from register_app.forms.facts import FlowRow, IntakeRow, MatrixMonth, MonthlyFacts
from register_app.forms.figures import CrossFootError
from register_app.forms.matrix import sentence
from register_app.rules.periods import Period
from tests.forms.reading import printed
from tests.forms.samples import LONG, MATRIX, MONTHLY

BOTH = FORMS["bulanan"].papers


@pytest.mark.parametrize("paper", BOTH)
def test_the_month_flows_from_last_month_into_the_next(paper: str) -> None:
    sheet = printed("bulanan", MONTHLY, paper)
    assert "BULAN OKTOBER 2026" in sheet.text
    assert "1 Tatap Muka 2 14 16 13 2 - 1 2 87 92" in sheet.text
    assert "Jumlah 7 28 35 23 7 2 3 9 77 83" in sheet.text
    assert "1 Pelayanan masyarakat 20 15 3 2" in sheet.text
    assert "2 Subbagian Tata Usaha - - - -" in sheet.text
    assert "data per tanggal 2 November 2026 pukul 08.10 WITA" in sheet.text


@pytest.mark.parametrize("paper", BOTH)
def test_every_page_of_the_list_repeats_its_head(paper: str) -> None:
    sheet = printed("bulanan", MONTHLY, paper)
    lists = [text for text in sheet.texts[1:] if "/PGD/BO/2026" in text]
    assert len(lists) == {"f4": 2, "a4": 3}[paper]  # on A4 the last rows go along with the signature
    for text in lists:
        assert "(1) (2) (3) (4) (5) (6) (7) (8) (9)" in text
        assert "lanjutan Rekapitulasi Bulanan Oktober 2026" in text
    for place in range(28):
        assert f"{101 + place:04}/PGD/BO/2026" in sheet.text
    assert "Pelapor Contoh 3 " not in f"{sheet.text} "
    assert "PELAPOR: DIRAHASIAKAN" in sheet.text
    assert "Paraf Hierarki" in sheet.texts[-1]
    assert "Kupang, 2 November 2026 Kepala Biro Organisasi," in sheet.texts[-1]


def test_a_quiet_month_prints_nihil() -> None:
    zero = FlowRow("Tatap Muka", 0, 0, 0, 0, 0, 0, percent_finished=0)
    quiet = replace(
        MONTHLY,
        channels=(zero,),
        channel_total=replace(zero, label="Jumlah"),
        categories=(),
        units=(IntakeRow("Bagian Tatalaksana", 0, 0, 0, 0),),
        complaints=(),
    )
    text = printed("bulanan", quiet).text
    assert "1 Tatap Muka - - - - - - - - - -" in text
    assert text.count("N I H I L") == 2
    assert 'Tanda "-" berarti nihil; pada kolom % juga bila tidak ada yang dibagi.' in text


def test_some_days_of_a_month_are_not_called_the_month() -> None:
    days = replace(MONTHLY, part=Period(date(2026, 10, 5), date(2026, 10, 18)))
    text = printed("bulanan", days).texts[0]
    assert "PERIODE 5 OKTOBER SAMPAI DENGAN 18 OKTOBER 2026" in text
    assert "Sisa sebelumnya" in text
    assert "Sisa akhir periode" in text
    assert "bulan ini" not in text
    assert "Sisa bulan lalu" in printed("bulanan", MONTHLY).texts[0]


@pytest.mark.parametrize(
    "wrong",
    [
        replace(MONTHLY, channel_total=replace(MONTHLY.channel_total, received=29)),
        replace(MONTHLY, channels=(replace(MONTHLY.channels[0], finished=12), *MONTHLY.channels[1:])),
        replace(MONTHLY, units=MONTHLY.units[1:]),
        replace(MONTHLY, complaints=MONTHLY.complaints[1:]),
    ],
)
def test_figures_that_contradict_each_other_are_not_printed(wrong: MonthlyFacts) -> None:
    with pytest.raises(CrossFootError):
        FORMS["bulanan"].compose(wrong)


@pytest.mark.parametrize("paper", BOTH)
def test_forty_units_and_a_long_gist_run_over_pages(paper: str) -> None:
    units = tuple(
        IntakeRow(f"Dinas Contoh Nomor {place}", int(place < 28), int(place < 28), 0, 0) for place in range(40)
    )
    long = replace(MONTHLY.complaints[0], gist=LONG)
    sheet = printed("bulanan", replace(MONTHLY, units=units, complaints=(long, *MONTHLY.complaints[1:])), paper)
    assert all(f"Dinas Contoh Nomor {place} " in sheet.text for place in range(40))
    assert {word for word in LONG.split() if sheet.text.count(word) != 1} == set()


@pytest.mark.parametrize("paper", FORMS["matriks"].papers)
def test_the_matrix_shows_months_against_channels(paper: str) -> None:
    sheet = printed("matriks", MATRIX, paper)
    for row in ("3 Maret - - - -", "7 Juli 1 2 1 4", "8 Agustus - 4 - 4", "Jumlah 2 10 2 14"):
        assert row in sheet.text
    assert "MENURUT MEDIA PENGADUAN TAHUN 2025" in sheet.text
    assert sheet.pages == 1


def test_the_paragraph_is_written_from_the_figures() -> None:
    assert sentence(MATRIX) == (
        "Selama tahun 2025 terdapat 14 (empat belas) aduan. Aduan terbanyak diterima pada bulan Juli dan Agustus, "
        "masing-masing 4 (empat) aduan, dan media yang terbanyak digunakan adalah SP4N-LAPOR! dengan 10 (sepuluh) "
        "aduan. Pada bulan Maret, April, Mei, Juni, September, November, dan Desember tidak ada aduan."
    )
    words = " ".join(printed("matriks", MATRIX).text.split())
    assert sentence(MATRIX) in words


def test_a_month_that_has_not_ended_prints_blank_and_is_not_counted() -> None:
    months = tuple(month if month.month.month < 8 else replace(month, counts=None) for month in MATRIX.months)
    running = replace(MATRIX, months=months)
    text = printed("matriks", running).text
    assert "8 Agustus 9 September 10 Oktober 11 November 12 Desember Jumlah 1 5 1 7" in text
    assert sentence(running).startswith("Selama tahun 2025 sampai dengan bulan Juli terdapat 7 (tujuh) aduan.")
    assert "Bulan yang belum berakhir dikosongkan." in text


def test_a_year_without_complaints_says_so() -> None:
    empty = replace(MATRIX, months=tuple(MatrixMonth(date(2025, month, 1), (0, 0, 0)) for month in range(1, 13)))
    assert sentence(empty) == "Selama tahun 2025 tidak ada aduan (Nihil)."


def test_many_channels_still_fit_beside_each_other() -> None:
    names = tuple(f"Kanal Pengaduan {place}" for place in range(10))
    months = tuple(MatrixMonth(month.month, (1,) * 10) for month in MATRIX.months)
    sheet = printed("matriks", replace(MATRIX, channels=names, months=months))
    assert "Jumlah 12 12 12 12 12 12 12 12 12 12 120" in sheet.text
