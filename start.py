"""Set everything up and run it: `python3 start.py` opens the register, `python3 start.py help` lists the rest."""

from __future__ import annotations

import ctypes
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BUILD_VENV = HERE / "build" / "venv"
RUNTIME_LOCK = HERE / "requirements.lock"
DEV_LOCK = HERE / "requirements-dev.lock"
BUILD_LOCK = HERE / "requirements-build.lock"
PROGRAM = HERE / "dist" / "register-app"
LOCK_FILE = HERE / ".start" / "lock"

PYTHONS = ((3, 11), (3, 12), (3, 13))
WINDOWS, LINUX = sys.platform == "win32", sys.platform.startswith("linux")
ASTRAY = {"PYTHONHOME", "PYTHONSTARTUP", "PYTHONDONTWRITEBYTECODE"}
"""Variables that would lead the venv's Python astray, or have it compile everything again at each start."""

UNFINISHED = "start-unfinished"
"""Lies in a venv while it is being filled: found at the next start, that venv cannot be trusted."""

QT_MODULES = "QtWidgets, QtSvg, QtPdf, QtPrintSupport, QtMultimedia"
QT_LIBRARIES = """
    libglib-2.0.so.0=libglib2.0-0  libGL.so.1=libgl1  libEGL.so.1=libegl1  libxkbcommon.so.0=libxkbcommon0
    libfreetype.so.6=libfreetype6  libfontconfig.so.1=libfontconfig1  libdbus-1.so.3=libdbus-1-3
    libpulse.so.0=libpulse0  libXrandr.so.2=libxrandr2
"""
"""What Qt loads even without a screen, and the Debian package of each."""
WINDOW_LIBRARIES = """
    libxcb-cursor.so.0=libxcb-cursor0  libxcb-icccm.so.4=libxcb-icccm4  libxcb-image.so.0=libxcb-image0
    libxcb-keysyms.so.1=libxcb-keysyms1  libxcb-render-util.so.0=libxcb-render-util0  libxcb-shape.so.0=libxcb-shape0
    libxcb-xkb.so.1=libxcb-xkb1  libxkbcommon-x11.so.0=libxkbcommon-x11-0  libcups.so.2=libcups2
    libwayland-cursor.so.0=libwayland-cursor0  libwayland-egl.so.1=libwayland-egl1
"""
"""What a real window and a real printer add."""
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_PACKAGE = "fonts-dejavu-core"

PIP_TROUBLES = {
    "No space left": "The disk is full. Free at least 2 GB, then run the same command again.",
    "do not match the hashes": "A downloaded package is not the one that was tested, so it was refused.",
    "onnection|resol|timed out|unreachable|Proxy|SSL": "The package server cannot be reached. The first set-up needs "
    "the internet once (about 300 MB); connect, then run the same command again.",
}
"""Words in pip's output, and the sentence for the person at the terminal."""


class Stop(Exception):
    """The set-up cannot go on: carries the sentence for the person at the terminal."""


class Verb(NamedTuple):
    """One word after `start.py`: what it needs and what it does."""

    lock: Path
    run: Callable[[Path, list[str]], int]
    help: str


def main(words: list[str]) -> int:
    """Run one verb and return its exit code."""
    name, rest = (words[0], words[1:]) if words else ("run", [])
    if name not in VERBS:
        print("python3 start.py [verb]\n", *(f"  {each:6} {verb.help}" for each, verb in VERBS.items()), sep="\n")
        return 0 if name in {"help", "-h", "--help"} else 2
    try:
        if sys.version_info[:2] not in PYTHONS:
            raise Stop(
                f"Python 3.11, 3.12 or 3.13 is needed; this is {sys.version.split()[0]}. Run it with one of those."
            )
        verb = VERBS[name]
        python = prepare(VENV, verb.lock)
        if name not in WITHOUT_QT:
            find_system_libraries(window=name == "build" or (name == "run" and has_display()))
            try_qt(python)
        return verb.run(python, rest)
    except Stop as stop:
        say(str(stop))
        return 1
    except KeyboardInterrupt:
        say("Stopped. Run the same command again to go on.")
        return 130


def say(text: str) -> None:
    """Say one step; on standard error, so that what a verb prints stays clean."""
    print(f"start: {text}", file=sys.stderr, flush=True)


def run(python: Path, words: list[str]) -> int:
    """Open the window; without a screen, do the main job headless instead."""
    if has_display():
        return register(python, words)
    say("No screen here: doing the demo without a window instead.")
    return demo(python, words)


def demo(python: Path, words: list[str]) -> int:
    """Build the practice register, its papers and its window pictures, in a fresh folder unless one is named."""
    names = ("latihan", *(f"latihan-{number}" for number in range(2, 1000)))
    fresh = next(HERE / name for name in names if not (HERE / name).exists())  # a practised register is never replaced
    named = any(word.partition("=")[0] == "--out" for word in words)
    code = register(python, ["demo", *words, *([] if named else ["--out", str(fresh)])], offscreen=True)
    if fresh.exists():
        say(f"The results lie in {fresh}")
    return code


def test(python: Path, words: list[str]) -> int:
    """Run every test, three at a time: two that compute while one waits."""
    return in_project(python, "-m", "pytest", "-n", "3", "--dist", "worksteal", *words, offscreen=True)


def check(python: Path, words: list[str]) -> int:
    """Run the quality gates, all of them, and fail if one fails."""
    gates = {
        "format": ("-m", "ruff", "format", "--check", "."),
        "lint": ("-m", "ruff", "check", "."),
        "types": ("-m", "mypy"),
        "imports": ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
    }
    failed = []
    for name in [each for each in gates if not words or each in words]:
        say(f"Checking {name} …")
        if in_project(python, *gates[name]) != 0:
            failed.append(name)
    say(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


def build(_python: Path, words: list[str]) -> int:
    """Freeze the program from what it needs at run time only, let it check itself, and tell its size."""
    if LINUX and not shutil.which("objdump") and not install_packages(["binutils"]):
        raise Stop(f"The build needs binutils. Install it, then run this again:  {apt_command(['binutils'])}")
    python = prepare(BUILD_VENV, BUILD_LOCK)
    say("Building the one-folder program …")
    folders = (f"--distpath={PROGRAM.parent}", f"--workpath={HERE / 'build' / 'pyinstaller'}")
    code = in_project(python, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *folders, *words, "build.spec")
    if code != 0:
        return code
    size = sum(file.stat().st_size for file in PROGRAM.rglob("*") if file.is_file() and not file.is_symlink())
    say(f"{PROGRAM} is {size / 1_000_000:.0f} MB. It now checks itself …")
    with tempfile.TemporaryDirectory() as elsewhere:
        environment = clean_environment(offscreen=True)
        environment.pop("PYTHONPATH")
        code = subprocess.call([str(PROGRAM / "register-app"), "--self-check"], cwd=elsewhere, env=environment)
    say("The self-check passed." if code == 0 else f"The self-check failed ({code}).")
    return code


def bench(python: Path, words: list[str]) -> int:
    """Print the benchmark table."""
    return in_project(python, "-m", "benchmarks", *words, offscreen=True)


def register(python: Path, words: list[str], *, offscreen: bool = False) -> int:
    """Run the register itself from where the person stands, so that file names mean what they say."""
    command = [str(python), "-P", "-m", "register_app", *words]
    return subprocess.call(command, env=clean_environment(offscreen=offscreen))


VERBS = {
    "run": Verb(
        RUNTIME_LOCK, run, "the same as no verb: set everything up and open the register (without a screen: the demo)"
    ),
    "test": Verb(DEV_LOCK, test, "set everything up and run the tests"),
    "demo": Verb(RUNTIME_LOCK, demo, "practice register, papers, window pictures in latihan/ or --out FOLDER"),
    "check": Verb(DEV_LOCK, check, "format, lint, types, import contracts"),
    "build": Verb(RUNTIME_LOCK, build, "one-folder program in dist/, checked by running it"),
    "bench": Verb(DEV_LOCK, bench, "benchmark table"),
    "cli": Verb(RUNTIME_LOCK, register, "the register's command line, for example: cli list --json"),
}
WITHOUT_QT = {"check", "cli"}


def in_project(python: Path, *arguments: str, offscreen: bool = False) -> int:
    """Run the project's Python in the project's folder."""
    return subprocess.call([str(python), *arguments], cwd=HERE, env=clean_environment(offscreen=offscreen))


def clean_environment(*, offscreen: bool) -> dict[str, str]:
    """Return the environment as the venv's Python should see it."""
    environment = {key: value for key, value in os.environ.items() if key not in ASTRAY}
    environment["PYTHONPATH"] = str(HERE)
    if offscreen:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment


def has_display() -> bool:
    """Tell whether a window could be seen here."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform in {"offscreen", "minimal"}:
        return False
    return not LINUX or bool(platform or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def version_of(python: Path) -> str | None:
    """Return the version of a Python that runs, such as ``3.11``; None if it does not run."""
    told = quietly(str(python), "-c", "import sys; print('%d.%d' % sys.version_info[:2])")
    return told.stdout.strip() if told.returncode == 0 else None


def quietly(*command: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command, keep what it says to ourselves; one that cannot be started counts as failed."""
    try:
        environment = {**clean_environment(offscreen=True), **more}
        return subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, env=environment)
    except OSError as error:
        return subprocess.CompletedProcess(command, 127, "", str(error))


def prepare(venv: Path, lock: Path) -> Path:
    """Return the Python of a venv that holds what the lock says; a finished one is left alone, without network."""
    python = venv / ("Scripts/python.exe" if WINDOWS else "bin/python")
    if is_finished(venv, python, lock):
        return python
    try:
        with one_at_a_time():
            if not is_finished(venv, python, lock):
                fill(venv, python, lock)
    except OSError as error:
        remedy = "Copy the project to a folder of your own, then run it there."
        raise Stop(f"{venv} cannot be written ({error.strerror}). {remedy}") from error
    return python


def is_finished(venv: Path, python: Path, lock: Path) -> bool:
    """Tell whether a former start finished this lock in this venv, and its Python still runs."""
    stamp = stamp_of(venv, lock)
    trusted = stamp.is_file() and not (venv / UNFINISHED).exists()
    return trusted and stamp.read_text(encoding="utf-8") == fingerprint(lock, version_of(python))


def stamp_of(venv: Path, lock: Path) -> Path:
    """Return the file that says which state of the lock was installed."""
    return venv / f"start-{lock.stem}"


def fingerprint(lock: Path, version: str | None) -> str:
    """Name one state of a lock for one Python."""
    return f"{version} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def fill(venv: Path, python: Path, lock: Path) -> None:
    """Make the venv if there is none to trust, and install the lock."""
    say("Menyiapkan Register Pengaduan · setting up the complaint register")
    if (venv / UNFINISHED).exists() or not runs(python, "import pip"):
        make_venv(venv)
    (venv / UNFINISHED).touch()
    install(venv, python, lock)
    version = version_of(python)
    for done in {lock, RUNTIME_LOCK}:  # the other locks contain the runtime's, which a test holds
        stamp_of(venv, done).write_text(fingerprint(done, version), encoding="utf-8")
    (venv / UNFINISHED).unlink()


def make_venv(venv: Path) -> None:
    """Make an empty venv, in place of a broken one."""
    if venv.exists():
        say(f"{venv} is broken or half-finished: making it anew.")
        shutil.rmtree(venv)
    base = getattr(sys, "_base_executable", None) or sys.executable
    say(f"Making {venv} with Python {sys.version.split()[0]} …")
    package = f"python3.{sys.version_info.minor}-venv"  # Debian packs ensurepip apart
    if not runs(base, "import ensurepip, venv") and not install_packages([package]):
        raise Stop(f"Python's venv part is missing. Install it, then run this again:  {apt_command([package])}")
    made = quietly(base, "-m", "venv", str(venv))
    if made.returncode != 0:
        raise Stop(f"The virtual environment could not be made: {(made.stderr or made.stdout).strip()}")


def runs(python: Path | str, code: str) -> bool:
    """Tell whether a Python runs and gets through a line of code."""
    return quietly(str(python), "-c", code).returncode == 0


def install(venv: Path, python: Path, lock: Path) -> None:
    """Install exactly what the lock names, every file checked against its hash."""
    say(f"Installing what {lock.name} names (the first time some 300 MB; a few minutes) …")
    options = "--require-hashes --no-deps --only-binary=:all: --no-input --disable-pip-version-check --retries=2 -q"
    pip = quietly(str(python), "-m", "pip", "install", *options.split(), "-r", str(lock))
    if pip.returncode == 0:
        return
    (venv / UNFINISHED).unlink()  # pip gave up by itself, and then leaves things as they were
    told = pip.stdout + pip.stderr
    sentences = (sentence for words, sentence in PIP_TROUBLES.items() if re.search(words, told))
    last_lines = "\n    ".join(told.strip().splitlines()[-4:])
    raise Stop(f"{next(sentences, 'The packages could not be installed:')}\n    {last_lines}")


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let only one start fill a venv here."""
    LOCK_FILE.parent.mkdir(exist_ok=True)
    with LOCK_FILE.open("a+b") as file:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Stop("Another start.py is setting things up here. Wait until it is done, then try again.") from error
        yield


def find_system_libraries(*, window: bool) -> None:
    """Find out what Qt would miss on this Linux, and install it or say how."""
    if not LINUX:
        return
    wanted = dict(pair.split("=") for pair in (QT_LIBRARIES + (WINDOW_LIBRARIES if window else "")).split())
    missing = [name for name in wanted if not loads(name)]
    packages = [wanted[name] for name in missing]
    if not has_font():
        missing.append("a font")
        packages.append(FONT_PACKAGE)
    if not packages:
        return
    say(f"Qt misses on this machine: {', '.join(missing)}.")
    if not install_packages(packages):
        say("Going on without; if the program does not start, install first:  " + apt_command(packages))


def try_qt(python: Path) -> None:
    """Start Qt once in a new venv, so that a library nobody listed is named before the program fails for want of it."""
    tried = python.parent.parent / "start-qt"
    if tried.exists():
        return
    qt = quietly(str(python), "-c", f"from PySide6 import {QT_MODULES}; QtWidgets.QApplication([])")
    if qt.returncode == 0:
        with suppress(OSError):
            tried.touch()
        return
    lines = qt.stderr.strip().splitlines() or [f"it ended with {qt.returncode}"]
    say(f"Qt does not start yet: {lines[-1]}. Install what it names with your system's package manager.")


def loads(library: str) -> bool:
    """Tell whether the system has a shared library, by loading it."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_font() -> bool:
    """Tell whether any outline font is installed."""
    files = (file for folder in FONT_FOLDERS for file in Path(folder).expanduser().rglob("*"))
    return any(file.suffix.lower() in {".ttf", ".otf", ".ttc", ".pfb"} for file in files)


def install_packages(packages: list[str]) -> bool:
    """Install Debian packages where that is allowed without asking; tell whether it was done."""
    prefix = may_install()
    if prefix is None:
        return False
    say(f"Installing from the system's packages: {' '.join(packages)} …")
    install_now = [*prefix, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    for command in (install_now, [*prefix, "apt-get", "update", "-qq"], install_now):
        done = quietly(*command, DEBIAN_FRONTEND="noninteractive")
        if done.returncode == 0 and command is install_now:
            return True
    say(f"That did not work: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else done.returncode}")
    return False


def may_install() -> list[str] | None:
    """Return what to put before apt-get here; None if it is not there or a person would be asked for a password."""
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if quietly("sudo", "-n", "true").returncode == 0 else None


def apt_command(packages: list[str]) -> str:
    """Return the exact command that a person would type."""
    return f"sudo apt-get install -y {' '.join(packages)}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
