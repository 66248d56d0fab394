"""The report on what was done about a complaint, as facts: its ground, the matter, steps, result and evidence."""

from collections.abc import Callable, Iterator, Mapping

from register_app.forms.facts_case import FollowUpFacts
from register_app.i18n import _
from register_app.reading.attachments import AttachmentFact
from register_app.reading.case import StepFact, TimelineEntry
from register_app.reading.case_on_paper import CaseOnPaper, case_on_paper
from register_app.reading.event_words import ANSWERED_BY, sentences, told_words
from register_app.reading.naming import shown_name
from register_app.reading.paper import SheetOrder, Written, form_signer, letterhead
from register_app.reading.paper_case import name_of, photos_of
from register_app.reading.paper_case_days import STATES, due_words, state_words
from register_app.reading.paper_case_tables import entries_of
from register_app.reading.reader import Reader
from register_app.rules.channels import Confidentiality
from register_app.rules.dates import hour, long_date, short_date
from register_app.rules.file_words import file_kind
from register_app.rules.report_blocks import (
    Band,
    Block,
    Field,
    Fields,
    Grid,
    GridColumn,
    GridRow,
    Heading,
    Paragraph,
    Photo,
    Photos,
    WritingLines,
)
from register_app.rules.statuses import EVENT_NAMES, FINISHED, STATUS_NAMES, Event, Status
from register_app.rules.terbilang import count_words

FORM = "laporan-tl"
_DONE = (
    *(Event.VERIFIED, Event.DISPOSED, Event.FOLLOWED_UP, Event.POSTPONED, Event.RESUMED, Event.EXTENDED),
    *(Event.ANSWERED, Event.FORWARDED, Event.ARCHIVED, Event.CLOSED, Event.REOPENED),
)
_RESULTS = (Event.ANSWERED, Event.FORWARDED, Event.ARCHIVED, Event.CLOSED)
_ADVICE_LINES = 3


def follow_up_facts(reader: Reader, order: SheetOrder) -> Written:
    """What the office did about one complaint, and how it ended or where it stands."""
    paper = case_on_paper(reader, order)
    case, signs = paper.case, form_signer(reader, order)
    entries = tuple(reversed(entries_of(reader, paper)))
    photos = photos_of(reader, paper)
    facts = FollowUpFacts(
        mark=order.mark,
        register_number=case.number,
        finished=case.status in FINISHED,
        blocks=(
            *_basis(paper, order),
            *_matter(paper),
            *_done(paper, entries),
            *_result(reader, paper, entries, order.mark.zone),
            *_evidence(paper, tuple(photos)),
            *_conclusion(paper),
        ),
        city=order.office.city,
        signed_on=order.signing_day,
        signer=signs,
        letterhead=letterhead(order.office, order.form),
        pictures=_pictures(tuple(photos.values())),
        initials=tuple(order.office.settings["report"]["initials"]),
    )
    return Written(facts, signs, paper.parts, paper.unsealed)


def _basis(paper: CaseOnPaper, order: SheetOrder) -> Iterator[Block]:
    """Which complaint it is, of whom, and on whose order it was handled."""
    case, zone = paper.case, order.mark.zone
    received = _("{day} pukul {hour}, {channel}").format(
        day=long_date(case.received_at), hour=hour(case.received_at, zone), channel=case.channel
    )
    yield Heading("A.", _("Dasar"))
    yield Fields(
        (
            Field(_("Nomor register"), case.number, strong=True),
            Field(_("Diterima"), received),
            Field(_("Pelapor"), _complainant(paper)),
            *((Field(_("Surat"), _letter(paper)),) if case.letter and case.letter.number else ()),
            *((Field(_("Tracking ID"), case.online.tracking_id or ""),) if case.online else ()),
            Field(_("Disposisi"), _ordered(case.steps) or _("ditangani tanpa disposisi tertulis")),
            Field(_("Unit"), case.unit),
            Field(_("Batas waktu"), due_words(case, zone) or _("tanpa batas waktu")),
        )
    )


def _matter(paper: CaseOnPaper) -> Iterator[Block]:
    case = paper.case
    yield Heading("B.", _("Uraian Masalah"))
    if case.subject:
        yield Fields((Field(_("Pokok pengaduan"), paper.told(case.subject), strong=True),))
    for line in filter(None, (each.strip() for each in paper.told(case.summary).splitlines())):
        yield Paragraph(line)
    if case.wish:
        yield Paragraph(_("Pelapor mengharapkan: {wish}").format(wish=paper.told(case.wish)))


def _done(paper: CaseOnPaper, entries: tuple[TimelineEntry, ...]) -> Iterator[Block]:
    """Who did what and when."""
    names = {event.value for event in _DONE}
    rows = tuple(
        GridRow((str(place), short_date(entry.at), EVENT_NAMES[Event(entry.kind)](), paper.told(entry.body) or "-"))
        for place, entry in enumerate((each for each in entries if each.kind in names), start=1)
    )
    columns = (
        GridColumn(_("No."), 10),
        GridColumn(_("Tanggal"), 21),
        GridColumn(_("Langkah"), 34, words=True),
        GridColumn(_("Uraian dan pelaksana"), 90, words=True),
    )
    yield Heading("C.", _("Langkah yang Dilakukan"))
    if rows:
        yield Grid("", columns, rows, dense=True)
    else:
        yield Paragraph(_("Belum ada langkah yang dicatat."))


def _result(reader: Reader, paper: CaseOnPaper, entries: tuple[TimelineEntry, ...], zone: str) -> Iterator[Block]:
    """The answer, how and when the complainant was told of it, and what he thought of it."""
    names = {event.value for event in _RESULTS}
    found = [entry for entry in entries if entry.kind in names]
    told = [words for entry in found if (words := told_words(entry.facts, reader.clock.local))]
    yield Heading("D.", _("Hasil"))
    answers = [words for entry in found if (words := paper.told(_said(entry)))]
    rating = next((entry.facts["rating"] for entry in reversed(found) if entry.facts.get("rating")), None)
    status = _("{status}, sejak {day}").format(
        status=STATUS_NAMES[paper.case.status](), day=long_date(paper.case.status_at)
    )
    yield Fields(
        (
            Field(_("Status"), status, strong=True),
            Field(_("Jawaban atau hasil"), "\n".join(answers) or _("belum ada")),
            Field(_("Pemberitahuan"), "\n".join(told) or _("belum dicatat")),
            Field(_("Ketepatan waktu"), state_words(paper.case)),
            *((Field(_("Penilaian pelapor"), _("{rating} dari 5").format(rating=rating)),) if rating else ()),
        )
    )


def _evidence(paper: CaseOnPaper, pictured: tuple[int, ...]) -> Iterator[Block]:
    """What proves it: the files of the case, and which of them follow as pictures."""
    yield Heading("E.", _("Bukti"))
    files = paper.case.attachments
    if not files:
        yield Paragraph(_("Tidak ada bukti yang dilampirkan dalam register."))
        return
    columns = (
        GridColumn(_("No."), 10),
        GridColumn(_("Bukti"), 85, words=True),
        GridColumn(_("Jenis"), 32),
        GridColumn(_("Lampiran"), 28),
    )
    rows = tuple(
        GridRow((str(place), paper.told(name_of(file)), file_kind(file.media_type), _number(file, pictured)))
        for place, file in enumerate(files, start=1)
    )
    yield Grid("", columns, rows, dense=True)


def _number(file: AttachmentFact, pictured: tuple[int, ...]) -> str:
    if file.id in pictured:
        return _("Gambar {number}").format(number=pictured.index(file.id) + 1)
    return "-"


def _conclusion(paper: CaseOnPaper) -> Iterator[Block]:
    """A sentence from the register, and room for what the office advises."""
    yield Heading("F.", _("Kesimpulan dan Saran"))
    yield Paragraph(conclusion(paper))
    yield Paragraph(_("Saran tindak lanjut:"))
    yield WritingLines(_ADVICE_LINES)


def conclusion(paper: CaseOnPaper) -> str:
    """Pengaduan ini selesai ditangani dalam 6 (enam) hari sejak diterima; batas waktunya dipenuhi tepat waktu."""
    case = paper.case
    days = (case.status_at.date() - case.received_at.date()).days
    length = _("dalam {days} hari sejak diterima").format(days=count_words(days)) if days else _("pada hari diterima")
    state = STATES[case.due_state]().format(days=case.days)
    limit = _("batas waktunya {state}").format(state=state) if case.due_at is not None else _("tanpa batas waktu")
    if case.status in _ENDS:
        return _("{end} {length}; {limit}.").format(end=_ENDS[case.status](), length=length, limit=limit)
    return _("Pengaduan ini belum selesai; statusnya {status} sejak {day}, {limit}.").format(
        status=STATUS_NAMES[case.status]().lower(), day=long_date(case.status_at), limit=limit
    )


def _pictures(photos: tuple[Photo, ...]) -> tuple[Block, ...]:
    return (Band(_("Lampiran: gambar")), Photos(photos)) if photos else ()


def _complainant(paper: CaseOnPaper) -> str:
    if paper.person is not None:
        return ", ".join(filter(None, (paper.person.organisation, paper.person.name, paper.person.address)))
    return shown_name(paper.case.confidentiality, "") if _is_sealed(paper) else _("tidak dicantumkan")


def _is_sealed(paper: CaseOnPaper) -> bool:
    return paper.case.confidentiality is not Confidentiality.ORDINARY


def _letter(paper: CaseOnPaper) -> str:
    letter = paper.case.letter
    assert letter is not None
    day = long_date(letter.date) if letter.date else ""
    agenda = _("agenda {number}").format(number=letter.agenda_number) if letter.agenda_number else ""
    return ", ".join(filter(None, (letter.number, day, agenda)))


def _ordered(steps: tuple[StepFact, ...]) -> str:
    """08-09-2026, Kepala Biro kepada Kabag Tatalaksana (agenda 12): one line for each step."""
    lines = []
    for step in steps:
        told = _("{day}, {giver} kepada {to}").format(
            day=short_date(step.initialled_on or step.at),
            giver=step.from_title,
            to=", ".join(person.title for person in step.recipients),
        )
        agenda = _("agenda {number}").format(number=step.agenda_number) if step.agenda_number else ""
        lines.append(f"{told} ({agenda})" if agenda else told)
    return "\n".join(lines)


def _said(entry: TimelineEntry) -> str:
    """What was said or written: the officer's own words, after how it was answered."""
    facts = entry.facts
    how = ANSWERED_BY[facts["how"]]() if facts.get("how") in ANSWERED_BY else ""
    agency = _("kepada {agency}").format(agency=facts["to_agency"]) if facts.get("to_agency") else ""
    return sentences(", ".join(filter(None, (how, agency))), str(facts.get("note", "")))


_ENDS: Mapping[Status, Callable[[], str]] = {
    Status.CLOSED: lambda: _("Pengaduan ini selesai ditangani"),
    Status.FORWARDED: lambda: _("Pengaduan ini bukan wewenang kantor dan diteruskan ke instansi yang berwenang"),
    Status.ARCHIVED: lambda: _("Pengaduan ini diarsipkan"),
    Status.CANCELLED: lambda: _("Nomor pengaduan ini dibatalkan"),
}
