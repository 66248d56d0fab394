"""The plug is pulled while somebody types: at most two seconds are lost, and the form opens on the same field."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

from register_app.reading.drafts import draft_content, open_drafts
from register_app.setup import open_office
from tests.small_office import ACCOUNT, PASSPHRASE
from tests.ui.intake import typist

LOST_SECONDS = 2.0
LONG_ENOUGH = 100
"""Letters; four seconds of typing, so that the journal has written more than once."""


def test_two_seconds_of_typing_is_the_most_that_a_power_cut_takes(founded: Path, tmp_path: Path) -> None:
    path = shutil.copytree(founded.parent, tmp_path / "kantor") / founded.name
    command = [sys.executable, "-m", "tests.ui.intake.typist", str(path), ACCOUNT, PASSPHRASE]

    typed_at = _types_until_killed(command)

    opened = open_office(path, ACCOUNT, PASSPHRASE)
    with opened.file:
        (draft,) = opened.register.ask(open_drafts)
        content = opened.register.ask(draft_content, draft.draft_id)
    assert content is not None
    kept = len(content.content["summary"])
    lost = typed_at[-1] - typed_at[kept] if kept < len(typed_at) else 0.0
    assert lost <= LOST_SECONDS, f"{lost:.1f} s lost"
    assert typist.WORDS.startswith(content.content["summary"][: len(typist.WORDS)])
    assert content.content["complainant.name"] == "Maria Tae"
    assert content.focus == "summary"


def _types_until_killed(command: list[str]) -> list[float]:
    """When each letter was typed; the program is killed without a word right after the last."""
    typed_at: list[float] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for _line in program.stdout:
            typed_at.append(time.monotonic())
            if len(typed_at) >= LONG_ENOUGH:
                break
        program.kill()
        _out, errors = program.communicate()
    assert len(typed_at) >= LONG_ENOUGH, errors
    return typed_at
