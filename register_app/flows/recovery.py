"""The printed recovery sheet (lembar pemulihan): hints while its key is typed, and proof that it is in hand."""

from __future__ import annotations

from register_app.errors import Problem
from register_app.i18n import _
from register_app.store.recovery import GROUPS, RecoveryTextError, read_recovery, wrong_groups


def hint_while_typing(text: str) -> Problem | None:
    """What is mistyped in the groups finished so far; None while all is well."""
    wrong = wrong_groups(text)
    if not wrong:
        return None
    numbers = ", ".join(str(group) for group in wrong)
    sentence = _("Kelompok ke-{numbers} tidak cocok. Periksa lagi pada lembar pemulihan.").format(numbers=numbers)
    return Problem("recovery_key", sentence)


def is_complete(text: str) -> bool:
    """Whether every group is there and right."""
    try:
        read_recovery(text)
    except RecoveryTextError:
        return False
    return True


def groups_typed(text: str) -> tuple[int, int]:
    """How many of the groups have been typed, and how many there are."""
    letters = sum(letter.isalnum() for letter in text)
    return min(letters // 5, GROUPS), GROUPS


def last_group(recovery_text: str) -> str:
    """The last group of the sheet, which the officer types to show that the sheet is in hand."""
    return recovery_text.rsplit("-", maxsplit=1)[-1]


def is_last_group(typed: str, recovery_text: str) -> bool:
    """Whether ``typed`` is the last group, however it was written."""
    return "".join(letter for letter in typed.upper() if letter.isalnum()) == last_group(recovery_text)
