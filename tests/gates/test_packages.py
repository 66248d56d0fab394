"""What is installed is exactly what was tested, wherever it is fetched from."""

import re
import sys
import tomllib
from importlib.metadata import packages_distributions, version

import pytest

from tests.gates.sources import EVERYTHING, PROGRAM, PROJECT, sources

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-build.lock")

TOO_HEAVY = frozenset({"pyside6", "qtawesome", "matplotlib", "numpy", "pandas", "opencv-python", "requests", "pyqt6"})
"""The plain ``pyside6`` pulls the web engine; the others cost the start a second, or do not belong offline."""


def test_the_window_library_is_one_that_survives_a_long_day() -> None:
    pinned = _pins("requirements.lock")
    assert pinned["pyside6-essentials"] == pinned["pyside6-addons"] == pinned["shiboken6"]
    assert tuple(map(int, pinned["shiboken6"].split("."))) < (6, 12), "6.12 aborts on Python 3.11 after some hours"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_the_installed_window_library_is_the_pinned_one() -> None:
    assert version("shiboken6") == _pins("requirements.lock")["shiboken6"]


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_the_place_it_was_made_at(lock: str) -> None:
    assert re.findall(r"https?:|file:|--index|--extra-index|--find-links|\s@\s", _text(lock)) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_and_hashed(lock: str) -> None:
    blocks = re.split(r"\n(?=\S)", _text(lock).strip())
    assert [each.splitlines()[0] for each in blocks if "==" not in each or "--hash=sha256:" not in each] == []


@pytest.mark.parametrize("lock", ["requirements-dev.lock", "requirements-build.lock"])
def test_the_larger_locks_hold_the_runtime_unchanged(lock: str) -> None:
    assert _pins("requirements.lock").items() <= _pins(lock).items()


def test_nothing_heavy_is_needed_at_run_time() -> None:
    assert _pins("requirements.lock").keys() & TOO_HEAVY == set()


def test_the_program_imports_only_what_is_locked_for_run_time() -> None:
    """A package that only the tests bring would be missing in the office."""
    shipped = {*_pins("requirements.lock"), "register-app"}
    owners = {module: {_canonical(each) for each in names} for module, names in packages_distributions().items()}
    strangers = [
        f"{source.at(node)} {name}"
        for source in sources()
        for node, name in source.imports()
        for top in [name.partition(".")[0]]
        if top not in {*sys.stdlib_module_names, *PROGRAM} and not owners.get(top, set()) & shipped
    ]
    assert strangers == []


def test_types_are_checked_wherever_there_is_python() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    places = {source.path.partition("/")[0] for source in sources(*EVERYTHING)}
    assert set(settings["tool"]["mypy"]["files"]) == places


def _canonical(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def _text(lock: str) -> str:
    return (PROJECT / lock).read_text(encoding="utf-8")


def _pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9._-]+)==([^\s;]+)", _text(lock), flags=re.MULTILINE))
