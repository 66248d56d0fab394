"""The table as a draft keeps it, and back: the strip, each slip that is not recorded yet, and the closing."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from ui.intake.attachments_field import HeldFile
from ui.screens.box_opening.slip_pictures import SlipScan
from ui.screens.box_opening.table import BoxTable, Paper

_SLOT = "scan-"


def content_of(table: BoxTable, strip: Mapping[str, Any], closing: Mapping[str, Any]) -> dict[str, Any]:
    """JSON values only; pictures lie beside it, each in the slot of its slip."""
    papers = table.kept_papers()
    return {
        "opening_id": table.file.opening_id if table.file else None,
        "position": table.position,
        "strip": dict(strip) if table.file is None else {},
        "slips": {str(place): paper.content for place, paper in papers.items() if paper.content},
        "scanned_at": {str(place): paper.scan.at.isoformat() for place, paper in papers.items() if paper.scan},
        "closing": dict(closing),
    }


def lay_out(table: BoxTable, content: Mapping[str, Any], files: Sequence[HeldFile]) -> None:
    """Lay the slips of a draft on the table; those recorded meanwhile are left out."""
    open_places = set(table.left) if table.file else None
    times = content.get("scanned_at", {})
    for place, typed in content.get("slips", {}).items():
        _paper(table, int(place), open_places).content = dict(typed)
    for file in files:
        place = file.slot.removeprefix(_SLOT)
        if file.slot.startswith(_SLOT) and place in times:
            at = datetime.fromisoformat(str(times[place]))
            _paper(table, int(place), open_places).scan = SlipScan(file.content, at)
    position = int(content.get("position") or 1)
    if open_places is None or position in open_places:
        table.position = position


def slot_of(position: int) -> str:
    """Where the picture of a slip lies in the draft."""
    return f"{_SLOT}{position}"


def _paper(table: BoxTable, place: int, open_places: set[int] | None) -> Paper:
    if open_places is not None and place not in open_places:
        return Paper()
    return table.papers.setdefault(place, Paper())
