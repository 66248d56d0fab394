"""What the window is started with: a register, an account, a language, or practice."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from register_app.flows.practice import PRACTICE_NAME
from register_app.paths import default_register


@dataclass(frozen=True, slots=True)
class StartOptions:
    """Each from the command line, else from the environment, else the usual."""

    register: Path
    is_default: bool = True
    account: str = ""
    language: str = "id"
    practice: bool = False


def read_options(words: Sequence[str], environment: Mapping[str, str] = os.environ) -> StartOptions:
    """Read ``--register FILE --account NAME --lang id|en --practice``; other words are left to Qt."""
    given = dict(pairwise(words))
    named = given.get("--register") or environment.get("REGISTER_FILE", "")
    practice = "--practice" in words
    register = Path(os.path.realpath(Path(named).expanduser() if named else default_register()))
    return StartOptions(
        register=register.with_name(PRACTICE_NAME) if practice and not named else register,
        is_default=not named,
        account=given.get("--account") or environment.get("REGISTER_ACCOUNT", ""),
        language=given.get("--lang") or environment.get("REGISTER_LANG", "") or "id",
        practice=practice,
    )
