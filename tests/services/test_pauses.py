"""Waiting for the complainant is given back to every deadline that it touched; after an answer the closing runs."""

from datetime import datetime

import pytest

from register_app.model.dispositions import DispositionDraft
from register_app.reading.case import CaseFile, case_file
from register_app.reading.due import DueState
from register_app.reading.register_list import Filter, complaints
from register_app.rules.channels import ReportKind
from register_app.rules.classes import ComplaintClass
from register_app.rules.deadlines import DayKind, DeadlineRule, StartEvent, Step, TimeUnit
from register_app.rules.policies import Policy
from register_app.rules.statuses import Event
from register_app.services.deadlines import agree_time, extend_deadline
from register_app.services.dispositions import dispose
from register_app.services.life import EventDraft, complaint_of, record_event
from register_app.services.policies import add_policy
from register_app.services.verification import Verdict, verify
from register_app.services.work import Work
from tests.small_office import KABAG, KASUBAG, KEPALA_BIRO, ZONE, SmallOffice


def case_of(office: SmallOffice, complaint_id: int) -> CaseFile:
    found = office.asks(case_file, complaint_id)
    assert found is not None
    return found


def waits_until(office: SmallOffice, complaint_id: int, day: int) -> None:
    """The office waits for the complainant from now to that day of November."""
    office.does(record_event, complaint_id, EventDraft(Event.POSTPONED))
    office.time.set(2026, 11, day)
    office.does(record_event, complaint_id, EventDraft(Event.RESUMED))


def test_a_class_found_after_a_pause_gets_the_paused_days_too(office: SmallOffice) -> None:
    rule = DeadlineRule(Step.ANSWER, 5, TimeUnit.CALENDAR_DAY, StartEvent.RECEIVED)
    office.does(add_policy, Policy("surat", ComplaintClass.INFORMATION.value, rule))
    kept = office.complaint()
    waits_until(office, kept.complaint_id, 13)

    office.does(verify, kept.complaint_id, Verdict(ReportKind.INFORMATION))

    case = case_of(office, kept.complaint_id)
    assert case.due_at is not None
    assert f"{case.due_at:%d-%m}" == "18-11"
    assert case.deadline is not None
    assert case.deadline.days[-1].day == case.due_at.date()
    assert sum(day.kind is DayKind.PAUSED for day in case.deadline.days) == 3


@pytest.mark.parametrize(("by_hand", "due"), [("agreed", "15-11 14.00"), ("extended", "27-11 23.59")])
def test_what_somebody_set_is_put_off_by_the_days_of_waiting(office: SmallOffice, by_hand: str, due: str) -> None:
    def sets(work: Work, complaint_id: int) -> None:
        complaint = complaint_of(work, complaint_id)
        if by_hand == "agreed":
            agree_time(work, complaint, datetime(2026, 11, 12, 14, tzinfo=ZONE))
        else:
            until = datetime(2026, 11, 24, tzinfo=ZONE)
            extend_deadline(work, complaint, until, reason="menunggu data", approved_by="Kepala Biro")

    kept = office.complaint()
    office.does(sets, kept.complaint_id)

    waits_until(office, kept.complaint_id, 13)

    moved = case_of(office, kept.complaint_id).due_at
    assert moved is not None
    assert f"{moved:%d-%m %H.%M}" == due


def test_an_answered_report_is_overdue_when_nobody_closes_it(office: SmallOffice) -> None:
    kept = office.complaint(channel_code="sp4n-lapor")
    office.time.pass_by(days=1)
    office.does(record_event, kept.complaint_id, EventDraft(Event.ANSWERED))
    assert case_of(office, kept.complaint_id).due_state is DueState.LATER

    office.time.set(2026, 11, 26)

    assert case_of(office, kept.complaint_id).due_state is DueState.LATE
    assert [row.id for row in office.asks(complaints, Filter(due=DueState.LATE)).rows] == [kept.complaint_id]


def test_an_answered_letter_is_judged_because_nothing_is_due_after_it(office: SmallOffice) -> None:
    kept = office.complaint()
    office.time.pass_by(days=1)
    office.does(record_event, kept.complaint_id, EventDraft(Event.ANSWERED))
    office.time.set(2026, 12, 26)

    assert case_of(office, kept.complaint_id).due_state is DueState.ON_TIME


def test_the_first_disposition_starts_the_clock_and_the_next_step_down_does_not(office: SmallOffice) -> None:
    rule = DeadlineRule(Step.FOLLOW_UP, 10, TimeUnit.CALENDAR_DAY, StartEvent.DISPOSED)
    office.does(add_policy, Policy("surat", "", rule))
    kept = office.complaint()
    office.does(dispose, kept.complaint_id, DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG]))
    office.time.set(2026, 11, 13)

    office.does(dispose, kept.complaint_id, DispositionDraft(from_title=KABAG, to=[KASUBAG]))

    case = case_of(office, kept.complaint_id)
    assert case.deadline is not None
    assert (case.deadline.step, f"{case.deadline.due_at:%d-%m}") == (Step.FOLLOW_UP, "20-11")
