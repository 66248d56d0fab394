"""Dispositions at work: a step is recorded with its recipients, taken over, given back, and its sheet comes home."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, or_, select

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
from register_app.reading.dispositions import GIVEN_BACK, TAKEN_OVER, UNDONE_BY
from register_app.rules.statuses import Event
from register_app.services.attachments import attach
from register_app.services.life import AHEAD, EventDraft, advance, changed_to, complaint_of, name_of
from register_app.services.work import Change, Work


@dataclass(frozen=True, slots=True)
class _Addressee:
    """A recipient as worded, and what the office knows by this name."""

    title: str
    position_id: int | None
    unit_id: int | None
    is_unit: bool


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
    whom = _addressees(work, recipients)
    unit_id = _responsible(complaint, whom)
    before, now = name_of(work.rules.units, complaint.unit_id), name_of(work.rules.units, unit_id)
    facts = changed_to("unit", now, before) if now != before else {}
    moved = EventDraft(Event.DISPOSED, at, actor=draft.from_title.strip(), note=draft.note, facts=facts)
    sequence = advance(work, complaint, moved)
    step_id = work.put(
        Disposition,
        **draft.model_dump(include=set(DispositionFields.model_fields) - {"from_title"}),
        from_title=draft.from_title.strip(),
        complaint_id=complaint_id,
        event_sequence=sequence,
        parent_id=draft.parent_id or _step_to(work, complaint_id, draft.from_title.strip()),
        sheet_id=draft.sheet_id,
        instructions=_tidy(draft.instructions),
    )
    for each in whom:
        known = {"position_id": each.position_id, "unit_id": each.unit_id}
        work.put(DispositionRecipient, disposition_id=step_id, title=each.title, **known)
    complaint.unit_id = unit_id
    if draft.sheet_id is not None:
        _note_return(work, draft.sheet_id, work.now)
    if scan is not None:
        attach(work, scan, complaint_id=complaint_id, disposition_id=step_id)
    work.note("disposed", "disposition", step_id, Change.DISPOSITIONS, number=complaint.number, to=recipients)
    return step_id


def take_over(work: Work, recipient_id: int, name: str, at: datetime | None = None) -> None:
    """Write that a recipient received a step, and who took the paper."""
    _add_receipt(work, recipient_id, TAKEN_OVER, name, at)


def give_back(work: Work, recipient_id: int, at: datetime | None = None, name: str = "") -> None:
    """Write that a recipient gave a step back, and who brought the paper."""
    _add_receipt(work, recipient_id, GIVEN_BACK, name, at)


def take_back(work: Work, recipient_id: int, kind: str) -> None:
    """Undo a mark (``kind``: taken over or given back) by another line; nothing is removed."""
    recipient = _recipient(work, recipient_id)
    if kind not in _marks_of(work, recipient_id):
        raise RefusedError([Problem("recipient", _("Tidak ada yang diurungkan. Muat ulang halamannya."))])
    _write_receipt(work, recipient, UNDONE_BY[kind], "", work.now)


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
    """The newest step of the complaint that went to ``title``, under its long or its short name."""
    known = select(Position.title, Position.short).where(or_(Position.title == title, Position.short == title))
    names = {title, *(name for row in work.session.exec(known) for name in row if name)}
    return work.session.exec(
        select(Disposition.id)
        .join(DispositionRecipient, col(DispositionRecipient.disposition_id) == Disposition.id)
        .where(Disposition.complaint_id == complaint_id, col(DispositionRecipient.title).in_(names))
        .order_by(col(Disposition.id).desc())
    ).first()


def _addressees(work: Work, titles: list[str]) -> list[_Addressee]:
    """The recipients as worded, and those that the office knows also as position or unit."""
    positions = {row.title: row for row in work.session.exec(select(Position).where(col(Position.title).in_(titles)))}
    found = []
    for title in titles:
        position, unit_id = positions.get(title), work.rules.units.get(title)
        by_office = position.unit_id if position else None
        found.append(_Addressee(title, position.id if position else None, unit_id or by_office, unit_id is not None))
    return found


def _responsible(complaint: Complaint, whom: list[_Addressee]) -> int | None:
    """The unit that has to do with it from now on: one that was named, else the one so far, else an official's own."""
    named = next((each.unit_id for each in whom if each.is_unit), None)
    by_office = next((each.unit_id for each in whom if each.unit_id), None)
    return named or complaint.unit_id or by_office


def _add_receipt(work: Work, recipient_id: int, kind: str, name: str, at: datetime | None) -> None:
    recipient = _recipient(work, recipient_id)
    marks = _marks_of(work, recipient_id)
    moment = work.clock.at_office(at) if at else work.now
    problems = []
    if kind in marks:
        problems.append(Problem("recipient", _("Ini sudah dicatat untuk {title}.").format(title=recipient.title)))
    if moment > work.now + AHEAD:
        problems.append(Problem("at", _("Waktu ini belum terjadi. Periksa tanggal dan jamnya, juga jam komputer ini.")))
    if kind == GIVEN_BACK and TAKEN_OVER in marks and moment < marks[TAKEN_OVER]:
        problems.append(
            Problem("at", _("Waktu kembali lebih awal daripada waktu diterima. Periksa tanggal dan jamnya."))
        )
    if problems:
        raise RefusedError(problems)
    _write_receipt(work, recipient, kind, name.strip(), moment)


def _recipient(work: Work, recipient_id: int) -> DispositionRecipient:
    recipient = work.session.get(DispositionRecipient, recipient_id)
    if recipient is None:
        raise RefusedError([Problem("recipient", _("Penerima ini tidak ada pada disposisi. Muat ulang halamannya."))])
    return recipient


def _marks_of(work: Work, recipient_id: int) -> dict[str, datetime]:
    """What stands beside a recipient now, and since when."""
    rows = select(DispositionReceipt.kind, DispositionReceipt.at).where(DispositionReceipt.recipient_id == recipient_id)
    standing: dict[str, datetime] = {}
    for kind, at in work.session.exec(rows.order_by(col(DispositionReceipt.id))):
        if kind in UNDONE_BY:
            standing[kind] = at
        else:
            standing = {mark: since for mark, since in standing.items() if UNDONE_BY[mark] != kind}
    return standing


def _write_receipt(work: Work, recipient: DispositionRecipient, kind: str, name: str, at: datetime) -> None:
    officer = work.officer.account_id
    work.put(DispositionReceipt, recipient_id=recipient.id, kind=kind, name=name, at=at, recorded_by=officer)
    work.changes.add(Change.COMPLAINTS)
    work.note(kind, "disposition", recipient.disposition_id, Change.DISPOSITIONS, title=recipient.title)


def _note_return(work: Work, sheet_id: int, at: datetime) -> None:
    if work.session.get(SheetReturn, sheet_id) is None:
        work.session.add(SheetReturn(sheet_id=sheet_id, at=at, recorded_by=work.officer.account_id))
        work.session.flush()
