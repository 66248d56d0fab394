"""`record`: takes entries from a JSON file and prints what was kept."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from register_app.cli.outcome import Exit
from register_app.cli.session import Desk, opened
from register_app.errors import Problem, RefusedError
from register_app.exchange.entries import read_entries
from register_app.i18n import _
from register_app.services.recording import Recorded, record_entries


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("record", help="Record entries from a JSON file (one object or a list; - reads standard input).")(
        record
    )


def record(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="JSON file, or - for standard input.")],
    keep_good: Annotated[
        bool, typer.Option("--keep-good", help="Keep what is good although some entries are refused.")
    ] = False,
) -> int:
    """Record entries; any refusal keeps none of the file unless --keep-good is given."""
    desk: Desk = context.obj
    text, folder = _text(file)
    with opened(desk) as (register, officer):
        entries = read_entries(text, register.clock.at_office)
        with register.write(officer) as work:
            outcomes = record_entries(work, entries, _file_reader(folder))
            refused = any(outcome.refused for outcome in outcomes)
            if keep_good or not refused:
                work.commit()
    kept = keep_good or not refused
    print(json.dumps([_as_json(outcome, kept=kept) for outcome in outcomes], ensure_ascii=False, indent=2))
    if not refused:
        return Exit.DONE
    for place, outcome in enumerate(outcomes):
        for problem in outcome.refused:
            print(f"{place + 1}. {problem.field}: {problem.text}", file=sys.stderr)
    return Exit.NEEDS_A_PERSON if keep_good else Exit.REFUSED


def _text(file: str) -> tuple[str, Path]:
    if file == "-":
        return sys.stdin.read(), Path.cwd()
    path = Path(file)
    try:
        return path.read_text(encoding="utf-8-sig"), path.parent
    except UnicodeDecodeError as error:
        raise RefusedError([Problem(file, _("Berkas ini bukan teks UTF-8. Simpan lagi sebagai UTF-8."))]) from error


def _file_reader(folder: Path) -> Callable[[str], bytes]:
    def read(name: str) -> bytes:
        path = folder / name
        if not path.is_file():
            raise RefusedError(
                [Problem("attachments", _("Lampiran {name} tidak ada di sebelah berkas ini.").format(name=name))]
            )
        return path.read_bytes()

    return read


def _as_json(outcome: Recorded, *, kept: bool) -> dict[str, Any]:
    if outcome.refused:
        return {"refused": [{"field": p.field, "text": p.text} for p in outcome.refused]}
    entry: dict[str, Any] = {
        "number": outcome.number if kept else None,
        "status": outcome.status,
        "due_at": outcome.due_at.isoformat() if outcome.due_at else None,
        "warnings": [{"field": p.field, "text": p.text} for p in outcome.warnings],
    }
    return entry if kept else {**entry, "kept": False}
