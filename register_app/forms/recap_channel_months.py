"""The recap per channel (media-per-bulan): one small table for each channel, month by month; empty is Nihil."""

from register_app.forms.figures import must_agree
from register_app.forms.flow import Flow
from register_app.forms.recap_facts import RecapFacts, RecapLine, RecapTable
from register_app.forms.recap_page import Frame, caption, cell, compose_in, cross_foot
from register_app.forms.sheet import A4, F4, Align, Document, Paper
from register_app.forms.table import TOTAL_FILL, Column, Row, Table, TableStyle, scaled
from register_app.i18n import _

FORM = "media-per-bulan"
_FIGURES = ("received", "handled")
_MONTHS = 12
_CAPTION = 16.0
"""Room that a caption takes at most (mm)."""

_STYLE = TableStyle(size=10.5, head_size=9.5, lowest_row=7.4)
_FRAME = Frame(
    FORM,
    "1",
    {A4: (30.0, 185.0, 285.0), F4: (30.0, 190.0, 318.0)},
    lambda _facts: _("Rekapitulasi Pengaduan per Media dan Bulan"),
)


def compose(facts: RecapFacts, paper: Paper) -> Document:
    """Compose the tables of all channels on A4 or F4; a total that is not the sum of its months is refused."""
    for table in facts.tables:
        cross_foot(table, _FIGURES)
        for line in table.lines:
            must_agree("handled", min(line.number("handled"), line.number("received")), line.number("handled"))
    return compose_in(_FRAME, facts, paper, _draw)


def _draw(flow: Flow, facts: RecapFacts, tail: float) -> None:
    for place, table in enumerate(facts.tables, start=1):
        words = _("Tabel {place}\u00a0 Pengaduan melalui {channel}, {period}")
        last = place == len(facts.tables)
        name = words.format(place=place, channel=table.title, period=facts.period.words)
        _table(flow, facts, table, name, tail=tail if last else 0.0)


def _table(flow: Flow, facts: RecapFacts, table: RecapTable, name: str, *, tail: float) -> None:
    """A channel's months under their caption, whole on a page as far as they fit one."""
    columns = (
        Column(_("Bulan"), 42, Align.LEFT),
        Column(_("Jumlah Aduan"), 35),
        Column(_("Jumlah Penanganan"), 38),
        Column(_("Keterangan Aduan"), 40, Align.LEFT),
    )
    rows = [_row(line, facts.zero) for line in table.lines]
    total = table.totals
    last = Row((total.label, *(cell(total, figure, "-") for figure in _FIGURES), ""), bold=True, fill=TOTAL_FILL)
    drawn = Table(scaled(columns, flow.width), _STYLE, flow.left)
    below = drawn.height([*rows, last]) if len(rows) <= _MONTHS else drawn.beginning(flow, rows)
    caption(flow, name, below=below + (tail if below + tail < flow.full_page - _CAPTION else 0.0))
    drawn.draw(flow, [*rows, last], tail=tail)


def _row(line: RecapLine, zero: str) -> Row:
    """A month without complaints says so in the last column; one that has not begun stays blank."""
    if line.values.get("received") is None:
        return Row((line.label, "", "", ""))
    nil = zero if zero not in {"-", "0"} else _("Nihil")
    note = line.values.get("note")
    remark = note if isinstance(note, str) else ""
    return Row(
        (
            line.label,
            *(cell(line, figure, "-") for figure in _FIGURES),
            remark or ("" if line.number("received") else nil),
        )
    )
