"""The recap of status (status): the six groups of SP4N-LAPOR! as a list with their totals, then per channel."""

from register_app.forms.flow import Flow
from register_app.forms.recap_facts import RecapFacts, RecapLine
from register_app.forms.recap_page import Frame, caption, cell, cells, compose_in, cross_foot, rows_of
from register_app.forms.sheet import A4, F4, Align, Document, Paper
from register_app.forms.table import TOTAL_FILL, Column, Row, Table, TableStyle, scaled
from register_app.i18n import _

FORM = "status"
_GROUPS = ("not_verified", "not_followed_up", "in_progress", "finished", "postponed", "archived")
_CHANNEL = (*_GROUPS, "total", "grand_total", "percent_followed_up")
_LIST = TableStyle(size=10.5, head_size=9.5, lowest_row=8.0)
_PER_CHANNEL = TableStyle(size=9.5, head_size=8, lowest_row=7.6, balance=True)
_FRAME = Frame(
    FORM,
    "1",
    {A4: (25.0, 190.0, 285.0), F4: (25.0, 195.0, 318.0)},
    lambda _facts: _("Rekapitulasi Pengaduan menurut Status"),
)


def compose(facts: RecapFacts, paper: Paper) -> Document:
    """Compose the recap on A4 or F4; parts that do not make up their total are refused."""
    cross_foot(facts.tables[0], ("complaints",))
    if len(facts.tables) > 1:
        cross_foot(facts.tables[1], (*_GROUPS, "total", "grand_total"))
    return compose_in(_FRAME, facts, paper, _draw)


def _draw(flow: Flow, facts: RecapFacts, tail: float) -> None:
    table = facts.tables[0]
    columns = (
        Column(_("No."), 12),
        Column(_("Status Laporan"), 88, Align.LEFT),
        Column(_("Jumlah"), 32),
        Column(_("Bagian (%)"), 33),
    )
    whole = table.totals
    counted = RecapLine(_("Total (tanpa arsip dan tunda)"), {"complaints": whole.values.get("total")})
    rows = rows_of(table, ("complaints", "share"), facts.zero)[:-1]
    for label, *figures in (
        (counted.label, cell(counted, "complaints", facts.zero), ""),
        (_("Total seluruhnya"), *cells(whole, ("complaints", "share"), facts.zero)),
    ):
        rows.append(Row((label, *figures), bold=True, fill=TOTAL_FILL, joined=2))
    more = len(facts.tables) > 1
    Table(scaled(columns, flow.width), _LIST, flow.left).draw(flow, rows, tail=0.0 if more else tail)
    if more:
        _channels(flow, facts, tail)


def _channels(flow: Flow, facts: RecapFacts, tail: float) -> None:
    table = facts.tables[1]
    columns = (
        Column(_("No."), 9),
        Column(table.head, 34, Align.LEFT),
        Column(_("Belum\nTerverifi-\nkasi"), 15),
        Column(_("Belum\nDitindak-\nlanjuti"), 15.5),
        Column(_("Proses"), 13),
        Column(_("Selesai"), 13),
        Column(_("Tunda"), 12),
        Column(_("Arsip"), 11),
        Column(_("Total"), 12),
        Column(_("Total\nselu-\nruhnya"), 14),
        Column(_("% Tindak\nLanjut"), 15.5),
    )
    made, rows = Table(scaled(columns, flow.width), _PER_CHANNEL, flow.left), rows_of(table, _CHANNEL, facts.zero)
    caption(flow, table.title, above=8.0, below=made.beginning(flow, rows, tail=tail))
    made.draw(flow, rows, tail=tail)
