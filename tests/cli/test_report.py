"""`recap laporan` at the command line."""

import io
import json
import zipfile
from pathlib import Path

from docx import Document

from tests.cli.conftest import Say
from tests.cli.test_command_line import LETTER, Entries

MONTH = ("--from", "2024-02-01", "--to", "2024-02-29")


def test_the_report_comes_as_pdf_as_a_document_and_as_figures(say: Say, entries: Entries, tmp_path: Path) -> None:
    assert "laporan\t" in say("recap", "--list").out
    assert say("record", entries(LETTER)).code == 0

    for ending, begins in (
        ("pdf", b"%PDF"),
        ("docx", b"PK"),
        ("xlsx", b"PK"),
        ("csv", b"\xef\xbb\xbflabel,"),
        ("json", b"{"),
    ):
        out = tmp_path / f"laporan.{ending}"
        assert say("recap", "laporan", "--from", "2026-02-01", "--to", "2026-02-28", "-o", str(out)).code == 0
        assert out.read_bytes().startswith(begins)
    assert "PENUTUP" in Document(io.BytesIO((tmp_path / "laporan.docx").read_bytes())).element.xml
    figures = json.loads((tmp_path / "laporan.json").read_text("utf-8"))
    assert figures["name"] == "laporan"
    assert figures["totals"]["grand_total"] == len(figures["complaints"])
    sheet = zipfile.ZipFile(tmp_path / "laporan.xlsx")
    pages = [name for name in sheet.namelist() if name.startswith("xl/worksheets/")]
    assert len(pages) == len(figures["tables"]) + 1  # and the complaints one by one
    lines = (tmp_path / "laporan.csv").read_text("utf-8-sig").splitlines()
    totals = dict(zip(lines[0].split(","), lines[lines.index("") - 1].split(","), strict=True))
    assert int(totals["grand_total"]) == figures["totals"]["grand_total"]
    assert lines[-1] == f"{figures['complaints'][-1]['number']},{figures['complaints'][-1]['group']}"


def test_what_a_report_is_not_made_as_is_refused(say: Say) -> None:
    answer = say("recap", "laporan", *MONTH, "--format", "gif")
    assert answer.code == 2
    assert "json, csv, pdf, xlsx, docx" in answer.err
