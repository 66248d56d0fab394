"""How sheets and papers are named to the officer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from register_app.i18n import _

if TYPE_CHECKING:
    from register_app.services.printing import Printed  # brings the paper with it; the first run needs only names

PAPERS: Mapping[str, Callable[[], str]] = {
    "half-f4": lambda: _("½ F4 · 215 × 165 mm"),
    "f4": lambda: _("F4 · 215 × 330 mm"),
    "a4": lambda: _("A4 · 210 × 297 mm"),
    "a5": lambda: _("A5 · 148 × 210 mm"),
    "kartu": lambda: _("Kartu · 102 × 157 mm"),
}


def paper_name(code: str) -> str:
    """``half-f4`` → ½ F4 · 215 × 165 mm."""
    return PAPERS[code]() if code in PAPERS else code


def printed_words(printed: Sequence[Printed]) -> str:
    """What came out of the printer, in one sentence, and what should be known of it."""
    told = _("Dicetak: {titles}.").format(titles=", ".join(each.title for each in printed))
    return " ".join(dict.fromkeys([told, *(note.text for each in printed for note in each.notes)]))


def stopped_words() -> str:
    """What is said when the officer stopped it before anything was kept."""
    return _("Dihentikan. Tidak ada yang dicatat atau disimpan.")


def file_name(title: str, ending: str = ".pdf") -> str:
    """A title as a file name that every system takes."""
    plain = "".join("-" if letter in '\\/:*?"<>|' else letter for letter in title)
    return f"{plain.strip(' .') or 'lembar'}{ending}"
