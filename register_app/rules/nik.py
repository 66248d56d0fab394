"""What the sixteen digits of a NIK tell (region, birth date, sex) and what looks wrong; it warns and never blocks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from register_app.i18n import _
from register_app.rules.dates import long_date
from register_app.rules.nik_regions import Region, is_known, region_of
from register_app.rules.sex import SEX_NAMES, Sex

LENGTH = 16
_FEMALE_DAYS = 40
"""Added to a woman's day of birth."""

_OLDEST = 110
_CARD_AGE = 17


@dataclass(frozen=True, slots=True)
class NikReading:
    """What a NIK tells as far as it is typed; ``warnings`` are whole sentences and never a reason to refuse."""

    number: str
    region: Region | None = None
    birth_date: date | None = None
    sex: Sex | None = None
    age: int = 0
    warnings: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """One short line while it is typed: Kota Kupang · perempuan · 22 Maret 1988; empty while nothing is told."""
        return _in_a_line(*self._region_and_sex(), long_date(self.birth_date) if self.birth_date else "")

    @property
    def masked_line(self) -> str:
        """The line beside a masked number, with the age: the birth date would give six of its digits away."""
        return _in_a_line(*self._region_and_sex(), _("{count} tahun").format(count=self.age) if self.birth_date else "")

    def _region_and_sex(self) -> tuple[str, str]:
        return self.region.short if self.region else "", SEX_NAMES[self.sex]() if self.sex else ""


def explain(nik: str, today: date, *, sex: Sex | None = None, birth_date: date | None = None) -> NikReading:
    """Read a NIK as typed so far; ``sex`` and ``birth_date`` are what the form already says, to compare with."""
    number = "".join(nik.split()).replace(".", "").replace("-", "")
    if not number:
        return NikReading("")
    if not (number.isascii() and number.isdecimal()):
        return NikReading(number, warnings=(_("NIK hanya berisi angka. Periksa lagi dengan kartunya."),))
    born, its_sex = _birth_date(number, today), _sex(number)
    warnings = (
        *_length_warnings(number),
        *_region_warnings(number),
        *_birth_warnings(number, born),
        *_serial_warnings(number),
        *_mismatches(born, its_sex, birth_date, sex),
    )
    age = _age(born, today) if born else 0
    return NikReading(number, region_of(number), born, its_sex, age, warnings)


def _in_a_line(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _sex(number: str) -> Sex | None:
    day = int(number[6:8]) if len(number) >= 8 else 0
    if 1 <= day <= 31:
        return Sex.MALE
    return Sex.FEMALE if 1 <= day - _FEMALE_DAYS <= 31 else None


def _birth_date(number: str, today: date) -> date | None:
    """Choose the century that makes the person at most 110 years old, and old enough for a card if it can."""
    if len(number) < 12:
        return None
    day, month, year = int(number[6:8]), int(number[8:10]), int(number[10:12])
    dates = (_date(century + year, month, day % _FEMALE_DAYS) for century in (1900, 2000))
    possible = [born for born in dates if born and 0 <= _age(born, today) <= _OLDEST]
    grown = [born for born in possible if _age(born, today) >= _CARD_AGE]
    return next(iter(grown or possible), None) if _sex(number) else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _age(born: date, today: date) -> int:
    """Whole years; negative for a date still to come."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _length_warnings(number: str) -> Iterator[str]:
    if len(number) < LENGTH:
        yield _("NIK baru {count} angka, lengkapnya 16. Lengkapi dari kartunya.").format(count=len(number))
    elif len(number) > LENGTH:
        yield _("NIK {count} angka, seharusnya 16. Periksa lagi dengan kartunya.").format(count=len(number))


def _region_warnings(number: str) -> Iterator[str]:
    if len(number) >= 2 and not is_known(number[:2]):
        yield _("Kode provinsi {code} tidak ada. Periksa dua angka pertama.").format(code=number[:2])
    elif len(number) >= 4 and not is_known(number[:4]):
        yield _(
            "Kode kabupaten/kota {code} tidak ada dalam daftar sekarang. "
            "Periksa empat angka pertama; kode lama bisa saja benar."
        ).format(code=number[:4])


def _birth_warnings(number: str, born: date | None) -> Iterator[str]:
    if len(number) >= 12 and born is None:
        yield _("Tanggal lahir dalam NIK ({digits}) tidak mungkin. Periksa angka ketujuh sampai kedua belas.").format(
            digits=number[6:12]
        )


def _serial_warnings(number: str) -> Iterator[str]:
    if len(number) == LENGTH and number.endswith("0000"):
        yield _("Empat angka terakhir NIK tidak pernah 0000. Periksa lagi dengan kartunya.")


def _mismatches(born: date | None, its_sex: Sex | None, said: date | None, sex: Sex | None) -> Iterator[str]:
    if its_sex and sex and its_sex is not sex:
        yield _("NIK menunjukkan {nik}, isian menyebut {form}. Periksa mana yang benar.").format(
            nik=SEX_NAMES[its_sex](), form=SEX_NAMES[sex]()
        )
    if born and said and (born.day, born.month, born.year % 100) != (said.day, said.month, said.year % 100):
        yield _(
            "NIK menunjukkan lahir {nik}, isian menyebut {form}. "
            "Keduanya bisa benar bila tanggal lahir pernah diperbaiki."
        ).format(nik=long_date(born), form=long_date(said))
