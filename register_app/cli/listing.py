"""`list`: the complaints of the register, as lines or as JSON."""

from collections.abc import Sequence
from typing import Annotated

import typer

from register_app.cli.dates import day, require_order
from register_app.cli.output import json_text, one_line
from register_app.cli.pads import list_reserved
from register_app.cli.session import Desk, opened
from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.complaint_rows import ComplaintRow
from register_app.reading.office import ChannelFact, office
from register_app.reading.register_list import Filter, complaints
from register_app.rules.dates import day_month
from register_app.rules.statuses import STATUS_NAMES, Status

MOST_ROWS = 10_000_000
"""More than any office has; a larger limit is no limit."""


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("list", help="List complaints, newest first.")(list_)


def list_(
    context: typer.Context,
    from_: Annotated[str | None, typer.Option("--from", help="Received from this day (ISO).")] = None,
    to: Annotated[str | None, typer.Option(help="Received up to this day (ISO).")] = None,
    channel: Annotated[str, typer.Option(help="Channel code.")] = "",
    status: Annotated[str, typer.Option(help="Status word, e.g. diterima.")] = "",
    search: Annotated[str, typer.Option(help="Number, last digits, name or words.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 200,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    reserved: Annotated[bool, typer.Option("--reserved", help="List the numbers of pads instead.")] = False,
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
    require_order(wanted.received_from, wanted.received_to)
    with opened(desk) as (register, _officer):
        if reserved:
            list_reserved(register, as_json=as_json)
            return
        known = register.ask(office).channels
        if channels:
            _list_channels(known, as_json=as_json)
            return
        _check_channel(channel, known)
        page = register.ask(complaints, wanted, "-received", min(limit, MOST_ROWS))
    if as_json:
        print(json_text(page.rows))
        return
    for row in page.rows:
        print(_line(row))


def _list_channels(known: Sequence[ChannelFact], *, as_json: bool) -> None:
    if as_json:
        print(json_text([{"code": each.code, "name": each.name} for each in known]))
        return
    for each in known:
        print(f"{each.code}\t{each.name}")


def _check_channel(code: str, known: Sequence[ChannelFact]) -> None:
    codes = [each.code for each in known]
    if code and code not in codes:
        text = _("Media {code} tidak dikenal. Pakai salah satu: {codes}.")
        raise RefusedError([Problem("--channel", text.format(code=code, codes=", ".join(codes)))])


def _status(text: str) -> Status | None:
    if not text:
        return None
    try:
        return Status(text.lower())
    except ValueError as error:
        sentence = _("Status {text} tidak dikenal. Pakai salah satu: {words}.")
        raise RefusedError([Problem("--status", sentence.format(text=text, words=", ".join(Status)))]) from error


def _line(row: ComplaintRow) -> str:
    due = day_month(row.due_at.date()) if row.due_at else "-"
    status = STATUS_NAMES[row.status]()
    return "\t".join(map(one_line, (row.number, f"{row.received_at:%Y-%m-%d}", row.channel, status, due, row.subject)))
