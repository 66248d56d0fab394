"""Recaps in their own layouts: nought as each form writes it, the whole first, numbers unbroken over pages."""

from dataclasses import replace
from datetime import date

import pytest

from register_app.forms.catalogue import FORMS
from register_app.forms.figures import CrossFootError
from register_app.forms.recap_facts import RecapFacts
from register_app.forms.recap_page import period_line
from register_app.rules.periods import PeriodUnit, period_of
from tests.forms.reading import printed
from tests.forms.samples import ORDINARY


def recap(form: str) -> RecapFacts:
    facts = ORDINARY[form]
    assert isinstance(facts, RecapFacts)
    return facts


@pytest.mark.parametrize("paper", FORMS["unit"].papers)
def test_all_units_are_listed_the_whole_first_and_numbered_without_a_break(paper: str) -> None:
    sheet = printed("unit", recap("unit"), paper)

    assert sheet.pages == 2
    assert (
        "(8) Provinsi Nusa Tenggara Timur 287 210 77 0 0 94 1 Dinas Pendidikan dan Kebudayaan 40 30 10"
        in sheet.texts[0]
    )
    for text in sheet.texts:
        assert "(1) (2) (3) (4) (5) (6) (7) (8)" in text
    assert "lanjutan Rekapitulasi Pengaduan menurut Perangkat Daerah" in sheet.texts[1]
    for place in range(7, 41):
        assert f"{place} Dinas Contoh Nomor {place} " in sheet.text
    assert "40 Dinas Contoh Nomor 40 0 0 0 0 0 0" in sheet.text
    assert "PERIODE 1 JANUARI SAMPAI DENGAN 31 OKTOBER 2026" in sheet.text
    assert "Keterangan: Total tidak termasuk arsip dan tunda." in sheet.texts[-1]
    assert "BENYAMIN A. NAHAKLAY" in sheet.texts[-1]


def test_the_status_line_of_the_office_stands_above_its_units() -> None:
    text = printed("sp4n", recap("sp4n")).text

    assert "A. Status laporan Provinsi Nusa Tenggara Timur" in text
    assert "0 0 77 210 0 0 287 94 7,1 4,9 6,9 B. Menurut perangkat daerah" in text
    assert "1 Dinas Pendidikan dan Kebudayaan 0 0 10 30 0 0 40 100 3,3 3,3 3,3 30-10-2026 09.42" in text
    assert "40 Dinas Contoh Nomor 40 0 0 0 0 0 0 0 0 - - - -" in text


def test_speed_is_told_in_three_steps() -> None:
    text = printed("kecepatan", recap("kecepatan")).text

    assert "Verifikasi Tindak lanjut Penyelesaian" in text
    assert "287 0 6,9 210 77 7,1 210 0 9,5" in text


def test_the_status_recap_ends_with_both_totals_and_goes_on_per_channel() -> None:
    text = printed("status", recap("status")).text

    assert "TRIWULAN IV TAHUN 2026" in text
    assert "6 Arsip 9 4 Total (tanpa arsip dan tunda) 221 Total seluruhnya 234 100" in text
    assert "Jumlah 7 6 35 173 4 9 221 234 94" in text


def test_an_empty_month_of_a_channel_is_nihil_and_one_ahead_is_blank() -> None:
    text = printed("media-per-bulan", recap("media-per-bulan")).text

    assert "Tabel 1 Pengaduan melalui Tatap Muka, Triwulan IV 2026" in text
    assert "Oktober 14 13 November - - Nihil Desember Jumlah 14 13" in text
    assert text.count("Nihil") == 3


def test_the_evaluation_is_the_annex_of_bps_banten() -> None:
    sheet = printed("evaluasi", recap("evaluasi"))

    assert "EVALUASI PENGADUAN MASYARAKAT BPS PROVINSI BANTEN TAHUN 2023" in sheet.text
    assert (
        "(1) (2) (3) (4) (5) 1 Januari - - - 2 Februari 100 2 dijawab melalui SP4N-LAPOR! - 3 Maret - - -" in sheet.text
    )
    assert sheet.pages == 1


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        (PeriodUnit.MONTH, "BULAN OKTOBER 2026"),
        (PeriodUnit.HALF_YEAR, "SEMESTER II TAHUN 2026"),
        (PeriodUnit.YEAR, "TAHUN 2026"),
        (PeriodUnit.DAYS, "PERIODE 12 OKTOBER 2026"),
    ],
)
def test_the_period_stands_under_the_title(unit: PeriodUnit, words: str) -> None:
    assert period_line(replace(recap("unit"), period=period_of(date(2026, 10, 12), unit))) == words


@pytest.mark.parametrize("form", ["unit", "sp4n", "kecepatan", "status", "media-per-bulan"])
def test_a_total_that_is_not_the_sum_of_its_lines_is_not_printed(form: str) -> None:
    facts = recap(form)
    table = facts.tables[0]
    more = {key: value + 1 if type(value) is int else value for key, value in table.totals.values.items()}
    wrong = replace(facts, tables=(replace(table, totals=replace(table.totals, values=more)), *facts.tables[1:]))

    with pytest.raises(CrossFootError):
        FORMS[form].compose(wrong)
