"""Parts of a case file on paper: the band that heads a part, labels with their values, remarks, room to write."""

from register_app.forms.flow import Flow
from register_app.forms.sheet import Face
from register_app.forms.table import HEAD_FILL
from register_app.forms.typeset import wrap
from register_app.rules.report_blocks import Band, Fields, Note, WritingLines

_BAND, _BAND_SIZE, _ABOVE_BAND, _BELOW_BAND = 6.2, 10.5, 3.0, 0.6
_KEPT_BELOW = 12.0
"""What must still fit below a band, so that it never ends a page (mm); of a table or a picture more does."""

_XS = (2.0, 45.0, 47.5)
_SIZE, _STEP, _APART = 10.0, 4.7, 0.6
_NOTE_SIZE, _NOTE_STEP = 8.5, 3.7
_WRITING = 8.0


def draw_band(flow: Flow, band: Band) -> None:
    """A grey band with the part's name."""
    flow.need(_ABOVE_BAND + _BAND + _KEPT_BELOW)
    flow.skip(0.0 if flow.fresh else _ABOVE_BAND)
    flow.drawing.shade(flow.left, flow.y, flow.width, _BAND, HEAD_FILL)
    flow.drawing.text(flow.left + _XS[0], flow.y + 4.4, band.text, _BAND_SIZE, Face.BOLD)
    flow.skip(_BAND + _BELOW_BAND)


def draw_fields(flow: Flow, fields: Fields) -> None:
    """Every label at the left, its value behind the colon over as many lines as it takes."""
    for line in fields.lines:
        face = Face.BOLD if line.strong else Face.REGULAR
        flow.field(line.label, line.value.strip() or "-", _XS, _SIZE, _STEP, face)
        flow.skip(_APART)
    flow.skip(0.6)


def draw_note(flow: Flow, note: Note) -> None:
    """A remark over the whole width."""
    flow.lines(wrap(note.text, flow.width - _XS[0], _NOTE_SIZE), _NOTE_SIZE, _NOTE_STEP, inset=_XS[0])
    flow.skip(1.2)


def draw_writing_lines(flow: Flow, lines: WritingLines) -> None:
    """Dotted lines to write on, kept together."""
    flow.need(lines.count * _WRITING)
    for _line in range(lines.count):
        flow.skip(_WRITING)
        flow.drawing.dots(flow.left + _XS[0], flow.right, flow.y - 1.0)
    flow.skip(1.5)
