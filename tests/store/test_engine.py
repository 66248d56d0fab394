"""How every connection to the register is set, and how two desks in one office wait for each other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from register_app.store.engine import OLDEST_SQLITE, Lender, make_engine, reader
from register_app.store.refusals import OpeningError, Reason

SETTINGS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
}


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An engine on a file whose name needs quoting in an address."""
    path = tmp_path / "data #1? kantor%20é" / "register baru.db"
    path.parent.mkdir()
    path.touch()
    engine = make_engine(path, b"k" * 32)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE parent (id INTEGER PRIMARY KEY)"))
        connection.execute(text("CREATE TABLE child (parent_id INTEGER REFERENCES parent (id))"))
    yield engine
    engine.dispose()


@pytest.mark.parametrize(("setting", "value"), SETTINGS.items())
def test_every_connection_is_set_for_safety(engine: Engine, setting: str, value: object) -> None:
    with engine.connect() as first, reader(engine).connect() as second:
        for connection in (first, second):
            assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar_one() == value


def test_the_sqlite_inside_is_new_enough() -> None:
    assert sqlcipher.sqlite_version_info >= OLDEST_SQLITE


def test_a_missing_file_is_never_made_in_passing(tmp_path: Path) -> None:
    engine = make_engine(tmp_path / "register.db", b"k" * 32)
    with pytest.raises(DBAPIError), engine.connect():
        pass
    assert list(tmp_path.iterdir()) == []


def test_another_key_opens_nothing(engine: Engine, tmp_path: Path) -> None:
    path = next(tmp_path.rglob("*.db"))
    other = make_engine(path, b"x" * 32)
    with pytest.raises(DBAPIError, match="not a database"), other.connect():
        pass
    other.dispose()


def test_a_write_begins_at_once_so_that_a_second_desk_waits_instead_of_failing(engine: Engine) -> None:
    with engine.connect() as first, engine.connect() as second:
        first.execute(text("INSERT INTO parent VALUES (1)"))
        driver = second.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA busy_timeout = 1")
        with pytest.raises(DBAPIError, match="locked"):
            second.execute(text("SELECT 1"))
        driver.execute("PRAGMA busy_timeout = 5000")


def test_reading_goes_on_while_somebody_writes_and_sees_only_what_was_kept(engine: Engine) -> None:
    with engine.connect() as writer, reader(engine).connect() as looking:
        writer.execute(text("INSERT INTO parent VALUES (1)"))
        assert looking.execute(text("SELECT count(*) FROM parent")).scalar_one() == 0
        looking.rollback()
        writer.commit()
        assert looking.execute(text("SELECT count(*) FROM parent")).scalar_one() == 1


def test_leaving_without_a_commit_discards_tables_and_rows_alike(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE never (x)"))
        connection.execute(text("INSERT INTO parent VALUES (5)"))
    with reader(engine).connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM sqlite_master WHERE name = 'never'")).scalar_one() == 0
        assert connection.execute(text("SELECT count(*) FROM parent")).scalar_one() == 0


def test_a_row_that_points_nowhere_is_refused_without_naming_its_content(engine: Engine) -> None:
    with engine.connect() as connection, pytest.raises(IntegrityError) as refusal:
        connection.execute(text("INSERT INTO child VALUES (:parent)"), {"parent": 5371015508900003})
    assert "5371015508900003" not in str(refusal.value)


def test_a_disk_that_fills_up_at_work_is_told_as_one_and_a_fault_of_ours_is_not(engine: Engine) -> None:
    lender = Lender(engine)
    with lender.lend(reads=False) as connection:
        connection.execute(text("PRAGMA max_page_count = 4"))
    with pytest.raises(OpeningError) as full, lender.lend(reads=False) as connection:
        connection.execute(text("CREATE TABLE letters AS SELECT zeroblob(100000) AS scan"))
    with pytest.raises(DBAPIError), lender.lend(reads=False) as connection:
        connection.execute(text("SELECT * FROM no_such_table"))

    assert full.value.reason is Reason.DISK_FULL
