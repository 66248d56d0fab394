"""A month is counted through indexes: no recap reads every complaint or every event of the register."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from register_app.reading.figures import charts
from register_app.reading.reader import Reader
from register_app.reading.recap import KINDS, complaints_behind, recap
from register_app.store import rows
from tests.small_office import SmallOffice

OCTOBER = (date(2026, 10, 1), date(2026, 10, 31))
ASKED: dict[str, Callable[[Reader], object]] = {
    **{name: lambda reader, name=name: recap(reader, name, *OCTOBER, date(2026, 10, 20)) for name in KINDS},  # type: ignore[misc]
    "list of the flow": lambda reader: complaints_behind(reader, "bulanan", "unit", "-", "open", *OCTOBER),
    "list of the closed": lambda reader: complaints_behind(reader, "unit", "unit", "", "closed_in_period", *OCTOBER),
    "trend": lambda reader: charts.trend(reader, *OCTOBER),
    "per unit": lambda reader: charts.per_unit(reader, *OCTOBER),
    "time to answer": lambda reader: charts.time_to_answer(reader, *OCTOBER),
}
LARGE = ("SCAN k", "SCAN e", "SCAN n", "SCAN o", "SCAN closing", "SCAN complaint", "SCAN complaint_event")
"""Names under which recaps read complaints and events; ``c`` are those already found."""


def whole_tables_read(reader: Reader, ask: Callable[[Reader], object]) -> list[str]:
    """The steps of a question's plans that go through a large table from end to end."""
    seen: list[str] = []
    connection = reader.session.connection()
    driver: Any = connection.connection.driver_connection
    driver.set_trace_callback(seen.append)
    ask(reader)
    driver.set_trace_callback(None)
    plans = [rows.run(connection, f"EXPLAIN QUERY PLAN {statement}").fetchall() for statement in seen]
    assert plans
    return [step[3] for plan in plans for step in plan if step[3] in LARGE or step[3].startswith("SCAN complaint ")]


@pytest.mark.parametrize("name", ASKED)
def test_no_month_reads_the_whole_register(office: SmallOffice, name: str) -> None:
    assert office.asks(whole_tables_read, ASKED[name]) == []


def test_without_its_indexes_a_recap_would_be_found_out(office: SmallOffice) -> None:
    with office.register.write(office.officer) as work:
        for index in ("ix_complaint_received_at", "ix_complaint_event_closed"):
            rows.run(work.connection, f"DROP INDEX {index}")
        reader = Reader(work.session, work.clock)

        assert whole_tables_read(reader, ASKED["unit"])
