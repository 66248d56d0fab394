"""The sentences that a report writes from its figures read as an Indonesian officer would write them."""

from datetime import date
from decimal import Decimal

import pytest

from register_app.rules.periods import PeriodUnit
from register_app.rules.report_persons import without_persons
from register_app.rules.report_sections import FIRST_TEXTS, SECTION_NAMES, Section, filled, items_of, lines_of
from register_app.rules.report_sentences import (
    Counted,
    Punctuality,
    Standing,
    carried_over,
    conclusion,
    listed,
    months_name,
    nothing_received,
    outcome,
    period_between,
    period_name,
    punctuality,
    received,
)

JULY, AUGUST, SEPTEMBER = Counted("Juli", 24), Counted("Agustus", 31), Counted("September", 23)
DESK, BOX = Counted("Tatap Muka", 45), Counted("Kotak Saran", 33)
STANDING = Standing(0, 0, 9, 66, 0, 3, 88)
DAY = date(2026, 10, 2)


def test_a_quarter_is_told_month_by_month_with_counts_in_words() -> None:
    assert received("Biro Organisasi", "Triwulan III Tahun 2026", (JULY, AUGUST, SEPTEMBER), (DESK, BOX)) == (
        "Selama Triwulan III Tahun 2026 Biro Organisasi menerima 78 (tujuh puluh delapan) pengaduan, yaitu 24 (dua "
        "puluh empat) pada bulan Juli, 31 (tiga puluh satu) pada bulan Agustus, dan 23 (dua puluh tiga) pada bulan "
        "September. Media yang paling banyak digunakan adalah Tatap Muka dengan 45 (empat puluh lima) pengaduan."
    )


def test_a_year_tells_only_its_busiest_and_its_quiet_months() -> None:
    months = (
        Counted("Januari", 0),
        Counted("Februari", 2),
        Counted("Maret", 2),
        Counted("April", 0),
        Counted("Mei", 1),
    )
    told = received("BPS Provinsi Banten", "tahun 2023", months, (Counted("SP4N LAPOR", 5), Counted("Surat", 0)))
    assert "5 (lima) pengaduan, terbanyak pada bulan Februari dan Maret, masing-masing 2 (dua) pengaduan." in told
    assert "Pada bulan Januari dan April tidak ada pengaduan." in told
    assert told.endswith("Seluruhnya diterima melalui SP4N LAPOR.")


def test_a_month_is_one_sentence_and_channels_with_the_same_count_share_it() -> None:
    told = received("Biro", "bulan Oktober 2026", (Counted("Oktober", 4),), (Counted("Surat", 2), Counted("Kotak", 2)))
    assert told == (
        "Selama bulan Oktober 2026 Biro menerima 4 (empat) pengaduan. Media yang paling banyak digunakan adalah Surat "
        "dan Kotak, masing-masing dengan 2 (dua) pengaduan."
    )


def test_a_period_without_complaints_is_nihil_everywhere() -> None:
    nihil = "Selama tahun 2026 Biro tidak menerima pengaduan (Nihil)."
    nothing = Standing(0, 0, 0, 0, 0, 0, None)
    assert nothing_received("Biro", "tahun 2026") == nihil
    assert received("Biro", "tahun 2026", (Counted("Januari", 0),), (Counted("Surat", 0),)) == nihil
    assert conclusion("Biro", "tahun 2026", nothing) == nihil
    assert outcome(DAY, nothing) == ""
    assert punctuality(Punctuality(0, 0, None, None)) == ""
    assert carried_over(0, 7) == ""


def test_where_the_complaints_stand_names_only_what_there_is() -> None:
    assert outcome(DAY, STANDING) == (
        "Sampai dengan 2 Oktober 2026, dari 78 (tujuh puluh delapan) pengaduan itu, 66 (enam puluh enam) telah "
        "selesai, 9 (sembilan) dalam proses, dan 3 (tiga) diarsipkan. Tidak termasuk yang diarsipkan, penyelesaian "
        "mencapai 88%."
    )
    assert outcome(DAY, Standing(1, 1, 0, 1, 0, 0, 33)).endswith("Penyelesaian mencapai 33%.")
    assert "yang ditunda dan yang diarsipkan" in outcome(DAY, Standing(0, 0, 0, 1, 1, 1, 100))
    assert "penyelesaian" not in outcome(DAY, Standing(0, 0, 0, 0, 1, 1, None))


def test_how_many_were_in_time_and_how_long_it_took() -> None:
    assert punctuality(Punctuality(66, 59, 89, Decimal("4.3"))) == (
        "Dari 66 (enam puluh enam) pengaduan yang ditutup atau diteruskan dalam periode ini, 59 (lima puluh sembilan) "
        "pengaduan tepat waktu (89%). Rata-rata waktu penyelesaian 4,3 hari."
    )
    assert punctuality(Punctuality(1, 0, 0, None)).endswith("(0%).")


def test_what_was_left_from_before_and_the_conclusion() -> None:
    assert "masih ada 3 (tiga) pengaduan" in carried_over(3, 57)
    assert "12 (dua belas) pengaduan belum selesai, ditunda atau diarsipkan" in conclusion(
        "Biro", "tahun 2026", STANDING
    )
    assert conclusion("Biro", "tahun 2026", Standing(0, 0, 0, 2, 0, 0, 100)).startswith("Seluruh 2 (dua) pengaduan")


@pytest.mark.parametrize(
    ("first", "last", "unit", "name", "months"),
    [
        (date(2026, 10, 1), date(2026, 10, 31), PeriodUnit.MONTH, "Bulan Oktober 2026", ""),
        (date(2026, 7, 1), date(2026, 9, 30), PeriodUnit.QUARTER, "Triwulan III Tahun 2026", "Juli - September 2026"),
        (date(2026, 1, 1), date(2026, 6, 30), PeriodUnit.HALF_YEAR, "Semester I Tahun 2026", "Januari - Juni 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), PeriodUnit.YEAR, "Tahun 2026", "Januari - Desember 2026"),
        (date(2026, 1, 1), date(2026, 1, 5), PeriodUnit.DAYS, "Periode 1 Januari sampai dengan 5 Januari 2026", ""),
    ],
)
def test_two_days_are_known_for_the_period_that_they_are(
    first: date, last: date, unit: PeriodUnit, name: str, months: str
) -> None:
    period = period_between(first, last)
    assert (period.unit, period_name(period), months_name(period)) == (unit, name, months)


def test_words_are_joined_as_prose_does() -> None:
    assert [listed(words) for words in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == ["", "a", "a dan b", "a, b, dan c"]


def test_every_section_has_a_name_and_a_first_text() -> None:
    assert set(SECTION_NAMES) == set(FIRST_TEXTS) == set(Section)
    assert all(FIRST_TEXTS[section]() for section in Section)


def test_office_and_period_are_filled_in_and_other_braces_stay() -> None:
    assert filled("{kantor} pada {periode} {x} {0}", "Biro", "tahun 2026") == "Biro pada tahun 2026 {x} {0}"
    assert items_of("1. UU 25/2009\n2) PP\n- Perpres\n3 hari kerja") == ("UU 25/2009", "PP", "Perpres", "3 hari kerja")
    assert lines_of(" satu \n\n\tdua\r\n") == ("satu", "dua")


def test_the_persons_of_a_secret_complaint_leave_its_subject() -> None:
    names = ("Maria de Jesus Tae", "Yosef Lende")
    told = without_persons("Bu Maria Tae dipungli oleh YOSEF LENDE, kata Jesus; dekat pasar tae-tae", names)
    assert told == "Bu (dirahasiakan) dipungli oleh (dirahasiakan), kata (dirahasiakan); dekat pasar tae-tae"
    assert without_persons("Papan rusak", ("", "  ")) == "Papan rusak"
