"""Opening a suggestion box: counted first, then slip after slip, closed when all are recorded; Nihil when empty."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft
from register_app.model.boxes import BoxOpening, BoxSlip, OpeningDraft, OpeningFields
from register_app.model.complaint import Complaint, ComplaintDraft
from register_app.model.office import SuggestionBox
from register_app.rules.channels import SlipMark
from register_app.rules.dates import number as in_figures
from register_app.services.attachments import attach
from register_app.services.books import BOX_BOOK, write_number
from register_app.services.intake import Kept, keep_complaint
from register_app.services.life import AHEAD
from register_app.services.work import Change, Work

MOST_SLIPS = 10_000
"""No box holds more; a larger count is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class SlipKept:
    """A slip as kept; ``kept`` is the complaint that was read from it, None for an unreadable slip or a duplicate."""

    slip_id: int
    kept: Kept | None


def open_box(work: Work, draft: OpeningDraft) -> int:
    """Write an opening into the box book and give its id; an empty box is *Nihil* and closed at once."""
    box = work.session.exec(select(SuggestionBox).where(SuggestionBox.name == draft.box.strip())).first()
    opened_at = work.clock.at_office(draft.opened_at)
    problems = _problems_in(work, draft, box, opened_at)
    if problems or box is None or box.id is None:
        raise RefusedError(problems)
    opened_on = work.clock.local(opened_at).date()
    number = work.next_number(BOX_BOOK, opened_on.year)
    opening = BoxOpening(
        **draft.model_dump(include=set(OpeningFields.model_fields) - {"opened_at"}),
        box_id=box.id,
        opened_at=opened_at,
        book=number.book,
        year=number.year,
        sequence=number.sequence,
        number=write_number(work, number, opened_on),
        closed_at=None if draft.counted else opened_at,
        recorded_by=work.officer.account_id,
    )
    work.session.add(opening)
    work.session.flush()
    assert opening.id is not None
    work.note("opened", "opening", opening.id, Change.BOXES, number=opening.number, counted=opening.counted)
    return opening.id


def keep_slip(
    work: Work,
    opening_id: int,
    position: int,
    draft: ComplaintDraft | None = None,
    *,
    mark: SlipMark = SlipMark.READABLE,
    duplicate_of: int | None = None,
    note: str = "",
    attachments: Sequence[AttachmentDraft] = (),
) -> SlipKept:
    """Record the slip at ``position``: read into a complaint, or marked unreadable or as a duplicate of another one."""
    opening = _open_opening(work, opening_id)
    _require_free_position(work, opening, position)
    _require_matter(work, mark, draft, duplicate_of)
    kept = _kept_from(work, opening, draft, attachments) if mark is SlipMark.READABLE and draft else None
    slip = BoxSlip(
        opening_id=opening_id,
        position=position,
        mark=mark,
        complaint_id=kept.complaint_id if kept else None,
        duplicate_of_id=duplicate_of,
        note=note.strip(),
    )
    work.session.add(slip)
    work.session.flush()
    assert slip.id is not None
    if kept is None:
        for attachment in attachments:
            attach(work, attachment, slip_id=slip.id)
    work.note("slip kept", "opening", opening_id, Change.BOXES, position=position, mark=mark.value)
    return SlipKept(slip.id, kept)


def change_count(work: Work, opening_id: int, counted: int, reason: str) -> None:
    """Correct the number of slips that was counted; the trail keeps the old one and the reason."""
    opening = _open_opening(work, opening_id)
    recorded = _recorded(work, opening_id)
    problems = []
    if counted < max(recorded, 1):
        text = _("Sudah {recorded} slip dicatat, jadi jumlah isi tidak bisa kurang dari itu.")
        problems.append(Problem("counted", text.format(recorded=recorded)))
    if counted > MOST_SLIPS:
        problems.append(_too_many())
    if not reason.strip():
        problems.append(Problem("reason", _("Tulis mengapa jumlah isi berubah. Alasannya ikut ke berita acara.")))
    if problems:
        raise RefusedError(problems)
    before, opening.counted = opening.counted, counted
    told = _("Jumlah isi diubah dari {before} menjadi {after}: {reason}")
    line = told.format(before=before, after=counted, reason=reason.strip())
    opening.note = f"{opening.note}\n{line}".strip()
    work.note("count changed", "opening", opening_id, Change.BOXES, before=before, after=counted)


def close_box(
    work: Work,
    opening_id: int,
    *,
    condition: str = "",
    handed_over_to: str = "",
    handed_over_at: datetime | None = None,
    copies: int = 0,
) -> None:
    """Lock the box again and write to whom the slips went; refused while counted slips are not recorded.

    A box that is closed already only takes a handover that was not written yet.
    """
    opening = _opening_of(work, opening_id)
    if opening.closed_at is None:
        _require_all_recorded(work, opening)
        opening.closed_at = work.now
    elif opening.handed_over_at is not None or not (handed_over_to or condition):
        raise RefusedError([Problem("opening", _("Pembukaan ini sudah ditutup. Buka kotak lagi untuk isi yang baru."))])
    opening.condition = condition.strip() or opening.condition
    if handed_over_to.strip():
        opening.handed_over_to, opening.copies = handed_over_to.strip(), copies
        opening.handed_over_at = work.clock.at_office(handed_over_at) if handed_over_at else work.now
    work.note("closed", "opening", opening_id, Change.BOXES, number=opening.number, copies=copies)


def _problems_in(work: Work, draft: OpeningDraft, box: SuggestionBox | None, opened_at: datetime) -> list[Problem]:
    problems = []
    if box is None or box.retired_at is not None:
        in_use = select(SuggestionBox.name).where(col(SuggestionBox.retired_at).is_(None))
        names = ", ".join(work.session.exec(in_use.order_by(col(SuggestionBox.position))))
        text = _(
            "Kotak {box} tidak ada dalam daftar kantor. Pakai salah satu: {names}. "
            'Kotak baru ditambahkan dengan perintah lists --add-box "…".'
        )
        problems.append(Problem("box", text.format(box=draft.box.strip() or "-", names=names or "-")))
    if opened_at > work.now + AHEAD:
        text = _("Waktu membuka kotak belum terjadi. Periksa tanggal dan jamnya, juga jam komputer ini.")
        problems.append(Problem("opened_at", text))
    if draft.counted < 0:
        problems.append(Problem("counted", _("Jumlah isi tidak bisa kurang dari nol. Hitung lagi slipnya.")))
    if draft.counted > MOST_SLIPS:
        problems.append(_too_many())
    return problems


def _too_many() -> Problem:
    text = _("Jumlah isi paling banyak {most} slip. Hitung lagi slipnya.")
    return Problem("counted", text.format(most=in_figures(MOST_SLIPS)))


def _require_free_position(work: Work, opening: BoxOpening, position: int) -> None:
    if not 1 <= position <= opening.counted:
        text = _("Slip {position} tidak ada: isi kotak dihitung {counted}. Ubah jumlah isi bila slipnya lebih banyak.")
        raise RefusedError([Problem("position", text.format(position=position, counted=opening.counted))])
    taken = select(BoxSlip.id).where(BoxSlip.opening_id == opening.id, BoxSlip.position == position)
    if work.session.exec(taken).first() is not None:
        text = _("Slip {position} sudah dicatat. Lanjutkan dengan slip berikutnya.")
        raise RefusedError([Problem("position", text.format(position=position))])


def _require_matter(work: Work, mark: SlipMark, draft: ComplaintDraft | None, duplicate_of: int | None) -> None:
    if mark is SlipMark.READABLE and draft is None:
        text = _("Isi slip masih kosong. Tulis isinya, atau tandai slip ini tidak terbaca.")
        raise RefusedError([Problem("summary", text)])
    if mark is SlipMark.DUPLICATE and (duplicate_of is None or work.session.get(Complaint, duplicate_of) is None):
        text = _("Slip ganda perlu nomor pengaduan yang sama isinya. Pilih nomornya dulu.")
        raise RefusedError([Problem("duplicate_of", text)])


def _kept_from(work: Work, opening: BoxOpening, draft: ComplaintDraft, attachments: Sequence[AttachmentDraft]) -> Kept:
    """A slip's complaint comes through the box's own channel, whatever the form said."""
    box = work.session.get(SuggestionBox, opening.box_id)
    assert box is not None
    matter = draft.model_copy(update={"box": box.name, "channel_code": box.channel_code})
    return keep_complaint(work, matter, attachments)


def _require_all_recorded(work: Work, opening: BoxOpening) -> None:
    assert opening.id is not None
    left = opening.counted - _recorded(work, opening.id)
    if left > 0:
        text = _("Masih {left} slip belum dicatat. Catat dulu, atau ubah jumlah isi dengan alasannya.")
        raise RefusedError([Problem("slips", text.format(left=left))])


def _recorded(work: Work, opening_id: int) -> int:
    return work.session.exec(select(func.count()).where(col(BoxSlip.opening_id) == opening_id)).one()


def _open_opening(work: Work, opening_id: int) -> BoxOpening:
    opening = _opening_of(work, opening_id)
    if opening.closed_at is not None:
        text = _("Pembukaan {number} sudah ditutup. Buka kotak lagi untuk isi yang baru.")
        raise RefusedError([Problem("opening", text.format(number=opening.number))])
    return opening


def _opening_of(work: Work, opening_id: int) -> BoxOpening:
    opening = work.session.get(BoxOpening, opening_id)
    if opening is None:
        raise RefusedError([Problem("opening", _("Pembukaan kotak ini tidak ada. Muat ulang buku kotak."))])
    return opening
