"""What each tile of the desk says: its figures, the sentence behind them, and what its number means."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from register_app.i18n import _
from register_app.reading.board import Pile
from register_app.reading.desk import Desk
from register_app.rules.thresholds import UNIT_NAMES, Level, Thresholds, Waiting
from ui.screens.beranda.words import (
    boxes_caption,
    cards_caption,
    drafts_caption,
    numbers_caption,
    oldest_caption,
)
from ui.widgets.tile import Figure


@dataclass(frozen=True, slots=True)
class Said:
    """The figures of a tile and the muted words behind them."""

    figures: tuple[Figure, ...]
    caption: str = ""


def figures_of(waiting: Waiting, desk: Desk) -> Said:
    """What the tile of ``waiting`` says at this moment."""
    return _SAID[waiting](desk)


def meaning(waiting: Waiting, thresholds: Thresholds) -> str:
    """What the tile counts and from when it presses, as its tooltip."""
    limit = thresholds[waiting]
    pressing = _("Perlu diperhatikan dari {soft} {unit}, mendesak dari {hard} {unit}.").format(
        soft=limit.soft, hard=limit.hard, unit=UNIT_NAMES[limit.unit]()
    )
    return f"{_MEANINGS[waiting]()} {pressing}"


def _due(desk: Desk) -> Said:
    if desk.clock_in_doubt:
        return Said((Figure(0, _("tidak dinilai")),))
    piles = desk.board.pile
    return Said(
        (
            Figure(piles(Waiting.OVERDUE).count, _("lewat"), "late", "triangle"),
            Figure(piles(Waiting.TODAY).count, _("hari ini"), "today", "diamond"),
            Figure(piles(Waiting.TOMORROW).count, _("besok"), "soon", "diamond-open"),
        )
    )


def _silent(desk: Desk) -> Said:
    limit = desk.board.thresholds[Waiting.SILENT]
    return _pile(desk, Waiting.SILENT, _("{days} hari lebih").format(days=limit.soft))


def _unverified(desk: Desk) -> Said:
    return _pile(desk, Waiting.UNVERIFIED, _("menunggu"))


def _sheets(desk: Desk) -> Said:
    if desk.clock_in_doubt:
        return Said((Figure(len(desk.sheets_out), _("belum kembali")),))
    return _pile(desk, Waiting.SHEET, _("belum kembali"))


def _pile(desk: Desk, waiting: Waiting, word: str) -> Said:
    """How many in all, and how many of them press or are worth a look; said once where it is all of them."""
    pile = desk.board.pile(waiting)
    urgent = _urgent(desk, pile)
    all_of_them = urgent is not None and urgent.number == pile.count
    figures = (*(() if all_of_them else (Figure(pile.count, word),)), *((urgent,) if urgent else ()))
    return Said(figures, oldest_caption(pile))


def _urgent(desk: Desk, pile: Pile) -> Figure | None:
    limit, words = desk.board.thresholds[pile.waiting], _("{days} hari lebih")
    hard, soft = pile.count_from(Level.HARD), pile.count_from(Level.SOFT)
    if hard:
        return Figure(hard, words.format(days=limit.hard), "late", "triangle")
    if soft:
        return Figure(soft, words.format(days=limit.soft), "today", "diamond")
    return None


def _cards(desk: Desk) -> Said:
    return Said((_held(len(desk.cards), _("di laci"), desk.levels.cards),), cards_caption(desk.cards))


def _boxes(desk: Desk) -> Said:
    closed = sum(box.opened_at is None for box in desk.boxes)
    word = _("dari {count} kotak").format(count=len(desk.boxes))
    return Said((_held(closed, word, desk.levels.boxes),), boxes_caption(desk.boxes))


def _drafts(desk: Desk) -> Said:
    return Said((_held(len(desk.drafts), _("tersimpan"), desk.levels.drafts),), drafts_caption(desk.drafts))


def _numbers(desk: Desk) -> Said:
    count = sum(pad.count for pad in desk.pads)
    return Said((_held(count, _("belum kembali"), desk.levels.numbers),), numbers_caption(desk.pads))


def _held(count: int, word: str, level: Level) -> Figure:
    match level:
        case Level.HARD:
            return Figure(count, word, "late", "triangle")
        case Level.SOFT:
            return Figure(count, word, "today", "diamond")
        case Level.CALM:
            return Figure(count, word)


_SAID: Mapping[Waiting, Callable[[Desk], Said]] = {
    Waiting.OVERDUE: _due,
    Waiting.SILENT: _silent,
    Waiting.UNVERIFIED: _unverified,
    Waiting.SHEET: _sheets,
    Waiting.CARD: _cards,
    Waiting.BOX: _boxes,
    Waiting.DRAFT: _drafts,
    Waiting.NUMBER: _numbers,
}

_MEANINGS: Mapping[Waiting, Callable[[], str]] = {
    Waiting.OVERDUE: lambda: _("Pengaduan terbuka yang melewati batas waktunya, atau jatuh tempo hari ini dan besok."),
    Waiting.SILENT: lambda: _("Pengaduan terbuka yang lama tidak mendapat catatan apa pun."),
    Waiting.UNVERIFIED: lambda: _("Pengaduan yang sudah diterima tetapi belum ditelaah; hari kerja dihitung."),
    Waiting.SHEET: lambda: _("Lembar disposisi yang dicetak dan belum kembali ke meja ini."),
    Waiting.CARD: lambda: _("Kartu yang masih disimpan di laci."),
    Waiting.BOX: lambda: _("Kotak saran yang belum dibuka hari ini; hari kerja yang terlewat dihitung."),
    Waiting.DRAFT: lambda: _("Isian yang sudah dimulai dan belum disimpan ke register."),
    Waiting.NUMBER: lambda: _("Nomor yang dicadangkan untuk blok kertas dan belum dicatat atau dibatalkan."),
}
