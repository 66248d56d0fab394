"""A recap as a file to work on: XLSX or DOCX from the facts of its paper form, CSV or JSON as the command line's."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from register_app.errors import Problem, RefusedError
from register_app.exchange.sheets_out import SheetOut
from register_app.i18n import _
from register_app.reading.paper import Subject, order_of
from register_app.reading.reader import Reader
from register_app.reading.recap import Recap, recap
from register_app.services.printing import FACTS
from register_app.services.recap_sheets import sheet_of
from register_app.services.recap_text import WRITERS
from register_app.services.work import Change, Work

RECAPS = frozenset({"bulanan", "matriks", "media-per-bulan", "evaluasi", "unit", "sp4n", "kecepatan", "status"})
_WRITERS = {
    "xlsx": ("register_app.exchange.sheets_out_xlsx", "as_xlsx"),
    "docx": ("register_app.exchange.sheets_out_docx", "as_docx"),
}
"""Format → what writes it; imported when it is asked for, because its library is heavy."""

FORMATS = (*WRITERS, *_WRITERS)


def export_recap(work: Work, name: str, subject: Subject, kind: str) -> bytes:
    """A recap as a file's bytes; the trail remembers who took it. RefusedError for what is no recap or no format."""
    content = recap_file(Reader(work.session, work.clock), work.officer.name, name, subject, kind)
    period = {key: str(day) for key, day in (("first", subject.first), ("last", subject.last)) if day is not None}
    work.note("exported", "recap", None, Change.DISPOSITIONS, form=name, format=kind, **period)
    return content


def recap_file(reader: Reader, made_by: str, name: str, subject: Subject, kind: str) -> bytes:
    """The same file without remembering anything."""
    if name not in RECAPS:
        text = _("Rekap {name} tidak bisa disimpan sebagai {kind}. Cetak sebagai PDF.")
        raise RefusedError([Problem("name", text.format(name=name, kind=kind))])
    if kind not in FORMATS:
        text = _("Bentuk {kind} tidak dikenal. Pakai salah satu: {known}.")
        raise RefusedError([Problem("--format", text.format(kind=kind, known=", ".join(FORMATS)))])
    if kind in WRITERS:
        return WRITERS[kind](_figures(reader, name, subject))
    written = FACTS[name](reader, order_of(reader, name, subject, made_by))
    module, writer = _WRITERS[kind]
    write = cast(Callable[[SheetOut], bytes], getattr(import_module(module), writer))
    return write(sheet_of(name, written.facts))


def _figures(reader: Reader, name: str, subject: Subject) -> Recap:
    if subject.first is None or subject.last is None:
        raise RefusedError([Problem("from", _("Pilih tanggal awal dan tanggal akhir periodenya."))])
    return recap(reader, name, subject.first, subject.last, subject.as_of)
