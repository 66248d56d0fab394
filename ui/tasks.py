"""Runs work away from the window: one thread owns the database, a small pool does what needs no database."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from types import CellType
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from ui.garbage import WindowGarbage

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

T = TypeVar("T")
Failed = Callable[[Exception], None]
ASIDE_THREADS = 2


class CancelledWorkError(Exception):
    """The officer asked to stop; whatever the work had not committed is discarded."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work has come; ``total`` is 0 while it is not known."""

    step: int
    total: int
    text: str


class Task:
    """One piece of work under way; the asker keeps it to cancel it or to forget its result."""

    def __init__(self, work: Callable[[Task], Any]) -> None:
        self._work = work
        self._cancelled = threading.Event()
        self._report: Callable[[Progress], None] = lambda progress: None
        self.done: Callable[[Any], None] | None = None
        self.failed: Failed | None = None
        self.progressed: Callable[[Progress], None] | None = None

    @property
    def cancelled(self) -> bool:
        """True once nobody waits for the result any more."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step; neither ``done`` nor ``failed`` is called afterwards."""
        self._cancelled.set()

    def step(self, step: int, total: int = 0, text: str = "") -> None:
        """Called by the work itself: tell the window how far it is, or stop here if nobody waits."""
        if self.cancelled:
            raise CancelledWorkError
        self._report(Progress(step, total, text))

    def begin(self, report: Callable[[Progress], None]) -> Any:
        """Called by the thread: do the work."""
        self._report = report
        if self.cancelled:
            raise CancelledWorkError
        return self._work(self)

    def let_go(self) -> None:
        """Drop what it held, widgets among it, in the window's thread; the worker's last hold on it frees nothing."""
        self.done = self.failed = self.progressed = None
        self._work = _nothing


def _nothing(_task: Task) -> None:
    """The work of a task that is over."""


class Tasks(QObject):
    """Hands work to threads and brings results home to the thread of the window.

    ``work`` touches no widget, ``done`` and ``failed`` no database. Work given to `run` and `run_long` runs in the
    order given, always in the same thread. A failure nobody asked about is told by `failed_unheard`.
    """

    idled = Signal()
    failed_unheard = Signal(object)
    _came_home = Signal(object, object, object)
    _progressed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._pool: ThreadPoolExecutor | None = None
        self._open = 0
        self._stopped = False
        self._garbage = WindowGarbage(self)
        self._came_home.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        self._progressed.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], done: Callable[[T], None] | None = None, failed: Failed | None = None) -> Task:
        """Do ``work`` in the database thread, then ``done(result)`` or ``failed(error)`` in the window's."""
        return self._to_database(self._accept(Task(lambda task: work()), done, failed, None))

    def run_once_painted(
        self, work: Callable[[], T], done: Callable[[T], None] | None = None, failed: Failed | None = None
    ) -> Task:
        """Like `run`, but begun only after the window has painted what it holds: the two share one processor."""
        task = self._accept(Task(lambda task: work()), done, failed, None)
        QTimer.singleShot(0, self, lambda: None if self._stopped else self._to_database(task))
        return task

    def run_long(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        progressed: Callable[[Progress], None] | None = None,
    ) -> Task:
        """Like `run`, for work that calls ``task.step(…)`` as it goes and can be cancelled there."""
        return self._to_database(self._accept(Task(work), done, failed, progressed))

    def run_aside(
        self, work: Callable[[], T], done: Callable[[T], None] | None = None, failed: Failed | None = None
    ) -> Task:
        """Do work that needs no database (pictures, paper, files) beside the database thread."""
        return self.run_long_aside(lambda task: work(), done, failed)

    def run_long_aside(
        self,
        work: Callable[[Task], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        progressed: Callable[[Progress], None] | None = None,
    ) -> Task:
        """Like `run_aside`, for work that calls ``task.step(…)`` as it goes and can be cancelled there."""
        task = self._accept(Task(work), done, failed, progressed)
        self._garbage.begin()
        self._aside().submit(self._carry_out, task)
        return task

    @property
    def idle(self) -> bool:
        """True when every piece of work has come home and its ``done`` has run."""
        return self._open == 0

    def stop(self) -> None:
        """Let the work under way finish, drop its result, and end the threads; the Tasks takes nothing more."""
        if self._stopped:
            return
        self._stopped = True
        self._waiting.put(None)
        if self._thread is not None:
            self._thread.join()
        if self._pool is not None:
            self._pool.shutdown(wait=True)
        self._garbage.end()

    def _to_database(self, task: Task) -> Task:
        self._garbage.begin()
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="register", daemon=True)
            self._thread.start()
        self._waiting.put(task)
        return task

    def _accept(
        self,
        task: Task,
        done: Callable[[T], None] | None,
        failed: Failed | None,
        progressed: Callable[[Progress], None] | None,
    ) -> Task:
        if self._stopped:
            raise RuntimeError("the window is closing and takes no more work")
        task.done, task.failed, task.progressed = done, failed, progressed
        self._open += 1
        return task

    def _aside(self) -> ThreadPoolExecutor:
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor  # slow to import; the unlock window never needs it

            self._pool = ThreadPoolExecutor(ASIDE_THREADS, thread_name_prefix="aside")
        return self._pool

    def _serve(self) -> None:
        while (task := self._waiting.get()) is not None:
            self._carry_out(task)

    def _carry_out(self, task: Task) -> None:
        try:
            result = task.begin(lambda progress: self._progressed.emit(task, progress))
        except Exception as error:  # noqa: BLE001 - whatever went wrong belongs to the asker, in the asker's thread
            self._came_home.emit(task, None, error)
        else:
            self._came_home.emit(task, result, None)

    @Slot(object, object, object)
    def _settle(self, task: Task, result: Any, error: Exception | None) -> None:
        try:
            if not task.cancelled and not self._stopped:
                self._deliver(task, result, error)
        finally:
            task.let_go()
            self._open -= 1
            if self.idle:
                self.idled.emit()

    def _deliver(self, task: Task, result: Any, error: Exception | None) -> None:
        """Bring the result to whoever asked; a page that was closed meanwhile is told nothing."""
        if error is None:
            if task.done is not None and not _is_gone(task.done):
                task.done(result)
        elif task.failed is not None:
            if not _is_gone(task.failed):
                task.failed(error)
        else:
            self.failed_unheard.emit(error)

    @Slot(object, object)
    def _tell_progress(self, task: Task, progress: Progress) -> None:
        if task.progressed is not None and not task.cancelled and not self._stopped:
            task.progressed(progress)


def _is_gone(callback: Callable[..., Any]) -> bool:
    """Whether a widget that is to be told exists no longer: a method's own, or one that an inner function holds."""
    told = callback.func if isinstance(callback, partial) else callback
    held = [getattr(told, "__self__", None)]
    held += [_content(cell) for cell in getattr(told, "__closure__", None) or ()]
    return any(isinstance(each, QObject) and not isValid(each) for each in held)


def _content(cell: CellType) -> object:
    """What an inner function holds in one place; nothing yet while its outer function is still at it."""
    try:
        return cell.cell_contents
    except ValueError:
        return None
