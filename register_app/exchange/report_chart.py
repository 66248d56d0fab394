"""The chart of a report as a picture for a document: two greys, values on the bars, a baseline and nothing else."""

import io

from PIL import Image, ImageDraw, ImageFont

from register_app.paths import RESOURCES
from register_app.rules.report_blocks import Bars

_SIZE = (1550, 640)
_FILLS = ((209, 209, 209), (115, 115, 115))
_BASE, _TOP, _INSET = 500, 50, 80
_WIDEST_BAR, _APART = 160, 10
_FONT_SIZE, _SMALL = 34, 27
_SWATCH = (40, 30)
_NARROW = 60


def bars_png(bars: Bars) -> bytes:
    """A PNG of the chart, the same for the same figures."""
    picture = Image.new("L", _SIZE, 255).convert("RGB")
    draw = ImageDraw.Draw(picture)
    _draw_groups(draw, bars)
    draw.line((_INSET, _BASE, _SIZE[0] - _INSET, _BASE), fill="black", width=3)
    _draw_legend(draw, bars)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def _draw_groups(draw: ImageDraw.ImageDraw, bars: Bars) -> None:
    step = (_SIZE[0] - 2 * _INSET) / len(bars.groups)
    wide = min(_WIDEST_BAR, (step * 0.8 - _APART) / len(bars.series))
    highest = max((value or 0 for group in bars.groups for value in group.values), default=0) or 1
    font = _font(_FONT_SIZE)
    values = font if wide >= _NARROW else _font(_SMALL)
    short = any(font.getlength(group.label) > step - 10 for group in bars.groups)
    for place, group in enumerate(bars.groups):
        middle = _INSET + (place + 0.5) * step
        x = middle - (len(group.values) * (wide + _APART) - _APART) / 2
        for value, fill in zip(group.values, _FILLS, strict=False):
            high = (_BASE - _TOP) * (value or 0) / highest
            if value:
                draw.rectangle((x, _BASE - high, x + wide, _BASE), fill=fill, outline="black", width=2)
            told = "" if value is None else str(value)
            draw.text((x + wide / 2, _BASE - high - 8), told, font=values, fill="black", anchor="ms")
            x += wide + _APART
        label = group.label[:3] if short else group.label
        draw.text((middle, _BASE + 12), label, font=font, fill="black", anchor="ma")


def _draw_legend(draw: ImageDraw.ImageDraw, bars: Bars) -> None:
    font, (wide, high), gap, between = _font(_FONT_SIZE), _SWATCH, 18, 90
    widths = [wide + gap + font.getlength(name) for name in bars.series]
    x, y = (_SIZE[0] - sum(widths) - between * (len(widths) - 1)) / 2, 582.0
    for name, fill, length in zip(bars.series, _FILLS, widths, strict=False):
        draw.rectangle((x, y, x + wide, y + high), fill=fill, outline="black", width=2)
        draw.text((x + wide + gap, y + high / 2), name, font=font, fill="black", anchor="lm")
        x += length + between


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(RESOURCES / "fonts" / "LiberationSans-Regular.ttf"), size)
