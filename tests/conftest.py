"""What every test stands on: no screen, a data folder of its own, and a silent log."""

import inspect
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.quick_runs import leave_alone_what_stays, share_compiled_statements

settings.register_profile("office", derandomize=True)  # the same cases in every run: nothing fails by chance
settings.load_profile("office")

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LANGUAGE"] = os.environ["LC_ALL"] = "C.UTF-8"

FOLDERS_OF_THE_PERSON = (
    "XDG_DATA_HOME",
    "XDG_CONFIG_HOME",
    "XDG_CACHE_HOME",
    "XDG_STATE_HOME",
    "APPDATA",
    "LOCALAPPDATA",
)


def pytest_configure() -> None:
    """Before the first test module is imported."""
    share_compiled_statements()


def pytest_collection_finish() -> None:
    """After the last one."""
    leave_alone_what_stays()


@pytest.fixture(autouse=True)
def the_register_of_the_person_at_this_computer_stays_untouched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lead everything that looks for the user's folders or settings into the test's own folder."""
    for name in FOLDERS_OF_THE_PERSON:
        monkeypatch.setenv(name, str(tmp_path / "home" / name.lower()))
    for name in [each for each in os.environ if each.startswith("REGISTER_")]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def an_unexpected_log_line_fails_the_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on a warning or error in the log; a test that expects one asks for ``caplog`` and reads it."""
    lines = _Lines()
    logging.getLogger().addHandler(lines)
    yield
    logging.getLogger().removeHandler(lines)
    expected = "caplog" in inspect.signature(request.function).parameters
    if lines.seen and not expected:
        pytest.fail("Unexpected in the log:\n" + "\n".join(lines.seen))


class _Lines(logging.Handler):
    """Remembers the warnings and errors that pass by."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(f"{record.name}: {record.getMessage()}")
