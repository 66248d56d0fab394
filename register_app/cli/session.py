"""Opens the register for a command: which file, whose account, and the passphrase that never stands in an argument."""

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from register_app.cli.outcome import NotOpenedError
from register_app.errors import MachineError, Problem, RefusedError
from register_app.i18n import _
from register_app.paths import default_register
from register_app.register import Register
from register_app.services.work import Officer
from register_app.setup import open_office

PASSWORD = "REGISTER_PASSWORD"


@dataclass(frozen=True, slots=True)
class Desk:
    """What the options before the verb said."""

    register: Path
    account: str


def desk(register: Path | None, account: str | None) -> Desk:
    """Fill in the user's own register and the usual first account where nothing was said."""
    real = os.path.realpath(register or default_register())  # keys and lock lie beside the file, not beside a link
    return Desk(Path(real), (account or "").strip() or "admin")


def passphrase(*, new: bool = False) -> str:
    """The passphrase from the environment or a prompt; an empty one is refused where it is used."""
    given = os.environ.get(PASSWORD)
    if given is not None:
        return given
    if sys.stdin is None or not sys.stdin.isatty():
        text = _("Kata sandi tidak ada. Isi variabel {name} atau jalankan di terminal.").format(name=PASSWORD)
        raise RefusedError([Problem("passphrase", text)]) if new else NotOpenedError(text)
    question = _("Kata sandi baru:") if new else _("Kata sandi:")
    return getpass.getpass(f"{question} ")


@contextmanager
def opened(at: Desk) -> Iterator[tuple[Register, Officer]]:
    """The open register and the officer; closed again whatever happens."""
    try:
        office = open_office(at.register, at.account, passphrase())
    except (MachineError, RefusedError) as error:
        text = " ".join(p.text for p in error.problems) if isinstance(error, RefusedError) else str(error)
        raise NotOpenedError(text if str(at.register) in text else f"{at.register}: {text}") from error
    office.tidy()
    if office.register.clock.in_doubt and sys.stderr is not None:
        text = _("Jam komputer ini meragukan, jadi tidak ada yang dinyatakan lewat. Betulkan jamnya, lalu ulangi.")
        print(text, file=sys.stderr)
    try:
        yield office.register, office.officer
    finally:
        office.file.close()
