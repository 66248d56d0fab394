"""Every form, paper and state: exact paper, nothing outside, cut, overlapping, told in secret or differing twice."""

import pickle
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest

from register_app.forms.catalogue import FORMS
from register_app.forms.paint import paint
from register_app.forms.sheet import PAPERS, Code, Line, Picture, Rect, Square, Text, TickBox, flat
from tests.forms.reading import Print
from tests.paper.golden import GOLDEN
from tests.paper.matrix import matrix_sheets
from tests.paper.office import ROWS, paper_office
from tests.paper.reading import DrawnSheet, collisions
from tests.paper.states import MARKUP, ORDINARY_WORDS, SECRET_WORDS, SHOWN_AS, State, ending, long_words
from tests.practice_office import once_in_a_run

EDGE, TOP, FOOT = 5.0, 3.0, 2.5
"""What no printer reaches (mm), at the sides, above, and below the foot."""

TOUCH = 0.1
HALF_A_DAY = re.compile(r"\b\d\d-(\d\d-)?$")
WORD = re.compile(r"[a-z]{2}\d{3}")
OF_PAGES = re.compile(r"(?:Halaman|Lembar)\s(\d+)\sdari\s(\d+)")
SMALLEST, CUT_WORD = 7.5, 6.5
"""Points of the smallest text, and of the one word beside a line to cut."""

MOST_LOOKED_AT = 6
"""Pages of a sheet on which every line is compared with its neighbours."""

OF_FIGURES = {"matriks", "media-per-bulan", "evaluasi", "unit", "sp4n", "kecepatan", "status", "sop-bulanan"}
FOR_NOBODY = {"slip-kotak", "cadangan", "lembar-pemulihan"}
"""Forms on which nothing stands that people have told."""

OF_THE_SAFE = {"lembar-pemulihan"}
"""Printed once, by a hand of its own."""

OF_MANY = {"buku-register", "agenda", "buku-tamu", "berita-acara-kotak", "bulanan", "laporan", "berkas", "cadangan"}
Matrix = tuple[DrawnSheet, ...]
DRAWN = "lembar"


@pytest.fixture(scope="module")
def matrix(tmp_path_factory: pytest.TempPathFactory) -> Matrix:
    """Every sheet of the matrix, composed on each of its papers, by whichever worker needs them first."""

    def compose(folder: Path) -> None:
        with paper_office(folder) as office:
            sheets = matrix_sheets(office)
        drawn = tuple(DrawnSheet(sheet, paper, sheet.on(paper)) for sheet in sheets for paper in sheet.papers)
        (folder / DRAWN).write_bytes(pickle.dumps(drawn, protocol=pickle.HIGHEST_PROTOCOL))

    drawn = once_in_a_run(tmp_path_factory, "kertas", compose) / DRAWN
    return cast(Matrix, pickle.loads(drawn.read_bytes()))


def in_state(matrix: Matrix, state: State) -> Iterator[DrawnSheet]:
    return (each for each in matrix if each.sheet.state is state)


def test_every_form_is_there_on_every_paper_in_every_state(matrix: Matrix) -> None:
    papers = {(form.id, paper) for form in FORMS.values() for paper in form.papers}
    states = {(form, state) for form in FORMS for state in State if form not in OF_THE_SAFE}
    assert {(each.sheet.form, each.paper) for each in matrix} == papers
    assert {(each.sheet.form, each.sheet.state) for each in matrix if each.sheet.form not in OF_THE_SAFE} == states


def test_every_page_is_the_paper_and_its_text_within_what_a_printer_reaches(matrix: Matrix) -> None:
    outside = []
    for each in matrix:
        sides = {PAPERS[each.paper].width, PAPERS[each.paper].height}
        for page, placed in zip(each.document.pages, each.pages, strict=True):
            assert {page.paper.width, page.paper.height} == sides, each.name
            assert (page.paper.width > page.paper.height) == each.lies, each.name
            right, bottom = page.paper.width - EDGE, page.paper.height - FOOT
            outside += [
                (each.name, line)
                for line in placed
                if line.left < EDGE or line.right > right or line.top < TOP or line.bottom > bottom
            ]
    assert outside == []


def test_no_line_of_text_stands_on_another(matrix: Matrix) -> None:
    found = {
        (each.name, number): hits[0]
        for each in matrix
        for number, placed in enumerate(each.pages[:MOST_LOOKED_AT], start=1)
        if (hits := collisions(placed))
    }
    assert found == {}


def test_pages_are_counted_without_a_gap(matrix: Matrix) -> None:
    for each in matrix:
        counted = [OF_PAGES.findall(" ".join(line.text for line in page)) for page in each.pages]
        assert all(counted), each.name
        told = [(int(number), int(last)) for page in counted for number, last in dict.fromkeys(page)]
        assert (told[0][0], told[-1][0]) == (1, told[-1][1]), each.name
        for (number, last), (after, last_after) in pairwise(told):
            goes_on, begins = (after, last_after) == (number + 1, last), (number, after) == (last, 1)
            assert goes_on or begins, (each.name, told)


def test_no_day_is_broken_over_two_lines(matrix: Matrix) -> None:
    lines = [
        (each.name, line.text) for each in in_state(matrix, State.ORDINARY) for page in each.pages for line in page
    ]
    assert [(name, text) for name, text in lines if HALF_A_DAY.search(text)] == []


def test_nothing_stands_below_the_foot(matrix: Matrix) -> None:
    below = []
    for each in matrix:
        for placed in each.pages:
            lowest = max(placed, key=lambda line: line.bottom)
            foot = max((line.bottom for line in placed if OF_PAGES.search(line.text)), default=0.0)
            below += [(each.name, lowest.text)] if lowest.bottom > foot + TOUCH else []
    assert below == []


def test_a_long_text_is_printed_to_its_last_word_or_not_at_all(matrix: Matrix) -> None:
    for each in in_state(matrix, State.LONG):
        found = set(WORD.findall(each.words))
        lost = {what: sorted(long_words(what) - found)[:3] for what in ORDINARY_WORDS if found & long_words(what)}
        assert {what: words for what, words in lost.items() if words} == {}, each.name


def test_what_people_told_reaches_every_form_that_is_about_it(matrix: Matrix) -> None:
    reached = {each.sheet.form for each in in_state(matrix, State.LONG) if WORD.search(each.words)}
    assert reached == set(FORMS) - OF_FIGURES - FOR_NOBODY


def test_whoever_is_to_be_hidden_is_on_no_paper(matrix: Matrix) -> None:
    told = {each.name: [word for word in SECRET_WORDS if word in each.words] for each in in_state(matrix, State.SECRET)}
    assert {name: words for name, words in told.items() if words} == {}


def test_what_people_typed_prints_as_text_and_what_has_no_shape_is_shown(matrix: Matrix) -> None:
    for each in in_state(matrix, State.ODD):
        bare = "".join(each.words.split())
        if any(ending(what) in bare for what in ORDINARY_WORDS):
            assert [sign for sign in (MARKUP, *SHOWN_AS) if "".join(sign.split()) not in bare] == [], each.name


def test_sixty_rows_are_all_there(matrix: Matrix) -> None:
    for each in in_state(matrix, State.MANY):
        if each.sheet.form in OF_MANY:
            assert max(each.words.count(sign) for sign in ("/PGD/BO/2026", "-04-2026")) >= ROWS, each.name


def test_the_fixed_words_of_a_form_stand_where_they_were_looked_at(matrix: Matrix) -> None:
    moved = {}
    for each in reversed(list(in_state(matrix, State.ORDINARY))):
        if each.paper == FORMS[each.sheet.form].default_paper:
            found = {(line.text, round(line.left, 1), round(line.bottom, 1)) for line in each.pages[0]}
            moved[each.sheet.form] = set(GOLDEN.get(each.sheet.form, ())) - found
    assert {form: words for form, words in moved.items() if words} == {}


def test_nothing_that_is_drawn_reaches_beyond_the_paper(matrix: Matrix) -> None:
    for each in in_state(matrix, State.ORDINARY):
        for page in each.document.pages:
            for mark, dx, dy in flat(page.marks):
                match mark:
                    case Rect() | Picture():
                        right, bottom = mark.x + dx + mark.width, mark.y + dy + mark.height
                        assert max(right - page.paper.width, bottom - page.paper.height) <= -EDGE, each.name
                    case TickBox() | Square() | Code():
                        assert mark.x + dx + mark.side <= page.paper.width - EDGE, each.name
                    case Line():
                        assert max(mark.x, mark.x2) + dx <= page.paper.width, each.name
                    case _:
                        pass


def test_no_text_is_smaller_than_seven_and_a_half_points(matrix: Matrix) -> None:
    for each in in_state(matrix, State.LONG):
        texts = [mark for page in each.document.pages for mark, _dx, _dy in flat(page.marks) if isinstance(mark, Text)]
        assert min(mark.size for mark in texts if mark.size != CUT_WORD) >= SMALLEST, each.name


def test_the_same_facts_make_the_same_sheet(matrix: Matrix) -> None:
    for each in in_state(matrix, State.ORDINARY):
        assert each.sheet.on(each.paper) == each.document, each.name


def test_a_painted_sheet_has_its_own_typeface_its_size_and_the_same_bytes_twice(matrix: Matrix) -> None:
    for each in in_state(matrix, State.ORDINARY):
        if each.paper != FORMS[each.sheet.form].default_paper:
            continue
        found = Print(each.document)
        assert found.data == paint(each.document), each.name
        assert found.sizes == [(page.paper.width, page.paper.height) for page in each.document.pages], each.name
        names = set(re.findall(rb"/BaseFont /([\w+-]+)", found.data))
        assert all(re.fullmatch(rb"[A-Z]{6}\+LiberationSans\w*(-\w+)?", name) for name in names), each.name
        assert len(re.findall(rb"/FontFile2 ", found.data)) == len(names) > 0, each.name
