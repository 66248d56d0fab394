"""How pads and their numbers are told: chips, captions and one-line summaries."""

from collections.abc import Mapping

from register_app.i18n import _
from register_app.reading.reservations import Pad, PadNumber
from register_app.rules.dates import day_month, hour, weekday_date
from register_app.rules.pads import PAD_KIND_NAMES, STATE_NAMES, NumberState
from register_app.rules.thresholds import Level
from ui.widgets.chips_paint import Chip, Tone
from ui.widgets.columns import Column
from ui.widgets.glyphs import Glyph
from ui.widgets.side_list import SideItem

_LOOKS: Mapping[NumberState, tuple[Tone, Glyph]] = {
    NumberState.OUT: ("soon", "diamond-open"),
    NumberState.KEYED_IN: ("ok", "tick"),
    NumberState.CANCELLED: ("muted", "box"),
    NumberState.GIVEN_BACK: ("muted", "arrow"),
}
_TONES: Mapping[Level, tuple[str, Glyph]] = {
    Level.CALM: ("muted", "diamond-open"),
    Level.SOFT: ("today", "diamond"),
    Level.HARD: ("late", "triangle"),
}


def state_chip(number: PadNumber) -> Chip:
    """What became of a number, as colour, shape and word."""
    tone, glyph = _LOOKS[number.state]
    return Chip(STATE_NAMES[number.state](), tone, glyph)


def columns() -> tuple[Column[PadNumber], ...]:
    """Number, what became of it, when, and what is told of it."""
    return (
        Column("number", lambda: _("Nomor"), lambda row: row.number, width=22, kind="strong"),
        Column("state", lambda: _("Keadaan"), lambda row: STATE_NAMES[row.state](), chip=state_chip, width=20),
        Column("at", lambda: _("Waktu"), _at, width=15, kind="muted"),
        Column("told", lambda: _("Keterangan"), lambda row: row.told, tip=lambda row: row.told),
    )


def pad_item(pad: Pad) -> SideItem:
    """A pad in the list at the side; one that is long out is marked."""
    count = pad.count(NumberState.OUT)
    if not count:
        return SideItem(str(pad.pad_id), pad.label, _("semua sudah kembali"), "tick", "ok")
    tone, glyph = _TONES[pad.level]
    return SideItem(str(pad.pad_id), pad.label, _out_words(pad, count), glyph, tone)


def out_note(pad: Pad) -> tuple[str, str]:
    """How much of a pad is out, and in which tone that is said."""
    count = pad.count(NumberState.OUT)
    if not count:
        return _("semua sudah kembali"), "ok"
    return _out_words(pad, count), _TONES[pad.level][0]


def made_words(pad: Pad) -> str:
    """When and by whom the pad was made, what its sheets ask, and how often it was printed."""
    told = _("Dibuat {day} {hour} oleh {officer} · {kind}").format(
        day=weekday_date(pad.made_at), hour=hour(pad.made_at), officer=pad.made_by, kind=PAD_KIND_NAMES[pad.kind]()
    )
    if not pad.prints:
        return _("{told} · belum dicetak").format(told=told)
    return _("{told} · dicetak {n} kali").format(told=told, n=pad.prints)


def old_year_words(pad: Pad) -> str:
    """What must be known of a pad whose year is over while sheets of it are out; else nothing."""
    if not pad.of_old_year or not pad.out:
        return ""
    text = _("Blok tahun {year} hanya untuk pengaduan yang diterima tahun itu. Batalkan sisanya, lalu buat blok baru.")
    return text.format(year=pad.year)


def all_words(pads: tuple[Pad, ...]) -> str:
    """How many numbers are out on all pads together."""
    count = sum(pad.count(NumberState.OUT) for pad in pads)
    return _("{n} belum kembali").format(n=count) if count else _("semua nomor sudah kembali")


def _out_words(pad: Pad, count: int) -> str:
    told = _("{n} dari {all} masih di luar").format(n=count, all=len(pad.numbers))
    return _("{told}, {days} hari").format(told=told, days=pad.days) if pad.days else told


def _at(number: PadNumber) -> str:
    return f"{day_month(number.at.date())} {hour(number.at)}" if number.at is not None else ""
