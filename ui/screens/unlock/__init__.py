"""Unlocking: who is at the desk, the passphrase, and a page for every file that cannot be opened."""
