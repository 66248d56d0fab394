"""A new register from the command line: whole or not at all, and its recovery key never lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.conftest import PROFILES, OfficeOf, Outsider

ZONES = {
    "biro-organisasi-ntt": "+08:00",
    "kominfo-ntt": "+08:00",
    "bps-ntt": "+08:00",
    "bps-banten": "+07:00",
    "bps-kaltim": "+08:00",
    "kosong": "+07:00",
}


@pytest.fixture
def newcomer(outsider: Outsider) -> Outsider:
    """An outsider whose office has no register yet."""
    return Outsider(outsider.folder / "baru" / "register baru.db", outsider.capture)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_kind_of_office_keeps_its_own_time(office_of: OfficeOf, profile: str) -> None:
    outsider = office_of(profile)
    channel = outsider.say("list", "--channels", "--json").json[0]["code"]

    number = outsider.kept({"channel": channel, "received_at": "2024-02-20T09:30", "subject": "Papan"})

    assert outsider.shown(number)["received_at"] == f"2024-02-20T09:30:00{ZONES[profile]}"


def test_a_register_is_founded_in_another_zone_with_its_sheet_for_the_safe(newcomer: Outsider) -> None:
    sheet = newcomer.folder.parent / "lembar pemulihan é.pdf"
    settings = ("--set", "office.name=Kantor = Uji", "--set", "office.timezone=Asia/Jayapura")

    founded = newcomer.say("init", "--profile", "kosong", *settings, "--recovery-sheet", sheet)
    again = newcomer.say("init", "--profile", "kosong", "--recovery-sheet", sheet)
    number = newcomer.kept({"channel": "surat", "received_at": "2024-02-20T09:30Z", "subject": "Papan"})

    assert (founded.code, again.code) == (0, 2)
    assert "Kantor = Uji" in founded.out
    assert sheet.read_bytes().startswith(b"%PDF")
    assert newcomer.shown(number)["received_at"] == "2024-02-20T18:30:00+09:00"


def test_a_wrong_wish_founds_nothing(newcomer: Outsider) -> None:
    inside = newcomer.folder.parent
    wishes = {
        ("--profile", "kantor-pos"): "profile",
        ("--set", "office.nama=X"): "office.nama",
        ("--set", "office.name="): "office.name",
        ("--set", "office.timezone=Mars/Olympus"): "office.timezone",
        ("--set", "tanpa sama dengan"): "--set",
        ("--set", "=X"): "--set",
        ("--recovery-sheet", inside): "--recovery-sheet",
        ("--recovery-sheet", inside / "tidak" / "ada.pdf"): "--recovery-sheet",
        ("--recovery-sheet", newcomer.register): "--recovery-sheet",
        ("--recovery-sheet", ""): "--recovery-sheet",
    }

    for words, field in wishes.items():
        answer = newcomer.say("init", *words)
        assert (answer.code, answer.err.partition(":")[0]) == (2, field), words
        assert not newcomer.folder.exists(), words


@pytest.mark.parametrize("passphrase", ["", "pendek", None])
def test_no_register_is_founded_without_a_passphrase(
    newcomer: Outsider, monkeypatch: pytest.MonkeyPatch, passphrase: str | None
) -> None:
    monkeypatch.delenv("REGISTER_PASSWORD")
    if passphrase is not None:
        monkeypatch.setenv("REGISTER_PASSWORD", passphrase)

    answer = newcomer.say("init", "--profile", "kosong")

    assert (answer.code, answer.err.partition(":")[0]) == (2, "passphrase")
    assert not newcomer.folder.exists()


def test_a_recovery_key_whose_sheet_cannot_be_written_is_told_instead(
    newcomer: Outsider, full_disk: Callable[[], Path]
) -> None:
    answer = newcomer.say("init", "--profile", "kosong", "--recovery-sheet", full_disk())

    assert answer.code == 1
    assert "Kunci pemulihan" in answer.out
    assert "penuh" in answer.err
    assert newcomer.say("list").code == 0


def test_whatever_lies_there_already_is_never_replaced(outsider: Outsider) -> None:
    before = outsider.register.read_bytes()

    assert outsider.say("init", "--profile", "kosong").code == 2
    assert outsider.register.read_bytes() == before
