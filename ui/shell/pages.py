"""Opens pages, each made when first needed, and keeps the one in sight up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from register_app.services.work import Change
from ui.shell.page import HoldsDraft, Page, PageEntry
from ui.shell.places import PASSING, Place
from ui.shell.route import Route, Stop

MakePage = Callable[[PageEntry], Page]


class Pages(QObject):
    """The stack of pages and the way between them; a `Navigator` for the pages themselves."""

    moved = Signal(object)

    def __init__(self, entries: Iterable[PageEntry], make: MakePage, stack: QStackedWidget, home: Place) -> None:
        super().__init__(stack)
        self._entries = {entry.place: entry for entry in entries}
        self._make = make
        self._stack = stack
        self._made: dict[Place, Page] = {}
        self._half_filled: dict[Place, int] = {}
        self._route = Route(home)
        self._in_sight: Page | None = None

    @property
    def in_sight(self) -> Page | None:
        """The page the officer sees."""
        return self._in_sight

    @property
    def here(self) -> Place:
        """Where the officer is."""
        return self._route.here.place

    @property
    def lit(self) -> Place:
        """The rail item that the page in sight belongs to."""
        place = self._belongs()
        entry = self._entries.get(place)
        return entry.under or entry.place if entry else place

    def _belongs(self) -> Place:
        """Where the officer is; on a passing page, where it was asked for."""
        here = self._route.here
        if here.place not in PASSING:
            return here.place
        return here.instead_of or self._route.before.place

    def has(self, place: Place) -> bool:
        """True if the window knows this page."""
        return place in self._entries

    def open(self, place: Place, **arguments: object) -> bool:
        """Go there; False if the page in sight would not be left."""
        stop = Stop(place, arguments)
        if not self._leave():
            return False
        self._route.go(stop)
        self._arrive(stop)
        return True

    def replace(self, place: Place, **arguments: object) -> bool:
        """Go there without a way back to the page in sight."""
        stop = Stop(place, arguments, instead_of=self._belongs())
        if not self._leave():
            return False
        self._route.replace(stop)
        self._arrive(stop)
        return True

    def back(self) -> bool:
        """Go to the page before this one, or home."""
        if not self._leave():
            return False
        self._route.step_back()
        self._arrive(self._route.here)
        return True

    def step_back(self) -> None:
        """Esc: the page takes a step back inside itself, else the officer goes back one page."""
        page = self._in_sight
        if page is None or not page.step_back():
            self.back()

    def leave_all(self) -> bool:
        """The window is closing: let the page in sight seal what was typed."""
        return self._leave()

    def refresh(self, changes: frozenset[Change]) -> None:
        """Let the page in sight read again; the others read when the officer comes to them."""
        if Change.OFFICE in changes:
            self._forget_others()
        if self._in_sight is not None:
            self._in_sight.refresh(changes)

    def _forget_others(self) -> None:
        """The office works otherwise now: what is not in sight is made anew, and goes on with what was typed."""
        for place, page in list(self._made.items()):
            if page is not self._in_sight:
                draft_id = page.draft_in_hand() if isinstance(page, HoldsDraft) else None
                if draft_id is not None:
                    self._half_filled[place] = draft_id
                self._stack.removeWidget(page.widget)
                page.widget.deleteLater()
                del self._made[place]

    def _leave(self) -> bool:
        return self._in_sight is None or self._in_sight.leave()

    def _arrive(self, stop: Stop) -> None:
        page = self._page(stop.place)
        self._in_sight = page
        self._stack.setCurrentWidget(page.widget)
        self.moved.emit(page)
        half_filled = self._half_filled.pop(stop.place, None)
        page.arrive({"draft_id": half_filled} if half_filled and not stop.arguments else stop.arguments)

    def _page(self, place: Place) -> Page:
        if place not in self._made:
            page = self._make(self._entries[place])
            self._made[place] = page
            self._stack.addWidget(page.widget)
        return self._made[place]
