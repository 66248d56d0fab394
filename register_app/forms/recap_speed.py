"""The recap of speed (kecepatan): verified, followed up and closed in time or not, with the average days of each."""

from register_app.forms.flow import Flow
from register_app.forms.recap_facts import RecapFacts
from register_app.forms.recap_page import Frame, compose_in, cross_foot, rows_under_total
from register_app.forms.sheet import A4, F4, Align, Document, Paper
from register_app.forms.table import Column, Table, TableStyle, scaled
from register_app.i18n import _
from register_app.rules.figure_names import figure_name

FORM = "kecepatan"
_STEPS = (
    ("verified_within", "verified_over", "rv"),
    ("followed_up_within", "followed_up_over", "rtl"),
    ("closed_within", "closed_over", "closing_days"),
)
_FIGURES = tuple(figure for step in _STEPS for figure in step)
_STYLE = TableStyle(size=9.5, head_size=8, lowest_row=7.6, balance=True)
_FRAME = Frame(
    FORM,
    "1",
    {F4: (22.0, 200.0, 318.0), A4: (20.0, 190.0, 285.0)},
    lambda _facts: _("Rekapitulasi Kecepatan Penanganan Pengaduan"),
    signature=0.55,
)


def compose(facts: RecapFacts, paper: Paper) -> Document:
    """Compose the recap on F4 or A4; a total that is not the sum of its units is refused."""
    cross_foot(facts.tables[0], [figure for within, over, _days in _STEPS for figure in (within, over)])
    return compose_in(_FRAME, facts, paper, _draw)


def _draw(flow: Flow, facts: RecapFacts, tail: float) -> None:
    table = facts.tables[0]
    groups = (_("Verifikasi"), _("Tindak lanjut"), _("Penyelesaian"))
    figures = [
        Column(head, 13, group=group)
        for group, (within, over, _days) in zip(groups, _STEPS, strict=True)
        for head in (_span(within), _span(over), _("Rata-rata\n(hari)"))
    ]
    columns = (Column(_("No."), 10), Column(table.head, 51, Align.LEFT), *figures)
    rows = rows_under_total(table, facts.whole, _FIGURES, facts.zero)
    Table(scaled(columns, flow.width), _STYLE, flow.left).draw(flow, rows, tail=tail)


def _span(figure: str) -> str:
    """The head without the step, which stands above: Verifikasi ≤ 3 → ≤ 3 hari."""
    name = figure_name(figure)
    start = next((place for place, letter in enumerate(name) if letter in "≤>"), 0)
    return _("{span}\nhari").format(span=name[start:].removesuffix(" hari"))
