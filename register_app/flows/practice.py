"""The practice register (latihan): the office's own answers under an account and a passphrase that everybody knows."""

from __future__ import annotations

from dataclasses import replace

from register_app.flows.answers import AccountAnswer, FirstRunAnswers, OfficeAnswer
from register_app.i18n import _

PRACTICE_NAME = "latihan.db"
PRACTICE_ACCOUNT, PRACTICE_PASSPHRASE = "latihan", "latihan-latihan"
"""Not a secret: a practice register holds nothing about anybody."""


def practice_answers(answers: FirstRunAnswers | None) -> FirstRunAnswers:
    """The answers of a practice register, from the office's own where there are any."""
    account = AccountAnswer(
        PRACTICE_ACCOUNT, _("Petugas Latihan"), "administrator", _("Pejabat Pengelola Pengaduan"), PRACTICE_PASSPHRASE
    )
    if answers is None:
        return FirstRunAnswers("biro-organisasi-ntt", OfficeAnswer(""), account)
    return replace(answers, account=account)
