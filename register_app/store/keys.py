"""Turns a passphrase or the printed recovery key into the key that opens the register file."""

import hashlib
import json
import math
import secrets
import time
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.secret import Aead

KEY_BYTES = 32
SALT_BYTES = argon2id.SALTBYTES


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess at a passphrase costs (Argon2id): memory in KiB, and passes over it."""

    memory_kib: int
    passes: int

    def is_weaker_than(self, other: "KdfCost") -> bool:
        """Whether either figure lies below the other's: costs may only rise."""
        return self.memory_kib < other.memory_kib or self.passes < other.passes


FLOOR = KdfCost(memory_kib=64 * 1024, passes=3)
"""The cheapest cost this program ever chooses, for the oldest PC at a front desk."""

SHORTEST_WAIT, LONGEST_WAIT = 0.5, 1.0
"""Seconds that unlocking should take on the PC that keeps the register."""

_CEILING_KIB = 256 * 1024


@dataclass(frozen=True, slots=True, repr=False)
class Keyring:
    """The keys that one slot holds: the register's own, and by name those that a role adds.

    Names this program does not know are kept, so that an older program never loses a newer one's keys.
    """

    register: bytes
    others: Mapping[str, bytes] = field(default_factory=dict)


class DoesNotOpenError(Exception):
    """The key is not the one that sealed this."""


def new_keyring() -> Keyring:
    """A fresh register key: 256 random bits, never derived from anything a person chose."""
    return Keyring(register=secrets.token_bytes(KEY_BYTES))


def new_salt() -> bytes:
    """A fresh salt for one slot."""
    return secrets.token_bytes(SALT_BYTES)


def key_from_passphrase(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """Derive a slot's key; the same letters give the same key however the keyboard composed them."""
    letters = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    return argon2id.kdf(KEY_BYTES, letters, salt, opslimit=cost.passes, memlimit=cost.memory_kib * 1024)


def derived_key(key: bytes, purpose: str) -> bytes:
    """A key of its own for ``purpose`` (at most 16 letters); nobody gets back from it to ``key``."""
    return hashlib.blake2b(key=key, person=purpose.encode(), digest_size=KEY_BYTES).digest()


def seal(keyring: Keyring, with_key: bytes, *, bound_to: str) -> bytes:
    """Encrypt the keyring so that it opens only with the same key and for the same ``bound_to``."""
    names = {"register": keyring.register, **keyring.others}
    plain = json.dumps({name: b64encode(key).decode() for name, key in names.items()}).encode()
    return bytes(Aead(with_key).encrypt(plain, bound_to.encode()))


def unseal(sealed: bytes, with_key: bytes, *, bound_to: str) -> Keyring:
    """Open what `seal` made; any other key, owner or changed byte raises `DoesNotOpenError`."""
    try:
        plain = Aead(with_key).decrypt(sealed, bound_to.encode())
    except (CryptoError, ValueError) as error:
        raise DoesNotOpenError from error
    keys = {name: b64decode(key) for name, key in json.loads(plain).items()}
    return Keyring(register=keys.pop("register"), others=keys)


def calibrate(measure: Callable[[KdfCost], float] | None = None) -> KdfCost:
    """Choose the highest cost that unlocks within a second on this PC, never below `FLOOR`.

    Memory first (it hurts a guesser's graphics card most), then passes.
    """
    seconds = min((measure or seconds_on_this_pc)(FLOOR) for _ in range(3))  # a busy moment must not weaken the key
    memory = FLOOR.memory_kib
    while memory < _CEILING_KIB and seconds * 2 <= LONGEST_WAIT:
        memory, seconds = memory * 2, seconds * 2
    aim = (SHORTEST_WAIT + LONGEST_WAIT) / 2
    passes = math.floor(FLOOR.passes * aim / seconds) if seconds < aim else FLOOR.passes
    return KdfCost(memory, max(FLOOR.passes, passes))


def seconds_on_this_pc(cost: KdfCost) -> float:
    """How long one derivation takes here and now."""
    start = time.perf_counter()
    key_from_passphrase("", bytes(SALT_BYTES), cost)
    return time.perf_counter() - start
