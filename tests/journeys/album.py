"""Where pictures of the window go: beside the test, and with ``--gallery`` the chosen ones into the documents."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QWidget

PROJECT = Path(__file__).parents[2]
SCREENS = PROJECT / "docs" / "screens"
MANUAL = PROJECT / "docs" / "panduan" / "gambar"

COLOURS = 256
"""So many are enough for a window and make a picture a third of its size."""


@dataclass(frozen=True, slots=True)
class Album:
    """Keeps pictures in ``folder``; those that are published go into the documents as well."""

    folder: Path
    publishes: bool

    def keep(self, widget: QWidget, name: str, published_in: Path | None = None) -> Path:
        """Keep a picture of ``widget`` as it stands; gives its file."""
        path = self.folder / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        assert widget.grab().save(str(path))
        if self.publishes and published_in is not None:
            _publish(path, published_in / path.name)
        return path


def _publish(taken: Path, published: Path) -> None:
    published.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(taken) as picture:
        plain = picture.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        plain.save(published, optimize=True)
