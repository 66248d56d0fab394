"""Gives the first account a new passphrase after the recovery sheet has opened the register."""

from __future__ import annotations

from register_app.store.opening import OpenFile
from register_app.store.slots import replace_slot


def change_first_passphrase(file: OpenFile, passphrase: str) -> None:
    """Wrap the keys of ``file`` anew for its first account; the register itself is not rewritten."""
    replace_slot(file.path, file.keyring, account=file.header.slots[0].account, passphrase=passphrase)
