"""An office whose months are the states of the matrix: everything in it was done through the services of the desk."""

import io
import json
from calendar import monthrange
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw
from sqlalchemy import func
from sqlmodel import col, select

from register_app.exchange.entries import read_entries
from register_app.flows.answers import AccountAnswer, FirstRunAnswers, OfficeAnswer, OfficialAnswer
from register_app.flows.box_opening import HandOverOrder, SlipOrder
from register_app.model.attachments import AttachmentDraft
from register_app.model.boxes import OpeningDraft
from register_app.model.complaint import Complaint, ComplaintDraft
from register_app.model.guests import Visit
from register_app.model.people import ComplainantDraft
from register_app.reading.letters import letter_desk
from register_app.reading.paper import Subject
from register_app.reading.reader import Reader
from register_app.rules.channels import SlipMark
from register_app.rules.letters import MOST_COPIES, LetterKind
from register_app.rules.report_sections import Section
from register_app.services.attachments import attach
from register_app.services.box_desk import hand_over, keep_next_slip
from register_app.services.boxes import open_box
from register_app.services.letters import LetterDraft, write_letter
from register_app.services.recording import record_entries
from register_app.services.report_texts import keep_report_texts
from register_app.services.reservations import reserve_numbers
from register_app.services.visits import tie_to_complaint
from register_app.services.work import Work
from register_app.setup import OpenedRegister, make_register, open_office
from tests.paper.states import MONTHS, SECRET_PERSON, State, told
from tests.small_office import (
    ACCOUNT,
    BUREAU_BOX,
    CHEAP,
    GOVERNOR_BOX,
    KABAG,
    KASUBAG,
    KEPALA_BIRO,
    PASSPHRASE,
    ZONE,
    OfficeTime,
)

ROWS = 60
_LAST_DAY = 28
Item = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PaperOffice:
    """The open register, and what a sheet is about in each state."""

    opened: OpenedRegister
    subjects: dict[State, Subject]


@contextmanager
def paper_office(folder: Path) -> Iterator[PaperOffice]:
    """Make the office in ``folder`` and open it on a morning in November."""
    time, path = OfficeTime(), folder / "register.db"
    time.set(2026, 1, 2)
    made = make_register(path, _answers(), now=time, kdf=CHEAP)
    subjects = {}
    with made.file:
        for state, month in MONTHS.items():
            time.set(2026, month, _LAST_DAY, 15)
            subjects[state] = made.register.perform(made.officer, _month, state, time)
    time.set(2026, 11, 10, 9, 42)
    opened = open_office(path, ACCOUNT, PASSPHRASE, now=time)
    with opened.file:
        yield PaperOffice(opened, subjects)


def _answers() -> FirstRunAnswers:
    return FirstRunAnswers(
        profile="biro-organisasi-ntt",
        office=OfficeAnswer("Biro Organisasi", city="Kupang"),
        account=AccountAnswer(ACCOUNT, "Yustina Manu", "petugas", "Petugas penerima tamu", PASSPHRASE),
        officials=(
            OfficialAnswer(KEPALA_BIRO, "Agustina Beba, S.Sos., M.Si.", "197111152000122003", "Pembina Utama Muda"),
            OfficialAnswer(KABAG, "Domi Seran, S.E."),
        ),
    )


def _month(work: Work, state: State, time: OfficeTime) -> Subject:
    """Everything that happens in a month, and what its sheets are about."""
    if state is State.EMPTY:
        return _empty_month(work, time)
    complaint = _record(work, time, [*_complaints(state), *_visits(state)])
    for place in range(6 if state is State.MANY else 1):
        attach(work, AttachmentDraft(name=f"foto-{place}.jpg", content=_photo()), complaint_id=complaint)
    period = _period(state)
    assert period.first is not None
    assert period.last is not None
    keep_report_texts(work, period.first, period.last, dict.fromkeys(Section, told(state, "naskah")))
    for kind in LetterKind:
        write_letter(work, complaint, _letter(work, complaint, kind, state))
    pad = reserve_numbers(work, ROWS if state is State.MANY else 2, f"Blok {state.value}")
    opening, visit = _opened_box(work, state, time), _newest_visit(work)
    if state is State.SECRET:
        for each in (visit - 1, visit):
            tie_to_complaint(work, each, complaint)
    return replace(period, complaint_id=complaint, opening_id=opening, visit_id=visit, pad_id=pad.pad_id)


def _empty_month(work: Work, time: OfficeTime) -> Subject:
    """June has nothing; its single sheets are about the barest entries of another month."""
    bare = {"channel": "surat", "received_at": "2026-01-05T09:00", "summary": "Tanpa keterangan lain"}
    guest = {"visit": {"name": "Tamu", "arrived_at": "2026-01-05T09:00", "card_held": True}}
    complaint = _record(work, time, [bare, guest])
    opening = open_box(work, OpeningDraft(box=BUREAU_BOX, opened_at=at_office(State.ORDINARY, 20), counted=0))
    visit, pad = _newest_visit(work), reserve_numbers(work, 2, "Blok kosong").pad_id
    return replace(_period(State.EMPTY), complaint_id=complaint, opening_id=opening, visit_id=visit, pad_id=pad)


def _period(state: State) -> Subject:
    day = date(2026, MONTHS[state], 1)
    return Subject(first=day, last=day.replace(day=monthrange(day.year, day.month)[1]))


def _record(work: Work, time: OfficeTime, items: Sequence[Item]) -> int:
    """Record the entries and give the id of the first, which is a complaint."""
    entries = read_entries(json.dumps(items), work.clock.at_office)
    outcomes = record_entries(work, entries, lambda name: b"")
    refused = [outcome.refused for outcome in outcomes if outcome.refused]
    assert not refused, refused
    return _id(work.session.exec(select(col(Complaint.id)).where(Complaint.number == outcomes[0].number)).one())


def _newest_visit(work: Work) -> int:
    return _id(work.session.exec(select(func.max(col(Visit.id)))).one())


def _id(found: int | None) -> int:
    assert found is not None
    return found


def _complaints(state: State) -> Iterator[Item]:
    """A letter with a whole life first, sixty where there are many of all, then others; one is still with an official.

    Only the first and the last are long in the long state: more of the same would be more pages, no other paper.
    """
    yield {**_complaint(state, "surat", 2), "events": list(_life(state))}
    if state is State.MANY:
        yield from (_complaint(state, "surat", 3 + place % 20, place) for place in range(1, ROWS))
    beside = State.ORDINARY if state is State.LONG else state
    yield {**_complaint(state, "tatap-muka", 3, told_as=beside), "events": [_answered(beside, state)]}
    yield {**_complaint(state, "sp4n-lapor", 4, told_as=beside), "events": [_forwarded(beside, state)]}
    yield {**_complaint(state, "surat", 5), "events": [_directed(state, 6, KEPALA_BIRO, KABAG)]}


def _complaint(month: State, channel: str, day: int, place: int = 0, told_as: State | None = None) -> Item:
    state = told_as or month
    channels: dict[str, Item] = {
        "surat": {
            "letter": {
                "number": f"{place}/FGH/2026",
                "date": "2026-01-02",
                "addressed_to": told(state, "tujuan"),
                "copies_to": told(state, "tembusan"),
                "agenda_number": f"000.8/{MONTHS[month]}-{day}-{place}",
            }
        },
        "tatap-muka": {"id_shown": True, "handler": KABAG},
        "sp4n-lapor": {"online": {"tracking_id": f"{MONTHS[month]}{day:02}{place:03}", "source": "Website"}},
    }
    return {
        "channel": channel,
        "received_at": f"{at_office(month, day):%Y-%m-%dT%H:%M}",
        "subject": told(state, "pokok"),
        "summary": told(state, "uraian"),
        "event_place": told(state, "tempat"),
        "wish": told(state, "harapan"),
        "category": "Pelayanan masyarakat",
        "confidentiality": "rahasia" if state is State.SECRET else "biasa",
        "complainant": _person(state),
        "reported_party": {"name": told(state, "terlapor"), "position": told(state, "jabatan")},
        **channels[channel],
    }


def _person(state: State) -> Item:
    if state is State.SECRET:
        return dict(SECRET_PERSON)
    return {
        "name": told(state, "nama"),
        "id_type": "KTP",
        "id_number": "5371010101800107",
        "address": told(state, "alamat"),
        "phone": "081338010204",
        "organisation": told(state, "lembaga"),
    }


def _life(state: State) -> Iterator[Item]:
    """Directed twice, followed up, put right, answered and closed; sixty follow-ups where there are many."""
    yield _directed(state, 3, KEPALA_BIRO, KABAG)
    yield _directed(state, 4, KABAG, KASUBAG)
    for place in range(ROWS if state is State.MANY else 1):
        yield _event(state, "followed_up", 5 + place // 6, note=told(state, "langkah"), by=KABAG)
    place_put_right = f"{told(state, 'tempat')} 2"
    yield _event(state, "corrected", 16, reason=told(state, "salah"), field="event_place", value=place_put_right)
    yield _event(state, "answered", 17, note=told(state, "jawaban"), how="telepon")
    yield _event(state, "closed", 18, note=told(state, "jawaban"), rating=4)


def _directed(state: State, day: int, giver: str, taker: str) -> Item:
    step: Item = {"from": giver, "to": [taker], "instructions": ["Proses lebih lanjut"], "nature": "segera"}
    return {**_event(state, "disposed", day, note=told(state, "catatan")), **step}


def _answered(state: State, month: State) -> Item:
    return _event(month, "answered", 3, note=told(state, "jawaban"), how="lisan")


def _forwarded(state: State, month: State) -> Item:
    agency = "Dinas Pendidikan dan Kebudayaan"
    return _event(month, "forwarded", 9, reason=told(state, "alasan"), to_agency=agency)


def _event(month: State, kind: str, day: int, **facts: Any) -> Item:
    return {"type": kind, "at": f"{at_office(month, day):%Y-%m-%dT%H:%M}", **facts}


def _visits(state: State) -> Iterator[Item]:
    """The last guest is the one whose custody slip is printed."""
    guests = ROWS if state is State.MANY else 2
    for place in range(guests):
        beside = State.ORDINARY if state is State.LONG and place < guests - 1 else state
        person = {key: value for key, value in _person(beside).items() if key != "email"}
        told_there = {"purpose": told(beside, "keperluan"), "meets": told(beside, "bertemu"), "card_held": True}
        arrived = f"{at_office(state, 2 + place % 20):%Y-%m-%dT%H:%M}"
        yield {"visit": {**person, **told_there, "arrived_at": arrived, "card_slot": f"{MONTHS[state]}{place:02}"}}


def _opened_box(work: Work, state: State, time: OfficeTime) -> int:
    """An opening with its slips, handed over."""
    slips = ROWS if state is State.MANY else 3
    opening = open_box(
        work,
        OpeningDraft(
            box=GOVERNOR_BOX,
            opened_at=at_office(state, 20),
            counted=slips,
            officer_one=told(state, "petugas"),
            officer_two="Domi Seran",
            condition=told(state, "kotak"),
            note=told(state, "kotak"),
        ),
    )
    for place in range(1, slips + 1):
        beside = State.ORDINARY if state is State.LONG and place > 1 else state
        keep_next_slip(work, opening, SlipOrder(place, SlipMark.READABLE, _slip(beside, state)))
    return hand_over(
        work, opening, HandOverOrder(told(state, "kotak"), told(state, "petugas"), at_office(state, 21), 1)
    )


def _slip(state: State, month: State) -> ComplaintDraft:
    person = ComplainantDraft.model_validate(_person(state))
    return ComplaintDraft.model_validate(
        {
            "channel_code": "kotak-saran",
            "received_at": at_office(month, 20),
            "subject": told(state, "pokok"),
            "summary": told(state, "uraian"),
            "confidentiality": "rahasia" if state is State.SECRET else "biasa",
            "complainant": person,
        }
    )


def _letter(work: Work, complaint: int, kind: LetterKind, state: State) -> LetterDraft:
    desk = letter_desk(Reader(work.session, work.clock), complaint)
    return LetterDraft(
        kind,
        desk.usual[kind],
        told(state, "hal-surat"),
        told(state, "isi-surat"),
        desk.case.addressee[kind] if state is State.SECRET else (told(state, "kepada"),),
        day=at_office(state, 19).date(),
        signer=desk.signatures[kind][0],
        copies=(told(state, "salinan"),) * (MOST_COPIES if state is State.MANY else 1),
    )


def at_office(state: State, day: int) -> datetime:
    """Nine in the morning of a day in the month of the state."""
    return datetime(2026, MONTHS[state], day, 9, tzinfo=ZONE)


@cache
def _photo() -> bytes:
    drawn = Image.new("RGB", (640, 480), (206, 212, 196))
    ImageDraw.Draw(drawn).ellipse((160, 120, 320, 240), fill=(96, 120, 140))
    out = io.BytesIO()
    drawn.save(out, "JPEG", quality=80)
    return out.getvalue()
