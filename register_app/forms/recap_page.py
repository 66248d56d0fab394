"""What every recap form has around its tables: letterhead, title, definitions, signature and foot."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from register_app.forms.closing import Closing, draw_closing
from register_app.forms.drawing import Drawing
from register_app.forms.figures import must_agree
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish
from register_app.forms.recap_facts import RecapFacts, RecapLine, RecapTable
from register_app.forms.sheet import Align, Document, Face, Paper
from register_app.forms.table import TOTAL_FILL, Row
from register_app.forms.typeset import wrap
from register_app.i18n import _
from register_app.rules.dates import hour, long_date, number, short_date
from register_app.rules.periods import PeriodUnit

DASH = "-"
_TOP, _CONTINUED = 14.0, 17.0
_TITLE_SIZE, _TITLE_STEP = 12.5, 5.6


@dataclass(frozen=True, slots=True)
class Frame:
    """What a form is called, line by line, and how it lies on its papers: left and right edge, baseline of the foot.

    ``signature`` is where the signature begins, as a part of the width.
    """

    form: str
    layout: str
    edges: Mapping[Paper, tuple[float, float, float]]
    name: Callable[[RecapFacts], str]
    turned: bool = False
    signature: float = 0.54
    initials: tuple[float, float] = (50.0, 20.0)

    def paper(self, paper: Paper) -> Paper:
        """The paper as the form lies on it."""
        return paper.turned if self.turned else paper


Draw = Callable[[Flow, RecapFacts, float], None]
"""Puts the tables of a form into the flow; the last one keeps its last rows with what is so high below it."""


def compose_in(frame: Frame, facts: RecapFacts, paper: Paper, draw: Draw) -> Document:
    """Compose a recap: everything around what ``draw`` puts into the flow."""
    left, right, foot = frame.edges[paper]
    titles = frame.name(facts).split("\n")
    name = f"{' '.join(titles)} {facts.period.words}"
    flow = Flow(frame.paper(paper), left, right, _TOP, foot - 8, lambda drawing: _head(drawing, right, name))
    flow.y = draw_kop(flow.drawing, facts.letterhead, left, right, _TOP)
    _draw_titles(flow, [*(title.upper() for title in titles), period_line(facts)])

    def end(below: Flow) -> float:
        return _end(below, frame, facts)

    draw(flow, facts, flow.high(end))
    end(flow)
    finish(flow.pages, facts.mark, [_caption(facts)], left, right, foot)
    pages = tuple(drawing.page() for drawing in flow.pages)
    return Document(frame.form, f"{frame.form}/{paper.code}/{frame.layout}", name, pages)


def _end(flow: Flow, frame: Frame, facts: RecapFacts) -> float:
    """Definitions and signature, which stand together."""
    flow.skip(1.0)
    if facts.nothing:
        flow.note(nothing_words())
    words = " ".join((*facts.definitions, *facts.notes))
    flow.note(_("Keterangan: {words}").format(words=words))
    closing = Closing(facts.signer, facts.city, facts.signed_on, facts.initials)
    return draw_closing(flow, closing, flow.left + flow.width * frame.signature, frame.initials)


def nothing_words() -> str:
    """What a recap says of a period in which nothing happened."""
    return _("NIHIL: tidak ada pengaduan dalam periode ini.")


def period_line(facts: RecapFacts) -> str:
    """TAHUN 2023, TRIWULAN IV TAHUN 2026, or PERIODE 1 JANUARI SAMPAI DENGAN 31 OKTOBER 2026."""
    period = facts.period
    if period.unit is PeriodUnit.YEAR:
        return _("TAHUN {year}").format(year=period.first.year)
    if period.unit is PeriodUnit.DAYS:
        return _("PERIODE {days}").format(days=period.spelled.upper())
    if period.unit is PeriodUnit.MONTH:
        return _("BULAN {month}").format(month=period.words.upper())
    words, _space, year = period.words.upper().rpartition(" ")
    return _("{period} TAHUN {year}").format(period=words, year=year)


def cells(line: RecapLine, figures: Sequence[str], zero: str) -> tuple[str, ...]:
    """The figures of a line as this form writes them."""
    return tuple(cell(line, figure, zero) for figure in figures)


def cell(line: RecapLine, figure: str, zero: str) -> str:
    """One figure: nought by the form's habit, averages with one decimal, moments as dates."""
    value = line.values.get(figure)
    nought = "0" if zero == "0" else DASH
    if isinstance(value, str):
        return _moment(value) or DASH
    if value is None:
        return DASH if line.values.get("received", 0) is not None else ""
    if not value or figure in line.undivided:
        return nought
    return number(value, 1) if isinstance(value, Decimal) else str(value)


def rows_of(table: RecapTable, figures: Sequence[str], zero: str) -> list[Row]:
    """Numbered lines and the line of totals below them."""
    numbered = [
        Row((str(place), line.label, *cells(line, figures, zero))) for place, line in enumerate(table.lines, start=1)
    ]
    total = Row((table.totals.label, *cells(table.totals, figures, zero)), bold=True, fill=TOTAL_FILL, joined=2)
    return [*numbered, total]


def rows_under_total(table: RecapTable, whole: str, figures: Sequence[str], zero: str) -> list[Row]:
    """The line of the whole first, bold and without a number, then the numbered lines."""
    total = Row(("", whole or table.totals.label, *cells(table.totals, figures, zero)), bold=True, fill=TOTAL_FILL)
    return [total, *rows_of(table, figures, zero)[:-1]]


def cross_foot(table: RecapTable, figures: Sequence[str]) -> None:
    """Every total must be the sum of its lines."""
    for figure in figures:
        must_agree(figure, sum(line.number(figure) for line in table.lines), table.totals.number(figure))


def caption(flow: Flow, words: str, *, above: float = 6.0, below: float = 30.0) -> None:
    """A table's caption, centred above it; so much of the table stands ``below`` it at least."""
    lines = wrap(words, flow.width, 10, Face.BOLD)
    flow.need(above + len(lines) * 4.6 + below)
    flow.skip(above)
    for line in lines:
        flow.drawing.text((flow.left + flow.right) / 2, flow.y, line, 10, Face.BOLD, Align.CENTRE)
        flow.skip(4.6)
    flow.skip(-1.8)


def _draw_titles(flow: Flow, titles: Sequence[str]) -> None:
    flow.skip(9.6)
    for title in titles:
        for line in wrap(title, flow.width, _TITLE_SIZE, Face.BOLD):
            flow.drawing.text((flow.left + flow.right) / 2, flow.y, line, _TITLE_SIZE, Face.BOLD, Align.CENTRE)
            flow.skip(_TITLE_STEP)
    flow.skip(-1.4)


def _head(drawing: Drawing, right: float, name: str) -> float:
    continued(drawing, right, _CONTINUED, _("lanjutan {title}").format(title=name))
    return _CONTINUED + 3.0


def _caption(facts: RecapFacts) -> str:
    return _("Data per {day} pukul {hour}").format(day=long_date(facts.as_of), hour=hour(facts.as_of, facts.mark.zone))


def _moment(text: str) -> str:
    if len(text) == len("2026-11-10T09:42") and text[10] == "T":
        moment = datetime.fromisoformat(text)
        return f"{short_date(moment)} {hour(moment)}"
    return text
