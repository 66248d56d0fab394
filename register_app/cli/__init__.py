"""The command line, for administrators, scheduled jobs and checks: the window's services without a display."""

import sys
from collections.abc import Sequence

from register_app.i18n import _


def main(arguments: Sequence[str]) -> int:
    """Run one command; returns the exit code of the contract (0 done, 1 needs a person, 2 refused, 3 not opened)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        from register_app.cli.app import build  # typer costs time that the window must not pay
        from register_app.cli.outcome import run
    except KeyboardInterrupt:
        print(_("Dihentikan. Tidak ada yang disimpan."), file=sys.stderr)
        return 2
    return run(build(), list(arguments))
