"""Dispositions at work: a step is recorded with its recipients, taken over, given back, and its sheet comes home."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft
from register_app.model.complaint import Complaint
from register_app.model.dispositions import (
    Disposition,
    DispositionDraft,
    DispositionFields,
    DispositionReceipt,
    DispositionRecipient,
    PrintedSheet,
    SheetReturn,
)
from register_app.model.office import Position
from register_app.reading.dispositions import GIVEN_BACK, TAKEN_OVER
from register_app.rules.statuses import Event
from register_app.services.attachments import attach
from register_app.services.life import EventDraft, advance, complaint_of
from register_app.services.work import Change, Work


def dispose(work: Work, complaint_id: int, draft: DispositionDraft, scan: AttachmentDraft | None = None) -> int:
    """Record one step with its recipients and move the complaint; gives the step's id.

    ``sheet_id`` says which printed sheet it was written on: that sheet is back now. Without a parent the step
    continues the newest one that went to its giver.
    """
    complaint = complaint_of(work, complaint_id)
    recipients = _tidy(draft.to)
    problems = _problems_in(work, complaint_id, draft, recipients)
    if problems:
        raise RefusedError(problems)
    at = work.clock.at_office(draft.at) if draft.at else None
    moved = EventDraft(Event.DISPOSED, at, actor=draft.from_title.strip(), note=draft.note)
    event_id = advance(work, complaint, moved)
    step_id = work.put(
        Disposition,
        **draft.model_dump(include=set(DispositionFields.model_fields) - {"from_title"}),
        from_title=draft.from_title.strip(),
        complaint_id=complaint_id,
        event_id=event_id,
        parent_id=draft.parent_id or _step_to(work, complaint_id, draft.from_title.strip()),
        sheet_id=draft.sheet_id,
        instructions=_tidy(draft.instructions),
    )
    _add_recipients(work, complaint, step_id, recipients)
    if draft.sheet_id is not None:
        _note_return(work, draft.sheet_id, work.now)
    if scan is not None:
        attach(work, scan, complaint_id=complaint_id, disposition_id=step_id)
    work.note("disposed", "disposition", step_id, Change.DISPOSITIONS, number=complaint.number, to=recipients)
    return step_id


def take_over(work: Work, recipient_id: int, name: str, at: datetime | None = None) -> None:
    """Write that a recipient received a step, and who took the paper."""
    _add_receipt(work, recipient_id, TAKEN_OVER, name, at)


def give_back(work: Work, recipient_id: int, at: datetime | None = None) -> None:
    """Write that a recipient gave a step back."""
    _add_receipt(work, recipient_id, GIVEN_BACK, "", at)


def sheet_came_back(work: Work, sheet_id: int, at: datetime | None = None) -> None:
    """Write that a sheet which travelled is on the desk again."""
    sheet = work.session.get(PrintedSheet, sheet_id)
    if sheet is None:
        raise RefusedError([Problem("sheet", _("Lembar ini tidak ada dalam daftar cetak. Muat ulang daftarnya."))])
    if work.session.get(SheetReturn, sheet_id) is not None:
        raise RefusedError([Problem("sheet", _("Lembar ini sudah dicatat kembali."))])
    _note_return(work, sheet_id, work.clock.at_office(at) if at else work.now)
    work.changes.add(Change.COMPLAINTS)
    work.note("sheet back", "sheet", sheet_id, Change.DISPOSITIONS, form=sheet.form)


def _tidy(texts: Iterable[str]) -> list[str]:
    """The words trimmed, each once, in their order."""
    return list(dict.fromkeys(text.strip() for text in texts if text.strip()))


def _problems_in(work: Work, complaint_id: int, draft: DispositionDraft, recipients: list[str]) -> list[Problem]:
    problems = []
    if not draft.from_title.strip():
        problems.append(Problem("from", _("Pilih pejabat yang memberi disposisi.")))
    if not recipients:
        problems.append(Problem("to", _("Pilih paling sedikit satu pejabat atau unit yang menerima disposisi.")))
    if draft.parent_id is not None:
        parent = work.session.get(Disposition, draft.parent_id)
        if parent is None or parent.complaint_id != complaint_id:
            problems.append(Problem("parent", _("Langkah sebelumnya bukan dari pengaduan ini. Pilih lagi langkahnya.")))
    if draft.sheet_id is not None:
        sheet = work.session.get(PrintedSheet, draft.sheet_id)
        if sheet is None or sheet.complaint_id != complaint_id:
            problems.append(Problem("sheet", _("Lembar ini bukan dari pengaduan ini. Periksa nomor pada lembarnya.")))
    return problems


def _step_to(work: Work, complaint_id: int, title: str) -> int | None:
    """The newest step of the complaint that went to ``title``."""
    return work.session.exec(
        select(Disposition.id)
        .join(DispositionRecipient, col(DispositionRecipient.disposition_id) == Disposition.id)
        .where(Disposition.complaint_id == complaint_id, DispositionRecipient.title == title)
        .order_by(col(Disposition.id).desc())
    ).first()


def _add_recipients(work: Work, complaint: Complaint, step_id: int, titles: list[str]) -> None:
    """Keep the recipients as worded; those that the office knows also as position or unit, which settles the unit."""
    positions = {row.title: row for row in work.session.exec(select(Position).where(col(Position.title).in_(titles)))}
    units = work.rules.units
    for title in titles:
        position = positions.get(title)
        unit_id = units.get(title) or (position.unit_id if position else None)
        position_id = position.id if position else None
        work.put(DispositionRecipient, disposition_id=step_id, title=title, position_id=position_id, unit_id=unit_id)
    responsible = next((units[title] for title in titles if title in units), None)
    by_office = next((held.unit_id for title in titles if (held := positions.get(title)) and held.unit_id), None)
    complaint.unit_id = responsible or complaint.unit_id or by_office


def _add_receipt(work: Work, recipient_id: int, kind: str, name: str, at: datetime | None) -> None:
    recipient = work.session.get(DispositionRecipient, recipient_id)
    if recipient is None:
        raise RefusedError([Problem("recipient", _("Penerima ini tidak ada pada disposisi. Muat ulang halamannya."))])
    there = select(DispositionReceipt.id).where(
        DispositionReceipt.recipient_id == recipient_id, DispositionReceipt.kind == kind
    )
    if work.session.exec(there).first() is not None:
        raise RefusedError([Problem("recipient", _("Ini sudah dicatat untuk {title}.").format(title=recipient.title))])
    work.session.add(
        DispositionReceipt(
            recipient_id=recipient_id,
            kind=kind,
            name=name.strip(),
            at=work.clock.at_office(at) if at else work.now,
            recorded_by=work.officer.account_id,
        )
    )
    work.changes.add(Change.COMPLAINTS)
    work.note(kind, "disposition", recipient.disposition_id, Change.DISPOSITIONS, title=recipient.title)


def _note_return(work: Work, sheet_id: int, at: datetime) -> None:
    if work.session.get(SheetReturn, sheet_id) is None:
        work.session.add(SheetReturn(sheet_id=sheet_id, at=at, recorded_by=work.officer.account_id))
        work.session.flush()
