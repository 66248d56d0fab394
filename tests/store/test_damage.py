"""A disk that changes a bit: it is noticed at the door, and nothing wrong is ever shown."""

import random
import shutil

import pytest

from register_app.store.look import PAGE
from register_app.store.refusals import OpeningError, Reason
from tests.store.conftest import Office, units


def pages(office: Office) -> int:
    return office.path.stat().st_size // PAGE


@pytest.mark.parametrize("after", ["a clean close", "a crash"])
def test_one_changed_bit_anywhere_is_found_before_the_register_is_shown(office: Office, after: str) -> None:
    chance = random.Random(1945)
    sound = office.path.read_bytes()
    for page in range(0, pages(office), 3):
        harmed = bytearray(sound)
        harmed[page * PAGE + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
        office.path.write_bytes(harmed)
        if after == "a crash":
            office.was_killed()
        with pytest.raises(OpeningError) as refusal:
            office.opens()
        assert refusal.value.reason in (Reason.DAMAGED, Reason.MISPAIRED)
        assert office.path.read_bytes() == harmed


@pytest.mark.parametrize("missing", [1, 100, PAGE, 2 * PAGE, 20 * PAGE])
def test_a_file_cut_short_is_damaged_not_foreign_and_not_opened(office: Office, missing: int) -> None:
    office.path.write_bytes(office.path.read_bytes()[:-missing])
    with pytest.raises(OpeningError) as refusal:
        office.opens()
    assert refusal.value.reason is Reason.DAMAGED


def test_the_sound_file_put_back_opens_again(office: Office) -> None:
    keep = office.path.with_name("cadangan")
    shutil.copy(office.path, keep)
    office.path.write_bytes(office.path.read_bytes()[:-PAGE])
    with pytest.raises(OpeningError):
        office.opens()
    shutil.copy(keep, office.path)
    with office.opens() as file:
        assert units(file) == ["Bagian Reformasi Birokrasi"]
