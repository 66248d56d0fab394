"""Makes the register of a large office, ten years old, straight in SQL, and keeps it for the next measure."""

import gc
import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.bench_office import ACCOUNT, CHEAP, PASSPHRASE
from benchmarks.bulk_rows import insert_statement
from benchmarks.invented_rows import TABLES, InventedYears
from register_app.flows.answers import AccountAnswer, FirstRunAnswers, OfficeAnswer
from register_app.reading.office import office
from register_app.setup import OpenedRegister, make_register, open_office
from register_app.store import migrations

NOW = datetime(2026, 6, 25, 2, 15, tzinfo=UTC)
"""A Thursday, 10.15 WITA: the present moment of every such register, so that what is open today stays so."""

FIRST_DAY = date(2016, 7, 1)

_AT_ONCE = 20_000
_FAST = (
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA secure_delete = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA cache_size = -1000000",
)
"""Nothing is lost if the power fails here but an invented register."""


@contextmanager
def million_office(folder: Path, complaints: int = 1_000_000, since: date = FIRST_DAY) -> Iterator[OpenedRegister]:
    """The register of that size, opened as on the morning of ``NOW``; made first where ``folder`` has none yet."""
    opened = open_office(million_register(folder, complaints, since), ACCOUNT, PASSPHRASE, now=lambda: NOW)
    with opened.file:
        yield opened


def million_register(folder: Path, complaints: int = 1_000_000, since: date = FIRST_DAY) -> Path:
    """The file of a register of that size and age under ``folder``; all but a few hundred complaints are finished.

    It is made once for each form of the tables. It has no trail and no full-text entries.
    """
    home = folder / f"register-{complaints}-{since.year}-{_form_of_tables()}"
    path = home / "register.db"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f"{home.name}-", dir=folder) as unfinished:
            made = Path(unfinished) / "register"
            made.mkdir()
            _make(made / "register.db", complaints, since)
            if not home.exists():  # another measure may have made it meanwhile
                made.rename(home)
    return path


def _form_of_tables() -> str:
    """Eight signs that change whenever the tables or these rows do."""
    sources = sorted(Path(__file__).parent.glob("invented_*.py"))
    scripts = sorted((Path(migrations.__file__).parent / "versions").glob("*.sql"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in (*scripts, *sources))).hexdigest()[:8]


def _make(path: Path, complaints: int, since: date) -> None:
    answers = FirstRunAnswers(
        profile="biro-organisasi-ntt",
        office=OfficeAnswer("Biro Organisasi", city="Kupang"),
        account=AccountAnswer(ACCOUNT, "Yustina Manu", "petugas", "Petugas penerima tamu", PASSPHRASE),
    )
    long_ago = datetime.combine(since - timedelta(days=1), datetime.min.time(), UTC)
    made = make_register(path, answers, now=lambda: long_ago, kdf=CHEAP)
    with made.file:
        years = InventedYears(made.register.ask(office), since, NOW, complaints)
        made.file.engine.dispose()  # the one connection that fills must be alone
        with made.file.engine.connect() as connection:
            driver = connection.connection.driver_connection
            connection.detach()  # its settings are not those of an office: nobody gets it after this
            with _without_search_for_cycles():
                _fill(driver, years)


@contextmanager
def _without_search_for_cycles() -> Iterator[None]:
    """Rows hold no cycles, and looking for them among so many takes a quarter of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _fill(driver: Any, years: InventedYears) -> None:
    for pragma in _FAST:
        driver.execute(pragma)
    driver.execute("BEGIN IMMEDIATE")
    names = [str(model.__tablename__) for model in TABLES]
    indexes = driver.execute(
        f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        f" AND tbl_name IN ({', '.join('?' * len(names))})",
        names,
    ).fetchall()
    for name, _sql in indexes:
        driver.execute(f"DROP INDEX {name}")
    statements = {model: insert_statement(model, given) for model, given in TABLES.items()}
    for rows in years.portions(_AT_ONCE):
        for model, portion in rows.items():
            driver.executemany(statements[model], portion)
    for _name, sql in indexes:
        driver.execute(sql)
    driver.execute("COMMIT")
