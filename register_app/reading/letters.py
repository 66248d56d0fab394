"""Letters of a case as they were written, and everything that the desk needs to write the next one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, func, select

from register_app.reading.letter_texts import LetterText, offered_texts
from register_app.reading.letter_values import LetterCase, letter_case
from register_app.reading.office import Office, office
from register_app.reading.reader import Reader
from register_app.reading.signers import signing_rule
from register_app.reading.tables import account, outgoing_letter, outgoing_letter_number
from register_app.rules.channels import Nature
from register_app.rules.letters import FORWARDING_TEXT, LetterKind, NumberWay, usual_text

LETTER_FORMS = frozenset(kind.value for kind in LetterKind)
"""The forms that are letters: each print shows the letter with the number of its step."""


@dataclass(frozen=True, slots=True)
class WrittenLetter:
    """A letter as it was written; ``number`` and ``day`` may have come later, empty ones are left to the pen.

    ``named`` says that it names a complainant whose identity is secret.
    """

    id: int
    kind: LetterKind
    ordinal: int
    number_way: NumberWay
    number: str
    day: date | None
    nature: Nature
    enclosures: str
    subject: str
    addressee: tuple[str, ...]
    body: str
    copies: tuple[str, ...]
    initials: tuple[str, ...]
    signer: Mapping[str, Any]
    named: bool
    written_at: datetime
    officer: str


@dataclass(frozen=True, slots=True)
class LetterDesk:
    """What a letter is begun with: the case, the texts on offer, the office's positions, and what the last one had.

    ``signatures`` are, for each kind, the position that signs and those that initial before.
    """

    case: LetterCase
    texts: Mapping[LetterKind, tuple[LetterText, ...]]
    usual: Mapping[LetterKind, str]
    positions: tuple[str, ...]
    signatures: Mapping[LetterKind, tuple[str, tuple[str, ...]]]
    copies: Mapping[LetterKind, tuple[str, ...]]


def letters_of(reader: Reader, complaint_id: int) -> tuple[WrittenLetter, ...]:
    """Every letter of a case, in the order in which they were written."""
    found = reader.rows(_letters().where(outgoing_letter.c.complaint_id == complaint_id))
    return tuple(_letter(reader, row) for row in found)


def written_letter(reader: Reader, complaint_id: int, kind: LetterKind, ordinal: int) -> WrittenLetter | None:
    """The letter of a kind with this number in the case; None when there is none."""
    o = outgoing_letter.c
    row = reader.one(_letters().where(o.complaint_id == complaint_id, o.kind == kind, o.ordinal == ordinal))
    return _letter(reader, row) if row is not None else None


def letters_written(reader: Reader, complaint_id: int, kind: LetterKind) -> int:
    """How many letters of a kind a case has."""
    o = outgoing_letter.c
    row = reader.one(select(func.count().label("n")).where(o.complaint_id == complaint_id, o.kind == kind))
    return int(row.n) if row is not None else 0


def letter_desk(reader: Reader, complaint_id: int) -> LetterDesk:
    """Everything that the form of a letter begins with."""
    its_office = office(reader)
    case = letter_case(reader, its_office, complaint_id)
    texts = {kind: offered_texts(reader, kind) for kind in LetterKind}
    return LetterDesk(
        case=case,
        texts=texts,
        usual={kind: usual_code(kind, case, texts[kind]) for kind in LetterKind},
        positions=tuple(each.title for each in its_office.positions),
        signatures={kind: usual_signatures(its_office, kind) for kind in LetterKind},
        copies={kind: _last_copies(reader, kind) for kind in LetterKind},
    )


def usual_code(kind: LetterKind, case: LetterCase, texts: tuple[LetterText, ...]) -> str:
    """The text that comes first for the case; where it is not offered any more, the first that is."""
    code = usual_text(kind, case.status, case.kind, supervisory=case.supervisory)
    offered = [text.code for text in texts]
    fallback = next(iter(offered), FORWARDING_TEXT)
    return code if code in offered else fallback


def usual_signatures(its_office: Office, kind: LetterKind) -> tuple[str, tuple[str, ...]]:
    """Which position signs the office's letters of a kind, and which initial before, highest first."""
    return signing_rule(its_office, kind.value).position, tuple(its_office.settings["report"]["initials"])


def _last_copies(reader: Reader, kind: LetterKind) -> tuple[str, ...]:
    """Who got a copy of the newest letter of this kind, whichever case it was in."""
    o = outgoing_letter.c
    row = reader.one(select(o.copies).where(o.kind == kind).order_by(o.id.desc()).limit(1))
    return tuple(row.copies) if row is not None else ()


def _letters() -> Select[Any]:
    o, later = outgoing_letter.c, outgoing_letter_number.c
    return (
        select(
            *(o.id, o.kind, o.ordinal, o.number_way, o.number, o.written_on, o.nature, o.enclosures, o.subject),
            *(o.addressee, o.body, o.copies, o.initials, o.signer, o.named_reason, o.recorded_at),
            *(later.number.label("later_number"), later.written_on.label("later_day"), account.c.display_name),
        )
        .select_from(outgoing_letter)
        .join(account, account.c.id == o.recorded_by)
        .outerjoin(outgoing_letter_number, later.letter_id == o.id)
        .order_by(o.id)
    )


def _letter(reader: Reader, row: Row[Any]) -> WrittenLetter:
    return WrittenLetter(
        **{name: getattr(row, name) for name in _PLAIN},
        number=row.later_number or row.number,
        day=row.later_day or row.written_on,
        addressee=tuple(row.addressee),
        copies=tuple(row.copies),
        initials=tuple(row.initials),
        named=bool(row.named_reason),
        written_at=reader.clock.local(row.recorded_at),
        officer=row.display_name,
    )


_PLAIN = ("id", "kind", "ordinal", "number_way", "nature", "enclosures", "subject", "body", "signer")
