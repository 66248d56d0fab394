"""A small office with a register file, made once and copied for each test."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from register_app.store.engine import reader
from register_app.store.keys import KdfCost
from register_app.store.lock import lock_path
from register_app.store.making import create_register
from register_app.store.opening import OpenFile, open_register

CHEAP = KdfCost(memory_kib=8, passes=1)
"""Hardly a cost at all; only tests may, and only by saying so."""

ACCOUNT, PASSPHRASE = "yustina", "sirih pinang kopi jagung"


@dataclass(frozen=True, slots=True)
class Office:
    """An office whose register lies at ``path``, closed, with its recovery key on paper."""

    path: Path
    recovery: str

    def opens(self, passphrase: str = PASSPHRASE) -> OpenFile:
        """Yustina opens the register."""
        return open_register(self.path, ACCOUNT, passphrase)

    def files(self) -> list[str]:
        """What lies in the folder."""
        return sorted(file.name for file in self.path.parent.iterdir())

    def was_killed(self) -> None:
        """The program ends without closing: nobody holds the lock, and the lock file still says open."""
        file = lock_path(self.path)
        file.write_text(file.read_text(encoding="utf-8").replace('"closed"', '"open"'), encoding="utf-8")


def keep_unit(file: OpenFile, name: str) -> None:
    """Write one row that is easy to recognise."""
    with file.engine.begin() as connection:
        connection.execute(text("INSERT INTO unit (name, position) VALUES (:name, 1)"), {"name": name})


def units(file: OpenFile) -> list[str]:
    """Read those rows back."""
    with reader(file.engine).connect() as connection:
        return list(connection.execute(text("SELECT name FROM unit ORDER BY id")).scalars())


@pytest.fixture(scope="session")
def first_office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The register that every test gets a copy of."""
    path = tmp_path_factory.mktemp("kantor") / "register.db"
    file, recovery = create_register(
        path,
        account=ACCOUNT,
        display_name="Yustina Manu",
        role_title="Petugas penerima tamu",
        passphrase=PASSPHRASE,
        office="Biro Organisasi",
        kdf=CHEAP,
    )
    with file:
        keep_unit(file, "Bagian Reformasi Birokrasi")
    return Office(path, recovery)


@pytest.fixture
def office(first_office: Office, tmp_path: Path) -> Office:
    """An office of one's own, with a closed register that holds one unit."""
    folder = tmp_path / "register kantor"
    shutil.copytree(first_office.path.parent, folder)
    return Office(folder / "register.db", first_office.recovery)
