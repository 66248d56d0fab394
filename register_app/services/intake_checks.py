"""What stops an entry (very little) and what is only pointed out beside its field."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter

from register_app.errors import Problem
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.model.complaint import ComplaintDraft
from register_app.model.people import ComplainantDraft, PersonFields
from register_app.rules.channels import ChannelKind, Confidentiality
from register_app.rules.completeness import Gathered, missing_from
from register_app.rules.identity import id_warnings
from register_app.rules.lapor_page import is_one_tracking_id, tracking_digits
from register_app.rules.phones import phone_warnings
from register_app.rules.sex import read_sex
from register_app.services.reservations import problems_with, warnings_with
from register_app.services.work import Work
from register_app.store import rows

AHEAD = timedelta(hours=1)
"""How far a stated time may lie ahead of the office's clock before it is taken for a mistake."""

ALIKE = 60
"""How like a name of the office's list (0–100) another must be to be offered instead."""

LONGEST_NAME = 60
"""So many signs of a name that is not in the list are repeated."""

_TRIMMED = ("subject", "summary", "event_place", "reserved_number")
_said = attrgetter(*_TRIMMED)
_TWIN = "SELECT number FROM online_copy JOIN complaint ON complaint.id = complaint_id WHERE tracking_id = ?"


def blocking(work: Work, draft: ComplaintDraft) -> tuple[Problem, ...]:
    """Everything that keeps ``draft`` from being kept, in the order of the paper."""
    return tuple(_blocking(work, draft))


def settled(draft: ComplaintDraft) -> ComplaintDraft:
    """The draft as it will be kept: trimmed, tracking ID as digits, online secrecy taken over, no name if anonymous."""
    changes: dict[str, object] = {
        name: said.strip() for name, said in zip(_TRIMMED, _said(draft), strict=True) if said != said.strip()
    }
    confidentiality = draft.confidentiality
    if draft.online is not None:
        changes["online"] = draft.online.model_copy(
            update={"tracking_id": tracking_digits(draft.online.tracking_id or "") or None}
        )
        if confidentiality is Confidentiality.ORDINARY and draft.online.anonymous:
            confidentiality = Confidentiality.ANONYMOUS
        elif confidentiality is Confidentiality.ORDINARY and draft.online.secret:
            confidentiality = Confidentiality.SECRET
    if confidentiality is not draft.confidentiality:
        changes["confidentiality"] = confidentiality
    if confidentiality is Confidentiality.ANONYMOUS:
        changes["complainant"] = ComplainantDraft()
    elif (sex := read_sex(draft.complainant.sex)) is not None and sex != draft.complainant.sex:
        changes["complainant"] = draft.complainant.model_copy(update={"sex": sex.value})
    return draft.model_copy(update=changes) if changes else draft


def warnings_for(
    work: Work, draft: ComplaintDraft, requirements: Sequence[str], attachments: Sequence[AttachmentDraft]
) -> tuple[Problem, ...]:
    """What is said gently: missing requirements of the standard, odd reserved numbers and dates."""
    gathered = _gathered(draft, attachments)
    missing = [Problem(code, text + ".") for code, text in missing_from(gathered, requirements)]
    if draft.confidentiality is Confidentiality.ANONYMOUS:
        missing = [problem for problem in missing if problem.field == "evidence"]
    return (*missing, *warnings_with(work, draft.reserved_number, draft.received_at), *_odd_dates(work, draft))


def odd_numbers(person: PersonFields, today: date) -> tuple[Problem, ...]:
    """What looks wrong in the numbers and the sex of a person; a form says it while they are typed."""
    odd = [Problem("complainant.id_number", text) for text in id_warnings(person.id_type, person.id_number, today)]
    odd += [Problem("complainant.phone", text) for text in phone_warnings(person.phone)]
    if person.sex.strip() and read_sex(person.sex) is None:
        text = _("Jenis kelamin ditulis L atau P. Betulkan, atau kosongkan bila tidak diketahui.")
        odd.append(Problem("complainant.sex", text))
    return tuple(odd)


def _blocking(work: Work, draft: ComplaintDraft) -> Iterator[Problem]:
    channel = work.rules.channels.get(draft.channel_code)
    if channel is None or not channel.in_use:
        yield Problem(
            "channel",
            _("Media {code} tidak dikenal. Pakai salah satu: {codes}.").format(
                code=draft.channel_code or "-", codes=", ".join(work.rules.channels)
            ),
        )
    if draft.received_at > work.now + AHEAD:
        yield Problem(
            "received_at", _("Waktu diterima belum terjadi. Periksa tanggal dan jamnya, juga jam komputer ini.")
        )
    if not any(sign.isprintable() and not sign.isspace() for sign in draft.subject + draft.summary):
        yield Problem("summary", _("Isi pengaduan masih kosong. Tulis pokok atau intisarinya."))
    yield from problems_with(work, draft.reserved_number, draft.received_at)
    yield from _unknown(work, draft)
    yield from _tracking(work, draft)
    if channel is not None and draft.box and channel.kind is not ChannelKind.BOX:
        yield Problem("box", _("Kotak hanya dipakai untuk media kotak saran. Kosongkan kotak atau ganti medianya."))


def _unknown(work: Work, draft: ComplaintDraft) -> Iterator[Problem]:
    if not (draft.category or draft.unit or draft.box):
        return
    lists = (
        ("category", draft.category, work.rules.categories, _("Kategori")),
        ("unit", draft.unit, work.rules.units, _("Unit kerja")),
        ("box", draft.box, work.rules.boxes, _("Kotak")),
    )
    for field, name, known, title in lists:
        if name and name not in known:
            from rapidfuzz import process  # two megabytes that an ordinary day never needs

            near = [match[0] for match in process.extract(name, list(known), limit=3, score_cutoff=ALIKE)]
            meant = _("Mungkin maksudnya: {names}.").format(names="; ".join(near)) if near else ""
            said = f"{name[:LONGEST_NAME]}…" if len(name) > LONGEST_NAME else name
            unknown = _("{title} {name} tidak ada dalam daftar kantor.").format(title=title, name=said)
            remedy = _('Bila memang ada, tambahkan dulu dengan perintah lists --add-{field} "…".').format(field=field)
            yield Problem(field, " ".join(filter(None, (unknown, meant, remedy))))


def _tracking(work: Work, draft: ComplaintDraft) -> Iterator[Problem]:
    raw = (draft.online.tracking_id or "").strip() if draft.online else ""
    if not raw:
        return
    if not is_one_tracking_id(raw):
        yield Problem(
            "online.tracking_id",
            _("Tracking ID memakai angka saja, misalnya 1916449. Salin lagi dari laman SP4N-LAPOR!."),
        )
        return
    digits = tracking_digits(raw)
    twin = rows.first(work.connection, _TWIN, digits)
    if twin:
        yield Problem(
            "online.tracking_id",
            _("Tracking ID {id} sudah dicatat sebagai nomor {number}. Buka nomor itu, jangan dicatat dua kali.").format(
                id=digits, number=twin[0]
            ),
        )


def _gathered(draft: ComplaintDraft, attachments: Sequence[AttachmentDraft]) -> Gathered:
    person = draft.complainant
    purposes = {attachment.purpose for attachment in attachments}
    return Gathered(
        name=bool(person.name.strip()),
        address=bool(person.address.strip()),
        phone=bool(person.phone.strip()),
        id_shown=draft.id_shown or bool(person.id_number.strip()),
        id_copy=draft.id_copy or Purpose.ID_CARD in purposes,
        institution=bool(person.organisation.strip()),
        evidence=draft.evidence_count > 0 or Purpose.EVIDENCE in purposes,
    )


def _odd_dates(work: Work, draft: ComplaintDraft) -> Iterator[Problem]:
    received_on = work.clock.local(draft.received_at).date()
    if draft.event_date and draft.event_date > received_on:
        yield Problem("event_date", _("Tanggal kejadian sesudah tanggal diterima. Periksa lagi."))
    if draft.letter and draft.letter.date and draft.letter.date > received_on:
        yield Problem("letter.date", _("Tanggal surat sesudah tanggal diterima. Periksa lagi."))
    if draft.letter and draft.letter.received_by_sekda and draft.letter.received_by_sekda > received_on:
        yield Problem(
            "letter.received_by_sekda", _("Tanggal diterima Sekda sesudah tanggal diterima di sini. Periksa lagi.")
        )
