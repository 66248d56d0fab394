"""Duplicate radar: what a complaint that is being typed may already be in the register as, and why."""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, func, select

from register_app.model.complaint import ComplaintDraft
from register_app.reading.finding import SEARCH, searched
from register_app.reading.naming import short_number
from register_app.reading.reader import Reader
from register_app.reading.tables import (
    complainant,
    complaint,
    complaint_link,
    letter,
    online_copy,
    reported_party,
)
from register_app.rules.channels import Confidentiality
from register_app.rules.identity import id_tail
from register_app.rules.lapor_page import tracking_digits
from register_app.rules.links import LinkKind
from register_app.rules.matter_words import matter_words, plain_word
from register_app.rules.name_words import COMMON
from register_app.rules.names import key_forms
from register_app.rules.phones import phone_digits
from register_app.rules.similarity import SHORTEST_PHONE, Hint, Judge, Telling
from register_app.rules.statuses import Status
from register_app.store.search_index import id_tail_query, name_query, phone_query, query_text

OFFERED = 5
PROBED_WORDS = 10
NEWEST_OF_A_WORD = 40
NEWEST_OF_A_NAME = 25
MOST_MATTERS = 25
NEWEST_OF_THE_DAY = 25
SAME_DAY = timedelta(days=2)
"""Two officers may have the same paper in hand within this time."""

BACK = 50_000
"""How many entries back a search for two things together goes; it would read the whole index for a common pair."""

TEXT_COMPARED = 700
SHORTEST_NUMBER = 6
UNKNOWN_WORD = 0.4
COMMON_SHARE = 0.2
LEAST_REGISTER = 200
"""In a young register every word is rare; it counts as if it held so many complaints."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A complaint that what is being typed may be; of a secret one only number, day and status, and no reason."""

    complaint_id: int
    number: str
    short_number: str
    received_at: datetime
    status: Status
    kind: LinkKind
    score: int
    subject: str = ""
    is_open: bool = True
    sealed: bool = False
    hints: tuple[Hint, ...] = ()


def radar(
    reader: Reader, told: Telling, channel_code: str = "", without: Collection[int] = (), limit: int = OFFERED
) -> tuple[Candidate, ...]:
    """What may be the same person, matter or paper, the strongest first and the newest first among equals.

    ``without`` are complaints that were decided about or are the one in hand.
    """
    rarity, matters = _matters(reader, told)
    ids = dict.fromkeys((*_papers(reader, told), *_people(reader, told), *matters, *_of_today(reader, channel_code)))
    sought = [one for one in ids if one not in without]
    judge = Judge(told, rarity)
    found = [_candidate(reader, row, judge) for row in _rows(reader, sought)]
    ranked = sorted((each for each in found if each), key=lambda each: (each.score, each.complaint_id), reverse=True)
    return tuple(ranked[:limit])


def telling_of(draft: ComplaintDraft) -> Telling:
    """What a form tells so far."""
    person, paper = draft.complainant, draft.letter
    return Telling(
        name=person.name,
        id_number=person.id_number,
        phone=person.phone,
        address=person.address,
        is_open=draft.confidentiality is Confidentiality.ORDINARY,
        subject=draft.subject,
        summary=draft.summary,
        place=draft.event_place,
        event_date=draft.event_date,
        party=draft.reported_party.name,
        letter_number=paper.number if paper else "",
        letter_date=paper.date if paper else None,
        tracking_id=(draft.online.tracking_id or "") if draft.online else "",
    )


def radar_of(reader: Reader, complaint_id: int, limit: int = OFFERED) -> tuple[Candidate, ...]:
    """What a complaint in the register may belong to, as far as nobody has decided about the pair yet."""
    row = next(iter(_rows(reader, [complaint_id])), None)
    if row is None:
        return ()
    k = complaint_link.c
    pairs = select(k.first_id, k.second_id).where((k.first_id == complaint_id) | (k.second_id == complaint_id))
    decided = {each for pair in reader.rows(pairs) for each in pair}
    return radar(reader, _telling(row), row.channel_code, {complaint_id, *decided}, limit)


# who


def _people(reader: Reader, told: Telling) -> Iterator[int]:
    if not told.is_open:
        return
    p = complainant.c
    number = "".join(told.id_number.split()).upper()
    if len(number) >= SHORTEST_NUMBER:
        alike = p.complaint_id.in_(searched(id_tail_query(id_tail(number))))
        yield from _newest(reader, p.complaint_id, alike & (p.id_number == number))
    phone = phone_digits(told.phone)
    if len(phone) >= SHORTEST_PHONE:
        yield from _matching(reader, phone_query(phone, whole=True), NEWEST_OF_A_NAME)
    for keys in key_forms(told.name):
        if keys and (len(keys) > 1 or keys[0] not in COMMON):
            yield from _matching(reader, name_query(" ".join(keys), whole=True), NEWEST_OF_A_NAME)
        if len(keys) > 1:
            beginning = f"{keys[0]} {keys[1][:2]}"
            yield from _matching(reader, name_query(beginning), NEWEST_OF_A_NAME)
    for word in _telling_names(told.name):
        yield from _matching(reader, f"names : {word}", NEWEST_OF_A_NAME)


def _telling_names(name: str) -> list[str]:
    """The words of a name that few people carry, quoted for the full-text index."""
    words = [plain_word(word) for word in name.replace(",", " ").split()]
    telling = [word for word in words if len(word) >= 4 and not any(k[0] in COMMON for k in key_forms(word) if k)]
    return [_quoted(word) for word in telling[-2:]]


# which paper


def _papers(reader: Reader, told: Telling) -> Iterator[int]:
    tracking = tracking_digits(told.tracking_id)
    if tracking:
        yield from _newest(reader, online_copy.c.complaint_id, online_copy.c.tracking_id == tracking)
    if any(map(str.isdigit, told.letter_number)):
        since = _newest_id(reader) - BACK
        yield from _matching(reader, f"number : {_quoted(told.letter_number)}", NEWEST_OF_A_NAME, since)


def _of_today(reader: Reader, channel_code: str) -> Iterator[int]:
    """What came in through the same channel just now, perhaps into another officer's hands."""
    if channel_code:
        c = complaint.c
        since = reader.clock.now() - SAME_DAY
        query = select(c.id).where(c.channel_code == channel_code, c.received_at >= since)
        yield from (row.id for row in reader.rows(query.order_by(c.received_at.desc()).limit(NEWEST_OF_THE_DAY)))


# which matter


def _matters(reader: Reader, told: Telling) -> tuple[Mapping[str, float], list[int]]:
    """How much each word tells, and the complaints that share the most telling ones."""
    newest = _newest_id(reader)
    rarity: dict[str, float] = {}
    points: dict[int, float] = {}
    often: list[str] = []
    for word, query in _probes(told).items():
        hits = _matching(reader, query, NEWEST_OF_A_WORD)
        rarity[word] = _rarity(hits, newest)
        if len(hits) == NEWEST_OF_A_WORD and rarity[word]:
            often.append(word)
        for one in hits if rarity[word] else ():
            points[one] = points.get(one, 0.0) + rarity[word]
    for one in _together(reader, told, sorted(often, key=lambda word: -rarity[word])[:3], newest):
        points[one] = points.get(one, 0.0) + 1.0
    best = sorted(points, key=lambda one: (points[one], one), reverse=True)
    return rarity, best[:MOST_MATTERS]


def _probes(told: Telling) -> dict[str, str]:
    """Compared word → query: the words of the subject, then the longest of the story, which are seldom common ones."""
    subject, story = matter_words(told.subject), matter_words(told.summary)
    behind = sorted((word for word in story if word not in subject), key=len, reverse=True)
    words = {**subject, **{word: story[word] for word in behind}}
    return {word: _in_matter(written) for word, written in list(words.items())[:PROBED_WORDS]}


def _together(reader: Reader, told: Telling, words: list[str], newest: int) -> Iterator[int]:
    """Two words that many complaints use, both in one: perhaps older than the newest that use either."""
    probes = _probes(told)
    for place, word in enumerate(words):
        for other in words[place + 1 :]:
            both = f"{probes[word]} AND {probes[other]}"
            yield from _matching(reader, both, NEWEST_OF_A_NAME, newest - BACK)


def _rarity(hits: Collection[int], newest: int) -> float:
    """About 1 for one complaint in ten thousand, a half for one in a hundred, 0 for a word of every fifth."""
    if not hits:
        return UNKNOWN_WORD
    register = max(newest, LEAST_REGISTER)
    span = register if len(hits) < NEWEST_OF_A_WORD else newest - min(hits) + 1
    share = len(hits) / max(span, 1)
    return 0.0 if share > COMMON_SHARE else min(1.0, -math.log10(share) / 4)


def _in_matter(written: str) -> str:
    return f"{{subject summary places}} : {_quoted(written)}"


# the register


def _newest(reader: Reader, id_: ColumnElement[int], condition: ColumnElement[bool]) -> list[int]:
    """The newest that fit, through the index of what is asked; the sum keeps SQLite from walking the table."""
    query = select(id_.label("id")).where(condition).order_by((id_ + 0).desc()).limit(NEWEST_OF_A_NAME)
    return [row.id for row in reader.rows(query)]


def _matching(reader: Reader, query: str, limit: int, since: int = 0) -> list[int]:
    """Newest first, as everywhere; never by rank."""
    wanted = searched(query).where(SEARCH.c.rowid > since)
    return [row.id for row in reader.rows(wanted.order_by(SEARCH.c.rowid.desc()).limit(limit))]


def _quoted(words: str) -> str:
    """One phrase for the full-text index, in which no sign means anything."""
    return '"{}"'.format(query_text(words).replace('"', " ").rstrip("* ").strip())


def _newest_id(reader: Reader) -> int:
    row = reader.one(select(func.max(complaint.c.id)))
    return int(row[0] or 0) if row else 0


def _rows(reader: Reader, ids: Iterable[int]) -> list[Row[Any]]:
    c, p, party = complaint.c, complainant.c, reported_party.c
    query: Select[Any] = (
        select(
            *(c.id, c.number, c.sequence, c.received_at, c.status, c.confidentiality, c.channel_code, c.subject),
            *(func.substr(c.summary, 1, TEXT_COMPARED).label("summary"), c.event_place, c.event_date),
            *(p.name, p.name_key, p.id_number, p.phone, p.address, party.name.label("party")),
            *(letter.c.number.label("letter_number"), letter.c.date.label("letter_date"), online_copy.c.tracking_id),
        )
        .outerjoin(complainant, p.complaint_id == c.id)
        .outerjoin(reported_party, party.complaint_id == c.id)
        .outerjoin(letter, letter.c.complaint_id == c.id)
        .outerjoin(online_copy, online_copy.c.complaint_id == c.id)
        .where(c.id.in_(list(ids)), c.status != Status.CANCELLED)
    )
    return list(reader.rows(query))


def _telling(row: Row[Any]) -> Telling:
    return Telling(
        name=row.name or "",
        name_key=row.name_key or "",
        id_number=row.id_number or "",
        phone=row.phone or "",
        address=row.address or "",
        is_open=row.confidentiality is Confidentiality.ORDINARY,
        subject=row.subject,
        summary=row.summary or "",
        place=row.event_place,
        event_date=row.event_date,
        party=row.party or "",
        letter_number=row.letter_number or "",
        letter_date=row.letter_date,
        tracking_id=row.tracking_id or "",
    )


def _candidate(reader: Reader, row: Row[Any], judge: Judge) -> Candidate | None:
    found = judge.likeness(_telling(row))
    if found is None:
        return None
    plain = Candidate(
        complaint_id=row.id,
        number=row.number,
        short_number=short_number(row.sequence),
        received_at=reader.clock.local(row.received_at),
        status=row.status,
        kind=found.kind,
        score=found.score,
        is_open=row.confidentiality is Confidentiality.ORDINARY,
        sealed=row.confidentiality is Confidentiality.SECRET,
    )
    return plain if plain.sealed else _with_reasons(plain, row, found.hints)


def _with_reasons(plain: Candidate, row: Row[Any], hints: tuple[Hint, ...]) -> Candidate:
    return replace(plain, subject=row.subject or (row.summary or "").strip()[:120], hints=hints)
