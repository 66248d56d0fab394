"""The eighteen digits of a NIP: grouped for paper, and what looks wrong; a blank one is fine."""

from collections.abc import Iterator
from datetime import date

from register_app.i18n import _
from register_app.rules.sex import Sex

LENGTH = 18
_GROUPS = ((0, 8), (8, 14), (14, 15), (15, 18))
_SEXES = {"1": Sex.MALE, "2": Sex.FEMALE}
_CONTRACT_MONTH = "21"
"""Contract staff (PPPK) carry this where others carry the month in which they began."""

_YOUNGEST_START = 15


def grouped(nip: str) -> str:
    """Write a NIP in groups of 8, 6, 1 and 3; anything that is not eighteen digits stays as typed."""
    digits = _digits(nip)
    if not _is_complete(digits):
        return nip.strip()
    return " ".join(digits[start:end] for start, end in _GROUPS)


def warnings_for(nip: str) -> tuple[str, ...]:
    """Say as whole sentences what looks wrong in a NIP; nothing when it is blank or plausible."""
    digits = _digits(nip)
    if not digits:
        return ()
    if not _is_complete(digits):
        text = _("NIP berisi 18 angka, yang tertulis {count}. Periksa lagi, atau kosongkan bila tidak ada.")
        return (text.format(count=len(digits)),)
    return tuple(_implausible(digits))


def is_too_long(nip: str) -> bool:
    """Whether there are more digits already than a NIP has, which no further typing mends."""
    return len(_digits(nip)) > LENGTH


def sex_of(nip: str) -> Sex | None:
    """Sex that the fifteenth digit tells; None when it tells none."""
    digits = _digits(nip)
    return _SEXES.get(digits[14]) if _is_complete(digits) else None


def _implausible(digits: str) -> Iterator[str]:
    born = _date(digits[:8])
    if born is None:
        yield _("Delapan angka pertama NIP bukan tanggal lahir (tahun, bulan, tanggal). Periksa lagi.")
    begun = _date(f"{digits[8:14]}01") if digits[12:14] != _CONTRACT_MONTH else _date(f"{digits[8:12]}0101")
    if begun is None:
        yield _("Angka kesembilan sampai keempat belas NIP bukan tahun dan bulan pengangkatan. Periksa lagi.")
    if born and begun and begun.year - born.year < _YOUNGEST_START:
        yield _("Tahun pengangkatan dalam NIP terlalu dekat dengan tahun lahir. Periksa lagi.")
    if digits[14] not in _SEXES:
        yield _("Angka kelima belas NIP harus 1 (laki-laki) atau 2 (perempuan). Periksa lagi.")
    if digits.endswith("000"):
        yield _("Tiga angka terakhir NIP tidak pernah 000. Periksa lagi.")


def _digits(nip: str) -> str:
    return "".join(nip.split()).replace(".", "").replace("-", "")


def _is_complete(digits: str) -> bool:
    return len(digits) == LENGTH and digits.isascii() and digits.isdecimal()


def _date(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
