"""How the guest book says its lines: hours, cards, and who went home."""

from register_app.i18n import _
from register_app.reading.card_drawer import CardLine
from register_app.reading.guests import GuestRow
from register_app.rules.channels import CardHandling
from register_app.rules.dates import day_month, hour
from register_app.rules.identity import ID_TYPE_NAMES, has_number, read_id_type
from ui.widgets.chips_paint import Chip


def identity_words(row: GuestRow) -> str:
    """``KTP ****0003``, as much as a list may show."""
    kind = read_id_type(row.id_type)
    if kind is None or not row.id_type:
        return ""
    tail = row.id_masked[-8:] if has_number(kind) else ""
    return f"{ID_TYPE_NAMES[kind]()} {tail}".strip()


def card_chip(row: GuestRow) -> Chip:
    """What was done with the card."""
    if row.card is CardHandling.HELD and row.card_returned_at is None:
        return Chip(_("Laci {slot}").format(slot=row.card_slot), "today", "box", "rect")
    if row.card is CardHandling.HELD and row.card_returned_at is not None:
        return Chip(_("kembali {hour}").format(hour=hour(row.card_returned_at)), "ok", "tick", size="cap")
    if row.card is CardHandling.SHOWN:
        return Chip(_("ditunjukkan"), "muted", size="cap")
    return Chip("", "muted", size="cap")


def gone_words(row: GuestRow) -> str:
    """When the guest went home."""
    return hour(row.left_at) if row.left_at else _("di sini")


def arrived_words(row: GuestRow, *, with_day: bool) -> str:
    """The hour, and the day when the list holds more than one."""
    at = hour(row.arrived_at)
    return f"{day_month(row.arrived_at.date())} {at}" if with_day else at


def held_words(card: CardLine) -> str:
    """Since when, and by whom it was taken."""
    return _("Sejak {since}, oleh {officer}").format(since=hour(card.taken_at), officer=card.taken_by)


def back_words(card: CardLine) -> str:
    """When it went back, to whom and by whom."""
    at = hour(card.returned_at) if card.returned_at else ""
    told = _("Kembali {at} kepada {to}, oleh {officer}").format(
        at=at, to=card.returned_to or _("pemilik"), officer=card.returned_by
    )
    return f"{told} · {card.remark}" if card.remark else told
