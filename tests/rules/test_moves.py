"""What the table of moves does not say: until when a case opens again, and that a deadline is extended once."""

from datetime import date

from register_app.rules.moves import Standing, last_reopening_day, reason_against
from register_app.rules.statuses import Event, Status

CLOSED_ON = date(2026, 11, 10)


def closed(today: date, days: int = 30) -> Standing:
    return Standing(Status.CLOSED, CLOSED_ON, today, days)


def running(**facts: object) -> Standing:
    plain = {"status": Status.DISPOSED, "since": CLOSED_ON, "today": CLOSED_ON, "reopen_days": 30}
    return Standing(**{**plain, **facts})  # type: ignore[arg-type]  # the facts of a test


def test_a_case_opens_again_up_to_the_last_day_which_the_refusal_names() -> None:
    assert last_reopening_day(CLOSED_ON, 30) == date(2026, 12, 10)
    assert reason_against(Event.REOPENED, closed(date(2026, 12, 10))) == ""
    assert "sampai Kamis, 10 Desember 2026" in reason_against(Event.REOPENED, closed(date(2026, 12, 11)))


def test_an_office_that_gives_no_days_opens_again_on_the_same_day_only() -> None:
    assert reason_against(Event.REOPENED, closed(CLOSED_ON, 0)) == ""
    assert reason_against(Event.REOPENED, closed(date(2026, 11, 11), 0))


def test_a_deadline_is_extended_once_and_only_where_there_is_one() -> None:
    assert reason_against(Event.EXTENDED, running()) == ""
    assert "tidak mempunyai batas waktu" in reason_against(Event.EXTENDED, running(has_deadline=False))
    assert "hanya satu kali" in reason_against(Event.EXTENDED, running(extended_until=date(2026, 12, 1)))


def test_what_the_table_forbids_is_said_first() -> None:
    assert "Buka kembali dulu" in reason_against(Event.ANSWERED, closed(CLOSED_ON))
