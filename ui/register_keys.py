"""Opens and closes register files for the window; every call happens in the database thread."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from register_app.setup import OpenedRegister


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


def warm_up() -> None:
    """Import what the window after unlocking needs, while the officer is still typing."""
    for module in ("register_app.setup", "register_app.reading.office", "ui.catalogue", "ui.shell.window"):
        import_module(module)
