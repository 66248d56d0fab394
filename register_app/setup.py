"""Makes a new register (file, first account, office of a profile and its answers) and opens an existing one.

What only the making needs is imported there: an office does it once, and opens its register every morning.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from register_app.clock import Clock
from register_app.errors import MachineError
from register_app.i18n import _
from register_app.model.office import Account, Setting
from register_app.register import Register
from register_app.services.clock_watch import watch_clock
from register_app.services.housekeeping import tidy
from register_app.services.work import Change, Officer, Work
from register_app.store.engine import reader
from register_app.store.opening import Notice, OpenFile, open_register, open_with_recovery

if TYPE_CHECKING:
    from register_app.flows.answers import FirstRunAnswers
    from register_app.profiles import Profile
    from register_app.store.keys import KdfCost

FIRST_ACCOUNT = 1

Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class MadeRegister:
    """A register just made: open, with its first officer and the text of the recovery sheet."""

    register: Register
    officer: Officer
    recovery_text: str
    file: OpenFile

    @property
    def was_cut_off(self) -> bool:
        """Nobody has sat at a register just made."""
        return False

    def tidy(self) -> None:
        """Nothing in a register just made is too old."""


@dataclass(frozen=True, slots=True)
class OpenedRegister:
    """An open register and who is at the desk."""

    register: Register
    officer: Officer
    file: OpenFile

    @property
    def was_cut_off(self) -> bool:
        """Whether the last sitting ended without closing: the program was killed, or the power failed."""
        return Notice.CHECKED_AFTER_CRASH in self.file.notices

    def tidy(self) -> None:
        """Remove what may not stay any longer; whoever opens a register does this once the desk stands.

        Nothing is swept away on the word of a clock in doubt.
        """
        if not self.register.clock.in_doubt:
            self.register.perform(self.officer, tidy)


def make_register(
    path: Path,
    answers: FirstRunAnswers,
    *,
    now: Now | None = None,
    kdf: KdfCost | None = None,
    profile: Profile | None = None,
    practice: bool = False,
) -> MadeRegister:
    """Make the register at ``path``; on any refusal nothing is left behind.

    ``profile`` stands in for the profile named in ``answers`` when single values of it were changed.
    """
    from register_app.profiles import load_profile
    from register_app.store.making import create_register

    office = answered(profile or load_profile(answers.profile), answers)
    account = answers.account
    officer = Officer(FIRST_ACCOUNT, account.display_name, account.role, account.role_title)
    clock = Clock(office.office.timezone, now)
    opened, recovery = create_register(
        path,
        account=account.name,
        display_name=account.display_name,
        role_title=account.role_title,
        passphrase=account.passphrase,
        kdf=kdf,
        office=office.office.name,
        fill=lambda engine: Register(engine, clock).perform(officer, _found, office, answers, practice=practice),
    )
    return MadeRegister(Register(opened.engine, clock), officer, recovery, opened)


def open_office(path: Path, account: str, passphrase: str, *, now: Now | None = None) -> OpenedRegister:
    """Open the register at ``path`` with somebody's passphrase; every refusal has its own sentence."""
    return _wired(open_register(path, account, passphrase), account, now)


def open_office_with_recovery(path: Path, recovery_text: str, *, now: Now | None = None) -> OpenedRegister:
    """Open the register with its printed recovery key; the first account sits at the desk."""
    return _wired(open_with_recovery(path, recovery_text), None, now)


def answered(profile: Profile, answers: FirstRunAnswers) -> Profile:
    """The profile with what the office answered in the place of what it proposes; what was skipped stays."""
    from register_app.profiles.shape import KopLine

    given = answers.office
    office = replace(
        profile.office,
        name=given.name or profile.office.name,
        address=given.address or profile.office.address,
        city=given.city or profile.office.city,
        timezone=given.timezone or profile.office.timezone,
    )
    kop = profile.kop
    if given.kop_lines:
        shapes = (*profile.kop.lines, *[KopLine("", 8.5)] * len(given.kop_lines))
        lines = tuple(replace(shape, text=text) for shape, text in zip(shapes, given.kop_lines, strict=False))
        kop = replace(profile.kop, lines=lines)
    return replace(profile, office=office, kop=kop)


def _found(work: Work, profile: Profile, answers: FirstRunAnswers, *, practice: bool) -> None:
    from register_app.services.office_filling import fill_office

    account = answers.account
    work.session.add(
        Account(
            id=FIRST_ACCOUNT,
            name=account.name,
            display_name=account.display_name,
            role=account.role,
            role_title=account.role_title,
        )
    )
    work.session.flush()
    fill_office(work, profile, answers)
    work.session.add(Setting(key="practice", value=practice))
    work.note("founded", "register", None, Change.SETTINGS, profile=profile.code)


def _wired(opened: OpenFile, account: str | None, now: Now | None) -> OpenedRegister:
    with Session(reader(opened.engine)) as session:
        office = session.get(Setting, "office")
        wanted = select(Account).where(Account.name == account) if account else select(Account)
        row = session.exec(wanted.order_by(col(Account.id))).first()
        if office is None or row is None or row.id is None:
            opened.close()
            raise MachineError(
                _("Register ini terbuka, tetapi isinya belum lengkap."), remedy=_("Pulihkan dari cadangan terakhir.")
            )
        zone, officer = str(office.value["timezone"]), Officer(row.id, row.display_name, row.role, row.role_title)
    register = Register(opened.engine, Clock(zone, now))
    register.ask(watch_clock)
    return OpenedRegister(register, officer, opened)
