"""Recaps of a register of a million complaints against the same statements in the bare driver, and against its age."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from benchmarks.million import FIRST_DAY, million_office
from benchmarks.ratio import Comparison, Pace, in_turn
from register_app.reading.recap import KINDS, recap
from register_app.setup import OpenedRegister

LIMIT = 1.5
"""What a recap may take against its own statements in the bare driver."""

AGE_LIMIT = 1.3
"""What a month's recap may take in a register ten times as old: the trees are a level higher, no more."""

MONTH = (date(2026, 4, 1), date(2026, 4, 30))
YEAR = (date(2025, 1, 1), date(2025, 12, 31))
WHOLE_YEARS = ("bulanan", "kecepatan")
"""Recaps that are measured for a year too: the ones with the most to look up."""

_YEARS = 10


def recaps(folder: Path, pace: Pace, slow: Pace, complaints: int) -> list[Comparison]:
    """Every recap of a month, some of a year, and each month's recap in an old and in a young register."""
    young_since = FIRST_DAY.replace(year=FIRST_DAY.year + _YEARS - 1)
    with (
        million_office(folder, complaints) as old,
        million_office(folder, complaints // _YEARS, young_since) as young,
    ):
        found = [_against_driver(old, name, "month", MONTH, pace) for name in KINDS]
        found += [_against_driver(old, name, "year", YEAR, slow) for name in WHOLE_YEARS]
        return found + [_against_age(old, young, name, pace) for name in KINDS]


def _against_driver(office: OpenedRegister, name: str, span: str, period: tuple[date, date], pace: Pace) -> Comparison:
    with _bare(office) as bare:
        statements = _statements(office, name, period)
        ours, peers = in_turn(_asking(office, name, period), _timed(lambda: _run(bare, statements)), pace)
    return Comparison(f"recap {name} of a {span} : its statements, bare driver", ours, peers, "ms", LIMIT)


def _against_age(old: OpenedRegister, young: OpenedRegister, name: str, pace: Pace) -> Comparison:
    ours, peers = in_turn(_asking(old, name, MONTH), _asking(young, name, MONTH), pace)
    return Comparison(f"recap {name} of a month : in a register of one year", ours, peers, "ms", AGE_LIMIT)


def _asking(office: OpenedRegister, name: str, period: tuple[date, date]) -> Callable[[], float]:
    return _timed(lambda: office.register.ask(recap, name, *period))


def _timed(work: Callable[[], object]) -> Callable[[], float]:
    def run() -> float:
        start = perf_counter()
        work()
        return (perf_counter() - start) * 1000

    return run


def _statements(office: OpenedRegister, name: str, period: tuple[date, date]) -> Sequence[str]:
    """What the recap asks of the file, word for word."""
    seen: list[str] = []
    with office.register.read() as reader:
        driver: Any = reader.session.connection().connection.driver_connection
        driver.set_trace_callback(seen.append)
        recap(reader, name, *period)
        driver.set_trace_callback(None)
    return seen


def _run(bare: Any, statements: Sequence[str]) -> None:
    for statement in statements:
        bare.execute(statement).fetchall()


@contextmanager
def _bare(office: OpenedRegister) -> Iterator[Any]:
    """The same file in the driver alone, with the settings of a register that change how fast it reads."""
    connection = sqlcipher.connect(f"{office.file.path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        connection.execute(f"PRAGMA key = \"x'{office.file.keyring.register.hex()}'\"")
        for pragma in ("temp_store = MEMORY", "mmap_size = 0", "cell_size_check = ON"):
            connection.execute(f"PRAGMA {pragma}")
        yield connection
    finally:
        connection.close()
