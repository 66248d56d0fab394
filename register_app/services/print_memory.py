"""Knows what was printed before: by its complaint or opening, and sheets of a period by what they said."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, fields

from sqlmodel import Session, col, select

from register_app.model.dispositions import PrintedSheet
from register_app.reading.paper import SheetOrder, Written

_PASSING = frozenset({"mark", "as_of", "signed_on", "signer"})
"""What differs between two prints of the same sheet: when it was counted and printed, and who signs it."""


def known_by_subject(order: SheetOrder) -> bool:
    """Whether every print of this form about the same thing is a copy, whatever has been recorded since."""
    about = order.subject
    return any(known is not None for known in (about.complaint_id, about.opening_id, about.pad_id))


def fingerprint_of(order: SheetOrder, written: Written) -> str:
    """What tells two prints of a sheet apart that is not known by its subject; empty for one that has no copies.

    A recap or a book that is printed again with other figures is another sheet, not a copy of the first.
    """
    about = asdict(order.subject)
    if known_by_subject(order) or not any(value is not None for value in about.values()):
        return ""
    content = "" if order.subject.visit_id is not None else _content(written)
    return hashlib.sha256(repr((order.form, sorted(about.items(), key=str), content)).encode()).hexdigest()[:32]


def earlier_prints(session: Session, order: SheetOrder, fingerprint: str = "") -> Sequence[PrintedSheet]:
    """The prints of the same sheet, the first one first."""
    if not fingerprint and not known_by_subject(order):
        return ()
    about = order.subject
    same = select(PrintedSheet).where(PrintedSheet.form == order.form).order_by(col(PrintedSheet.id))
    if fingerprint:
        return session.exec(same.where(PrintedSheet.fingerprint == fingerprint)).all()
    return session.exec(
        same.where(
            PrintedSheet.complaint_id == about.complaint_id,
            PrintedSheet.opening_id == about.opening_id,
            PrintedSheet.pad_id == about.pad_id,
            PrintedSheet.step == order.step,
        )
    ).all()


def as_first_signed(earlier: Sequence[PrintedSheet]) -> PrintedSheet | None:
    """The print whose signature a copy repeats: the first that named somebody."""
    return next((print_ for print_ in earlier if print_.signer.get("name")), next(iter(earlier), None))


def _content(written: Written) -> object:
    if written.content is not None:
        return written.content
    facts = written.facts
    names = [field.name for field in fields(facts) if field.name not in _PASSING]  # type: ignore[arg-type]  # facts are dataclasses
    return [(name, getattr(facts, name)) for name in names]
