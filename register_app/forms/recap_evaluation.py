"""The evaluation (evaluasi): for each month how much of its intake is finished, and how, as in BPS Banten's annex."""

from register_app.forms.flow import Flow
from register_app.forms.recap_facts import RecapFacts
from register_app.forms.recap_page import Frame, cell, compose_in
from register_app.forms.sheet import A4, F4, Align, Document, Paper
from register_app.forms.table import Column, Row, Table, TableStyle, scaled
from register_app.i18n import _

FORM = "evaluasi"
_FIGURES = ("percent_finished", "result", "note")
_STYLE = TableStyle(size=10, head_size=9, lowest_row=7.6)
_FRAME = Frame(
    FORM,
    "1",
    {A4: (30.0, 185.0, 285.0), F4: (30.0, 190.0, 318.0)},
    lambda facts: _("Evaluasi Pengaduan Masyarakat\n{whole}").format(whole=facts.whole).rstrip(),
)


def compose(facts: RecapFacts, paper: Paper) -> Document:
    """Compose the evaluation on A4 or F4."""
    return compose_in(_FRAME, facts, paper, _draw)


def _draw(flow: Flow, facts: RecapFacts, tail: float) -> None:
    columns = (
        Column(_("No."), 11),
        Column(_("Waktu Penerimaan"), 27, Align.LEFT),
        Column(_("Penyelesaian\nPengaduan (%)"), 27),
        Column(_("Hasil Penanganan"), 62, Align.LEFT),
        Column(_("Keterangan"), 28, Align.LEFT),
    )
    rows = [
        Row((str(place), line.label, *(cell(line, figure, facts.zero) for figure in _FIGURES)))
        for place, line in enumerate(facts.tables[0].lines, start=1)
    ]
    Table(scaled(columns, flow.width), _STYLE, flow.left).draw(flow, rows, tail=tail)
