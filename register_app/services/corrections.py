"""Corrections (ralat): one field of a kept complaint gets another value, with a reason; what stood there stays."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.complaint import Complaint
from register_app.model.history import ComplaintEvent
from register_app.rules.channels import ChannelKind, Confidentiality
from register_app.rules.corrections import BY_CODE, CORRECTABLE, NEVER_EMPTY, Correctable, Shape
from register_app.rules.statuses import STANDING_STILL, Event, Status
from register_app.services.corrected_entry import follow, value_of, write
from register_app.services.life import AHEAD, EventDraft, advance, complaint_of
from register_app.services.trail import salted
from register_app.services.work import Work


@dataclass(frozen=True, slots=True)
class CorrectionDraft:
    """A correction as typed: which field (`rules.corrections`), what it should say (empty: nothing), and why.

    Values are text: names of category and unit, days and moments in ISO, the words of a choice.
    """

    field: str
    value: str
    reason: str
    at: datetime | None = None


def correct(work: Work, complaint_id: int, draft: CorrectionDraft) -> Status:
    """Keep the correction: the entry says the new value, the event keeps the old one, deadlines and search follow.

    The trail proves what stood there and does not tell it.
    """
    complaint = complaint_of(work, complaint_id)
    field = BY_CODE.get(draft.field)
    problems = [] if draft.reason.strip() else [Problem("reason", _("Tulis alasan ralat."))]
    if field is None:
        text = _("Isian {field} tidak dapat diralat. Pakai salah satu: {known}.")
        known = ", ".join(each.code for each in CORRECTABLE)
        raise RefusedError([Problem("field", text.format(field=draft.field or "-", known=known)), *problems])
    old, new = value_of(work, complaint, field), ""
    try:
        new = _settled(work, complaint, field, draft.value.strip())
    except RefusedError as error:
        problems += error.problems
    else:
        problems += _problems_with(work, complaint, field, old, new)
    if problems:
        raise RefusedError(problems)
    facts = {"field": field.code, "old": old, "new": new}
    event = EventDraft(Event.CORRECTED, draft.at, note=draft.reason.strip(), facts=facts)
    advance(work, complaint, event, field=field.code, old=salted(old), new=salted(new))
    write(work, complaint, field, new)
    follow(work, complaint, field)
    return complaint.status


def undo_correction(work: Work, complaint_id: int, field: str) -> Status:
    """Put the newest correction of ``field`` back by another one; both stay in the history."""
    wanted = select(ComplaintEvent.facts).where(
        ComplaintEvent.complaint_id == complaint_id, ComplaintEvent.type == Event.CORRECTED
    )
    found = work.session.exec(wanted.order_by(col(ComplaintEvent.sequence).desc())).all()
    newest = next((facts for facts in found if facts.get("field") == field), None)
    if newest is None:
        raise RefusedError([Problem("field", _("Tidak ada ralat yang diurungkan. Muat ulang halamannya."))])
    return correct(work, complaint_id, CorrectionDraft(field, str(newest["old"]), _("Ralat diurungkan")))


def _settled(work: Work, complaint: Complaint, field: Correctable, value: str) -> str:
    """The value as it is written down; RefusedError when it is none of this field."""
    match field.shape:
        case Shape.DAY if value:
            return _day(value)
        case Shape.MOMENT if value:
            return _moment(work, value)
        case Shape.CATEGORY if value and value not in work.rules.categories:
            raise _unknown(_("Kategori {name} tidak ada dalam daftar kantor. Pilih dari daftarnya."), value)
        case Shape.UNIT if value and value not in work.rules.units:
            raise _unknown(_("Unit kerja {name} tidak ada dalam daftar kantor. Pilih dari daftarnya."), value)
        case Shape.CHOICE if value and value not in (field.choices or ()):
            text = _("Nilai {value} tidak dikenal. Pakai salah satu: {known}.")
            raise RefusedError([Problem("value", text.format(value=value, known=", ".join(field.choices or ())))])
    return value


def _unknown(sentence: str, name: str) -> RefusedError:
    return RefusedError([Problem("value", sentence.format(name=name))])


def _day(value: str) -> str:
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        text = _("Tanggal {value} tidak terbaca. Tulis seperti 2024-02-20.")
        raise RefusedError([Problem("value", text.format(value=value))]) from error


def _moment(work: Work, value: str) -> str:
    try:
        return work.clock.at_office(datetime.fromisoformat(value)).astimezone(UTC).isoformat()
    except ValueError as error:
        text = _("Waktu {value} tidak terbaca. Tulis seperti 2024-02-20T09:30.")
        raise RefusedError([Problem("value", text.format(value=value))]) from error


def _problems_with(work: Work, complaint: Complaint, field: Correctable, old: str, new: str) -> list[Problem]:
    if old == new:
        return [Problem("value", _("Nilai ini sama dengan yang tercatat. Tulis yang seharusnya."))]
    of_a_person = field.part == "complainant" or field.code == "confidentiality"
    if of_a_person and complaint.confidentiality is Confidentiality.ANONYMOUS:
        return [Problem("field", _("Pengaduan ini anonim, jadi identitas pelapor tidak dicatat."))]
    if field.part == "letter" and work.rules.channels[complaint.channel_code].kind is not ChannelKind.LETTER:
        return [Problem("field", _("Pengaduan ini tidak datang dengan surat. Pilih isian lain."))]
    if not new and field.code in NEVER_EMPTY:
        return [Problem("value", _("Isian ini tidak boleh kosong. Tulis yang seharusnya."))]
    if not new and field.code in ("subject", "summary") and not _other_half(complaint, field):
        return [Problem("value", _("Pokok dan isi tidak boleh kosong dua-duanya. Tulis yang seharusnya."))]
    return _problems_with_receipt(work, complaint, new) if field.code == "received_at" else []


def _other_half(complaint: Complaint, field: Correctable) -> str:
    return (complaint.summary if field.code == "subject" else complaint.subject).strip()


def _problems_with_receipt(work: Work, complaint: Complaint, new: str) -> list[Problem]:
    """It came before everything that happened to it, and not in the future."""
    at = datetime.fromisoformat(new)
    happened = select(ComplaintEvent.at).where(
        ComplaintEvent.complaint_id == complaint.id,
        ComplaintEvent.sequence > 1,
        col(ComplaintEvent.type).not_in(STANDING_STILL),
    )
    first = work.session.exec(happened.order_by(col(ComplaintEvent.sequence))).first()
    if first is not None and at > first:
        return [Problem("value", _("Waktu diterima tidak boleh sesudah langkah pertama. Periksa tanggal dan jamnya."))]
    if at > work.now + AHEAD:
        return [Problem("value", _("Waktu diterima belum terjadi. Periksa tanggal dan jamnya."))]
    return []
