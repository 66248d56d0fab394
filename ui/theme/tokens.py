"""The palette: every colour of the window by its meaning, once for light, once for dark, once for high contrast."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tokens:
    """Colours as ``#RRGGBB``; a pair ``x`` / ``x_soft`` is ink on its own ground."""

    name: str
    dark: bool
    desk: str
    sheet: str
    raised: str
    rail: str
    well: str
    text: str
    muted: str
    rule: str
    rule_strong: str
    edge: str
    accent: str
    accent_soft: str
    select: str
    fill: str
    on_fill: str
    late: str
    late_soft: str
    today: str
    today_soft: str
    soon: str
    soon_soft: str
    ok: str
    ok_soft: str
    calm: str
    calm_soft: str
    disabled_text: str
    disabled_fill: str
    tip: str
    on_tip: str
    paper: str
    paper_ink: str
    practice: str
    on_practice: str


LIGHT = Tokens(
    name="light",
    dark=False,
    desk="#F3F4F1",
    sheet="#FFFFFF",
    raised="#F7F8F5",
    rail="#E8EBE6",
    well="#E3E6E1",
    text="#1B2025",
    muted="#545E68",
    rule="#DBDFD9",
    rule_strong="#C3C9C1",
    edge="#848D94",
    accent="#1A4F8B",
    accent_soft="#E3ECF6",
    select="#E8EFF8",
    fill="#1A4F8B",
    on_fill="#FFFFFF",
    late="#A3211B",
    late_soft="#FBE8E5",
    today="#7F4A00",
    today_soft="#FCEFD6",
    soon="#1A4F8B",
    soon_soft="#E3ECF6",
    ok="#1C6840",
    ok_soft="#E2F1E8",
    calm="#4C5761",
    calm_soft="#ECEEEB",
    disabled_text="#5F6870",
    disabled_fill="#ECEEEB",
    tip="#22282E",
    on_tip="#F4F5F3",
    paper="#FFFFFF",
    paper_ink="#1B2025",
    practice="#B4500A",
    on_practice="#FFFFFF",
)

DARK = Tokens(
    name="dark",
    dark=True,
    desk="#15191D",
    sheet="#1C2126",
    raised="#22282E",
    rail="#111417",
    well="#0F1215",
    text="#E9ECEE",
    muted="#A6B0B9",
    rule="#30373E",
    rule_strong="#434C55",
    edge="#74808B",
    accent="#8DB9EC",
    accent_soft="#20344B",
    select="#1F3044",
    fill="#2C66A6",
    on_fill="#FFFFFF",
    late="#FFA198",
    late_soft="#43211F",
    today="#F0C36D",
    today_soft="#3D2F14",
    soon="#8DB9EC",
    soon_soft="#20344B",
    ok="#84CFA2",
    ok_soft="#1A3527",
    calm="#BBC4CC",
    calm_soft="#2B3239",
    disabled_text="#97A1AA",
    disabled_fill="#262C32",
    tip="#E9ECEE",
    on_tip="#1B2025",
    paper="#F4F4F1",
    paper_ink="#1B2025",
    practice="#F0A04B",
    on_practice="#1B2025",
)

HIGH_CONTRAST = Tokens(
    name="high-contrast",
    dark=True,
    desk="#000000",
    sheet="#000000",
    raised="#000000",
    rail="#000000",
    well="#000000",
    text="#FFFFFF",
    muted="#FFFFFF",
    rule="#FFFFFF",
    rule_strong="#FFFFFF",
    edge="#FFFFFF",
    accent="#FFFF00",
    accent_soft="#00204A",
    select="#00306E",
    fill="#FFFF00",
    on_fill="#000000",
    late="#FFB3AD",
    late_soft="#000000",
    today="#FFD75E",
    today_soft="#000000",
    soon="#8FD8FF",
    soon_soft="#000000",
    ok="#8CFFB6",
    ok_soft="#000000",
    calm="#FFFFFF",
    calm_soft="#000000",
    disabled_text="#C8C8C8",
    disabled_fill="#000000",
    tip="#FFFFFF",
    on_tip="#000000",
    paper="#FFFFFF",
    paper_ink="#000000",
    practice="#FFB000",
    on_practice="#000000",
)

TEXT_PAIRS = (
    ("text", "desk"),
    ("text", "sheet"),
    ("text", "raised"),
    ("text", "rail"),
    ("text", "well"),
    ("text", "select"),
    ("text", "accent_soft"),
    ("muted", "desk"),
    ("muted", "sheet"),
    ("muted", "raised"),
    ("muted", "rail"),
    ("muted", "well"),
    ("muted", "select"),
    ("accent", "desk"),
    ("accent", "sheet"),
    ("accent", "raised"),
    ("accent", "accent_soft"),
    ("accent", "select"),
    ("on_fill", "fill"),
    ("late", "sheet"),
    ("late", "desk"),
    ("late", "late_soft"),
    ("late", "select"),
    ("today", "sheet"),
    ("today", "desk"),
    ("today", "today_soft"),
    ("today", "select"),
    ("soon", "sheet"),
    ("soon", "soon_soft"),
    ("soon", "select"),
    ("ok", "sheet"),
    ("ok", "desk"),
    ("ok", "ok_soft"),
    ("ok", "select"),
    ("calm", "sheet"),
    ("calm", "calm_soft"),
    ("calm", "select"),
    ("disabled_text", "disabled_fill"),
    ("on_tip", "tip"),
    ("paper_ink", "paper"),
    ("on_practice", "practice"),
)
"""Every ink with every ground it is laid on; each pair keeps at least 4.5:1."""

EDGE_PAIRS = (("edge", "sheet"), ("edge", "desk"), ("accent", "sheet"), ("accent", "desk"))
"""Edges that carry meaning without a letter; each keeps at least 3:1."""


def contrast(ink: str, ground: str) -> float:
    """The WCAG contrast ratio of two ``#RRGGBB`` colours, 1 to 21."""
    first, second = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
