"""The period report on paper: its cover, its order, its chart, long texts that flow, and text that prints as text."""

import re
from dataclasses import replace

import pytest

from register_app.forms.catalogue import FORMS
from register_app.forms.sheet import Rect, Text, flat
from register_app.rules.report_blocks import Bars, Heading, Items, Paragraph
from tests.forms.reading import printed
from tests.forms.report_samples import CHART, body, listed, report
from tests.forms.samples import BUREAU, LONG, MARK, ORDINARY, SIGNER
from tests.forms.test_hostile_text import HOSTILE

PAPERS = FORMS["laporan"].papers
REPORT = report(MARK, SIGNER, BUREAU)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_cover_stands_where_it_was_drawn(paper: str) -> None:
    sheet = printed("laporan", ORDINARY["laporan"], paper)
    assert sheet.find("LAPORAN").top == pytest.approx(104, abs=2)
    assert sheet.find("TRIWULAN III TAHUN 2026").page == 0
    assert "PEMERINTAH PROVINSI NUSA TENGGARA TIMUR" in sheet.texts[0]
    assert "Kupang, Oktober 2026" in sheet.texts[0]


def test_sections_table_chart_signature_and_annex_follow_each_other() -> None:
    text = printed("laporan", ORDINARY["laporan"]).text
    order = ["LATAR BELAKANG", "HASIL PENGELOLAAN", "Tabel 1", "Gambar 1", "N I H I L", "Paraf Hierarki", "LAMPIRAN"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "NIP. 19720617 199503 1 004" in text


def test_the_chart_has_two_greys_and_nothing_for_a_month_ahead() -> None:
    document = FORMS["laporan"].compose(replace(REPORT, body=body(CHART)))
    marks = [mark for page in document.pages for mark, _dx, _dy in flat(page.marks)]
    bars = [mark for mark in marks if isinstance(mark, Rect) and mark.fill in (0.82, 0.45) and mark.height > 4]
    assert len(bars) == 4
    assert max(bar.height for bar in bars) == pytest.approx(42)
    assert {"12", "14", "17"} <= {mark.text for mark in marks if isinstance(mark, Text)}


def test_a_year_of_bars_shortens_its_months() -> None:
    months = tuple(replace(CHART.groups[0], label=name) for name in ("Desember", "Februari") * 6)
    text = printed("laporan", replace(REPORT, body=body(Bars("Gambar", CHART.series, months)))).text
    assert "Desember" not in text
    assert "Des" in text


def test_five_thousand_signs_in_every_place_are_not_cut() -> None:
    blocks = (Heading("I.", LONG), Paragraph(LONG), Items((LONG, "pendek")), listed(2, LONG))
    text = " ".join(printed("laporan", replace(REPORT, body=body(*blocks, subject="x"))).text.split())
    for word in LONG.split():
        assert text.count(word) >= 5, word


def test_two_hundred_complaints_repeat_their_head_on_every_page() -> None:
    facts = replace(REPORT, body=body(Paragraph("x"), cases=200))
    sheet = printed("laporan", facts)
    annexed = [text for text in sheet.texts if "/PGD" in text]
    assert len(annexed) > 5
    assert all("Keadaan" in text and "(3)" in text for text in annexed)
    assert [int(n) for n in re.findall(r"(\d{4})/PGD", sheet.text)] == list(range(1, 201))


def test_hostile_text_is_text() -> None:
    blocks = (Paragraph(HOSTILE), Items((HOSTILE,)), listed(1, HOSTILE))
    text = printed("laporan", replace(REPORT, body=body(*blocks))).text
    assert text.count("<para>") == 3
    assert "akhirnya" in text
