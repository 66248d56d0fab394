"""The parts that some sheets can be printed without: the complainant, the remarks, the pictures."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from register_app.i18n import _


class Part(StrEnum):
    """A part of a sheet that the officer can leave out (bagian lembar)."""

    IDENTITY = "identitas"
    NOTES = "catatan"
    PICTURES = "gambar"


PART_NAMES: Mapping[Part, Callable[[], str]] = {
    Part.IDENTITY: lambda: _("Identitas pelapor"),
    Part.NOTES: lambda: _("Catatan petugas"),
    Part.PICTURES: lambda: _("Gambar lampiran"),
}

PARTS: Mapping[str, tuple[Part, ...]] = {
    "berkas": (Part.IDENTITY, Part.NOTES, Part.PICTURES),
    "laporan-tl": (Part.IDENTITY, Part.PICTURES),
    "laporan": (Part.PICTURES,),
}
"""Form → what it can be printed without, in the order of the paper."""

SEAL_HOLDERS = frozenset({"pemegang segel"})
"""Roles that may put a sealed complainant on paper."""


@dataclass(frozen=True, slots=True)
class PartChoice:
    """Whether a part is on the sheet; ``reason`` says why it cannot be."""

    part: Part
    chosen: bool
    reason: str = ""


def may_print_sealed(role: str) -> bool:
    """Whether somebody in this role may print who a sealed complainant is."""
    return role.strip().casefold().replace("-", " ") in SEAL_HOLDERS


def parts_of(
    form: str,
    asked: Mapping[Part, bool],
    *,
    without: Iterable[Part] = (),
    against: Mapping[Part, str] | None = None,
) -> tuple[PartChoice, ...]:
    """What a sheet is printed with: everything but ``without``, as far as nothing else was ``asked``.

    A part that something speaks ``against`` is never on it.
    """
    reasons, left_out = against or {}, frozenset(without)
    return tuple(
        PartChoice(part, part not in reasons and asked.get(part, part not in left_out), reasons.get(part, ""))
        for part in PARTS.get(form, ())
    )


def chosen(choices: Iterable[PartChoice]) -> frozenset[Part]:
    """The parts that are on the sheet."""
    return frozenset(choice.part for choice in choices if choice.chosen)
