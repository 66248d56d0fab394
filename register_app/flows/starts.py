"""What the first page of the first run says of each known kind of office, read from the profiles."""

from __future__ import annotations

from dataclasses import replace

from register_app.clock import ZONE_LETTERS
from register_app.flows.answers import BoxAnswer, OfficeAnswer, OfficialAnswer, PaperAnswer, Start
from register_app.i18n import _
from register_app.profiles import Profile, available_profiles
from register_app.rules.deadlines import Step, TimeUnit

UNNAMED = "kosong"
"""The kind of office that brings no name of its own."""

UNIT_WORDS = {
    TimeUnit.MINUTE: lambda: _("menit"),
    TimeUnit.HOUR: lambda: _("jam"),
    TimeUnit.CALENDAR_DAY: lambda: _("hari"),
    TimeUnit.WORKING_DAY: lambda: _("hari kerja"),
}
PERIOD_WORDS = {
    "bulan": lambda: _("bulanan"),
    "triwulan": lambda: _("triwulan"),
    "semester": lambda: _("semester"),
    "tahun": lambda: _("tahunan"),
}


def known_starts() -> tuple[Start, ...]:
    """Every kind of office that ships with the program, the usual one first."""
    return tuple(start_of(profile) for profile in available_profiles())


def start_of(profile: Profile) -> Start:
    """One kind of office as the first page offers it."""
    named = profile.code != UNNAMED
    office = OfficeAnswer(
        name=profile.office.name if named else "",
        kop_lines=tuple(line.text for line in profile.letterhead) if named else (),
        address=profile.office.address,
        city=profile.office.city,
        timezone=profile.office.timezone,
    )
    return Start(
        code=profile.code,
        name=profile.title,
        channels=", ".join(channel.short_name for channel in profile.channels),
        marks=_marks(profile),
        ready=_ready(profile),
        office=office,
        phone=replace(profile.office, address="").address_line,
        web=profile.office.web_line,
        officials=tuple(OfficialAnswer(position.title, "") for position in profile.positions),
        boxes=tuple(BoxAnswer(box.name, box.place) for box in profile.boxes),
        paper=PaperAnswer(profile.sheets.paper.get("tanda-terima", "f4")),
        roles=profile.desk.roles,
        kop_style=profile.kop.style,
        kop_rule=profile.kop.rule,
        kop_faces=tuple((line.size, line.bold, line.italic) for line in profile.letterhead),
    )


def _marks(profile: Profile) -> tuple[str, ...]:
    """Two to four words that tell this kind of office from the others."""
    bps = profile.sheets.disposition == "disposisi-bps"
    marks = (
        ZONE_LETTERS.get(profile.office.timezone, ""),
        _("{n} kotak").format(n=len(profile.boxes)) if profile.boxes else "",
        _("{n} unit").format(n=len(profile.units)) if len(profile.units) >= 10 else "",
        _sop_mark(profile),
        _("Disposisi BPS") if bps else _("Disposisi pemda"),
    )
    return tuple(mark for mark in marks if mark)[:4]


def _sop_mark(profile: Profile) -> str:
    """How many steps the SOP has, or how many media have one of their own."""
    media = {step.channel for step in profile.sop if step.channel}
    if media:
        return _("SOP {n} media").format(n=len(media))
    return _("SOP {n} langkah").format(n=len(profile.sop)) if profile.sop else ""


def _ready(profile: Profile) -> tuple[str, ...]:
    """What works from the first minute."""
    limits = ", ".join(
        f"{rule.amount} {UNIT_WORDS[rule.unit]()}"
        for rule in profile.deadlines
        if rule.step is Step.ANSWER and rule.complaint_class is None
    )
    report = PERIOD_WORDS.get(profile.report.period, lambda: "")()
    lines = (
        _("Batas waktu: {limits}").format(limits=limits) if limits else "",
        _("Rekap dan laporan {period}").format(period=report),
        _("Lembar disposisi dan tanda terima siap cetak"),
        _("{n} kategori dan {m} jabatan").format(n=len(profile.categories), m=len(profile.positions)),
    )
    return tuple(line for line in lines if line)
