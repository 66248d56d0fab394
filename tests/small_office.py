"""A small office on a real encrypted file, and a clock that the test sets; shared by services, reading and more."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar
from zoneinfo import ZoneInfo

import pytest

from register_app.flows.answers import AccountAnswer, FirstRunAnswers, OfficeAnswer, OfficialAnswer
from register_app.model.boxes import OpeningDraft
from register_app.model.complaint import ComplaintDraft
from register_app.model.guests import VisitDraft
from register_app.model.people import ComplainantDraft
from register_app.reading.reader import Reader
from register_app.register import Register
from register_app.services.boxes import open_box
from register_app.services.clock_watch import vouch_for_clock
from register_app.services.intake import Kept, keep_complaint
from register_app.services.visits import arrive
from register_app.services.work import Officer, Work
from register_app.setup import make_register, open_office
from register_app.store.keys import KdfCost

P = ParamSpec("P")
T = TypeVar("T")

CHEAP = KdfCost(memory_kib=8, passes=1)
ACCOUNT, PASSPHRASE = "yustina", "sirih pinang kopi jagung"
ZONE = ZoneInfo("Asia/Makassar")
MORNING = datetime(2026, 11, 10, 9, 42, tzinfo=ZONE)
"""Selasa, 10 November 2026, 09.42 WITA: when every test begins."""

KEPALA_BIRO = "Kepala Biro Organisasi"
KABAG = "Kepala Bagian Tatalaksana"
KASUBAG = "Kepala Subbagian Tata Usaha"
GOVERNOR_BOX = "Kantor Gubernur"
BUREAU_BOX = "Biro Organisasi"

FIRST_ANSWERS = FirstRunAnswers(
    profile="biro-organisasi-ntt",
    office=OfficeAnswer("Biro Organisasi", city="Kupang"),
    account=AccountAnswer(ACCOUNT, "Yustina Manu", "petugas", "Petugas penerima tamu", PASSPHRASE),
    officials=(
        OfficialAnswer(KEPALA_BIRO, "Agustina Beba, S.Sos., M.Si.", "197111152000122003", "Pembina Utama Muda"),
        OfficialAnswer(KABAG, "Domi Seran, S.E."),
    ),
)


class OfficeTime:
    """The office's clock in the test's hand."""

    def __init__(self) -> None:
        self.moment = MORNING

    def __call__(self) -> datetime:
        return self.moment.astimezone(UTC)

    def set(self, year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
        """Set wall time at the office."""
        self.moment = datetime(year, month, day, hour, minute, tzinfo=ZONE)
        return self.moment

    def pass_by(self, **length: int) -> datetime:
        """Let time pass (``days=1``, ``minutes=16``)."""
        self.moment += timedelta(**length)
        return self.moment


@dataclass(slots=True)
class SmallOffice:
    """Biro Organisasi with Yustina at the desk: services are done, queries are asked."""

    register: Register
    officer: Officer
    time: OfficeTime

    def does(self, service: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Yustina does it, and it is kept."""
        return self.register.perform(self.officer, service, *args, **kwargs)

    def asks(self, query: Callable[Concatenate[Reader, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Yustina looks it up."""
        return self.register.ask(query, *args, **kwargs)

    def complaint(self, subject: str = "Papan standar pelayanan tidak terpasang", **fields: Any) -> Kept:
        """A complaint comes now, by letter unless said otherwise; ``name``, ``nik``, ``phone`` are of who complains."""
        person = ComplainantDraft(
            name=fields.pop("name", "Paulus Nahak"),
            id_type="KTP",
            id_number=fields.pop("nik", ""),
            phone=fields.pop("phone", ""),
        )
        plain = {"channel_code": "surat", "received_at": self.time.moment, "complainant": person}
        return self.does(keep_complaint, ComplaintDraft(subject=subject, **{**plain, **fields}))

    def guest(self, name: str = "Maria Tae", **fields: Any) -> int:
        """A guest comes now."""
        plain = {"arrived_at": self.time.moment, "purpose": "Pengaduan"}
        return self.does(arrive, VisitDraft(name=name, **{**plain, **fields}))

    def opening(self, box: str = GOVERNOR_BOX, counted: int = 0, **fields: Any) -> int:
        """A box is opened now."""
        plain = {"opened_at": self.time.moment, "officer_one": "Yustina Manu", "officer_two": "Domi Seran"}
        return self.does(open_box, OpeningDraft(box=box, counted=counted, **{**plain, **fields}))


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register that every test gets a copy of, made once."""
    path = tmp_path_factory.mktemp("kantor") / "register.db"
    year_before = OfficeTime()
    year_before.set(2025, 1, 2)
    made = make_register(path, FIRST_ANSWERS, now=year_before, kdf=CHEAP)
    year_before.set(2026, 11, 2)
    made.register.perform(made.officer, vouch_for_clock)  # the office did not sleep for two years
    made.file.close()
    return path


@pytest.fixture
def office(founded: Path, tmp_path: Path) -> Iterator[SmallOffice]:
    """The office on a morning in November, its register open."""
    folder = shutil.copytree(founded.parent, tmp_path / "kantor")
    time = OfficeTime()
    opened = open_office(folder / founded.name, ACCOUNT, PASSPHRASE, now=time)
    with opened.file:
        yield SmallOffice(opened.register, opened.officer, time)


@pytest.fixture
def register(office: SmallOffice) -> Register:
    """The office's register."""
    return office.register
