"""The complaints that a recap counts, in SQL: who they are, where each stood, and what had happened to it.

Parameters: ``:first`` and ``:last`` of the period; ``:moment`` as of which it is counted; ``:then``, of which states
are told (in the monthly flow the end of the period, else the moment); ``:offset`` of the office's zone.
"""

from collections.abc import Iterable

from register_app.model.history import JUDGED_BY
from register_app.rules.statuses import FINISHED, STANDING_STILL, Event, Status

CANCELLED = f"c.status = '{Status.CANCELLED}' AND c.status_at <= :moment"

_CORRECTED_SINCE = (
    f"SELECT e.complaint_id FROM complaint_event AS e WHERE e.type = '{Event.CORRECTED}' AND e.at > :moment"
)

REDATED = f"""redated(id, received_at) AS MATERIALIZED (
    SELECT e.complaint_id, strftime('%Y-%m-%d %H:%M:%f', json_extract(e.facts, '$.old')) || '000'
    FROM complaint_event AS e
    WHERE e.type = '{Event.CORRECTED}' AND e.at > :moment AND json_extract(e.facts, '$.field') = 'received_at'
      AND e.sequence = (SELECT min(o.sequence) FROM complaint_event AS o
                        WHERE o.complaint_id = e.complaint_id AND o.type = '{Event.CORRECTED}' AND o.at > :moment
                          AND json_extract(o.facts, '$.field') = 'received_at'))"""
"""Complaints whose date of receipt was corrected after the moment, with the date known then."""


def words(of: Iterable[str]) -> str:
    """Words of a family as SQL lists them."""
    return ", ".join(f"'{word}'" for word in sorted(of))


_MOVED = f"e.complaint_id = c.id AND e.type NOT IN ({words(STANDING_STILL)})"

STATUS = f"""CASE WHEN c.status_at <= :then THEN c.status ELSE coalesce(
    (SELECT e.to_status FROM complaint_event AS e WHERE {_MOVED} AND e.at <= :then ORDER BY e.sequence DESC LIMIT 1),
    '{Status.RECEIVED}') END"""
"""Status at ``:then``; where nothing has moved since, the complaint says it itself."""

STATUS_BEFORE = f"""coalesce(
    (SELECT e.to_status FROM complaint_event AS e WHERE {_MOVED} AND e.at < :first ORDER BY e.sequence DESC LIMIT 1),
    '{Status.RECEIVED}')"""
"""Status when the period began."""

REOPENED = f"""EXISTS (SELECT 1 FROM complaint_event AS e
    WHERE e.complaint_id = c.id AND e.type = '{Event.REOPENED}' AND e.at BETWEEN :first AND :last)"""

MONTH = "strftime('%Y-%m', c.received_at, :offset)"
"""The month of its receipt at the office."""

HANDLED = f"""EXISTS (SELECT 1 FROM complaint_event AS e WHERE e.complaint_id = c.id AND e.at <= :then
    AND e.type IN ({words((Event.FOLLOWED_UP, Event.ANSWERED, Event.CLOSED))}))"""

ON_TIME = f"""(SELECT unixepoch(e.at, 'subsec')
        <= coalesce(unixepoch(coalesce(json_extract(e.facts, '$.{JUDGED_BY}'), c.due_at), 'subsec'), 9e99)
    FROM complaint_event AS e
    WHERE e.complaint_id = c.id AND e.type IN ({words((Event.CLOSED, Event.FORWARDED))}) AND e.at <= :then
    ORDER BY e.sequence DESC LIMIT 1)"""
"""Whether its last closing or forwarding by then lay within the deadline by which it was judged."""

RATING = f"""(SELECT json_extract(e.facts, '$.rating') FROM complaint_event AS e
    WHERE e.complaint_id = c.id AND e.type = '{Event.CLOSED}' AND e.at <= :then
      AND json_extract(e.facts, '$.rating') IS NOT NULL
    ORDER BY e.sequence DESC LIMIT 1)"""

HOW = f"""(SELECT json_extract(e.facts, '$.how') FROM complaint_event AS e
    WHERE e.complaint_id = c.id AND e.type = '{Event.ANSWERED}' AND e.at <= :then ORDER BY e.sequence DESC LIMIT 1)"""
"""How the last answer reached the complainant."""


def first(event: Event) -> str:
    """When it first happened, by then."""
    return f"(SELECT min(e.at) {_happened(event)})"


def latest(*events: Event) -> str:
    """When one of them last happened, by then."""
    return f"(SELECT max(e.at) {_happened(*events)})"


_CHANGED_SINCE = f"(c.status_at > :moment OR c.id IN ({_CORRECTED_SINCE}))"


def name_of(field: str) -> str:
    """Name of the category or unit as of the moment, walked back from what the complaint says now; empty: none.

    ``+`` keeps the order from choosing the index, which would read every event of each complaint.
    """
    return f"""coalesce(CASE WHEN {_CHANGED_SINCE} THEN
    (SELECT json_extract(e.facts, CASE e.type WHEN '{Event.CORRECTED}' THEN '$.old' ELSE '$.{field}_before' END)
     FROM complaint_event AS e
     WHERE e.complaint_id = c.id AND e.type IN ({words((Event.VERIFIED, Event.DISPOSED, Event.CORRECTED))})
       AND e.at > :moment AND (json_extract(e.facts, '$.{field}_before') IS NOT NULL
                               OR json_extract(e.facts, '$.field') = '{field}')
     ORDER BY +e.sequence LIMIT 1) END,
    (SELECT name FROM {field} WHERE id = c.{field}_id), '')"""


def _happened(*events: Event) -> str:
    return f"""FROM complaint_event AS e
    WHERE e.complaint_id = c.id AND e.type IN ({words(events)}) AND e.at <= :then"""


COUNTED = {
    "channel": "c.channel_code",
    "category": name_of("category"),
    "unit": name_of("unit"),
    "month": MONTH,
    "status": STATUS,
    "handled": HANDLED,
    "how": HOW,
    "rating": RATING,
    "received_at": "c.received_at",
    "verified_at": first(Event.VERIFIED),
    "disposed_at": first(Event.DISPOSED),
    "followed_at": first(Event.FOLLOWED_UP),
    "closed_at": latest(Event.CLOSED),
    "seen_at": latest(Event.FOLLOWED_UP, Event.ANSWERED, Event.CLOSED),
    "waited": f"max(0, unixepoch({first(Event.ANSWERED)}) - unixepoch(c.received_at))",
    "on_time": ON_TIME,
    "before": STATUS_BEFORE,
}
"""What can be known of a counted complaint ``c``."""

FINISHED_WORDS = words(FINISHED)
OPEN_WORDS = words(frozenset(Status) - FINISHED)
