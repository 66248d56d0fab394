"""What charts draw: where complaints came from, how they came and went month by month, how long answers took."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from register_app.i18n import _
from register_app.reading.figures.figure import CLOSINGS, INTAKE
from register_app.reading.figures.kind import Asked, Kind, Source
from register_app.reading.figures.lists import channels, counted_code, label, listed, row_code
from register_app.reading.figures.months import months_so_far
from register_app.reading.figures.period import moments_of, month_code, period
from register_app.reading.figures.relations import closings, intake
from register_app.reading.figures.tally import Part, Tally, ask, tally
from register_app.reading.reader import Reader
from register_app.rules.figures import mean_days

SPANS = (1, 3, 7, 14, 30)
"""Days up to which answers are counted together."""

MORE, UNANSWERED = "more", "unanswered"

_PARTS = {name: Part(name, name) for name in ("channel", "category", "unit", "month")}
_RECEIVED = {"received": INTAKE["received"]}
_CLOSED_MONTH = Part("month", "closed_month")
_CLOSINGS = closings(monthly=True)

_DAY = 86_400
_SPAN = " ".join(f"WHEN waited <= {days * _DAY} THEN '{days}'" for days in SPANS)
_WAITED = Part("time_to_answer", f"CASE WHEN waited IS NULL THEN '{UNANSWERED}' {_SPAN} ELSE '{MORE}' END")
_ANSWERS = intake("month", "waited")

_MEDIANS = """, ranked AS (
    SELECT month, waited, row_number() OVER (PARTITION BY month ORDER BY waited) AS place,
           count(*) OVER (PARTITION BY month) AS answered
    FROM counted WHERE waited IS NOT NULL)
SELECT month, sum(waited), count(*) FROM ranked
WHERE place IN ((answered + 1) / 2, (answered + 2) / 2) GROUP BY month"""


@dataclass(frozen=True, slots=True)
class Slice:
    """One part of a whole: a channel, a category, a unit or a span of days, with its complaints counted."""

    label: str
    code: str
    count: int


@dataclass(frozen=True, slots=True)
class TrendMonth:
    """One month: what came in, and what was finished in it and at its end; None for a month ahead."""

    month: date
    received: int | None
    finished: int | None


@dataclass(frozen=True, slots=True)
class AnswerTimes:
    """How long the first answer took: complaints by span of days, and the median in days of each month's intake."""

    spans: tuple[Slice, ...]
    months: tuple[tuple[date, Decimal | None], ...]


def per_channel(reader: Reader, first: date, last: date, as_of: date | None = None) -> tuple[Slice, ...]:
    """What came in by channel, in the office's order."""
    found = _received(_asked(reader, first, last, as_of), "channel")
    names = listed(channels(reader), found.groups.keys())
    return tuple(Slice(each.name, each.code, _count(found, each.code)) for each in names)


def per_category(reader: Reader, first: date, last: date, as_of: date | None = None) -> tuple[Slice, ...]:
    """What came in by category, the largest first."""
    return _largest_first(_asked(reader, first, last, as_of), "category")


def per_unit(reader: Reader, first: date, last: date, as_of: date | None = None) -> tuple[Slice, ...]:
    """What came in by unit, the largest first."""
    return _largest_first(_asked(reader, first, last, as_of), "unit")


def trend(reader: Reader, first: date, last: date, as_of: date | None = None) -> tuple[TrendMonth, ...]:
    """Every month as its own recap counts it."""
    asked = _asked(reader, first, last, as_of)
    came = _received(asked, "month")
    ended = tally(reader, _CLOSINGS, CLOSINGS, (_CLOSED_MONTH,), moments_of(reader, asked.when))["month"]
    return tuple(
        TrendMonth(month, _count(came, month_code(month)), _count(ended, month_code(month), "closed_in_period"))
        if begun
        else TrendMonth(month, None, None)
        for month, _label, begun in months_so_far(asked)
    )


def time_to_answer(reader: Reader, first: date, last: date, as_of: date | None = None) -> AnswerTimes:
    """From the receipt to the first answer, in days of 24 hours."""
    asked = _asked(reader, first, last, as_of)
    moments = moments_of(reader, asked.when)
    found = tally(reader, _ANSWERS, _RECEIVED, (_WAITED,), moments)[_WAITED.name]
    medians = {month: mean_days(*sums) for month, *sums in ask(reader, f"{_ANSWERS.sql}{_MEDIANS}", moments)}
    codes = (*map(str, SPANS), MORE, UNANSWERED)
    spans = tuple(Slice(_span(code), code, _count(found, code)) for code in codes)
    return AnswerTimes(spans, tuple((month, medians.get(month_code(month))) for month, _l, _b in months_so_far(asked)))


def _asked(reader: Reader, first: date, last: date, as_of: date | None) -> Asked:
    return Asked(reader, first, last, period(reader, first, last, as_of))


def _received(asked: Asked, part: str) -> Tally:
    moments = moments_of(asked.reader, asked.when)
    return tally(asked.reader, intake(part), _RECEIVED, (_PARTS[part],), moments)[part]


def _largest_first(asked: Asked, part: str) -> tuple[Slice, ...]:
    found = _received(asked, part)
    slices = (Slice(label(part, code), row_code(code), _count(found, code)) for code in found.groups)
    return tuple(sorted(slices, key=lambda each: (-each.count, each.label)))


def _count(found: Tally, code: str, figure: str = "received") -> int:
    return int(str(found.of(code).values[figure]))


def _span(code: str) -> str:
    if code == UNANSWERED:
        return _("belum dijawab")
    if code == MORE:
        return _("lebih dari {days} hari").format(days=SPANS[-1])
    return _("sampai {days} hari").format(days=code)


def _source(table: str, code: str, column: str) -> Source:
    counted = counted_code(code) if code else None
    if table == _WAITED.name:
        return Source(_ANSWERS, INTAKE["received"], _WAITED, counted)
    if table == "trend":
        if column == "finished":
            return Source(_CLOSINGS, CLOSINGS["closed_in_period"], _CLOSED_MONTH, counted)
        return Source(intake("month"), INTAKE["received"], _PARTS["month"], counted)
    return Source(intake(table), INTAKE["received"], _PARTS[table], counted)


CHARTS = Kind(lambda: _("Grafik"), lambda _asked: (), _source, ())
"""Not a recap of its own: where the parts of a chart come from."""
