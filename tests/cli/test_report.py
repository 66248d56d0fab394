"""`recap laporan` at the command line."""

import io
import json
from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import Say
from tests.cli.test_command_line import LETTER, Entries

MONTH = ("--from", "2024-02-01", "--to", "2024-02-29")


def test_the_report_comes_as_pdf_as_a_document_and_as_figures(say: Say, entries: Entries, tmp_path: Path) -> None:
    assert "laporan\t" in say("recap", "--list").out
    assert say("record", entries(LETTER)).code == 0

    for ending, begins in (("pdf", b"%PDF"), ("docx", b"PK"), ("json", b"{")):
        out = tmp_path / f"laporan.{ending}"
        assert say("recap", "laporan", *MONTH, "-o", str(out)).code == 0
        assert out.read_bytes().startswith(begins)
    assert "PENUTUP" in Document(io.BytesIO((tmp_path / "laporan.docx").read_bytes())).element.xml
    figures = json.loads((tmp_path / "laporan.json").read_text("utf-8"))
    assert figures["name"] == "laporan"
    assert figures["totals"]["grand_total"] == len(figures["complaints"])


@pytest.mark.parametrize(("kind", "told"), [("xlsx", "pdf, docx"), ("gif", "pdf, docx")])
def test_what_a_report_is_not_made_as_is_refused(say: Say, kind: str, told: str) -> None:
    answer = say("recap", "laporan", *MONTH, "--format", kind)
    assert answer.code == 2
    assert told in answer.err
