"""What is said about the report's texts and its frozen copies."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from register_app.i18n import _
from register_app.reading.report_frozen import Frozen
from register_app.reading.report_texts import Origin, SectionText
from register_app.rules.dates import date_and_hour
from register_app.rules.report_sections import Section

HINTS: Mapping[Section, Callable[[], str]] = {
    Section.LEGAL_BASIS: lambda: _("Satu peraturan satu baris; nomornya ditulis program."),
    Section.ADVICE: lambda: _("Satu saran satu baris; nomornya ditulis program."),
}


def hint(section: Section) -> str:
    """How a section is written."""
    fields = _("{kantor} dan {periode} diganti nama kantor dan periodenya.")
    return " ".join(filter(None, (HINTS[section]() if section in HINTS else "", fields)))


def origin(text: SectionText) -> str:
    """Where a text comes from."""
    if text.origin is Origin.OWN:
        return _("ditulis untuk periode ini")
    if text.origin is Origin.CARRIED and text.written_for is not None:
        return _("dibawa dari {period}").format(period=text.written_for.words)
    return _("naskah awal")


def frozen_title(frozen: Frozen, zone: str) -> str:
    """Dibekukan 18-11-2026 09.30 WITA oleh Yustina Manu."""
    moment = date_and_hour(frozen.frozen_at, zone)
    return _("Dibekukan {moment} oleh {officer}").format(moment=moment, officer=frozen.frozen_by)


def frozen_detail(frozen: Frozen) -> str:
    """15 halaman, and the beginning of the fingerprint in groups of four."""
    beginning = frozen.fingerprint[:16].upper()
    groups = " ".join(beginning[place : place + 4] for place in range(0, 16, 4))
    return _("{pages} halaman · sidik jari {fingerprint}").format(pages=frozen.pages, fingerprint=groups)
