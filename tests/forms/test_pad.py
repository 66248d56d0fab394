"""The pad for power cuts on paper: a cover that accounts for every number, and room to write on every sheet."""

from dataclasses import replace
from itertools import pairwise

import pytest

from register_app.forms.catalogue import FORMS
from register_app.forms.facts_pad import PadLine
from register_app.forms.impose import two_per_f4
from register_app.forms.qr import SheetCode
from register_app.forms.sheet import Code, Line, Page, flat
from tests.forms.pad_samples import pad
from tests.forms.reading import Print, printed
from tests.forms.samples import BUREAU, LONG, MARK
from tests.forms.test_hostile_text import HOSTILE

PAD = pad(MARK, BUREAU)
PAPERS = FORMS["cadangan"].papers
DOTTED = (0.6, 2.0)


def numbers_on(pages: tuple[Page, ...]) -> list[str]:
    """The numbers that the codes name, in the order in which they lie."""
    read = (SheetCode.read(mark.text) for page in pages for mark, _x, _y in flat(page.marks) if isinstance(mark, Code))
    return [code.number for code in read if code is not None]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_number_has_a_sheet_with_a_code_and_four_squares(paper: str) -> None:
    document = FORMS["cadangan"].compose(PAD, paper)
    assert numbers_on(document.pages) == [line.number for line in PAD.lines]
    layout = document.layout()
    assert [len(layout[part]) for part in ("squares", "codes")] == [4, 1], "told once: the sheets are alike"  # type: ignore[arg-type]  # JSON values
    sheet = Print(document).texts[-1]
    for asked in ("Hari, tanggal", "jam", "Nama", "Identitas", "Alamat", "No. HP", "Isi pengaduan", "Pelapor,"):
        assert asked in sheet


@pytest.mark.parametrize(("paper", "lines"), [("half-f4", 5), ("a5", 5), ("a4", 8), ("f4", 11)])
def test_there_is_room_to_write_by_hand(paper: str, lines: int) -> None:
    page = FORMS["cadangan"].compose(PAD, paper).pages[-1]
    across = [mark for mark in page.marks if isinstance(mark, Line) and mark.dash == DOTTED]
    widest = max(mark.x2 - mark.x for mark in across)
    whole = [mark for mark in across if mark.x2 - mark.x == widest]
    assert len(whole) >= lines
    assert all(below.y - above.y >= 7 for above, below in pairwise(whole))


def test_a_scan_reads_which_sheet_it_is() -> None:
    sheet = Print(FORMS["cadangan"].compose(PAD, "half-f4"))
    assert sheet.codes(sheet.pages - 1) == ["CDG:1:0155/PGD/BO/2026"]


def test_a_pad_that_is_cut_once_lies_in_order() -> None:
    document = FORMS["cadangan"].compose(pad(MARK, BUREAU, count=21), "half-f4")
    laid = two_per_f4([document])
    assert {(page.paper.width, page.paper.height) for page in laid.pages} == {(215, 330)}
    upper = [[m for m, _x, y in flat(page.marks) if isinstance(m, Code) and y == 0] for page in laid.pages]
    lower = [[m for m, _x, y in flat(page.marks) if isinstance(m, Code) and y > 0] for page in laid.pages]
    in_order = [SheetCode.read(mark.text) for half in (upper, lower) for marks in half for mark in marks]
    assert [code.number for code in in_order if code] == numbers_on(document.pages)


def test_a_second_print_has_no_sheet_for_what_is_back_but_a_line() -> None:
    lines = (PadLine("0151/PGD/BO/2026", "sudah dimasukkan, 18-11-2026"), *PAD.lines[1:])
    again = printed("cadangan", replace(PAD, lines=lines, mark=replace(MARK, copy=1)))
    assert "sudah dimasukkan, 18-11-2026" in again.texts[0]
    assert again.text.count("0151/PGD/BO/2026") == 2, "from where to where, and its line"


def test_a_walk_in_pad_does_not_ask_how_it_came() -> None:
    text = printed("cadangan", replace(PAD, channels=())).text
    assert "Kotak Saran" not in text
    assert "TATAP MUKA" in text


@pytest.mark.parametrize("paper", PAPERS)
def test_a_long_notice_and_hostile_names_lose_no_word(paper: str) -> None:
    hostile = replace(PAD, privacy=LONG, label=HOSTILE[:40], office=HOSTILE, channels=(HOSTILE[:60],) * 9)
    text = printed("cadangan", hostile, paper).text
    assert all(word in text for word in LONG.split())
