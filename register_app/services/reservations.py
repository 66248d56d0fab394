"""Reserved numbers (nomor cadangan): taken from the book without a gap, chased until each is keyed in or cancelled."""

from collections.abc import Sequence

from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.complaint import Complaint
from register_app.model.office import BookCounter
from register_app.model.reservations import NumberReservation
from register_app.services.books import DEFAULT_PATTERNS, write_number
from register_app.services.work import Change, Work

MOST = 500
"""So many at once are a stack of pads; more is a slip of the keyboard."""


def reserve_numbers(work: Work, book: str, count: int, label: str) -> tuple[str, ...]:
    """Take the next ``count`` numbers of ``book`` for the pad ``label``; all of them or, when refused, none."""
    problems = _problems_in(work, book, count, label)
    if problems:
        raise RefusedError(problems)
    numbers = tuple(_reserve(work, book, label.strip()) for _each in range(count))
    work.note("numbers reserved", "book", None, Change.COMPLAINTS, first=numbers[0], last=numbers[-1], count=count)
    return numbers


def key_in(work: Work, number: str, complaint_id: int) -> None:
    """Write that the complaint on the sheet with this number is in the register now."""
    row = _out(work, number)
    complaint = work.session.get(Complaint, complaint_id)
    if complaint is None or complaint.number != row.number:
        text = _("Nomor {number} di lembar cadangan bukan nomor pengaduan ini. Periksa nomor di lembarnya.")
        raise RefusedError([Problem("number", text.format(number=row.number))])
    row.complaint_id = complaint_id
    work.session.add(row)
    work.note("number keyed in", "complaint", complaint_id, Change.COMPLAINTS, number=row.number)


def cancel_reserved(work: Work, numbers: Sequence[str], reason: str) -> None:
    """Cancel numbers whose sheets were spoilt or never used; they keep their place in the book as *batal*."""
    if not reason.strip():
        raise RefusedError([Problem("reason", _("Tulis mengapa nomor cadangan ini tidak dipakai."))])
    for number in numbers:
        row = _out(work, number)
        row.cancelled_at, row.reason = work.now, reason.strip()
        work.session.add(row)
        work.note("number cancelled", "book", None, Change.COMPLAINTS, number=row.number)


def give_back(work: Work, label: str) -> tuple[str, ...]:
    """Put the numbers of an unused pad back into the book; gives them.

    Only while nothing was numbered after them and none was used: otherwise the book would have a gap.
    """
    rows = work.session.exec(
        select(NumberReservation).where(NumberReservation.label == label.strip()).order_by(col(NumberReservation.id))
    ).all()
    if not rows:
        raise RefusedError([Problem("label", _("Tidak ada blok cadangan dengan nama ini. Periksa namanya."))])
    newest = work.session.get(BookCounter, (rows[0].book, rows[0].year))
    used = any(row.complaint_id is not None or row.cancelled_at is not None for row in rows)
    if used or newest is None or newest.last != rows[-1].sequence or len(rows) != newest.last - rows[0].sequence + 1:
        text = _("Blok ini sudah dipakai atau nomor sesudahnya sudah diberikan. Batalkan nomornya dengan alasan.")
        raise RefusedError([Problem("label", text)])
    newest.last = rows[0].sequence - 1
    work.session.add(newest)
    for row in rows:
        work.session.delete(row)
    work.note("numbers given back", "book", None, Change.COMPLAINTS, first=rows[0].number, last=rows[-1].number)
    return tuple(row.number for row in rows)


def _problems_in(work: Work, book: str, count: int, label: str) -> list[Problem]:
    problems = []
    if book not in DEFAULT_PATTERNS:
        text = _("Buku {book} tidak memberi nomor sendiri. Pakai salah satu: {known}.")
        problems.append(Problem("book", text.format(book=book, known=", ".join(DEFAULT_PATTERNS))))
    if not 1 <= count <= MOST:
        text = _("Banyaknya nomor cadangan dari 1 sampai {most}.")
        problems.append(Problem("count", text.format(most=MOST)))
    if not label.strip():
        problems.append(Problem("label", _("Beri nama blok cadangan ini, misalnya Loket 1.")))
    elif _is_out(work, label.strip()):
        text = _("Blok {label} masih di luar. Beri nama lain, atau kembalikan blok itu dulu.")
        problems.append(Problem("label", text.format(label=label.strip())))
    return problems


def _is_out(work: Work, label: str) -> bool:
    r = NumberReservation
    same = select(r.id).where(r.label == label, col(r.complaint_id).is_(None), col(r.cancelled_at).is_(None))
    return work.session.exec(same).first() is not None


def _reserve(work: Work, book: str, label: str) -> str:
    number = work.next_number(book, work.today.year)
    written = write_number(work, number, work.today)
    work.put(
        NumberReservation,
        book=book,
        year=number.year,
        sequence=number.sequence,
        number=written,
        label=label,
        reserved_at=work.now,
        reserved_by=work.officer.account_id,
    )
    return written


def _out(work: Work, number: str) -> NumberReservation:
    """The reservation that is still out, or RefusedError."""
    row = work.session.exec(select(NumberReservation).where(NumberReservation.number == number.strip())).first()
    if row is None or row.complaint_id is not None or row.cancelled_at is not None:
        text = _("Nomor {number} tidak sedang dicadangkan. Periksa nomor di lembarnya.")
        raise RefusedError([Problem("number", text.format(number=number.strip()))])
    return row
