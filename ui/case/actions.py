"""What can be done with a case: every action with its key and sign, and which of them are sensible next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from register_app.i18n import _, sense
from register_app.rules.statuses import Event, Status, possible_events


@dataclass(frozen=True, slots=True)
class Action:
    """``event`` is what it records; None for what can always be done. ``key`` is a single letter."""

    code: str
    words: Callable[[], str]
    icon: str
    event: Event | None
    key: str = ""


ACTIONS: tuple[Action, ...] = (
    Action("verify", lambda: _("Telaah"), "list-check", Event.VERIFIED, "A"),
    Action("dispose", lambda: _("Disposisi"), "sitemap", Event.DISPOSED, "D"),
    Action("follow_up", lambda: _("Tindak lanjut"), "progress", Event.FOLLOWED_UP, "T"),
    Action("answer", lambda: _("Jawab"), "send", Event.ANSWERED, "J"),
    Action("close", lambda: _("Selesaikan"), "circle-check", Event.CLOSED, "S"),
    Action("resume", lambda: _("Lanjutkan"), "refresh", Event.RESUMED, "N"),
    Action("postpone", lambda: sense("action", "Tunda"), "player-pause", Event.POSTPONED),
    Action("forward", lambda: _("Teruskan ke instansi lain"), "arrow-right", Event.FORWARDED),
    Action("archive", lambda: _("Arsipkan"), "archive", Event.ARCHIVED),
    Action("reopen", lambda: _("Buka kembali"), "arrow-back-up", Event.REOPENED, "B"),
    Action("extend", lambda: _("Perpanjang waktu"), "calendar", Event.EXTENDED, "W"),
    Action("correct", lambda: _("Ralat"), "pencil", Event.CORRECTED, "R"),
    Action("cancel", lambda: _("Batalkan nomor"), "x", Event.CANCELLED),
    Action("receipt", lambda: _("Catat penerimaan disposisi"), "clipboard", None),
    Action("reply_letter", lambda: _("Tulis surat jawaban"), "mail-opened", None, "U"),
    Action("forwarding_letter", lambda: _("Tulis surat penyaluran"), "mail-opened", None),
    Action("letter_number", lambda: _("Catat nomor surat"), "pencil", None),
    Action("attach", lambda: _("Tambah lampiran"), "paperclip", None),
)
"""Every action, in the order of a case's life."""

BY_CODE: Mapping[str, Action] = {action.code: action for action in ACTIONS}

NEXT: Mapping[Status, tuple[str, ...]] = {
    Status.RECEIVED: ("verify", "dispose", "answer"),
    Status.VERIFIED: ("dispose", "follow_up", "answer"),
    Status.DISPOSED: ("follow_up", "answer", "dispose"),
    Status.IN_PROGRESS: ("answer", "follow_up", "dispose"),
    Status.ANSWERED: ("close", "answer", "follow_up"),
    Status.POSTPONED: ("resume", "forward", "archive"),
    Status.CLOSED: ("reopen", "attach"),
    Status.FORWARDED: ("reopen", "attach"),
    Status.ARCHIVED: ("reopen", "attach"),
    Status.CANCELLED: (),
}
"""What is sensible next in each status, the most likely first."""

PAUSE = "postpone"
"""Beside the timeline there is room for one more, where it is possible."""


def next_actions(status: Status, *, wide: bool) -> tuple[Action, ...]:
    """Those that stand in sight; the others are under Lainnya."""
    codes = NEXT[status]
    if not wide:
        return tuple(BY_CODE[code] for code in codes[:2])
    more = (PAUSE,) if Event.POSTPONED in possible_events(status) else ()
    return tuple(BY_CODE[code] for code in (*codes, *more))


def other_actions(status: Status, impossible: Mapping[Event, str], *, wide: bool) -> tuple[Action, ...]:
    """What is under Lainnya: first what is possible, then what is not, each with its reason."""
    shown = next_actions(status, wide=wide)
    rest = [action for action in ACTIONS if action not in shown]
    return tuple(sorted(rest, key=lambda action: bool(reason_against(action, impossible))))


def reason_against(
    action: Action, impossible: Mapping[Event, str], *, receipts: bool = True, unnumbered: bool = True
) -> str:
    """Why it cannot be done now; empty when it can."""
    if action.code == "letter_number" and not unnumbered:
        return _("Tidak ada surat yang nomornya masih kosong.")
    if action.code == "receipt" and not receipts:
        return _("Belum ada disposisi yang menunggu diterima atau dikembalikan.")
    return impossible.get(action.event, "") if action.event is not None else ""
