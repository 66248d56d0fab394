"""Where the program finds its own data and keeps the office's register."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
"""Profiles, fonts, icons and catalogues, relative to the package, so that frozen and unfrozen run the same code."""

REGISTER_NAME = "register.db"


def default_register() -> Path:
    """The register file of this user when none is named."""
    import platformdirs  # only needed when no file was named, so not at import

    return Path(platformdirs.user_data_dir("RegisterPengaduan", appauthor=False)) / REGISTER_NAME
