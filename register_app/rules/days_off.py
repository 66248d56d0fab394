"""Days off (hari libur): national, joint leave (cuti bersama) or regional; what no decree has fixed is an estimate."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from register_app.errors import Problem
from register_app.i18n import _
from register_app.rules.dates import weekday_date

LONGEST_NAME = 120


class DayOffKind(StrEnum):
    """Who said that the day is off."""

    NATIONAL = "nasional"
    JOINT_LEAVE = "cuti-bersama"
    REGIONAL = "daerah"


KIND_NAMES: Mapping[DayOffKind, Callable[[], str]] = {
    DayOffKind.NATIONAL: lambda: _("Nasional"),
    DayOffKind.JOINT_LEAVE: lambda: _("Cuti bersama"),
    DayOffKind.REGIONAL: lambda: _("Daerah"),
}


@dataclass(frozen=True, slots=True, order=True)
class DayOff:
    """A day on which the office is closed; ``estimate`` (perkiraan): no decree has fixed it yet."""

    day: date
    name: str
    kind: DayOffKind
    estimate: bool = False


@dataclass(frozen=True, slots=True)
class TableChange:
    """What is to become of the table of days off: ``put`` adds a day or takes the place of what stands there."""

    put: tuple[DayOff, ...] = ()
    remove: tuple[date, ...] = ()

    @property
    def days(self) -> frozenset[date]:
        """Every day that it touches."""
        return frozenset({*(each.day for each in self.put), *self.remove})

    def applied_to(self, table: Mapping[date, str]) -> dict[date, str]:
        """The table as it will be, by name."""
        kept = {day: name for day, name in table.items() if day not in self.remove}
        return kept | {each.day: each.name for each in self.put}


def problems_with(day_off: DayOff, table: Mapping[date, str]) -> tuple[Problem, ...]:
    """What must be mended before one day is added by hand; ``table`` is what stands there."""
    problems = []
    if day_off.day in table:
        text = _("{day} sudah tercatat sebagai {name}. Pilih tanggal lain, atau hapus dulu yang lama.")
        problems.append(Problem("day", text.format(day=weekday_date(day_off.day), name=table[day_off.day])))
    elif day_off.day.weekday() >= 5:
        text = _("{day} memang bukan hari kerja, jadi tidak perlu ditambahkan. Pilih hari Senin sampai Jumat.")
        problems.append(Problem("day", text.format(day=weekday_date(day_off.day))))
    if not day_off.name.strip():
        problems.append(Problem("name", _("Tulis nama hari libur, misalnya Hari Jadi Provinsi.")))
    elif len(day_off.name) > LONGEST_NAME:
        text = _("Nama hari libur terlalu panjang. Pakai paling banyak {most} huruf.")
        problems.append(Problem("name", text.format(most=LONGEST_NAME)))
    return tuple(problems)
