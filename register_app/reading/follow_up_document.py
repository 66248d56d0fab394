"""The report on what was done about a complaint as the bytes of a document for a word processor."""

from collections.abc import Mapping
from dataclasses import replace

from register_app.forms.facts_case import FollowUpFacts
from register_app.forms.follow_up import FORM, number_line, title_of
from register_app.forms.marks import registered
from register_app.forms.sheet import A4, PAPERS
from register_app.forms.signature import identity_lines, name_words, signing_lines
from register_app.i18n import _
from register_app.reading.letter_document import kop_words
from register_app.reading.paper import Subject, Written, order_of
from register_app.reading.paper_follow_up import follow_up_facts
from register_app.reading.reader import Reader
from register_app.rules.dates import long_date
from register_app.rules.report_blocks import Signature
from register_app.rules.sheet_parts import Part

_TOP_WITH_KOP = 12.0


def follow_up_document(
    reader: Reader, complaint_id: int, made_by: str, parts: Mapping[Part, bool], role: str = ""
) -> tuple[bytes, Written]:
    """The report as DOCX with the words of its paper, and what it was made from."""
    from register_app.exchange.docx_kop import KopPaper  # 0.1 s that no start has to wait for
    from register_app.exchange.docx_page import DocumentPage
    from register_app.exchange.follow_up_docx import FollowUpDocument, follow_up_docx

    order = replace(order_of(reader, FORM, Subject(complaint_id=complaint_id), made_by), parts=parts, role=role)
    written = follow_up_facts(reader, order)
    facts = written.facts
    assert isinstance(facts, FollowUpFacts)
    kop = kop_words(facts.letterhead)
    paper = PAPERS[order.office.paper_for(FORM, A4.code)]
    document = FollowUpDocument(
        page=DocumentPage(
            name=f"{title_of(facts)} {facts.register_number}",
            office=order.office.name,
            foot=registered(facts.register_number),
            made_at=facts.mark.printed_at,
            practice=facts.mark.practice,
            size=(paper.width, paper.height),
            **({"top": _TOP_WITH_KOP} if kop else {}),
        ),
        title=title_of(facts).upper(),
        number=number_line(facts),
        blocks=facts.blocks,
        signature=_signature(facts),
        pictures=facts.pictures,
        kop=KopPaper(kop["kop"], kop["address"], kop["logo"], beside_logo=kop["beside_logo"]) if kop else None,
    )
    return follow_up_docx(document), written


def _signature(facts: FollowUpFacts) -> Signature:
    signer, day = facts.signer, long_date(facts.signed_on)
    place = _("{city}, {day}").format(city=facts.city, day=day) if facts.city else day
    return Signature(place, signing_lines(signer), name_words(signer), tuple(identity_lines(signer)), facts.initials)
