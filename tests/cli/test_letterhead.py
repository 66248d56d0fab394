"""The logo at the command line, and a disk without room for a sheet."""

from pathlib import Path

import pytest

from tests.cli.conftest import Say


def test_a_logo_that_is_no_picture_is_refused_and_makes_no_register(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGISTER_FILE", str(tmp_path / "baru.db"))
    text = tmp_path / "logo.png"
    text.write_text("bukan gambar")

    refused = say("init", "--logo", str(text))
    assert (refused.code, list(tmp_path.glob("baru.db*"))) == (2, [])
    assert refused.err.startswith("--logo: Berkas ini bukan gambar PNG atau JPEG.")
    assert say("init", "--logo", str(tmp_path / "tidak-ada.png")).code == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("format_", ["pdf", "xlsx"])
def test_a_full_disk_is_one_sentence_and_counts_no_print(say: Say, format_: str) -> None:
    period = ("--from", "2024-01-01", "--to", "2024-01-31", "--format", format_)
    full = say("recap", "evaluasi", *period, "-o", "/dev/full")
    assert full.code == 2
    assert "diska penuh" in full.err
    assert full.err.count("\n") == 1
