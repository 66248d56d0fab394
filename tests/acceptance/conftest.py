"""An outside outsider: has registers of every kind of office, types commands, hands in files, reads what comes out."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from register_app.__main__ import main
from register_app.flows.answers import AccountAnswer, FirstRunAnswers, OfficeAnswer
from register_app.setup import make_register
from tests.small_office import CHEAP

ACCOUNT, PASSPHRASE = "admin", "sirih pinang kopi jagung"
PROFILES = ("biro-organisasi-ntt", "kominfo-ntt", "bps-ntt", "bps-banten", "bps-kaltim", "kosong")
FOLDER = "Map kantor ñ 办公"
"""A folder such as people make: with spaces and letters of other scripts."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command left: exit code, standard output as bytes, standard error."""

    code: int
    raw: bytes
    err: str

    @property
    def out(self) -> str:
        """Standard output as text."""
        return self.raw.decode()

    @property
    def json(self) -> Any:
        """Standard output read as JSON."""
        return json.loads(self.raw)


@dataclass(slots=True)
class Outsider:
    """Somebody outside with one register."""

    register: Path
    capture: pytest.CaptureFixture[bytes]
    files: int = field(default=0)

    @property
    def folder(self) -> Path:
        """Where the register lies."""
        return self.register.parent

    def say(self, *words: object) -> Answer:
        """Type a command."""
        self.capture.readouterr()
        code = main(["--register", str(self.register), *map(str, words)])
        out, err = self.capture.readouterr()
        assert "Traceback" not in err.decode()
        return Answer(code, out, err.decode())

    def hand_in(self, content: bytes, *options: str) -> Answer:
        """Record a file with exactly this content."""
        self.files += 1
        path = self.folder / f"entri {self.files}.json"
        path.write_bytes(content)
        return self.say("record", path, *options)

    def record(self, entries: object, *options: str) -> Answer:
        """Record entries."""
        return self.hand_in(json.dumps(entries).encode(), *options)

    def kept(self, entry: dict[str, Any]) -> str:
        """Record one entry that must be kept, and give its number."""
        answer = self.record(entry)
        assert answer.code == 0, answer.err
        return str(answer.json[0]["number"])

    def refusal(self, entry: object) -> dict[str, str]:
        """Record one entry that must be refused; field and sentence of each problem."""
        answer = self.record(entry)
        assert answer.code == 2, answer.out
        assert answer.err.strip()
        return {problem["field"]: problem["text"] for problem in answer.json[0]["refused"]}

    def shown(self, number: str) -> Any:
        """Everything that the register tells of a number."""
        return self.say("show", number, "--json").json


Offices = Callable[..., Path]
OfficeOf = Callable[..., Outsider]


@pytest.fixture(scope="session")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Offices:
    """Registers of every profile, each made once when it is first needed."""
    made: dict[tuple[str, bool], Path] = {}

    def office(profile: str, *, practice: bool = False) -> Path:
        key = (profile, practice)
        if key not in made:
            path = tmp_path_factory.mktemp("kantor") / "register.db"
            account = AccountAnswer(ACCOUNT, "Yustina Manu", "administrator", passphrase=PASSPHRASE)
            answers = FirstRunAnswers(profile, OfficeAnswer(""), account)
            make_register(path, answers, kdf=CHEAP, practice=practice).file.close()
            made[key] = path
        return made[key]

    return office


@pytest.fixture
def office_of(
    offices: Offices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> OfficeOf:
    """Give an outsider a register of this kind, in a folder of its own."""
    monkeypatch.setenv("REGISTER_ACCOUNT", ACCOUNT)
    monkeypatch.setenv("REGISTER_PASSWORD", PASSPHRASE)

    def at(profile: str = "biro-organisasi-ntt", *, practice: bool = False, source: Path | None = None) -> Outsider:
        source = source or offices(profile, practice=practice)
        folder = tmp_path / f"{FOLDER} {len(list(tmp_path.iterdir()))}"
        shutil.copytree(source.parent, folder)
        return Outsider(folder / source.name, capfdbinary)

    return at


@pytest.fixture
def outsider(office_of: OfficeOf) -> Outsider:
    """An outsider at the default office."""
    return office_of()


@pytest.fixture
def full_disk() -> Callable[[], Path]:
    """A place on a full disk; skips where the system has none."""

    def place() -> Path:
        device = Path("/dev/full")
        if not device.is_char_device():
            pytest.skip("this system has no full disk to try")
        return device

    return place
