"""Pads of blank sheets and batches of sheets at the command line."""

from pathlib import Path

import pypdfium2

from tests.cli.conftest import Say
from tests.cli.test_command_line import LETTER, Entries


def pages(pdf: Path) -> int:
    return len(pypdfium2.PdfDocument(pdf))


def test_a_pad_is_reserved_and_printed_and_its_sheet_keyed_in(say: Say, entries: Entries, tmp_path: Path) -> None:
    out = tmp_path / "blok.pdf"
    assert say("print", "cadangan", "--count", "4", "--label", "Loket 1", "-o", str(out)).code == 0
    assert pages(out) == 3, "cover and four sheets, two on an F4"
    listed = say("list", "--reserved", "--json").json
    assert [entry["state"] for entry in listed] == ["di-luar"] * 4
    assert say("list", "--json").json == [], "no complaint yet"

    year = listed[0]["number"][-4:]
    by_hand = {**LETTER, "received_at": f"{year}-01-01T00:01", "reserved_number": listed[1]["number"], "events": []}
    kept = say("record", entries(by_hand))
    assert kept.code == 0
    assert kept.json[0]["number"] == listed[1]["number"]
    assert say("record", entries(by_hand)).code == 2, "it cannot be keyed in twice"
    assert say("list", "--reserved").out.splitlines()[1].split("\t")[1] == "sudah dimasukkan"
    again = say("print", "cadangan", "Loket 1", "--no-pairs", "-o", str(out))
    assert (again.code, pages(out)) == (0, 4)


def test_what_cannot_be_a_pad_is_refused_and_takes_no_number(say: Say, tmp_path: Path) -> None:
    out = str(tmp_path / "blok.pdf")
    for words in (("--count", "0"), ("--count", "5000"), (), ("Loket 9",)):
        refused = say("print", "cadangan", *words, "-o", out)
        assert refused.code == 2
        assert refused.err
    assert say("list", "--reserved", "--json").json == []


def test_the_sheets_of_all_new_complaints_print_as_one_file(say: Say, entries: Entries, tmp_path: Path) -> None:
    out = tmp_path / "lembar.pdf"
    assert say("record", entries([{**LETTER, "events": []}] * 3)).code == 0
    assert say("print", "disposisi", "--new", "-o", str(out)).code == 0
    assert pages(out) == 2, "the odd one leaves half an F4"
    assert "sudah punya lembar" in say("print", "disposisi", "--new", "-o", str(out)).err
    assert say("print", "tanda-terima", "--new", "--paper", "a5", "-o", str(out)).code == 0
    assert say("print", "matriks", "--new", "-o", str(out)).code == 2
