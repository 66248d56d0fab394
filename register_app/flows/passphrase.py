"""What a passphrase (kata sandi) must be, said before the store would refuse it."""

from __future__ import annotations

from register_app.errors import Problem
from register_app.i18n import _

SHORTEST_PASSPHRASE = 8


def problems_in_passphrase(passphrase: str, again: str, person: str = "") -> tuple[Problem, ...]:
    """What must be mended in a new passphrase, typed twice, of ``person``."""
    checks = (
        (
            len(passphrase) < SHORTEST_PASSPHRASE,
            "passphrase",
            _("Kata sandi paling sedikit 8 huruf atau angka. Kalimat pendek lebih mudah diingat."),
        ),
        (
            bool(passphrase) and passphrase.casefold() == person.casefold(),
            "passphrase",
            _("Kata sandi tidak boleh sama dengan nama. Pilih kata lain."),
        ),
        (passphrase != again, "passphrase_again", _("Kedua kata sandi berbeda. Ketik sekali lagi.")),
    )
    return tuple(Problem(field, text) for wrong, field, text in checks if wrong)
