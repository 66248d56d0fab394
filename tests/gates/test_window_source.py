"""What the window's source may not do, found by reading it."""

import ast
from collections.abc import Iterator

from tests.gates.sources import Source, called_name, sources

DIALOGS = "ui/dialogs.py"
LABEL = "ui/widgets/label.py"
PICTURES = "ui/pictures.py"
"""Photographs the window for the demo and the manual while nobody sits at it."""
ASKING = frozenset({"QMessageBox", "QFileDialog", "QInputDialog", "QErrorMessage"})
SILENT_PARTS = frozenset(
    {"PySide6.QtSql", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtNetwork"}
)


def test_only_one_module_asks_the_officer_by_a_dialog() -> None:
    """So that a test can answer in the officer's place."""
    assert list(_imported(ASKING, except_in=DIALOGS)) == []


def test_every_label_shows_text_as_text() -> None:
    """A name such as ``<b>Budi</b>`` is a name: only our label class, which fixes the format, is used."""
    places = [source.at(call) for source in sources("ui") if source.path != LABEL for call in source.calls("QLabel")]
    heirs = [source.at(node) for source in sources("ui") if source.path != LABEL for node in _heirs(source, "QLabel")]
    assert places + heirs == []


def test_the_parts_of_qt_that_bring_a_second_database_or_a_network_are_not_touched() -> None:
    touched = [
        source.at(node)
        for source in sources()
        for node, name in source.imports()
        if any(name == part or name.startswith(f"{part}.") for part in SILENT_PARTS)
    ]
    assert touched == []


def test_no_text_on_screen_is_read_as_html() -> None:
    assert [
        source.at(call) for source in sources("ui") for call in source.calls("setHtml", "insertHtml", "toHtml")
    ] == []


def test_nothing_sleeps_and_nothing_spins_the_event_loop_by_hand() -> None:
    """Waiting is done by signals; a nested loop lets an officer press a button twice."""
    seen_by_officers = [source for source in sources("ui") if source.path != PICTURES]
    assert [source.at(call) for source in seen_by_officers for call in source.calls("sleep", "processEvents")] == []


def _imported(names: frozenset[str], *, except_in: str) -> Iterator[str]:
    for source in sources("ui"):
        if source.path == except_in:
            continue
        for node, name in source.imports():
            if name.rpartition(".")[2] in names:
                yield source.at(node)
        yield from (source.at(call) for call in source.calls(*names))


def _heirs(source: Source, name: str) -> Iterator[ast.ClassDef]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef) and any(_last_name(parent) == name for parent in node.bases):
            yield node


def _last_name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Call():
            return called_name(node)
    return ""
