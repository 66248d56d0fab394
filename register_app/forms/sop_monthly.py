"""The SOP in a period (perbandingan waktu nyata dengan waktu baku): how long each step took, how often in time."""

from collections.abc import Sequence

from register_app.forms.cleaning import one_line
from register_app.forms.closing import Closing, draw_closing
from register_app.forms.drawing import Drawing
from register_app.forms.facts_sop import SopPeriodFacts
from register_app.forms.figures import dashed, percent
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.table import Column, Row, Table, TableStyle, scaled
from register_app.forms.wording import firm
from register_app.i18n import _
from register_app.rules.dates import hour, long_date
from register_app.rules.periods import Period
from register_app.rules.sop_figures import SopFigure, typical_words
from register_app.rules.sop_time import standard_words

FORM = "sop-bulanan"
_LAYOUT = "1"
_EDGES = {F4: (25.0, 310.0, 206.8), A4: (20.0, 277.0, 202.4)}
"""Left and right edge of the text and baseline of the foot, on the paper turned."""

_TOP, _HEAD_LINE = 12.0, 16.6
_STYLE = TableStyle(size=9.5, head_size=9, lowest_row=7, balance=True)
_INITIALS = (55.0, 25.0)
_SIGNATURE = 193.0 / 285.0


def compose(facts: SopPeriodFacts, paper: Paper) -> Document:
    """Compose the comparison on F4 or A4 lying on its side, a table for every SOP that the office has."""
    left, right, foot = _EDGES[paper]
    period = _period(facts)
    flow = Flow(paper.turned, left, right, _TOP, foot - 7, lambda drawing: _continued(drawing, right, period))
    flow.y = draw_kop(flow.drawing, facts.letterhead, left, right, _TOP)
    _title(flow, facts, period)
    closing = Closing(facts.signer, facts.city, facts.signed_on, facts.initials)

    def end(below: Flow) -> float:
        _definitions(below)
        return draw_closing(below, closing, left + (right - left) * _SIGNATURE, _INITIALS)

    for place, table in enumerate(facts.tables, start=1):
        _table(flow, table.channel, table.figures, flow.high(end) if place == len(facts.tables) else 0.0)
    if not facts.tables:
        flow.skip(4.0)
        flow.paragraph(_("Kantor ini belum mempunyai SOP di register. Tulis di Pengaturan, bagian SOP."), 11, 5.6)
    end(flow)
    finish(flow.pages, facts.mark, _captions(facts, period), left, right, foot)
    title = _("Waktu Nyata dan Waktu Baku SOP {period}").format(period=period)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, tuple(drawing.page() for drawing in flow.pages))


def _period(facts: SopPeriodFacts) -> str:
    return Period(facts.first, facts.last).spelled


def _captions(facts: SopPeriodFacts, period: str) -> list[str]:
    as_of = _("data per tanggal {day} pukul {hour}").format(
        day=long_date(facts.as_of), hour=hour(facts.as_of, facts.mark.zone)
    )
    return [_("SOP {period}").format(period=period), as_of]


def _continued(drawing: Drawing, right: float, period: str) -> float:
    continued(drawing, right, _HEAD_LINE, _("lanjutan Waktu Nyata dan Waktu Baku SOP {period}").format(period=period))
    return _HEAD_LINE + 3.2


def _title(flow: Flow, facts: SopPeriodFacts, period: str) -> None:
    middle = (flow.left + flow.right) / 2
    title = _("PERBANDINGAN WAKTU NYATA DENGAN WAKTU BAKU SOP")
    flow.drawing.text(middle, flow.y + 7.9, title, 13, Face.BOLD, Align.CENTRE)
    flow.skip(8.4)
    below = [one_line(facts.heading.title).upper(), period.upper()]
    flow.lines([line for line in below if line], 12, 5.4, face=Face.BOLD, align=Align.CENTRE)
    flow.skip(2.4)


def _table(flow: Flow, channel: str, figures: Sequence[SopFigure], tail: float) -> None:
    real = _("Waktu nyata")
    columns = (
        Column(_("No."), 10),
        Column(_("Aktivitas"), 88, Align.LEFT),
        Column(_("Pelaksana"), 44, Align.LEFT),
        Column(_("Waktu\nbaku"), 24),
        Column(_("Selesai"), 17),
        Column(_("Diukur"), 17),
        Column(_("Median"), 25, group=real),
        Column(_("Rata-rata"), 25, group=real),
        Column(_("Lewat\nbaku"), 17),
        Column(_("Sesuai\nbaku (%)"), 18),
    )
    table, rows = Table(scaled(columns, flow.width), _STYLE, flow.left), [_row(figure) for figure in figures]
    if channel:
        flow.need(8.6 + table.beginning(flow, rows, tail=tail))
        caption = _("Media: {channel}").format(channel=one_line(channel))
        flow.drawing.text(flow.left, flow.y + 6.2, caption, 10.5, Face.BOLD)
        flow.skip(8.6)
    else:
        flow.skip(2.4)
    table.draw(flow, rows, tail=tail)


def _row(figure: SopFigure) -> Row:
    step, unit = figure.step, figure.unit
    over = "-" if step.amount is None else dashed(len(figure.over))
    return Row(
        (
            f"{figure.number}.",
            step.activity,
            step.actor,
            firm(standard_words(step.amount, step.unit)),
            dashed(len(figure.ended)),
            dashed(len(figure.lengths)),
            typical_words(figure.median, unit),
            typical_words(figure.mean, unit),
            over,
            percent(figure.percent_within),
        )
    )


def _definitions(flow: Flow) -> None:
    flow.skip(0.6)
    flow.note(
        _(
            "Keterangan: dihitung langkah yang selesai dalam periode ini, kapan pun pengaduannya diterima; pengaduan "
            "yang dibatalkan tidak dihitung. Diukur = langkah selesai yang saat mulainya diketahui. Median = "
            "separuhnya tidak lebih lama dari ini. Sesuai baku (%) = yang tidak melewati waktu baku : diukur, "
            "dibulatkan ke bilangan bulat terdekat. Menit dan jam yang melewati hari dihitung menurut jam kerja; waktu "
            "menunggu pelapor tidak dihitung. "
            'Tanda "-" berarti nihil atau tidak dapat dihitung.'
        )
    )
