"""`show`: one complaint with everything that the register may tell of it, as lines or as JSON."""

from collections.abc import Iterator
from typing import Annotated

import typer

from register_app.cli.output import json_text, one_line
from register_app.cli.session import Desk, opened
from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.case import CaseFile, case_file, complaint_id_of
from register_app.rules.dates import date_and_hour, long_date
from register_app.rules.statuses import STATUS_NAMES


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("show", help="Show one complaint with its history.")(show)


def show(
    context: typer.Context,
    number: Annotated[str, typer.Argument(help="Register number.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Show one complaint with its history."""
    desk: Desk = context.obj
    with opened(desk) as (register, _officer):
        found = register.ask(complaint_id_of, number)
        case = register.ask(case_file, found) if found is not None else None
    if case is None:
        text = _("Nomor {number} tidak ada di register. Cari dengan `list --search`.")
        raise RefusedError([Problem("number", text.format(number=number.strip() or "-"))])
    if as_json:
        print(json_text(case))
        return
    print(f"{case.number}  {one_line(case.subject)}".rstrip())
    for title, value in _facts(case):
        if value:
            print(f"{title}: {one_line(value)}")
    print()
    for entry in case.timeline:
        print(one_line(f"{date_and_hour(entry.at)}  {entry.title}  {entry.body}").rstrip())


def _facts(case: CaseFile) -> Iterator[tuple[str, str]]:
    """What stands in the entry, in the order of the paper; an identity number shows only its tail."""
    person = case.complainant
    yield _("Status"), STATUS_NAMES[case.status]()
    yield _("Media"), case.channel
    yield _("Diterima"), date_and_hour(case.received_at)
    yield _("Batas waktu"), date_and_hour(case.due_at) if case.due_at else ""
    yield _("Pelapor"), ", ".join(filter(None, (person.name, person.id_masked, person.address, person.phone)))
    yield from _source(case)
    yield _("Kategori"), case.category
    yield _("Unit kerja"), case.unit
    yield _("Intisari"), case.summary
    yield _("Harapan"), case.wish
    yield _("Tempat kejadian"), case.event_place
    yield _("Tanggal kejadian"), long_date(case.event_date) if case.event_date else ""
    if reported := case.reported:
        yield _("Terlapor"), ", ".join(filter(None, (reported.name, reported.position, reported.unit)))
    yield _("Lampiran"), ", ".join(each.name for each in case.attachments if each.removed_at is None)


def _source(case: CaseFile) -> Iterator[tuple[str, str]]:
    """What its letter, its online copy or its box says of itself."""
    if letter := case.letter:
        yield _("Nomor surat"), letter.number
        yield _("Tanggal surat"), long_date(letter.date) if letter.date else ""
        yield _("Nomor agenda"), letter.agenda_number
    if online := case.online:
        yield _("Tracking ID"), online.tracking_id or ""
        yield _("Sumber"), online.source
    if box := case.box:
        yield _("Kotak"), ", ".join(filter(None, (box.box, box.opening_number)))
