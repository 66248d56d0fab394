"""A person's sex (jenis kelamin) as the register keeps it, and as people and cards write it."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from register_app.i18n import _


class Sex(StrEnum):
    """Sex (jenis kelamin): L or P, as on the cards."""

    MALE = "L"
    FEMALE = "P"


SEX_NAMES: Mapping[Sex, Callable[[], str]] = {
    Sex.MALE: lambda: _("laki-laki"),
    Sex.FEMALE: lambda: _("perempuan"),
}

_SPELLINGS = {
    Sex.MALE: ("l", "lk", "laki-laki", "laki laki", "laki", "pria", "m", "male"),
    Sex.FEMALE: ("p", "pr", "perempuan", "wanita", "w", "f", "female"),
}


def read_sex(text: str) -> Sex | None:
    """Read how somebody wrote it; None when it says neither."""
    low = text.strip().rstrip(".").lower()
    return next((sex for sex, spellings in _SPELLINGS.items() if low in spellings), None)
