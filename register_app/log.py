"""The program's own diary of failures: rotating, and without a word that any citizen or officer typed."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from pathlib import Path

LOG_NAME = "register.log"
LOG_BYTES = 256 * 1024
LOG_GENERATIONS = 3


class Log:
    """Appends short entries to a file of limited size; a folder that cannot be written never stops the office."""

    def __init__(self, folder: Path | None = None, limit: int = LOG_BYTES) -> None:
        self._folder = folder
        self._limit = limit
        self._turn = threading.Lock()

    @property
    def path(self) -> Path:
        """The newest file of the log; without a folder of its own it lies where this system keeps logs."""
        if self._folder is None:
            self._folder = _system_folder()
        return self._folder / LOG_NAME

    def note(self, event: str) -> None:
        """Write down that something ordinary happened; ``event`` is the program's own wording."""
        self._append(event)

    def note_failure(self, error: BaseException) -> None:
        """Write down a failure: its kind and where in the program it happened, never its message."""
        self._append("\n".join(("failure", *_chain(error))))

    def _append(self, entry: str) -> None:
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        with self._turn:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._make_room()
                with self.path.open("a", encoding="utf-8") as file:
                    file.write(f"{moment} {entry}\n")
            except OSError:
                return  # a full disk or a read-only folder must not turn one failure into two

    def _make_room(self) -> None:
        if not self.path.exists() or self.path.stat().st_size < self._limit:
            return
        older = [self.path.with_suffix(f".{age}.log") for age in range(1, LOG_GENERATIONS + 1)]
        for source, target in zip(reversed([self.path, *older[:-1]]), reversed(older), strict=True):
            if source.exists():
                source.replace(target)


def _system_folder() -> Path:
    import platformdirs  # slow to import, and most days nothing is logged

    return Path(platformdirs.user_log_dir("RegisterPengaduan", appauthor=False))


def _chain(error: BaseException | None) -> list[str]:
    """Kinds and places of an error and of what led to it: messages may carry what a citizen told the office."""
    lines: list[str] = []
    while error is not None:
        kind = type(error)
        lines += [f"  {kind.__module__}.{kind.__qualname__}", *_places(error)]
        error = error.__cause__ or error.__context__
    return lines


def _places(error: BaseException) -> list[str]:
    places = []
    step = error.__traceback__
    while step is not None:
        code = step.tb_frame.f_code
        places.append(f"    {Path(code.co_filename).name}:{step.tb_lineno} {code.co_name}")
        step = step.tb_next
    return places
