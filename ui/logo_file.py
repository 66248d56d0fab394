"""Reads a logo that somebody dropped or chose, or says why it cannot be one."""

from pathlib import Path

from register_app.errors import Problem
from register_app.i18n import _

LARGEST_BYTES = 4 * 1024 * 1024
"""One byte beyond it is enough to know that a file is too heavy; the rest is not read."""


def read_logo(path: Path) -> bytes | Problem:
    """The picture's bytes, or why it cannot be the logo."""
    from register_app.services.letterhead import logo_problem  # brings the picture library: not before one is chosen

    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except OSError:
        return Problem("logo", _("Gambar logo tidak dapat dibaca. Salin ke komputer ini, lalu pilih lagi."))
    return logo_problem(content) or content
