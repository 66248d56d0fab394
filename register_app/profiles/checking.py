"""What must agree inside a profile: every name that one part uses exists in another."""

import re
from collections.abc import Callable, Iterable, Iterator

from register_app.clock import ZONE_LETTERS
from register_app.errors import Problem
from register_app.i18n import _
from register_app.profiles.shape import Profile
from register_app.rules.channels import ChannelKind
from register_app.rules.completeness import REQUIREMENTS
from register_app.rules.deadlines import TimeUnit
from register_app.rules.numbering import problems_in_pattern
from register_app.rules.sop import problems_in as problems_in_sop

PAPERS = ("half-f4", "a5", "a4", "f4", "kartu")
ZEROS = ("-", "0", "Nihil")
DISPOSITION_SHEETS = ("disposisi", "disposisi-bps")
BOOKS = ("pengaduan", "agenda", "berita-acara-kotak", "surat-keluar")
MOST_INITIALS = 5

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_HOUR = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def problems_in(profile: Profile) -> tuple[Problem, ...]:
    """Everything in a profile that does not agree, each named by its key."""
    return tuple(problem for check in _CHECKS for problem in check(profile))


def _office(profile: Profile) -> Iterator[Problem]:
    if not profile.office.name.strip():
        yield Problem("office.name", _("Nama kantor kosong. Isi nama kantor."))
    yield from _among("office.timezone", [profile.office.timezone], ZONE_LETTERS)


def _books(profile: Profile) -> Iterator[Problem]:
    yield from _among("numbering", profile.numbering, BOOKS)
    yield from _all_there("numbering", BOOKS, profile.numbering)
    for code, book in profile.numbering.items():
        for problem in problems_in_pattern(book.template):
            yield Problem(f"numbering.{code}.template", problem.text)


def _channels(profile: Profile) -> Iterator[Problem]:
    codes = [channel.code for channel in profile.channels]
    yield from _unique("channels", codes)
    for channel in profile.channels:
        yield from _among(f"channels.{channel.code}.requirements", channel.requirements, REQUIREMENTS)
        if not _CODE.fullmatch(channel.code):
            yield Problem(
                "channels", _("Kode {code} hanya boleh huruf kecil, angka dan tanda hubung.").format(code=channel.code)
            )
    if profile.sp4n.channel:
        yield from _among("sp4n.channel", [profile.sp4n.channel], codes)


def _deadlines(profile: Profile) -> Iterator[Problem]:
    pairs = [(channel, each) for each in profile.deadlines for channel in each.channels]
    yield from _among("deadlines", (channel for channel, _each in pairs), [each.code for each in profile.channels])
    yield from _unique("deadlines", (f"{code}/{each.step}/{each.complaint_class or '-'}" for code, each in pairs))
    for each in profile.deadlines:
        if each.amount < 1 and each.unit is not TimeUnit.AGREED:
            yield Problem("deadlines", _("Batas waktu harus 1 atau lebih."))


def _people(profile: Profile) -> Iterator[Problem]:
    titles = [position.title for position in profile.positions]
    yield from _unique("units", profile.units)
    yield from _unique("categories", profile.categories)
    yield from _unique("positions", titles)
    yield from _among("positions.unit", (each.unit for each in profile.positions if each.unit), profile.units)
    yield from _among("report.signer", [profile.report.signer], titles)
    yield from _among("report.initials", profile.report.initials, titles)
    if len(profile.report.initials) > MOST_INITIALS:
        yield Problem("report.initials", _("Paraf hierarki paling banyak {most} baris.").format(most=MOST_INITIALS))


def _boxes(profile: Profile) -> Iterator[Problem]:
    hanging = [channel.code for channel in profile.channels if channel.kind is ChannelKind.BOX]
    yield from _unique("boxes", (box.name for box in profile.boxes))
    yield from _among("boxes.channel", (box.channel for box in profile.boxes), hanging)


def _sheets(profile: Profile) -> Iterator[Problem]:
    yield from _among("sheets.disposition", [profile.sheets.disposition], DISPOSITION_SHEETS)
    yield from _all_there("sheets.instructions", DISPOSITION_SHEETS, profile.sheets.instructions)
    for form, paper in profile.sheets.paper.items():
        yield from _among(f"sheets.paper.{form}", [paper], PAPERS)
    for form, zero in profile.sheets.zero.items():
        yield from _among(f"sheets.zero.{form}", [zero], ZEROS)


def _desk(profile: Profile) -> Iterator[Problem]:
    for hours in profile.desk.hours:
        wall = (hours.opens, hours.rest_from, hours.rest_to, hours.closes)
        if not all(_HOUR.fullmatch(each) for each in wall) or list(wall) != sorted(wall):
            yield Problem(
                "desk.hours", _("Jam kantor ditulis JJ:MM dan berurutan: buka, istirahat, selesai istirahat, tutup.")
            )
    if profile.desk.walk_in_minutes < 1:
        yield Problem("desk.walk_in_minutes", _("Waktu layanan tatap muka harus 1 menit atau lebih."))
    if profile.identity.keep_days < 0:
        yield Problem("identity.keep_days", _("Lama simpan gambar identitas tidak boleh kurang dari 0 hari."))


def _sop(profile: Profile) -> Iterator[Problem]:
    channels = {channel.code: channel.short_name for channel in profile.channels}
    for problem in problems_in_sop(profile.sop, channels):
        yield Problem(f"sop.{problem.field}", problem.text)


_CHECKS: tuple[Callable[[Profile], Iterator[Problem]], ...] = (
    *(_office, _books, _channels, _deadlines),
    *(_people, _boxes, _sheets, _desk, _sop),
)


def _among(key: str, used: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
    allowed = tuple(known)
    for name in used:
        if name not in allowed:
            text = _("{name} tidak dikenal. Pilih salah satu: {choices}.")
            yield Problem(key, text.format(name=name or '""', choices=", ".join(allowed) or "-"))


def _all_there(key: str, wanted: Iterable[str], given: Iterable[str]) -> Iterator[Problem]:
    there = tuple(given)
    for name in wanted:
        if name not in there:
            yield Problem(key, _("{name} belum ada. Tambahkan.").format(name=name))


def _unique(key: str, names: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield Problem(key, _("{name} ada dua kali. Hapus salah satu.").format(name=name))
        seen.add(name)
