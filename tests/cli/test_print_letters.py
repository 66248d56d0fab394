"""`print surat-jawaban` and `print penyaluran`: as PDF, as DOCX, and what is refused."""

from pathlib import Path

from tests.cli.conftest import Say
from tests.cli.test_command_line import LETTER, Entries


def test_letters_print_from_the_usual_text_as_pdf_and_as_document(say: Say, entries: Entries, tmp_path: Path) -> None:
    assert say("record", entries(LETTER)).code == 0
    number = "0001/PGD/BO/2026"
    for form in ("surat-jawaban", "penyaluran"):
        pdf, document = tmp_path / f"{form}.pdf", tmp_path / f"{form}.docx"
        assert say("print", form, number, "--paper", "a4", "-o", str(pdf)).code == 0
        assert say("print", form, number, "-o", str(document)).code == 0
        assert pdf.read_bytes().startswith(b"%PDF")
        assert document.read_bytes().startswith(b"PK")
    refused = say("print", "disposisi", number, "-o", str(tmp_path / "lembar.docx"))
    assert refused.code == 2
    assert "hanya surat-jawaban, penyaluran" in refused.err
    assert "9999/PGD/BO/2026" in say("print", "surat-jawaban", "9999/PGD/BO/2026", "-o", str(tmp_path / "x.docx")).err
    assert not (tmp_path / "x.docx").exists()
