"""The project's Python files, read and parsed once for all gates."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PROGRAM = ("register_app", "ui")
EVERYTHING = (*PROGRAM, "tests", "benchmarks", "start.py")


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: where it lies in the project, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    def at(self, node: ast.expr | ast.stmt) -> str:
        """Say where a piece of the file stands, so that an editor can jump to it."""
        return f"{self.path}:{node.lineno}"

    def calls(self, *names: str) -> Iterator[ast.Call]:
        """Find every call of one of these names, bare or behind a dot."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call) and called_name(node) in names:
                yield node

    def imports(self) -> Iterator[tuple[ast.stmt, str]]:
        """Find every imported thing with its full dotted name."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def called_name(call: ast.Call) -> str:
    """Return the last part of what is called: ``QLabel`` for ``QtWidgets.QLabel(…)``."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


@cache
def sources(*places: str) -> tuple[Source, ...]:
    """Return every Python file below these places, the program's own when none is named."""
    files = [file for place in places or PROGRAM for file in _files(PROJECT / place)]
    return tuple(_read(file) for file in files)


def _files(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.rglob("*.py"))


@cache
def _read(file: Path) -> Source:
    text = file.read_text(encoding="utf-8")
    return Source(file.relative_to(PROJECT).as_posix(), text, ast.parse(text))
