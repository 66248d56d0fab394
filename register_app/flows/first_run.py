"""Walks an office through the six pages of the first run; nothing is made before the last answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from register_app.errors import Problem
from register_app.flows.answers import Draft, FirstRunAnswers, Start
from register_app.flows.steps import STEPS, StepEntry
from register_app.flows.takes import Values


class FirstRun:
    """Walks the table: `answer` and `skip` go on, `back` returns; nothing is made before the last answer."""

    def __init__(self, starts: Sequence[Start]) -> None:
        self._starts = {start.code: start for start in starts}
        self._at = 0
        self.draft = self._begin(Draft(), starts[0].code)

    @property
    def starts(self) -> tuple[Start, ...]:
        """The kinds of office to choose from."""
        return tuple(self._starts.values())

    @property
    def start(self) -> Start:
        """The kind of office chosen."""
        return self._starts[self.draft.profile]

    @property
    def entry(self) -> StepEntry:
        """The step in sight."""
        return STEPS[min(self._at, len(STEPS) - 1)]

    @property
    def position(self) -> int:
        """The step in sight, counted from 1."""
        return min(self._at, len(STEPS) - 1) + 1

    @property
    def finished(self) -> bool:
        """True when every step was answered or skipped."""
        return self._at >= len(STEPS)

    def answer(self, values: Values) -> tuple[Problem, ...]:
        """Take what was typed on the page in sight and go on, or say everything that must be mended first."""
        outcome = self.entry.take(self.draft, values)
        if outcome.problems:
            return outcome.problems
        chosen_anew = outcome.draft.profile != self.draft.profile
        self.draft = self._begin(outcome.draft, outcome.draft.profile) if chosen_anew else outcome.draft
        self._at += 1
        return ()

    def skip(self) -> bool:
        """Go on and keep what the kind of office brings; False where an answer is needed."""
        if not self.entry.skippable:
            return False
        self._at += 1
        return True

    def back(self) -> bool:
        """Return to the step before; what was answered stays."""
        if self._at == 0:
            return False
        self._at = self.position - 2
        return True

    def back_to_account(self) -> None:
        """Making the register failed: the last page comes back as it was answered."""
        self._at = len(STEPS) - 1

    def answers(self) -> FirstRunAnswers:
        """Everything together; only after the last step."""
        draft = self.draft
        if draft.account is None:
            raise ValueError("the first account has not been answered yet")
        return FirstRunAnswers(
            profile=draft.profile,
            office=draft.office,
            account=draft.account,
            officials=draft.officials,
            boxes=draft.boxes,
            paper=draft.paper,
        )

    def _begin(self, draft: Draft, code: str) -> Draft:
        start = self._starts[code]
        return replace(
            draft,
            profile=code,
            office=start.office,
            officials=start.officials,
            boxes=start.boxes,
            paper=start.paper,
        )
