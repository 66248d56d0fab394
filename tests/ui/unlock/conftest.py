"""Unlocking is tried on copies of a real, encrypted register."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.small_office import founded
from ui.tasks import Tasks

__all__ = ["founded"]


@pytest.fixture
def register_file(founded: Path, tmp_path: Path) -> Path:
    """A register that nobody has open."""
    return shutil.copytree(founded.parent, tmp_path / "kantor") / founded.name


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    """The worker of one test."""
    made = Tasks()
    yield made
    made.stop()
