"""What can be done to a picture, as values that travel to the child process and back."""

from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from register_app.capture.geometry import CARD_RATIO, Corners, Point

LONGEST_KEPT = 2000
"""Pixels of the longer side of a kept picture: 500 dpi over a card, 170 dpi over an F4 page."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Shrink so that the picture fits; never enlarges."""

    width: int = LONGEST_KEPT
    height: int = LONGEST_KEPT


@dataclass(frozen=True, slots=True)
class Turn:
    """Turn by quarters, clockwise."""

    quarters: int


@dataclass(frozen=True, slots=True)
class Straighten:
    """Cut out what lies between four corners and pull it straight; ``ratio=None`` keeps its own proportions."""

    corners: Corners
    ratio: float | None = CARD_RATIO


@dataclass(frozen=True, slots=True)
class Watermark:
    """Burn the purpose into the picture, diagonally and more than once."""

    text: str


Step = Fit | Turn | Straighten | Watermark


class Proposal(NamedTuple):
    """Where the card seems to lie; ``found`` is False when this is only the middle of the picture."""

    corners: Corners
    found: bool


def to_json(step: Step) -> dict[str, Any]:
    """A step as plain JSON."""
    return {"do": type(step).__name__, **asdict(step)}


def from_json(value: dict[str, Any]) -> Step:
    """The step that `to_json` wrote."""
    fields = {key: item for key, item in value.items() if key != "do"}
    match value["do"]:
        case "Fit":
            return Fit(**fields)
        case "Turn":
            return Turn(**fields)
        case "Straighten":
            return Straighten(corners_from_json(fields["corners"]), fields["ratio"])
        case "Watermark":
            return Watermark(**fields)
    raise ValueError(f"unknown step: {value['do']}")


def corners_to_json(corners: Corners) -> dict[str, Any]:
    """Corners as plain JSON."""
    return asdict(corners)


def corners_from_json(value: dict[str, Any]) -> Corners:
    """The corners that `corners_to_json` wrote."""
    return Corners(**{name: Point(*place) for name, place in value.items()})
