"""What a case says for the fields of a letter, and to whom its letters go; a hidden complainant is never in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, select

from register_app.reading.event_words import sentences
from register_app.reading.office import Office
from register_app.reading.paper_matter import Matter, matter_of
from register_app.reading.reader import Reader
from register_app.reading.tables import complainant, complaint, complaint_event, online_copy, unit
from register_app.rules.channels import Confidentiality, ReportKind
from register_app.rules.dates import MONTHS
from register_app.rules.inspectorate import inspectorate_among
from register_app.rules.letter_fields import DOTS
from register_app.rules.letters import LetterKind
from register_app.rules.sex import Sex, read_sex
from register_app.rules.statuses import Event, Status

_TITLES = {Sex.MALE: "Sdr.", Sex.FEMALE: "Sdri.", None: "Sdr./Sdri."}
_REASONS = frozenset({Event.POSTPONED, Event.ARCHIVED, Event.FORWARDED, Event.EXTENDED, Event.CANCELLED})
_ANSWERS = (Event.ANSWERED, Event.FOLLOWED_UP)


@dataclass(frozen=True, slots=True)
class LetterCase:
    """A case as its letters see it: ``values`` by field, ``addressee`` line by line for each kind of letter.

    ``can_be_named`` says that a secret complainant's name is known and could be put on a letter by a seal holder.
    """

    complaint_id: int
    number: str
    status: Status
    kind: ReportKind
    supervisory: bool | None
    confidentiality: Confidentiality
    can_be_named: bool
    values: Mapping[str, str]
    addressee: Mapping[LetterKind, tuple[str, ...]]


def letter_case(reader: Reader, its_office: Office, complaint_id: int | None) -> LetterCase:
    """The case for its letters; RefusedError when there is no such complaint."""
    matter = matter_of(reader, complaint_id)
    row = reader.one(_more(matter.id))
    assert row is not None
    events = reader.rows(_events(matter.id))
    open_ = matter.confidentiality is Confidentiality.ORDINARY
    values = {**_person(matter, row, shown=open_), **_matter(matter, row, events), **_office(its_office)}
    return LetterCase(
        complaint_id=matter.id,
        number=matter.number,
        status=row.status,
        kind=row.kind,
        supervisory=row.supervisory,
        confidentiality=matter.confidentiality,
        can_be_named=matter.secret and bool((row.name or "").strip()),
        values=values,
        addressee={
            LetterKind.REPLY: _to_complainant(matter, values, shown=open_),
            LetterKind.FORWARDING: _to_agency(row, values, its_office),
        },
    )


def named_lines(title: str, name: str) -> tuple[str, ...]:
    """The addressee of a letter that names a complainant; where he lives is left out, it is handed over."""
    return (f"Yth. {title} {name.strip()}", "di tempat")


def hidden_lines(number: str) -> tuple[str, ...]:
    """The addressee of a letter that names nobody."""
    return (f"Yth. Pelapor pengaduan nomor {number}", "di tempat")


def title_of(sex: str) -> str:
    """How somebody is addressed: Sdr., Sdri., or both where it is not known."""
    return _TITLES[read_sex(sex)]


def _person(matter: Matter, row: Row[Any], *, shown: bool) -> dict[str, str]:
    if not shown:
        anonymous = matter.confidentiality is Confidentiality.ANONYMOUS
        hidden = "Anonim" if anonymous else "identitas dirahasiakan"
        return {"sapaan": "Sdr./Sdri.", "nama": "Pelapor", "alamat": "", "pelapor": hidden, "kontak_pelapor": hidden}
    name = matter.name or matter.organisation
    return {
        "sapaan": title_of(row.sex or ""),
        "nama": name,
        "alamat": matter.address,
        "pelapor": name or "Tanpa nama",
        "kontak_pelapor": ", ".join(part for part in (matter.address, row.phone or "") if part) or "-",
    }


def _matter(matter: Matter, row: Row[Any], events: Sequence[Row[Any]]) -> dict[str, str]:
    answer = next((event.note for kind in _ANSWERS for event in events if event.type is kind and event.note), "")
    reason = next((event.note for event in events if event.type in _REASONS and event.note), "")
    return {
        "nomor_register": matter.number,
        "tanggal_terima": _day(matter.received_at),
        "media": matter.source,
        "pokok": (matter.subject or "").strip().rstrip("."),
        "isi": sentences(matter.summary or matter.subject),
        "nomor_surat_pelapor": matter.letter_number,
        "tanggal_surat_pelapor": _day(matter.letter_date),
        "tracking_id": row.tracking_id or "",
        "jawaban": sentences(answer),
        "alasan": sentences(reason),
        "unit": row.unit or matter.handler,
        "pejabat": matter.handler,
        "tenggat": _day(matter.due_at),
        "instansi": _agency(events),
    }


def _office(its_office: Office) -> dict[str, str]:
    facts = its_office.settings["office"]
    return {
        "kantor": its_office.name,
        "alamat_kantor": str(facts.get("address", "")),
        "telepon": str(facts.get("phone", "")),
        "kota": its_office.city,
    }


def _to_complainant(matter: Matter, values: Mapping[str, str], *, shown: bool) -> tuple[str, ...]:
    if not shown or not values["nama"]:
        return hidden_lines(matter.number)
    whose = matter.organisation if matter.name and matter.organisation else ""
    if not matter.name:
        return f"Yth. Pimpinan {matter.organisation}", matter.address or "di tempat"
    lines = (f"Yth. {values['sapaan']} {matter.name}", whose, matter.address or "di tempat")
    return tuple(line for line in lines if line)


def _to_agency(row: Row[Any], values: Mapping[str, str], its_office: Office) -> tuple[str, ...]:
    agency = values["instansi"] or (inspectorate_among(its_office.units) if row.supervisory else "")
    return f"Yth. Pimpinan {agency or DOTS}", "di tempat"


def _agency(events: Sequence[Row[Any]]) -> str:
    forwarded = (event for event in events if event.type is Event.FORWARDED)
    return next((str((event.facts or {}).get("to_agency", "")) for event in forwarded), "")


def _day(moment: date | datetime | None) -> str:
    """18 November 2026, Indonesian in every window: the office's texts are."""
    return f"{moment.day} {MONTHS['id'][moment.month - 1]} {moment.year}" if moment is not None else ""


def _more(complaint_id: int) -> Any:
    c, p = complaint.c, complainant.c
    return (
        select(*(c.status, c.kind, c.supervisory, p.name, p.sex, p.phone), online_copy.c.tracking_id)
        .add_columns(unit.c.name.label("unit"))
        .select_from(complaint)
        .outerjoin(complainant, p.complaint_id == c.id)
        .outerjoin(online_copy, online_copy.c.complaint_id == c.id)
        .outerjoin(unit, unit.c.id == c.unit_id)
        .where(c.id == complaint_id)
    )


def _events(complaint_id: int) -> Any:
    """What happened, the newest first."""
    e = complaint_event.c
    return select(e.type, e.note, e.facts).where(e.complaint_id == complaint_id).order_by(e.sequence.desc())
