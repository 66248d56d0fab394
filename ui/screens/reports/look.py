"""What the page reads from the register, in the database thread: figures first, charts after, a list when asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from register_app.i18n import _
from register_app.reading.agreement import Disagreement, disagreement_in
from register_app.reading.figures.charts import (
    AnswerTimes,
    Slice,
    TrendMonth,
    per_category,
    per_channel,
    per_unit,
    time_to_answer,
    trend,
)
from register_app.reading.office import office
from register_app.reading.recap import Recap, complaints_behind, recap, titles, zero_of
from register_app.reading.register_list import years
from register_app.register import Register
from register_app.rules.periods import Period, PeriodUnit
from register_app.services.printing import offered_forms
from ui.screens.reports.asked import Asked
from ui.screens.reports.kinds import Kind, offered
from ui.screens.reports.words import Telling

CHARTS = "grafik"
"""The name under which the lists behind the charts are asked for."""

MOST_SHARES = 10
MONTHS_BACK = 12


@dataclass(frozen=True, slots=True)
class Offer:
    """What the office can be shown: its reports in their order, how long its own report is, and its oldest year."""

    kinds: tuple[Kind, ...]
    usual: PeriodUnit
    oldest_year: int
    printable: frozenset[str]


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one question; a report that is made on paper alone has none."""

    asked: Asked
    offer: Offer
    telling: Telling | None
    wrong: Disagreement | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """One bar of a share: its name, its count, and the codes that it stands for (more than one in *lainnya*)."""

    label: str
    count: int
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Charts:
    """What is drawn below the figures: twelve months, shares by channel, category and unit, and days to an answer."""

    asked: Asked
    trend: tuple[TrendMonth, ...]
    shares: Mapping[str, tuple[Share, ...]]
    answers: AnswerTimes


@dataclass(frozen=True, slots=True)
class Behind:
    """Which figure's complaints are wanted: recap (or chart), table, rows, column; and of which period."""

    name: str
    table: str
    codes: tuple[str, ...]
    column: str
    period: Period
    as_of: date | None


def figures_of(register: Register, asked: Asked) -> Figures:
    """The recap, and the one that it is compared with."""
    facts = register.ask(office)
    settings = facts.settings
    printable = frozenset(form.form for form in register.ask(offered_forms))
    kinds = offered(settings["report"]["recaps"], titles(), printable)
    offer = Offer(kinds, PeriodUnit(settings["report"]["period"]), min(register.ask(years)), printable)
    if asked.kind.paper_only:
        return Figures(asked, offer, None)
    suffix = str(settings["report"].get("unit_suffix", ""))
    found = _recap(register, asked, asked.period, suffix)
    telling = Telling(
        found,
        asked.period,
        facts.zone_letters,
        {channel.code: channel.short_name for channel in facts.channels},
        zero_of(settings["sheets"]["zero"], asked.kind.name),
        _recap(register, asked, asked.before, suffix) if asked.before else None,
        asked.before,
    )
    return Figures(asked, offer, telling, disagreement_in(found))


def charts_of(register: Register, asked: Asked) -> Charts:
    """The same period in bars; the months are the twelve that end with it."""
    first, last, as_of = asked.period.first, asked.period.last, asked.as_of
    start = _months_before(last, MONTHS_BACK - 1)
    suffix = str(register.ask(office).settings["report"].get("unit_suffix", ""))
    shares = {name: _shares(register.ask(query, first, last, as_of), suffix) for name, query in _SHARES.items()}
    return Charts(
        asked,
        register.ask(trend, start, last, as_of),
        shares,
        register.ask(time_to_answer, first, last, as_of),
    )


def complaints_of(register: Register, wanted: Behind) -> tuple[int, ...]:
    """The ids of the complaints that a figure counts."""
    first, last = wanted.period.first, wanted.period.last
    found: dict[int, None] = {}
    for code in wanted.codes:
        ids = register.ask(complaints_behind, wanted.name, wanted.table, code, wanted.column, first, last, wanted.as_of)
        found.update(dict.fromkeys(ids))
    return tuple(found)


def trend_period(asked: Asked) -> Period:
    """The twelve months of the trend."""
    return Period(_months_before(asked.period.last, MONTHS_BACK - 1), asked.period.last)


def _recap(register: Register, asked: Asked, period: Period, suffix: str) -> Recap:
    """A recap; its units without what every name ends with, as on paper."""
    found: Recap = register.ask(recap, asked.kind.name, period.first, period.last, asked.as_of)
    if not suffix:
        return found
    tables = tuple(
        replace(table, rows=tuple(replace(row, label=row.label.removesuffix(suffix)) for row in table.rows))
        for table in found.tables
    )
    return replace(found, tables=tables)


def _shares(slices: tuple[Slice, ...], suffix: str) -> tuple[Share, ...]:
    """The ten largest, and the rest as one."""
    most = len(slices) if len(slices) <= MOST_SHARES + 1 else MOST_SHARES
    shares = [Share(each.label.removesuffix(suffix), each.count, (each.code,)) for each in slices[:most]]
    rest = slices[most:]
    if rest:
        label = _("Lainnya ({count})").format(count=len(rest))
        shares.append(Share(label, sum(each.count for each in rest), tuple(each.code for each in rest)))
    return tuple(shares)


def _months_before(day: date, months: int) -> date:
    place = day.year * 12 + day.month - 1 - months
    return date(place // 12, place % 12 + 1, 1)


_SHARES: Mapping[str, Callable[..., tuple[Slice, ...]]] = {
    "channel": per_channel,
    "category": per_category,
    "unit": per_unit,
}
