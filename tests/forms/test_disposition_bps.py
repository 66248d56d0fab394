"""The BPS sheet: five blocks, the cascade, boxes and codes on every paper."""

from dataclasses import replace
from datetime import date

import pytest

from register_app.forms.catalogue import FORMS
from register_app.forms.facts import CascadeStep, Choice
from tests.forms.reading import ink, printed
from tests.forms.samples import BPS_DISPOSITION, LONG

PAPERS = FORMS["disposisi-bps"].papers
DPI = 200


def test_the_a5_sheet_keeps_the_laws_places() -> None:
    sheet = printed("disposisi-bps", BPS_DISPOSITION)
    for words, baseline in (("LEMBARAN DISPOSISI", 30.2), ("SURAT DARI", 38.1), ("KODE INDEK UMUM", 59.1)):
        assert sheet.find(words).bottom == pytest.approx(baseline, abs=0.4)
    places = {box.name: (box.x, box.y) for box in sheet.document.boxes}
    for row in range(7):
        assert places[f"K{row}"] == pytest.approx((19.0, 81.55 + 6.2 * row))
    for row in range(6):
        assert places[f"H{row}"] == pytest.approx((83.0, 81.55 + 6.2 * row))
    assert [(each.x, each.y, each.side) for each in sheet.document.codes] == [(114.0, 54.5, 20.0)]


@pytest.mark.parametrize("paper", PAPERS)
def test_code_squares_and_boxes_are_there_on_every_paper(paper: str) -> None:
    sheet = printed("disposisi-bps", BPS_DISPOSITION, paper)
    picture = sheet.picture(dpi=DPI)
    assert sheet.codes() == ["DSB:1:B-0093/2026"]
    assert all(ink(picture, DPI, each.x, each.y, each.side) > 0.9 for each in sheet.document.squares)
    assert len(sheet.document.boxes) == 13
    assert all(ink(picture, DPI, box.x + 0.5, box.y + 0.5, box.side - 1) == 0 for box in sheet.document.boxes)
    for words in ("1. SURAT DARI", "3. DISPOSISI KEPALA KEPADA", "5. DISPOSISI KASUBAG/KOORDINATOR", "KODE INDEK"):
        assert words in sheet.text
    assert sheet.pages == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_the_cascade_prints_what_was_written_on_each_level(paper: str) -> None:
    facts = replace(
        BPS_DISPOSITION,
        head=CascadeStep(note="Segera ditangani.", signed_on=date(2026, 11, 18)),
        division=CascadeStep("Koordinator IPDS", "Periksa sumber datanya.", date(2026, 11, 19)),
        section=CascadeStep(note="Sudah diperiksa.", signed_on=date(2026, 11, 20)),
    )
    text = printed("disposisi-bps", facts, paper).text
    for words in ("Segera ditangani.", "Periksa sumber datanya.", "Sudah diperiksa.", "19 November 2026"):
        assert words in text


@pytest.mark.parametrize("paper", PAPERS)
def test_long_texts_lose_no_word_and_late_officials_get_a_box(paper: str) -> None:
    facts = replace(
        BPS_DISPOSITION,
        subject=LONG,
        head=CascadeStep(note=LONG),
        officials=(*BPS_DISPOSITION.officials, Choice("Koordinator Baru")),
    )
    sheet = printed("disposisi-bps", facts, paper)
    assert {word for word in LONG.split() if sheet.text.count(word) != 2} == set()
    assert [box.page for box in sheet.document.boxes if box.beside == "Koordinator Baru"] == [2]
    assert sheet.codes(1) == ["DSB:1.2:B-0093/2026"]


def test_a_subject_of_two_lines_needs_no_second_sheet() -> None:
    subject = "Pengaduan petugas sensus yang meminta imbalan kepada responden di dua kecamatan"
    for paper in PAPERS:
        assert printed("disposisi-bps", replace(BPS_DISPOSITION, subject=subject), paper).pages == 1


def test_a_secret_complainant_is_not_on_the_paper() -> None:
    sheet = printed("disposisi-bps", replace(BPS_DISPOSITION, confidential=True, source="Kotak Saran Lobi"))
    assert "PELAPOR: DIRAHASIAKAN (Kotak Saran Lobi)" in sheet.text
    assert "Kelurahan" not in sheet.text
