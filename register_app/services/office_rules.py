"""The office's lists and rules as the services ask them again and again: read once, kept until a setting changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Any

from sqlmodel import Session, col, select

from register_app.capture.policy import IdPicturePolicy, IdPictureRule
from register_app.model.office import Category, Channel, DeadlinePolicy, Holiday, Setting, SuggestionBox, Unit
from register_app.rules.channels import ChannelKind
from register_app.rules.deadlines import DeadlineRule
from register_app.rules.moves import DEFAULT_REOPEN_DAYS
from register_app.rules.numbering import NumberTemplate
from register_app.rules.office_hours import OfficeCalendar, WeekHours, week_of


@dataclass(frozen=True, slots=True)
class ChannelRule:
    """How a channel's intake looks and what the standard asks of it."""

    code: str
    kind: ChannelKind
    requirements: tuple[str, ...]
    in_use: bool


@dataclass(frozen=True, slots=True)
class ClassedRule:
    """A deadline rule, for one class of complaints or (empty) for all that have none of their own."""

    complaint_class: str
    rule: DeadlineRule


@dataclass(frozen=True, slots=True)
class OfficeRules:
    """Everything here is the same for every entry until somebody changes a setting; lists hold what is retired too."""

    name: str
    channels: Mapping[str, ChannelRule]
    categories: Mapping[str, int]
    units: Mapping[str, int]
    boxes: Mapping[str, int]
    numbering: Mapping[str, NumberTemplate]
    deadlines: Mapping[str, tuple[ClassedRule, ...]]
    days_off: Mapping[date, str]
    hours: WeekHours
    id_pictures: IdPicturePolicy
    reopen_days: int

    def calendar(self, zone: tzinfo) -> OfficeCalendar:
        """How time counts at the office."""
        return OfficeCalendar(zone, self.days_off, self.hours)


def read_rules(session: Session) -> OfficeRules:
    """Read them in a handful of small statements."""
    settings = {row.key: row.value for row in session.exec(select(Setting))}
    return OfficeRules(
        name=str(settings.get("office", {}).get("name", "")),
        channels=_channels(session),
        categories=_ids(session, Category),
        units=_ids(session, Unit),
        boxes=_ids(session, SuggestionBox),
        numbering={book: _template(shape) for book, shape in settings.get("numbering", {}).items()},
        deadlines=_deadlines(session),
        days_off={row.day: row.name for row in session.exec(select(Holiday))},
        hours=week_of(settings.get("desk", {}).get("hours", ())),
        id_pictures=_id_pictures(settings.get("identity", {})),
        reopen_days=int(settings.get("reopen_days", DEFAULT_REOPEN_DAYS)),
    )


def _channels(session: Session) -> dict[str, ChannelRule]:
    rows = session.exec(select(Channel).order_by(col(Channel.position)))
    return {row.code: ChannelRule(row.code, row.kind, tuple(row.requirements), row.retired_at is None) for row in rows}


def _ids(session: Session, table: type[Category] | type[Unit] | type[SuggestionBox]) -> dict[str, int]:
    rows = session.exec(select(col(table.name), col(table.id)).order_by(col(table.position)))
    return {name: id_ for name, id_ in rows if id_ is not None}


def _template(shape: Mapping[str, Any]) -> NumberTemplate:
    return NumberTemplate(shape.get("pattern") or "", shape.get("code", ""), shape.get("unit", ""))


def _deadlines(session: Session) -> dict[str, tuple[ClassedRule, ...]]:
    in_use = select(DeadlinePolicy).where(col(DeadlinePolicy.retired_at).is_(None)).order_by(col(DeadlinePolicy.id))
    found: dict[str, tuple[ClassedRule, ...]] = {}
    for row in session.exec(in_use):
        one = ClassedRule(row.complaint_class, DeadlineRule(row.step, row.amount, row.unit, row.start))
        found[row.channel_code] = (*found.get(row.channel_code, ()), one)
    return found


def _id_pictures(shape: Mapping[str, Any]) -> IdPicturePolicy:
    return IdPicturePolicy(IdPictureRule(shape.get("policy", IdPictureRule.LOOK_ONLY)), int(shape.get("keep_days", 0)))
