"""The life of a case as the timeline shows it: what is waited for on top, then all that happened, newest first."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from PySide6.QtGui import QImage

from register_app.i18n import _
from register_app.model.attachments import Purpose
from register_app.reading.case import AttachmentFact, CaseFile, TimelineEntry
from register_app.reading.due import DueState
from register_app.rules.file_words import file_kind, size_words
from register_app.rules.statuses import Status
from ui.case.words import due_words, moment_words, short_day
from ui.widgets.timeline import Attached, Entry, Node

WAITS: dict[Status, Callable[[], str]] = {
    Status.RECEIVED: lambda: _("Menunggu telaah"),
    Status.VERIFIED: lambda: _("Menunggu disposisi"),
    Status.DISPOSED: lambda: _("Menunggu tindak lanjut"),
    Status.IN_PROGRESS: lambda: _("Menunggu jawaban"),
    Status.ANSWERED: lambda: _("Menunggu penutupan"),
    Status.POSTPONED: lambda: _("Menunggu pelapor"),
}
"""What each open status waits for."""

PAPERS: dict[Purpose, Callable[[], str]] = {
    Purpose.SHEET: lambda: _("Lembar disposisi"),
    Purpose.SCAN: lambda: _("Pindaian"),
}

_SMALL = frozenset({"identity"})


def entries_of(case: CaseFile, pictures: Mapping[int, QImage], today: date) -> tuple[Entry, ...]:
    """The whole column."""
    return (*_awaited(case, today), *(_entry(each, pictures, today) for each in case.timeline))


def attachment_name(file: AttachmentFact) -> str:
    """What a file is called: what it is where the office made it, else its own name."""
    return PAPERS[file.purpose]() if file.purpose in PAPERS else file.name


def attachment_detail(file: AttachmentFact) -> str:
    """Its kind and size, or that its time was over."""
    if file.removed_at is not None:
        return _("sudah dihapus, masa simpannya habis")
    return f"{file_kind(file.media_type)} · {size_words(file.size)}"


def _awaited(case: CaseFile, today: date) -> Iterator[Entry]:
    if case.status not in WAITS:
        return
    day = case.status_at.date()
    since = _("sejak hari ini") if day == today else _("sejak {day}").format(day=short_day(day, today))
    yield Entry(WAITS[case.status](), since, _awaited_body(case, today), node="waiting")


def _awaited_body(case: CaseFile, today: date) -> str:
    if case.status is Status.POSTPONED:
        return _("Batas waktu berhenti sampai pengaduan dilanjutkan.")
    until = due_words(case.due_state, case.due_at, today)
    if case.sheets_out:
        sheet = case.sheets_out[0]
        return _("Lembar di meja {to} sejak {day}.").format(to=sheet.to, day=short_day(sheet.since.date(), today))
    if until and case.due_state is DueState.LATE:
        handler = case.handler or _("belum ditunjuk")
        return _("{handler}, seharusnya {until}.").format(handler=handler, until=until)
    if case.handler and until:
        return _("{handler}, paling lambat {until}.").format(handler=case.handler, until=until)
    return _("Paling lambat {until}.").format(until=until) if until else case.handler


def _entry(entry: TimelineEntry, pictures: Mapping[int, QImage], today: date) -> Entry:
    body, by = _words(entry, today)
    return Entry(
        title=entry.title,
        when=moment_words(entry.at, today),
        body=body,
        by=by,
        node=_node(entry),
        muted=entry.muted,
        attached=tuple(_attached(file, pictures) for file in entry.attachments),
    )


def _words(entry: TimelineEntry, today: date) -> tuple[str, str]:
    """Body and the line of who wrote it down; what stands back says both in one line."""
    if entry.muted or not entry.body:
        return " · ".join(part for part in (entry.officer, entry.body) if part), ""
    if not entry.officer:
        return entry.body, ""
    if entry.recorded_at.date() == entry.at.date():
        return entry.body, _("Dicatat {officer}").format(officer=entry.officer)
    day = short_day(entry.recorded_at.date(), today)
    return entry.body, _("Dicatat {officer}, {day}").format(officer=entry.officer, day=day)


def _node(entry: TimelineEntry) -> Node:
    if entry.kind in _SMALL:
        return "small"
    return "open" if entry.muted or entry.kind == "attached" else "done"


def _attached(file: AttachmentFact, pictures: Mapping[int, QImage]) -> Attached:
    return Attached(str(file.id), attachment_name(file), attachment_detail(file), pictures.get(file.id))
