"""Days off at the command line: shown, taken over with what moves, and refused line by line."""

from pathlib import Path

from tests.cli.conftest import Say


def test_the_days_of_a_year_are_shown(say: Say) -> None:
    assert "2026-12-25  nasional  Hari Raya Natal" in say("holidays", "--year", "2026").out


def test_a_list_is_taken_over_and_says_what_it_kept(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "libur.csv"
    file.write_text("Tanggal;Nama;Jenis\n2026-12-21;Hari Jadi Provinsi;daerah\n", encoding="utf-8")

    looked = say("holidays", str(file), "--dry-run")
    before = say("holidays", "--year", "2026").out
    taken = say("holidays", str(file), "--json")

    assert (looked.code, taken.code) == (0, 0)
    assert "Hari Jadi" not in before
    assert taken.json["days"][0]["name"] == "Hari Jadi Provinsi"
    assert taken.json["moved"] == []
    assert "2026-12-21  daerah  Hari Jadi Provinsi" in say("holidays", "--year", "2026").out


def test_a_list_with_wrong_lines_is_refused_whole(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "libur.csv"
    file.write_text("2026-12-21;Hari Jadi;daerah\n2026-02-31;Salah\n2026-12-22;Lagi;bank\n", encoding="utf-8")

    answer = say("holidays", str(file))

    assert answer.code == 2
    assert "line 2: Baris 2: tanggal tidak terbaca." in answer.err
    assert "line 3: Baris 3: jenis" in answer.err
    assert "Hari Jadi;" not in say("holidays", "--year", "2026").out
    assert "2026-12-21" not in say("holidays", "--year", "2026").out
