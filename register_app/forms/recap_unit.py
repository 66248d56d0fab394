"""The recap per unit (unit): the whole office or province first, then every unit, the busiest first, nil ones too."""

from register_app.forms.flow import Flow
from register_app.forms.recap_facts import RecapFacts
from register_app.forms.recap_page import Frame, compose_in, cross_foot, rows_under_total
from register_app.forms.sheet import A4, F4, Align, Document, Paper
from register_app.forms.table import Column, Table, TableStyle, scaled
from register_app.i18n import _

FORM = "unit"
_COUNTS = ("total", "finished", "in_progress", "not_followed_up", "not_verified")
_FIGURES = (*_COUNTS, "percent_followed_up")
_STYLE = TableStyle(size=9.5, head_size=8, lowest_row=7.6, balance=True)
_FRAME = Frame(
    FORM,
    "1",
    {F4: (22.0, 200.0, 318.0), A4: (20.0, 190.0, 285.0)},
    lambda facts: _("Rekapitulasi Pengaduan menurut {head}").format(head=facts.tables[0].head),
    signature=0.55,
)


def compose(facts: RecapFacts, paper: Paper) -> Document:
    """Compose the recap on F4 or A4; a total that is not the sum of its units is refused."""
    cross_foot(facts.tables[0], _COUNTS)
    return compose_in(_FRAME, facts, paper, _draw)


def _draw(flow: Flow, facts: RecapFacts, tail: float) -> None:
    table = facts.tables[0]
    columns = (
        Column(_("No."), 10),
        Column(table.head, 63, Align.LEFT),
        Column(_("Total\nPengaduan"), 18.5),
        Column(_("Pengaduan\nSelesai"), 18.5),
        Column(_("Sedang di\nProses"), 17),
        Column(_("Belum\nDitindak-\nlanjuti"), 18.5),
        Column(_("Belum\nTerverifi-\nkasi"), 17),
        Column(_("% Tindak\nLanjut"), 15.5),
    )
    rows = rows_under_total(table, facts.whole, _FIGURES, facts.zero)
    Table(scaled(columns, flow.width), _STYLE, flow.left).draw(flow, rows, tail=tail)
