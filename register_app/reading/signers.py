"""Who signs: for a position on a day, and for a form as the office decided."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, select

from register_app.forms.facts import Signer
from register_app.i18n import _
from register_app.reading.office import Office
from register_app.reading.reader import Reader
from register_app.reading.tables import official, position, tenure
from register_app.rules.tenures import FROM_OWN_POSITION, Span, TenureKind, signing

SIGNING = "signing"
"""The setting that says who signs which form; a form that is not in it goes by the profile's signer."""

SIGNED_FORMS: Mapping[str, Callable[[], str]] = {
    "surat-jawaban": lambda: _("Surat jawaban"),
    "penyaluran": lambda: _("Surat penyaluran"),
    "laporan-tl": lambda: _("Laporan hasil tindak lanjut"),
    "berita-acara-kotak": lambda: _("Berita acara pembukaan kotak"),
    "bulanan": lambda: _("Rekapitulasi bulanan"),
    "matriks": lambda: _("Matriks aduan per bulan"),
    "media-per-bulan": lambda: _("Media per bulan"),
    "evaluasi": lambda: _("Evaluasi pengaduan"),
    "unit": lambda: _("Rekapitulasi per unit"),
    "sp4n": lambda: _("Rekapitulasi SP4N-LAPOR!"),
    "kecepatan": lambda: _("Kecepatan penanganan"),
    "status": lambda: _("Rekapitulasi menurut status"),
    "laporan": lambda: _("Laporan periode"),
    "sop": lambda: _("SOP dan waktu nyata"),
    "sop-bulanan": lambda: _("Perbandingan waktu SOP"),
}
"""Forms that a position signs as the office decides; a disposition is signed by whoever directs."""

MAY_GO_UNSIGNED = frozenset({"berita-acara-kotak"})
"""Two officers sign the minutes of a box already; whether somebody acknowledges them is the office's habit."""


@dataclass(frozen=True, slots=True)
class SigningRule:
    """Which position signs a form; with ``on_behalf`` it does so a.n. that one."""

    position: str
    on_behalf: str = ""


def signing_rule(its_office: Office, form: str) -> SigningRule:
    """What holds for ``form``: the office's choice, else the signer that its profile proposes."""
    kept = its_office.settings.get(SIGNING, {}).get(form)
    return SigningRule(**kept) if kept else SigningRule(str(its_office.settings["report"]["signer"]))


def signer_on(reader: Reader, title: str, on: date) -> Signer:
    """Who signs as ``title`` on that day; nobody known means an empty name, which prints as dots.

    Who stands in (Plh., a.n., u.b.) goes before who holds the position (definitive, Plt.).
    """
    rows = {row.id: row for row in reader.rows(_tenures().where(position.c.title == title))}
    span = signing((Span(row.kind, row.since, row.until, row.name, row.id) for row in rows.values()), on)
    return Signer(title, "") if span is None else _signer(title, rows[span.id or 0])


def signer_of(reader: Reader, title: str, on: date, before: Mapping[str, Any] | None = None) -> Signer:
    """Who signs as ``title`` on that date, or as the print before had it."""
    if before and before.get("name") and stands_for(before) == title:
        return Signer(**before)
    return signer_on(reader, title, on)


def rule_signer(
    reader: Reader, its_office: Office, form: str, on: date, before: Mapping[str, Any] | None = None
) -> Signer:
    """Who signs ``form`` on that date, or as the print before had it; no position in the rule means nobody."""
    if before and before.get("name"):
        return Signer(**before)
    rule = signing_rule(its_office, form)
    if not rule.position:
        return Signer("", "")
    found = signer_on(reader, rule.position, on)
    return replace(found, on_behalf=rule.on_behalf) if rule.on_behalf and not found.on_behalf else found


def stands_for(kept: Mapping[str, Any] | None) -> str:
    """The position for which the remembered signer of a print signed."""
    return str((kept or {}).get("on_behalf") or (kept or {}).get("position", ""))


def _tenures() -> Select[Any]:
    own, through, t, o = position.alias("own"), position.alias("through"), tenure.c, official.c
    return (
        select(
            *(t.id, t.kind, t.since, t.until, o.name, o.nip, o.rank, o.plain),
            own.c.title.label("own"),
            through.c.title.label("through"),
        )
        .join(official, o.id == t.official_id)
        .join(position, position.c.id == t.position_id)
        .outerjoin(own, own.c.id == t.own_position_id)
        .outerjoin(through, through.c.id == t.through_position_id)
    )


def _signer(title: str, row: Row[Any]) -> Signer:
    plain = Signer(title, row.name, row.rank, row.nip, str(row.kind), plain=row.plain)
    if row.kind not in FROM_OWN_POSITION:
        return plain
    through = row.through or "" if row.kind is TenureKind.BELOW else ""
    return replace(plain, position=row.own or title, prefix="", on_behalf=title, through=through)
