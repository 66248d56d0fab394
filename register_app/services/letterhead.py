"""The letterhead: its words and its logo, checked when they are chosen, and changed from the settings."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from register_app.errors import Problem, RefusedError
from register_app.forms.logo import LogoTrouble, logo_trouble
from register_app.i18n import _
from register_app.model.office import OfficeLogo, Setting
from register_app.services.work import Change, Work

KOP_LINES, ADDRESS_LINES = 4, 2
"""How many lines a letterhead has room for."""

LOGO = "logo"
"""The key under which the office's logo is kept."""

_SENTENCES: Mapping[LogoTrouble, Callable[[], str]] = {
    LogoTrouble.TOO_HEAVY: lambda: _("Gambar logo lebih dari 4 MB. Perkecil dahulu, lalu pilih lagi."),
    LogoTrouble.DRAWING: lambda: _("Logo ini gambar SVG, yang tidak tercetak. Simpan sebagai PNG, lalu pilih lagi."),
    LogoTrouble.NO_PICTURE: lambda: _(
        "Berkas ini bukan gambar PNG atau JPEG. Simpan ulang logonya sebagai PNG, lalu pilih lagi."
    ),
    LogoTrouble.TOO_LARGE: lambda: _(
        "Gambar logo lebih dari 4.000 titik panjangnya. Perkecil dahulu, lalu pilih lagi."
    ),
    LogoTrouble.DAMAGED: lambda: _("Gambar logo rusak atau terpotong. Salin ulang gambarnya, lalu pilih lagi."),
}


def logo_problem(content: bytes) -> Problem | None:
    """Why these bytes cannot be the logo, and what to do; None when they can."""
    trouble = logo_trouble(content)
    return None if trouble is None else Problem("logo", _SENTENCES[trouble]())


def choose_logo(work: Work, content: bytes | None) -> None:
    """Print another logo from now on, or none; RefusedError when it is no picture."""
    problem = logo_problem(content) if content is not None else None
    if problem is not None:
        raise RefusedError([problem])
    row = work.session.get(OfficeLogo, LOGO)
    if content is None:
        if row is not None:
            work.session.delete(row)
    else:
        row = row or OfficeLogo(key=LOGO, content=content)
        row.content = content
        work.session.add(row)
    work.note("logo changed", "setting", None, Change.SETTINGS, bytes=len(content or b""))


def change_kop(work: Work, lines: Sequence[str], address: Sequence[str]) -> None:
    """Print these words from now on; each line keeps the size of the one that stood in its place."""
    words = [line.strip() for line in lines if line.strip()]
    if not words:
        raise RefusedError([Problem("kop_line_1", _("Kop masih kosong. Tulis paling sedikit satu baris."))])
    setting = work.session.get(Setting, "kop")
    assert setting is not None
    told = {
        "lines": _in_the_old_sizes(words, setting.value["lines"]),
        "address_lines": [line.strip() for line in address if line.strip()],
    }
    setting.value = {**setting.value, **told}
    work.session.add(setting)
    work.changes.add(Change.OFFICE)
    work.note("kop changed", "setting", None, Change.SETTINGS, lines=words)


def _in_the_old_sizes(words: Sequence[str], before: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    plain: Mapping[str, Any] = {"size": 12.0, "bold": False, "italic": False}
    styles = [*before, *[before[-1] if before else plain] * len(words)]
    return [{**style, "text": text} for text, style in zip(words, styles, strict=False)]
