"""Keys: what a passphrase costs to guess, and a recovery key that survives being copied by hand."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some

from register_app.store import keys
from register_app.store.keys import FLOOR, KdfCost
from register_app.store.recovery import (
    GROUPS,
    RecoveryTextError,
    new_recovery_key,
    read_recovery,
    recovery_text,
    wrong_groups,
)
from tests.store.conftest import CHEAP

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def a_pc_that_takes(seconds_at_the_floor: float) -> KdfCost:
    return keys.calibrate(lambda cost: seconds_at_the_floor)


@pytest.mark.parametrize(
    ("seconds_at_the_floor", "cost"),
    [
        (0.02, KdfCost(256 * 1024, 28)),
        (0.15, KdfCost(256 * 1024, 3)),
        (0.24, KdfCost(256 * 1024, 3)),
        (0.40, KdfCost(128 * 1024, 3)),
        (0.60, KdfCost(64 * 1024, 3)),
        (3.00, KdfCost(64 * 1024, 3)),
    ],
)
def test_a_pc_gets_the_highest_cost_it_bears_within_a_second(seconds_at_the_floor: float, cost: KdfCost) -> None:
    assert a_pc_that_takes(seconds_at_the_floor) == cost


@given(some.floats(0.001, 30))
def test_no_pc_gets_less_than_the_floor_and_no_quick_pc_waits_longer_than_a_second(seconds: float) -> None:
    cost = a_pc_that_takes(seconds)
    assert not cost.is_weaker_than(FLOOR)
    expected = seconds * cost.memory_kib / FLOOR.memory_kib * cost.passes / FLOOR.passes
    assert expected <= max(keys.LONGEST_WAIT, seconds) * 1.001


def test_this_pc_can_bear_the_floor() -> None:
    assert 0 < keys.seconds_on_this_pc(FLOOR) < 10


def test_a_slot_opens_only_with_its_own_key_and_for_its_own_person() -> None:
    keyring = keys.new_keyring()
    key = keys.key_from_passphrase("sirih pinang", keys.new_salt(), CHEAP)
    sealed = keys.seal(keyring, key, bound_to="yustina")
    assert keys.unseal(sealed, key, bound_to="yustina") == keyring
    for other_key, person in ((bytes(32), "yustina"), (key, "markus")):
        with pytest.raises(keys.DoesNotOpenError):
            keys.unseal(sealed, other_key, bound_to=person)


def test_every_changed_byte_of_a_slot_is_noticed() -> None:
    sealed = keys.seal(keys.new_keyring(), bytes(32), bound_to="yustina")
    for place in range(len(sealed)):
        harmed = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        with pytest.raises(keys.DoesNotOpenError):
            keys.unseal(harmed, bytes(32), bound_to="yustina")


def test_keys_that_a_later_role_brings_are_kept() -> None:
    keyring = keys.Keyring(register=bytes(32), others={"segel": b"s" * 32, "cadangan": b"c" * 32})
    assert keys.unseal(keys.seal(keyring, bytes(32), bound_to="a"), bytes(32), bound_to="a") == keyring


def test_keys_for_different_purposes_have_nothing_in_common() -> None:
    assert len({keys.derived_key(bytes(32), purpose) for purpose in ("header", "pemulihan", "jejak")}) == 3


@given(some.binary(min_size=32, max_size=32))
def test_any_recovery_key_comes_back_from_paper(key: bytes) -> None:
    assert read_recovery(recovery_text(key)) == key


def test_a_recovery_key_is_thirteen_groups_of_five_without_confusing_letters() -> None:
    groups = recovery_text(new_recovery_key()).split("-")
    assert [len(group) for group in groups] == [5] * GROUPS
    assert set("".join(groups)) <= set(LETTERS)


@given(some.binary(min_size=32, max_size=32), some.randoms(use_true_random=False))
def test_a_recovery_key_may_be_typed_carelessly(key: bytes, chance: Random) -> None:
    careless = "".join(
        chance.choice((letter, letter.lower())) + chance.choice(("", "", " ", "-", "\n"))
        for letter in recovery_text(key).replace("-", "")
    )
    lookalikes = careless.replace("0", chance.choice("0oO")).replace("1", chance.choice("1iIlL"))
    assert read_recovery(lookalikes.replace("V", "U")) == key


@given(
    some.binary(min_size=32, max_size=32), some.integers(0, GROUPS - 1), some.integers(0, 4), some.sampled_from(LETTERS)
)
def test_one_wrong_letter_is_always_found_and_its_group_named(key: bytes, group: int, place: int, letter: str) -> None:
    groups = recovery_text(key).split("-")
    if groups[group][place] == letter:
        return
    groups[group] = groups[group][:place] + letter + groups[group][place + 1 :]
    with pytest.raises(RecoveryTextError) as refusal:
        read_recovery("-".join(groups))
    assert refusal.value.groups == (group + 1,)


def test_groups_in_the_wrong_order_are_found() -> None:
    groups = recovery_text(bytes(range(32))).split("-")
    groups[3], groups[4] = groups[4], groups[3]
    assert wrong_groups("-".join(groups)) == (4, 5)


@pytest.mark.parametrize("text", ["", "7K2QX", "7K2QX-" * 12, "x" * 66, "é" * 65, "?!", "\ud800"])
def test_a_text_of_another_length_is_no_recovery_key(text: str) -> None:
    with pytest.raises(RecoveryTextError):
        read_recovery(text)


def test_while_typing_only_finished_groups_are_judged() -> None:
    text = recovery_text(bytes(range(32)))
    assert wrong_groups(text[:8]) == ()
    assert wrong_groups(("1" if text[0] != "1" else "2") + text[1:8]) == (1,)
