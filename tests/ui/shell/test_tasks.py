"""Work leaves the window's thread and its results come home to it."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.tasks import Progress, Task, Tasks


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.stop()


def test_a_result_comes_home_in_the_thread_of_the_window(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[int, int]] = []
    tasks.run(threading.get_ident, lambda worker: seen.append((worker, threading.get_ident())))

    qtbot.waitUntil(lambda: tasks.idle)

    assert seen[0][0] != threading.get_ident()
    assert seen[0][1] == threading.get_ident()


def test_the_database_has_one_thread_and_keeps_the_order(qtbot: QtBot, tasks: Tasks) -> None:
    threads: list[int] = []
    order: list[int] = []

    def work(number: int) -> int:
        threads.append(threading.get_ident())
        return number

    for number in range(20):
        tasks.run(partial(work, number), order.append)

    qtbot.waitUntil(lambda: tasks.idle)

    assert len(set(threads)) == 1
    assert order == list(range(20))


def test_a_failure_comes_home_to_whoever_asked(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[Exception] = []

    def fails() -> None:
        raise ValueError("broken")

    tasks.run(fails, None, heard.append)
    qtbot.waitUntil(lambda: tasks.idle)

    assert [type(error) for error in heard] == [ValueError]


def test_a_failure_nobody_asked_about_is_told_anyway(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[Exception] = []
    tasks.failed_unheard.connect(heard.append)

    def fails() -> None:
        raise OSError("disk")

    tasks.run(fails)
    qtbot.waitUntil(lambda: tasks.idle)

    assert [type(error) for error in heard] == [OSError]


def test_long_work_shows_how_far_it_is_and_stops_when_asked(qtbot: QtBot, tasks: Tasks) -> None:
    steps: list[Progress] = []
    ended: list[str] = []
    seen_first = threading.Event()

    def counts(task: Task) -> None:
        task.step(1, 3, "satu")
        seen_first.wait(5)
        task.step(2, 3, "dua")
        ended.append("ran on")

    task = tasks.run_long(
        counts, lambda _nothing: ended.append("done"), lambda _e: ended.append("failed"), steps.append
    )
    qtbot.waitUntil(lambda: bool(steps))
    task.cancel()
    seen_first.set()
    qtbot.waitUntil(lambda: tasks.idle)

    assert steps == [Progress(1, 3, "satu")]
    assert ended == []


def test_work_beside_the_database_does_not_wait_for_it(qtbot: QtBot, tasks: Tasks) -> None:
    release = threading.Event()
    came: list[str] = []
    tasks.run(lambda: release.wait(5), lambda _free: came.append("database"))
    tasks.run_aside(lambda: "picture", came.append)

    qtbot.waitUntil(lambda: came == ["picture"])
    release.set()
    qtbot.waitUntil(lambda: tasks.idle)

    assert came == ["picture", "database"]


def test_idle_is_told_once_everything_has_come_home(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.waitSignal(tasks.idled):
        tasks.run(lambda: 1)

    assert tasks.idle


def test_what_waits_for_the_paint_is_awaited_and_does_not_hold_up_what_comes_after(qtbot: QtBot, tasks: Tasks) -> None:
    came: list[str] = []
    tasks.run_once_painted(lambda: "counted", came.append)
    tasks.run(lambda: "listed", came.append)

    assert not tasks.idle
    qtbot.waitUntil(lambda: tasks.idle)

    assert came == ["listed", "counted"]


def test_after_stopping_nothing_more_is_taken(tasks: Tasks) -> None:
    tasks.stop()

    with pytest.raises(RuntimeError, match="closing"):
        tasks.run(lambda: 1)


def test_a_page_that_was_closed_meanwhile_is_told_nothing(qtbot: QtBot, tasks: Tasks) -> None:
    page = QLabel()
    going = threading.Event()
    tasks.run(lambda: str(going.wait(5)), page.setText)
    tasks.run(lambda: "", partial(page.setText))

    shiboken6.delete(page)
    going.set()

    qtbot.waitUntil(lambda: tasks.idle)
