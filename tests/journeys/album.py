"""Where pictures of the window go: beside the test, and with ``--gallery`` the chosen ones into the documents."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QWidget

PROJECT = Path(__file__).parents[2]
SCREENS = PROJECT / "docs" / "screens"
MANUAL = PROJECT / "docs" / "panduan" / "gambar"

Colour = tuple[int, int, int]
COLOURS = 256
"""So many are enough for a window and make a picture a third of its size; the commonest stay exactly as they are."""


@dataclass(frozen=True, slots=True)
class Album:
    """Keeps pictures in ``folder``; those that are published go into the documents as well."""

    folder: Path
    publishes: bool

    def keep(self, widget: QWidget, name: str, published_in: Path | None = None) -> None:
        """Have ``widget`` painted as it stands, which says nothing unexpected; when pictures are published, keep it."""
        picture = widget.grab()
        if self.publishes:
            path = self.folder / f"{name}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            assert picture.save(str(path))
            if published_in is not None:
                _publish(path, published_in / path.name)


def _publish(taken: Path, published: Path) -> None:
    """Keep the commonest colours exactly and give every other one the nearest of them."""
    published.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(taken) as picture:
        size, raw = picture.size, picture.convert("RGB").tobytes()
    dots = list(zip(raw[0::3], raw[1::3], raw[2::3], strict=True))
    counted = Counter(dots)
    palette = [colour for colour, _count in counted.most_common(COLOURS)]
    places = {colour: _nearest(colour, palette) for colour in counted}
    small = Image.frombytes("P", size, bytes(places[dot] for dot in dots))
    small.putpalette([part for colour in palette for part in colour])
    small.save(published, optimize=True)


def _nearest(colour: Colour, palette: Sequence[Colour]) -> int:
    red, green, blue = colour
    apart = [(r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2 for r, g, b in palette]
    return apart.index(min(apart))
