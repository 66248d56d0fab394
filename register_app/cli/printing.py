"""`print`: a form as PDF."""

import sys
from collections.abc import Callable, Container, Mapping
from typing import Annotated

import typer

from register_app.cli import pads
from register_app.cli.dates import day, require_order
from register_app.cli.letters import DOCUMENT, write_document
from register_app.cli.output import check_output, write_out
from register_app.cli.pads import PadOrder
from register_app.cli.session import Desk, opened
from register_app.errors import Problem, RefusedError
from register_app.forms.catalogue import FORMS
from register_app.i18n import _
from register_app.reading.boxes import opening_id_of
from register_app.reading.case import complaint_id_of
from register_app.reading.paper_desk import visit_with_card
from register_app.reading.reader import Reader
from register_app.register import Register
from register_app.rules.sheet_parts import PARTS, Part
from register_app.services.batches import print_new
from register_app.services.print_notes import LOGO
from register_app.services.printing import Subject, print_form
from register_app.services.work import Officer

BOOKS = ("buku-register", "buku-tamu", "agenda", "buku-kotak")
RECAPS = ("bulanan", "matriks", "media-per-bulan", "evaluasi", "unit", "sp4n", "kecepatan", "status")
BY_PERIOD = (*RECAPS, *BOOKS, "sop-bulanan", "laporan")
BY_OPENING = ("berita-acara-kotak",)
BY_VISIT = ("titip-ktp",)
WITHOUT_NUMBER_TOO = ("sop", "daftar-tagih", "formulir", "slip-kotak")
"""Forms that print the office's own sheet when no number is given."""

NOT_REPEATABLE = ("lembar-pemulihan",)
OPTIONS: Mapping[Part, str] = {Part.IDENTITY: "--identity", Part.NOTES: "--notes", Part.PICTURES: "--pictures"}
ABOUT: tuple[tuple[Container[str], Callable[[Reader, str], int | None], Callable[[int], Subject]], ...] = (
    (BY_OPENING, opening_id_of, lambda found: Subject(opening_id=found)),
    (BY_VISIT, visit_with_card, lambda found: Subject(visit_id=found)),
    (FORMS, complaint_id_of, lambda found: Subject(complaint_id=found)),
)
"""Which forms are about what: how it is found by the number typed, and what the sheet is then about."""


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("print", help="Print a form as PDF.")(print_)


def print_(
    context: typer.Context,
    form: Annotated[str, typer.Argument(help="Name of the form.")] = "",
    number: Annotated[str, typer.Argument(help="Register number, box opening, drawer slot, visit, or pad.")] = "",
    from_: Annotated[str | None, typer.Option("--from", help="First day (ISO) of a period form.")] = None,
    to: Annotated[str | None, typer.Option(help="Last day (ISO) of a period form.")] = None,
    paper: Annotated[str | None, typer.Option(help="half-f4, a5, a4, f4 or kartu.")] = None,
    filled: Annotated[bool, typer.Option("--filled", help="With what came back, instead of blank to tick.")] = False,
    new: Annotated[bool, typer.Option("--new", help="Of every new complaint that has none, as one file.")] = False,
    pairs: Annotated[bool, typer.Option(help="Half sheets two on an F4, with a line to cut.")] = True,
    count: Annotated[int | None, typer.Option(help="cadangan: reserve so many numbers for a new pad.")] = None,
    label: Annotated[str, typer.Option(help="cadangan: name of the new pad.")] = "",
    walk_in: Annotated[bool, typer.Option("--walk-in", help="cadangan: sheets for walk-ins alone.")] = False,
    identity: Annotated[bool | None, typer.Option(help="The complainant on berkas and laporan-tl.")] = None,
    notes: Annotated[bool | None, typer.Option(help="The officers' remarks in berkas.")] = None,
    pictures: Annotated[bool | None, typer.Option(help="Pictures in berkas, laporan-tl and laporan.")] = None,
    output: Annotated[str, typer.Option("-o", help="File, or - for standard output.")] = "-",
    list_forms: Annotated[bool, typer.Option("--list", help="List the forms.")] = False,
) -> None:
    """Print a form as PDF, a letter also as DOCX."""
    if list_forms or not form:
        for known, facts in FORMS.items():
            print(f"{known}\t{facts.title()}\t{', '.join(facts.papers)}")
        return
    form, paper = form.lower(), paper and paper.lower()
    _check(form, paper)
    parts = said_parts(form, {Part.IDENTITY: identity, Part.NOTES: notes, Part.PICTURES: pictures})
    if output.lower().endswith(DOCUMENT):
        write_document(context.obj, form, lambda register: _subject(register, form, number), output, parts)
        return
    first, last = day("--from", from_), day("--to", to)
    require_order(first, last)
    desk: Desk = context.obj
    check_output(output, desk.register)
    with opened(desk) as (register, officer):
        if form == pads.FORM:
            pads.print_pad(output, register, officer, PadOrder(number, count, label, walk_in, paper or "", pairs))
            return
        if new:
            _print_new(output, register, officer, form, paper or "", in_pairs=pairs)
            return
        of_period = form in BY_PERIOD
        subject = Subject(first=first, last=last) if of_period else _subject(register, form, number)
        print_to(output, register, officer, form, subject, paper=paper, blank=not filled, parts=parts)


def print_to(
    output: str,
    register: Register,
    officer: Officer,
    form: str,
    subject: Subject,
    *,
    paper: str | None = None,
    blank: bool = True,
    parts: Mapping[Part, bool] | None = None,
) -> None:
    """Print a sheet to ``output``; it counts as printed only when it could be written."""
    with register.write(officer) as work:
        printed = print_form(work, form, subject, paper=paper, blank=blank, parts=parts)
        write_out(output, printed.pdf)
        work.commit()
    for note in printed.notes if sys.stderr is not None else ():
        if note.field == LOGO:
            print(note.text, file=sys.stderr)


def said_parts(form: str, said: Mapping[Part, bool | None]) -> Mapping[Part, bool]:
    """What was asked for or against by name; a part that the form does not know is refused."""
    asked = {part: wanted for part, wanted in said.items() if wanted is not None}
    unknown = [part for part in asked if part not in PARTS.get(form, ())]
    if unknown:
        text = _("Lembar {form} tidak mengenal pilihan {option}. Hapus pilihan itu.")
        raise RefusedError([Problem("parts", text.format(form=form, option=OPTIONS[part])) for part in unknown])
    return asked


def _print_new(output: str, register: Register, officer: Officer, form: str, paper: str, *, in_pairs: bool) -> None:
    """Print the sheets of all new complaints; what one batch does not take is told."""
    with register.write(officer) as work:
        batch = print_new(work, form, paper=paper, in_pairs=in_pairs)
        write_out(output, batch.printed.pdf)
        work.commit()
    if batch.left:
        text = _("Masih ada {n} pengaduan baru tanpa lembar. Jalankan lagi untuk berikutnya.")
        print(text.format(n=batch.left), file=sys.stderr)


def _check(form: str, paper: str | None) -> None:
    if form not in FORMS:
        text = _("Lembar {form} tidak dikenal. Pakai salah satu: {known}.")
        raise RefusedError([Problem("form", text.format(form=form, known=", ".join(FORMS)))])
    if form in NOT_REPEATABLE:
        raise RefusedError(
            [Problem("form", _("Lembar pemulihan hanya dicetak saat register dibuat; kuncinya tidak disimpan."))]
        )
    if paper is not None and paper not in FORMS[form].papers:
        text = _("Kertas {paper} tidak ada untuk lembar ini. Pakai salah satu: {known}.")
        raise RefusedError([Problem("--paper", text.format(paper=paper, known=", ".join(FORMS[form].papers)))])


def _subject(register: Register, form: str, number: str) -> Subject:
    if not number and form in WITHOUT_NUMBER_TOO:
        return Subject()
    if not number.strip():
        raise RefusedError([Problem("number", _which(form))])
    find, about = next((find, about) for forms, find, about in ABOUT if form in forms)
    found = register.ask(find, number)
    if found is None:
        raise RefusedError([Problem("number", _not_there(form).format(number=number))])
    return about(found)


def _which(form: str) -> str:
    """Which number the form wants."""
    if form in BY_OPENING:
        return _("Tulis nomor berita acara pembukaan kotak, misalnya 000.8.3.4/1/BO2.2/2026.")
    if form in BY_VISIT:
        return _("Tulis nomor register pengaduannya, nomor laci tempat kartunya disimpan, atau nomor kunjungannya.")
    return _("Tulis nomor register lembar ini, misalnya 0001/PGD/BO/2026.")


def _not_there(form: str) -> str:
    if form in BY_OPENING:
        return _(
            "Pembukaan kotak nomor {number} tidak ada. Periksa nomornya di keluaran `record` atau cetak dari jendela."
        )
    if form in BY_VISIT:
        return _("Tidak ada kartu titipan dengan nomor atau laci {number}. Lihat lacinya di lembar `buku-tamu`.")
    return _("Nomor {number} tidak ada di register. Cari dengan `list --search`.")
