"""Work on paper that may take long: it tells the line how far it is, and stops when the officer asks."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TypeVar

from shiboken6 import isValid

from register_app.i18n import _
from register_app.pace import Stage, listened
from ui.printing.progress_line import ProgressLine
from ui.shell.page import Desk
from ui.tasks import Progress, Task

T = TypeVar("T")
Check = Callable[[], None]
Failed = Callable[[Exception], None]

TOLD_EVERY = 0.05
"""Seconds between two words to the window; a page is often quicker."""

WORDS: dict[Stage, Callable[[int, int], str]] = {
    Stage.READING: lambda done, of: _("Membaca register…"),
    Stage.SHEETS: lambda done, of: _("Menyiapkan lembar {n} dari {of}…").format(n=done + 1, of=of),
    Stage.PICTURES: lambda done, of: _("Membuka gambar {n} dari {of}…").format(n=done + 1, of=of),
    Stage.COMPOSING: lambda done, of: _("Menyusun halaman {n}…").format(n=done + 1),
    Stage.PAINTING: lambda done, of: _("Menggambar halaman {n} dari {of}…").format(n=done + 1, of=of),
    Stage.SENDING: lambda done, of: _("Mengirim halaman {n} dari {of} ke printer…").format(n=done + 1, of=of),
}


class StoppedError(Exception):
    """The officer stopped the work; nothing of it is kept."""


class LongWork:
    """One piece at a time; beginning another one stops the one before."""

    def __init__(self, desk: Desk, line: ProgressLine | None) -> None:
        self._desk, self._line = desk, line
        self._asked = _Asked()

    def run(
        self,
        work: Callable[[Check], T],
        done: Callable[[T], None],
        failed: Failed,
        stopped: Callable[[], None],
        *,
        aside: bool = False,
        keeps: bool = True,
    ) -> None:
        """Do ``work``, which calls the check it is given before it keeps anything.

        One of the others follows, ``stopped`` where the officer pressed; nobody hears of work that another took the
        place of. ``aside`` is for work without the database, such as sending pages to a printer; work that ``keeps``
        nothing, such as a preview, counts as stopped even when the officer pressed too late.
        """
        self.stop()
        self._asked = _Asked()
        asked, line, tasks = self._asked, self._line, self._desk.tasks

        def finish(result: T) -> None:
            _end(line, asked)
            if asked.by_officer and not keeps:
                stopped()
            else:
                done(result)

        def give_up(error: Exception) -> None:
            _end(line, asked)
            if not isinstance(error, StoppedError):
                failed(error)
            elif asked.by_officer:
                stopped()

        def show(progress: Progress) -> None:
            if line is not None and isValid(line) and not asked.stop.is_set():
                line.show_progress(progress)

        if line is not None:
            line.begin(_("Menyiapkan lembar…"), asked.press)
        run = tasks.run_long_aside if aside else tasks.run_long
        run(partial(_listening, work, asked.stop), finish, give_up, show)

    def stop(self) -> None:
        """Stop what is under way; it ends at its next page."""
        self._asked.stop.set()


class _Asked:
    """Whether one piece of work is to stop, and whether that was the officer's wish."""

    def __init__(self) -> None:
        self.stop = threading.Event()
        self.by_officer = False

    def press(self) -> None:
        """The officer pressed the button."""
        self.by_officer = True
        self.stop.set()


def _end(line: ProgressLine | None, asked: _Asked) -> None:
    """Take the line away, unless other work has begun that it tells of."""
    if line is not None and line.tells_of(asked.press):
        line.end()


def _listening(work: Callable[[Check], T], stop: threading.Event, task: Task) -> T:
    """Called by the thread that does the work."""
    told = 0.0

    def check() -> None:
        if stop.is_set():
            raise StoppedError

    def hear(stage: Stage, done: int, of: int) -> None:
        nonlocal told
        check()
        now = monotonic()
        if now - told >= TOLD_EVERY:
            told = now
            task.step(done, of, WORDS[stage](done, of))

    check()
    with listened(hear):
        return work(check)
