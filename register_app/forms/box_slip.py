"""Blank slips to lie beside a suggestion box (lembar saran dan pengaduan), four on a sheet with lines to cut along."""

from collections.abc import Callable

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts_desk import BoxSlipFacts
from register_app.forms.marks import finish
from register_app.forms.sheet import A4, F4, Align, Document, Face, Line, Paper
from register_app.forms.typeset import fit, wrap
from register_app.i18n import _

FORM = "slip-kotak"
_LAYOUT = "1"
_MARGIN = 9.0
_STEP = {F4: 7.1, A4: 6.0}
"""Distance of the lines to write on (mm)."""

_FOOT = {F4: 9.5, A4: 11.0}
"""From the foot's first line to the edge of the paper: it stands in three lines under the last slip (mm)."""

_LABEL, _NOTE = 9.0, 7.5
_QUESTION_LINES = 3
_CUT = (4.0, 3.0)


def compose(facts: BoxSlipFacts, paper: Paper) -> Document:
    """Compose one sheet of four slips on F4 or A4."""
    drawing = Drawing(paper)
    wide, high = paper.width / 2, paper.height / 2
    for left, top in ((0.0, 0.0), (wide, 0.0), (0.0, high), (wide, high)):
        _slip(drawing, facts, left + _MARGIN, top + _MARGIN, left + wide - _MARGIN, _STEP[paper])
    drawing.add(Line(0, high, paper.width, high, 0.5, 0.3, _CUT), Line(wide, 0, wide, paper.height, 0.5, 0.3, _CUT))
    finish([drawing], facts.mark, [_("Slip kotak saran")], _MARGIN, wide - _MARGIN, paper.height - _FOOT[paper])
    title = _("Slip Kotak Saran")
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, (drawing.page(),))


def _slip(drawing: Drawing, facts: BoxSlipFacts, left: float, top: float, right: float, step: float) -> None:
    middle, room = (left + right) / 2, right - left
    drawing.text(middle, top + 4.0, _("LEMBAR SARAN DAN PENGADUAN"), 11, Face.BOLD, Align.CENTRE)
    office = fit(one_line(facts.office), room, 2, (9, 8.5, 8), balance=True)
    y = drawing.lines(middle, top + 8.6, office.lines, office.size, align=Align.CENTRE) + 0.6
    for label in _people():
        y += step
        drawing.text(left, y, label(), _LABEL)
        drawing.dots(left + 33, right, y + 0.8)
    for question in _questions():
        y += step + 0.6
        drawing.text(left, y, question(), _LABEL, Face.BOLD)
        for _line in range(_QUESTION_LINES):
            y += step
            drawing.dots(left, right, y + 0.4)
    note = _("Boleh tanpa nama. Nama, alamat atau nomor HP diperlukan bila ingin dijawab. Tidak dipungut biaya.")
    drawing.lines(left, y + 4.6, wrap(note, room, _NOTE), _NOTE)


def _people() -> tuple[Callable[[], str], ...]:
    return (
        lambda: _("Nama"),
        lambda: _("Alamat"),
        lambda: _("No. HP / pos-el"),
        lambda: _("Tanggal kunjungan"),
    )


def _questions() -> tuple[Callable[[], str], ...]:
    """What the slip of BPS Provinsi Banten asks."""
    return (
        lambda: _("Mengenai layanan petugas"),
        lambda: _("Mengenai sarana dan prasarana"),
        lambda: _("Saran lain, atau informasi yang belum ditemukan"),
    )
