"""The recap after SP4N-LAPOR! (sp4n): the office's status line, then the same figures for every unit."""

from register_app.forms.flow import Flow
from register_app.forms.recap_facts import RecapFacts
from register_app.forms.recap_page import Frame, cells, compose_in, cross_foot, rows_under_total
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.table import Column, Row, Table, TableStyle, scaled
from register_app.i18n import _

FORM = "sp4n"
_GROUPS = ("not_verified", "not_followed_up", "in_progress", "finished", "postponed", "archived")
_FIGURES = (*_GROUPS, "total", "percent_followed_up", "rtl", "rhp", "rv")
_STYLE = TableStyle(size=9.5, head_size=8, lowest_row=7.0, balance=True)
_LINE = TableStyle(size=10.5, head_size=8.5, lowest_row=9.0)
_SECTION = 8.6
"""Height of a section's caption (mm)."""

_FRAME = Frame(
    FORM,
    "1",
    {F4: (25.0, 310.0, 206.8), A4: (20.0, 277.0, 202.4)},
    lambda _facts: _("Rekapitulasi Pengaduan SP4N-LAPOR!"),
    turned=True,
    signature=193.0 / 285.0,
    initials=(55.0, 25.0),
)


def compose(facts: RecapFacts, paper: Paper) -> Document:
    """Compose the recap on F4 or A4 lying on its side; a total that is not the sum of its units is refused."""
    cross_foot(facts.tables[0], (*_GROUPS, "total"))
    return compose_in(_FRAME, facts, paper, _draw)


def _draw(flow: Flow, facts: RecapFacts, tail: float) -> None:
    table = facts.tables[0]
    _section(flow, _("A.\u00a0 Status laporan {whole}").format(whole=facts.whole or table.totals.label))
    line = Row(cells(table.totals, _FIGURES, facts.zero), bold=True)
    Table(scaled(_status_columns(24.0), flow.width), _LINE, flow.left).draw(flow, [line])
    columns = (
        Column(_("No."), 10),
        Column(table.head, 56, Align.LEFT),
        *_status_columns(16.25),
        Column(_("Terakhir\ndilihat"), 25),
    )
    rows = rows_under_total(table, facts.whole, (*_FIGURES, "last_seen"), facts.zero)
    units = Table(scaled(columns, flow.width), _STYLE, flow.left)
    flow.need(_SECTION + units.beginning(flow, rows, tail=tail))
    _section(flow, _("B.\u00a0 Menurut {head}").format(head=table.head.lower()))
    units.draw(flow, rows, tail=tail)


def _section(flow: Flow, words: str) -> None:
    flow.drawing.text(flow.left, flow.y + 6.2, words, 10.5, Face.BOLD)
    flow.skip(_SECTION)


def _status_columns(narrow: float) -> tuple[Column, ...]:
    """The heads as SP4N-LAPOR! has them; its abbreviations stay as they are."""
    return (
        Column(_("Belum\nTerverifikasi"), 21),
        Column(_("Belum Ditin-\ndaklanjuti"), 22),
        Column(_("Proses"), narrow),
        Column(_("Selesai"), narrow),
        Column(_("Tunda"), narrow),
        Column(_("Arsip"), narrow),
        Column(_("Total (tanpa\narsip dan\ntunda)"), 24),
        Column(_("%TL"), 15),
        Column(_("RTL"), 15),
        Column(_("RHP"), 15),
        Column(_("RV"), 15),
    )
