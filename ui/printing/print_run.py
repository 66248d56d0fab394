"""One print from the wish to the paper: the printers are looked for, the prints recorded, the pages sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from register_app.errors import MachineError
from register_app.i18n import _
from register_app.register import Register
from register_app.services.print_choices import PrintChoice, print_as_chosen
from register_app.services.printing import Printed, Wanted
from register_app.services.work import Officer
from ui.printing.long_work import Check, LongWork
from ui.printing.printer import Offset, send
from ui.printing.printers import Printers
from ui.printing.progress_line import ProgressLine
from ui.shell.page import Desk

Done = Callable[[tuple[Printed, ...]], None]
Failed = Callable[[Exception, tuple[Printed, ...]], None]
Stopped = Callable[[tuple[Printed, ...]], None]


class PrintRun:
    """``done`` gets what was printed; ``failed`` the error and what was recorded but did not come out.

    Nothing is recorded before every printer has been found, so that a missing printer costs no copy number. With a
    ``line`` the officer sees how far it is and can stop it: ``stopped`` gets what was recorded by then.
    """

    def __init__(
        self,
        desk: Desk,
        printers: Printers,
        done: Done,
        failed: Failed,
        *,
        stopped: Stopped | None = None,
        line: ProgressLine | None = None,
    ) -> None:
        self._desk, self._printers = desk, printers
        self._done, self._failed = done, failed
        self._stopped = stopped or _nobody_stops
        self._work = LongWork(desk, line)
        self._choices: Mapping[str, PrintChoice] = {}

    def start(self, wanted: Sequence[Wanted], choices: Mapping[str, PrintChoice]) -> None:
        """Record and print; a choice without a printer means the computer's usual one."""
        self._look(choices, lambda: self._record(wanted))

    def send_again(self, recorded: tuple[Printed, ...], choices: Mapping[str, PrintChoice]) -> None:
        """Send what was recorded but never came out."""
        self._look(choices, lambda: self._send(recorded))

    def _look(self, choices: Mapping[str, PrintChoice], then: Callable[[], None]) -> None:
        def found(resolved: Mapping[str, PrintChoice]) -> None:
            self._choices = resolved
            then()

        self._desk.tasks.run_aside(
            lambda: _resolved(self._printers, choices), found, lambda error: self._failed(error, ())
        )

    def _record(self, wanted: Sequence[Wanted]) -> None:
        desk, choices = self._desk, self._choices
        self._work.run(
            lambda check: recorded_print(desk.register, desk.officer, wanted, choices, check),
            self._send,
            lambda error: self._failed(error, ()),
            lambda: self._stopped(()),
        )

    def _send(self, recorded: tuple[Printed, ...]) -> None:
        printers, choices, left = self._printers, self._choices, list(recorded)
        self._work.run(
            lambda _check: _send_all(printers, left, choices),
            lambda _nothing: self._done(recorded),
            lambda error: self._failed(error, tuple(left)),
            lambda: self._stopped(tuple(left)),
            aside=True,
        )


def recorded_print(
    register: Register,
    officer: Officer,
    wanted: Sequence[Wanted],
    choices: Mapping[str, PrintChoice],
    check: Check,
) -> tuple[Printed, ...]:
    """Make and record the prints in one go; stopped before the end, nothing of it is kept."""
    with register.write(officer) as work:
        printed = print_as_chosen(work, wanted, choices)
        check()
        work.commit()
    return printed


def _resolved(printers: Printers, choices: Mapping[str, PrintChoice]) -> Mapping[str, PrintChoice]:
    """Every choice with a printer that can be opened; MachineError names the first that cannot."""
    usual = printers.usual()
    resolved = {form: replace(choice, printer=choice.printer or usual) for form, choice in choices.items()}
    for choice in resolved.values():
        if not choice.printer:
            raise no_printer()
        printers.open(choice.printer)
    return resolved


def _send_all(printers: Printers, left: list[Printed], choices: Mapping[str, PrintChoice]) -> None:
    """Send sheet after sheet; what has come out is taken off ``left``."""
    while left:
        choice = choices[left[0].form]
        offset = Offset(choice.offset_right, choice.offset_down)
        send(left[0].pdf, printers.open(choice.printer), offset=offset, title=left[0].title)
        left.pop(0)


def _nobody_stops(_recorded: tuple[Printed, ...]) -> None:
    """Without a line there is nothing to press."""


def no_printer() -> MachineError:
    """What is said on a computer without any printer."""
    return MachineError(
        _("Komputer ini tidak punya printer."), remedy=_("Sambungkan printer, atau simpan lembarnya sebagai PDF.")
    )
