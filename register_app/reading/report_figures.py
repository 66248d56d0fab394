"""Every figure of a period report, taken from the recaps; figures that contradict each other are refused by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.agreement import Disagreement, disagreement_in
from register_app.reading.reader import Reader
from register_app.reading.recap import Recap, Row, Table, complaints_behind, divisible, recap
from register_app.reading.report_cases import ReportCase, report_cases
from register_app.rules.figure_names import disagreement
from register_app.rules.periods import Period
from register_app.rules.report_sentences import Counted, Punctuality, Standing, period_between

FLOW, MATRIX, EVALUATION, STATUS, UNITS, SPEED = "bulanan", "matriks", "evaluasi", "status", "unit", "kecepatan"
RECAPS = (FLOW, MATRIX, EVALUATION, STATUS, UNITS, SPEED)
"""What the report is made of."""


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """A period in figures as of a moment (office wall time): its recaps by name, and its complaints one by one."""

    period: Period
    as_of: datetime
    recaps: Mapping[str, Recap]
    cases: tuple[ReportCase, ...]
    punctuality: Punctuality

    @property
    def nothing(self) -> bool:
        """Whether nothing came in."""
        return not self.cases

    def table(self, name: str, part: str = "") -> Table:
        """A recap's own table, or the one called ``part``."""
        found = self.recaps[name]
        return next((table for table in found.tables if table.name == part), found.main)

    @property
    def channels(self) -> tuple[Counted, ...]:
        """What came in by channel."""
        return tuple(Counted(row.label, row.count("grand_total")) for row in self.table(STATUS, "channel").rows)

    @property
    def months(self) -> tuple[Counted, ...]:
        """What came in by month, as far as the months have begun."""
        rows = self.table(EVALUATION).rows
        return tuple(Counted(row.label, row.count("received")) for row in rows if row.values["received"] is not None)

    @property
    def standing(self) -> Standing:
        """Where the complaints stand."""
        totals = self.table(STATUS, "channel").totals
        whole = self.table(EVALUATION).totals
        percent = whole.count("percent_finished") if divisible(whole, "percent_finished") else None
        return Standing(
            **{group: totals.count(group) for group in _GROUPS},
            percent_finished=percent,
        )

    def as_json(self) -> dict[str, Any]:
        """The figures as plain values: what is frozen, and what the command line writes."""
        return {
            "as_of": self.as_of.isoformat(),
            "tables": {
                f"{name}/{table.name}": _table(found.title, table)
                for name, found in self.recaps.items()
                for table in found.tables
            },
            "complaints": [{"number": case.number, "group": case.group} for case in self.cases],
        }


def report_figures(reader: Reader, first: date, last: date, as_of: date | None = None) -> ReportFigures:
    """Count the period; RefusedError when it is turned round, has not begun, or its figures contradict each other."""
    today = reader.clock.today()
    if first > (as_of or today):
        text = _("Periode ini belum dimulai, jadi belum ada yang dilaporkan. Pilih periode yang sudah berjalan.")
        raise RefusedError([Problem("from", text)])
    recaps = {name: recap(reader, name, first, last, as_of) for name in RECAPS}
    figures = ReportFigures(
        period_between(first, last),
        recaps[STATUS].as_of,
        recaps,
        report_cases(reader, first, last, as_of),
        _punctuality(reader, recaps, as_of),
    )
    check(figures)
    return figures


def check(figures: ReportFigures) -> None:
    """Refuse figures that do not add up, naming the one that disagrees."""
    wrong = next((pair for pair in _pairs(figures) if pair.first != pair.second), None)
    if wrong is not None:
        told = disagreement(wrong.figure, wrong.first, wrong.second)
        text = _("Laporan tidak dibuat karena angkanya bertentangan. {told} Beri tahu pengelola program.")
        raise RefusedError([Problem("figures", text.format(told=told))])


_GROUPS = ("not_verified", "not_followed_up", "in_progress", "finished", "postponed", "archived")


def _pairs(figures: ReportFigures) -> Iterator[Disagreement]:
    """Every recap in itself, all recaps on what came in and is finished, and the list with the tables."""
    for found in figures.recaps.values():
        if wrong := disagreement_in(found):
            yield wrong
    by_status = figures.table(STATUS, "channel")
    whole = by_status.totals.count("grand_total")
    yield Disagreement("received", whole, figures.table(MATRIX).totals.count("total"))
    yield Disagreement("received", whole, figures.table(EVALUATION).totals.count("received"))
    yield Disagreement("received", whole, figures.table(FLOW, "channel").totals.count("received"))
    yield Disagreement("grand_total", whole, figures.table(UNITS).totals.count("grand_total"))
    finished = by_status.totals.count("finished")
    yield Disagreement("finished", finished, figures.table(EVALUATION).totals.count("finished"))
    yield Disagreement("finished", finished, figures.table(UNITS).totals.count("finished"))
    matrix = figures.table(MATRIX).totals
    for row in by_status.rows:
        yield Disagreement(row.label, row.count("grand_total"), matrix.count(row.code))
    for group in _GROUPS:
        listed = sum(case.group == group for case in figures.cases)
        yield Disagreement(group, by_status.totals.count(group), listed)


def _punctuality(reader: Reader, recaps: Mapping[str, Recap], as_of: date | None) -> Punctuality:
    flow = recaps[FLOW]
    totals, figure = flow.main.totals, "percent_on_time"
    in_time = complaints_behind(reader, FLOW, flow.main.name, "", figure, flow.first, flow.last, as_of)
    days = recaps[SPEED].main.totals.values.get("closing_days")
    return Punctuality(
        judged=totals.wholes.get(figure, 0),
        in_time=len(in_time),
        percent=totals.count(figure) if divisible(totals, figure) else None,
        days=days if isinstance(days, Decimal) and divisible(recaps[SPEED].main.totals, "closing_days") else None,
    )


def _table(title: str, table: Table) -> dict[str, Any]:
    return {
        "title": table.title or title,
        "columns": list(table.columns),
        "rows": [_row(row) for row in table.rows],
        "totals": _row(table.totals),
    }


def _row(row: Row) -> dict[str, Any]:
    values = {key: str(value) if isinstance(value, Decimal) else value for key, value in row.values.items()}
    return {"label": row.label, "code": row.code, "values": values}
