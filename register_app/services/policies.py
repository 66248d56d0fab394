"""Edits the office's deadline rules: the old rule is retired, complaints that run by it stay unless asked to move."""

from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.office import DeadlinePolicy
from register_app.reading.deadline_moves import DeadlineMove
from register_app.reading.policies import moved_by_policy
from register_app.reading.reader import Reader
from register_app.rules.deadlines import DeadlineChange, DeadlineRule
from register_app.rules.policies import Policy, problems_with
from register_app.services.days_off import apply_moves
from register_app.services.work import Change, Work


def add_policy(work: Work, policy: Policy) -> int:
    """Let a new rule hold from now on; RefusedError names what must be mended."""
    _check(work, policy, without=None)
    return _put(work, policy)


def change_policy(work: Work, policy_id: int, policy: Policy, *, move_open: bool = False) -> tuple[DeadlineMove, ...]:
    """Let another rule stand in the place of one; with ``move_open`` open complaints follow it, and those are given."""
    old = _in_force(work, policy_id)
    _check(work, policy, without=policy_id)
    moves = moved_by_policy(Reader(work.session, work.clock), policy_id, policy.rule) if move_open else ()
    old.retired_at = work.now
    work.session.add(old)
    _put(work, policy)
    apply_moves(work, moves, DeadlineChange.POLICY, policy.rule)
    return moves


def retire_policy(work: Work, policy_id: int) -> None:
    """Let a rule hold no longer; complaints that run by it keep their deadline."""
    row = _in_force(work, policy_id)
    row.retired_at = work.now
    work.session.add(row)
    work.changes.add(Change.OFFICE)
    work.note("deadline rule retired", "deadline_policy", policy_id, Change.SETTINGS, step=row.step.value)


def _in_force(work: Work, policy_id: int) -> DeadlinePolicy:
    row = work.session.get(DeadlinePolicy, policy_id)
    if row is None or row.retired_at is not None:
        raise RefusedError([Problem("rule", _("Aturan ini sudah diganti orang lain. Buka lagi halaman ini."))])
    return row


def _check(work: Work, policy: Policy, without: int | None) -> None:
    rows = work.session.exec(select(DeadlinePolicy).where(col(DeadlinePolicy.retired_at).is_(None)))
    others = [_policy(row) for row in rows if row.id != without]
    problems = list(problems_with(policy, others))
    if policy.channel_code not in work.rules.channels:
        problems.append(Problem("channel", _("Media ini tidak ada dalam daftar kantor. Pilih dari daftarnya.")))
    if problems:
        raise RefusedError(problems)


def _policy(row: DeadlinePolicy) -> Policy:
    return Policy(row.channel_code, row.complaint_class, DeadlineRule(row.step, row.amount, row.unit, row.start))


def _put(work: Work, policy: Policy) -> int:
    rule = policy.rule
    added = work.put(
        DeadlinePolicy,
        channel_code=policy.channel_code,
        complaint_class=policy.complaint_class,
        step=rule.step,
        amount=rule.amount,
        unit=rule.unit,
        start=rule.start,
    )
    work.changes.add(Change.OFFICE)
    work.note(
        "deadline rule set",
        "deadline_policy",
        added,
        Change.SETTINGS,
        channel=policy.channel_code,
        step=rule.step.value,
        amount=rule.amount,
        unit=rule.unit.value,
        start=rule.start.value,
    )
    return added
