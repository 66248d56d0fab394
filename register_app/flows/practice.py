"""The practice register (latihan): the office's own answers under an account and a passphrase that everybody knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from register_app.i18n import _

if TYPE_CHECKING:
    from register_app.flows.answers import FirstRunAnswers

PRACTICE_NAME = "latihan.db"
PRACTICE_ACCOUNT, PRACTICE_PASSPHRASE = "latihan", "latihan-latihan"
"""Not a secret: a practice register holds nothing about anybody."""


def practice_answers(answers: FirstRunAnswers | None) -> FirstRunAnswers:
    """The answers of a practice register, from the office's own where there are any."""
    from register_app.flows import answers as shapes  # many classes, of which the unlock window needs none

    account = shapes.AccountAnswer(
        PRACTICE_ACCOUNT, _("Petugas Latihan"), "administrator", _("Pejabat Pengelola Pengaduan"), PRACTICE_PASSPHRASE
    )
    if answers is None:
        return shapes.FirstRunAnswers("biro-organisasi-ntt", shapes.OfficeAnswer(""), account)
    return replace(answers, account=account)
