"""The office edits its deadline rules: new complaints follow, open ones only when asked."""

import pytest

from register_app.errors import RefusedError
from register_app.reading.case import case_file
from register_app.reading.intake_facts import intake_facts
from register_app.reading.policies import PolicyFact, deadline_rules, moved_by_policy, policies
from register_app.rules.channels import ReportKind
from register_app.rules.classes import ComplaintClass
from register_app.rules.deadlines import DeadlineRule, StartEvent, Step, TimeUnit
from register_app.rules.policies import Policy
from register_app.services.policies import add_policy, change_policy, retire_policy
from register_app.services.verification import Verdict, verify
from tests.small_office import SmallOffice

FIVE_WORKING_DAYS = DeadlineRule(Step.ANSWER, 5, TimeUnit.WORKING_DAY, StartEvent.RECEIVED_BY_OFFICE)
LETTERS = Policy("surat", "", FIVE_WORKING_DAYS)


def letter_rule(office: SmallOffice) -> int:
    return next(fact.id for fact in office.asks(policies) if fact.policy.channel_code == "surat")


def due(office: SmallOffice, complaint_id: int) -> str:
    case = office.asks(case_file, complaint_id)
    assert case is not None
    return "" if case.due_at is None else f"{case.due_at:%d-%m}"


def test_a_changed_rule_holds_for_complaints_to_come(office: SmallOffice) -> None:
    before = office.complaint()

    moved = office.does(change_policy, letter_rule(office), LETTERS)
    after = office.complaint()

    assert moved == ()
    assert (due(office, before.complaint_id), due(office, after.complaint_id)) == ("17-11", "17-11")
    case = office.asks(case_file, after.complaint_id)
    assert case is not None
    assert case.deadline is not None
    assert case.deadline.rule == "5 hari kerja sejak diterima di kantor"


def test_open_complaints_follow_when_asked_and_it_is_seen_before(office: SmallOffice) -> None:
    kept, rule = office.complaint(), letter_rule(office)
    three = Policy("surat", "", DeadlineRule(Step.ANSWER, 3, TimeUnit.WORKING_DAY, StartEvent.RECEIVED_BY_OFFICE))

    seen = office.asks(moved_by_policy, rule, three.rule)
    moved = office.does(change_policy, rule, three, move_open=True)

    assert [(move.number, f"{move.before:%d-%m}", f"{move.after:%d-%m}") for move in seen] == [
        (kept.number, "17-11", "13-11")
    ]
    assert moved == seen
    assert due(office, kept.complaint_id) == "13-11"
    case = office.asks(case_file, kept.complaint_id)
    assert case is not None
    assert case.deadline is not None
    assert case.deadline.notes == ("Aturan batas waktu berubah: dari 17 November 2026 ke 13 November 2026.",)


def test_a_class_of_its_own_goes_its_own_way(office: SmallOffice) -> None:
    special = Policy("surat", ComplaintClass.INFORMATION.value, FIVE_WORKING_DAYS)
    office.does(add_policy, special)
    asked = office.complaint(kind=ReportKind.INFORMATION)
    three = DeadlineRule(Step.ANSWER, 3, TimeUnit.CALENDAR_DAY, StartEvent.RECEIVED_BY_OFFICE)

    moved = office.asks(moved_by_policy, letter_rule(office), three)

    assert moved == ()
    office.does(verify, asked.complaint_id, Verdict(ReportKind.COMPLAINT))
    assert [rule.policy.complaint_class for rule in letters(office)] == ["", ComplaintClass.INFORMATION.value]


def letters(office: SmallOffice) -> tuple[PolicyFact, ...]:
    return next(channel.rules for channel in office.asks(deadline_rules) if channel.code == "surat")


def test_a_rule_that_is_taken_away_leaves_what_runs(office: SmallOffice) -> None:
    running = office.complaint()

    office.does(retire_policy, letter_rule(office))

    assert (due(office, running.complaint_id), due(office, office.complaint().complaint_id)) == ("17-11", "")


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        (DeadlineRule(Step.ANSWER, 0, TimeUnit.WORKING_DAY, StartEvent.RECEIVED), "amount"),
        (DeadlineRule(Step.ANSWER, 9999, TimeUnit.MINUTE, StartEvent.RECEIVED), "amount"),
        (DeadlineRule(Step.ANSWER, 1, TimeUnit.AGREED, StartEvent.RECEIVED), "unit"),
        (DeadlineRule(Step.VERIFY, 1, TimeUnit.HOUR, StartEvent.LAST_ANSWER), "start"),
        (DeadlineRule(Step.ANSWER, 8, TimeUnit.CALENDAR_DAY, StartEvent.RECEIVED_BY_OFFICE), "step"),
    ],
)
def test_a_rule_that_cannot_be_names_what_to_mend(office: SmallOffice, rule: DeadlineRule, field: str) -> None:
    with pytest.raises(RefusedError) as refused:
        office.does(add_policy, Policy("surat", "", rule))

    assert [problem.field for problem in refused.value.problems] == [field]


def test_two_officers_do_not_edit_the_same_rule_twice(office: SmallOffice) -> None:
    rule = letter_rule(office)
    office.does(change_policy, rule, LETTERS)

    with pytest.raises(RefusedError, match="sudah diganti"):
        office.does(change_policy, rule, LETTERS)


def test_the_stopwatch_beside_a_guest_runs_down_the_rule_of_the_office(office: SmallOffice) -> None:
    rule = next(fact for fact in office.asks(policies) if fact.policy.channel_code == "tatap-muka")
    assert office.asks(intake_facts).walk_in_minutes == 15

    half_an_hour = DeadlineRule(Step.ANSWER, 30, TimeUnit.MINUTE, rule.policy.rule.start)
    office.does(change_policy, rule.id, Policy("tatap-muka", "", half_an_hour))

    assert office.asks(intake_facts).walk_in_minutes == 30
