"""A stolen disk tells nothing: no word of a kept entry stands in any byte beside the register."""

import subprocess
import sys

from sqlalchemy import text

from register_app.store import search_index
from register_app.store.opening import OpenFile
from tests.store.conftest import PASSPHRASE, Office

NAME, NIK, MATTER = "Maria Goreti Canarius", "5371015508900003", "pungutan liar di loket kanari"


def keep_canary(file: OpenFile) -> None:
    with file.engine.begin() as connection:
        for number in range(300):
            connection.execute(
                text("INSERT INTO unit (name, position) VALUES (:name, 1)"), {"name": f"{NAME} {NIK} {number}"}
            )
        search_index.index(connection, 7, search_index.Entry(number="0007/ADU/2024", summary=MATTER, names=NAME))


def readable(office: Office) -> set[str]:
    """Which of the secrets can be found in the folder, in any of the encodings a disk may hold."""
    bytes_there = [file.read_bytes().lower() for file in office.path.parent.iterdir()]
    secrets = (NAME, NIK, "canarius", "kanari", PASSPHRASE, office.recovery, office.recovery.replace("-", ""))
    return {
        secret
        for secret in secrets
        for encoding in ("utf-8", "utf-16-le")
        if any(secret.lower().encode(encoding) in content for content in bytes_there)
    }


def test_no_secret_can_be_read_while_the_register_is_open_or_after(office: Office) -> None:
    with office.opens() as file:
        keep_canary(file)
        assert readable(office) == set()
        key = file.keyring.register
    assert readable(office) == set()
    folder = b"".join(file.read_bytes() for file in office.path.parent.iterdir())
    assert key not in folder
    assert key.hex().encode() not in folder.lower()


def test_the_search_for_secrets_would_find_one(office: Office) -> None:
    """The control: the same look finds a secret that does stand in clear."""
    office.path.with_name("catatan.txt").write_text(f"pelapor: {NAME}", encoding="utf-16-le")
    assert NAME in readable(office)


def test_keys_stay_out_of_what_a_log_might_print(office: Office) -> None:
    with office.opens() as file:
        shown = repr(file.keyring) + repr(file.engine) + str(file.engine.url)
        assert file.keyring.register.hex() not in shown
        assert repr(file.keyring.register) not in shown


OPEN_AND_LIST_MODULES = """
import sys
from pathlib import Path
from register_app.store.opening import open_register
open_register(Path(sys.argv[1]), "yustina", sys.argv[2]).close()
print("_sqlite3" in sys.modules, "alembic" in sys.modules)
"""


def test_only_one_sqlite_is_in_the_process_and_migrations_stay_out_of_a_present_file(office: Office) -> None:
    said = run(OPEN_AND_LIST_MODULES, str(office.path), PASSPHRASE)
    assert said == "False False"


LOOK_AND_LIST_MODULES = """
import sys
from pathlib import Path
from register_app.store.look import look_at
state = look_at(Path(sys.argv[1]))
heavy = {"nacl", "pydantic", "sqlalchemy", "sqlmodel", "sqlcipher3", "alembic"}
print(state.header.office, sorted(heavy & set(sys.modules)))
"""


def test_the_unlock_window_needs_nothing_heavy_to_know_the_office(office: Office) -> None:
    assert run(LOOK_AND_LIST_MODULES, str(office.path)) == "Biro Organisasi []"


UNLOCK_AND_LIST_MODULES = """
import sys
from pathlib import Path
from register_app.store import slots
from register_app.store.header import read_header
slots.unlock(read_header(Path(sys.argv[1])).header, "yustina", sys.argv[2])
print(sorted({"pydantic", "sqlalchemy", "sqlmodel", "alembic"} & set(sys.modules)))
"""


def test_a_passphrase_is_proved_before_anything_heavy_is_loaded(office: Office) -> None:
    assert run(UNLOCK_AND_LIST_MODULES, str(office.path), PASSPHRASE) == "[]"


def run(script: str, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.strip()
