"""Opening the register: who may, what is checked first, and what is said when it was not closed."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from register_app.clock import Clock
from register_app.store import slots
from register_app.store.header import read_header, twin_paths, write_header
from register_app.store.keys import new_keyring
from register_app.store.lock import LastRun, lock_path
from register_app.store.look import look_at
from register_app.store.opening import Notice, open_register, open_unlocked, open_with_recovery
from register_app.store.refusals import (
    OpeningError,
    Reason,
    UnknownAccountError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from tests.store.conftest import ACCOUNT, CHEAP, PASSPHRASE, Office, keep_unit, units


def test_what_was_kept_is_there_the_next_morning(office: Office) -> None:
    with office.opens() as file:
        keep_unit(file, "Bagian Tata Laksana")
    with office.opens() as file:
        assert units(file) == ["Bagian Reformasi Birokrasi", "Bagian Tata Laksana"]
        assert (file.account, file.last_run, file.notices) == (ACCOUNT, LastRun.CLOSED, frozenset())


def test_the_unlock_window_knows_the_office_and_its_people_without_any_key(office: Office) -> None:
    state = look_at(office.path)
    assert state.is_ready
    assert state.header is not None
    assert state.header.office == "Biro Organisasi"
    assert [(slot.display_name, slot.role_title) for slot in state.header.slots] == [
        ("Yustina Manu", "Petugas penerima tamu")
    ]


def test_a_wrong_passphrase_is_the_persons_to_mend_and_the_register_stays_free(office: Office) -> None:
    with pytest.raises(WrongPassphraseError) as refusal:
        office.opens("sirih pinang kopi jagun")
    assert [problem.field for problem in refusal.value.problems] == ["passphrase"]
    with office.opens() as file:
        assert file.last_run is LastRun.CLOSED


def test_the_same_passphrase_opens_however_the_keyboard_composes_it(office: Office) -> None:
    with office.opens() as file:
        slots.replace_slot(office.path, file.keyring, account=ACCOUNT, passphrase="kopi té manis", kdf=CHEAP)
    with office.opens("kopi te\u0301 manis") as file:
        assert file.account == ACCOUNT


def test_a_window_that_proved_the_passphrase_already_is_not_asked_again(office: Office) -> None:
    keyring = slots.unlock(read_header(office.path).header, ACCOUNT, PASSPHRASE)
    with open_unlocked(office.path, keyring, ACCOUNT) as file:
        assert units(file) == ["Bagian Reformasi Birokrasi"]


def test_keys_of_another_register_open_nothing_and_leave_it_free(office: Office) -> None:
    with pytest.raises(OpeningError):
        open_unlocked(office.path, new_keyring(), ACCOUNT)
    office.opens().close()


def test_closing_twice_is_closing_once(office: Office) -> None:
    file = office.opens()
    file.close()
    file.close()
    office.opens().close()


def test_an_account_that_the_register_does_not_know_is_named(office: Office) -> None:
    with pytest.raises(UnknownAccountError) as refusal:
        open_register(office.path, "markus", PASSPHRASE)
    assert "markus" in refusal.value.problems[0].text


def test_the_printed_recovery_key_opens_and_gives_a_new_passphrase(office: Office) -> None:
    typed = office.recovery.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    with open_with_recovery(office.path, typed) as file:
        assert file.account is None
        slots.replace_slot(office.path, file.keyring, account=ACCOUNT, passphrase="kata sandi baru", kdf=CHEAP)
    with office.opens("kata sandi baru") as file:
        assert units(file) == ["Bagian Reformasi Birokrasi"]
    with pytest.raises(WrongPassphraseError):
        office.opens(PASSPHRASE)


def test_a_mistyped_recovery_key_names_the_group_to_look_at(office: Office) -> None:
    groups = office.recovery.split("-")
    groups[6] = ("8" if groups[6][0] != "8" else "9") + groups[6][1:]
    with pytest.raises(WrongRecoveryKeyError) as refusal:
        open_with_recovery(office.path, "-".join(groups))
    assert refusal.value.groups == (7,)
    assert "ke-7" in refusal.value.problems[0].text


def test_the_recovery_key_of_another_office_is_told_from_a_typing_mistake(office: Office) -> None:
    foreign = slots.new_recovery(new_keyring())[1]
    with pytest.raises(WrongRecoveryKeyError) as refusal:
        open_with_recovery(office.path, foreign)
    assert "bukan untuk register ini" in refusal.value.problems[0].text


def test_a_new_recovery_sheet_retires_the_old_one(office: Office) -> None:
    with office.opens() as file:
        text = slots.renew_recovery(office.path, file.keyring)
    open_with_recovery(office.path, text).close()
    with pytest.raises(WrongRecoveryKeyError):
        open_with_recovery(office.path, office.recovery)


def test_a_second_window_is_told_who_has_the_register_and_since_when(office: Office) -> None:
    morning = Clock("Asia/Makassar", lambda: datetime(2024, 1, 2, 1, 30, tzinfo=UTC))
    with open_register(office.path, ACCOUNT, PASSPHRASE, clock=morning):
        with pytest.raises(OpeningError) as refusal:
            open_register(office.path, ACCOUNT, PASSPHRASE, clock=morning)
        assert look_at(office.path).reason is Reason.IN_USE
    assert refusal.value.reason is Reason.IN_USE
    assert refusal.value.text == "Register sedang dibuka oleh Yustina Manu sejak 02-01-2024 09.30 WITA."


HOLD_IT = """
import sys
from pathlib import Path
from register_app.store.opening import open_register
file = open_register(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
print("open", flush=True)
sys.stdin.read()
"""


def test_another_program_is_kept_out_and_its_death_lets_us_in_and_has_the_file_checked(office: Office) -> None:
    command = [sys.executable, "-c", HOLD_IT, str(office.path), ACCOUNT, PASSPHRASE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(OpeningError) as refusal:
            office.opens()
        other.kill()
    assert refusal.value.facts["who"] == "Yustina Manu"
    assert refusal.value.facts["pid"] == str(other.pid)
    with office.opens() as file:
        assert file.last_run is LastRun.KILLED
        assert Notice.CHECKED_AFTER_CRASH in file.notices


def test_a_computer_that_stopped_is_told_from_a_program_that_died(office: Office) -> None:
    lock = lock_path(office.path)
    entry = json.loads(lock.read_text(encoding="utf-8")) | {"state": "open", "boot": "an earlier start"}
    lock.write_text(json.dumps(entry), encoding="utf-8")
    with office.opens() as file:
        assert file.last_run is LastRun.MACHINE_STOPPED


@pytest.mark.parametrize("torn", ["", '{"who": "Yus', "[]"])
def test_a_torn_lock_file_never_blocks(office: Office, torn: str) -> None:
    lock_path(office.path).write_text(torn, encoding="utf-8")
    with office.opens() as file:
        assert file.last_run is LastRun.UNKNOWN


def test_a_wrong_passphrase_after_a_crash_does_not_hide_the_crash(office: Office) -> None:
    office.was_killed()
    with pytest.raises(WrongPassphraseError):
        office.opens("bukan kata sandinya")
    with office.opens() as file:
        assert file.last_run is LastRun.KILLED


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("harm", ["gone", "cut short", "changed"])
def test_one_sound_key_file_is_enough_and_mends_its_twin(office: Office, which: int, harm: str) -> None:
    twin = twin_paths(office.path)[which]
    sound = twin.read_bytes()
    if harm == "gone":
        twin.unlink()
    else:
        twin.write_bytes(sound[:200] if harm == "cut short" else sound.replace(b"Yustina", b"Yustine"))
    with office.opens() as file:
        assert file.notices == {Notice.KEY_FILE_MENDED}
    assert twin.read_bytes() == sound


def test_an_older_twin_left_by_a_power_cut_is_brought_up_to_date(office: Office) -> None:
    older = twin_paths(office.path)[1].read_bytes()
    with office.opens() as file:
        slots.rename_office(office.path, file.keyring, "Biro Organisasi Setda")
    twin_paths(office.path)[1].write_bytes(older)
    with office.opens() as file:
        assert file.header.office == "Biro Organisasi Setda"
        assert file.notices == {Notice.KEY_FILE_MENDED}
    assert len({twin.read_bytes() for twin in twin_paths(office.path)}) == 1


def test_a_key_file_written_by_somebody_outside_is_noticed(office: Office) -> None:
    write_header(office.path, read_header(office.path).header, mac_key=bytes(32))
    with office.opens() as file:
        assert file.notices == {Notice.KEY_FILE_ALTERED}


def test_nothing_is_left_open_behind_a_refusal(office: Office, tmp_path: Path) -> None:
    twin_paths(office.path)[0].write_text("rusak", encoding="utf-8")
    twin_paths(office.path)[1].write_text("rusak", encoding="utf-8")
    for _ in range(3):
        with pytest.raises(OpeningError) as refusal:
            office.opens()
        assert refusal.value.reason is Reason.KEYS_DAMAGED
