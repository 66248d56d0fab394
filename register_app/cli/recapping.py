"""`recap`: figures of a period as JSON, CSV, XLSX, DOCX or the printed form."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer

from register_app.cli.dates import day, require_order, required_day
from register_app.cli.output import check_output, write_out
from register_app.cli.printing import print_to
from register_app.cli.reporting import require_format, write_report
from register_app.cli.session import Desk, opened
from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.recap import KINDS, Recap, Row, Table, recap, titles
from register_app.reading.report import FORM as REPORT
from register_app.services.printing import Subject
from register_app.services.recap_files import FORMATS, export_recap


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
    desk: Desk = context.obj
    first, last, moment = required_day("--from", from_), required_day("--to", to), day("--as-of", as_of)
    require_order(first, last)
    check_output(output, desk.register)
    with opened(desk) as (register, officer):
        subject = Subject(first=first, last=last, as_of=moment)
        if name == REPORT:
            write_report(output, register, officer, subject, kind)
        elif kind == "pdf":
            print_to(output, register, officer, name, subject)
        elif kind in FORMATS:
            write_out(output, register.perform(officer, export_recap, name, subject, kind))
        else:
            write_out(output, WRITERS[kind](register.ask(recap, name, first, last, moment)))


def _require_writable(name: str, kind: str) -> None:
    """Refuse what cannot be written before the register is opened."""
    if name == REPORT:
        require_format(kind)
        return
    if name not in KINDS:
        text = _("Rekap {name} tidak dikenal. Pakai salah satu: {known}.")
        raise RefusedError([Problem("name", text.format(name=name, known=", ".join((*KINDS, REPORT))))])
    known = (*WRITERS, "pdf", *FORMATS)
    if kind not in known:
        text = _("Bentuk {kind} tidak dikenal. Pakai salah satu: {known}.")
        raise RefusedError([Problem("--format", text.format(kind=kind, known=", ".join(known)))])


def as_json(figures: Recap) -> bytes:
    """The contract's JSON: columns, rows, totals; further tables of the same recap under ``tables``."""
    main = figures.main
    body: dict[str, Any] = {
        "name": figures.name,
        "from": figures.first.isoformat(),
        "to": figures.last.isoformat(),
        "as_of": figures.as_of.isoformat(),
        **_table(main),
        "tables": [{"name": table.name, **_table(table)} for table in figures.tables[1:]],
        "notes": list(figures.notes),
        "cross_foots": figures.cross_foots,
    }
    return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode()


def as_csv(figures: Recap) -> bytes:
    """Every table below the other, a blank line between; labels that begin like a formula are quoted as text."""
    text = io.StringIO()
    writer = csv.writer(text)
    for table in figures.tables:
        writer.writerow(["label", *map(_safe, table.columns)])
        for row in (*table.rows, table.totals):
            writer.writerow([_safe(row.label), *(_cell(row, column) for column in table.columns)])
        writer.writerow([])
    return text.getvalue().encode("utf-8-sig")


def _table(table: Table) -> dict[str, Any]:
    return {
        "columns": list(table.columns),
        "rows": [{"label": row.label, "code": row.code, "values": _numbers(row)} for row in table.rows],
        "totals": _numbers(table.totals),
    }


def _numbers(row: Row) -> dict[str, Any]:
    """Averages become JSON's numbers."""
    return {figure: float(value) if isinstance(value, Decimal) else value for figure, value in row.values.items()}


def _cell(row: Row, column: str) -> str:
    value = row.values.get(column)
    return "" if value is None else _safe(value) if isinstance(value, str) else str(value)


def _safe(text: str) -> str:
    return f"'{text}" if text.lstrip().startswith(("=", "+", "-", "@")) or text[:1] in _STEERING else text


def _by_ending(output: str) -> str:
    """The format that a file name asks for; one that cannot be written is refused by its name, not quietly replaced."""
    return Path(output).suffix[1:].lower() or "json"


_STEERING = frozenset("\t\r\n\0")
"""Signs at a cell's beginning that some spreadsheets drop, so that a formula after them would run."""

WRITERS: Mapping[str, Callable[[Recap], bytes]] = {"json": as_json, "csv": as_csv}
