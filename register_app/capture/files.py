"""Reads one file that the officer pointed at, never more of it than the register takes."""

from pathlib import Path

from register_app.capture.kinds import EVIDENCE, MEGABYTE
from register_app.errors import MachineError, Problem, RefusedError
from register_app.i18n import _

LARGEST = max(kind.limit for kind in EVIDENCE)


def read_file(path: Path, *, field: str = "attachment", most: int = LARGEST) -> bytes:
    """The file's bytes; raises RefusedError for more than ``most`` or a folder, MachineError when it cannot be read."""
    if path.is_dir():
        raise RefusedError(
            [Problem(field, _("{name} adalah folder. Pilih satu berkas di dalamnya.").format(name=path.name))]
        )
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise MachineError(
            _("Berkas {name} tidak bisa dibaca.").format(name=path.name),
            remedy=_("Tutup program lain yang memakainya atau pasang kembali diskanya, lalu coba lagi."),
        ) from error
    if len(data) > most:
        text = _("Berkas {name} lebih dari {limit} MB. Perkecil atau bagi berkasnya, lalu coba lagi.")
        raise RefusedError([Problem(field, text.format(name=path.name, limit=most // MEGABYTE))])
    return data
