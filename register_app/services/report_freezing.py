"""Freezes a period's report: its figures and its PDF go into the register, and its fingerprint into the trail."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from register_app.forms.catalogue import FORMS
from register_app.forms.paint import paint
from register_app.model.reports import FrozenReport
from register_app.reading.paper import Subject, order_of
from register_app.reading.reader import Reader
from register_app.reading.report import FORM, make_report
from register_app.rules.sheet_parts import Part
from register_app.services.work import Change, Work


@dataclass(frozen=True, slots=True)
class FrozenPrint:
    """What was frozen: its id, its PDF, the SHA-256 of the PDF in hex, and how many pages it has."""

    id: int
    pdf: bytes
    fingerprint: str
    pages: int


def freeze_report(
    work: Work,
    first: date,
    last: date,
    as_of: date | None = None,
    paper: str = "",
    parts: Mapping[Part, bool] | None = None,
) -> FrozenPrint:
    """Make the report of a period and keep it as it is; what changes later shows as a page of a later report.

    RefusedError when the period has not begun or its figures contradict each other.
    """
    reader = Reader(work.session, work.clock)
    order = order_of(reader, FORM, Subject(first=first, last=last, as_of=as_of), work.officer.name)
    order = replace(order, parts=parts or {})
    report, form = make_report(reader, order), FORMS[FORM]
    code = paper or order.office.paper_for(FORM, form.default_paper)
    document = form.compose(report.facts, code)
    pdf = paint(document, author=order.office.name)
    fingerprint = hashlib.sha256(pdf).hexdigest()
    kept = work.put(
        FrozenReport,
        first_day=first,
        last_day=last,
        as_of=report.figures.as_of,
        figures=report.figures.as_json(),
        fingerprint=fingerprint,
        pages=len(document.pages),
        frozen_at=work.now,
        frozen_by=work.officer.account_id,
        pdf=pdf,
    )
    period = {"first": str(first), "last": str(last)}
    work.note("frozen", "report", kept, Change.SETTINGS, fingerprint=fingerprint, **period)
    return FrozenPrint(kept, pdf, fingerprint, len(document.pages))
