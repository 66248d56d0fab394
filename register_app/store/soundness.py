"""Is the file whole? Every check of an open register, and what the disk and the engine say, put plainly."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from register_app.store import look
from register_app.store.engine import reader
from register_app.store.refusals import OpeningError, Reason, of_driver_message, of_os_error


def require_key_fits(engine: Engine, path: Path, *, paired: bool) -> None:
    """The slot gave the right key, so a page that it does not open is damaged, or belongs to another register."""
    try:
        with reader(engine).connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except DBAPIError as error:
        reason = of_driver_message(str(error.orig), path).reason
        if reason is Reason.DAMAGED and not paired:
            raise OpeningError(Reason.MISPAIRED, path) from error
        raise


def fold_log_in(engine: Engine) -> None:
    """Move what the log holds into the file (a checkpoint) and empty the log."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()  # not allowed inside a transaction


def require_sealed(engine: Engine, path: Path) -> None:
    """Every page must be there and carry its own seal."""
    with reader(engine).connect() as connection:
        broken = connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars().all()
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    if broken or path.stat().st_size != pages * look.PAGE:
        raise OpeningError(Reason.DAMAGED, path, detail=str(broken[0]) if broken else f"{pages} pages")


def require_consistent(engine: Engine, path: Path) -> None:
    """Tables must agree with themselves."""
    with reader(engine).connect() as connection:
        verdict = list(connection.exec_driver_sql("PRAGMA quick_check").scalars())
    if verdict != ["ok"]:
        raise OpeningError(Reason.DAMAGED, path, detail=str(verdict[0]))


def has_log(path: Path) -> bool:
    """Whether entries still lie in the log beside the file, as they do after an unclean end."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Turn what the disk or the engine says into the refusal that a person can act on.

    A file elsewhere that is missing or broken is a fault of the program and not told as one of the register.
    """
    try:
        yield
    except OSError as error:
        if _is_elsewhere(error, path):
            raise
        raise of_os_error(error, path) from error
    except IntegrityError:  # a rule of ours broken by ourselves, not a trouble of the machine
        raise
    except DBAPIError as error:
        raise of_driver_message(str(error.orig), path) from error


def _is_elsewhere(error: OSError, path: Path) -> bool:
    """Whether the error names a file that neither lies beside the register nor is a folder above it."""
    if not isinstance(error.filename, str):
        return False
    named, register = Path(error.filename).absolute(), path.absolute()
    return not (named.is_relative_to(register.parent) or register.is_relative_to(named))
