"""The office as screens and forms need it: names, lists, letterhead, signers, policies."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from register_app.capture.policy import IdPicturePolicy, IdPictureRule
from register_app.model.office import (
    Account,
    Category,
    Channel,
    Instruction,
    OfficeLogo,
    Position,
    Setting,
    SuggestionBox,
    Unit,
)
from register_app.reading.reader import Reader
from register_app.rules.channels import ChannelKind
from register_app.rules.moves import DEFAULT_REOPEN_DAYS


@dataclass(frozen=True, slots=True)
class ChannelFact:
    """A channel in use."""

    code: str
    name: str
    short_name: str
    kind: ChannelKind
    in_recap: bool
    requirements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PositionFact:
    """A position in use, highest first; ``directs`` gives dispositions, ``receives`` stands on the tick list."""

    id: int
    title: str
    short: str
    level: str
    unit: str
    directs: bool
    receives: bool


@dataclass(frozen=True, slots=True)
class BoxFact:
    """A suggestion box in use."""

    id: int
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class OfficeSight:
    """What of the office is always in sight: its name, what stands above it, whether all this is practice."""

    name: str
    above: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """Everything about the office that screens and forms ask again and again."""

    name: str
    city: str
    timezone: str
    zone_letters: str
    profile: str
    practice: bool
    channels: tuple[ChannelFact, ...]
    categories: tuple[str, ...]
    units: tuple[str, ...]
    positions: tuple[PositionFact, ...]
    boxes: tuple[BoxFact, ...]
    instructions: Mapping[str, tuple[str, ...]]
    officers: tuple[str, ...]
    settings: Mapping[str, Any]
    logo: bytes | None

    @property
    def identity(self) -> Mapping[str, Any]:
        """ID policy: ``policy``, ``keep_days``, ``notice``, ``watermark``."""
        identity: Mapping[str, Any] = self.settings["identity"]
        return identity

    @property
    def id_pictures(self) -> IdPicturePolicy:
        """What is done with pictures of identity cards."""
        return IdPicturePolicy(IdPictureRule(self.identity["policy"]), int(self.identity["keep_days"]))

    @property
    def walk_in_minutes(self) -> int:
        """Minutes within which a walk-in is answered."""
        return int(self.settings["desk"]["walk_in_minutes"])

    @property
    def disposition_form(self) -> str:
        """``disposisi`` or ``disposisi-bps``."""
        return str(self.settings["sheets"]["disposition"])

    def paper_for(self, form: str, otherwise: str) -> str:
        """Paper that this office uses for ``form``."""
        return str(self.settings["sheets"]["paper"].get(form, otherwise))

    def channels_of(self, kind: ChannelKind) -> tuple[ChannelFact, ...]:
        """Channels of one kind, in the office's order."""
        return tuple(channel for channel in self.channels if channel.kind is kind)


def office(reader: Reader) -> Office:
    """Read the office in a handful of small statements."""
    session = reader.session
    settings = {row.key: row.value for row in session.exec(select(Setting))}
    facts = settings["office"]
    logo = session.get(OfficeLogo, "logo")
    return Office(
        name=facts["name"],
        city=facts["city"],
        timezone=facts["timezone"],
        zone_letters=reader.clock.zone_letters,
        profile=settings["profile"],
        practice=bool(settings.get("practice")),
        channels=_channels(reader),
        categories=_names(reader, Category),
        units=_names(reader, Unit),
        positions=_positions(reader),
        boxes=_boxes(reader),
        instructions=_instructions(reader),
        officers=_officers(reader),
        settings=settings,
        logo=logo.content if logo else None,
    )


def sight_of(reader: Reader) -> OfficeSight:
    """What a window shows of the office at all times, without reading the whole of it."""
    settings = {key: reader.session.get(Setting, key) for key in ("office", "practice")}
    facts, practice = settings["office"], settings["practice"]
    assert facts is not None
    parents = facts.value["parents"]
    return OfficeSight(facts.value["name"], parents[-1] if parents else "", bool(practice and practice.value))


def disposition_form(reader: Reader) -> str:
    """``disposisi`` or ``disposisi-bps``, without reading the whole office."""
    setting = reader.session.get(Setting, "sheets")
    return str(setting.value["disposition"]) if setting is not None else "disposisi"


def reopen_days(reader: Reader) -> int:
    """For how many days after its end a complaint can be opened again, without reading the whole office."""
    setting = reader.session.get(Setting, "reopen_days")
    return int(setting.value) if setting is not None else DEFAULT_REOPEN_DAYS


def _channels(reader: Reader) -> tuple[ChannelFact, ...]:
    rows = reader.session.exec(select(Channel).where(col(Channel.retired_at).is_(None)).order_by(col(Channel.position)))
    return tuple(ChannelFact(r.code, r.name, r.short_name, r.kind, r.in_recap, tuple(r.requirements)) for r in rows)


def _names(reader: Reader, table: type[Category] | type[Unit]) -> tuple[str, ...]:
    rows = reader.session.exec(select(table.name).where(col(table.retired_at).is_(None)).order_by(col(table.position)))
    return tuple(rows)


def _positions(reader: Reader) -> tuple[PositionFact, ...]:
    rows = reader.session.exec(
        select(Position, Unit.name)
        .outerjoin(Unit, col(Unit.id) == Position.unit_id)
        .where(col(Position.retired_at).is_(None))
        .order_by(col(Position.rank_order))
    )
    return tuple(
        PositionFact(p.id or 0, p.title, p.short or p.title, p.level, unit or "", p.directs, p.receives)
        for p, unit in rows
    )


def _boxes(reader: Reader) -> tuple[BoxFact, ...]:
    rows = reader.session.exec(
        select(SuggestionBox).where(col(SuggestionBox.retired_at).is_(None)).order_by(col(SuggestionBox.position))
    )
    return tuple(BoxFact(row.id or 0, row.name, row.place) for row in rows)


def _instructions(reader: Reader) -> Mapping[str, tuple[str, ...]]:
    rows = reader.session.exec(
        select(Instruction).where(col(Instruction.retired_at).is_(None)).order_by(col(Instruction.position))
    )
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        found[row.form] = (*found.get(row.form, ()), row.text)
    return found


def _officers(reader: Reader) -> tuple[str, ...]:
    rows = reader.session.exec(
        select(Account.display_name).where(col(Account.retired_at).is_(None)).order_by(col(Account.id))
    )
    return tuple(rows)
