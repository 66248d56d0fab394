"""What the register file counts is what counting by hand gives, for every figure of every recap, as of any moment."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from register_app.model.complaint import Complaint
from register_app.model.history import JUDGED_BY, ComplaintEvent
from register_app.model.office import Holiday
from register_app.reading.agreement import disagreement_in
from register_app.reading.calendar import office_calendar
from register_app.reading.figures import charts
from register_app.reading.figures.period import period
from register_app.reading.figures.shape import Recap
from register_app.reading.reader import Reader
from register_app.reading.recap import KINDS, complaints_behind, recap
from register_app.rules.figure_names import figure_kind
from register_app.rules.figures import mean_days
from register_app.rules.histories import CaseFacts
from register_app.rules.statuses import STANDING_STILL
from register_app.setup import OpenedRegister, open_office
from register_app.store import rows
from tests.invented_cases import CATEGORIES, OCTOBER, UNITS, many_cases
from tests.reading.counted_by_hand import ByHand, Counted
from tests.small_office import ACCOUNT, PASSPHRASE

PERIODS = (
    (date(2026, 10, 1), date(2026, 10, 31)),
    (date(2026, 9, 15), date(2026, 10, 14)),
    (date(2026, 8, 1), date(2026, 11, 30)),
)
MOMENTS = (None, date(2026, 10, 31), date(2026, 10, 20), date(2026, 9, 20), date(2027, 2, 1))
"""As of the day; None is now, in the middle of it all."""

DAYS_OFF = ((), (date(2026, 10, 7), *(date(2026, month, day) for month in (9, 10, 11) for day in (10, 17, 24))))
"""A Wednesday, Saturdays and others."""


@pytest.fixture(scope="module")
def opened(founded: Path) -> Iterator[OpenedRegister]:
    now = OCTOBER + timedelta(days=40, hours=3)
    register = open_office(founded, ACCOUNT, PASSPHRASE, now=lambda: now)
    with register.file:
        yield register


@given(many_cases(36), st.permutations(MOMENTS), st.sampled_from(DAYS_OFF))
@pytest.mark.filterwarnings("ignore::hypothesis.errors.HypothesisWarning")  # a failing example is large
@settings(max_examples=9, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_every_figure_is_the_one_counted_by_hand(
    opened: OpenedRegister,
    invented: tuple[CaseFacts, ...],
    moments: list[date | None],
    days_off: tuple[date, ...],
) -> None:
    with opened.register.write(opened.officer) as work:
        for day in days_off:
            work.put(Holiday, day=day, name="Hari daerah", kind="daerah")
        write_down(work.connection, invented)
        reader = Reader(work.session, work.clock)
        for days, as_of in zip(PERIODS, moments, strict=False):
            compare_all(reader, invented, days, as_of)


def compare_all(reader: Reader, invented: tuple[CaseFacts, ...], days: tuple[date, date], as_of: date | None) -> None:
    """Every recap and chart of one period as of one moment."""
    when = period(reader, *days, as_of)
    by_hand = ByHand(invented, when.first, when.last, when.as_of, office_calendar(reader))
    for name in KINDS:
        told = recap(reader, name, *days, as_of)
        assert disagreement_in(told) is None, name
        expected: Counted = getattr(by_hand, name.replace("-", "_"))()
        compare(told, expected)
        compare_lists(reader, told, expected, as_of)
    compare_charts(reader, by_hand, days, as_of)


def compare(told: Recap, expected: Counted) -> None:
    """Every figure; where counting by hand met nothing there is nothing."""
    for table in told.tables:
        for row in (*table.rows, table.totals):
            for column in table.columns:
                if figure_kind(column) == "text" or column == "share" or set(row.values.values()) == {None}:
                    continue
                value, _ids = expected.get((table.name, row.code, column), (0, ()))
                assert (row.values[column] or 0) == (value or 0), (told.name, table.name, row.label, column)
    known = {(table.name, row.code) for table in told.tables for row in (*table.rows, table.totals)}
    columns = {(table.name, column) for table in told.tables for column in table.columns}
    met = {key[:2] for key, (_value, ids) in expected.items() if ids and (key[0], key[2]) in columns}
    assert met <= known, told.name


def compare_lists(reader: Reader, told: Recap, expected: Counted, as_of: date | None) -> None:
    """The complaints behind the figures, of one row and of the totals."""
    for table in told.tables[:2]:
        for row in (*table.rows[:1], table.totals):
            for column in table.columns:
                if (table.name, row.code, column) in expected:
                    asked = complaints_behind(
                        reader, told.name, table.name, row.code, column, told.first, told.last, as_of
                    )
                    assert set(asked) == set(expected[table.name, row.code, column][1]), (table.name, row.code, column)


def compare_charts(reader: Reader, by_hand: ByHand, days: tuple[date, date], as_of: date | None) -> None:
    """What the charts draw, and the lists behind their parts."""
    months = by_hand.evaluasi()
    for month in charts.trend(reader, *days, as_of):
        code = f"{month.month:%Y-%m}"
        for column, known, told in (
            ("received", "received", month.received),
            ("finished", "closed_in_period", month.finished),
        ):
            count, ids = months.get(("evaluasi", code, known), (0, ()))
            assert (told or 0) == count, (code, column)
            assert set(complaints_behind(reader, "grafik", "trend", code, column, *days, as_of)) == set(ids)
    for group, asked in (("channel", charts.per_channel), ("category", charts.per_category), ("unit", charts.per_unit)):
        assert {each.code: each.count for each in asked(reader, *days, as_of) if each.count} == by_hand.shares(group)
    waited = by_hand.answer_seconds()
    times = charts.time_to_answer(reader, *days, as_of)
    for span in times.spans:
        ids = complaints_behind(reader, "grafik", "time_to_answer", span.code, "received", *days, as_of)
        assert set(ids) == {id_ for id_, (_month, seconds) in waited.items() if span_of(seconds) == span.code}
        assert len(ids) == span.count
    for day, middle in times.months:
        answered = [seconds for month, seconds in waited.values() if month == f"{day:%Y-%m}" and seconds is not None]
        assert middle == (mean_days(*_middle(answered)) if answered else None)


def span_of(seconds: int | None) -> str:
    """The span of days in which an answer came."""
    if seconds is None:
        return charts.UNANSWERED
    return next((str(days) for days in charts.SPANS if seconds <= days * 86_400), charts.MORE)


def _middle(seconds: list[int]) -> tuple[int, int]:
    ordered, half = sorted(seconds), len(seconds) // 2
    middle = ordered[half : half + 1] if len(seconds) % 2 else ordered[half - 1 : half + 1]
    return sum(middle), len(middle)


def write_down(connection: Connection, invented: tuple[CaseFacts, ...]) -> None:
    """Put complaints into the register file as services would have left them."""
    names = {
        table: {name: id_ for id_, name in rows.run(connection, f"SELECT id, name FROM {table}")}
        for table in ("category", "unit")
    }
    for case in invented:
        moved = [move for move in case.moves if move.event not in STANDING_STILL]
        rows.put(
            connection,
            Complaint,
            id=case.id,
            channel_code=case.channel,
            received_at=case.received_at,
            book="aduan",
            year=2026,
            sequence=case.id,
            number=f"{case.id}",
            category_id=names["category"].get(case.category),
            unit_id=names["unit"].get(case.unit),
            status=moved[-1].status,
            status_at=moved[-1].at,
            due_at=case.due_at,
            recorded_at=case.received_at,
            recorded_by=1,
        )
        for sequence, move in enumerate(case.moves, 1):
            judged: dict[str, Any] = {JUDGED_BY: move.judged_by.isoformat()} if move.judged_by else {}
            rows.put(
                connection,
                ComplaintEvent,
                complaint_id=case.id,
                sequence=sequence,
                type=move.event,
                at=move.at,
                recorded_at=move.at,
                recorded_by=1,
                from_status=move.status,
                to_status=move.status,
                facts={**move.facts, **judged},
            )


def test_the_invented_names_are_in_the_lists_of_the_office(opened: OpenedRegister) -> None:
    with opened.register.read() as reader:
        known = {
            name
            for table in ("category", "unit")
            for (name,) in rows.run(reader.session.connection(), f"SELECT name FROM {table}")
        }
    assert {*CATEGORIES, *UNITS} - {""} <= known
