"""The one command sets things up once, leaves them alone afterwards, and mends what was broken or interrupted."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

import start
from tests.gates.sources import PROJECT
from tests.practice_office import once_in_a_run

ECHO = "import sys, pathlib; print(*sys.argv[1:], pathlib.Path.cwd().name)"
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-build.lock")
A_PACKAGE = "segno==1.6.6 --hash=sha256:" + 64 * "0"
NOWHERE = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_NO_INDEX": "0", "PIP_CONFIG_FILE": os.devnull}

CLONED, SAID = "Register Pengaduan (baru)", "kata-pertama"


@dataclass(frozen=True, slots=True)
class Clone:
    """A clone that needs no packages and whose register only repeats what it is told."""

    folder: Path
    desk: Path

    def start(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run start.py from another folder, as a person or a scheduled job would."""
        command = [sys.executable, str(self.folder / "start.py"), *words]
        variables = {**os.environ, **environment}
        return subprocess.run(
            command, cwd=self.desk, env=variables, capture_output=True, text=True, encoding="utf-8", check=False
        )


@pytest.fixture(scope="module")
def first_day(tmp_path_factory: pytest.TempPathFactory) -> tuple[Clone, str]:
    """Set a clone up, once in a run because it takes seconds; return it and what was said."""

    def set_up(place: Path) -> None:
        (place / SAID).write_text(_clone(place).start("cli").stderr, encoding="utf-8")

    place = once_in_a_run(tmp_path_factory, "pertama", set_up)
    return Clone(place / CLONED, place / "meja"), (place / SAID).read_text(encoding="utf-8")


@pytest.fixture
def clone(first_day: tuple[Clone, str], tmp_path: Path) -> Clone:
    """Copy the clone that was set up, for a test that breaks it."""
    folder, desk = tmp_path / "Register Pengaduan (lama)", tmp_path / "meja"
    shutil.copytree(first_day[0].folder, folder, symlinks=True)
    desk.mkdir()
    return Clone(folder, desk)


def _clone(place: Path) -> Clone:
    """Make a clone in a folder with spaces in its name."""
    folder, desk = place / CLONED, place / "meja"
    (folder / "register_app").mkdir(parents=True)
    desk.mkdir()
    shutil.copy(PROJECT / "start.py", folder)
    (folder / "register_app" / "__main__.py").write_text(ECHO, encoding="utf-8")
    for lock in LOCKS:
        (folder / lock).touch()
    return Clone(folder, desk)


def test_the_second_start_does_nothing_but_run(first_day: tuple[Clone, str]) -> None:
    clone, said_first = first_day
    assert "Menyiapkan Register Pengaduan" in said_first
    second = clone.start("cli", "show", "0001/ADU/2024", **NOWHERE)
    assert (second.stdout, second.stderr) == ("show 0001/ADU/2024 meja\n", "")


def test_a_set_up_that_was_interrupted_is_made_anew(clone: Clone) -> None:
    (clone.folder / ".venv" / "start-unfinished").touch()
    mended = clone.start("cli", "hidup")
    assert "making it anew" in mended.stderr
    assert mended.stdout == "hidup meja\n"


def test_a_venv_whose_python_is_gone_is_not_trusted(clone: Clone) -> None:
    venv, lock = clone.folder / ".venv", clone.folder / LOCKS[0]
    programs = venv / ("Scripts" if sys.platform == "win32" else "bin")
    python = programs / ("python.exe" if sys.platform == "win32" else "python")
    assert start.is_finished(venv, python, lock)
    shutil.rmtree(programs)
    assert not start.is_finished(venv, python, lock)


def test_without_network_a_new_lock_says_so_and_the_finished_one_still_runs(clone: Clone) -> None:
    (clone.folder / "requirements-dev.lock").write_text(A_PACKAGE, encoding="utf-8")
    refused = clone.start("check", **NOWHERE)
    assert refused.returncode == 1
    assert "The package server cannot be reached" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert clone.start("cli", "tetap", "jalan", **NOWHERE).stdout == "tetap jalan meja\n"


def test_an_unknown_verb_is_answered_with_the_known_ones_and_sets_nothing_up(tmp_path: Path) -> None:
    clone = _clone(tmp_path)
    answer = clone.start("buka")
    assert answer.returncode == 2
    assert "demo" in answer.stdout
    assert not (clone.folder / ".venv").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the lock is taken here as Linux takes it")
def test_two_starts_do_not_fill_the_same_folder(tmp_path: Path) -> None:
    import fcntl

    clone = _clone(tmp_path)
    (clone.folder / ".start").mkdir()
    with (clone.folder / ".start" / "lock").open("a+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        second = clone.start("cli")
    assert second.returncode == 1
    assert "Another start.py" in second.stderr
