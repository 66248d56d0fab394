"""`holidays`: the office's days off of a year, or a list of them taken over with the deadlines that it moves."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from register_app.cli.output import STANDARD_OUTPUT, json_text, one_line
from register_app.cli.session import Desk, opened
from register_app.errors import Problem, RefusedError
from register_app.exchange.days_off_list import read_days_off
from register_app.i18n import _
from register_app.reading.days_off import days_off_year, plan_change
from register_app.reading.deadline_moves import DeadlineMove
from register_app.rules.days_off import DayOff, TableChange
from register_app.services.days_off import change_days_off

LARGEST = 1_000_000
"""Characters of a list; more than that is another file."""


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("holidays", help="Days off of a year, or take over a list of them.")(holidays)


def holidays(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="List to take over (CSV or lines), or - for standard input.")] = "",
    year: Annotated[int | None, typer.Option(min=1900, max=2200, help="Year to show; default: this one.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say which deadlines would move.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Days off of a year, or take over a list of them."""
    desk: Desk = context.obj
    if not file:
        with opened(desk) as (register, _officer):
            days = register.ask(days_off_year, year).days
        print(json_text(days) if as_json else "\n".join(_line(day) for day in days))
        return
    text = _read(file)
    with opened(desk) as (register, officer):
        found = read_days_off(text, register.clock.today())
        if found.problems:
            raise RefusedError(found.problems)
        change = TableChange(found.days)
        moves = register.ask(plan_change, change).moves
        if not dry_run:
            moves = register.perform(officer, change_days_off, change)
    _tell(found.days, moves, as_json=as_json)


def _read(file: str) -> str:
    content = sys.stdin.read(LARGEST + 1) if file == STANDARD_OUTPUT else _text_of(Path(file))
    if len(content) > LARGEST:
        raise RefusedError(
            [Problem(one_line(file), _("Berkas ini terlalu besar untuk daftar hari libur. Pilih berkas lain."))]
        )
    return content


def _text_of(path: Path) -> str:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        return file.read(LARGEST + 1)


def _tell(days: tuple[DayOff, ...], moves: tuple[DeadlineMove, ...], *, as_json: bool) -> None:
    if as_json:
        print(json_text({"days": days, "moved": moves}))
        return
    for day in days:
        print(_line(day))
    for move in moves:
        print(f"{move.number}  {move.step.value}  {move.before.isoformat()}  {move.after.isoformat()}")


def _line(day: DayOff) -> str:
    estimate = f"  {_('perkiraan')}" if day.estimate else ""
    return f"{day.day.isoformat()}  {day.kind.value}  {one_line(day.name)}{estimate}"
