"""The full-text index of complaints: what was said, found as it is typed, newest first."""

from sqlalchemy import Connection

from register_app.store import rows

LONGEST_QUERY = 32
"""Words beyond this many narrow nothing any more."""

_FORGET = "DELETE FROM complaint_search WHERE rowid = ?"
_ENTER = "INSERT INTO complaint_search (rowid, number, subject, summary, names, places) VALUES (?, ?, ?, ?, ?, ?)"
_FIND = (
    "SELECT rowid FROM complaint_search WHERE complaint_search MATCH ? AND rowid < ?"
    " ORDER BY rowid DESC LIMIT ?"  # never by rank: a common word would sort the whole register
)
_NEWEST = 2**62


def index(
    connection: Connection,
    complaint_id: int,
    *,
    number: str,
    subject: str = "",
    summary: str = "",
    names: str = "",
    places: str = "",
) -> None:
    """Enter a complaint, or what it says now, in the caller's transaction; sealed identities never come here."""
    forget(connection, complaint_id)
    columns = (number, subject, summary, names, places)
    rows.run(connection, _ENTER, (complaint_id, *map(_storable, columns)))


def forget(connection: Connection, complaint_id: int) -> None:
    """Take a complaint out, without a trace in the file."""
    rows.run(connection, _FORGET, (complaint_id,))


def find(connection: Connection, words: str, *, limit: int = 50, before: int = _NEWEST) -> tuple[int, ...]:
    """Ids of complaints that hold every word, newest first; the last word may be unfinished."""
    query = query_text(words)
    if not query:
        return ()
    return tuple(row[0] for row in rows.run(connection, _FIND, (query, before, limit)))


def query_text(words: str) -> str:
    """The query for what a person typed: each word quoted, so that no sign in it means anything; empty for no word."""
    found = [word for word in _storable(words).split() if any(letter.isalnum() for letter in word)][:LONGEST_QUERY]
    quoted = " ".join('"{}"'.format(word.replace('"', '""')) for word in found)
    return f"{quoted}*" if quoted else ""


def _storable(said: str) -> str:
    """What SQLite can keep as text: no NUL (it would end the query) and no half of a character."""
    return said.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
