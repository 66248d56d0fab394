"""A case as it may stand on paper: what was asked for, who is not named, and what is taken out of people's texts."""

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.attachments import Purpose
from register_app.reading.attachments import AttachmentFact
from register_app.reading.case import CaseFile, PersonFact, case_file
from register_app.reading.paper import SheetOrder
from register_app.reading.reader import Reader
from register_app.reading.tables import complainant
from register_app.rules.channels import Confidentiality
from register_app.rules.identity import mask
from register_app.rules.report_persons import without_persons
from register_app.rules.sheet_parts import Part, PartChoice, chosen, may_print_sealed, parts_of

_SHORTEST_TAIL = 5
"""Digits or letters from which a telephone number or an address is looked for in texts."""


@dataclass(frozen=True, slots=True)
class CaseOnPaper:
    """A case with the parts that its sheet shows; ``person`` is None where the complainant is not named.

    ``known`` are the complainant's names, ``tails`` other words that tell who it is; both leave the texts then.
    """

    case: CaseFile
    parts: tuple[PartChoice, ...]
    person: PersonFact | None
    known: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    unsealed: bool = False

    @property
    def named(self) -> bool:
        """Whether the complainant stands on the sheet."""
        return self.person is not None

    def shows(self, part: Part) -> bool:
        """Whether a part is on the sheet."""
        return part in chosen(self.parts)

    def told(self, text: str) -> str:
        """A text as it may stand there: without the complainant where he is not named."""
        if self.named or not text:
            return text
        for tail in self.tails:
            text = re.sub(re.escape(tail), _("(dirahasiakan)"), text, flags=re.IGNORECASE)
        return without_persons(text, self.known)

    def may_show(self, file: AttachmentFact) -> bool:
        """Whether a picture may be looked at: cards and scanned letters tell who wrote them."""
        return self.named or file.purpose not in (Purpose.ID_CARD, Purpose.SCAN)


def case_on_paper(reader: Reader, order: SheetOrder) -> CaseOnPaper:
    """The case of an order; RefusedError when there is no such complaint."""
    case = case_file(reader, order.subject.complaint_id or 0)
    if case is None:
        raise RefusedError([Problem("number", _("Pengaduan ini tidak ada di register. Cari lagi dengan nomornya."))])
    parts, row = _parts(case, order), _row(reader, case.id)
    if Part.IDENTITY in chosen(parts):
        sealed = case.confidentiality is Confidentiality.SECRET
        return CaseOnPaper(case, parts, _opened(row) if sealed and row else case.complainant, unsealed=sealed)
    names = (row.name, row.organisation) if row else ()
    tails = (row.phone, row.email, row.id_number) if row else ()
    return CaseOnPaper(
        case,
        parts,
        None,
        tuple(name for name in names if name and name.strip()),
        tuple(tail.strip() for tail in tails if tail and len(tail.strip()) >= _SHORTEST_TAIL),
    )


def _parts(case: CaseFile, order: SheetOrder) -> tuple[PartChoice, ...]:
    """Of a sealed complainant the usual sheet says nothing, and whoever may not open the seal gets no other."""
    ordinary = case.confidentiality is Confidentiality.ORDINARY
    against: dict[Part, str] = {}
    if case.confidentiality is Confidentiality.ANONYMOUS:
        against[Part.IDENTITY] = _("Pengaduan ini anonim; tidak ada identitas yang dicatat.")
    elif not ordinary and not may_print_sealed(order.role):
        text = _("Identitas pelapor ini dirahasiakan; hanya pemegang segel yang boleh mencetaknya.")
        against[Part.IDENTITY] = text
    wanted = [part for part, reason in against.items() if order.parts.get(part) and reason]
    if wanted:
        raise RefusedError([Problem("identity", against[part]) for part in wanted])
    return parts_of(order.form, order.parts, without=() if ordinary else (Part.IDENTITY,), against=against)


def _row(reader: Reader, complaint_id: int) -> Row[Any] | None:
    return reader.one(select(complainant).where(complainant.c.complaint_id == complaint_id))


def _opened(row: Row[Any]) -> PersonFact:
    """A sealed complainant for whoever may see him; the number stays masked on paper."""
    return PersonFact(
        name=row.name,
        id_type=row.id_type,
        id_masked=mask(row.id_number),
        address=row.address,
        phone=row.phone,
        email=row.email,
        sex=row.sex,
        organisation=row.organisation,
        has_identity=True,
    )
