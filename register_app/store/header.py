"""The key file beside the register: who may open it and how, in twin copies of which the newest sound one counts."""

import json
import zlib
from binascii import a2b_base64, b2a_base64
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from register_app.store.durable import write_durably
from register_app.store.refusals import OpeningError, Reason

VERSION = 1
TWINS = (".kunci", ".kunci-2")

_FORMAT = "kunci-register-pengaduan"
_MOST_MEMORY_KIB = 4 * 1024 * 1024
_MOST_PASSES = 100


@dataclass(frozen=True, slots=True)
class Slot:
    """One person's way in: a name for the unlock window, and the keys wrapped under that person's passphrase."""

    account: str
    display_name: str
    role_title: str
    memory_kib: int
    passes: int
    salt: bytes
    wrapped: bytes
    unknown: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Header:
    """All ways in. ``recovery`` is the keys wrapped under the printed recovery key.

    ``salt`` repeats the first 16 bytes of the register file, to tell a damaged file from one of another register.
    ``unknown`` holds what a later version wrote, so that this version never loses it.
    """

    office: str
    salt: bytes
    slots: tuple[Slot, ...]
    recovery: bytes
    generation: int = 0
    mac: bytes = b""
    unknown: Mapping[str, Any] = field(default_factory=dict)

    def slot(self, account: str) -> Slot | None:
        """The slot of ``account``."""
        return next((slot for slot in self.slots if slot.account == account), None)


@dataclass(frozen=True, slots=True)
class Reading:
    """The header that counts, and whether its twin needs mending."""

    header: Header
    twin_needs_mending: bool


def twin_paths(register: Path) -> tuple[Path, ...]:
    """Where the two copies lie."""
    return tuple(register.with_name(register.name + ending) for ending in TWINS)


def read_header(register: Path) -> Reading:
    """Read the newest sound copy; changes nothing. Raises `OpeningError` when neither can be used."""
    contents = [_content(path) for path in twin_paths(register)]
    if not any(content is not None for content in contents):
        raise OpeningError(Reason.SECOND_NAME if _has_other_name(register) else Reason.KEYS_MISSING, register)
    entries = [entry for entry in map(_sound, contents) if entry]
    known = [header for header in map(_header, entries) if header]
    newest = max((header.generation for header in known), default=-1)
    if any(entry["version"] > VERSION and entry["generation"] > newest for entry in entries):
        raise OpeningError(Reason.NEWER, register)
    if not known:
        raise OpeningError(Reason.KEYS_DAMAGED, register)
    best = next(header for header in known if header.generation == newest)
    return Reading(best, twin_needs_mending=contents[0] != contents[1])


def _has_other_name(register: Path) -> bool:
    """Whether the file has a second name (a hard link), beside which the key file may lie."""
    try:
        return register.stat().st_nlink > 1
    except OSError:
        return False


def write_header(register: Path, header: Header, mac_key: bytes) -> Header:
    """Write both copies, one after the other, as the next generation; one of them is sound at every moment."""
    unsigned = replace(header, generation=header.generation + 1, mac=b"")
    signed = replace(unsigned, mac=_mac(unsigned, mac_key))
    put_back(register, signed)
    return signed


def put_back(register: Path, header: Header) -> None:
    """Write ``header`` as it is to both places, which mends a missing or damaged twin."""
    for path in twin_paths(register):
        write_durably(path, _text(_entry(header)))


def is_genuine(header: Header, mac_key: bytes) -> bool:
    """Whether the header was written by somebody who held the register key."""
    import hmac  # like hashlib below: not for reading names, which comes before the first window

    return hmac.compare_digest(header.mac, _mac(header, mac_key))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError:
        return b""


def _sound(content: bytes | None) -> dict[str, Any] | None:
    """The entries of a copy that is whole; the check is for accidents, the MAC for intent."""
    try:
        entry = json.loads(content or b"")
        check = entry.pop("check")
        whole = entry["format"] == _FORMAT and check == _check(entry)
        return entry if whole and isinstance(entry["version"] + entry["generation"], int) else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _header(entry: Mapping[str, Any]) -> Header | None:
    if entry["version"] != VERSION:
        return None
    try:
        return _header_of(dict(entry))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _header_of(rest: dict[str, Any]) -> Header:
    del rest["format"], rest["version"]
    return Header(
        office=rest.pop("office"),
        salt=a2b_base64(rest.pop("salt")),
        slots=tuple(_slot(slot) for slot in rest.pop("slots")),
        recovery=a2b_base64(rest.pop("recovery")),
        generation=rest.pop("generation"),
        mac=a2b_base64(rest.pop("mac")),
        unknown=rest,
    )


def _slot(entry: Mapping[str, Any]) -> Slot:
    rest = dict(entry)
    return Slot(
        account=rest.pop("account"),
        display_name=rest.pop("display_name"),
        role_title=rest.pop("role_title"),
        memory_kib=min(rest.pop("memory_kib"), _MOST_MEMORY_KIB),
        passes=min(rest.pop("passes"), _MOST_PASSES),
        salt=a2b_base64(rest.pop("salt")),
        wrapped=a2b_base64(rest.pop("wrapped")),
        unknown=rest,
    )


def _entry(header: Header) -> dict[str, Any]:
    return {
        **header.unknown,
        "format": _FORMAT,
        "version": VERSION,
        "generation": header.generation,
        "office": header.office,
        "salt": _letters(header.salt),
        "slots": [_slot_entry(slot) for slot in header.slots],
        "recovery": _letters(header.recovery),
        "mac": _letters(header.mac),
    }


def _slot_entry(slot: Slot) -> dict[str, Any]:
    return {
        **slot.unknown,
        "account": slot.account,
        "display_name": slot.display_name,
        "role_title": slot.role_title,
        "memory_kib": slot.memory_kib,
        "passes": slot.passes,
        "salt": _letters(slot.salt),
        "wrapped": _letters(slot.wrapped),
    }


def _text(entry: dict[str, Any]) -> bytes:
    return json.dumps({**entry, "check": _check(entry)}, ensure_ascii=False, indent=1).encode()


def _mac(header: Header, mac_key: bytes) -> bytes:
    import hashlib

    return hashlib.blake2b(_canonical(_entry(replace(header, mac=b""))), key=mac_key, digest_size=32).digest()


def _check(entry: Mapping[str, Any]) -> str:
    return f"{zlib.crc32(_canonical(entry)):08x}"


def _canonical(entry: Mapping[str, Any]) -> bytes:
    return json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _letters(content: bytes) -> str:
    return b2a_base64(content, newline=False).decode()
