"""`demo`: a practice register with invented cases, its slips and recaps, and pictures of the window."""

import importlib
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Annotated, cast

import typer

from register_app.cli.output import write_out
from register_app.cli.scratch import move_into, unfinished_beside
from register_app.errors import MachineError, Problem, RefusedError
from register_app.flows.practice import PRACTICE_ACCOUNT, PRACTICE_NAME, PRACTICE_PASSPHRASE
from register_app.i18n import _
from register_app.practice.history import Practice, make_practice
from register_app.reading.boxes import openings
from register_app.reading.recap import recap
from register_app.reading.register_list import Filter, complaints
from register_app.services.printing import Subject, print_form
from register_app.services.recap_text import as_json

Camera = Callable[..., list[Path]]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("demo", help="Make a practice register with its papers and pictures.")(demo)


def demo(
    out: Annotated[Path, typer.Option("--out", help="Folder for the results; made when missing.")],
    pictures: Annotated[bool, typer.Option(help="Also take pictures of the window.")] = True,
) -> None:
    """Make a practice register, print its papers and take pictures of the window."""
    _require_free(out)
    take = _camera() if pictures else None
    with unfinished_beside(out, PRACTICE_NAME) as scratch:
        practice = make_practice(scratch / PRACTICE_NAME, datetime.now(UTC))
        try:
            papers = list(_papers(practice, scratch))
            shots = take(practice.made.register, practice.made.officer, scratch) if take else []
        finally:
            practice.made.file.close()
        move_into(scratch, out)
    told = _("Register latihan: {path} ({n} pengaduan)")
    print(told.format(path=out / PRACTICE_NAME, n=practice.complaints))
    print(_("Akun {account}, kata sandi {passphrase}").format(account=PRACTICE_ACCOUNT, passphrase=PRACTICE_PASSPHRASE))
    for path in (*papers, *shots):
        print(out / path.relative_to(scratch))


def _require_free(out: Path) -> None:
    taken = next(iter(sorted(out.glob(f"{PRACTICE_NAME}*"))), None)
    if taken is not None:
        raise RefusedError(
            [Problem("--out", _("{path} sudah ada. Pilih map lain atau pindahkan dulu.").format(path=taken))]
        )


def _papers(practice: Practice, out: Path) -> Iterable[Path]:
    made = practice.made
    register = made.register
    today = register.clock.today()
    newest = register.ask(complaints, Filter(), "-received", 1).rows[0]
    letter = register.ask(complaints, Filter(channel="surat"), "-received", 1).rows[0]
    yield from _print(practice, out, "tanda-terima", Subject(complaint_id=newest.id))
    yield from _print(practice, out, "disposisi", Subject(complaint_id=letter.id))
    yield from _print(practice, out, "disposisi-bps", Subject(complaint_id=letter.id))
    boxes = register.ask(openings, today - timedelta(days=60), today)
    for name, empty in (("berita-acara-kotak", False), ("berita-acara-kotak-nihil", True)):
        opening = next((box for box in boxes if (box.counted == 0) is empty), None)
        if opening is not None:
            yield from _print(practice, out, "berita-acara-kotak", Subject(opening_id=opening.opening_id), name)
    month = today.replace(day=1) - timedelta(days=1)
    year = (date(month.year, 1, 1), date(month.year, 12, 31))
    for form, (first, last) in (("bulanan", (month.replace(day=1), month)), ("matriks", year)):
        yield from _print(practice, out, form, Subject(first=first, last=last))
        path = out / f"{form}.json"
        write_out(str(path), as_json(register.ask(recap, form, first, last)))
        yield path


def _print(practice: Practice, out: Path, form: str, subject: Subject, name: str = "") -> Iterable[Path]:
    path = out / f"{name or form}.pdf"
    printed = practice.made.register.perform(practice.made.officer, print_form, form, subject)
    write_out(str(path), printed.pdf)
    yield path


def _camera() -> Camera:
    """What takes pictures of the window, the window itself; without Qt's libraries that is said before all work."""
    try:
        return cast(Camera, importlib.import_module("ui.pictures").take_pictures)
    except ImportError as error:
        raise MachineError(_("Gambar jendela tidak dibuat: pustaka Qt belum lengkap."), remedy=str(error)) from error
