"""The tables in the file are those of the model, the history cannot be rewritten, and a failed step changes nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import IntegrityError

from register_app.model.tables import METADATA
from register_app.store import migrations
from register_app.store.engine import make_engine, reader
from register_app.store.opening import Notice
from register_app.store.refusals import OpeningError, Reason
from tests.store.conftest import Office, units

HISTORY = sorted(table.name for table in METADATA.sorted_tables if table.info.get("append_only"))


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A fresh file with every migration run."""
    path = tmp_path / "register.db"
    path.touch()
    engine = make_engine(path, bytes(32))
    migrations.migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A write that is thrown away afterwards; references are not looked at, only the guards of the history."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        yield connection


def test_the_tables_in_the_file_are_those_of_the_model(engine: Engine) -> None:
    with reader(engine).connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": migrations.is_of_the_model, "compare_type": True}
        )
        assert compare_metadata(context, METADATA) == []


def test_the_program_knows_exactly_the_migrations_that_are_there() -> None:
    settings = Config()
    settings.set_main_option("script_location", str(Path(migrations.__file__).parent))
    steps = ScriptDirectory.from_config(settings).walk_revisions()
    assert tuple(step.revision for step in steps)[::-1] == migrations.REVISIONS


def test_a_fresh_file_is_current_and_an_empty_one_has_no_version(engine: Engine, tmp_path: Path) -> None:
    with reader(engine).connect() as connection:
        assert migrations.is_current(migrations.schema_version(connection))
    empty = tmp_path / "kosong.db"
    empty.touch()
    other = make_engine(empty, bytes(32))
    with reader(other).connect() as connection:
        assert migrations.schema_version(connection) is None
    other.dispose()


def test_a_file_that_is_current_is_left_alone(engine: Engine) -> None:
    with reader(engine).connect() as connection:
        before = connection.execute(text("SELECT * FROM sqlite_master")).all()
    migrations.migrate(engine)
    with reader(engine).connect() as connection:
        assert connection.execute(text("SELECT * FROM sqlite_master")).all() == before


def test_there_is_a_history() -> None:
    assert {"complaint_event", "trail_entry", "disposition"} <= set(HISTORY)


@pytest.mark.parametrize("table", HISTORY)
@pytest.mark.parametrize("attempt", ["UPDATE {table} SET {column} = {column}", "DELETE FROM {table}"])
def test_history_is_neither_changed_nor_removed(connection: Connection, table: str, attempt: str) -> None:
    add_any_row(connection, table)
    statement = attempt.format(table=table, column=METADATA.tables[table].columns.keys()[0])
    with pytest.raises(IntegrityError, match="append-only"):
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize("table", HISTORY)
def test_history_is_not_replaced_either(connection: Connection, table: str) -> None:
    add_any_row(connection, table)
    with pytest.raises(IntegrityError, match="append-only"):
        connection.exec_driver_sql(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")


def test_what_is_not_history_may_change(connection: Connection) -> None:
    add_any_row(connection, "unit")
    connection.exec_driver_sql("UPDATE unit SET name = 'Bagian Tata Laksana'")
    connection.exec_driver_sql("DELETE FROM unit")


def add_any_row(connection: Connection, table: str) -> None:
    columns = METADATA.tables[table].columns.keys()
    names = ", ".join(f'"{column}"' for column in columns)
    connection.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({', '.join('1' for _ in columns)})")


def test_rows_that_point_nowhere_undo_the_whole_migration(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    path.touch()
    engine = make_engine(path, bytes(32))
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        with connection.begin():
            connection.exec_driver_sql("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
            connection.exec_driver_sql("CREATE TABLE child (parent_id INTEGER REFERENCES parent (id))")
            connection.exec_driver_sql("INSERT INTO child VALUES (1)")
    with pytest.raises(migrations.MigrationError, match="child"):
        migrations.migrate(engine)
    with reader(engine).connect() as connection:
        assert set(inspect(connection).get_table_names()) == {"parent", "child"}
    engine.dispose()


def test_references_are_enforced_again_after_a_migration(engine: Engine) -> None:
    with reader(engine).connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


def set_version(office: Office, version: str) -> None:
    with office.opens() as file, file.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})


def test_a_register_whose_upgrade_fails_is_refused_and_stays_as_it_is(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older program's revision that has lost its script stands for any step that fails."""
    set_version(office, "0000")
    before = office.path.read_bytes()
    monkeypatch.setattr(migrations, "REVISIONS", ("0000", *migrations.REVISIONS))
    with pytest.raises(OpeningError) as refusal:
        office.opens()
    assert refusal.value.reason is Reason.UPGRADE_FAILED
    assert office.path.read_bytes() == before


def test_an_older_register_is_upgraded_when_it_is_opened(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A further step in the list makes today's register an older one; there is nothing yet that it would change."""
    monkeypatch.setattr(migrations, "REVISIONS", (*migrations.REVISIONS, "0002"))
    with office.opens() as file:
        assert Notice.UPGRADED in file.notices
        assert units(file) == ["Bagian Reformasi Birokrasi"]
