"""The tables of a case file: dispositions with their marks, the story, corrections, links, and the SOP in short."""

from collections.abc import Iterator
from datetime import datetime

from register_app.forms.sop import verdict
from register_app.i18n import _
from register_app.reading.attachments import AttachmentFact
from register_app.reading.case import StepFact, TimelineEntry
from register_app.reading.case_on_paper import CaseOnPaper
from register_app.reading.links import LinkedCase, links_of
from register_app.reading.reader import Reader
from register_app.reading.sop import sop_standing
from register_app.reading.timeline import events_of, timeline
from register_app.rules.channels import NATURE_NAMES, Nature
from register_app.rules.corrections import BY_CODE, changed_part, shown
from register_app.rules.dates import hour, long_date, short_date
from register_app.rules.links import LINK_NAMES, LinkKind
from register_app.rules.report_blocks import Band, Block, Grid, GridColumn, GridRow, Note
from register_app.rules.sheet_parts import Part
from register_app.rules.sop_time import length_words, standard_words
from register_app.rules.statuses import STATUS_NAMES, Event

_TELLING = frozenset({Event.ANSWERED.value, Event.CLOSED.value, Event.FORWARDED.value, Event.ARCHIVED.value})
"""What is told of these is the answer of the office, not a remark of its officers."""

_OF_A_PERSON = frozenset({LinkKind.SAME_PERSON, LinkKind.REPEAT})
"""Links that tell who a complainant is."""


def steps(paper: CaseOnPaper) -> Iterator[Block]:
    """Every disposition with whom it went to, what was asked, and the marks of who took it and gave it back."""
    found = paper.case.steps
    if not found:
        return
    columns = (
        GridColumn(_("No."), 10),
        GridColumn(_("Tanggal"), 20),
        GridColumn(_("Dari dan kepada"), 44, words=True),
        GridColumn(_("Disposisi"), 51, words=True),
        GridColumn(_("Diterima dan dikembalikan"), 40, words=True),
    )
    rows = (
        GridRow(
            (
                str(place),
                short_date(step.initialled_on or step.at),
                _way(step),
                paper.told(_directed(step, notes=paper.shows(Part.NOTES))),
                _marks(step),
            )
        )
        for place, step in enumerate(found, start=1)
    )
    yield Band(_("Disposisi"))
    yield Grid("", columns, tuple(rows), dense=True)


def story(reader: Reader, paper: CaseOnPaper) -> Iterator[Block]:
    """Everything that happened, oldest first; prints and looks are remarks too."""
    notes = paper.shows(Part.NOTES)
    columns = (
        GridColumn(_("Waktu"), 21),
        GridColumn(_("Peristiwa"), 36, words=True),
        GridColumn(_("Uraian"), 76, words=True),
        GridColumn(_("Dicatat oleh"), 32, words=True),
    )
    rows = tuple(
        GridRow((_when(entry), entry.title, paper.told(_body(entry, notes=notes)), entry.officer))
        for entry in reversed(entries_of(reader, paper))
        if notes or not entry.muted
    )
    yield Band(_("Riwayat"))
    yield Grid("", columns, rows, dense=True)


def corrections(reader: Reader, paper: CaseOnPaper) -> Iterator[Block]:
    """What was put right: what stood there, what stands there now, and why."""
    columns = (
        GridColumn(_("Tanggal"), 20),
        GridColumn(_("Isian"), 32, words=True),
        GridColumn(_("Semula"), 38, words=True),
        GridColumn(_("Menjadi"), 38, words=True),
        GridColumn(_("Alasan, petugas"), 37, words=True),
    )
    rows: list[GridRow] = []
    for event in events_of(reader, paper.case.id):
        field = BY_CODE.get(str((event.facts or {}).get("field", ""))) if event.type is Event.CORRECTED else None
        if field is None:
            continue
        old, new = (
            shown(field, str(event.facts.get(key, "")), reader.clock.local, identity_open=paper.named)
            for key in ("old", "new")
        )
        if old and new:
            old, new = changed_part(old, new)
        hidden = _("tidak ditampilkan")
        told = ", ".join(filter(None, (event.note if paper.shows(Part.NOTES) else "", event.display_name)))
        cells = (field.words(), paper.told(old) or hidden, paper.told(new) or hidden, paper.told(told))
        rows.append(GridRow((short_date(reader.clock.local(event.at)), *cells)))
    if rows:
        yield Band(_("Ralat"))
        yield Grid("", columns, tuple(rows), dense=True)


def links(reader: Reader, paper: CaseOnPaper) -> Iterator[Block]:
    """What belongs to it; of a sealed one the number alone, and nothing that tells who somebody is."""
    found = [each for each in links_of(reader, paper.case.id) if paper.named or each.kind not in _OF_A_PERSON]
    if not found:
        return
    columns = (
        GridColumn(_("Nomor register"), 34, words=True),
        GridColumn(_("Diterima"), 20),
        GridColumn(_("Pokok pengaduan"), 50, words=True),
        GridColumn(_("Hubungan"), 40, words=True),
        GridColumn(_("Status"), 21, words=True),
    )
    yield Band(_("Pengaduan terkait"))
    yield Grid("", columns, tuple(_link(paper, each) for each in found), dense=True)


def sop(reader: Reader, paper: CaseOnPaper) -> Iterator[Block]:
    """Every step of the SOP: its standard time, its real one, and whether it was kept."""
    found = sop_standing(reader, paper.case.id)
    if found is None:
        return
    columns = (
        GridColumn(_("No."), 10),
        GridColumn(_("Langkah SOP"), 85, words=True),
        GridColumn(_("Waktu baku"), 22),
        GridColumn(_("Waktu nyata"), 22),
        GridColumn(_("Hasil"), 26),
    )
    rows = tuple(
        GridRow(
            (
                str(place),
                each.step.activity,
                standard_words(each.step.amount, each.step.unit),
                "-" if each.real is None else length_words(each.real, each.unit),
                verdict(each),
            )
        )
        for place, each in enumerate(found.measures, start=1)
    )
    yield Band(_("Waktu nyata dan SOP"))
    yield Grid("", columns, rows, dense=True)
    if found.entered_later:
        yield Note(_("Pengaduan ini dipindahkan dari buku lama, sehingga waktu pencatatannya tidak diukur."))


def entries_of(reader: Reader, paper: CaseOnPaper) -> tuple[TimelineEntry, ...]:
    """The story as it may be told: what was put right of an unnamed complainant is not shown."""
    case = paper.case
    files: tuple[AttachmentFact, ...] = case.attachments
    return timeline(reader, case.id, events_of(reader, case.id), case.steps, files, identity_open=paper.named)


def _when(entry: TimelineEntry) -> str:
    return f"{short_date(entry.at)}\n{hour(entry.at)}"


def _body(entry: TimelineEntry, *, notes: bool) -> str:
    files = ", ".join(file.name for file in entry.attachments)
    attached = _("Lampiran: {names}.").format(names=files) if files else ""
    later = entry.recorded_at.date() > entry.at.date()
    recorded = _("Dicatat {day}.").format(day=long_date(entry.recorded_at)) if later else ""
    told = entry.body if notes or entry.kind in _TELLING else ""
    return " ".join(filter(None, (told, attached, recorded)))


def _way(step: StepFact) -> str:
    to = ", ".join(person.title for person in step.recipients)
    outside = _("di luar kantor") if step.external else ""
    giver = f"{step.from_title} ({outside})" if outside else step.from_title
    return _("{giver}\nkepada {to}").format(giver=giver, to=to)


def _directed(step: StepFact, *, notes: bool) -> str:
    parts = (
        ", ".join(step.instructions),
        step.note if notes else "",
        _("sifat {nature}").format(nature=NATURE_NAMES[step.nature]().lower())
        if step.nature is not Nature.ORDINARY
        else "",
        _("agenda {number}").format(number=step.agenda_number) if step.agenda_number else "",
        _("diminta selesai {day}").format(day=short_date(step.due_on)) if step.due_on else "",
    )
    return "; ".join(part.rstrip(" .") for part in parts if part) or "-"


def _marks(step: StepFact) -> str:
    told = []
    for person in step.recipients:
        if person.taken_at is not None:
            by = person.taken_by or person.title
            told.append(_("diterima {day}, {name}").format(day=_moment(person.taken_at), name=by))
        if person.given_back_at is not None:
            by = person.given_back_by or person.title
            told.append(_("dikembalikan {day}, {name}").format(day=_moment(person.given_back_at), name=by))
    return "\n".join(told) or "-"


def _moment(at: datetime) -> str:
    return f"{short_date(at)} {hour(at)}"


def _link(paper: CaseOnPaper, each: LinkedCase) -> GridRow:
    note = paper.told(each.note) if paper.shows(Part.NOTES) and not each.sealed else ""
    return GridRow(
        (
            each.number,
            short_date(each.received_at),
            _("(dirahasiakan)") if each.sealed else paper.told(each.subject),
            ". ".join(filter(None, (LINK_NAMES[each.kind](), note))),
            STATUS_NAMES[each.status](),
        )
    )
