"""`record`: takes entries from a JSON file and prints what was kept."""

import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from register_app.capture.kinds import LARGEST_FILE
from register_app.cli.outcome import Exit, StoppedAfterError, file_sentence
from register_app.cli.output import one_line
from register_app.cli.session import Desk, opened
from register_app.errors import Problem, RefusedError
from register_app.exchange.entries import read_entries
from register_app.i18n import _
from register_app.services.recording import Recorded, record_entries
from register_app.services.work import Work

MOST_TOLD = 20
"""So many refused entries are told on standard error."""


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("record", help="Record entries from a JSON file.")(record)


def record(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="JSON file with one object or a list; - reads standard input.")],
    keep_good: Annotated[
        bool, typer.Option("--keep-good", help="Keep what is good although some entries are refused.")
    ] = False,
) -> int:
    """Record entries; any refusal keeps none of the file unless --keep-good is given."""
    desk: Desk = context.obj
    text, folder = _text(file)
    with opened(desk) as (register, officer):
        entries = read_entries(text, register.clock.at_office)
        with register.write(officer) as work, _stop_is_told(work):
            outcomes = record_entries(work, entries, _file_reader(folder))
            refused = any(outcome.refused for outcome in outcomes)
            kept = keep_good or not refused
            if kept:
                work.commit()
    with _stop_is_told(work):
        told = _tell(outcomes, kept=kept)
    if not refused:
        return Exit.DONE if told else Exit.NEEDS_A_PERSON
    return Exit.NEEDS_A_PERSON if keep_good else Exit.REFUSED


@contextmanager
def _stop_is_told(work: Work) -> Iterator[None]:
    """Ctrl-C stops the program but takes nothing back that is kept; then it must not be said that nothing was."""
    try:
        yield
    except KeyboardInterrupt as error:
        if not work.committed:
            raise
        text = _("Dihentikan, tetapi entrinya sudah tersimpan. Lihat dengan `list`; jangan dicatat lagi.")
        raise StoppedAfterError(text) from error


def _tell(outcomes: Sequence[Recorded], *, kept: bool) -> bool:
    """Print what became of the entries; False when they are kept but standard output could not be written."""
    _tell_refused(outcomes)
    _tell_doubled(outcomes)
    try:
        print(json.dumps([_as_json(outcome, kept=kept) for outcome in outcomes], ensure_ascii=False, indent=2))
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        raise  # whoever read it has seen enough
    except OSError as error:
        if not kept:
            raise
        text = _("Entri sudah tersimpan, tetapi hasilnya tidak dapat ditulis. Lihat dengan `list`.")
        print(f"{file_sentence(error)} {text}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is unwritten goes nowhere
        return False
    return True


def _tell_refused(outcomes: Sequence[Recorded]) -> None:
    """Say what is wrong with the first refused entries; all of them stand in the JSON."""
    refused = [(place, outcome) for place, outcome in enumerate(outcomes, start=1) if outcome.refused]
    for place, outcome in refused[:MOST_TOLD]:
        for problem in outcome.refused:
            print(one_line(f"{place}. {problem.field}: {problem.text}"), file=sys.stderr)
    if len(refused) > MOST_TOLD:
        text = _("Masih ada {n} entri lain yang ditolak. Semuanya tercantum dalam keluaran JSON.")
        print(text.format(n=len(refused) - MOST_TOLD), file=sys.stderr)


def _tell_doubled(outcomes: Sequence[Recorded]) -> None:
    """Say how many entries were there already; which ones stands in the JSON."""
    doubled = sum(outcome.doubled for outcome in outcomes)
    if doubled and sys.stderr is not None:
        text = _("{n} entri sama dengan yang sudah tercatat. Mungkin berkas ini dicatat dua kali: baca peringatannya.")
        print(text.format(n=doubled), file=sys.stderr)


def _text(file: str) -> tuple[str, Path]:
    try:
        if file == "-":
            if sys.stdin is None:
                raise RefusedError([Problem("file", _("Masukan standar tertutup. Tulis nama berkas JSON."))])
            return sys.stdin.buffer.read().decode("utf-8-sig"), Path.cwd()
        path = Path(file)
        return path.read_text(encoding="utf-8-sig"), path.parent
    except UnicodeDecodeError as error:
        raise RefusedError([Problem(file, _("Berkas ini bukan teks UTF-8. Simpan lagi sebagai UTF-8."))]) from error


def _file_reader(folder: Path) -> Callable[[str], bytes]:
    def read(name: str) -> bytes:
        path = folder / name
        try:
            if not path.is_file():
                text = _("Lampiran {name} tidak ada di sebelah berkas ini. Taruh di map yang sama atau hapus namanya.")
                raise RefusedError([Problem("attachments", text.format(name=name or "-"))])
            if path.stat().st_size > LARGEST_FILE:
                text = _("Lampiran {name} terlalu besar. Perkecil atau bagi berkasnya, lalu coba lagi.")
                raise RefusedError([Problem("attachments", text.format(name=name))])
            return path.read_bytes()
        except OSError as error:
            raise RefusedError([Problem("attachments", file_sentence(error))]) from error

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
