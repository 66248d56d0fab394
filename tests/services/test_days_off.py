"""The table of days off: filled with the register, changed by the office, and open deadlines that move with it."""

from datetime import date, datetime

import pytest
from sqlmodel import col, select

from register_app.errors import RefusedError
from register_app.model.history import Deadline
from register_app.reading.case import case_file
from register_app.reading.days_off import days_off_year, table_of_days_off, year_to_fill
from register_app.reading.deadline_moves import moved_by_table
from register_app.reading.reader import Reader
from register_app.rules.days_off import DayOff, DayOffKind, TableChange
from register_app.rules.deadlines import DayKind, DeadlineChange
from register_app.rules.statuses import Event
from register_app.services.days_off import add_day_off, change_days_off, national_change
from register_app.services.deadlines import extend_deadline
from register_app.services.life import EventDraft, complaint_of, record_event
from register_app.services.work import Work
from tests.small_office import ZONE, SmallOffice

JUBILEE = DayOff(date(2026, 11, 16), "Hari Jadi Provinsi", DayOffKind.REGIONAL)


def answered_online_copy(office: SmallOffice) -> int:
    """An SP4N report of 10 November, answered the same day: to be closed within 10 working days."""
    kept = office.complaint(channel_code="sp4n-lapor")
    office.time.pass_by(minutes=5)
    office.does(record_event, kept.complaint_id, EventDraft(Event.ANSWERED))
    return kept.complaint_id


def due(office: SmallOffice, complaint_id: int) -> str:
    case = office.asks(case_file, complaint_id)
    assert case is not None
    assert case.due_at is not None
    return f"{case.due_at:%d-%m}"


def test_a_new_register_knows_the_year_and_its_neighbours(office: SmallOffice) -> None:
    days = office.asks(table_of_days_off)

    assert {day.day.year for day in days} == {2024, 2025, 2026}
    assert DayOff(date(2026, 12, 24), "Cuti Bersama Hari Raya Natal", DayOffKind.JOINT_LEAVE) in days
    assert office.asks(days_off_year).has_joint_leave


def test_estimated_days_are_marked_and_an_empty_year_is_named(office: SmallOffice) -> None:
    assert office.asks(year_to_fill) == 2027
    office.does(change_days_off, national_change((), 2027))
    assert office.asks(year_to_fill) is None

    year = office.asks(days_off_year, 2027)
    assert next(day.name for day in year.days if day.estimate) == "Hari Raya Idul Fitri"
    assert year.estimates == 3


def test_the_national_list_leaves_the_regional_days_of_the_office(office: SmallOffice) -> None:
    table = (*office.asks(table_of_days_off), JUBILEE)
    stale = DayOff(date(2026, 7, 7), "Cuti bersama yang batal", DayOffKind.JOINT_LEAVE)

    change = national_change((*table, stale), 2026)

    assert change == TableChange(put=(), remove=(date(2026, 7, 7),))


def test_a_new_day_off_moves_open_deadlines_and_says_which(office: SmallOffice) -> None:
    complaint = answered_online_copy(office)
    assert due(office, complaint) == "24-11"

    (seen,) = office.asks(moved_by_table, TableChange((JUBILEE,)))
    (moved,) = office.does(add_day_off, JUBILEE)

    assert seen == moved
    assert (f"{seen.before:%d-%m}", f"{seen.after:%d-%m}") == ("24-11", "25-11")
    assert due(office, complaint) == "25-11"


def test_a_day_off_explains_itself_by_name(office: SmallOffice) -> None:
    complaint = answered_online_copy(office)
    office.does(add_day_off, JUBILEE)

    case = office.asks(case_file, complaint)

    assert case is not None
    assert case.deadline is not None
    (off,) = [day.day for day in case.deadline.days if day.kind is DayKind.HOLIDAY]
    assert case.deadline.names[off] == "Hari Jadi Provinsi"
    assert case.deadline.notes == ("Tabel hari libur berubah: dari 24 November 2026 ke 25 November 2026.",)
    assert case.deadline.days[-1].day == case.deadline.due_at.date()


def test_taking_the_day_back_moves_them_back_and_nothing_is_lost(office: SmallOffice) -> None:
    complaint = answered_online_copy(office)
    office.does(add_day_off, JUBILEE)

    office.does(change_days_off, TableChange(remove=(JUBILEE.day,)))

    def changes(reader: Reader) -> list[DeadlineChange]:
        rows = reader.session.exec(select(Deadline).order_by(col(Deadline.place)))
        return [row.change for row in rows if row.step == "close"]

    assert due(office, complaint) == "24-11"
    assert office.asks(changes) == [DeadlineChange.BEGUN, DeadlineChange.DAYS_OFF, DeadlineChange.DAYS_OFF]


def test_what_was_approved_or_finished_does_not_move(office: SmallOffice) -> None:
    def extended(work: Work, complaint_id: int) -> None:
        until = datetime(2026, 12, 1, tzinfo=ZONE)
        extend_deadline(work, complaint_of(work, complaint_id), until, reason="menunggu", approved_by="Kepala Biro")

    approved, finished = answered_online_copy(office), answered_online_copy(office)
    office.does(extended, approved)
    office.does(record_event, finished, EventDraft(Event.CLOSED))

    assert office.does(add_day_off, JUBILEE) == ()


def test_what_waits_for_the_complainant_keeps_its_days_whatever_the_table(office: SmallOffice) -> None:
    complaint = answered_online_copy(office)
    office.does(record_event, complaint, EventDraft(Event.FOLLOWED_UP))
    office.does(record_event, complaint, EventDraft(Event.POSTPONED))
    office.time.set(2026, 11, 17)
    office.does(record_event, complaint, EventDraft(Event.RESUMED))
    office.does(record_event, complaint, EventDraft(Event.ANSWERED))

    assert due(office, complaint) == "01-12"


@pytest.mark.parametrize(
    ("day", "name", "field"),
    [(date(2026, 12, 25), "Natal", "day"), (date(2026, 11, 21), "Sabtu", "day"), (date(2026, 11, 16), " ", "name")],
)
def test_a_day_that_cannot_be_added_says_why(office: SmallOffice, day: date, name: str, field: str) -> None:
    with pytest.raises(RefusedError) as refused:
        office.does(add_day_off, DayOff(day, name, DayOffKind.REGIONAL))

    assert [problem.field for problem in refused.value.problems] == [field]
