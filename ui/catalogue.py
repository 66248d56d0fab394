"""The pages of the window: where each is, and how it is made when it is first opened."""

from __future__ import annotations

from ui.shell.page import Desk, Page, PageEntry
from ui.shell.places import Place


def _settings(desk: Desk) -> Page:
    from ui.screens.settings.page import SettingsPage

    return SettingsPage(desk)


PAGES: tuple[PageEntry, ...] = (PageEntry(Place.SETTINGS, _settings),)
