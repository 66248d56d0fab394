"""Whose turn it is when something fails: the officer's, the machine's, or ours."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: the field it belongs to (a code name) and a whole sentence with the remedy."""

    field: str
    text: str


class RegisterError(Exception):
    """Anything the register says no to, with facts instead of prose."""


class RefusedError(RegisterError):
    """The officer can mend it: carries every problem, in the order of the paper."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.field}: {p.text}" for p in self.problems))


class MachineError(RegisterError):
    """The machine must be mended first (disk, lock, device, damaged file): says what happened, then what to do."""

    def __init__(self, text: str, *, remedy: str = "") -> None:
        self.text = text
        self.remedy = remedy
        super().__init__(f"{text} {remedy}".strip())
