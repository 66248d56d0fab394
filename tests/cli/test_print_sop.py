"""`print sop` and `print sop-bulanan` at the command line."""

from pathlib import Path

from tests.cli.conftest import Say
from tests.cli.test_command_line import LETTER, Entries


def test_the_sop_prints_blank_beside_a_complaint_and_for_a_month(say: Say, entries: Entries, tmp_path: Path) -> None:
    assert say("record", entries(LETTER)).code == 0
    month = ("--from", "2026-02-01", "--to", "2026-02-28")
    for words in (("sop",), ("sop", "0001/PGD/BO/2026"), ("sop-bulanan", *month)):
        out = tmp_path / f"{len(words)}.pdf"
        assert say("print", *words, "-o", str(out)).code == 0
        assert out.read_bytes().startswith(b"%PDF")


def test_a_comparison_without_a_period_and_an_unknown_number_are_refused(say: Say) -> None:
    assert "tanggal awal" in say("print", "sop-bulanan").err
    assert "tanggal awal" in say("print", "buku-register").err
    assert "9999/PGD/BO/2026" in say("print", "sop", "9999/PGD/BO/2026").err


def test_the_desks_sheets_print_with_and_without_a_number(say: Say, entries: Entries, tmp_path: Path) -> None:
    visit = {
        "visit": {"name": "Maria Tae", "arrived_at": "2026-02-20T09:00", "purpose": "Pengaduan", "card_held": True}
    }
    assert say("record", entries([LETTER, visit])).code == 0
    number = "0001/PGD/BO/2026"
    for words in (
        ("formulir",),
        ("formulir", number),
        ("slip-kotak",),
        ("disposisi-kartu", number),
        ("titip-ktp", "1"),
        ("berkas", number, "--no-identity", "--no-pictures"),
        ("laporan-tl", number, "--paper", "f4"),
    ):
        assert say("print", *words, "-o", str(tmp_path / "lembar.pdf")).code == 0
    assert "99" in say("print", "titip-ktp", "99").err
    out = tmp_path / "laporan.docx"
    assert say("print", "laporan-tl", number, "--no-pictures", "-o", str(out)).code == 0
    assert out.read_bytes().startswith(b"PK")
    assert "laporan-tl" in say("print", "berkas", number, "-o", str(out)).err
    assert "--notes" in say("print", "laporan-tl", number, "--no-notes").err
