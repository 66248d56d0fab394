"""Runs one of the program's own child processes: bytes in, bytes out, with limits on time and memory."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import register_app
from register_app.errors import MachineError
from register_app.i18n import _

ROOT = Path(register_app.__file__).resolve().parent.parent
_SECRETS = "REGISTER_"
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # a console must not flash up on Windows


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use; the memory limit holds where the system knows one (POSIX), the time limit everywhere."""

    seconds: float = 20.0
    megabytes: int = 700


USUAL_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class ChildProgram:
    """A module that runs alone; a frozen program runs itself with the flag, which its start-up looks for first."""

    module: str
    flag: str

    def command(self) -> list[str]:
        """How to start it here, frozen or not."""
        if getattr(sys, "frozen", False):
            return [sys.executable, self.flag]
        return [sys.executable, "-m", self.module]


class ChildDiedError(Exception):
    """The child ended without an answer: killed by its limits, or broken by what it was given."""


def ask(program: ChildProgram, payload: bytes, *, limits: Limits, arguments: Sequence[str] = ()) -> bytes:
    """Give the payload to a fresh child and return its answer; the child is gone afterwards, whatever happened."""
    try:
        done = subprocess.run(
            [*program.command(), str(limits.megabytes), str(round(limits.seconds)), *arguments],
            input=payload,
            capture_output=True,
            timeout=limits.seconds,
            cwd=ROOT,
            env=_harmless_environment(),
            creationflags=_NO_WINDOW,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ChildDiedError(f"no answer within {limits.seconds} s") from error
    except OSError as error:
        raise MachineError(
            _("Pengolah gambar tidak bisa dijalankan di komputer ini."),
            remedy=_("Tutup program lain, lalu coba lagi. Isian bisa disimpan tanpa gambar."),
        ) from error
    if done.returncode != 0:
        raise ChildDiedError(f"exit {done.returncode}: {done.stderr.decode(errors='replace')[-800:]}")
    return done.stdout


def _harmless_environment() -> dict[str, str]:
    """The child meets hostile files: it is not given the passphrase that a script may have left in the environment."""
    return {name: value for name, value in os.environ.items() if not name.startswith(_SECRETS)}
