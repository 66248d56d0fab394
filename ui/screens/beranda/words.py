"""How the desk says its numbers: short captions behind the figures, and why a complaint stands on the board."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from register_app.i18n import _
from register_app.reading.board import Pile, Task
from register_app.reading.desk import BoxState, CardHeld, DraftRow, PadOut
from register_app.rules.dates import hour
from register_app.rules.thresholds import Level, Waiting
from ui.widgets.chips_paint import Chip, late_chip, today_chip, tomorrow_chip

FORM_NAMES = {
    "walk-in": lambda: _("Tatap muka"),
    "letter": lambda: _("Surat"),
    "online": lambda: _("SP4N / daring"),
    "box": lambda: _("Kotak saran"),
    "box-opening": lambda: _("Kotak saran"),
    "guest-book": lambda: _("Buku Tamu"),
    "case": lambda: _("Pengaduan"),
}

_WAITS: Mapping[Waiting, Callable[[], str]] = {
    Waiting.SILENT: lambda: _("Tanpa kabar {days} hari"),
    Waiting.UNVERIFIED: lambda: _("Belum ditelaah {days} hari"),
    Waiting.SHEET: lambda: _("Di pimpinan {days} hari"),
}


def form_name(form: str) -> str:
    """What a draft's form is called at the desk."""
    return FORM_NAMES[form]() if form in FORM_NAMES else form


def reason_chip(task: Task, *, loud: bool = True) -> Chip:
    """Why the complaint stands here, as colour, shape and word; only a loud one lies on a coloured ground."""
    match task.waiting:
        case Waiting.OVERDUE:
            chip = late_chip(_late(task))
            return chip if loud else Chip(chip.text, chip.tone, chip.glyph)
        case Waiting.TODAY:
            return today_chip(_today(task.due_at))
        case Waiting.TOMORROW:
            return tomorrow_chip(_("Besok"))
        case _:
            words = _WAITS[task.waiting]().format(days=task.age)
            return Chip(words, "late", "triangle") if task.level is Level.HARD else Chip(words, "today", "diamond")


def is_whole_day(due_at: datetime) -> bool:
    """True when the deadline is a day, not an hour."""
    return (due_at.hour, due_at.minute) == (23, 59)


def oldest_caption(pile: Pile) -> str:
    """How long the longest of a pile has waited."""
    return _("terlama {days} hari").format(days=pile.cases[0].age) if pile.cases and pile.cases[0].age else ""


def cards_caption(cards: Sequence[CardHeld]) -> str:
    """The card that has waited longest."""
    if not cards:
        return _("laci kosong")
    oldest = min(cards, key=lambda card: card.since)
    return _("terlama laci {slot}, {hour}").format(hour=hour(oldest.since), slot=oldest.slot)


def boxes_caption(boxes: Sequence[BoxState]) -> str:
    """The boxes that nobody has opened today."""
    waiting = [box.name for box in boxes if box.opened_at is None]
    return ", ".join(waiting) if waiting else _("semua sudah dibuka")


def drafts_caption(drafts: Sequence[DraftRow]) -> str:
    """The draft that was typed last."""
    if not drafts:
        return _("tidak ada draf")
    newest = max(drafts, key=lambda draft: draft.saved_at)
    return _("{form}, {hour}").format(form=form_name(newest.form), hour=hour(newest.saved_at))


def numbers_caption(pads: Sequence[PadOut]) -> str:
    """The pad that has been out longest."""
    return pads[0].label if pads else _("tidak ada")


def _late(task: Task) -> str:
    if task.age or task.due_at is None:
        return _("Lewat {days} hari").format(days=task.age)
    return _("Lewat {hour}").format(hour=hour(task.due_at))


def _today(due_at: datetime | None) -> str:
    if due_at is None or is_whole_day(due_at):
        return _("Hari ini")
    return _("Hari ini {hour}").format(hour=hour(due_at))
