"""Unlocking (membuka register) as tables: what the window says of each file, and how politely it slows down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from register_app.flows.practice import PRACTICE_NAME, PRACTICE_PASSPHRASE
from register_app.i18n import _
from register_app.store.look import look_at
from register_app.store.refusals import OpeningError, Reason

FREE_TRIES = 3
LONGEST_WAIT = 30


class Way(StrEnum):
    """A way on from a file that cannot be opened."""

    TRY_AGAIN = "try-again"
    CHOOSE_FILE = "choose-file"
    NEW_REGISTER = "new-register"
    RECOVERY = "recovery"
    CLOSE = "close"


WAY_WORDS: dict[Way, Callable[[], str]] = {
    Way.TRY_AGAIN: lambda: _("Coba lagi"),
    Way.CHOOSE_FILE: lambda: _("Pilih berkas lain"),
    Way.NEW_REGISTER: lambda: _("Buat register baru"),
    Way.RECOVERY: lambda: _("Pakai lembar pemulihan"),
    Way.CLOSE: lambda: _("Tutup"),
}


@dataclass(frozen=True, slots=True)
class Notice:
    """The page for a file that cannot be opened; the sentence and its remedy come with the refusal itself.

    The first way is the safe one, offered by Enter. ``grave`` colours the page; a register in use is not grave.
    ``remedy`` stands for the refusal's own where a register that is there asks for another than one to be made.
    """

    title: Callable[[], str]
    ways: tuple[Way, ...]
    grave: bool = False
    remedy: Callable[[], str] | None = None


def _move_it() -> str:
    return _(
        "Tutup program ini, pindahkan berkas register beserta berkas .kunci dan .kunci-2 di sampingnya ke folder biasa "
        "pada disk komputer ini, lalu buka dan pilih berkasnya di sana."
    )


_OTHER = (Way.CHOOSE_FILE, Way.TRY_AGAIN, Way.CLOSE)
_AGAIN = (Way.TRY_AGAIN, Way.CHOOSE_FILE, Way.CLOSE)

NOTICES: dict[Reason, Notice] = {
    Reason.MISSING: Notice(
        lambda: _("Register tidak ditemukan"),
        (Way.CHOOSE_FILE, Way.NEW_REGISTER, Way.TRY_AGAIN, Way.CLOSE),
    ),
    Reason.DATABASE_GONE: Notice(lambda: _("Berkas register hilang"), _AGAIN, grave=True),
    Reason.EXISTS: Notice(lambda: _("Sudah ada register di sini"), _OTHER),
    Reason.NOT_A_FILE: Notice(lambda: _("Ini bukan berkas"), _OTHER),
    Reason.EMPTY: Notice(lambda: _("Berkas register kosong"), _OTHER, grave=True),
    Reason.PLAIN: Notice(lambda: _("Ini bukan register"), _OTHER),
    Reason.FOREIGN: Notice(lambda: _("Ini bukan register"), _OTHER),
    Reason.KEYS_MISSING: Notice(lambda: _("Berkas kunci hilang"), _AGAIN, grave=True),
    Reason.SECOND_NAME: Notice(lambda: _("Ini nama kedua dari register"), _OTHER),
    Reason.KEYS_DAMAGED: Notice(lambda: _("Berkas kunci rusak"), _AGAIN, grave=True),
    Reason.MISPAIRED: Notice(lambda: _("Kunci dan register bukan pasangan"), _AGAIN, grave=True),
    Reason.DAMAGED: Notice(lambda: _("Register rusak"), _AGAIN, grave=True),
    Reason.NEWER: Notice(lambda: _("Program ini versi lama"), _AGAIN),
    Reason.IN_USE: Notice(lambda: _("Register sedang dibuka"), _AGAIN),
    Reason.READ_ONLY: Notice(lambda: _("Folder tidak boleh ditulisi"), _AGAIN),
    Reason.UNREADABLE: Notice(lambda: _("Register tidak dapat dibaca"), _AGAIN),
    Reason.NETWORK: Notice(lambda: _("Register ada di folder jaringan"), _OTHER, remedy=_move_it),
    Reason.CLOUD: Notice(lambda: _("Register ada di folder awan"), _OTHER, remedy=_move_it),
    Reason.REMOVABLE: Notice(lambda: _("Register ada di diska lepas"), _OTHER, remedy=_move_it),
    Reason.DISK_FULL: Notice(lambda: _("Disk penuh"), _AGAIN, grave=True),
    Reason.DISK_FAILED: Notice(lambda: _("Disk bermasalah"), _AGAIN, grave=True),
    Reason.ENGINE_UNFIT: Notice(
        lambda: _("Pemasangan program tidak lengkap"),
        (Way.CLOSE, Way.TRY_AGAIN),
        grave=True,
    ),
    Reason.UPGRADE_FAILED: Notice(lambda: _("Register tidak dapat disesuaikan"), _AGAIN, grave=True),
}
"""Every refusal has its page. Only a file that is not there at all may be answered with a new register."""


def wait_after(wrong_tries: int) -> int:
    """Seconds before the next try: none for the first three, then doubling up to half a minute."""
    beyond = wrong_tries - FREE_TRIES
    return 0 if beyond < 0 else int(min(2 ** (beyond + 1), LONGEST_WAIT))


@dataclass(frozen=True, slots=True)
class KnownAccount:
    """Somebody who has a way in, as the unlock window shows it."""

    account: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class ClosedDoor:
    """Why a register cannot be opened, as the window says it: what happened, what to do, and the ways on."""

    reason: str
    title: str
    text: str
    remedy: str
    ways: tuple[Way, ...]
    grave: bool


@dataclass(frozen=True, slots=True)
class Door:
    """What stands before a register: whose it is and who may come in, or why it cannot be opened.

    ``hint`` tells the passphrase of a practice register, which is no secret.
    """

    path: Path
    office: str = ""
    accounts: tuple[KnownAccount, ...] = ()
    hint: str = ""
    closed: ClosedDoor | None = None


def stand_before(path: Path) -> Door:
    """Look at the file without its key; changes nothing and never raises."""
    state = look_at(path)
    if state.header is None or state.refusal is not None:
        return Door(path, closed=closed_door(state.refusal))
    accounts = tuple(KnownAccount(slot.account, slot.display_name, slot.role_title) for slot in state.header.slots)
    hint = _("Kata sandi latihan: {words}").format(words=PRACTICE_PASSPHRASE) if path.name == PRACTICE_NAME else ""
    return Door(path, state.header.office, accounts, hint)


def closed_door(error: BaseException | None) -> ClosedDoor | None:
    """The page of a refusal; None for an error that is not about the file."""
    if not isinstance(error, OpeningError):
        return None
    notice = NOTICES[error.reason]
    remedy = notice.remedy() if notice.remedy else error.remedy
    return ClosedDoor(error.reason, notice.title(), error.text, remedy, notice.ways, notice.grave)
