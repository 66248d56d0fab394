"""`recap`: figures of a period as JSON, CSV, XLSX, DOCX or the printed form."""

from pathlib import Path
from typing import Annotated

import typer

from register_app.cli.dates import day, require_order, required_day
from register_app.cli.output import check_output, write_out
from register_app.cli.printing import print_to, said_parts
from register_app.cli.reporting import require_format, write_report
from register_app.cli.session import Desk, opened
from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.recap import KINDS, recap, titles
from register_app.reading.report import FORM as REPORT
from register_app.rules.sheet_parts import Part
from register_app.services.printing import Subject
from register_app.services.recap_files import FORMATS, export_recap
from register_app.services.recap_text import WRITERS


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("recap", help="Figures of a period.")(recap_)


def recap_(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Name of the recap.")] = "",
    from_: Annotated[str | None, typer.Option("--from", help="First day (ISO).")] = None,
    to: Annotated[str | None, typer.Option(help="Last day (ISO), included.")] = None,
    as_of: Annotated[str | None, typer.Option(help="As of the end of this day (ISO).")] = None,
    format_: Annotated[str, typer.Option("--format", help="json, csv, pdf, xlsx or docx.")] = "",
    pictures: Annotated[bool | None, typer.Option(help="The photos of laporan.")] = None,
    output: Annotated[str, typer.Option("-o", help="File, or - for standard output.")] = "-",
    list_names: Annotated[bool, typer.Option("--list", help="List the recaps.")] = False,
) -> None:
    """Figures of a period."""
    if list_names or not name:
        for known, title in {**titles(), REPORT: _("Laporan periode")}.items():
            print(f"{known}\t{title}")
        return
    kind = format_.lower() or _by_ending(output)
    _require_writable(name, kind)
    parts = said_parts(name, {Part.PICTURES: pictures})
    desk: Desk = context.obj
    first, last, moment = required_day("--from", from_), required_day("--to", to), day("--as-of", as_of)
    require_order(first, last)
    check_output(output, desk.register)
    with opened(desk) as (register, officer):
        subject = Subject(first=first, last=last, as_of=moment)
        if name == REPORT:
            write_report(output, register, officer, subject, kind, parts)
        elif kind == "pdf":
            print_to(output, register, officer, name, subject)
        elif kind in WRITERS:
            write_out(output, WRITERS[kind](register.ask(recap, name, first, last, moment)))
        else:
            write_out(output, register.perform(officer, export_recap, name, subject, kind))


def _require_writable(name: str, kind: str) -> None:
    """Refuse what cannot be written before the register is opened."""
    if name == REPORT:
        require_format(kind)
        return
    if name not in KINDS:
        text = _("Rekap {name} tidak dikenal. Pakai salah satu: {known}.")
        raise RefusedError([Problem("name", text.format(name=name, known=", ".join((*KINDS, REPORT))))])
    known = ("pdf", *FORMATS)
    if kind not in known:
        text = _("Bentuk {kind} tidak dikenal. Pakai salah satu: {known}.")
        raise RefusedError([Problem("--format", text.format(kind=kind, known=", ".join(known)))])


def _by_ending(output: str) -> str:
    """The format that a file name asks for; one that cannot be written is refused by its name, not quietly replaced."""
    return Path(output).suffix[1:].lower() or "json"
