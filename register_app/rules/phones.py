"""Telephone numbers: one key for searching, a gentle word about odd ones, and how they are printed."""

import re
from collections.abc import Iterator

from register_app.i18n import _

_HOME = "62"
_FEWEST, _MOST = 10, 13
_NO_DIGIT = re.compile(r"[^0-9]+")
_PARTING = re.compile(r"[/;,]|\batau\b|\bdan\b", re.IGNORECASE)
_SHOWN_FIRST, _SHOWN_LAST = 4, 3


def phone_digits(text: str) -> str:
    """Key by which a number is kept and searched: 0812…, +62 812… and 62812… become 62812…; of several, the first.

    Also works on the beginning of a number; empty when there is no digit.
    """
    first = _PARTING.split(text.strip(), maxsplit=1)[0]
    digits = _NO_DIGIT.sub("", first)
    if first.lstrip(" (").startswith("+") or not digits:
        return _without_trunk_zero(digits)
    if digits.startswith("00"):
        return _without_trunk_zero(digits[2:])
    if digits.startswith("0"):
        return _HOME + digits[1:]
    return _without_trunk_zero(digits) if digits.startswith(_HOME) else _HOME + digits


def phone_warnings(text: str) -> tuple[str, ...]:
    """Say gently what looks wrong with a number; nothing for a blank or a plausible one, never a reason to refuse."""
    return tuple(_warnings(text)) if text.strip() else ()


def pretty(text: str) -> str:
    """Write a number as people read it: 0812-3456-7118, (0380) 832697; what is no number stays as typed."""
    digits = phone_digits(text)
    if len(digits) < _FEWEST - 2 or _PARTING.search(text):
        return text.strip()
    if not digits.startswith(_HOME):
        return f"+{digits}"
    national = f"0{digits[len(_HOME) :]}"
    return _mobile(national) if national.startswith("08") else _landline(national)


def masked(text: str) -> str:
    """Write a number for paper that others see: 0812-****-118; too short a number is hidden whole."""
    digits = phone_digits(text)
    national = f"0{digits[len(_HOME) :]}" if digits.startswith(_HOME) else digits
    if len(national) <= _SHOWN_FIRST + _SHOWN_LAST:
        return "****" if digits else ""
    return f"{national[:_SHOWN_FIRST]}-****-{national[-_SHOWN_LAST:]}"


def _without_trunk_zero(digits: str) -> str:
    """+62 (0)812 keeps a zero that is not dialled."""
    return _HOME + digits[3:] if digits.startswith("620") else digits


def _warnings(text: str) -> Iterator[str]:
    digits = phone_digits(text)
    national = f"0{digits[len(_HOME) :]}" if digits.startswith(_HOME) else digits
    if not digits:
        yield _("Nomor HP berisi angka. Periksa lagi, atau kosongkan bila tidak ada.")
    elif len(national) < _FEWEST:
        yield _("Baru {count} angka, biasanya 10 sampai 13.").format(count=len(national))
    elif digits.startswith(_HOME) and len(national) > _MOST:
        yield _("Sudah {count} angka, biasanya 10 sampai 13.").format(count=len(national))
    elif not _is_in_use(digits):
        yield _("Awalan nomor ini tidak dikenal. Bacakan kembali kepada pemiliknya.")


def _is_in_use(digits: str) -> bool:
    import phonenumbers  # the world's numbering plans, loaded only when a number is checked

    national = digits.removeprefix(_HOME)
    if national != digits and not national.startswith("0"):  # nearly every number, and nothing is left to parse
        return phonenumbers.is_valid_number(phonenumbers.PhoneNumber(int(_HOME), int(national)))
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(f"+{digits}"))
    except phonenumbers.NumberParseException:
        return False


def _mobile(national: str) -> str:
    return "-".join(part for part in (national[:4], national[4:8], national[8:]) if part)


def _landline(national: str) -> str:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(national, "ID")
    except phonenumbers.NumberParseException:
        return national
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
