"""How the desk says its numbers: short captions under the figures, and deadlines as chips."""

from collections.abc import Sequence
from datetime import datetime

from register_app.i18n import _
from register_app.reading.desk import BoxState, CardHeld, DraftRow, DueRow, SheetOut
from register_app.reading.due import DueState
from register_app.rules.dates import day_month, hour
from ui.widgets.chips_paint import Chip, late_chip, today_chip, tomorrow_chip

LONG_OUT_DAYS = 3
"""A sheet that has been with a leader for longer than this is worth a word."""

FORM_NAMES = {
    "walk-in": lambda: _("Tatap muka"),
    "letter": lambda: _("Surat"),
    "online": lambda: _("SP4N / daring"),
    "box": lambda: _("Kotak saran"),
    "box-opening": lambda: _("Kotak saran"),
    "guest-book": lambda: _("Buku Tamu"),
    "case": lambda: _("Pengaduan"),
}


def form_name(form: str) -> str:
    """What a draft's form is called at the desk."""
    return FORM_NAMES[form]() if form in FORM_NAMES else form


def due_chip(row: DueRow) -> Chip:
    """The deadline as colour, shape and word."""
    if row.state is DueState.LATE:
        days = row.days_late
        return late_chip(
            _("Lewat {days} hari").format(days=days) if days else _("Lewat {hour}").format(hour=hour(row.due_at))
        )
    if row.state is DueState.TODAY:
        return today_chip(
            _("Hari ini") if is_whole_day(row.due_at) else _("Hari ini {hour}").format(hour=hour(row.due_at))
        )
    return tomorrow_chip(_("Besok"))


def is_whole_day(due_at: datetime) -> bool:
    """True when the deadline is a day, not an hour."""
    return (due_at.hour, due_at.minute) == (23, 59)


def cards_caption(cards: Sequence[CardHeld]) -> str:
    """The card that has waited longest."""
    if not cards:
        return _("Laci kosong")
    oldest = min(cards, key=lambda card: card.since)
    return _("Terlama sejak {hour}, laci {slot}").format(hour=hour(oldest.since), slot=oldest.slot)


def boxes_caption(boxes: Sequence[BoxState]) -> str:
    """The boxes that nobody has opened today."""
    waiting = [box.name for box in boxes if box.opened_at is None]
    return ", ".join(waiting) if waiting else _("Semua kotak sudah dibuka")


def due_caption(due: Sequence[DueRow]) -> str:
    """The deadline that comes next."""
    ahead = [row for row in due if row.state is not DueState.LATE]
    if not due:
        return _("Tidak ada batas waktu sampai besok")
    if not ahead:
        return _("Yang terlama: {number}").format(number=due[0].short_number)
    first = ahead[0]
    day = _("hari ini") if first.state is DueState.TODAY else _("besok")
    when = day if is_whole_day(first.due_at) else _("{day} pukul {hour}").format(day=day, hour=hour(first.due_at))
    return _("Terdekat: {number}, {when}").format(number=first.short_number, when=when)


def sheets_caption(sheets: Sequence[SheetOut]) -> str:
    """How many sheets have been away for long."""
    if not sheets:
        return _("Semua lembar sudah kembali")
    long_out = sum(sheet.days > LONG_OUT_DAYS for sheet in sheets)
    if long_out:
        return _("{count} lembar lebih dari {days} hari").format(count=long_out, days=LONG_OUT_DAYS)
    return _("Tertua sejak {day}").format(day=day_month(min(sheet.since for sheet in sheets).date()))


def drafts_caption(drafts: Sequence[DraftRow]) -> str:
    """The draft that was typed last."""
    if not drafts:
        return _("Tidak ada draf")
    newest = max(drafts, key=lambda draft: draft.saved_at)
    return _("{form}, disimpan {hour}").format(form=form_name(newest.form), hour=hour(newest.saved_at))
