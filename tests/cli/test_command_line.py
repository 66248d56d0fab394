"""The other verbs of the contract, their exit codes and their sentences."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from register_app.__main__ import main
from tests.cli.conftest import Say

Entries = Callable[[Any], str]
LETTER = {
    "channel": "surat",
    "received_at": "2026-02-20T09:30",
    "subject": "Papan standar",
    "complainant": {"name": "Paulus"},
}


def test_init_makes_a_register_its_account_and_its_recovery_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    register, sheet = tmp_path / "data" / "baru.db", tmp_path / "pemulihan.pdf"
    monkeypatch.setenv("REGISTER_FILE", str(register))
    monkeypatch.setenv("REGISTER_PASSWORD", "sirih pinang kopi jagung")

    made = main(["init", "--profile", "bps-banten", "--recovery-sheet", str(sheet), "--set", "office.name=BPS Contoh"])
    again = main(["init", "--profile", "bps-banten"])

    assert (made, again) == (0, 2)
    assert sheet.read_bytes().startswith(b"%PDF")
    assert sys.platform == "win32" or sheet.stat().st_mode & 0o077 == 0
    assert "BPS Contoh" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ("init", "--profile", "kantor-pos"),
        ("init", "--set", "office.nama=X"),
        ("init", "--set", "tanpa-sama-dengan"),
        ("recap", "mingguan", "--from", "2026-01-01", "--to", "2026-12-31"),
        ("recap", "bulanan", "--from", "2026-12-31", "--to", "2026-01-01"),
        ("recap", "bulanan", "--from", "1 Januari", "--to", "2026-01-31"),
        ("recap", "bulanan", "--from", "2026-01-01"),
        ("recap", "bulanan", "--from", "2026-01-01", "--to", "2026-01-31", "--format", "gif"),
        ("print", "disposisi", "0099/PGD/BO/2026"),
        ("print", "disposisi"),
        ("print", "kartu-nama", "0001/PGD/BO/2026"),
        ("print", "disposisi", "0001/PGD/BO/2026", "--paper", "a3"),
        ("print", "lembar-pemulihan"),
        ("show", "0099/PGD/BO/2026"),
        ("list", "--status", "hilang"),
        ("list", "--channel", "faks"),
        ("list", "--from", "kemarin"),
        ("record", "tidak-ada.json"),
        ("terbang",),
    ],
)
def test_wrong_usage_is_one_plain_sentence_and_exit_two(say: Say, words: tuple[str, ...]) -> None:
    answer = say(*words)

    assert answer.code == 2
    assert answer.err.strip()
    assert "Traceback" not in answer.err


def test_a_wrong_passphrase_and_a_missing_file_are_exit_three(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGISTER_PASSWORD", "bukan ini")
    wrong = say("list")
    monkeypatch.setenv("REGISTER_FILE", "/tidak/ada/register.db")
    missing = say("list")

    assert (wrong.code, missing.code) == (3, 3)
    assert "Kata sandi" in wrong.err
    assert missing.err.strip()
    assert missing.err.count("/tidak/ada/register.db") == 1  # the sentence names the file itself


def test_a_link_to_the_register_opens_the_register_itself(
    say: Say, entries: Entries, register_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    say("record", entries(LETTER))
    (tmp_path / "pintasan.db").symlink_to(register_file)
    monkeypatch.setenv("REGISTER_FILE", str(tmp_path / "pintasan.db"))

    assert "0001/PGD/BO/2026" in say("list").out
    assert [each.name for each in tmp_path.glob("pintasan*")] == ["pintasan.db"]


def test_list_and_show_answer_in_words_and_in_json(say: Say, entries: Entries) -> None:
    say("record", entries([LETTER, {**LETTER, "subject": "Toilet terkunci"}]))

    assert "0002/PGD/BO/2026" in say("list").out
    assert [row["subject"] for row in say("list", "--search", "toilet", "--json").json] == ["Toilet terkunci"]
    assert [row["number"] for row in say("list", "--limit", "1", "--json").json] == ["0002/PGD/BO/2026"]
    assert say("list", "--from", "2026-03-01").out == ""
    assert "Papan standar" in say("show", "0001/PGD/BO/2026").out
    assert "tatap-muka" in say("list", "--channels").out


def test_show_tells_where_a_complaint_came_from_and_about_whom(say: Say, entries: Entries) -> None:
    letter = {"number": "17/RT12", "date": "2026-02-15", "agenda_number": "AG-7"}
    online = {"tracking_id": "1916449", "source": "Website"}
    told = {**LETTER, "letter": letter, "event_place": "Loket 2", "reported_party": {"position": "Petugas loket"}}
    say("record", entries([told, {**LETTER, "channel": "sp4n-lapor", "online": online}]))

    shown = say("show", "0001/PGD/BO/2026").out + say("show", "0002/PGD/BO/2026").out

    for words in ("17/RT12", "15 Februari 2026", "AG-7", "Loket 2", "Petugas loket", "1916449", "Website"):
        assert words in shown, words


def test_minutes_and_custody_slips_ask_for_their_own_number(say: Say) -> None:
    assert "pembukaan kotak" in say("print", "berita-acara-kotak").err
    assert "Pembukaan kotak nomor 9" in say("print", "berita-acara-kotak", "9").err
    assert "laci" in say("print", "titip-ktp", "9").err


def test_a_recap_has_the_shape_of_the_contract(say: Say, entries: Entries) -> None:
    say("record", entries(LETTER))

    figures = say("recap", "bulanan", "--from", "2026-02-01", "--to", "2026-02-28", "--format", "json").json

    assert {"name", "from", "to", "as_of", "columns", "rows", "totals"} <= set(figures)
    assert (figures["name"], figures["from"], figures["to"]) == ("bulanan", "2026-02-01", "2026-02-28")
    assert figures["totals"]["received"] == 1
    assert {row["label"]: row["values"]["received"] for row in figures["rows"]}["Surat"] == 1


def test_as_of_does_not_know_what_came_later(say: Say, entries: Entries) -> None:
    say("record", entries(LETTER))
    period = ("--from", "2026-02-01", "--to", "2026-02-28")

    assert say("recap", "matriks", *period, "--as-of", "2026-02-19").json["totals"]["total"] == 0
    assert say("recap", "matriks", *period, "--as-of", "2026-02-20").json["totals"]["total"] == 1


def test_a_recap_goes_to_any_format_by_the_files_ending(say: Say, entries: Entries, tmp_path: Path) -> None:
    say("record", entries(LETTER))
    period = ("--from", "2026-02-01", "--to", "2026-02-28")

    assert say("recap", "bulanan", *period, "-o", str(tmp_path / "r.csv")).code == 0
    assert say("recap", "bulanan", *period, "-o", str(tmp_path / "r.pdf")).code == 0
    assert (tmp_path / "r.csv").read_text(encoding="utf-8-sig").startswith("label,carried_over")
    assert say("recap", "bulanan", *period, "-o", str(tmp_path / "r.json")).code == 0
    assert b'"cross_foots": true' in (tmp_path / "r.json").read_bytes()
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
    for name in ("unit", "sp4n", "kecepatan", "status", "evaluasi", "media-per-bulan"):
        assert say("recap", name, *period, "-o", str(tmp_path / f"{name}.pdf")).code == 0
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")
    for ending in ("xlsx", "docx"):
        assert say("recap", "bulanan", *period, "--format", ending, "-o", str(tmp_path / "r.bin")).code == 0
        assert (tmp_path / "r.bin").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("paper", ["half-f4", "a5", "a4", "f4"])
def test_a_disposition_sheet_prints_on_every_paper(say: Say, entries: Entries, tmp_path: Path, paper: str) -> None:
    say("record", entries(LETTER))

    answer = say("print", "disposisi", "0001/PGD/BO/2026", "--paper", paper, "-o", str(tmp_path / "d.pdf"))

    assert answer.code == 0
    assert (tmp_path / "d.pdf").read_bytes().startswith(b"%PDF")


def test_the_lists_of_forms_and_recaps_can_be_read_without_a_register(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REGISTER_FILE", "/tidak/ada/register.db")

    assert main(["print", "--list"]) == 0
    assert main(["recap", "--list"]) == 0
    listed = capsys.readouterr().out
    for form in ("disposisi", "disposisi-bps", "tanda-terima", "berita-acara-kotak", "bulanan", "matriks"):
        assert f"{form}\t" in listed


def test_output_to_a_missing_folder_writes_nothing(say: Say, entries: Entries, tmp_path: Path) -> None:
    say("record", entries(LETTER))

    answer = say("print", "tanda-terima", "0001/PGD/BO/2026", "-o", str(tmp_path / "tidak" / "ada.pdf"))

    assert answer.code == 2
    assert "Map" in answer.err


def test_json_output_is_one_document(say: Say, entries: Entries) -> None:
    assert json.loads(say("record", entries(LETTER)).out)[0]["warnings"]
