"""What still lies open this morning: a few cases of the last days, each in another state, as on a real desk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from register_app.practice.acts import FIRST_ORDERS, Act, directed, happened, sheet_goes_out
from register_app.practice.progress import Step
from register_app.practice.town import HEAD, SPECIALIST, Arrival, Town
from register_app.practice.traces import corrected, extended, given_back, linked, photographed, replied, taken_over
from register_app.practice.working_days import working_day
from register_app.rules.statuses import Event

Trace = tuple[int, Act]
"""So many days ago, what was done besides."""

PUT_OFF: tuple[Trace, ...] = (
    (6, extended(5, "Menunggu bahan dari tim penilai.", "Kepala Biro Organisasi")),
    (4, replied),
)
BOARD: tuple[Trace, ...] = (
    (7, photographed("papan.jpg")),
    (5, taken_over),
    (4, corrected("event_place", "Ruang tunggu lantai 1", "Tempatnya disebut dalam lampiran surat.")),
)
DOOR: tuple[Trace, ...] = (
    (7, photographed("pintu.jpg")),
    (4, taken_over),
    (3, given_back),
    (2, taken_over),
)
FAN: tuple[Trace, ...] = (
    (4, photographed("kipas.jpg")),
    (3, linked("Papan standar pelayanan tidak terpasang", "Sama-sama tentang ruang tunggu.")),
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open case: so many days ago it came in, was directed by the head, passed on, looked into or put off.

    ``sheet`` is when its newest disposition sheet went to a leader, who still has it; ``traces`` are what it left
    behind besides.
    """

    days_ago: int
    channel: str
    subject: str
    directed: int | None = None
    passed_on: int | None = None
    looked_into: int | None = None
    put_off: int | None = None
    sheet: int | None = None
    traces: tuple[Trace, ...] = ()


WAITING = (
    Waiting(11, "sp4n-lapor", "Balasan permohonan data belum diterima", directed=8, looked_into=4),
    Waiting(9, "surat", "Keberatan atas hasil evaluasi jabatan", directed=7, put_off=4, traces=PUT_OFF),
    Waiting(8, "kotak-saran", "Toilet ruang tunggu terkunci siang hari", directed=7, sheet=6),
    Waiting(7, "kotak-saran", "Petugas meminta berkas yang sama dua kali", directed=6, looked_into=2),
    Waiting(7, "surat", "Papan standar pelayanan tidak terpasang", directed=5, sheet=1, traces=BOARD),
    Waiting(7, "sp4n-lapor", "Nomor telepon layanan tidak aktif", directed=5, looked_into=1),
    Waiting(7, "sp4n-lapor", "Kursi roda tidak tersedia di pintu utama", directed=4, passed_on=2, traces=DOOR),
    Waiting(6, "kotak-saran", "Biaya parkir tidak sesuai karcis", directed=3, looked_into=1),
    Waiting(4, "surat", "Kipas angin ruang tunggu rusak", sheet=4, traces=FAN),
    Waiting(3, "kotak-saran", "Usul loket khusus lansia", sheet=1),
    Waiting(2, "tatap-muka", "Rekomendasi analisis jabatan belum terbit", directed=1),
    Waiting(2, "sp4n-lapor", "Laman jadwal layanan tidak terbuka", directed=0),
    Waiting(1, "surat", "Permintaan salinan standar pelayanan", sheet=1),
    Waiting(1, "sp4n-lapor", "Jalan provinsi rusak menuju pasar"),
)
"""Two are late, two fall due today and three tomorrow; five sheets are away, two of them for long."""


def waiting_since(day: date, today: date) -> tuple[Waiting, ...]:
    """The open cases that came in on this day; what would have come on a weekend came on the Friday before."""
    return tuple(case for case in WAITING if _day(case.days_ago, today) == day)


def steps_of(town: Town, case: Waiting, arrival: Arrival, today: date) -> Iterator[Step]:
    """What has happened to the case until this morning."""
    received = _day(case.days_ago, today)

    def on(days_ago: int) -> date:
        return max(received, _day(days_ago, today))

    form, responsible = town.office.disposition_form, town.responsible(arrival.unit)
    yield Step(received, happened(Event.VERIFIED, "Lengkap, dalam wewenang kantor."))
    if case.directed is not None:
        yield Step(on(case.directed + 1), sheet_goes_out(form))
        yield Step(on(case.directed), directed(town, town.title(HEAD), responsible, FIRST_ORDERS[0]))
    if case.passed_on is not None:
        yield Step(on(case.passed_on), directed(town, responsible, town.title(SPECIALIST), "Tanggapan dan Saran"))
    if case.looked_into is not None:
        note = town.dice.choice(town.talk.follow_ups)
        yield Step(on(case.looked_into), happened(Event.FOLLOWED_UP, note, by=responsible))
    if case.put_off is not None:
        yield Step(on(case.put_off), happened(Event.POSTPONED, "Menunggu salinan SK jabatan dari pelapor."))
    if case.sheet is not None:
        yield Step(on(case.sheet), sheet_goes_out(form))
    for days_ago, act in case.traces:
        yield Step(on(days_ago), act)


def _day(days_ago: int, today: date) -> date:
    return working_day(today - timedelta(days=days_ago))
