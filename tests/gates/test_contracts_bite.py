"""Each import contract has been seen to fail: a violation is planted in a copy of the source, and it must be found."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.gates.sources import PROGRAM, PROJECT

PLANTS = {
    "arrows-down": ("register_app/rules/planted.py", "import register_app.services"),
    "four-strangers": ("register_app/forms/planted.py", "import register_app.store"),
    "no-qt-below": ("register_app/rules/planted.py", "from PySide6.QtCore import QDate"),
    "window-above-services": ("ui/widgets/planted.py", "import register_app.store"),
    "screens-apart": ("ui/screens/planted.py", "import ui.screens.planted_too"),
    "parts-below-screens": ("ui/widgets/planted.py", "import ui.screens.planted"),
    "one-sqlite": ("register_app/store/planted.py", "import sqlite3"),
    "no-network": ("register_app/services/planted.py", "from urllib.request import urlopen"),
}
"""Per contract: a file, and the import that it must not have."""

BYSTANDERS = ("ui/screens/planted.py", "ui/screens/planted_too.py")
"""Innocent files that a planted import may need to find."""


def test_every_contract_has_its_plant() -> None:
    written = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    assert {each["id"] for each in written["tool"]["importlinter"]["contracts"]} == PLANTS.keys()


def test_the_contracts_hold_for_the_program_as_it_is(copy: Path) -> None:
    assert "0 broken" in _lint(copy)


@pytest.mark.parametrize("contract", PLANTS)
def test_a_planted_violation_breaks_its_contract(contract: str, copy: Path) -> None:
    path, line = PLANTS[contract]
    (copy / path).write_text(f"{line}\n", encoding="utf-8")
    assert "1 broken" in _lint(copy, "--contract", contract)


def test_a_module_without_a_place_in_the_order_is_noticed(copy: Path) -> None:
    (copy / "register_app" / "planted.py").touch()
    assert "1 broken" in _lint(copy, "--contract", "arrows-down")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the program's Python files, with two innocent screens."""
    for package in PROGRAM:
        shutil.copytree(PROJECT / package, tmp_path / package, ignore=_all_but_python)
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    for path in BYSTANDERS:
        (tmp_path / path).touch()
    return tmp_path


def _all_but_python(folder: str, names: list[str]) -> set[str]:
    paths = {name: Path(folder, name) for name in names}
    return {name for name, path in paths.items() if name == "__pycache__" or (path.is_file() and path.suffix != ".py")}


def _lint(project: Path, *options: str) -> str:
    """Run the contracts over a copy and return what they say."""
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", code, "--no-cache", *options]
    run = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, encoding="utf-8")
    return run.stdout + run.stderr
