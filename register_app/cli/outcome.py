"""Turns what a command did or raised into an exit code and plain sentences on standard error."""

import sys
from enum import IntEnum

import typer

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


def run(app: typer.Typer, arguments: list[str]) -> int:
    """Run the commands and never show a traceback."""
    try:
        result = typer.main.get_command(app).main(arguments, prog_name="register-app", standalone_mode=False)
        return int(result) if isinstance(result, int) else Exit.DONE
    except RefusedError as error:
        return _say(Exit.REFUSED, *(f"{problem.field}: {problem.text}" for problem in error.problems))
    except NotOpenedError as error:
        return _say(Exit.NOT_OPENED, str(error))
    except MachineError as error:
        return _say(Exit.REFUSED, str(error))
    except typer.Exit as error:
        return error.exit_code
    except typer.TyperException as error:
        return _say(Exit.REFUSED, error.format_message())
    except (KeyboardInterrupt, typer.Abort):
        return _say(Exit.REFUSED, _("Dihentikan. Tidak ada yang disimpan."))
    except OSError as error:
        return _say(Exit.REFUSED, _file_sentence(error))
    except Exception as error:  # noqa: BLE001  last resort: a bug is logged and told honestly, never shown as a traceback
        Log().note_failure(error)
        return _say(
            Exit.REFUSED,
            _("Ada kesalahan di program ini ({kind}). Catatannya ada di berkas log.").format(kind=type(error).__name__),
        )


def _say(code: Exit, *sentences: str) -> int:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return code


def _file_sentence(error: OSError) -> str:
    name = error.filename or "-"
    if isinstance(error, FileNotFoundError):
        return _("{name}: berkas atau map ini tidak ada. Periksa nama dan tempatnya.").format(name=name)
    if isinstance(error, PermissionError):
        return _("{name}: tidak boleh dibuka atau ditulis oleh pemakai ini. Pilih tempat lain.").format(name=name)
    return _("{name}: {reason}. Periksa diska dan tempatnya, lalu ulangi.").format(
        name=name, reason=error.strerror or type(error).__name__
    )
