"""A file is short enough to be read, named for what it is, and seen by the import contracts."""

import ast
from pathlib import Path

from tests.gates.sources import EVERYTHING, PROGRAM, PROJECT, sources

LONGEST_FILE = 400
NO_NAMES = frozenset({"utils", "util", "helpers", "helper", "common", "manager", "managers", "base", "misc"})

MIGRATIONS = "register_app/store/migrations/"
"""Loaded by path, one after the other, never imported by name."""


def test_no_file_is_longer_than_a_reader_bears() -> None:
    lengths = {source.path: source.text.count("\n") for source in sources(*EVERYTHING)}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_every_file_has_a_name_that_says_something() -> None:
    assert [each.path for each in sources(*EVERYTHING) if set(Path(each.path).with_suffix("").parts) & NO_NAMES] == []


def test_every_folder_of_the_program_is_a_package_so_that_the_contracts_see_it() -> None:
    seen = [source for source in sources(*PROGRAM) if not source.path.startswith(MIGRATIONS)]
    folders = {(PROJECT / source.path).parent for source in seen}
    with_parents = {each for folder in folders for each in (folder, *folder.parents) if PROJECT in each.parents}
    assert sorted(str(each) for each in with_parents if not (each / "__init__.py").is_file()) == []


def test_every_module_opens_with_one_sentence() -> None:
    unspoken = [source.path for source in sources(*PROGRAM) if not _opens_with_a_sentence(source.tree.body[:1])]
    assert unspoken == []


def _opens_with_a_sentence(first: list[ast.stmt]) -> bool:
    match first:
        case [ast.Expr(value=ast.Constant(value=str(text)))]:
            return text.strip().splitlines()[0].rstrip().endswith((".", "…"))
    return False
