"""The trail (jejak): every entry carries the digest of the one before it, so that a change in the past is found."""

import hashlib
import json
import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from sqlmodel import Session, col, select

from register_app.model.history import TrailEntry
from register_app.store import rows

START = "0" * 64
"""Digest before the first entry."""

_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)

_HEAD = "SELECT sequence, digest FROM trail_entry ORDER BY sequence DESC LIMIT 1"


def add_entry(
    connection: Connection,
    at: datetime,
    account_id: int | None,
    action: str,
    subject_kind: str,
    subject_id: int | None,
    facts: dict[str, Any],
) -> None:
    """Chain one entry to the head inside the caller's transaction."""
    head = rows.first(connection, _HEAD)
    sequence, previous = (head[0] + 1, head[1]) if head else (1, START)
    body = canonical(sequence, at, account_id, action, subject_kind, subject_id, facts)
    rows.put(
        connection,
        TrailEntry,
        sequence=sequence,
        at=at,
        account_id=account_id,
        action=action,
        subject_kind=subject_kind,
        subject_id=subject_id,
        facts=facts,
        previous=previous,
        digest=link(previous, body),
    )


def canonical(
    sequence: int,
    at: datetime,
    account_id: int | None,
    action: str,
    subject_kind: str,
    subject_id: int | None,
    facts: dict[str, Any],
) -> str:
    """The entry as canonical JSON: sorted keys, no spaces, UTC to the microsecond."""
    moment = at.replace(tzinfo=None).isoformat(timespec="microseconds")
    body = [sequence, f"{moment}Z", account_id, action, subject_kind, subject_id, facts]
    return _CANONICAL.encode(body)


def link(previous: str, body: str) -> str:
    """SHA-256 of the digest before and this entry's body."""
    return hashlib.sha256(f"\x00{previous}\x00{body}".encode()).hexdigest()


def salted(text: str) -> dict[str, str]:
    """A personal value as salt and digest: proves later what stood there, tells nothing by itself."""
    salt = secrets.token_hex(16)
    return {"salt": salt, "digest": hashlib.sha256(f"{salt}{text}".encode()).hexdigest()}


def first_broken_link(session: Session) -> int | None:
    """Sequence of the first entry that does not fit the chain, or None when the trail is whole."""
    previous, expected = START, 1
    for entry in session.exec(select(TrailEntry).order_by(col(TrailEntry.sequence))):
        body = canonical(
            entry.sequence, entry.at, entry.account_id, entry.action, entry.subject_kind, entry.subject_id, entry.facts
        )
        if entry.sequence != expected or entry.previous != previous or entry.digest != link(previous, body):
            return expected
        previous, expected = entry.digest, expected + 1
    return None


def short_head(digest: str) -> str:
    """The head as printed at a sheet's foot: ``7F3A-91C2``."""
    return f"{digest[:4]}-{digest[4:8]}".upper()
