"""A disposition sheet, composed and painted, against the same marks drawn on a raw canvas."""

from benchmarks.ratio import Comparison, Pace, in_turn
from benchmarks.raw_canvas import RawSheet
from benchmarks.stopwatch import timed
from register_app.forms import disposition
from register_app.forms.paint import paint
from register_app.forms.sheet import HALF_F4
from tests.forms.samples import DISPOSITION

LIMIT = 2.0


def disposition_sheet(pace: Pace) -> Comparison:
    """The blank-to-tick sheet of a bureau: letterhead with logo, fields, tick lists, signature, code and corners."""
    raw = RawSheet(disposition.compose(DISPOSITION, HALF_F4))
    ours = timed(lambda: paint(disposition.compose(DISPOSITION, HALF_F4)))
    return Comparison("disposition sheet : same marks, raw canvas", *in_turn(ours, timed(raw.draw), pace), "ms", LIMIT)
