"""The receipt (tanda terima) as facts: of a kept complaint, or live while it is still being typed."""

from datetime import date, datetime

from sqlalchemy import func, select

from register_app.forms.facts import ReceiptFacts, Signer
from register_app.i18n import _
from register_app.model.attachments import Purpose
from register_app.model.complaint import ComplaintDraft
from register_app.reading.attachments import attachments_of
from register_app.reading.paper import SheetOrder, Written, last_second, letterhead
from register_app.reading.paper_matter import Matter, identity_name, matter_of
from register_app.reading.reader import Reader
from register_app.reading.tables import card_custody, visit
from register_app.rules.channels import Confidentiality
from register_app.rules.identity import mask


def receipt_facts(reader: Reader, order: SheetOrder) -> Written:
    """The receipt of a kept complaint."""
    matter = matter_of(reader, order.subject.complaint_id)
    files = attachments_of(reader, matter.id)
    facts = ReceiptFacts(
        mark=order.mark,
        register_number=matter.number,
        received_at=matter.received_at,
        channel=matter.source,
        gist=matter.summary or matter.subject,
        officer=matter.officer,
        letterhead=letterhead(order.office, order.form),
        name=_("Anonim") if matter.confidentiality is Confidentiality.ANONYMOUS else matter.name,
        address=matter.address,
        identity_type=matter.identity_type,
        identity_number=matter.identity_number,
        attachments=tuple(file.name for file in files if file.purpose is Purpose.EVIDENCE),
        handler=matter.handler,
        promised=_promised(matter),
        agreed=matter.agreed_at is not None,
        card_returned_at=_card_returned_at(reader, matter.id),
        officer_position=matter.officer_title,
        phone=_phone(order),
        confidential=matter.secret,
    )
    return Written(facts, Signer(matter.officer_title, matter.officer))


def live_receipt_facts(reader: Reader, order: SheetOrder, draft: ComplaintDraft) -> ReceiptFacts:
    """The receipt as it would look now, before the complaint has a number."""
    person, open_ = draft.complainant, draft.confidentiality is Confidentiality.ORDINARY
    channel = next((each.name for each in order.office.channels if each.code == draft.channel_code), "")
    return ReceiptFacts(
        mark=order.mark,
        register_number=_("diberikan saat disimpan"),
        received_at=reader.clock.local(reader.clock.at_office(draft.received_at)),
        channel=f"{channel} {draft.box}".strip(),
        gist=draft.summary or draft.subject,
        officer=order.mark.printed_by,
        letterhead=letterhead(order.office, order.form),
        name=person.name if open_ else _("Anonim"),
        address=person.address if open_ else "",
        identity_type=identity_name(person.id_type) if open_ else "",
        identity_number=mask(person.id_number) if open_ else "",
        handler=draft.handler,
        promised=reader.clock.local(reader.clock.at_office(draft.agreed_at)) if draft.agreed_at else None,
        agreed=draft.agreed_at is not None,
        phone=_phone(order),
        confidential=draft.confidentiality is Confidentiality.SECRET,
    )


def _promised(matter: Matter) -> date | datetime | None:
    if matter.agreed_at is not None:
        return matter.agreed_at
    if matter.due_at is not None and last_second(matter.due_at):
        return matter.due_at.date()
    return matter.due_at


def _card_returned_at(reader: Reader, complaint_id: int) -> datetime | None:
    row = reader.one(
        select(func.max(card_custody.c.returned_at).label("at"))
        .join(visit, visit.c.id == card_custody.c.visit_id)
        .where(visit.c.complaint_id == complaint_id)
    )
    return reader.local(row.at) if row else None


def _phone(order: SheetOrder) -> str:
    return str(order.office.settings["office"].get("phone", ""))
