"""Invented histories as JSON, and how an outsider counts them: from the domain's words alone, by hand."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

CHANNELS = ("tatap-muka", "kotak-saran", "surat", "sp4n-lapor")
CATEGORIES = ("Penyalahgunaan wewenang", "Pelayanan masyarakat", "")
UNITS = ("Bagian Tatalaksana", "Subbagian Tata Usaha", "")

NEW_YEAR = datetime.fromisoformat("2024-01-01")
"""Wall time at the office, as in the file."""

RESTING = {"selesai", "diteruskan", "arsip", "batal"}
AFTER = {
    "verified": "ditelaah",
    "followed_up": "diproses",
    "answered": "dijawab",
    "closed": "selesai",
    "postponed": "tunda",
    "forwarded": "diteruskan",
    "archived": "arsip",
    "reopened": "diproses",
    "cancelled": "batal",
}
NEXT = {
    "diterima": ("verified", "disposed", "followed_up", "answered", "postponed", "forwarded", "archived", "cancelled"),
    "ditelaah": ("disposed", "followed_up", "answered", "postponed", "forwarded", "archived", "cancelled"),
    "didisposisi": ("disposed", "followed_up", "answered", "postponed", "forwarded", "archived"),
    "diproses": ("disposed", "followed_up", "answered", "closed", "postponed", "forwarded", "archived"),
    "dijawab": ("followed_up", "answered", "closed"),
    "tunda": ("resumed", "forwarded", "archived"),
    "selesai": ("reopened",),
    "diteruskan": ("reopened",),
    "arsip": ("reopened",),
    "batal": (),
}
MORE: dict[str, dict[str, Any]] = {
    "disposed": {"from": "Kepala Biro", "to": ["Kabag Tatalaksana"], "instructions": ["Proses lebih lanjut"]},
    "answered": {"how": "surat"},
    "forwarded": {"to_agency": "Ombudsman RI", "reason": "Bukan wewenang"},
    "archived": {"reason": "Ditarik pelapor"},
    "cancelled": {"reason": "Salah catat"},
}


@dataclass(slots=True)
class Case:
    """One invented complaint: what it is, and every status it had since when (office wall time)."""

    channel: str
    category: str
    unit: str
    received: datetime
    statuses: list[tuple[datetime, str]] = field(default_factory=list)
    reopened: list[datetime] = field(default_factory=list)
    pauses: list[tuple[datetime, datetime]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)

    @property
    def entry(self) -> dict[str, Any]:
        """As `record` takes it."""
        entry = {
            "channel": self.channel,
            "received_at": f"{self.received:%Y-%m-%dT%H:%M}",
            "subject": f"Perkara {self.received:%d/%m %H:%M}",
            "category": self.category,
            "events": self.events,
        }
        return {**entry, "unit": self.unit} if self.unit else entry

    def status(self, moment: datetime) -> str:
        """Status at the end of a moment."""
        return [status for at, status in self.statuses if at <= moment][-1]

    def was_waiting_before(self, moment: datetime) -> bool:
        """Received before the moment, and somebody still waited for the office then."""
        before = [status for at, status in self.statuses if at < moment]
        return bool(before) and before[-1] not in RESTING

    def ended_in_time(self, moment: datetime) -> bool:
        """Its last closing or forwarding lay within the deadline, with the pauses given back."""
        ended = [at for at, status in self.statuses if at <= moment and status in ("selesai", "diteruskan")][-1]
        given = [pause for pause in self.pauses if pause[1] <= ended]
        if self.channel == "tatap-muka":
            return ended <= self.received + timedelta(minutes=15) + sum((b - a for a, b in given), timedelta())
        days = 7 + sum((b.date() - a.date()).days for a, b in given)
        return ended <= datetime.combine(self.received.date() + timedelta(days=days), time(23, 59, 59))


def invented(seed: int, count: int) -> list[Case]:
    """So many complaints of 2024 with lives of their own; the same for the same seed."""
    chance = Random(seed)
    return [_live(chance) for _ in range(count)]


def cut(case: Case, moment: datetime) -> Case:
    """The case as far as it had come by a moment."""
    count = sum(at <= moment for at, _status in case.statuses)
    return replace(case, statuses=case.statuses[:count], events=case.events[: count - 1])


def _live(chance: Random) -> Case:
    received = NEW_YEAR + timedelta(minutes=chance.randrange(366 * 24 * 60))
    if chance.random() < 0.2:  # the edges of days and months are where counting goes wrong
        received = chance.choice((received.replace(hour=0, minute=0), received.replace(hour=23, minute=59)))
        received = received.replace(day=1) if chance.random() < 0.5 else received
    case = Case(chance.choice(CHANNELS), chance.choice(CATEGORIES), chance.choice(UNITS), received)
    case.statuses.append((received, "diterima"))
    for _ in range(chance.randrange(7)):
        if not _move(case, chance):
            break
    return case


def _move(case: Case, chance: Random) -> bool:
    at, status = case.statuses[-1]
    choices = NEXT[status]
    if not choices:
        return False
    kind = chance.choice(choices)
    later = at + timedelta(minutes=chance.choice((0, 5, 60, 60 * 24 * chance.randrange(1, 25))))
    if kind == "reopened" and later - at > timedelta(days=29):
        return False
    case.events.append({"type": kind, "at": f"{later:%Y-%m-%dT%H:%M}", **MORE.get(kind, {})})
    if kind == "resumed":
        paused_at, before = case.statuses[-1][0], case.statuses[-2][1]
        case.pauses.append((paused_at, later))
        case.statuses.append((later, before))
    elif kind == "disposed":
        case.statuses.append((later, "diproses" if status == "diproses" else "didisposisi"))
    else:
        case.statuses.append((later, AFTER[kind]))
    if kind == "reopened":
        case.reopened.append(later)
    return True


def flow(cases: list[Case], first: date, last: date, as_of: date | None) -> dict[str, int]:
    """One line of the monthly form, counted by hand."""
    start, end = datetime.combine(first, time.min), datetime.combine(min(last, as_of or last), time.max)
    moment = datetime.combine(as_of or date.max, time.max)
    known = [case for case in cases if case.received <= end and case.status(moment) != "batal"]
    new = [case for case in known if case.received >= start]
    left = [
        case
        for case in known
        if case.received < start and (case.was_waiting_before(start) or any(start <= at <= end for at in case.reopened))
    ]
    states = [(case, case.status(end)) for case in left + new]
    found = {
        "carried_over": len(left),
        "received": len(new),
        "total": len(left) + len(new),
        "finished": sum(state == "selesai" for _case, state in states),
        "postponed": sum(state == "tunda" for _case, state in states),
        "gone": sum(state in ("diteruskan", "arsip") for _case, state in states),
    }
    found["in_progress"] = sum(state not in RESTING and state != "tunda" for _case, state in states)
    found["remaining"] = found["in_progress"] + found["postponed"]
    found["percent_finished"] = percent(found["finished"], found["total"] - found["postponed"] - found["gone"])
    ended = [case for case, state in states if state in ("selesai", "diteruskan")]
    if not any(case.channel == "sp4n-lapor" for case in ended):  # its working days are another test's matter
        found["percent_on_time"] = percent(sum(case.ended_in_time(end) for case in ended), len(ended))
    return found


def percent(part: int, whole: int) -> int:
    """Half up."""
    return (200 * part + whole) // (2 * whole) if whole > 0 else 0


def months(first: date, last: date) -> Iterator[date]:
    """The first day of every month of a period."""
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = (month + timedelta(days=31)).replace(day=1)
