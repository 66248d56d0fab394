"""The pages of the window: where each is, and how it is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from ui.shell.page import Desk, Page, PageEntry
from ui.shell.places import Place

_MODULES: tuple[tuple[Place, str, Place | None], ...] = (
    (Place.DESK, "ui.screens.beranda.page", None),
    (Place.GUEST_BOOK, "ui.screens.guest_book.page", None),
    (Place.WALK_IN, "ui.screens.walk_in.page", Place.GUEST_BOOK),
    (Place.BOXES, "ui.screens.boxes.page", None),
    (Place.BOX_OPENING, "ui.screens.box_opening.page", Place.BOXES),
    (Place.LETTER, "ui.screens.letter.page", Place.REGISTER),
    (Place.ONLINE, "ui.screens.online.page", Place.REGISTER),
    (Place.REGISTER, "ui.screens.register.page", None),
    (Place.DISPOSITIONS, "ui.screens.dispositions.page", None),
    (Place.REPORTS, "ui.screens.reports.page", None),
    (Place.PREVIEW, "ui.screens.preview.page", Place.REPORTS),
    (Place.DRAFTS, "ui.screens.drafts.page", Place.DESK),
    (Place.PADS, "ui.screens.pads.page", Place.DESK),
    (Place.SETTINGS, "ui.screens.settings.page", None),
    (Place.DAYS_OFF, "ui.screens.settings.days_off_page", Place.SETTINGS),
    (Place.DEADLINE_RULES, "ui.screens.settings.rules_page", Place.SETTINGS),
    (Place.OFFICIALS, "ui.screens.settings.officials_page", Place.SETTINGS),
    (Place.LETTER_TEXTS, "ui.screens.settings.letter_texts_page", Place.SETTINGS),
)
"""Place, the module whose ``make(desk)`` builds its page, and the rail item it lights up when it has none."""


def _making(module: str) -> Callable[[Desk], Page]:
    """Import a page's module only when it is first opened: the first page must not wait for the others."""

    def make(desk: Desk) -> Page:
        return cast(Callable[[Desk], Page], import_module(module).make)(desk)

    return make


PAGES: tuple[PageEntry, ...] = tuple(PageEntry(place, _making(module), under) for place, module, under in _MODULES)
