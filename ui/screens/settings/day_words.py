"""How days off and the deadlines they move are said on the settings pages."""

from collections.abc import Iterable
from datetime import date, datetime

from register_app.i18n import _
from register_app.reading.days_off import DaysOffYear
from register_app.rules.dates import day_month, hour, long_date, weekday_name
from register_app.rules.days_off import KIND_NAMES, DayOff, DayOffKind, TableChange
from register_app.rules.deadlines import END_OF_DAY
from ui.widgets.chips_paint import Chip, Tone

TONES: dict[DayOffKind, Tone] = {
    DayOffKind.NATIONAL: "soon",
    DayOffKind.JOINT_LEAVE: "ok",
    DayOffKind.REGIONAL: "calm",
}


def kind_chip(day: DayOff) -> Chip:
    """The kind of a day off as a pill."""
    return Chip(KIND_NAMES[day.kind](), TONES[day.kind], shape="pill", size="cap")


def estimate_chip(day: DayOff) -> Chip | None:
    """A warning beside a day that no decree has fixed."""
    return Chip(_("Perkiraan"), "today", "diamond-open", size="cap") if day.estimate else None


def weekday_and_day(day: date) -> str:
    """Kamis, 24 Desember: on a page that names the year."""
    return f"{weekday_name(day)}, {long_date(day).rpartition(' ')[0]}"


def year_words(year: DaysOffYear) -> str:
    """What a year holds, behind the title."""
    if not year.days:
        return _("belum diisi")
    leave = sum(day.kind is DayOffKind.JOINT_LEAVE for day in year.days)
    own = sum(day.kind is DayOffKind.REGIONAL for day in year.days)
    told = _("{n} hari, {leave} di antaranya cuti bersama").format(n=len(year.days), leave=leave)
    return _("{told}, {own} daerah").format(told=told, own=own) if own else told


def year_note(year: DaysOffYear) -> str:
    """What is still uncertain about a year; empty when nothing is."""
    if not year.days:
        return ""
    told = []
    if year.estimates:
        text = _("{n} hari masih perkiraan; cocokkan setelah keputusan bersama tiga menteri terbit.")
        told.append(text.format(n=year.estimates))
    if not year.has_joint_leave:
        told.append(_("Cuti bersama {year} belum ada dalam daftar.").format(year=year.year))
    return " ".join(told)


def change_lines(change: TableChange, names: dict[date, str]) -> Iterable[str]:
    """Each day that comes or goes, one line a day; ``names`` are those that stand in the table now."""
    for each in sorted(change.put):
        kind = KIND_NAMES[each.kind]().lower()
        kind = _("{kind}, perkiraan").format(kind=kind) if each.estimate else kind
        words = {"day": _named(each.day), "name": each.name, "kind": kind, "old": names.get(each.day, "")}
        replaced = each.day in names and names[each.day] != each.name
        text = _("{day}: {name} ({kind}), semula {old}") if replaced else _("{day}: {name} ({kind})")
        yield "+ " + text.format(**words)
    for day in sorted(change.remove):
        yield "− " + _("{day}: {name} dihapus").format(day=_named(day), name=names.get(day, ""))


def end_words(moment: datetime) -> str:
    """Sel 24 Nov 2026, or with its hour when the deadline is not a whole day."""
    day = f"{weekday_name(moment.date())[:3]} {day_month(moment.date())} {moment.year}"
    whole = (moment.hour, moment.minute) == (END_OF_DAY.hour, END_OF_DAY.minute)
    return day if whole else f"{day} {hour(moment)}"


def shift_words(before: datetime, after: datetime) -> str:
    """By how much a deadline moves: +1 hari, −2 hari, +30 menit."""
    days = (after.date() - before.date()).days
    if days:
        return _("{n} hari").format(n=_signed(days))
    minutes = round((after - before).total_seconds() / 60)
    return _("{n} menit").format(n=_signed(minutes))


def _signed(amount: int) -> str:
    return f"{amount:+}".replace("-", "−")


def _named(day: date) -> str:
    return f"{weekday_name(day)}, {long_date(day)}"
