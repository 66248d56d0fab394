"""Printing without a dialog: as each form was printed the last time; where that cannot be, the preview opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from register_app.errors import RegisterError
from register_app.services.print_choices import FormChoice, form_choices
from register_app.services.printing import Printed, Wanted
from ui.dialogs import sentence_for
from ui.printing.print_run import PrintRun
from ui.printing.printers import Printers, SystemPrinters
from ui.printing.words import printed_words
from ui.shell.page import Desk
from ui.shell.places import Place


def print_now(desk: Desk, sheets: Sequence[Wanted], *, told: str = "", printers: Printers | None = None) -> None:
    """Print ``sheets`` at once; ``told`` is what was just done and is said again before what was printed.

    Without a printer, or when it fails, the preview opens with these sheets: nothing is recorded twice, nothing lost.
    """
    _DirectPrint(desk, printers or SystemPrinters(), tuple(sheets), told).begin()


class _DirectPrint:
    """Lives as long as the tasks that it waits for."""

    def __init__(self, desk: Desk, printers: Printers, sheets: tuple[Wanted, ...], told: str) -> None:
        self._desk, self._sheets, self._told = desk, sheets, told
        self._run = PrintRun(desk, printers, self._say, self._preview)

    def begin(self) -> None:
        register, forms = self._desk.register, tuple(sheet.form for sheet in self._sheets)
        self._desk.tasks.run(lambda: register.ask(form_choices, forms), self._print, self._desk.notices.fail)

    def _print(self, known: Mapping[str, FormChoice]) -> None:
        choices = {form: each.choice for form, each in known.items()}
        self._run.start(with_papers(self._sheets, known), choices)

    def _say(self, printed: tuple[Printed, ...]) -> None:
        self._desk.notices.tell(f"{self._told} {printed_words(printed)}".strip())

    def _preview(self, error: Exception, recorded: tuple[Printed, ...]) -> None:
        self._desk.navigator.open(Place.PREVIEW, sheets=self._sheets, unsent=recorded)
        if isinstance(error, RegisterError):
            text, remedy = sentence_for(error)
            self._desk.notices.warn(f"{self._told} {text}".strip(), remedy)
        else:
            self._desk.notices.fail(error)


def with_papers(sheets: Sequence[Wanted], known: Mapping[str, FormChoice]) -> tuple[Wanted, ...]:
    """The sheets on the papers that were chosen for their forms, where they name none themselves."""
    return tuple(
        replace(sheet, paper=sheet.paper or known[sheet.form].choice.paper) if sheet.form in known else sheet
        for sheet in sheets
    )
