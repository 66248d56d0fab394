"""Makes and opens register files for the window; every call happens in the database thread."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from register_app.flows.practice import PRACTICE_NAME

PRACTICE_MONTHS = 2
"""So much invented history an officer waits for a few seconds."""

if TYPE_CHECKING:
    from register_app.flows.answers import FirstRunAnswers
    from register_app.setup import MadeRegister, OpenedRegister


_AFTER_UNLOCKING = (
    "register_app.setup",
    "register_app.reading.office",
    "ui.catalogue",
    "ui.shell.window",
    "ui.window_questions",
    "ui.screens.beranda.page",
    "ui.screens.register.page",
)
"""What the main window and its first pages need; the other pages are imported when they are first opened."""


class RegisterKeys:
    """The real `Keys` of the unlock window; what it imports is slow and waits until the window has been painted."""

    def with_passphrase(self, path: Path, account: str, passphrase: str) -> OpenedRegister:
        """Open with a person's passphrase."""
        from register_app.setup import open_office

        return open_office(path, account, passphrase)

    def with_recovery(self, path: Path, recovery_text: str) -> OpenedRegister:
        """Open with the printed key."""
        from register_app.setup import open_office_with_recovery

        return open_office_with_recovery(path, recovery_text)

    def change_passphrase(self, opened: OpenedRegister, passphrase: str) -> OpenedRegister:
        """Give whoever is at the desk a new passphrase."""
        from register_app.flows.new_passphrase import change_first_passphrase

        change_first_passphrase(opened.file, passphrase)
        return opened


class RegisterMaker:
    """The real `Maker` of the first run."""

    def make(self, path: Path, answers: FirstRunAnswers) -> tuple[MadeRegister, bytes]:
        """Make and open the register; also its recovery sheet as a PDF."""
        from register_app.services.recovery_sheet import recovery_pdf
        from register_app.setup import make_register

        made = make_register(path, answers)
        account = answers.account.name
        return made, made.register.ask(recovery_pdf, made.officer.name, account, made.recovery_text)


def practice_beside(register: Path) -> Path:
    """Where the practice register of an office lies."""
    return register.with_name(PRACTICE_NAME)


def open_practice(path: Path, answers: FirstRunAnswers | None = None) -> OpenedRegister | MadeRegister:
    """Open the practice register, or make it; its passphrase is known to everybody and says so on every sheet."""
    from register_app.flows.practice import practice_answers
    from register_app.practice.history import make_practice
    from register_app.practice.office import PROFILE
    from register_app.setup import make_register, open_office

    wanted = practice_answers(answers)
    if not path.exists() and wanted.profile == PROFILE:
        make_practice(path, datetime.now(UTC), months=PRACTICE_MONTHS).made.file.close()
    elif not path.exists():
        return make_register(path, wanted, practice=True)
    return open_office(path, wanted.account.name, wanted.account.passphrase)


def warm_up() -> None:
    """Import what comes after unlocking, while the officer is still typing."""
    for module in _AFTER_UNLOCKING:
        import_module(module)
