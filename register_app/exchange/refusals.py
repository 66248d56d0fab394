"""Turns what the validation of a draft found into sentences that name the field and the remedy."""

from typing import Any

from pydantic import ValidationError

from register_app.errors import Problem
from register_app.i18n import _

_FIELD_NAMES = {"channel_code": "channel", "from_title": "from", "counted": "count"}


def problems_of(error: ValidationError) -> tuple[Problem, ...]:
    """One problem for each field that does not fit."""
    return tuple(Problem(_field(each["loc"]), _sentence(each)) for each in error.errors(include_url=False))


def _field(location: tuple[int | str, ...]) -> str:
    return ".".join(_FIELD_NAMES.get(str(part), str(part)) for part in location)


def _sentence(each: Any) -> str:
    kind, context = str(each["type"]), each.get("ctx", {})
    if kind == "missing":
        return _("Isian ini wajib ada. Tambahkan lalu ulangi.")
    if kind == "extra_forbidden":
        return _("Isian ini tidak dikenal. Hapus atau betulkan namanya.")
    if kind == "enum":
        return _("Nilai {value} tidak dikenal. Pakai salah satu: {known}.").format(
            value=each["input"], known=context["expected"]
        )
    if kind.startswith("date"):
        return _("Tanggal {value} tidak terbaca. Tulis seperti 2024-02-20.").format(value=each["input"])
    return _("Nilai {value} tidak cocok untuk isian ini. Betulkan lalu ulangi.").format(value=each["input"])
