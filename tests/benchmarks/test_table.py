"""The benchmark table: it can be printed, and a limit is only kept when the measurement says so."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.ratio import Comparison, Verdict
from benchmarks.recaps import WHOLE_YEARS
from benchmarks.table import table_of
from benchmarks.word_processor import ABSENT
from register_app.reading.recap import KINDS
from tests.gates.sources import PROJECT

WITH_LIBREOFFICE = (
    ["disposition sheets from a program's start (1) : LibreOffice converts the same"] if shutil.which("soffice") else []
)
STEADY = (1.0, 1.01, 0.99, 1.02, 0.98) * 3


@pytest.mark.parametrize(
    ("ours", "peers", "limit", "verdict"),
    [
        (tuple(each * 3 for each in STEADY), STEADY, 4.0, Verdict.PASS),
        (tuple(each * 5 for each in STEADY), STEADY, 4.0, Verdict.MISS),
        (tuple(each * 4 for each in STEADY), STEADY, 4.0, Verdict.MISS),
        (STEADY, (*STEADY, 9.0, 9.0), 4.0, Verdict.INCONCLUSIVE),
        (STEADY, STEADY, None, Verdict.NO_LIMIT),
    ],
)
def test_a_limit_is_kept_only_by_the_upper_end_and_against_a_steady_peer(
    ours: tuple[float, ...], peers: tuple[float, ...], limit: float | None, verdict: Verdict
) -> None:
    assert Comparison("save", ours, peers, "ms", limit).verdict is verdict


def test_the_table_names_every_measure(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks", "--quick", "--folder", str(tmp_path)]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)

    assert run.returncode == 0, run.stderr
    head, _rule, *lines = run.stdout.removesuffix(f"{ABSENT}\n").splitlines()
    assert head.split() == table_of([]).splitlines()[0].split()
    assert [line.split("  ")[0] for line in lines] == [
        "unlock window: first paint",
        "unlock window: passphrase can be typed",
        "from the key to the list (60)",
        "memory: unlock window",
        "memory: list",
        "memory: list : bare window with SQLModel, SQLCipher",
        "board at 2,000 : 50 ms",
        "durable save of a complaint : 4 KB append + fsync",
        "disposition sheet : same marks, raw canvas",
        "register book of 30 lines : same marks, raw canvas",
        "XLSX of 100 lines : CSV of the same",
        *WITH_LIBREOFFICE,
        *(f"recap {name} of a month : its statements, bare driver" for name in KINDS),
        *(f"recap {name} of a year : its statements, bare driver" for name in WHOLE_YEARS),
        *(f"recap {name} of a month : in a register of one year" for name in KINDS),
    ]
