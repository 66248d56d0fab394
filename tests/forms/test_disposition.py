"""The disposition sheet: the law's places, boxes that a scan can be read by, nothing ever cut."""

import itertools
import json
from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from register_app.forms.catalogue import FORMS
from register_app.forms.facts import Choice
from register_app.forms.impose import two_per_f4
from register_app.forms.qr import SheetCode
from register_app.forms.sheet import PrintedBox, Text
from tests.forms.reading import Print, ink, printed
from tests.forms.samples import DISPOSITION, INSTRUCTIONS, LONG, OFFICIALS, wall

PAPERS = FORMS["disposisi"].papers
DPI = 200

LAW = {
    "LEMBAR DISPOSISI": 34.2,
    "Forum Guru Honorer": 42.2,
    "12/FGH-TTS/XI/2026": 51.8,
    "12 November 2026": 58.0,
    "18 November 2026": 42.2,
    "000.8.3.4/1187": 48.0,
    "Catatan :": 125.1,
    "KEPALA BIRO ORGANISASI,": 125.1,
    "(paraf dan tanggal)": 129.5,
    "YOHANES K. BETEKENENG": 143.2,
    "No. Register 0147/PGD/BO/2026": 157.6,
}
"""Baselines on half-F4, in millimetres from the top."""


def test_the_half_sheet_keeps_the_laws_places() -> None:
    sheet = printed("disposisi", DISPOSITION)
    for words, baseline in LAW.items():
        found = sheet.find(words)
        descends = 1.0
        assert baseline - 0.3 <= found.bottom <= baseline + descends, words
    assert sheet.find("Surat dari").left == pytest.approx(17, abs=0.5)
    assert sheet.find("Diterima Tgl").left == pytest.approx(102, abs=0.5)


def test_the_boxes_of_the_half_sheet_stand_where_the_law_puts_them() -> None:
    places = {box.name: (box.x, box.y, box.side) for box in FORMS["disposisi"].compose(DISPOSITION).boxes}
    assert {name: places[name] for name in ("S0", "S1", "S2")} == {
        "S0": (102.0, 55.5, 4.5),
        "S1": (133.0, 55.5, 4.5),
        "S2": (153.5, 55.5, 4.5),
    }
    for row, y in enumerate((79.75, 86.75, 93.75, 100.75, 107.75, 114.75)):
        assert places[f"K{row}"] == (17.0, y, 4.5)
        assert places[f"H{row}"] == (109.5, y, 4.5)


def test_a_print_remembers_what_stood_beside_each_box() -> None:
    document = FORMS["disposisi"].compose(DISPOSITION)
    beside = {box.name: box.beside for box in document.boxes}
    assert beside["K1"] == OFFICIALS[1].label
    assert beside["H2"] == "Koordinasi/konfirmasikan"
    assert beside["K5"] == beside["H5"] == ""
    kept = json.loads(json.dumps(document.layout()))
    assert kept["version"] == "disposisi/half-f4/1"
    assert kept["pages"] == [[215, 165]]
    assert len(kept["boxes"]) == 15
    assert len(kept["squares"]) == 4
    assert kept["codes"] == [{"page": 1, "x": 175.25, "y": 37.5, "side": 24.0}]


@pytest.mark.parametrize("paper", PAPERS)
def test_the_outline_of_every_box_is_really_printed_where_it_is_remembered(paper: str) -> None:
    sheet = printed("disposisi", DISPOSITION, paper)
    picture = sheet.picture(dpi=DPI)
    for box in sheet.document.boxes:
        assert box.side >= 4.5
        assert ink(picture, DPI, box.x + 0.5, box.y + 0.5, box.side - 1) == 0
        assert ink(picture, DPI, box.x - 0.3, box.y - 0.3, box.side + 0.6) > 0.1


@pytest.mark.parametrize("paper", PAPERS)
def test_four_squares_and_a_code_stand_on_every_paper(paper: str) -> None:
    sheet = printed("disposisi", DISPOSITION, paper)
    picture = sheet.picture(dpi=DPI)
    assert len(sheet.document.squares) == 4
    assert all(ink(picture, DPI, each.x, each.y, each.side) > 0.9 for each in sheet.document.squares)
    assert sheet.codes() == ["DSP:1:0147/PGD/BO/2026"]


def test_boxes_below_each_other_leave_room_for_a_generous_tick() -> None:
    for paper in PAPERS:
        boxes = [box for box in FORMS["disposisi"].compose(DISPOSITION, paper).boxes if box.name.startswith("K")]
        gaps = [second.y - first.y - first.side for first, second in itertools.pairwise(boxes)]
        assert min(gaps) >= 2.5 - 0.001


def test_a_filled_sheet_shows_ticks_note_and_where_the_paraf_is() -> None:
    officials = tuple(replace(choice, ticked=place == 1) for place, choice in enumerate(OFFICIALS))
    own = Choice("Lapor hasil paling lambat 25 November 2026", ticked=True)
    facts = replace(
        DISPOSITION,
        officials=officials,
        instructions=(*INSTRUCTIONS, own),
        note="Cek berkas yang tertahan. Siapkan konsep jawaban.",
        filled=True,
        signed_on=date(2026, 11, 18),
        received_by="Petrus L. Taklale",
        received_at=wall(18, 13, 5),
    )
    for paper in PAPERS:
        sheet = printed("disposisi", facts, paper)
        for words in ("Siapkan konsep jawaban.", "(paraf pada lembar asli, 18 November 2026)", "Petrus L. Taklale"):
            assert words in sheet.text
        assert "18-11-2026 13.05 WITA" in sheet.text
        picture = sheet.picture(dpi=DPI)
        ticked = {box.name for box in sheet.document.boxes if _inside(picture, box) > 0.1}
        assert ticked == {"K1", "H4"}
        assert sheet.pages == 1


@pytest.mark.parametrize("paper", PAPERS)
def test_five_thousand_characters_lose_no_word(paper: str) -> None:
    facts = replace(DISPOSITION, sender=f"awal {LONG}", subject=LONG, note=LONG, agenda_number="9" * 60)
    sheet = printed("disposisi", facts, paper)
    assert sheet.pages > 1
    for word in set(LONG.split()):
        assert sheet.text.count(word) == 3, word
    assert f"Lembar {sheet.pages} dari {sheet.pages}" in sheet.texts[-1]
    assert all("lanjutan Lembar Disposisi" in text for text in sheet.texts[1:])


def test_a_signer_of_a_long_name_and_office_is_told_whole_and_leaves_nothing_on_top_of_another() -> None:
    office = " ".join(f"JABATAN{number:02}" for number in range(30))
    name = " ".join(f"Nama{number:02}" for number in range(30))
    sheet = printed("disposisi", replace(DISPOSITION, signer=replace(DISPOSITION.signer, position=office, name=name)))
    assert [word for word in f"{office} {name}".split() if sheet.text.count(word) != 1] == []
    block = [mark for mark in sheet.document.pages[0].marks if isinstance(mark, Text) and mark.x == 161.25]
    baselines = sorted(mark.y for mark in block)
    assert len(baselines) >= 8
    assert min(below - above for above, below in itertools.pairwise(baselines)) >= 2.5


def test_a_continuation_sheet_can_be_read_back_too() -> None:
    sheet = printed("disposisi", replace(DISPOSITION, note=LONG))
    assert sheet.codes(1) == ["DSP:1.2:0147/PGD/BO/2026"]
    assert SheetCode.read(sheet.codes(1)[0]) == SheetCode("DSP", 1, "0147/PGD/BO/2026", 2)
    assert len(sheet.document.squares) == 4 * sheet.pages


def test_officials_beyond_the_rows_get_their_boxes_on_the_continuation_sheet() -> None:
    many = tuple(Choice(f"Kepala Bagian Contoh {place}") for place in range(9))
    sheet = printed("disposisi", replace(DISPOSITION, officials=many))
    pages = {box.name: box.page for box in sheet.document.boxes}
    assert [pages[f"K{place}"] for place in range(9)] == [1] * 6 + [2] * 3
    assert "Kepala Bagian Contoh 8" in sheet.texts[1]


def test_fewer_officials_leave_dotted_lines_to_write_on() -> None:
    document = FORMS["disposisi"].compose(replace(DISPOSITION, officials=OFFICIALS[:2]))
    beside = [box.beside for box in document.boxes if box.name.startswith("K")]
    assert beside == [OFFICIALS[0].label, OFFICIALS[1].label, "", "", "", ""]


def test_a_secret_complainant_is_not_on_the_paper() -> None:
    facts = replace(DISPOSITION, confidential=True, source="Kotak Saran Kantor Gubernur")
    sheet = printed("disposisi", facts)
    assert "PELAPOR: DIRAHASIAKAN (Kotak Saran Kantor Gubernur)" in sheet.text
    assert "Forum Guru" not in sheet.text
    assert b"Forum Guru" not in sheet.data


def test_what_is_not_known_prints_a_dash() -> None:
    sheet = printed("disposisi", replace(DISPOSITION, letter_number="", letter_date=None, agenda_number=""))
    assert "No. Surat : -" in sheet.text
    assert "No. Agenda : -" in sheet.text


def test_acting_and_delegated_signers_say_so() -> None:
    acting = replace(DISPOSITION.signer, prefix="Plt.")
    assert "Plt. KEPALA BIRO ORGANISASI," in printed("disposisi", replace(DISPOSITION, signer=acting)).text
    behalf = replace(DISPOSITION.signer, prefix="a.n.", on_behalf="Sekretaris Daerah")
    text = printed("disposisi", replace(DISPOSITION, signer=behalf)).text
    assert "a.n. SEKRETARIS DAERAH KEPALA BIRO ORGANISASI," in text
    plain = printed("disposisi", replace(DISPOSITION, signer=replace(DISPOSITION.signer, plain=True))).text
    assert "NIP." not in plain
    assert "Pembina" not in plain


def test_two_half_sheets_share_an_f4_with_a_line_to_cut() -> None:
    second = replace(DISPOSITION, register_number="0148/PGD/BO/2026")
    one, two = FORMS["disposisi"].compose(DISPOSITION), FORMS["disposisi"].compose(second)
    sheet = Print(two_per_f4([one, two]))
    assert sheet.sizes == [(215, 330)]
    assert "gunting di sini" in sheet.text
    assert sorted(sheet.codes()) == ["DSP:1:0147/PGD/BO/2026", "DSP:1:0148/PGD/BO/2026"]
    lower = [box for box in sheet.document.boxes if box.name == "K0"][1]
    assert (lower.x, lower.y) == (17.0, 79.75 + 165)
    assert Print(two_per_f4([one, two, one])).pages == 2
    with pytest.raises(ValueError, match="half-F4"):
        two_per_f4([FORMS["disposisi"].compose(DISPOSITION, "a5")])


def _inside(picture: Image.Image, box: PrintedBox) -> float:
    return ink(picture, DPI, box.x + 0.5, box.y + 0.5, box.side - 1)
