"""Who holds a position on which days (masa jabatan), who signs for it, when nobody does, and what may not overlap."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from register_app.errors import Problem
from register_app.i18n import _
from register_app.rules.dates import long_date

LONGEST = 200
"""Letters of a name, a rank or a basis; more is a slip of the clipboard."""

_DAY = timedelta(days=1)


class TenureKind(StrEnum):
    """How somebody stands in a position; the word is what is printed before it."""

    DEFINITIVE = ""
    ACTING = "Plt."
    STAND_IN = "Plh."
    ON_BEHALF = "a.n."
    BELOW = "u.b."


KIND_NAMES: Mapping[TenureKind, Callable[[], str]] = {
    TenureKind.DEFINITIVE: lambda: _("Definitif"),
    TenureKind.ACTING: lambda: _("Plt. (pelaksana tugas)"),
    TenureKind.STAND_IN: lambda: _("Plh. (pelaksana harian)"),
    TenureKind.ON_BEHALF: lambda: _("a.n. (atas nama)"),
    TenureKind.BELOW: lambda: _("u.b. (untuk beliau)"),
}
HOLDERS = frozenset({TenureKind.DEFINITIVE, TenureKind.ACTING})
"""They hold the position; the others sign in the place of its holder, who keeps it."""

FROM_OWN_POSITION = frozenset({TenureKind.ON_BEHALF, TenureKind.BELOW})


@dataclass(frozen=True, slots=True)
class Span:
    """One tenure of a position: whose, of what kind, and its days, both included; no ``until`` means still."""

    kind: TenureKind
    since: date
    until: date | None
    name: str = ""
    id: int | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it covers that day."""
        return self.since <= day and (self.until is None or day <= self.until)

    def meets(self, other: "Span") -> bool:
        """Whether both cover a day."""
        return (self.until is None or other.since <= self.until) and (other.until is None or self.since <= other.until)


@dataclass(frozen=True, slots=True)
class TenureDraft:
    """A tenure as typed; the positions are titles. ``plain`` prints neither rank nor NIP (Permendagri 1/2023, 44)."""

    position: str
    name: str
    kind: TenureKind = TenureKind.DEFINITIVE
    since: date | None = None
    until: date | None = None
    nip: str = ""
    rank: str = ""
    plain: bool = False
    basis: str = ""
    own_position: str = ""
    through: str = ""


def signing(spans: Iterable[Span], day: date) -> Span | None:
    """The one who signs on that day: who stands in goes before who holds the position."""
    found = [span for span in spans if span.holds_on(day)]
    return min(found, key=lambda span: (span.kind in HOLDERS, -span.since.toordinal()), default=None)


def holes(spans: Iterable[Span], last: date) -> tuple[tuple[date, date], ...]:
    """The stretches of days up to ``last`` on which nobody signs, after somebody once did."""
    found: list[tuple[date, date]] = []
    covered: date | None = None
    for span in sorted(spans, key=lambda span: span.since):
        if covered is not None and span.since > covered + _DAY:
            found.append((covered + _DAY, min(span.since - _DAY, last)))
        end = span.until or date.max - _DAY
        covered = end if covered is None else max(covered, end)
    if covered is not None and covered < last:
        found.append((covered + _DAY, last))
    return tuple((first, end) for first, end in found if first <= end)


def clash(spans: Iterable[Span], new: Span) -> Span | None:
    """The tenure that shares a day with ``new`` although only one of them can sign."""
    layer = new.kind in HOLDERS
    others = (span for span in spans if span.id is None or span.id != new.id)
    return next((span for span in others if (span.kind in HOLDERS) is layer and span.meets(new)), None)


def problems_in(draft: TenureDraft, others: Sequence[Span], *, tenure_id: int | None = None) -> tuple[Problem, ...]:
    """What must be mended in a tenure as typed, beside the other tenures of its position."""
    return tuple(_problems(draft, others, tenure_id))


def days_words(since: date, until: date | None) -> str:
    """sejak 2 Januari 2025; 2 Januari 2025 sampai 3 Maret 2026."""
    if until is None:
        return _("sejak {day}").format(day=long_date(since))
    return _("{first} sampai {last}").format(first=long_date(since), last=long_date(until))


def _problems(draft: TenureDraft, others: Sequence[Span], tenure_id: int | None) -> Iterator[Problem]:
    if not draft.position.strip():
        yield Problem("position", _("Pilih jabatannya."))
    if not draft.name.strip():
        yield Problem("name", _("Tulis nama pejabatnya lengkap dengan gelar, seperti akan dicetak."))
    for field, text in (("name", draft.name), ("rank", draft.rank), ("basis", draft.basis)):
        if len(text) > LONGEST:
            yield Problem(field, _("Paling panjang {n} huruf. Pendekkan tulisannya.").format(n=LONGEST))
    yield from _positions(draft)
    if draft.since is None:
        yield Problem("since", _("Tulis tanggal mulainya, misalnya 2-1-2026."))
    elif draft.until is not None and draft.until < draft.since:
        text = _("Tanggal selesai {until} mendahului tanggal mulai {since}. Betulkan salah satunya.")
        yield Problem("until", text.format(until=long_date(draft.until), since=long_date(draft.since)))
    else:
        new = Span(draft.kind, draft.since, draft.until, draft.name, tenure_id)
        other = clash(others, new)
        if other is not None:
            yield Problem("since", _two_at_once(draft.position, other, new))


def _positions(draft: TenureDraft) -> Iterator[Problem]:
    if draft.kind not in FROM_OWN_POSITION:
        return
    if not draft.own_position or draft.own_position == draft.position:
        text = _("Pilih jabatan penanda tangan sendiri: yang menandatangani atas nama {position} bukan pejabat itu.")
        yield Problem("own_position", text.format(position=draft.position))
    if draft.kind is TenureKind.BELOW and draft.through in {"", draft.position, draft.own_position}:
        text = _("Pilih jabatan di antara keduanya: u.b. berarti menandatangani lewat jabatan itu.")
        yield Problem("through", text)


def _two_at_once(position: str, other: Span, new: Span) -> str:
    told = _("{position} sudah tercatat {kind} {name}, {days}.").format(
        position=position,
        kind=KIND_NAMES[other.kind]().split(" ")[0].lower() if not other.kind else other.kind,
        name=other.name,
        days=days_words(other.since, other.until),
    )
    if other.since < new.since:
        remedy = _("Akhiri dulu masa itu paling lambat {day}, atau mulai sesudahnya.")
        told = f"{told} {remedy.format(day=long_date(new.since - _DAY))}"
    else:
        remedy = _("Akhiri masa yang baru paling lambat {day}, atau betulkan tanggal yang sudah tercatat.")
        told = f"{told} {remedy.format(day=long_date(other.since - _DAY))}"
    if new.kind is TenureKind.ACTING and other.kind is TenureKind.DEFINITIVE:
        return _("{told} Bila pejabatnya hanya berhalangan sementara, pilih Plh.").format(told=told)
    return told
