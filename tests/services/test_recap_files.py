"""A recap leaves as XLSX or DOCX with the figures of its paper, words as words, the same bytes every time."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import openpyxl
import pytest

from register_app.exchange.sheets_out import OutTable, SheetOut
from register_app.exchange.sheets_out_docx import as_docx
from register_app.exchange.sheets_out_xlsx import as_xlsx
from register_app.forms.recap_facts import RecapFacts
from register_app.services.recap_sheets import sheet_of
from tests.forms.samples import MATRIX, MONTHLY, ORDINARY, wall

EVIL = OutTable(
    "Kategori: a/b",
    ("Nama", "Jumlah", "Rata-rata", "Keterangan"),
    (
        ("=1+1", 3, Decimal("7.1"), "@SUM(A1)"),
        ("+62 812", 0, None, "https://contoh.go.id\x0b"),
        ("Jumlah", 3, Decimal("7.1"), ""),
    ),
    frozenset({2}),
    frozenset({3}),
)
SHEET = SheetOut(
    ("Rekap", "Oktober 2026"), (EVIL, replace(EVIL, caption="Kategori: a/b")), ("Catatan.",), wall(2, 8, 0)
)
RECAPS = ("unit", "sp4n", "kecepatan", "status", "media-per-bulan", "evaluasi")


class Word(StrEnum):
    """A word of a list, as statuses are."""

    A = "kata"


def rows_of(content: bytes, sheet: int = 0) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [[cell.value for cell in row] for row in book.worksheets[sheet].iter_rows()]


def words_of(content: bytes) -> list[list[str]]:
    """Every row of every table of a document."""
    return [
        [cell.text for cell in row.cells] for table in docx.Document(io.BytesIO(content)).tables for row in table.rows
    ]


def test_what_begins_like_a_formula_stays_what_was_written() -> None:
    content = as_xlsx(SHEET)

    rows = rows_of(content)
    assert ["=1+1", 3, 7.1, "@SUM(A1)"] in rows
    book = openpyxl.load_workbook(io.BytesIO(content))
    kinds = {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s", "n"}
    with ZipFile(io.BytesIO(content)) as parts:
        assert not any(b"<f>" in parts.read(name) or b"hyperlink" in parts.read(name) for name in parts.namelist())
    assert book.sheetnames == ["Kategori a b", "Kategori a b (2)"]


def test_what_no_file_may_hold_is_shown_as_missing_and_what_looks_like_a_code_stays() -> None:
    odd = replace(EVIL, rows=(("_x0041_ a\r\nb \ud800\x00", 1, None, " ruang "),), strong=frozenset())
    content = as_xlsx(replace(SHEET, tables=(odd,)))

    row = next(row for row in rows_of(content) if row[1] == 1)
    missing = "\N{REPLACEMENT CHARACTER}"
    assert row == [f"_x005F_x0041_ a\nb {missing}{missing}", 1, None, " ruang "]


def test_a_day_is_a_day_and_the_head_stays_in_sight_and_on_every_page() -> None:
    dated = replace(EVIL, rows=(("Surat", 1, None, date(2026, 11, 18)), ("x" * 70, Word.A, None, "")))
    page = openpyxl.load_workbook(io.BytesIO(as_xlsx(replace(SHEET, tables=(dated,))))).worksheets[0]

    day = page["D6"]
    assert (day.value, day.number_format) == (datetime(2026, 11, 18), "dd\\-mm\\-yyyy")  # noqa: DTZ001  # a plain day
    assert (page["A5"].value, page["A5"].font.b, page["A5"].alignment.wrap_text) == ("Nama", True, True)
    assert (page.freeze_panes, page.print_title_rows) == ("B6", "$5:$5")
    assert (page.column_dimensions["A"].width, page.column_dimensions["B"].width) == (34, 11)
    assert page["B7"].value == "kata"
    assert (page.row_dimensions[6].height, page.row_dimensions[7].height) == (None, 38.25)


def test_nought_is_a_dash_that_still_counts_and_a_blank_is_blank() -> None:
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(SHEET)))
    row = next(row for row in book.worksheets[0].iter_rows() if row[0].value == "+62 812")

    assert (row[1].value, row[2].value) == (0, None)
    assert row[1].number_format == '0;-0;"-"'


def test_a_text_that_no_cell_can_hold_says_that_there_is_more() -> None:
    long = replace(EVIL, rows=(("kata " * 8000, 1, None, ""),), strong=frozenset())

    cells = [str(cell) for row in rows_of(as_xlsx(replace(SHEET, tables=(long,)))) for cell in row]

    longest = max(cells, key=len)
    assert len(longest) == 32_767
    assert longest.endswith("… (teks lengkapnya ada di register)")


def test_a_document_has_real_tables_whose_heads_repeat() -> None:
    content = as_docx(SHEET)
    assert content == as_docx(SHEET)

    assert ["=1+1", "3", "7,1", "@SUM(A1)"] in words_of(content)
    assert ["+62 812", "-", "", "https://contoh.go.id\N{REPLACEMENT CHARACTER}"] in words_of(content)
    with ZipFile(io.BytesIO(content)) as parts:
        body = parts.read("word/document.xml")
    ElementTree.fromstring(body)
    assert body.count(b"w:tblHeader") == len(SHEET.tables)


@pytest.mark.parametrize("name", [*RECAPS, "bulanan", "matriks"])
def test_a_file_holds_the_figures_of_the_paper(name: str) -> None:
    sheet = sheet_of(name, ORDINARY[name])

    told = {str(cell) for row in words_of(as_docx(sheet)) for cell in row}
    assert told >= set(_figures(name))
    assert as_xlsx(sheet) == as_xlsx(sheet)
    assert sheet.signer in sheet.signed


def test_the_whole_stands_first_where_the_form_has_it_first() -> None:
    sheet = sheet_of("unit", ORDINARY["unit"])

    first = rows_of(as_xlsx(sheet))[3]
    assert first[:4] == ["Provinsi Nusa Tenggara Timur", 287, 210, 77]
    assert sheet.tables[0].strong == {0}


def test_the_list_of_the_month_hides_who_is_to_be_hidden() -> None:
    listed = sheet_of("bulanan", MONTHLY).tables[-1]

    assert any("PELAPOR: DIRAHASIAKAN" in row for row in listed.rows)
    assert len(listed.rows) == len(MONTHLY.complaints)


def test_the_matrix_writes_its_sentence_and_leaves_months_ahead_blank() -> None:
    months = (*MATRIX.months[:-1], replace(MATRIX.months[-1], counts=None))
    sheet = sheet_of("matriks", replace(MATRIX, months=months))

    assert sheet.notes[0].startswith("Selama tahun 2025")
    assert sheet.tables[0].rows[11] == ("Desember", None, None, None, None)


def _figures(name: str) -> Iterator[str]:
    facts = ORDINARY[name]
    if isinstance(facts, RecapFacts):
        for table in facts.tables:
            yield from (line.label for line in table.lines)
    yield from {"bulanan": ("Tatap Muka", "35", "77"), "matriks": ("Februari", "14")}.get(name, ())


def test_a_quarter_is_called_so_in_its_file() -> None:
    assert sheet_of("status", ORDINARY["status"]).titles[1] == "Triwulan IV 2026"
