"""Reads a list of days off, pasted or from a CSV file: a date, a name and perhaps a kind on each line."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from register_app.errors import Problem
from register_app.i18n import _
from register_app.rules.dates import leading_date, long_date, read_date, weekday_date
from register_app.rules.days_off import KIND_NAMES, LONGEST_NAME, DayOff, DayOffKind

MOST_LINES = 400
YEARS_AROUND = 10
"""A date further away than this is a slip of the pen."""

_WEEKDAY = re.compile(r"^(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b[\s,]*", re.IGNORECASE)
_HEADING = re.compile(r"^\W*(no|hari|tanggal|tgl|date)\b[^0-9]*$", re.IGNORECASE)
_ESTIMATE = re.compile(r"\s*\(perkiraan\)", re.IGNORECASE)
_KINDS = {
    "nasional": DayOffKind.NATIONAL,
    "libur nasional": DayOffKind.NATIONAL,
    "national": DayOffKind.NATIONAL,
    "cuti bersama": DayOffKind.JOINT_LEAVE,
    "cuti-bersama": DayOffKind.JOINT_LEAVE,
    "bersama": DayOffKind.JOINT_LEAVE,
    "daerah": DayOffKind.REGIONAL,
    "libur daerah": DayOffKind.REGIONAL,
    "lokal": DayOffKind.REGIONAL,
    "regional": DayOffKind.REGIONAL,
}


@dataclass(frozen=True, slots=True)
class DaysOffList:
    """What was read; with any problem nothing of it is kept."""

    days: tuple[DayOff, ...]
    problems: tuple[Problem, ...]


def read_days_off(text: str, today: date, kind: DayOffKind = DayOffKind.REGIONAL) -> DaysOffList:
    """Read the list; a line that names no kind is of ``kind``, or joint leave when its name says so.

    Each problem is of the field ``line n`` and names the line and what to do.
    """
    days: list[DayOff] = []
    problems: list[Problem] = []
    first_at: dict[date, int] = {}
    for number, line in _lines(text):
        found = _read(line, today, kind)
        if isinstance(found, DayOff) and found.day in first_at:
            twice = _("{day} sudah ada di baris {first}. Hapus salah satunya.")
            found = twice.format(day=long_date(found.day), first=first_at[found.day])
        if isinstance(found, DayOff):
            first_at[found.day] = number
            days.append(found)
        else:
            problems.append(
                Problem(f"line {number}", _("Baris {number}: {problem}").format(number=number, problem=found))
            )
    if not days and not problems:
        problems.append(
            Problem("list", _("Daftar ini kosong. Tulis satu hari libur per baris: tanggal, lalu namanya."))
        )
    if len(days) > MOST_LINES:
        text = _("Daftar ini lebih dari {most} baris. Pecah per tahun.")
        problems.append(Problem("list", text.format(most=MOST_LINES)))
    return DaysOffList(() if problems else tuple(sorted(days)), tuple(problems))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines that say something, with their number; a heading above them is passed over."""
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        line = raw.strip()
        if line and not (_HEADING.match(line) and leading_date(line) is None):
            yield number, line


def _read(line: str, today: date, kind: DayOffKind) -> DayOff | str:
    """One day off, or the sentence that says what is wrong with the line."""
    cells = _cells(line)
    day = read_date(_WEEKDAY.sub("", cells[0]))
    if day is None:
        return _("tanggal tidak terbaca. Tulis seperti 17-08-2026 atau 17 Agustus 2026, lalu namanya.")
    name, more = cells[1] if len(cells) > 1 else "", cells[2:]
    if abs(day.year - today.year) > YEARS_AROUND:
        return _("tahun {year} terlalu jauh. Periksa tahunnya.").format(year=day.year)
    if day.weekday() >= 5:
        return _("{day} memang bukan hari kerja. Hapus baris ini.").format(day=weekday_date(day))
    if not name or len(name) > LONGEST_NAME:
        return _("tulis nama hari libur sesudah tanggalnya, paling banyak {most} huruf.").format(most=LONGEST_NAME)
    said = _KINDS.get(more[0].lower()) if more else _kind_said(name, kind)
    if said is None or len(more) > 1:
        kinds = ", ".join(words().lower() for words in KIND_NAMES.values())
        return _("jenis “{word}” tidak dikenal. Pakai salah satu: {kinds}.").format(word=more[-1], kinds=kinds)
    return DayOff(day, _ESTIMATE.sub("", name), said, estimate=_ESTIMATE.search(name) is not None)


def _cells(line: str) -> list[str]:
    """Date, name and kind: as spreadsheets write them, or simply one behind the other."""
    separator = next((each for each in (";", "\t") if each in line), ",")
    cells = [" ".join(cell.split()) for cell in next(csv.reader([line], delimiter=separator, skipinitialspace=True))]
    while len(cells) > 1 and not cells[-1]:
        cells.pop()
    if len(cells) > 1 and not _WEEKDAY.sub("", cells[0]):
        cells.pop(0)
    found = leading_date(_WEEKDAY.sub("", cells[0]))
    if found is not None and found[1].strip():
        day_words = cells[0].removesuffix(found[1])
        cells[:1] = [day_words, found[1].strip(" :–-")]
    return cells


def _kind_said(name: str, kind: DayOffKind) -> DayOffKind:
    return DayOffKind.JOINT_LEAVE if name.lower().startswith("cuti bersama") else kind
