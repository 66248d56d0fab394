"""A complaint's life as one table: which event moves it from which status to which."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from register_app.i18n import _, sense


class Status(StrEnum):
    """Where a complaint stands (status pengaduan)."""

    RECEIVED = "diterima"
    VERIFIED = "ditelaah"
    DISPOSED = "didisposisi"
    IN_PROGRESS = "diproses"
    ANSWERED = "dijawab"
    CLOSED = "selesai"
    POSTPONED = "tunda"
    FORWARDED = "diteruskan"
    ARCHIVED = "arsip"
    CANCELLED = "batal"


class Event(StrEnum):
    """Something that happened to a complaint (peristiwa); the names are the command line's."""

    RECEIVED = "received"
    VERIFIED = "verified"
    DISPOSED = "disposed"
    FOLLOWED_UP = "followed_up"
    ANSWERED = "answered"
    CLOSED = "closed"
    POSTPONED = "postponed"
    RESUMED = "resumed"
    FORWARDED = "forwarded"
    ARCHIVED = "archived"
    REOPENED = "reopened"
    EXTENDED = "extended"
    CORRECTED = "corrected"
    CANCELLED = "cancelled"


class Group(StrEnum):
    """The six groups in which SP4N-LAPOR! counts."""

    NOT_VERIFIED = "belum_terverifikasi"
    NOT_FOLLOWED_UP = "belum_ditindaklanjuti"
    IN_PROGRESS = "proses"
    FINISHED = "selesai"
    POSTPONED = "tunda"
    ARCHIVED = "arsip"


_R, _V, _D, _P = Status.RECEIVED, Status.VERIFIED, Status.DISPOSED, Status.IN_PROGRESS
_A, _C, _T, _F, _X = Status.ANSWERED, Status.CLOSED, Status.POSTPONED, Status.FORWARDED, Status.ARCHIVED
_B = Status.CANCELLED

MOVES: Mapping[Event, Mapping[Status, Status]] = {
    Event.VERIFIED: {_R: _V},
    Event.DISPOSED: {_R: _D, _V: _D, _D: _D, _P: _P},
    Event.FOLLOWED_UP: {_R: _P, _V: _P, _D: _P, _P: _P, _A: _P},
    Event.ANSWERED: {_R: _A, _V: _A, _D: _A, _P: _A, _A: _A},
    Event.CLOSED: {_P: _C, _A: _C},
    Event.POSTPONED: {_R: _T, _V: _T, _D: _T, _P: _T},
    Event.RESUMED: {_T: _T},  # back to the status before the pause: see `status_after`
    Event.FORWARDED: {_R: _F, _V: _F, _D: _F, _P: _F, _T: _F},
    Event.ARCHIVED: {_R: _X, _V: _X, _D: _X, _P: _X, _T: _X},
    Event.REOPENED: {_C: _P, _F: _P, _X: _P},
    Event.EXTENDED: {each: each for each in (_R, _V, _D, _P)},
    Event.CORRECTED: {each: each for each in Status if each is not _B},
    Event.CANCELLED: {_R: _B, _V: _B, _D: _B},
}
"""Every move there is; what is not in the table is not possible."""

STANDING_STILL = frozenset({Event.EXTENDED, Event.CORRECTED})
"""Events that say nothing about where a complaint stands; they may be entered between older moves on paper."""

FINISHED = frozenset({Status.CLOSED, Status.FORWARDED, Status.ARCHIVED, Status.CANCELLED})
"""Statuses in which nobody waits for the office any more."""

GROUPS: Mapping[Status, Group] = {
    Status.RECEIVED: Group.NOT_VERIFIED,
    Status.VERIFIED: Group.NOT_FOLLOWED_UP,
    Status.DISPOSED: Group.NOT_FOLLOWED_UP,
    Status.IN_PROGRESS: Group.IN_PROGRESS,
    Status.ANSWERED: Group.IN_PROGRESS,
    Status.CLOSED: Group.FINISHED,
    Status.FORWARDED: Group.FINISHED,
    Status.POSTPONED: Group.POSTPONED,
    Status.ARCHIVED: Group.ARCHIVED,
}
"""SP4N group of each status; a cancelled entry belongs to none."""

STATUS_NAMES: Mapping[Status, Callable[[], str]] = {
    Status.RECEIVED: lambda: _("Diterima"),
    Status.VERIFIED: lambda: _("Ditelaah"),
    Status.DISPOSED: lambda: _("Didisposisi"),
    Status.IN_PROGRESS: lambda: _("Diproses"),
    Status.ANSWERED: lambda: _("Dijawab"),
    Status.CLOSED: lambda: _("Selesai"),
    Status.POSTPONED: lambda: _("Tunda"),
    Status.FORWARDED: lambda: _("Diteruskan"),
    Status.ARCHIVED: lambda: _("Arsip"),
    Status.CANCELLED: lambda: sense("status", "Batal"),
}

EVENT_NAMES: Mapping[Event, Callable[[], str]] = {
    Event.RECEIVED: lambda: _("Diterima"),
    Event.VERIFIED: lambda: _("Ditelaah"),
    Event.DISPOSED: lambda: _("Disposisi"),
    Event.FOLLOWED_UP: lambda: _("Tindak lanjut"),
    Event.ANSWERED: lambda: _("Dijawab"),
    Event.CLOSED: lambda: _("Selesai"),
    Event.POSTPONED: lambda: _("Ditunda"),
    Event.RESUMED: lambda: _("Dilanjutkan"),
    Event.FORWARDED: lambda: _("Diteruskan ke instansi lain"),
    Event.ARCHIVED: lambda: _("Diarsipkan"),
    Event.REOPENED: lambda: _("Dibuka kembali"),
    Event.EXTENDED: lambda: _("Perpanjangan waktu"),
    Event.CORRECTED: lambda: _("Ralat"),
    Event.CANCELLED: lambda: _("Dibatalkan"),
}


INSTEAD_NOW: Mapping[Status, Callable[[], str]] = {
    Status.CLOSED: lambda: _("Buka kembali dulu pengaduannya."),
    Status.FORWARDED: lambda: _("Buka kembali dulu pengaduannya."),
    Status.ARCHIVED: lambda: _("Buka kembali dulu pengaduannya."),
    Status.POSTPONED: lambda: _("Lanjutkan dulu pengaduannya."),
    Status.CANCELLED: lambda: _("Nomor yang batal tidak dipakai lagi; catat sebagai pengaduan baru."),
}
"""What to do first where nothing, or nearly nothing, goes on."""

INSTEAD_OF: Mapping[Event, Callable[[], str]] = {
    Event.VERIFIED: lambda: _("Telaah dicatat sekali, sebelum langkah lain; ubah hasilnya dengan Ralat."),
    Event.DISPOSED: lambda: _("Catat dulu tindak lanjutnya."),
    Event.CLOSED: lambda: _("Catat dulu jawaban atau tindak lanjutnya."),
    Event.POSTPONED: lambda: _("Yang sudah dijawab tidak ditunda; catat dulu tindak lanjutnya bila masih dikerjakan."),
    Event.RESUMED: lambda: _("Hanya pengaduan yang ditunda yang bisa dilanjutkan."),
    Event.FORWARDED: lambda: _(
        "Yang sudah dijawab tidak diteruskan; catat dulu tindak lanjutnya bila masih dikerjakan."
    ),
    Event.ARCHIVED: lambda: _("Yang sudah dijawab diselesaikan, bukan diarsipkan."),
    Event.REOPENED: lambda: _("Hanya pengaduan yang selesai, diteruskan atau diarsipkan yang dibuka kembali."),
    Event.EXTENDED: lambda: _("Yang sudah dijawab tidak diperpanjang lagi."),
    Event.CANCELLED: lambda: _("Nomor hanya dibatalkan sebelum dikerjakan; arsipkan dengan alasan."),
}
"""What to do instead of an event that is not possible."""


def status_after(event: Event, current: Status, before_pause: Status | None = None) -> Status | None:
    """Status that ``event`` leads to from ``current``, or None when the move does not exist.

    ``before_pause`` is the status that a paused complaint had before it was paused; *resumed* returns there.
    """
    target = MOVES.get(event, {}).get(current)
    if target is not None and event is Event.RESUMED:
        return before_pause or Status.VERIFIED
    return target


def possible_events(current: Status) -> tuple[Event, ...]:
    """Events that a complaint in ``current`` can meet next, in the order of its life."""
    return tuple(event for event, moves in MOVES.items() if current in moves)


def why_not(event: Event, current: Status) -> str:
    """A sentence that says why ``event`` is not possible now, and one that says what to do instead."""
    reason = _("{event} tidak bisa dicatat: status pengaduan sekarang {status}.").format(
        event=EVENT_NAMES[event](), status=STATUS_NAMES[current]().lower()
    )
    return f"{reason} {_instead(event, current)}".strip()


def replay(events: Iterable[Event]) -> Status:
    """Status after a whole history that begins with the receipt; raises ValueError on a move that does not exist."""
    current, before_pause = Status.RECEIVED, Status.VERIFIED
    for event in events:
        if event is Event.RECEIVED:
            continue
        target = status_after(event, current, before_pause)
        if target is None:
            raise ValueError(why_not(event, current))
        if event in STANDING_STILL:
            continue
        if event is Event.POSTPONED:
            before_pause = current
        current = target
    return current


def _instead(event: Event, current: Status) -> str:
    now = None if event is Event.REOPENED and current is not Status.CANCELLED else INSTEAD_NOW.get(current)
    words = now or INSTEAD_OF.get(event)
    return words() if words else ""
