"""Invented years of an office as rows of its tables: complaints with people, history, deadlines, sheets and guests."""

import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from sqlmodel import SQLModel

from benchmarks.invented_lives import MINUTES_A_DAY, Life, Moment, forgotten_lives, lives_on_the_spot, whole_lives
from register_app.model.boxes import BoxOpening
from register_app.model.complaint import Complaint, Letter, OnlineCopy
from register_app.model.dispositions import Disposition, DispositionRecipient, PrintedSheet, SheetReturn
from register_app.model.guests import CardCustody, Visit
from register_app.model.history import JUDGED_BY, ComplaintEvent, Deadline
from register_app.model.office import BookCounter
from register_app.model.people import Complainant
from register_app.practice.people import FAMILY, GIVEN_MEN, GIVEN_WOMEN, STREETS, WARDS
from register_app.reading.office import Office
from register_app.rules.channels import CardHandling, ChannelKind, Confidentiality, ReportKind
from register_app.rules.deadlines import StartEvent, Step, TimeUnit
from register_app.rules.names import name_key
from register_app.rules.numbering import NumberTemplate, RegisterNumber
from register_app.rules.statuses import Event, Status
from register_app.services.books import BOX_BOOK, COMPLAINT_BOOK

Rows = dict[type[SQLModel], list[tuple[Any, ...]]]

TABLES: Mapping[type[SQLModel], tuple[str, ...]] = {
    BookCounter: ("book", "year", "last"),
    Complaint: (
        *("id", "channel_code", "received_at", "kind", "subject", "summary", "supervisory", "confidentiality"),
        *("event_place", "book", "year", "sequence", "number", "category_id", "unit_id", "box_id", "id_shown"),
        *("status", "status_at", "before_pause", "due_at", "due_step", "recorded_at", "recorded_by", "version"),
    ),
    Complainant: (
        *("complaint_id", "name", "id_type", "id_number", "address", "phone", "sex"),
        *("name_key", "phone_digits"),
    ),
    Letter: ("complaint_id", "number", "agenda_number"),
    OnlineCopy: ("complaint_id", "tracking_id", "source"),
    ComplaintEvent: (
        *("complaint_id", "sequence", "type", "at", "recorded_at", "recorded_by"),
        *("from_status", "to_status", "actor", "facts"),
    ),
    Deadline: (*("complaint_id", "place", "step", "amount", "unit", "start", "started_at", "due_at", "recorded_at"),),
    PrintedSheet: (
        *("id", "form", "complaint_id", "paper", "layout_version", "signer", "code", "printed_at", "printed_by"),
    ),
    SheetReturn: ("sheet_id", "at", "recorded_by"),
    Disposition: ("id", "complaint_id", "event_sequence", "sheet_id", "from_title", "instructions"),
    DispositionRecipient: ("disposition_id", "title", "position_id", "unit_id"),
    Visit: (
        *("id", "name", "id_type", "id_number", "address", "phone", "arrived_at", "left_at", "purpose", "card"),
        *("complaint_id", "name_key", "id_tail", "phone_digits", "recorded_by"),
    ),
    CardCustody: ("visit_id", "slot", "taken_at", "taken_by", "returned_at", "returned_by"),
    BoxOpening: (
        *("box_id", "opened_at", "counted", "book", "year", "sequence", "number", "closed_at", "recorded_by"),
    ),
}
"""What is filled, table after table; the rest of a row is as its fields declare."""

_SEED = 2026
_OFFICER = 1
_DESK_MINUTES = 480
"""From 08.00 to 16.00 WITA is from midnight to 08.00 UTC."""

_BOX_HOUR = 60
_LIVES = 5000
_STAY = 20
_LEFT_LYING = 40
_SHARES = {ChannelKind.WALK_IN: 60, ChannelKind.ONLINE: 20, ChannelKind.LETTER: 10, ChannelKind.BOX: 10}
_DAYS = {ChannelKind.ONLINE: 8, ChannelKind.LETTER: 7, ChannelKind.BOX: 7}
_MATTERS = (
    "Antrean loket terlalu lama",
    "Papan standar pelayanan tidak terpasang",
    "Petugas tidak ada di tempat pada jam layanan",
    "Rekomendasi analisis jabatan belum terbit",
    "Ruang tunggu panas dan tanpa kursi",
    "Biaya parkir tidak sesuai karcis",
    "Berkas diminta dua kali",
    "Nomor telepon layanan tidak aktif",
)
_KINDS = (*[ReportKind.COMPLAINT.value] * 8, ReportKind.ASPIRATION.value, ReportKind.INFORMATION.value)
_SECRECY = (
    *[Confidentiality.ORDINARY.value] * 46,
    *[Confidentiality.SECRET.value] * 3,
    Confidentiality.ANONYMOUS.value,
)
_STORY = "Warga menyampaikan bahwa hal ini sudah dua kali ditanyakan kepada petugas, tetapi belum ada jawaban."


@dataclass(slots=True)
class _Serials:
    """The next id of each table whose rows are named by others, and the last number of each year."""

    sheet: "count[int]" = field(default_factory=lambda: count(1))
    visit: "count[int]" = field(default_factory=lambda: count(1))
    disposition: "count[int]" = field(default_factory=lambda: count(1))
    years: dict[tuple[str, int], int] = field(default_factory=dict)

    def next_of(self, book: str, year: int) -> int:
        """The next number of the book."""
        self.years[book, year] = self.years.get((book, year), 0) + 1
        return self.years[book, year]


class InventedYears:
    """Everything that came in from ``first`` to ``now``, evenly over the working days, in its order."""

    def __init__(self, office: Office, first: date, now: datetime, complaints: int) -> None:
        self._dice = random.Random(_SEED)
        self._office, self._complaints = office, complaints
        self._start = datetime(first.year, first.month, first.day, tzinfo=UTC)
        self._now = int((now - self._start).total_seconds()) // 60
        days = [first + timedelta(days=day) for day in range((now.date() - first).days + 40)]
        self._dates = [f"{day.isoformat()} " for day in days]
        self._years = [day.year for day in days]
        self._times = [f"{minute // 60:02}:{minute % 60:02}:00.000000" for minute in range(MINUTES_A_DAY)]
        self._working = [place for place, day in enumerate(days) if day.weekday() < 5 and day <= now.date()]
        self._names = [
            (name, name_key(name), "L" if given in GIVEN_MEN else "P")
            for given in (*GIVEN_MEN, *GIVEN_WOMEN)
            for letter in "ABDFKLMNRST"
            for name in (f"{given} {letter}. {family}" for family in FAMILY)
        ]
        self._on_the_spot = lives_on_the_spot(self._dice, _LIVES)
        self._whole = whole_lives(self._dice, _LIVES)
        self._left_lying = forgotten_lives(self._dice, _LIVES)
        self._serials = _Serials()
        shape = office.settings["numbering"]
        self._templates = {book: _template(shape.get(book, {})) for book in (COMPLAINT_BOOK, BOX_BOOK)}
        self._heads = [one for one in office.positions if one.directs] or list(office.positions)
        self._signers = [json.dumps({"position": one.title}) for one in self._heads]
        self._workers = [one for one in office.positions if one.receives] or list(office.positions)

    def portions(self, at_once: int) -> Iterator[Rows]:
        """The rows, as many complaints at once as asked for; the counters and the boxes come last."""
        channels = [one for one in self._office.channels for _ in range(_SHARES[one.kind])]
        forgotten = set(self._dice.sample(range(self._complaints * 4 // 5, self._complaints), self._forgotten()))
        minutes = len(self._working) * _DESK_MINUTES - (_DESK_MINUTES - self._now % MINUTES_A_DAY)
        for start in range(0, self._complaints, at_once):
            rows: Rows = {model: [] for model in TABLES}
            for place in range(start, min(start + at_once, self._complaints)):
                day, minute = divmod(place * minutes // self._complaints, _DESK_MINUTES)
                received = self._working[day] * MINUTES_A_DAY + minute
                self._add(rows, place + 1, received, self._dice.choice(channels), forgotten=place in forgotten)
            yield rows
        yield self._books()

    def _forgotten(self) -> int:
        return min(_LEFT_LYING, self._complaints // 200)

    def _moment(self, minute: int) -> str:
        return self._dates[minute // MINUTES_A_DAY] + self._times[minute % MINUTES_A_DAY]

    def _add(self, rows: Rows, id_: int, received: int, channel: Any, *, forgotten: bool) -> None:
        dice, kind = self._dice, channel.kind
        pool = self._left_lying if forgotten else self._on_the_spot if kind is ChannelKind.WALK_IN else self._whole
        life = [moment for moment in dice.choice(pool) if received + moment.after <= self._now]
        due = self._due(kind, received)
        year = self._years[received // MINUTES_A_DAY]
        sequence = self._serials.next_of(COMPLAINT_BOOK, year)
        number = RegisterNumber(COMPLAINT_BOOK, year, sequence)
        on = self._start.date() + timedelta(days=received // MINUTES_A_DAY)
        status, at = life[-1].status, self._moment(received)
        pause = next((one.before for one in reversed(life) if one.event is Event.POSTPONED), None)
        place = dice.choice(WARDS)
        rows[Complaint].append(
            (
                *(id_, channel.code, at, dice.choice(_KINDS)),
                *(f"{dice.choice(_MATTERS)}, {place}", _STORY, dice.choice((None, 0, 0, 1))),
                *(dice.choice(_SECRECY), place, COMPLAINT_BOOK, year, sequence),
                *(self._templates[COMPLAINT_BOOK].write(number, on),),
                *(dice.randint(1, len(self._office.categories)), dice.randint(1, len(self._office.units))),
                *(dice.randint(1, len(self._office.boxes)) if kind is ChannelKind.BOX else None,),
                *(
                    int(kind is ChannelKind.WALK_IN),
                    status,
                    self._moment(received + life[-1].after),
                    pause,
                    due,
                    Step.ANSWER,
                ),
                *(at, _OFFICER, len(life)),
            )
        )
        self._add_person(rows, id_, received, kind)
        self._add_history(rows, id_, received, tuple(life), due)
        self._add_deadline(rows, id_, kind, at, due)
        if kind is ChannelKind.LETTER:
            rows[Letter].append((id_, f"{sequence}/{year}", f"{sequence}"))
        if kind is ChannelKind.ONLINE:
            rows[OnlineCopy].append((id_, str(9_000_000 + id_), "SP4N-LAPOR!"))

    def _due(self, kind: ChannelKind, received: int) -> str:
        if kind is ChannelKind.WALK_IN:
            return self._moment(received + 15)
        return f"{self._dates[received // MINUTES_A_DAY + _DAYS[kind]]}15:59:59.000000"

    def _add_person(self, rows: Rows, id_: int, received: int, kind: ChannelKind) -> None:
        who = self._dice.randrange(2 * self._complaints // 3 + 1)
        name, key, sex = self._names[who % len(self._names)]
        nik = f"5371{who % 6 + 1:02}{who % 28 + 1 + 40 * (sex == 'P'):02}{who % 12 + 1:02}{who % 90:02}{who % 10000:04}"
        address, phone = f"{STREETS[who % 8]} {who % 90}", f"0812{who:08}"
        person = (name, "KTP", nik, address, phone)
        found_by = (key, nik[-4:], f"62{phone[1:]}")
        rows[Complainant].append((id_, *person, sex, key, found_by[-1]))
        if kind is ChannelKind.WALK_IN:
            self._add_visit(rows, id_, received, person, found_by)

    def _add_visit(
        self, rows: Rows, id_: int, received: int, person: tuple[str, ...], found_by: tuple[str, ...]
    ) -> None:
        visit, held = next(self._serials.visit), self._dice.random() < 0.3
        came, gone = max(received - 5, received // MINUTES_A_DAY * MINUTES_A_DAY), received + _STAY
        left = self._moment(gone) if gone <= self._now else None
        card = CardHandling.HELD if held else CardHandling.SHOWN
        rows[Visit].append((visit, *person, self._moment(came), left, "Pengaduan", card, id_, *found_by, _OFFICER))
        if held:
            back = (left, _OFFICER) if left else (None, None)
            rows[CardCustody].append((visit, str(visit % 30 + 1), self._moment(came), _OFFICER, *back))

    def _add_history(self, rows: Rows, id_: int, received: int, life: Life, due: str) -> None:
        for sequence, moment in enumerate(life, 1):
            at = self._moment(received + moment.after)
            facts = _facts(self._dice, moment, due)
            rows[ComplaintEvent].append(
                (id_, sequence, moment.event, at, at, _OFFICER, moment.before, moment.status, "", facts)
            )
            if moment.event is Event.DISPOSED:
                self._add_disposition(rows, id_, sequence, received + moment.after)
        if life[-1].status in (Status.RECEIVED, Status.VERIFIED) and self._dice.random() < 0.3:
            self._add_sheet(rows, id_, "disposisi", min(received + life[-1].after + 20, self._now))
        if len(life) > 1 and life[1].event is Event.ANSWERED:
            self._add_sheet(rows, id_, "tanda-terima", min(received + 2, self._now))

    def _add_sheet(self, rows: Rows, id_: int, form: str, printed: int) -> int:
        sheet = next(self._serials.sheet)
        signer = self._signers[sheet % len(self._signers)]
        rows[PrintedSheet].append(
            (sheet, form, id_, "half-f4", 1, signer, f"DSP:1:{id_}", self._moment(printed), _OFFICER)
        )
        return sheet

    def _add_disposition(self, rows: Rows, id_: int, sequence: int, at: int) -> None:
        sheet, step = self._add_sheet(rows, id_, "disposisi", at - 40), next(self._serials.disposition)
        rows[SheetReturn].append((sheet, self._moment(at), _OFFICER))
        head = self._heads[sheet % len(self._heads)].title
        rows[Disposition].append((step, id_, sequence, sheet, head, '["Tanggapan dan Saran"]'))
        to = self._workers[step % len(self._workers)]
        rows[DispositionRecipient].append((step, to.title, to.id, None))

    def _add_deadline(self, rows: Rows, id_: int, kind: ChannelKind, at: str, due: str) -> None:
        amount, unit = (15, TimeUnit.MINUTE) if kind is ChannelKind.WALK_IN else (_DAYS[kind], TimeUnit.CALENDAR_DAY)
        start = StartEvent.RECEIVED
        rows[Deadline].append((id_, 1, Step.ANSWER, amount, unit, start, at, due, at))

    def _books(self) -> Rows:
        rows: Rows = {model: [] for model in TABLES}
        for day in self._working[:-1]:
            for box in range(1, len(self._office.boxes) + 1):
                rows[BoxOpening].append(self._opening(day, box))
        rows[BookCounter] += [(book, year, last) for (book, year), last in self._serials.years.items()]
        return rows

    def _opening(self, day: int, box: int) -> tuple[Any, ...]:
        year, opened = self._years[day], self._moment(day * MINUTES_A_DAY + _BOX_HOUR + box)
        sequence = self._serials.next_of(BOX_BOOK, year)
        on = self._start.date() + timedelta(days=day)
        number = self._templates[BOX_BOOK].write(RegisterNumber(BOX_BOOK, year, sequence), on)
        return (box, opened, 0, BOX_BOOK, year, sequence, f"{number}", opened, _OFFICER)


def _template(shape: Mapping[str, Any]) -> NumberTemplate:
    pattern = shape.get("pattern") or "{urut}/{kode}/{tahun}"
    return NumberTemplate(pattern, shape.get("code", ""), shape.get("unit", ""))


def _facts(dice: random.Random, moment: Moment, due: str) -> str:
    match moment.event:
        case Event.ANSWERED:
            return '{"how": "surat"}'
        case Event.CLOSED:
            rating = f'"rating": {dice.randint(2, 5)}, ' if dice.random() < 0.4 else ""
            return f'{{{rating}"{JUDGED_BY}": "{due[:10]}T{due[11:19]}+00:00"}}'
        case Event.FORWARDED:
            return f'{{"to_agency": "Dinas PUPR", "{JUDGED_BY}": "{due[:10]}T{due[11:19]}+00:00"}}'
        case _:
            return "{}"
