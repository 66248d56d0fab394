"""Ways into the register: people come, change their passphrase and leave; nobody is locked out, nothing gets weaker."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from register_app.errors import RefusedError
from register_app.store import header, slots
from register_app.store.header import read_header, twin_paths
from register_app.store.keys import KdfCost, Keyring
from register_app.store.opening import open_register
from register_app.store.refusals import OpeningError, UnknownAccountError, WrongPassphraseError
from tests.store.conftest import ACCOUNT, CHEAP, PASSPHRASE, Office, units


def markus_comes(office: Office, kdf: KdfCost = CHEAP) -> None:
    with office.opens() as file:
        slots.add_slot(
            office.path,
            file.keyring,
            account="markus",
            display_name="Markus Bria",
            role_title="Pengelola pengaduan",
            passphrase="jagung bose dan ikan",
            kdf=kdf,
        )


def test_a_second_person_opens_the_same_register_with_another_passphrase(office: Office) -> None:
    markus_comes(office)
    with open_register(office.path, "markus", "jagung bose dan ikan") as file:
        assert units(file) == ["Bagian Reformasi Birokrasi"]
    with pytest.raises(WrongPassphraseError):
        open_register(office.path, "markus", PASSPHRASE)


def test_an_account_comes_only_once(office: Office) -> None:
    markus_comes(office)
    with pytest.raises(RefusedError) as refusal:
        markus_comes(office)
    assert refusal.value.problems[0].field == "account"


def test_who_leaves_cannot_open_any_more(office: Office) -> None:
    markus_comes(office)
    with office.opens() as file:
        slots.remove_slot(office.path, file.keyring, account="markus")
    with pytest.raises(UnknownAccountError):
        open_register(office.path, "markus", "jagung bose dan ikan")
    assert all(b"markus" not in twin.read_bytes() for twin in twin_paths(office.path))


def test_the_last_person_cannot_leave(office: Office) -> None:
    with office.opens() as file, pytest.raises(RefusedError) as refusal:
        slots.remove_slot(office.path, file.keyring, account=ACCOUNT)
    assert "akun terakhir" in refusal.value.problems[0].text
    office.opens().close()


def test_an_unknown_account_can_neither_change_nor_leave(office: Office) -> None:
    with office.opens() as file:
        with pytest.raises(UnknownAccountError):
            slots.remove_slot(office.path, file.keyring, account="markus")
        with pytest.raises(UnknownAccountError):
            slots.replace_slot(office.path, file.keyring, account="markus", passphrase=PASSPHRASE, kdf=CHEAP)


def test_a_new_passphrase_may_come_with_a_new_name_and_title(office: Office) -> None:
    with office.opens() as file:
        slots.replace_slot(
            office.path,
            file.keyring,
            account=ACCOUNT,
            passphrase="kata sandi baru",
            display_name="Yustina Manu, S.Sos.",
            role_title="Pengelola pengaduan",
            kdf=CHEAP,
        )
    slot = read_header(office.path).header.slots[0]
    assert (slot.display_name, slot.role_title) == ("Yustina Manu, S.Sos.", "Pengelola pengaduan")


def test_a_short_new_passphrase_is_refused_and_the_old_one_stays(office: Office) -> None:
    with office.opens() as file, pytest.raises(RefusedError):
        slots.replace_slot(office.path, file.keyring, account=ACCOUNT, passphrase="pendek", kdf=CHEAP)
    office.opens().close()


def test_a_change_that_finds_the_disk_full_leaves_the_old_way_in(office: Office) -> None:
    resource = pytest.importorskip("resource")
    with office.opens() as file:
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
        try:
            with pytest.raises(OpeningError):
                slots.rename_office(office.path, file.keyring, "Biro Organisasi Setda")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    with office.opens() as file:
        assert file.header.office == "Biro Organisasi"


def test_the_cost_of_guessing_only_rises(office: Office) -> None:
    markus_comes(office, KdfCost(memory_kib=32, passes=2))
    with office.opens() as file:
        slots.replace_slot(office.path, file.keyring, account=ACCOUNT, passphrase=PASSPHRASE, kdf=CHEAP)
    slot = read_header(office.path).header.slots[0]
    assert (slot.memory_kib, slot.passes) == (32, 2)


def test_every_change_is_a_new_generation_in_both_copies(office: Office) -> None:
    before = read_header(office.path).header.generation
    markus_comes(office)
    first, second = twin_paths(office.path)
    assert read_header(office.path).header.generation == before + 1
    assert first.read_bytes() == second.read_bytes()


def test_what_a_later_program_wrote_into_the_key_file_is_kept(office: Office) -> None:
    with office.opens() as file:
        key = slots.header_key(file.keyring)
    today = read_header(office.path).header
    later = replace(
        today,
        unknown={"cadangan": {"kunci": "abc"}},
        slots=tuple(replace(slot, unknown={"pin": "xyz"}) for slot in today.slots),
    )
    header.write_header(office.path, later, key)
    with office.opens() as file:
        assert file.notices == frozenset()
        slots.replace_slot(office.path, file.keyring, account=ACCOUNT, passphrase="kata sandi baru", kdf=CHEAP)
    entry = json.loads(twin_paths(office.path)[0].read_bytes())
    assert entry["cadangan"] == {"kunci": "abc"}
    assert entry["slots"][0]["pin"] == "xyz"


def test_keys_of_a_role_survive_a_change_of_passphrase(office: Office) -> None:
    with office.opens() as file:
        richer = Keyring(file.keyring.register, {"segel": b"s" * 32})
        slots.replace_slot(office.path, richer, account=ACCOUNT, passphrase=PASSPHRASE, kdf=CHEAP)
    with office.opens() as file:
        assert file.keyring.others == {"segel": b"s" * 32}
        slots.replace_slot(office.path, file.keyring, account=ACCOUNT, passphrase="kata sandi baru", kdf=CHEAP)
    with office.opens("kata sandi baru") as file:
        assert file.keyring.others == {"segel": b"s" * 32}


def test_the_key_file_never_shows_half_a_change(office: Office, tmp_path: Path) -> None:
    """Wherever the power goes between the two copies, the newest sound one opens the register."""
    old_first, old_second = (twin.read_bytes() for twin in twin_paths(office.path))
    markus_comes(office)
    first, second = twin_paths(office.path)
    new = first.read_bytes()
    for left, right, people in ((new, old_second, 2), (old_first, new, 2), (new[:100], old_second, 1)):
        first.write_bytes(left)
        second.write_bytes(right)
        assert len(read_header(office.path).header.slots) == people
        office.opens().close()
