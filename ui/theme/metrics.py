"""Heights and gaps: taken from the font, drawn in when the window is low."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from ui.theme.current import theme
from ui.theme.type import line_height

COMPACT_BELOW = 750
"""Height in pixels of what is inside the window; a maximised one on a 768-pixel screen has about 700."""

_REFERENCE_PIXELS = 40 / 3
"""Pixel size of 10-point type at 96 dpi, on which the 8-pixel rhythm was drawn."""

RADIUS_SHEET, RADIUS_CONTROL, RADIUS_KEY = 6, 4, 3


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Metrics:
    """Pixels, ready to use; ``scale`` is 1.0 at 10-point type and never less."""

    scale: float
    control: int
    button: int
    button_big: int
    button_tool: int
    big_action: int
    row: int
    row_two: int
    header: int
    total: int
    sheet_head: int
    step_head: int
    top_bar: int
    footer: int
    rail: int
    rail_folded: int
    rail_item: int
    page_padding: int
    intake_padding: int
    sheet_padding: int
    gap: int
    intake_gap: int
    field_gap: int
    icon: int
    icon_big: int

    def px(self, pixels: float) -> int:
        """A length drawn for 10-point type, grown with the font."""
        return round(pixels * self.scale)


def metrics() -> Metrics:
    """The measures for the font and the density in use."""
    hung = theme()
    known = hung.worked_out.get(Metrics)
    if known is None:
        known = hung.worked_out[Metrics] = _measure(QApplication.font(), compact=hung.compact)
    return cast(Metrics, known)


def _measure(font: QFont, *, compact: bool) -> Metrics:
    scale = max(1.0, QFontInfo(font).pixelSize() / _REFERENCE_PIXELS)
    scale = 1.0 if scale < 1.03 else scale
    body, cap, head = line_height("body"), line_height("cap"), line_height("head")
    two = body + cap
    control = max(32, body + 13)
    return Metrics(
        scale=scale,
        control=control,
        button=control,
        button_big=max(40, body + 21),
        button_tool=max(28, body + 8),
        big_action=max(64 if compact else 80, head + cap + (20 if compact else 40)),
        row=max(36, body + 16),
        row_two=max(42, two + 6),
        header=max(36, cap + 18),
        total=max(36, body + 16),
        sheet_head=max(48, head + 24),
        step_head=max(36 if compact else 40, head + (12 if compact else 17)),
        top_bar=max(48 if compact else 64, two + (10 if compact else 26)),
        footer=max(49 if compact else 57, body + (30 if compact else 38)),
        rail=round(168 * scale),
        rail_folded=round(56 * scale),
        rail_item=max(40, body + 20),
        page_padding=8 if compact else 24,
        intake_padding=8 if compact else 16,
        sheet_padding=16,
        gap=12 if compact else 16,
        intake_gap=12,
        field_gap=5 if compact else 8,
        icon=round(20 * scale),
        icon_big=round(28 * scale),
    )
