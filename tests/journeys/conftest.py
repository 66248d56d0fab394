"""An office from its first day, in the real window; and an album for the pictures taken on the way."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from register_app.practice.history import make_practice
from register_app.register import Register
from register_app.services.work import Officer
from register_app.setup import OpenedRegister, open_office
from tests.journeys.album import Album
from tests.small_office import ACCOUNT, PASSPHRASE, founded
from tests.ui.first_run.conftest import founder

__all__ = ["founded", "founder"]

MORNING = datetime(2026, 11, 10, 1, 42, tzinfo=UTC)
"""Selasa, 10 November 2026, 09.42 WITA."""

WHOLE_STORY = 18
"""Months of practice for the pictures that are published; one is enough to look for faults."""


@dataclass(frozen=True, slots=True)
class OpenOffice:
    """An open register and who is at the desk."""

    register: Register
    officer: Officer


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--gallery", action="store_true", help="write the pictures into docs/screens and docs/panduan")


@pytest.fixture(scope="session")
def publishes(request: pytest.FixtureRequest) -> bool:
    """Whether the pictures go into the documents."""
    return bool(request.config.getoption("--gallery", default=False))


@pytest.fixture
def album(tmp_path: Path, publishes: bool) -> Album:  # noqa: FBT001 - a fixture is asked for by its name
    """Takes the pictures of one test."""
    return Album(tmp_path / "album", publishes)


@pytest.fixture(scope="session")
def practice_made(tmp_path_factory: pytest.TempPathFactory, publishes: bool) -> Path:  # noqa: FBT001 - see above
    """The practice register, closed."""
    path = tmp_path_factory.mktemp("latihan") / "latihan.db"
    make_practice(path, MORNING, months=WHOLE_STORY if publishes else 1).made.file.close()
    return path


@pytest.fixture
def full_office(practice_made: Path, tmp_path: Path) -> Iterator[OpenOffice]:
    """The practice office on a morning in November."""
    folder = shutil.copytree(practice_made.parent, tmp_path / "latihan")
    yield from _open(open_office(folder / practice_made.name, "latihan", "latihan-latihan", now=lambda: MORNING))


@pytest.fixture
def empty_office(founded: Path, tmp_path: Path) -> Iterator[OpenOffice]:
    """An office that has not written anything yet."""
    folder = shutil.copytree(founded.parent, tmp_path / "kantor baru")
    yield from _open(open_office(folder / founded.name, ACCOUNT, PASSPHRASE, now=lambda: MORNING))


def _open(opened: OpenedRegister) -> Iterator[OpenOffice]:
    with opened.file:
        yield OpenOffice(opened.register, opened.officer)
