"""A page of a book of the office: title, office, period, one table whose head and number row stand on every page."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts_books import AgendaFacts, BookCover, BoxBookFacts, GuestBookFacts, RegisterBookFacts
from register_app.forms.flow import Flow
from register_app.forms.marks import finish
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.table import Column, Row, Table, TableStyle, scaled
from register_app.i18n import _
from register_app.rules.dates import hour, month_name, short_date
from register_app.rules.periods import Period, PeriodUnit, period_of

EDGES = {F4: (20.0, 317.0, 207.0), A4: (15.0, 282.0, 202.4)}
"""Left and right edge of the text and baseline of the foot, on the paper turned."""

STYLES = {
    F4: TableStyle(size=8.5, head_size=8, lowest_row=12.2, from_top=True, padding=1.2),
    A4: TableStyle(size=8, head_size=7.5, lowest_row=11.4, from_top=True, padding=1.1),
}
Book = RegisterBookFacts | AgendaFacts | GuestBookFacts | BoxBookFacts
_TOP = 15.5
_LAYOUT = "1"
_NIHIL_HIGH = 14.0


def compose_book(
    form: str,
    title: str,
    facts: Book,
    paper: Paper,
    columns: Sequence[Column],
    rows: Sequence[Row],
    told: str,
) -> Document:
    """Compose a book; ``told`` is what its foot says of all its lines. A period without a line prints *Nihil*."""
    left, right, foot = EDGES[paper]
    head = _head(title, facts.cover, left, right)
    flow = Flow(paper.turned, left, right, _TOP, foot - 6, head)
    flow.y = head(flow.drawing)
    nihil = Row((_("N I H I L"),), bold=True, joined=len(columns), height=_NIHIL_HIGH)
    Table(scaled(columns, flow.width), STYLES[paper], left).draw(flow, rows or [nihil])
    finish(flow.pages, facts.mark, [told], left, right, foot)
    name = _("{title} {period}").format(title=title, period=_period(facts.cover).words)
    return Document(form, f"{form}/{paper.code}/{_LAYOUT}", name, tuple(drawing.page() for drawing in flow.pages))


def when(moment: date | datetime | None) -> str:
    """18-11-2026, and below it 09.30 where an hour belongs to it; empty when there is none."""
    if moment is None:
        return ""
    return f"{short_date(moment)}\n{hour(moment)}" if isinstance(moment, datetime) else short_date(moment)


def to_whom(names: str, on: date | None) -> str:
    """Kabag Tatalaksana, 18-11-2026."""
    return f"{names}, {short_date(on)}" if names and on else names


def _head(title: str, cover: BookCover, left: float, right: float) -> Callable[[Drawing], float]:
    middle, (first, second) = (left + right) / 2, _labels(cover)

    def draw(drawing: Drawing) -> float:
        drawing.text(middle, _TOP, title.upper(), 13, Face.BOLD, Align.CENTRE)
        drawing.text(middle, _TOP + 5.8, one_line(cover.office).upper(), 10.5, align=Align.CENTRE)
        drawing.text(left, _TOP + 11.0, first, 9.5)
        drawing.text(right, _TOP + 11.0, second, 9.5, align=Align.RIGHT)
        return _TOP + 13.4

    return draw


def _labels(cover: BookCover) -> tuple[str, str]:
    """Year and month of a whole month; else the days as they are."""
    period = _period(cover)
    if period.unit is PeriodUnit.MONTH:
        year = _("Tahun {year}").format(year=period.first.year)
        return year, _("Bulan {month}").format(month=month_name(period.first.month))
    return "", period.spelled


def _period(cover: BookCover) -> Period:
    """The month, quarter, half-year or year that the days are, else the days."""
    for unit in PeriodUnit:
        whole = period_of(cover.first, unit)
        if (whole.first, whole.last) == (cover.first, cover.last):
            return whole
    return Period(cover.first, cover.last)
