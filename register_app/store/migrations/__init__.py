"""Brings a register file to the present tables, all steps in one transaction; knows a newer file by its revision."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect

REVISIONS = ("0001",)
"""Every schema that this program knows, oldest first; the last is the one it works with."""

SEARCH_TABLE = "complaint_search"


class MigrationError(Exception):
    """The file could not be brought to the present tables, and is as it was before."""


def schema_version(connection: Connection) -> str | None:
    """The revision of an open file, read without Alembic; None when it has no tables of a register yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if version is None else str(version)


def is_current(version: str | None) -> bool:
    """Whether the file has the tables this program works with."""
    return version == REVISIONS[-1]


def is_newer(version: str | None) -> bool:
    """Whether a later program changed the file in a way this one does not know."""
    return version is not None and version not in REVISIONS


def migrate(engine: Engine) -> None:
    """Bring the file to the last revision or leave it exactly as it was."""
    from alembic import command  # 0.2 seconds that only a file from the past has to pay
    from alembic.config import Config
    from alembic.util import CommandError

    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    with engine.connect() as connection:
        _enforce_references(connection, on=False)  # a table rebuilt with it on takes its children's rows along
        try:
            with connection.begin():
                settings.attributes["connection"] = connection
                command.upgrade(settings, "head")
                if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
                    raise MigrationError(", ".join(sorted({str(row[0]) for row in broken})))
        except CommandError as error:
            raise MigrationError(str(error)) from error
        finally:
            _enforce_references(connection, on=True)


def is_of_the_model(name: str | None, kind: str, _parents: object) -> bool:
    """Whether a table found in the file is one that the model declares; the full-text index is not."""
    return kind != "table" or not (name or "").startswith(SEARCH_TABLE)


def _enforce_references(connection: Connection, *, on: bool) -> None:
    """SQLite ignores this pragma inside a transaction, so it goes to the driver before one begins."""
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")
