"""A period report as the bytes of a document for a word processor."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from register_app.forms.report_facts import ReportFacts
from register_app.forms.signature import identity_lines, name_words, signing_lines
from register_app.i18n import _
from register_app.reading.paper import Subject, order_of
from register_app.reading.reader import Reader
from register_app.reading.report import FORM, make_report
from register_app.rules.dates import long_date
from register_app.rules.report_blocks import Signature
from register_app.rules.sheet_parts import Part


def report_document(
    reader: Reader,
    first: date,
    last: date,
    as_of: date | None,
    made_by: str,
    parts: Mapping[Part, bool] | None = None,
) -> bytes:
    """The report of a period as DOCX, counted and written as on paper."""
    from register_app.exchange.report_docx import ReportDocument, report_docx  # 0.1 s that no start has to wait for

    order = order_of(reader, FORM, Subject(first=first, last=last, as_of=as_of), made_by)
    order = replace(order, parts=parts or {})
    facts = make_report(reader, order).facts
    return report_docx(
        ReportDocument(
            body=facts.body,
            signature=_signature(facts),
            office=order.office.name,
            made_at=facts.mark.printed_at,
            logo=facts.letterhead.logo if facts.letterhead else None,
            practice=facts.mark.practice,
        )
    )


def _signature(facts: ReportFacts) -> Signature:
    signer, day = facts.signer, long_date(facts.signed_on)
    place = _("{city}, {day}").format(city=facts.city, day=day) if facts.city else day
    return Signature(place, signing_lines(signer), name_words(signer), tuple(identity_lines(signer)), facts.initials)
