"""The register book and the agenda of letters as facts: every number of their days, in the order of the numbers."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, select

from register_app.forms.facts import Signer
from register_app.forms.facts_books import AgendaFacts, BookCover, LetterLine, RegisterBookFacts, RegisterLine
from register_app.i18n import _
from register_app.pace import Stage, tell
from register_app.reading.book_lines import Directed, Outcome, card, cover_of, directed, outcomes, within
from register_app.reading.complaint_rows import subject_or_gist
from register_app.reading.naming import shown_name
from register_app.reading.paper import SheetOrder, Written, last_second
from register_app.reading.reader import Reader
from register_app.reading.tables import (
    category,
    channel,
    complainant,
    complaint,
    letter,
    number_pad,
    number_reservation,
    online_copy,
)
from register_app.rules.channels import REPORT_KIND_NAMES, Confidentiality
from register_app.rules.phones import masked
from register_app.rules.statuses import FINISHED, Status

BOOK = "pengaduan"
"""The book whose numbers complaints carry."""

NOBODY = Signer("", "")
"""Books are not signed; the paraf stands in their last column."""


def register_book_facts(reader: Reader, order: SheetOrder) -> Written:
    """The register book."""
    cover = cover_of(order)
    which = within(reader, complaint.c.received_at, cover)
    went, came = directed(reader, which), outcomes(reader, which)
    lines = [(row.year, row.sequence, _register_line(reader, row, went, came)) for row in reader.rows(_numbers(which))]
    reserved = [(row.year, row.sequence, _reserved_line(reader, row)) for row in reader.rows(_reserved(reader, cover))]
    if reserved:
        lines = sorted([*lines, *reserved], key=lambda each: each[:2])
    return Written(RegisterBookFacts(order.mark, cover, tuple(line for _year, _sequence, line in lines)), NOBODY)


def agenda_facts(reader: Reader, order: SheetOrder) -> Written:
    """The agenda: complaints that came as letters."""
    cover = cover_of(order)
    which = within(reader, complaint.c.received_at, cover)
    went = directed(reader, which)
    lines = tuple(_letter_line(reader, row, went) for row in reader.rows(_letters(which)))
    return Written(AgendaFacts(order.mark, cover, lines), NOBODY)


def _numbers(which: ColumnElement[bool]) -> Select[Any]:
    c, p = complaint.c, complainant.c
    return (
        select(
            *(
                c.id,
                c.number,
                c.year,
                c.sequence,
                c.received_at,
                c.kind,
                c.supervisory,
                c.confidentiality,
                c.category_other,
            ),
            *(c.status, c.status_at, c.due_at, subject_or_gist().label("subject")),
            *(channel.c.short_name.label("channel"), category.c.name.label("category")),
            *(p.name, p.organisation, p.address, p.phone, p.id_type, p.id_number, online_copy.c.tracking_id),
        )
        .select_from(complaint)
        .join(channel, channel.c.code == c.channel_code)
        .outerjoin(category, category.c.id == c.category_id)
        .outerjoin(complainant, p.complaint_id == c.id)
        .outerjoin(online_copy, online_copy.c.complaint_id == c.id)
        .where(which)
        .order_by(c.book, c.year, c.sequence)
    )


def _reserved(reader: Reader, cover: BookCover) -> Select[Any]:
    """Numbers that were taken for a pad in these days and are no complaint: cancelled, or their sheet is out."""
    r, p = number_reservation.c, number_pad.c
    return (
        select(r.number, r.year, r.sequence, r.cancelled_at, r.reason, p.label, p.made_at)
        .join(number_pad, p.id == r.pad_id)
        .where(r.complaint_id.is_(None), r.book == BOOK, within(reader, p.made_at, cover))
    )


def _letters(which: ColumnElement[bool]) -> Select[Any]:
    c, p = complaint.c, complainant.c
    return (
        select(
            *(c.id, c.number.label("register_number"), c.received_at, c.confidentiality, c.status),
            *(subject_or_gist().label("subject"), p.name, p.organisation, *letter.c),
        )
        .select_from(complaint)
        .join(letter, letter.c.complaint_id == c.id)
        .outerjoin(complainant, p.complaint_id == c.id)
        .where(which)
        .order_by(c.book, c.year, c.sequence)
    )


def _register_line(
    reader: Reader, row: Row[Any], went: Mapping[int, Directed], came: Mapping[int, Outcome]
) -> RegisterLine:
    tell(Stage.READING, row.sequence)
    ordinary = row.confidentiality is Confidentiality.ORDINARY
    finished = row.status in FINISHED and row.status is not Status.CANCELLED
    to, outcome = went.get(row.id, Directed()), came.get(row.id, Outcome())
    return RegisterLine(
        number=row.number,
        received_at=reader.clock.local(row.received_at),
        channel=row.channel,
        complainant=_complainant(row),
        identity=card(row.id_type or "", row.id_number or "") if ordinary else (),
        subject=row.subject or "",
        classed=_classed(row),
        directed_to=to.to,
        directed_on=to.on,
        due_at=_due(reader, row.due_at),
        result=outcome.words,
        finished_on=reader.clock.local(row.status_at).date() if finished else None,
        remark=REMARKS[row.status]() if row.status in REMARKS else "",
        confidential=row.confidentiality is Confidentiality.SECRET,
        cancelled=outcome.cancelled if row.status is Status.CANCELLED else None,
    )


def _reserved_line(reader: Reader, row: Row[Any]) -> RegisterLine:
    """A number of a pad in its place, so that the book has no gap."""
    waited = _("Nomor cadangan ({label}): belum kembali").format(label=row.label)
    return RegisterLine(
        number=row.number,
        received_at=reader.clock.local(row.made_at),
        channel="-",
        complainant=("-",),
        identity=(),
        subject="",
        classed="",
        directed_to="",
        directed_on=None,
        due_at=None,
        result="",
        finished_on=None,
        cancelled=row.reason if row.cancelled_at is not None else None,
        waited=waited if row.cancelled_at is None else "",
    )


REMARKS: Mapping[Status, Callable[[], str]] = {
    Status.FORWARDED: lambda: _("Bukan wewenang"),
    Status.ARCHIVED: lambda: _("Arsip"),
    Status.POSTPONED: lambda: _("Tunda"),
}
"""What the last column says of a status."""


def _complainant(row: Row[Any]) -> tuple[str, ...]:
    if row.confidentiality is Confidentiality.ORDINARY:
        who = (row.name, row.organisation, row.address, masked(row.phone or ""))
        return tuple(part for part in who if part)
    name = shown_name(row.confidentiality, "").capitalize()
    if row.tracking_id:
        name = _("{name} (Tracking ID {id})").format(name=name, id=row.tracking_id)
    return (name,)


def _classed(row: Row[Any]) -> str:
    """Pengaduan, berkadar / Kepegawaian."""
    kind = REPORT_KIND_NAMES[row.kind]()
    if row.supervisory:
        kind = _("{kind}, berkadar").format(kind=kind)
    return " / ".join(part for part in (kind, row.category or row.category_other) if part)


def _due(reader: Reader, due_at: datetime | None) -> date | datetime | None:
    local = reader.local(due_at)
    return local.date() if local is not None and last_second(local) else local


def _letter_line(reader: Reader, row: Row[Any], went: Mapping[int, Directed]) -> LetterLine:
    to = went.get(row.id, Directed())
    ordinary = row.confidentiality is Confidentiality.ORDINARY
    sender = ", ".join(part for part in (row.name, row.organisation) if part)
    return LetterLine(
        agenda_number=row.agenda_number,
        received_at=reader.clock.local(row.received_at),
        sender=sender if ordinary else shown_name(row.confidentiality, "").capitalize(),
        letter_number=row.number,
        letter_date=row.date,
        addressed_to=row.addressed_to,
        copies_to=row.copies_to,
        subject=row.subject or "",
        sekda_received_on=row.received_by_sekda,
        sekda_agenda_number=row.sekda_agenda_number,
        directed_to=to.to,
        directed_on=to.on,
        register_number=row.register_number,
        confidential=row.confidentiality is Confidentiality.SECRET,
        cancelled=row.status is Status.CANCELLED,
    )
