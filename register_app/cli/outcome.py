"""Turns what a command did or raised into an exit code and plain sentences on standard error."""

import errno
import os
import sys
from collections.abc import Callable, Mapping
from enum import IntEnum

import typer

from register_app.cli.output import one_line
from register_app.cli.usage import usage_sentence
from register_app.errors import MachineError, RefusedError
from register_app.i18n import _
from register_app.log import Log


class Exit(IntEnum):
    """Exit codes of the contract."""

    DONE = 0
    NEEDS_A_PERSON = 1
    REFUSED = 2
    NOT_OPENED = 3


class NotOpenedError(Exception):
    """The register could not be opened; carries the sentence."""


class StoppedAfterError(Exception):
    """Somebody pressed Ctrl-C when the work was kept already; carries the sentence."""


STOPPED = 130
"""What the library answers when somebody pressed Ctrl-C."""


def run(app: typer.Typer, arguments: list[str]) -> int:
    """Run the commands and never show a traceback."""
    try:
        result = typer.main.get_command(app).main(arguments, prog_name="register-app", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # whoever read standard output has seen enough, as `| head -1` does
        return _let_go_of_output()
    except (KeyboardInterrupt, typer.Abort):
        result = STOPPED
    except Exception as error:  # noqa: BLE001  last resort: a bug is logged and told honestly, never shown as a traceback
        return _refuse(error)
    if result == STOPPED:
        return _say(Exit.REFUSED, _("Dihentikan. Tidak ada yang disimpan."))
    return int(result) if isinstance(result, int) else Exit.DONE


def _refuse(error: Exception) -> int:
    """Say what went wrong in the words of whoever can mend it."""
    match error:
        case RefusedError():
            return _say(Exit.REFUSED, *(f"{problem.field}: {problem.text}" for problem in error.problems))
        case NotOpenedError():
            return _say(Exit.NOT_OPENED, str(error))
        case StoppedAfterError():
            return _say(Exit.NEEDS_A_PERSON, str(error))
        case MachineError():
            return _say(Exit.REFUSED, str(error))
        case typer.TyperException():
            return _say(Exit.REFUSED, usage_sentence(error))
        case UnicodeEncodeError():
            return _say(Exit.REFUSED, _("Perintah ini memuat huruf yang tidak terbaca. Ketik lagi dengan huruf biasa."))
        case OSError():
            return _say(Exit.REFUSED, file_sentence(error))
    Log().note_failure(error)
    sentence = _("Ada kesalahan di program ini ({kind}). Catatannya ada di berkas log.")
    return _say(Exit.REFUSED, sentence.format(kind=type(error).__name__))


def _let_go_of_output() -> int:
    """Lead what is still unwritten nowhere, so that the end of the program does not stumble over the closed pipe."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return Exit.DONE


def _say(code: Exit, *sentences: str) -> int:
    for sentence in sentences if sys.stderr is not None else ():
        print(one_line(sentence), file=sys.stderr)
    return code


_REASONS: Mapping[int, Callable[[], str]] = {
    errno.ENOENT: lambda: _("{name}: berkas atau map ini tidak ada. Periksa nama dan tempatnya."),
    errno.EACCES: lambda: _("{name}: tidak boleh dibuka atau ditulis oleh pemakai ini. Pilih tempat lain."),
    errno.EPERM: lambda: _("{name}: tidak boleh dibuka atau ditulis oleh pemakai ini. Pilih tempat lain."),
    errno.EROFS: lambda: _("{name}: tempat ini hanya bisa dibaca. Pilih tempat lain."),
    errno.EISDIR: lambda: _("{name}: ini map, bukan berkas. Tulis nama berkasnya juga."),
    errno.ENOTDIR: lambda: _("{name}: di tengah nama ini ada berkas, bukan map. Periksa tempatnya."),
    errno.ENAMETOOLONG: lambda: _("{name}: nama berkas ini terlalu panjang. Pendekkan namanya."),
    errno.ENOSPC: lambda: _("{name}: diska penuh. Kosongkan sebagian isinya, lalu ulangi."),
    errno.EDQUOT: lambda: _("{name}: jatah diska habis. Kosongkan sebagian isinya, lalu ulangi."),
}


def file_sentence(error: OSError) -> str:
    """What happened to a file, and the remedy."""
    name = one_line(str(error.filename or _("Keluaran")))
    name = f"{name[:80]}…" if len(name) > 160 else name
    if error.errno is not None and error.errno in _REASONS:
        return _REASONS[error.errno]().format(name=name)
    return _("{name}: {reason}. Periksa diska dan tempatnya, lalu ulangi.").format(
        name=name, reason=error.strerror or type(error).__name__
    )
