"""The positions of the office with everybody who held them, and which form is signed by whom: the page of officials."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from register_app.reading.office import Office, PositionFact, office
from register_app.reading.reader import Reader
from register_app.reading.signers import SIGNED_FORMS, SIGNING, SigningRule, signing_rule
from register_app.reading.tables import official, position, tenure
from register_app.rules.tenures import HOLDERS, Span, TenureDraft, TenureKind, holes, signing

AHEAD = timedelta(days=92)
FURTHEST_BACK = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True)
class TenureFact:
    """A tenure as it is shown and mended."""

    id: int
    draft: TenureDraft

    @property
    def kind(self) -> TenureKind:
        """How the person stands in the position."""
        return self.draft.kind

    @property
    def since(self) -> date:
        """The first day."""
        assert self.draft.since is not None
        return self.draft.since

    @property
    def span(self) -> Span:
        """Its days."""
        return Span(self.kind, self.since, self.draft.until, self.draft.name, self.id)

    def stands_on(self, day: date) -> bool:
        """Whether it covers that day."""
        return self.span.holds_on(day)


@dataclass(frozen=True, slots=True)
class PositionFile:
    """A position, its tenures from the newest to the oldest, who signs today, and the days on which nobody did."""

    position: PositionFact
    tenures: tuple[TenureFact, ...]
    signs_today: TenureFact | None
    holes: tuple[tuple[date, date], ...]

    @property
    def holder(self) -> TenureFact | None:
        """The newest who holds the position without an end, whom a new one replaces."""
        return next((each for each in self.tenures if each.kind in HOLDERS and each.draft.until is None), None)


@dataclass(frozen=True, slots=True)
class FormSigner:
    """Who signs a form; ``chosen`` where the office decided so itself."""

    form: str
    title: str
    rule: SigningRule
    chosen: bool


@dataclass(frozen=True, slots=True)
class Officials:
    """Everything on the page; ``first`` and ``last`` are the days between which tenures are drawn."""

    positions: tuple[PositionFile, ...]
    forms: tuple[FormSigner, ...]
    today: date
    first: date
    last: date


def officials(reader: Reader) -> Officials:
    """Read the positions in use with all their tenures."""
    its_office, today = office(reader), reader.clock.today()
    tenures = _tenures(reader)
    files = tuple(_file(each, tenures.get(each.title, ()), today) for each in its_office.positions)
    begun = [each.since for rows in tenures.values() for each in rows]
    first = max(min([*begun, today - AHEAD]), today - FURTHEST_BACK)
    return Officials(files, _forms(its_office), today, first, today + AHEAD)


def _file(fact: PositionFact, tenures: tuple[TenureFact, ...], today: date) -> PositionFile:
    spans = [each.span for each in tenures]
    now = signing(spans, today)
    signs = next((each for each in tenures if now is not None and each.id == now.id), None)
    return PositionFile(fact, tenures, signs, holes(spans, today))


def _tenures(reader: Reader) -> Mapping[str, tuple[TenureFact, ...]]:
    own, through, t, o = position.alias("own"), position.alias("through"), tenure.c, official.c
    rows = reader.rows(
        select(
            *(t.id, t.kind, t.since, t.until, t.basis, o.name, o.nip, o.rank, o.plain),
            *(position.c.title, own.c.title.label("own"), through.c.title.label("through")),
        )
        .join(official, o.id == t.official_id)
        .join(position, position.c.id == t.position_id)
        .outerjoin(own, own.c.id == t.own_position_id)
        .outerjoin(through, through.c.id == t.through_position_id)
        .order_by(t.since.desc(), t.id.desc())
    )
    found: dict[str, tuple[TenureFact, ...]] = {}
    for row in rows:
        draft = TenureDraft(
            position=row.title,
            name=row.name,
            kind=row.kind,
            since=row.since,
            until=row.until,
            nip=row.nip,
            rank=row.rank,
            plain=row.plain,
            basis=row.basis,
            own_position=row.own or "",
            through=row.through or "",
        )
        found[row.title] = (*found.get(row.title, ()), TenureFact(row.id, draft))
    return found


def _forms(its_office: Office) -> tuple[FormSigner, ...]:
    chosen = its_office.settings.get(SIGNING, {})
    return tuple(
        FormSigner(form, title(), signing_rule(its_office, form), form in chosen)
        for form, title in SIGNED_FORMS.items()
    )
