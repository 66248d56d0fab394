"""The window remembers its size and nothing about anybody."""

from dataclasses import asdict
from pathlib import Path

import pytest

from ui.shell.memory import WindowMemory, memory_file, recall, remember


def test_the_window_opens_as_it_was_left(tmp_path: Path) -> None:
    file = memory_file(tmp_path / "register.db")
    memory = WindowMemory(10, 20, 1200, 700, maximised=False, rail_folded=True)

    remember(file, memory)

    assert recall(file) == memory


@pytest.mark.parametrize("content", ["", "[]", "{", '{"width": "lebar", "maximised": 1}', '{"secret": "x"}'])
def test_a_damaged_memory_is_forgotten(tmp_path: Path, content: str) -> None:
    file = tmp_path / "register.db.window.json"
    file.write_text(content, encoding="utf-8")

    assert recall(file) == WindowMemory()


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    remember(tmp_path / "tidak-ada" / "register.db.window.json", WindowMemory())

    assert recall(tmp_path / "tidak-ada" / "register.db.window.json") == WindowMemory()


def test_the_memory_knows_numbers_only() -> None:
    assert all(isinstance(value, int) for value in asdict(WindowMemory()).values())
