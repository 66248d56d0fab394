"""The chart of a report: two greys, values on the bars, a baseline and nothing else."""

from register_app.forms.flow import Flow
from register_app.forms.sheet import Align, Face, Rect
from register_app.forms.typeface import width
from register_app.forms.typeset import wrap
from register_app.rules.report_blocks import Bars

_FILLS = (0.82, 0.45)
_PLOT, _OVER = 46.0, 6.0
_BAR, _APART = 16.0, 1.0
_INSET = 8.0
_LABEL_SIZE, _VALUE_SIZE, _LEGEND_SIZE = 9.5, 9.5, 9.5
_BELOW, _LEGEND, _CAPTION, _AFTER = 5.0, 7.0, 6.5, 6.0
_SWATCH = (4.0, 3.0)


def draw_bars(flow: Flow, bars: Bars) -> None:
    """Draw the chart with legend and caption; it is never parted over two pages."""
    caption = wrap(bars.caption, flow.width, 10, Face.BOLD)
    flow.need(_OVER + _PLOT + _BELOW + _LEGEND + _CAPTION + len(caption) * 4.6 + _AFTER)
    flow.skip(_OVER)
    base = flow.y + _PLOT
    _draw_groups(flow, bars, base)
    flow.drawing.line(flow.left + _INSET, base, flow.right - _INSET, base, 0.75)
    flow.y = base + _BELOW + _LEGEND
    _draw_legend(flow, bars, flow.y)
    flow.skip(_CAPTION)
    for line in caption:
        flow.drawing.text((flow.left + flow.right) / 2, flow.y, line, 10, Face.BOLD, Align.CENTRE)
        flow.skip(4.6)
    flow.skip(_AFTER - 4.6)


def _draw_groups(flow: Flow, bars: Bars, base: float) -> None:
    left, room = flow.left + _INSET, flow.width - 2 * _INSET
    step = room / len(bars.groups)
    wide = min(_BAR, (step * 0.8 - _APART) / len(bars.series))
    highest = max((value or 0 for group in bars.groups for value in group.values), default=0) or 1
    short = any(width(group.label, _LABEL_SIZE) > step - 1.0 for group in bars.groups)
    for place, group in enumerate(bars.groups):
        middle = left + (place + 0.5) * step
        x = middle - (len(group.values) * (wide + _APART) - _APART) / 2
        for value, fill in zip(group.values, _FILLS, strict=False):
            high = (_PLOT - 4.0) * (value or 0) / highest
            if value:
                flow.drawing.add(Rect(x, base - high, wide, high, 0.5, fill))
            told = "" if value is None else str(value)
            flow.drawing.text(x + wide / 2, base - high - 1.3, told, _value_size(wide), align=Align.CENTRE)
            x += wide + _APART
        label = group.label[:3] if short else group.label
        flow.drawing.text(middle, base + _BELOW - 0.5, label, _LABEL_SIZE, align=Align.CENTRE)


def _draw_legend(flow: Flow, bars: Bars, y: float) -> None:
    wide, high = _SWATCH
    gap, between = 2.0, 12.0
    widths = [wide + gap + width(name, _LEGEND_SIZE) for name in bars.series]
    x = (flow.left + flow.right - sum(widths) - between * (len(widths) - 1)) / 2
    for name, fill, length in zip(bars.series, _FILLS, widths, strict=False):
        flow.drawing.add(Rect(x, y - high + 0.2, wide, high, 0.5, fill))
        flow.drawing.text(x + wide + gap, y, name, _LEGEND_SIZE)
        x += length + between


def _value_size(wide: float) -> float:
    return _VALUE_SIZE if wide >= 5.0 else 7.5
