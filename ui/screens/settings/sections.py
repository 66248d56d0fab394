"""What the settings page says, as sections of label and words made from the office's read model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from register_app import __version__
from register_app.clock import ZONE_LETTERS
from register_app.i18n import _
from register_app.reading.office import Office
from register_app.rules.channels import ChannelKind

PAPER_NAMES = {"f4": "F4", "a4": "A4", "a5": "A5", "half-f4": "½ F4"}
KIND_WORDS: dict[ChannelKind, Callable[[], str]] = {
    ChannelKind.WALK_IN: lambda: _("tatap muka"),
    ChannelKind.BOX: lambda: _("kotak saran"),
    ChannelKind.LETTER: lambda: _("surat"),
    ChannelKind.ONLINE: lambda: _("salinan daring"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A label and what stands behind it; an empty text is shown as a dash."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of lines with a remark at its head."""

    key: str
    title: str
    note: str
    lines: tuple[Line, ...]


def sections_of(office: Office) -> tuple[Section, ...]:
    """Everything the page shows, in the order in which an office asks for it."""
    return (
        _the_office(office),
        _boxes(office),
        _channels(office),
        _paper(office),
        _program(office),
    )


def _the_office(office: Office) -> Section:
    facts = office.settings["office"]
    lines = (
        Line(_("Nama"), office.name),
        Line(_("Induk"), ", ".join(reversed(facts["parents"]))),
        Line(_("Alamat"), facts["address"]),
        Line(_("Telepon"), facts["phone"]),
        Line(_("Kota"), office.city),
        Line(_("Zona waktu"), ZONE_LETTERS.get(office.timezone, office.timezone)),
    )
    return Section("office", _("Kantor"), "", lines)


def _boxes(office: Office) -> Section:
    lines = tuple(Line(box.name, box.place) for box in office.boxes)
    return Section("boxes", _("Kotak saran"), _("{n} kotak").format(n=len(lines)), lines)


def _channels(office: Office) -> Section:
    lines = tuple(Line(channel.name, KIND_WORDS[channel.kind]()) for channel in office.channels)
    return Section("channels", _("Media pengaduan"), _("{n} media").format(n=len(lines)), lines)


def _paper(office: Office) -> Section:
    printing = office.settings["printing"]
    offset = _("{right} mm ke kanan, {down} mm ke bawah").format(
        right=_figure(printing["offset_right"]), down=_figure(printing["offset_down"])
    )
    lines = (
        Line(_("Kertas biasa"), PAPER_NAMES.get(printing["paper"], printing["paper"])),
        Line(_("Geseran cetak"), offset),
    )
    return Section("paper", _("Kertas dan cetak"), _("setiap lembar mengingat printernya sendiri"), lines)


def _program(office: Office) -> Section:
    return Section(
        "program",
        _("Program"),
        "",
        (Line(_("Versi"), __version__), Line(_("Akun"), ", ".join(office.officers))),
    )


def _figure(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
