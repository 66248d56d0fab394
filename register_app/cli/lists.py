"""`lists`: the names that an entry may use for its category, unit and box, and how more of them are added."""

import sys
from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from register_app.cli.output import json_text, one_line
from register_app.cli.session import Desk, opened
from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.office import Office, office
from register_app.services.office_lists import ListKind, add_to_lists

OPTIONS: Mapping[str, str] = {
    ListKind.CATEGORIES: "--add-category",
    ListKind.UNITS: "--add-unit",
    ListKind.BOXES: "--add-box",
}


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("lists", help="Categories, units and boxes of the office; add to them.")(lists)


def lists(
    context: typer.Context,
    category: Annotated[list[str] | None, typer.Option("--add-category", help="New category; may be repeated.")] = None,
    unit: Annotated[list[str] | None, typer.Option("--add-unit", help="New unit; may be repeated.")] = None,
    box: Annotated[list[str] | None, typer.Option("--add-box", help="New suggestion box; may be repeated.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Categories, units and boxes of the office; add to them."""
    desk: Desk = context.obj
    wanted = {ListKind.CATEGORIES: category or (), ListKind.UNITS: unit or (), ListKind.BOXES: box or ()}
    with opened(desk) as (register, officer):
        if any(wanted.values()):
            try:
                added = register.perform(officer, add_to_lists, wanted)
            except RefusedError as error:
                named = [Problem(OPTIONS.get(each.field, each.field), each.text) for each in error.problems]
                raise RefusedError(named) from error
            _tell_there_already(wanted, added)
        known = _known(register.ask(office))
    if as_json:
        print(json_text(known))
        return
    for kind, names in known.items():
        for name in names:
            print(f"{kind}\t{one_line(name)}")


def _known(facts: Office) -> dict[str, list[str]]:
    return {
        ListKind.CATEGORIES.value: list(facts.categories),
        ListKind.UNITS.value: list(facts.units),
        ListKind.BOXES.value: [each.name for each in facts.boxes],
    }


def _tell_there_already(wanted: Mapping[ListKind, Sequence[str]], added: Sequence[str]) -> None:
    """Adding a name twice is no mistake, only nothing to do."""
    there = sum(map(len, wanted.values())) - len(added)
    if there and sys.stderr is not None:
        print(_("{n} nama sudah ada dalam daftar.").format(n=there), file=sys.stderr)
