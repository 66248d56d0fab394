"""Turns what the validation of a draft found into sentences that name the field and the remedy."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from register_app.errors import Problem
from register_app.i18n import _

LONGEST_VALUE = 60
"""So many signs of a refused value are repeated; the rest would bury the sentence."""

_FIELD_NAMES = {"channel_code": "channel", "from_title": "from", "counted": "count"}

_SENTENCES: Mapping[str, Callable[[], str]] = {
    "missing": lambda: _("Isian ini wajib ada. Tambahkan lalu ulangi."),
    "extra": lambda: _("Isian ini tidak dikenal. Hapus atau betulkan namanya."),
    "enum": lambda: _("Nilai {value} tidak dikenal. Pakai salah satu: {known}."),
    "date": lambda: _("Tanggal {value} tidak terbaca. Tulis seperti 2024-02-20."),
    "string": lambda: _("Isian ini harus berupa teks di antara tanda kutip, bukan {value}."),
    "bool": lambda: _("Isian ini harus true atau false, bukan {value}."),
    "int": lambda: _("Isian ini harus bilangan bulat, bukan {value}."),
    "list": lambda: _("Isian ini harus berupa daftar dalam kurung siku, bukan {value}."),
    "model": lambda: _("Isian ini harus berupa objek JSON dalam kurung kurawal, bukan {value}."),
}
"""By the first word of what the validation calls it."""


def problems_of(error: ValidationError, where: str = "") -> tuple[Problem, ...]:
    """One problem for each field that does not fit; ``where`` stands before its name."""
    return tuple(Problem(where + _field(each["loc"]), _sentence(each)) for each in error.errors(include_url=False))


def shown(value: object) -> str:
    """A refused value as the file has it, shortened."""
    text = value if isinstance(value, str) and value.strip() else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"


def _field(location: tuple[int | str, ...]) -> str:
    return ".".join(_FIELD_NAMES.get(str(part), str(part)) for part in location)


def _sentence(each: Any) -> str:
    words = _SENTENCES.get(str(each["type"]).partition("_")[0])
    text = words() if words else _("Nilai {value} tidak cocok untuk isian ini. Betulkan lalu ulangi.")
    known = str(each.get("ctx", {}).get("expected", "")).replace(" or ", ", ").replace("'", "")
    return text.format(value=shown(each["input"]), known=known)
