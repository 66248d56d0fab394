"""What a case says of itself, as short lines: what the letter, the copy or the slip was, and on demand everything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from register_app.i18n import _
from register_app.reading.case import CaseFile
from register_app.rules.channels import ChannelKind
from register_app.rules.dates import hour
from ui.case.words import long_day

CLAMP = 170
"""So many letters of a long text stand in the short version."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its label and what it says."""

    label: str
    text: str


def short_lines(case: CaseFile, today: date, zone: str) -> tuple[Line, ...]:
    """What must be seen at once."""
    lines = (
        _source(case, today),
        Line(_("Diterima"), _received(case, today, zone)),
        Line(_("Isi"), clamp(case.summary)),
    )
    return tuple(line for line in lines if line.text)


def whole_lines(case: CaseFile, today: date, zone: str) -> tuple[Line, ...]:
    """Everything, in the order of the paper; what is empty is left out."""
    lines = (
        _source(case, today),
        Line(_("Diterima"), _received(case, today, zone)),
        Line(_("Dicatat"), f"{case.recorded_by}, {long_day(case.recorded_at.date(), today)} {hour(case.recorded_at)}"),
        *_person(case),
        Line(_("Isi"), case.summary),
        Line(_("Kejadian"), _event(case, today)),
        Line(_("Terlapor"), _reported(case)),
        Line(_("Harapan"), case.wish),
        Line(_("Kategori"), case.category or case.category_other),
        Line(_("Unit"), case.unit),
        Line(_("Kadar"), _supervisory(case)),
        Line(_("Unsur"), _meter(case)),
        *_letter(case, today),
        *_online(case),
    )
    return tuple(line for line in lines if line.text.strip())


def clamp(text: str) -> str:
    """The beginning of a long text, cut behind a word."""
    one = " ".join(text.split())
    if len(one) <= CLAMP:
        return one
    return f"{one[:CLAMP].rpartition(' ')[0]} …"


def is_clamped(case: CaseFile) -> bool:
    """Whether the short version leaves out a part of the story."""
    return clamp(case.summary) != " ".join(case.summary.split())


def _source(case: CaseFile, today: date) -> Line:
    match case.channel_kind:
        case ChannelKind.LETTER if case.letter is not None:
            return Line(_("Surat"), _joined(_letter_words(case, today), _attachment_count(case)))
        case ChannelKind.ONLINE if case.online is not None:
            tracking = _("ID {id}").format(id=case.online.tracking_id) if case.online.tracking_id else ""
            return Line(
                _("Salinan"), _joined(tracking, case.online.source, case.online.category, _attachment_count(case))
            )
        case ChannelKind.BOX if case.box is not None:
            place = _("slip ke-{n}").format(n=case.box.position) if case.box.position else ""
            return Line(_("Kotak"), _joined(case.box.box, place, case.box.opening_number))
        case ChannelKind.WALK_IN:
            shown = _("identitas ditunjukkan") if case.id_shown else ""
            agreed = _("disepakati {hour}").format(hour=hour(case.agreed_at)) if case.agreed_at else ""
            return Line(_("Tatap muka"), _joined(shown, agreed, _attachment_count(case)))
    return Line(case.channel, _attachment_count(case))


def _letter_words(case: CaseFile, today: date) -> str:
    assert case.letter is not None
    parts = (case.letter.number, long_day(case.letter.date, today) if case.letter.date else "")
    return ", ".join(part for part in parts if part)


def _attachment_count(case: CaseFile) -> str:
    count = sum(file.disposition_id is None for file in case.attachments)
    return _("{count} lampiran").format(count=count) if count else ""


def _received(case: CaseFile, today: date, zone: str) -> str:
    at = f"{long_day(case.received_at.date(), today)}, {hour(case.received_at, zone)}"
    if case.letter is None:
        return at
    sekda = (
        _("Sekda {day}").format(day=long_day(case.letter.received_by_sekda, today))
        if case.letter.received_by_sekda
        else ""
    )
    agenda = case.letter.agenda_number or case.letter.sekda_agenda_number
    agenda = _("agenda {number}").format(number=agenda) if agenda else ""
    return _joined(at, ", ".join(part for part in (sekda, agenda) if part))


def _person(case: CaseFile) -> Iterator[Line]:
    person = case.complainant
    yield Line(_("Alamat"), person.address)
    yield Line(_("Telepon"), person.phone)
    yield Line(_("Surel"), person.email)
    yield Line(_("Lembaga"), person.organisation)


def _event(case: CaseFile, today: date) -> str:
    day = long_day(case.event_date, today) if case.event_date else ""
    return ", ".join(part for part in (case.event_place, day) if part)


def _reported(case: CaseFile) -> str:
    if case.reported is None:
        return ""
    return ", ".join(part for part in (case.reported.name, case.reported.position, case.reported.unit) if part)


def _supervisory(case: CaseFile) -> str:
    if case.supervisory is None:
        return ""
    return _("Berkadar pengawasan") if case.supervisory else _("Tidak berkadar pengawasan")


def _meter(case: CaseFile) -> str:
    questions = (
        (case.meter.what, _("apa")),
        (case.meter.where, _("di mana")),
        (case.meter.when, _("kapan")),
        (case.meter.who, _("siapa")),
        (case.meter.how, _("bagaimana")),
        (case.meter.evidence, _("bukti")),
    )
    open_ones = [word for there, word in questions if not there]
    count = _("{met} dari 6").format(met=case.meter.met)
    return _("{count}, belum ada: {open}").format(count=count, open=", ".join(open_ones)) if open_ones else count


def _letter(case: CaseFile, today: date) -> Iterator[Line]:
    if case.letter is None:
        return
    yield Line(_("Kepada"), case.letter.addressed_to)
    yield Line(_("Tembusan"), case.letter.copies_to)
    day = long_day(case.letter.sekda_disposed_on, today) if case.letter.sekda_disposed_on else ""
    yield Line(_("Sekda"), ". ".join(part for part in (day, case.letter.sekda_note) if part))


def _online(case: CaseFile) -> Iterator[Line]:
    if case.online is None:
        return
    yield Line(_("Instansi"), case.online.agency)
    yield Line(_("Riwayat"), case.online.log)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
