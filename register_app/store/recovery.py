"""The recovery key as a person copies it from paper: thirteen groups of five characters, each checking itself."""

import secrets

GROUPS = 13
KEY_BYTES = 32

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_DATA = 4
_WEIGHTS = (1, 3, 5, 7)
"""Odd, so every single wrong character changes the check; unequal, so swapped neighbours do too (save 1 pair in 32)."""


class RecoveryTextError(ValueError):
    """The text cannot be a recovery key; ``groups`` counts from 1 and is empty when the length is wrong."""

    def __init__(self, groups: tuple[int, ...] = ()) -> None:
        self.groups = groups
        super().__init__(f"groups {groups}" if groups else "length")


def new_recovery_key() -> bytes:
    """256 random bits."""
    return secrets.token_bytes(KEY_BYTES)


def recovery_text(key: bytes) -> str:
    """Write ``key`` for paper: ``7K2QX-…`` in the alphabet of Crockford, which has no I, L, O or U."""
    number = int.from_bytes(key, "big")
    characters = [_ALPHABET[number >> shift & 31] for shift in range(5 * (GROUPS * _DATA - 1), -1, -5)]
    groups = ("".join(characters[at : at + _DATA]) for at in range(0, len(characters), _DATA))
    return "-".join(group + _check(place, group) for place, group in enumerate(groups))


def read_recovery(text: str) -> bytes:
    """Read what a person typed: case, spaces, dashes and the lookalikes O/0, I/L/1, U/V do not matter."""
    groups = _groups_of(text)
    if len(groups) != GROUPS or len(groups[-1]) != _DATA + 1:
        raise RecoveryTextError
    if wrong := wrong_groups(text):
        raise RecoveryTextError(wrong)
    number = 0
    for character in "".join(group[:_DATA] for group in groups):
        number = number << 5 | _ALPHABET.index(character)
    if number.bit_length() > KEY_BYTES * 8:
        raise RecoveryTextError((1,))
    return number.to_bytes(KEY_BYTES, "big")


def wrong_groups(text: str) -> tuple[int, ...]:
    """Which finished groups hold a typing mistake, counted from 1, for a hint while typing."""
    finished = (group for group in _groups_of(text) if len(group) == _DATA + 1)
    return tuple(place + 1 for place, group in enumerate(finished) if not _is_right(place, group))


def _groups_of(text: str) -> list[str]:
    plain = "".join(character for character in text.upper() if character.isalnum()).translate(_LOOKALIKES)
    return [plain[at : at + _DATA + 1] for at in range(0, len(plain), _DATA + 1)] or [""]


def _is_right(place: int, group: str) -> bool:
    return all(character in _ALPHABET for character in group) and group[_DATA] == _check(place, group[:_DATA])


def _check(place: int, data: str) -> str:
    """The place takes part, so that two groups in the wrong order are noticed."""
    weighed = sum(weight * _ALPHABET.index(character) for weight, character in zip(_WEIGHTS, data, strict=True))
    return _ALPHABET[(weighed + 7 * place) % 32]
