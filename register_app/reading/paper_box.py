"""The minutes of a box opening (berita acara) as facts: what was counted, slip by slip, Nihil included."""

from typing import Any

from sqlalchemy import Row, or_, select

from register_app.errors import Problem, RefusedError
from register_app.forms.facts import BoxMinutesFacts, BoxOfficer, SlipFacts
from register_app.i18n import _
from register_app.reading.boxes import OpeningFile, opening_file
from register_app.reading.complaint_rows import subject_or_gist
from register_app.reading.paper import SheetOrder, Written, form_signer, letterhead
from register_app.reading.reader import Reader
from register_app.reading.tables import account, box_slip, complainant, complaint, official, position, tenure
from register_app.rules.channels import Confidentiality, SlipMark
from register_app.rules.names import name_key
from register_app.rules.tenures import HOLDERS


def box_minutes_facts(reader: Reader, order: SheetOrder) -> Written:
    """The minutes of one opening; refused while counted slips are not recorded."""
    opening = opening_file(reader, order.subject.opening_id or 0)
    if opening is None:
        raise RefusedError([Problem("opening", _("Pembukaan kotak ini tidak ada. Muat ulang buku kotak."))])
    if opening.unrecorded:
        text = _("Masih {left} slip belum dicatat. Catat dulu, baru cetak berita acaranya.")
        raise RefusedError([Problem("slips", text.format(left=len(opening.unrecorded)))])
    signs = form_signer(reader, order, opening.opened_at.date())
    facts = BoxMinutesFacts(
        mark=order.mark,
        box=opening.box,
        place=opening.place or opening.box,
        opened_at=opening.opened_at,
        officers=_officers(reader, opening),
        slips=_slips(reader, opening),
        letterhead=letterhead(order.office, order.form),
        number=opening.number,
        previous_at=opening.previous_at,
        previous_count=opening.previous_count,
        lock_state=opening.condition,
        locked_again_at=opening.closed_at if opening.closed_at != opening.opened_at else None,
        handed_over_at=opening.handed_over_at,
        copies=opening.copies,
        acknowledged_by=signs if signs.position else None,
    )
    return Written(facts, signs)


def _officers(reader: Reader, opening: OpeningFile) -> tuple[BoxOfficer, ...]:
    """Both officers; title and NIP where the office knows the person, with or without degrees behind the name."""
    o, day = official.c, opening.opened_at.date()
    holds = tenure.c.kind.in_(HOLDERS) & (tenure.c.since <= day) & or_(tenure.c.until.is_(None), tenure.c.until >= day)
    officials = reader.rows(
        select(o.name, o.nip, position.c.title)
        .outerjoin(tenure, (tenure.c.official_id == o.id) & holds)
        .outerjoin(position, position.c.id == tenure.c.position_id)
    )
    accounts = reader.rows(select(account.c.display_name, account.c.role_title))
    known = {name_key(row.display_name): ("", row.role_title) for row in accounts}
    known |= {name_key(row.name): (row.nip, row.title or "") for row in officials}
    names = [name for name in (opening.officer_one.strip(), opening.officer_two.strip()) if name]
    found = [(name, *known.get(name_key(name), ("", ""))) for name in names]
    return tuple(BoxOfficer(name, title, nip) for name, nip, title in found)


def _slips(reader: Reader, opening: OpeningFile) -> tuple[SlipFacts, ...]:
    s, p, twin = box_slip.c, complainant.c, complaint.alias("twin")
    rows = reader.rows(
        select(
            *(s.mark, s.note, complaint.c.number, complaint.c.confidentiality, p.name, p.address, p.phone),
            *(subject_or_gist().label("subject"), twin.c.number.label("twin_number")),
        )
        .select_from(box_slip)
        .outerjoin(complaint, complaint.c.id == s.complaint_id)
        .outerjoin(complainant, p.complaint_id == complaint.c.id)
        .outerjoin(twin, twin.c.id == s.duplicate_of_id)
        .where(s.opening_id == opening.opening_id)
        .order_by(s.position)
    )
    return tuple(_slip(row) for row in rows)


def _slip(row: Row[Any]) -> SlipFacts:
    return SlipFacts(
        register_number=row.number or "-",
        gist=row.subject or "-",
        sender=_sender(row),
        remark=". ".join(part for part in (_mark(row), row.note) if part),
        confidential=row.confidentiality is Confidentiality.SECRET,
    )


def _sender(row: Row[Any]) -> str:
    if row.confidentiality is None:
        return "-"
    if row.confidentiality is not Confidentiality.ORDINARY:
        return ""
    return " / ".join(part for part in (row.name, row.address, row.phone) if part)


def _mark(row: Row[Any]) -> str:
    if row.mark is SlipMark.UNREADABLE:
        return _("Tidak terbaca")
    if row.mark is SlipMark.DUPLICATE:
        return _("Ganda dengan {number}").format(number=row.twin_number or "-")
    return ""
