"""What a page is to the window, and what the window lends to a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from register_app.register import Register
from register_app.services.work import Change, Officer
from ui.dialogs import Dialogs
from ui.shell.places import Place
from ui.tasks import Tasks

Arguments = Mapping[str, object]
"""What a page is opened with: ``{"number": "0147/PGD/BO/2026"}``; empty for most."""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """One key of a page as the list of keys shows it: ``KeyHint("Ctrl+S", _("Simpan"))``."""

    key: str
    words: str


class Page(Protocol):
    """One page of the window. Most pages are a QWidget that returns itself as ``widget``."""

    @property
    def title(self) -> str:
        """The page's name for the window title and for screen readers."""

    @property
    def widget(self) -> QWidget:
        """The one widget that fills the content of the window."""

    def arrive(self, arguments: Arguments) -> None:
        """The officer comes here: read what is shown and put the focus where work starts."""

    def refresh(self, changes: frozenset[Change]) -> None:
        """Something changed while this page is in sight: read again, keeping selection and scroll."""

    def leave(self) -> bool:
        """The officer goes elsewhere: seal what was typed as a draft; False only to stay here."""

    def step_back(self) -> bool:
        """Esc was pressed: True if the page took one step back itself (closed a panel), False to go back a page."""

    def help_text(self) -> str:
        """Two or three sentences for F1: what this page is for and what to do first."""

    def keys(self) -> tuple[KeyHint, ...]:
        """The keys of this page besides the window's own."""


@runtime_checkable
class HoldsDraft(Protocol):
    """A page whose form may stand half-filled while the officer is elsewhere."""

    def draft_in_hand(self) -> int | None:
        """The draft that a page made anew goes on with; None when nothing is in hand."""


class Navigator(Protocol):
    """Moves the officer between pages."""

    def open(self, place: Place, **arguments: object) -> bool:
        """Go there; False if the page in sight would not be left."""

    def back(self) -> bool:
        """Go to the page before this one, or to the desk."""

    def replace(self, place: Place, **arguments: object) -> bool:
        """Go there without a way back to the page in sight (a form that was kept becomes its case)."""


class Notices(Protocol):
    """The bar that says what was done and offers to undo it."""

    def tell(self, text: str) -> None:
        """Say that something was done ("Tersimpan: 0147/PGD/BO/2026"); fades by itself."""

    def warn(self, text: str, remedy: str = "") -> None:
        """Say that something did not work, as a note; stays until dismissed or the page is left."""

    def offer_undo(self, text: str, undo: Callable[[], None]) -> None:
        """Say what was done and offer to take it back."""

    def fail(self, error: Exception) -> None:
        """Tell a failure in the officer's words: the usual ``failed`` of a task."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the window lends to every page; what the register changes is announced to the page in sight by itself."""

    register: Register
    officer: Officer
    tasks: Tasks
    dialogs: Dialogs
    navigator: Navigator
    notices: Notices


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page the window knows: where it is, how it is made when first opened, which rail item lights up for it."""

    place: Place
    make: Callable[[Desk], Page]
    under: Place | None = None
