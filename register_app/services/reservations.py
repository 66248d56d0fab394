"""Reserved numbers (nomor cadangan): taken from the book without a gap, chased until each is keyed in or cancelled."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.complaint import Complaint
from register_app.model.office import BookCounter
from register_app.model.reservations import NumberPad, NumberReservation
from register_app.rules.dates import short_date
from register_app.rules.numbering import RegisterNumber
from register_app.rules.pads import PadKind, problems_in_day, problems_in_order, warnings_of_moment
from register_app.services.books import COMPLAINT_BOOK, DEFAULT_PATTERNS, write_number
from register_app.services.work import Change, Work


@dataclass(frozen=True, slots=True)
class PadMade:
    """A pad that was just made, with its numbers in the order of the book."""

    pad_id: int
    label: str
    numbers: tuple[str, ...]


def reserve_numbers(
    work: Work, count: int, label: str, kind: PadKind = PadKind.ANY_CHANNEL, *, book: str = COMPLAINT_BOOK
) -> PadMade:
    """Take the next ``count`` numbers of ``book`` for the pad ``label``; all of them or, when refused, none."""
    problems = (*_problems_of_book(book), *problems_in_order(count, label), *_problems_of_label(work, label))
    if problems:
        raise RefusedError(problems)
    name = label.strip()
    pad_id = work.put(
        NumberPad,
        label=name,
        kind=kind,
        book=book,
        year=work.today.year,
        made_at=work.now,
        made_by=work.officer.account_id,
    )
    numbers = tuple(_reserve(work, pad_id, book) for _each in range(count))
    work.note("numbers reserved", "pad", pad_id, Change.COMPLAINTS, first=numbers[0], last=numbers[-1], count=count)
    return PadMade(pad_id, name, numbers)


def usual_label(work: Work) -> str:
    """A name for the next pad that no other has."""
    made = work.session.exec(select(func.count()).select_from(NumberPad)).one()
    return _("Blok {n}").format(n=made + 1)


def out(work: Work, number: str) -> NumberReservation:
    """The reservation that is still out, or RefusedError saying what became of it."""
    row = work.session.exec(select(NumberReservation).where(NumberReservation.number == number.strip())).first()
    sentence = _why_not_out(work, row, number.strip())
    if row is None or sentence:
        raise RefusedError([Problem("reserved_number", sentence)])
    return row


def problems_with(work: Work, number: str, received_at: datetime) -> tuple[Problem, ...]:
    """What keeps a sheet of a pad from being keyed in with this moment; nothing where no number is named."""
    if not number.strip():
        return ()
    try:
        row = out(work, number)
    except RefusedError as refused:
        return refused.problems
    return problems_in_day(row.number, row.year, work.clock.local(received_at).date())


def warnings_with(work: Work, number: str, received_at: datetime) -> tuple[Problem, ...]:
    """What is said gently of the moment on such a sheet."""
    if not number.strip():
        return ()
    made = work.session.get(NumberPad, out(work, number).pad_id)
    return warnings_of_moment(number.strip(), made.made_at, received_at) if made is not None else ()


def key_in(work: Work, row: NumberReservation, complaint_id: int) -> None:
    """Write that the complaint on the sheet with this number is in the register now."""
    row.complaint_id = complaint_id
    work.session.add(row)
    work.note("number keyed in", "complaint", complaint_id, Change.COMPLAINTS, number=row.number)


def number_of(row: NumberReservation) -> RegisterNumber:
    """The place in the book that was kept free."""
    return RegisterNumber(row.book, row.year, row.sequence)


def cancel_reserved(work: Work, numbers: Sequence[str], reason: str) -> None:
    """Cancel numbers whose sheets were spoilt or never used; they keep their place in the book as *batal*."""
    if not reason.strip():
        raise RefusedError([Problem("reason", _("Tulis mengapa nomor cadangan ini tidak dipakai."))])
    for number in numbers:
        row = out(work, number)
        row.cancelled_at, row.reason = work.now, reason.strip()
        work.session.add(row)
        work.note("number cancelled", "pad", row.pad_id, Change.COMPLAINTS, number=row.number)


def bring_back(work: Work, numbers: Sequence[str]) -> None:
    """Undo cancellations: the sheets were found again, or the wrong numbers were meant."""
    for number in numbers:
        _bring_back(work, number)


def _bring_back(work: Work, number: str) -> None:
    row = work.session.exec(select(NumberReservation).where(NumberReservation.number == number.strip())).first()
    if row is None or row.cancelled_at is None:
        text = _("Nomor {number} tidak sedang dibatalkan. Muat ulang daftarnya.")
        raise RefusedError([Problem("reserved_number", text.format(number=number.strip()))])
    row.cancelled_at, row.reason = None, ""
    work.session.add(row)
    work.note("number cancelled, undone", "pad", row.pad_id, Change.COMPLAINTS, number=row.number)


def give_back(work: Work, pad_id: int) -> tuple[str, ...]:
    """Put the unused numbers at the end of a pad back into the book; gives them.

    Only while nothing was numbered behind them: otherwise the book would have a gap.
    """
    pad = work.session.get(NumberPad, pad_id)
    if pad is None:
        raise RefusedError([Problem("pad", _("Blok cadangan ini tidak ada. Muat ulang daftarnya."))])
    rows = _unused_end(work, pad_id)
    newest = work.session.get(BookCounter, (pad.book, pad.year))
    if not rows or newest is None or newest.last != rows[-1].sequence:
        text = _(
            "Sesudah blok ini sudah ada nomor lain atau sisanya sudah dipakai, jadi nomornya tidak dapat kembali ke "
            "buku. Simpan lembarnya untuk nanti, atau batalkan nomornya dengan alasan."
        )
        raise RefusedError([Problem("pad", text)])
    numbers = tuple(row.number for row in rows)
    newest.last = rows[0].sequence - 1
    pad.given_back = [*numbers, *pad.given_back]
    work.session.add(newest)
    work.session.add(pad)
    for row in rows:
        work.session.delete(row)
    work.note("numbers given back", "pad", pad_id, Change.COMPLAINTS, first=numbers[0], last=numbers[-1])
    return numbers


def _unused_end(work: Work, pad_id: int) -> list[NumberReservation]:
    """The numbers behind the last one that was used, in the order of the book."""
    query = select(NumberReservation).where(NumberReservation.pad_id == pad_id)
    unused: list[NumberReservation] = []
    for row in work.session.exec(query.order_by(col(NumberReservation.sequence).desc())):
        if row.complaint_id is not None or row.cancelled_at is not None:
            break
        if unused and row.sequence != unused[-1].sequence - 1:
            break
        unused.append(row)
    return unused[::-1]


def _problems_of_book(book: str) -> tuple[Problem, ...]:
    if book in DEFAULT_PATTERNS:
        return ()
    text = _("Buku {book} tidak memberi nomor sendiri. Pakai salah satu: {known}.")
    return (Problem("book", text.format(book=book, known=", ".join(DEFAULT_PATTERNS))),)


def _problems_of_label(work: Work, label: str) -> tuple[Problem, ...]:
    r = NumberReservation
    same = (
        select(r.id)
        .join(NumberPad, col(NumberPad.id) == r.pad_id)
        .where(NumberPad.label == label.strip(), col(r.complaint_id).is_(None), col(r.cancelled_at).is_(None))
    )
    if not label.strip() or work.session.exec(same).first() is None:
        return ()
    text = _("Blok {label} masih di luar. Beri nama lain, atau kembalikan blok itu dulu.")
    return (Problem("label", text.format(label=label.strip())),)


def _reserve(work: Work, pad_id: int, book: str) -> str:
    number = work.next_number(book, work.today.year)
    written = write_number(work, number, work.today)
    work.put(NumberReservation, pad_id=pad_id, book=book, year=number.year, sequence=number.sequence, number=written)
    return written


def _why_not_out(work: Work, row: NumberReservation | None, number: str) -> str:
    """What stands in the way of using this number; empty when nothing does."""
    if row is None:
        text = _("Nomor {number} bukan nomor cadangan register ini. Periksa nomor di lembarnya.")
        return text.format(number=number)
    if row.cancelled_at is not None:
        text = _("Nomor {number} sudah dibatalkan. Urungkan dulu pembatalannya di Nomor cadangan.")
        return text.format(number=number)
    if row.complaint_id is None:
        return ""
    kept = work.session.get(Complaint, row.complaint_id)
    on = short_date(work.clock.local(kept.recorded_at)) if kept is not None else "-"
    text = _("Nomor {number} sudah dimasukkan pada {on}. Buka nomor itu di Register, jangan dicatat dua kali.")
    return text.format(number=number, on=on)
