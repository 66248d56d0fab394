"""An administrator at the command line of the small office."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from register_app.__main__ import main
from register_app.services.clock_watch import vouch_for_clock
from register_app.setup import open_office
from tests.small_office import ACCOUNT, PASSPHRASE, founded

__all__ = ["founded"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command left: exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output read as JSON."""
        return json.loads(self.out)


Say = Callable[..., Answer]


@pytest.fixture(scope="session")
def in_use(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small office at the time that this computer shows: the command line has no other clock."""
    folder = shutil.copytree(founded.parent, tmp_path_factory.mktemp("kini") / "kantor")
    opened = open_office(folder / founded.name, ACCOUNT, PASSPHRASE)
    with opened.file:
        opened.register.perform(opened.officer, vouch_for_clock)
    return folder / founded.name


@pytest.fixture
def register_file(in_use: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of its own for each test, named in the environment."""
    folder = shutil.copytree(in_use.parent, tmp_path / "kantor")
    path: Path = folder / in_use.name
    monkeypatch.setenv("REGISTER_FILE", str(path))
    monkeypatch.setenv("REGISTER_ACCOUNT", ACCOUNT)
    monkeypatch.setenv("REGISTER_PASSWORD", PASSPHRASE)
    return path


@pytest.fixture
def say(register_file: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Say:
    """Type a command and read the answer."""

    def type_in(*words: str) -> Answer:
        capfdbinary.readouterr()
        code = main(list(words))
        out, err = capfdbinary.readouterr()
        return Answer(code, out.decode("utf-8", "replace"), err.decode())

    return type_in


@pytest.fixture
def entries(tmp_path: Path) -> Callable[[Any], str]:
    """Write entries to a JSON file and give its name."""

    def write(data: Any) -> str:
        path = tmp_path / "entri.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return str(path)

    return write
