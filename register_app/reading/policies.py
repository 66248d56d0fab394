"""The office's deadline rules channel by channel, and what editing one would do to complaints that are open."""

from dataclasses import dataclass

from sqlalchemy import select

from register_app.model.tables import METADATA
from register_app.reading.deadline_moves import DeadlineMove, moved_by_rule
from register_app.reading.reader import Reader
from register_app.reading.tables import channel
from register_app.rules.channels import ChannelKind
from register_app.rules.deadlines import STEP_ORDER, DeadlineRule
from register_app.rules.policies import CLASS_NAMES, Policy

_POLICY = METADATA.tables["deadline_policy"]


@dataclass(frozen=True, slots=True)
class PolicyFact:
    """A rule in force, with the id under which it can be edited."""

    id: int
    policy: Policy


@dataclass(frozen=True, slots=True)
class ChannelRules:
    """A channel in use and its rules, in the order of the work."""

    code: str
    name: str
    kind: ChannelKind
    rules: tuple[PolicyFact, ...]


def deadline_rules(reader: Reader) -> tuple[ChannelRules, ...]:
    """Every channel in use, also one without a rule."""
    c = channel.c
    rows = reader.rows(select(c.code, c.name, c.kind).where(c.retired_at.is_(None)).order_by(c.position))
    facts = policies(reader)
    return tuple(
        ChannelRules(row.code, row.name, row.kind, tuple(f for f in facts if f.policy.channel_code == row.code))
        for row in rows
    )


def policies(reader: Reader) -> tuple[PolicyFact, ...]:
    """Every rule in force."""
    p = _POLICY.c
    columns = (p.id, p.channel_code, p.complaint_class, p.step, p.amount, p.unit, p.start)
    rows = reader.rows(select(*columns).where(p.retired_at.is_(None)))
    facts = (
        PolicyFact(
            row.id,
            Policy(row.channel_code, row.complaint_class, DeadlineRule(row.step, row.amount, row.unit, row.start)),
        )
        for row in rows
    )
    return tuple(sorted(facts, key=_order))


def moved_by_policy(reader: Reader, policy_id: int, new: DeadlineRule) -> tuple[DeadlineMove, ...]:
    """What would move if open complaints followed the edited rule too; nothing when its clock starts elsewhere."""
    known = policies(reader)
    fact = next((each for each in known if each.id == policy_id), None)
    if fact is None or fact.policy.rule.start is not new.start or fact.policy.rule.step is not new.step:
        return ()
    return moved_by_rule(reader, fact.policy, new, _own_classes(known, fact.policy))


def _own_classes(known: tuple[PolicyFact, ...], policy: Policy) -> frozenset[str]:
    """Classes that have a rule of their own where this one is the general rule."""
    if policy.complaint_class:
        return frozenset()
    same = (each.policy for each in known if each.policy.channel_code == policy.channel_code)
    return frozenset(each.complaint_class for each in same if each.rule.step is policy.rule.step) - {""}


def _order(fact: PolicyFact) -> tuple[int, int, int]:
    classes = list(CLASS_NAMES)
    policy = fact.policy
    place = classes.index(policy.complaint_class) if policy.complaint_class in classes else len(classes)
    return STEP_ORDER.index(policy.rule.step), place, fact.id
