"""Says in one plain sentence what is wrong with a command that could not be read, and where its help stands."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import typer

from register_app.i18n import _

_NAMED = re.compile(r"(?P<quote>['\"])(?P<quoted>.+?)(?P=quote)(?:\.|$)|\((?P<last>[^()]*)\)\s*$", re.DOTALL)
"""The word that the library puts into quotes or brackets when it keeps it nowhere else."""

_SENTENCES: Mapping[str, Callable[[], str]] = {
    "NoSuchOption": lambda: _("Pilihan {name} tidak dikenal. Lihat pilihan yang ada dengan `{help}`."),
    "BadOptionUsage": lambda: _("Pilihan {name} kurang atau kelebihan nilai. Lihat cara menulisnya dengan `{help}`."),
    "MissingParameter": lambda: _("{name} wajib ada. Lihat cara menulisnya dengan `{help}`."),
    "BadParameter": lambda: _("Nilai untuk {name} tidak cocok. Lihat nilai yang bisa dipakai dengan `{help}`."),
    "NoSuchCommand": lambda: _("Perintah {name} tidak dikenal. Pakai salah satu: {known}."),
    "ExtraWords": lambda: _("{name} berlebih. Kata-kata yang terpisah spasi ditulis di antara tanda kutip."),
}


def usage_sentence(error: typer.TyperException) -> str:
    """The sentence for a command with an unknown, missing or surplus word."""
    context = getattr(error, "ctx", None)
    verbs = ", ".join(getattr(getattr(context, "command", None), "commands", ()))
    kind = type(error).__name__
    if kind not in _SENTENCES:
        kind = "NoSuchCommand" if verbs else "ExtraWords"
    path = getattr(context, "command_path", "register-app")
    return _SENTENCES[kind]().format(name=_name(error), help=f"{path} --help", known=verbs)


def _name(error: typer.TyperException) -> str:
    parameter: Any = getattr(error, "param", None)
    if parameter is not None:
        return str(parameter.opts[-1])
    found = _NAMED.search(error.message)
    named = found and (found["quoted"] or found["last"])
    return str(getattr(error, "option_name", "")) or named or error.message
