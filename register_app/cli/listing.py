"""`list` and `show`: what stands in the register, as lines or as JSON."""

import json
from dataclasses import asdict
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any

import typer

from register_app.cli.dates import day
from register_app.cli.session import Desk, opened
from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.case import case_file, complaint_id_of
from register_app.reading.complaint_rows import ComplaintRow
from register_app.reading.office import office
from register_app.reading.register_list import Filter, complaints
from register_app.rules.dates import date_and_hour, day_month
from register_app.rules.statuses import STATUS_NAMES, Status


def add_to(app: typer.Typer) -> None:
    """Add the verbs."""
    app.command("list", help="List complaints, newest first.")(list_)
    app.command("show", help="Show one complaint with its history.")(show)


def list_(
    context: typer.Context,
    from_: Annotated[str | None, typer.Option("--from", help="Received from this day (ISO).")] = None,
    to: Annotated[str | None, typer.Option(help="Received up to this day (ISO).")] = None,
    channel: Annotated[str, typer.Option(help="Channel code.")] = "",
    status: Annotated[str, typer.Option(help="Status word, e.g. diterima.")] = "",
    search: Annotated[str, typer.Option(help="Number, last digits, name or words.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 200,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    channels: Annotated[bool, typer.Option("--channels", help="List the office's channel codes instead.")] = False,
) -> None:
    """List complaints, newest first."""
    desk: Desk = context.obj
    wanted = Filter(
        received_from=day("--from", from_),
        received_to=day("--to", to),
        channel=channel,
        status=_status(status),
        text=search,
    )
    with opened(desk) as (register, _officer):
        known = register.ask(office).channels
        if channels:
            for each in known:
                print(f"{each.code}\t{each.name}")
            return
        if channel and channel not in {each.code for each in known}:
            codes = ", ".join(each.code for each in known)
            raise RefusedError(
                [
                    Problem(
                        "--channel",
                        _("Media {code} tidak dikenal. Pakai salah satu: {codes}.").format(code=channel, codes=codes),
                    )
                ]
            )
        page = register.ask(complaints, wanted, "-received", limit)
    if as_json:
        print(json.dumps([_plain(row) for row in page.rows], ensure_ascii=False, indent=2))
        return
    for row in page.rows:
        print(_line(row))


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
            raise RefusedError(
                [
                    Problem(
                        "number",
                        _("Nomor {number} tidak ada di register. Cari dengan `list --search`.").format(number=number),
                    )
                ]
            )
    if as_json:
        print(json.dumps(_plain(case), ensure_ascii=False, indent=2))
        return
    print(f"{case.number}  {case.subject}\n{STATUS_NAMES[case.status]()}\n")
    for entry in case.timeline:
        print(f"{date_and_hour(entry.at)}  {entry.title}  {entry.body}".rstrip())


def _status(text: str) -> Status | None:
    if not text:
        return None
    try:
        return Status(text.lower())
    except ValueError as error:
        words = ", ".join(Status)
        raise RefusedError(
            [
                Problem(
                    "--status",
                    _("Status {text} tidak dikenal. Pakai salah satu: {words}.").format(text=text, words=words),
                )
            ]
        ) from error


def _line(row: ComplaintRow) -> str:
    due = day_month(row.due_at.date()) if row.due_at else "-"
    return (
        f"{row.number}\t{row.received_at:%Y-%m-%d}\t{row.channel}\t{STATUS_NAMES[row.status]()}\t{due}\t{row.subject}"
    )


def _plain(value: Any) -> Any:
    """A read model as plain JSON values."""
    return json.loads(json.dumps(asdict(value), default=_word))


def _word(value: object) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, frozenset | set):
        return sorted(value)
    return str(value)
