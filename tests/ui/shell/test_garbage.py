"""Nothing that Qt owns dies in another thread than the window's."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.garbage import WindowGarbage
from ui.tasks import Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    found = Tasks()
    yield found
    found.stop()


class Remembering:
    """Says in which thread it died; lies in a cycle like every page with its signals."""

    def __init__(self, died_in: list[str]) -> None:
        self.died_in, self.itself = died_in, self

    def __del__(self) -> None:
        self.died_in.append(threading.current_thread().name)


def test_a_busy_worker_never_collects_what_the_window_left_behind(qtbot: QtBot, tasks: Tasks) -> None:
    died_in: list[str] = []
    tasks.run(lambda: None)
    Remembering(died_in)

    tasks.run(lambda: [[[]] for _each in range(100_000)])
    qtbot.waitUntil(lambda: tasks.idle)
    assert died_in == []

    gc.collect()
    assert died_in == [threading.main_thread().name]


def test_the_clock_of_the_window_collects_what_is_due(qtbot: QtBot, tasks: Tasks) -> None:
    died_in: list[str] = []
    tasks.run(lambda: None)
    qtbot.waitUntil(lambda: tasks.idle)
    gc.collect()
    Remembering(died_in)
    held: list[list[list[int]]] = [[[]] for _each in range(2_000)]

    WindowGarbage(tasks).collect()

    assert len(held) == 2_000
    assert died_in == [threading.main_thread().name]


def test_python_collects_by_itself_again_when_the_worker_is_gone(qtbot: QtBot) -> None:
    tasks = Tasks()
    tasks.run(lambda: None)
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: tasks.idle)

    tasks.stop()

    assert gc.isenabled()


def test_an_inner_function_of_a_page_that_is_gone_is_told_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    page, told = QWidget(), list[str]()
    tasks.run(lambda: None, lambda _nothing: told.append(page.objectName()))

    delete(page)
    qtbot.waitUntil(lambda: tasks.idle)

    assert told == []


def test_what_a_task_held_is_let_go_before_the_next_one(qtbot: QtBot, tasks: Tasks) -> None:
    widget = QWidget()
    gone: list[bool] = []
    widget.destroyed.connect(lambda: gone.append(True))
    task = tasks.run(lambda: None, lambda _nothing, held=widget: None)  # type: ignore[misc] # the default is the hold
    qtbot.waitUntil(lambda: tasks.idle)

    del widget

    assert gone == [True]
    assert task.done is None
