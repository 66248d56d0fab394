"""Disposition sheets from a program that has to start first: the register against LibreOffice with the same sheets."""

import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.programs import PROJECT
from benchmarks.ratio import Comparison, Pace, in_turn
from benchmarks.stopwatch import timed
from benchmarks.word_sheets import write_word_sheets
from tests.forms.samples import DISPOSITION

LIMIT = 1.0
ABSENT = "LibreOffice is not installed here: the comparison with its conversion of the same sheets is left out."
_PATIENCE = 300


def word_processor(folder: Path, pace: Pace, sheets: int) -> Comparison | None:
    """None where LibreOffice is not installed; its profile is made in the rounds that do not count."""
    office = shutil.which("soffice")
    if office is None:
        return None
    document = folder / "sheets.docx"
    write_word_sheets(document, sheets)
    profile = f"-env:UserInstallation={(folder / 'profile').absolute().as_uri()}"
    convert = (office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document))
    facts = folder / "facts"
    facts.write_bytes(pickle.dumps(DISPOSITION))
    printing = (sys.executable, "-m", "benchmarks.fresh_sheets", str(facts), str(sheets), str(folder / "ours.pdf"))
    ours = timed(lambda: _run(printing, folder / "ours.pdf"))
    peers = timed(lambda: _run(convert, folder / "sheets.pdf"))
    measure = f"disposition sheets from a program's start ({sheets}) : LibreOffice converts the same"
    return Comparison(measure, *in_turn(ours, peers, pace), "ms", LIMIT)


def _run(command: Sequence[str], made: Path) -> None:
    """Run to its end; what should have been made must be there, because LibreOffice says 0 to a failure too."""
    made.unlink(missing_ok=True)
    subprocess.run(
        command,
        cwd=PROJECT,
        env=os.environ,
        check=True,
        timeout=_PATIENCE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert made.stat().st_size > 0
