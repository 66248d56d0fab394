"""The head of a complaint for paper: who, by which way, when, about what; the name only where it may stand."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.complaint_rows import current_handler, subject_or_gist
from register_app.reading.reader import Reader
from register_app.reading.tables import account, channel, complainant, complaint, letter, suggestion_box
from register_app.rules.channels import ChannelKind, Confidentiality
from register_app.rules.identity import ID_TYPE_NAMES, mask, read_id_type


@dataclass(frozen=True, slots=True)
class Matter:
    """What sheets say of a complaint; the identity number is masked, and nothing is left of a sealed complainant."""

    id: int
    number: str
    received_at: datetime
    channel: str
    channel_kind: ChannelKind
    box: str
    subject: str
    summary: str
    confidentiality: Confidentiality
    name: str
    organisation: str
    address: str
    identity_type: str
    identity_number: str
    letter_number: str
    letter_date: date | None
    agenda_number: str
    handler: str
    agreed_at: datetime | None
    due_at: datetime | None
    officer: str
    officer_title: str

    @property
    def source(self) -> str:
        """By which way it came: Kotak Saran Kantor Gubernur, Surat."""
        return f"{self.channel} {self.box}".strip()

    @property
    def secret(self) -> bool:
        """Whether the identity is sealed."""
        return self.confidentiality is Confidentiality.SECRET

    @property
    def sender(self) -> str:
        """From whom it came, as *Surat dari* says it; the way stands behind it unless it was a letter."""
        who = self.name
        if self.organisation:
            who = f"{self.organisation} ({who})" if who else self.organisation
        if self.confidentiality is Confidentiality.ANONYMOUS:
            who = _("Anonim")
        who = who or _("Tanpa nama")
        return who if self.channel_kind is ChannelKind.LETTER else f"{who} ({self.source})"


def matter_of(reader: Reader, complaint_id: int | None) -> Matter:
    """The complaint's head; RefusedError when there is no such complaint."""
    row = reader.one(_query(complaint_id)) if complaint_id is not None else None
    if row is None:
        raise RefusedError([Problem("complaint", _("Pengaduan ini tidak ada di register. Cari lagi dengan nomornya."))])
    ordinary = row.confidentiality is Confidentiality.ORDINARY
    return Matter(
        **{name: getattr(row, name) for name in _PLAIN},
        name=(row.name or "") if ordinary else "",
        organisation=(row.organisation or "") if ordinary else "",
        address=(row.address or "") if ordinary else "",
        received_at=reader.clock.local(row.received_at),
        box=row.box or "",
        identity_type=identity_name(row.id_type or "") if ordinary else "",
        identity_number=mask(row.id_number or "") if ordinary else "",
        letter_number=row.letter_number or "",
        agenda_number=row.agenda_number or "",
        handler=row.handler or "",
        agreed_at=reader.local(row.agreed_at),
        due_at=reader.local(row.due_at),
    )


def identity_name(code: str) -> str:
    """The kind of identity as people call it."""
    kind = read_id_type(code)
    return ID_TYPE_NAMES[kind]() if kind else code


_PLAIN = (
    *("id", "number", "channel", "channel_kind", "subject", "summary", "confidentiality", "letter_date"),
    *("officer", "officer_title"),
)


def _query(complaint_id: int) -> Any:
    c, p = complaint.c, complainant.c
    return (
        select(
            *(c.id, c.number, c.received_at, c.summary, c.confidentiality, c.agreed_at, c.due_at),
            *(subject_or_gist().label("subject"), current_handler().label("handler")),
            *(
                channel.c.name.label("channel"),
                channel.c.kind.label("channel_kind"),
                suggestion_box.c.name.label("box"),
            ),
            *(p.name, p.organisation, p.address, p.id_type, p.id_number, letter.c.agenda_number),
            *(letter.c.number.label("letter_number"), letter.c.date.label("letter_date")),
            *(account.c.display_name.label("officer"), account.c.role_title.label("officer_title")),
        )
        .select_from(complaint)
        .join(channel, channel.c.code == c.channel_code)
        .join(account, account.c.id == c.recorded_by)
        .outerjoin(suggestion_box, suggestion_box.c.id == c.box_id)
        .outerjoin(complainant, p.complaint_id == c.id)
        .outerjoin(letter, letter.c.complaint_id == c.id)
        .where(c.id == complaint_id)
    )
