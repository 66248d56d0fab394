"""The full-text index of complaints: what was said, and who complained, found as it is typed, newest first."""

from dataclasses import dataclass

from sqlalchemy import Connection

from register_app.store import rows

LONGEST_QUERY = 32
"""Words beyond this many narrow nothing any more."""

_FORGET = "DELETE FROM complaint_search WHERE rowid = ?"
_ENTER = (
    "INSERT INTO complaint_search (rowid, number, subject, summary, names, places, person) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_FIND = (
    "SELECT rowid FROM complaint_search WHERE complaint_search MATCH ? AND rowid < ?"
    " ORDER BY rowid DESC LIMIT ?"  # never by rank: a common word would sort the whole register
)
_NEWEST = 2**62

_KEY = "\ua66e"
"""The letter before every word of a person's keys: nobody types it, so that no matter is found by them."""

_END_OF_NAME = _KEY * 2


@dataclass(frozen=True, slots=True)
class PersonKeys:
    """By what a complainant who comes again is found: the key of the name, the tail of the ID number, the phone."""

    name: str = ""
    id_tail: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a complaint is found by; sealed identities never come here."""

    number: str
    subject: str = ""
    summary: str = ""
    names: str = ""
    places: str = ""
    person: PersonKeys = PersonKeys()


def enter(connection: Connection, complaint_id: int, entry: Entry) -> None:
    """Enter a new complaint in the caller's transaction."""
    said = (entry.number, entry.subject, entry.summary, entry.names, entry.places)
    rows.run(connection, _ENTER, (complaint_id, *map(_storable, said), _person_text(entry.person)))


def index(connection: Connection, complaint_id: int, entry: Entry) -> None:
    """Enter what a complaint says now in the place of what it said."""
    forget(connection, complaint_id)
    enter(connection, complaint_id, entry)


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


def name_query(key: str, *, whole: bool = False) -> str:
    """The query for people whose name's key begins with ``key``, or (``whole``) is it; the key is not empty."""
    words = " ".join(_KEY + word for word in _storable(key).split())
    return f'person : ^"{words} {_END_OF_NAME}"' if whole else f'person : ^"{words}"*'


def id_tail_query(tail: str) -> str:
    """The query for people whose ID number ends with ``tail``, the four letters and digits that are kept of it."""
    return f'person : "{_KEY}{_storable(tail)}"'


def phone_query(digits: str, *, whole: bool = False) -> str:
    """The query for people whose telephone number begins with these ``digits``, or (``whole``) is it."""
    return f'person : "{_KEY}{digits}"{"" if whole else "*"}'


def any_of(*queries: str) -> str:
    """The query for what fits one of these."""
    return " OR ".join(f"({query})" for query in queries)


def _person_text(person: PersonKeys) -> str:
    name = [*(_KEY + word for word in _storable(person.name).split()), _END_OF_NAME] if person.name else []
    return " ".join((*name, *(_KEY + _storable(key) for key in (person.id_tail, person.phone) if key)))


def _storable(said: str) -> str:
    """What SQLite can keep as text: no NUL (it would end the query) and no half of a character."""
    plain = said.replace("\0", " ") if "\0" in said else said
    return plain if plain.isascii() else plain.encode("utf-8", "replace").decode("utf-8")
