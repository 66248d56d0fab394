"""The day's board: everything that waits is counted, the worst stands first, and nothing is read from end to end."""

import re
from collections.abc import Sequence
from datetime import datetime

import pytest
from sqlalchemy import event

from register_app.errors import RefusedError
from register_app.model.dispositions import DispositionDraft
from register_app.reading.board import Board
from register_app.reading.desk import desk_today
from register_app.reading.reader import Reader
from register_app.rules.statuses import Event
from register_app.rules.thresholds import DEFAULTS, Level, Threshold, Unit, Waiting
from register_app.services.board_settings import decide_thresholds
from register_app.services.dispositions import dispose
from register_app.services.life import EventDraft, record_event
from register_app.services.printing import Subject, print_form
from tests.small_office import KABAG, KEPALA_BIRO, SmallOffice


def board_of(office: SmallOffice) -> Board:
    return office.asks(desk_today).board


def standing(office: SmallOffice) -> list[tuple[str, Waiting, int, Level]]:
    """The board's lines as said aloud."""
    return [(task.short_number, task.waiting, task.age, task.level) for task in board_of(office).tasks]


def verified(office: SmallOffice, at: datetime) -> int:
    """A letter that came and was looked at on that day."""
    complaint = office.complaint().complaint_id
    office.does(record_event, complaint, EventDraft(Event.VERIFIED, at))
    return complaint


def test_what_is_late_stands_first_then_today_then_what_presses_then_tomorrow(office: SmallOffice) -> None:
    for day in (2, 3, 4):
        verified(office, office.time.set(2026, 11, day))
    office.does(record_event, verified(office, office.time.set(2026, 11, 5)), EventDraft(Event.FOLLOWED_UP))
    office.time.set(2026, 11, 10)
    office.complaint(received_at=office.time.moment)

    assert standing(office) == [
        ("0001", Waiting.OVERDUE, 1, Level.SOFT),
        ("0002", Waiting.TODAY, 0, Level.SOFT),
        ("0003", Waiting.TOMORROW, -1, Level.CALM),
        ("0004", Waiting.SILENT, 5, Level.SOFT),
    ]
    board = board_of(office)
    assert [case.age for case in board.pile(Waiting.SILENT).cases] == [8, 7, 6, 5]
    assert board.pile(Waiting.SILENT).count_from(Level.HARD) == 2
    assert (board.pile(Waiting.UNVERIFIED).count, board.pile(Waiting.UNVERIFIED).level) == (1, Level.CALM)


def test_who_works_on_it_is_the_newest_recipient(office: SmallOffice) -> None:
    office.time.set(2026, 11, 3)
    complaint = office.complaint(handler="Kasubag").complaint_id
    assert board_of(office).tasks == ()
    office.does(dispose, complaint, DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG]))
    office.time.set(2026, 11, 10)

    assert [task.handler for task in board_of(office).tasks] == ["Kabag Tatalaksana"]


def test_verification_is_counted_in_working_days(office: SmallOffice) -> None:
    office.time.set(2026, 11, 6)
    office.complaint(received_at=office.time.moment)
    for day, level in ((9, Level.CALM), (10, Level.SOFT), (11, Level.HARD)):
        office.time.set(2026, 11, day)
        assert board_of(office).pile(Waiting.UNVERIFIED).level is level


def test_a_sheet_with_a_leader_is_on_the_board_until_it_is_back(office: SmallOffice) -> None:
    office.time.set(2026, 11, 5)
    complaint = verified(office, office.time.moment)
    office.does(print_form, "disposisi", Subject(complaint_id=complaint))
    office.time.set(2026, 11, 8)
    assert [(case.age, case.level) for case in board_of(office).pile(Waiting.SHEET).cases] == [(3, Level.SOFT)]

    office.does(dispose, complaint, DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG]))
    assert board_of(office).pile(Waiting.SHEET).count == 0


def test_what_waits_for_somebody_else_may_be_silent_for_longer(office: SmallOffice) -> None:
    office.time.set(2026, 11, 2)
    office.does(record_event, verified(office, office.time.moment), EventDraft(Event.POSTPONED))
    office.does(record_event, verified(office, office.time.moment), EventDraft(Event.ANSWERED))
    office.time.set(2026, 11, 8)
    assert board_of(office).pressing == ()
    office.time.set(2026, 11, 9)
    assert len(board_of(office).pressing) == 2
    assert board_of(office).pile(Waiting.OVERDUE).count == 0


def test_the_office_decides_what_presses(office: SmallOffice) -> None:
    verified(office, office.time.set(2026, 11, 5))
    office.time.set(2026, 11, 7)
    assert board_of(office).pile(Waiting.SILENT).count == 0

    office.does(decide_thresholds, {**DEFAULTS, Waiting.SILENT: Threshold(1, 2, Unit.DAY)})

    assert board_of(office).pile(Waiting.SILENT).level is Level.HARD


def test_an_impossible_threshold_is_refused_by_name(office: SmallOffice) -> None:
    with pytest.raises(RefusedError) as refused:
        office.does(decide_thresholds, {**DEFAULTS, Waiting.SHEET: Threshold(6, 5, Unit.DAY)})
    assert [problem.field for problem in refused.value.problems] == ["sheet"]
    assert "Lembar di pimpinan" in refused.value.problems[0].text
    assert board_of(office).thresholds == DEFAULTS


def test_a_clock_in_doubt_calls_nothing_late(office: SmallOffice) -> None:
    verified(office, office.time.set(2026, 11, 2))
    office.time.set(2026, 11, 30)
    assert board_of(office).pressing != ()
    office.register.clock.in_doubt = True

    today = office.asks(desk_today)

    assert (today.clock_in_doubt, today.board.pressing, today.board.tasks) == (True, (), ())


SMALL = {"holiday", "position", "suggestion_box", "journaled_draft", "account", "anon_1"}
"""Tables with a line for each thing of the office, and the pads that are out once an index has found them."""


def test_the_board_reads_no_long_table_from_end_to_end(office: SmallOffice) -> None:
    complaint = verified(office, office.time.set(2026, 11, 2))
    office.does(print_form, "disposisi", Subject(complaint_id=complaint))
    office.time.set(2026, 11, 10)
    with office.register.read() as reader:
        asked = _statements(reader)
        steps = [step for sql, values in asked for step in _plan(reader, sql, values)]

    scanned = {found[1]: step for step in steps if (found := re.match(r"SCAN (\w+)", step))}
    assert len(asked) > 8
    assert set(scanned) - SMALL == {"CONSTANT"}, scanned


def _statements(reader: Reader) -> list[tuple[str, Sequence[object]]]:
    """What the board asks the database."""
    asked: list[tuple[str, Sequence[object]]] = []

    def note(_connection: object, _cursor: object, sql: str, values: Sequence[object], *_more: object) -> None:
        asked.append((sql, values))

    engine = reader.session.connection().engine
    event.listen(engine, "before_cursor_execute", note)
    desk_today(reader)
    event.remove(engine, "before_cursor_execute", note)
    return asked


def _plan(reader: Reader, sql: str, values: Sequence[object]) -> list[str]:
    rows = reader.session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", tuple(values))
    return [str(row[3]) for row in rows]
