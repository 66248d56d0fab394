"""Numbers of the office's books: a template with tokens, filled from book, year and sequence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from register_app.errors import Problem
from register_app.i18n import _

_TOKEN = re.compile(r"\{(\w+)(?::0(\d))?\}")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
TOKENS = ("urut", "kode", "unit", "bulan", "bulan_romawi", "tahun")


@dataclass(frozen=True, slots=True, order=True)
class RegisterNumber:
    """Yearly running number of a book (nomor register)."""

    book: str
    year: int
    sequence: int


@dataclass(frozen=True, slots=True)
class NumberTemplate:
    """How a book writes its numbers, e.g. ``{urut:04}/PGD/BO/{tahun}``; ``code`` and ``unit`` fill their tokens."""

    pattern: str
    code: str = ""
    unit: str = ""

    def write(self, number: RegisterNumber, on: date) -> str:
        """The number as the office writes it on ``on``."""
        values: Mapping[str, str | int] = {
            "urut": number.sequence,
            "kode": self.code,
            "unit": self.unit,
            "bulan": f"{on.month:02}",
            "bulan_romawi": _ROMAN[on.month - 1],
            "tahun": number.year,
        }
        return _TOKEN.sub(lambda m: _padded(values[m[1]], m[2]), self.pattern)


def problems_in_pattern(pattern: str) -> tuple[Problem, ...]:
    """What keeps ``pattern`` from numbering a book: an unknown token, or no running number or year in it."""
    found = [token for token, _width in _TOKEN.findall(pattern)]
    unknown = [token for token in found if token not in TOKENS]
    problems = [
        Problem("numbering", _("Tanda {token} tidak dikenal. Pakai {known}.").format(token=t, known=", ".join(TOKENS)))
        for t in unknown
    ]
    if not {"urut", "tahun"} <= set(found):
        problems.append(
            Problem("numbering", _("Pola nomor harus memuat {urut} dan {tahun}, supaya tidak ada nomor kembar."))
        )
    return tuple(problems)


def _padded(value: str | int, width: str | None) -> str:
    return str(value).zfill(int(width)) if width else str(value)
