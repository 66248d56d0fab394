"""What a lively case leaves behind besides its moves: marks, corrections, links, more time, photos, how it was told."""

from collections.abc import Mapping
from datetime import timedelta

from sqlmodel import col, select

from register_app.model.attachments import AttachmentDraft
from register_app.model.complaint import Complaint
from register_app.paths import RESOURCES
from register_app.practice.acts import Act
from register_app.reading.dispositions import RecipientFact, steps_of
from register_app.reading.letters import letter_desk
from register_app.reading.reader import Reader
from register_app.rules.letter_fields import fill
from register_app.rules.letters import LetterKind, NumberWay
from register_app.rules.links import LinkKind
from register_app.rules.statuses import Event
from register_app.services.attachments import attach
from register_app.services.corrections import CorrectionDraft, correct
from register_app.services.dispositions import give_back, take_over
from register_app.services.extension import ExtensionDraft, extend
from register_app.services.letters import LetterDraft, write_letter
from register_app.services.life import EventDraft, complaint_of, record_event
from register_app.services.links import LinkDraft, link
from register_app.services.work import Work

PICTURES = RESOURCES / "practice"

ARCHIVIST = "Petugas ekspedisi"


def taken_over(work: Work, complaint_id: int) -> None:
    """The newest sheet reaches everybody to whom it went."""
    for person in _last_recipients(work, complaint_id):
        if person.taken_at is None:
            take_over(work, person.recipient_id, ARCHIVIST)


def given_back(work: Work, complaint_id: int) -> None:
    """The newest sheet comes back from whoever has it."""
    for person in _last_recipients(work, complaint_id):
        if person.taken_at is not None and person.given_back_at is None:
            give_back(work, person.recipient_id, name=ARCHIVIST)


def extended(days: int, reason: str, by: str) -> Act:
    """An act that gives a case so many days more."""

    def act(work: Work, complaint_id: int) -> None:
        due = complaint_of(work, complaint_id).due_at
        if due is not None:
            extend(work, complaint_id, ExtensionDraft(due + timedelta(days=days), reason, by))

    return act


def corrected(field: str, value: str, reason: str) -> Act:
    """An act that puts a field of the entry right."""

    def act(work: Work, complaint_id: int) -> None:
        correct(work, complaint_id, CorrectionDraft(field, value, reason))

    return act


def linked(subject: str, note: str) -> Act:
    """An act that ties a case to the last one before it about ``subject``, if there was one."""

    def act(work: Work, complaint_id: int) -> None:
        same = select(Complaint.id).where(Complaint.subject == subject, col(Complaint.id) < complaint_id)
        other = work.session.exec(same.order_by(col(Complaint.id).desc())).first()
        if other is not None:
            link(work, complaint_id, LinkDraft(other, LinkKind.SAME_MATTER, note=note))

    return act


def photographed(*names: str) -> Act:
    """An act that adds pictures to a case."""

    def act(work: Work, complaint_id: int) -> None:
        for name in names:
            file = AttachmentDraft(name=name, content=(PICTURES / name).read_bytes())
            attach(work, file, complaint_id=complaint_id)

    return act


def replied(work: Work, complaint_id: int) -> None:
    """The office writes to the complainant, with the text that suits the case and a number of its book."""
    desk = letter_desk(Reader(work.session, work.clock), complaint_id)
    text = next(each for each in desk.texts[LetterKind.REPLY] if each.code == desk.usual[LetterKind.REPLY])
    signer, initials = desk.signatures[LetterKind.REPLY]
    draft = LetterDraft(
        kind=LetterKind.REPLY,
        text_code=text.code,
        subject=fill(text.subject, desk.case.values),
        body=fill(text.body, desk.case.values),
        addressee=desk.case.addressee[LetterKind.REPLY],
        number_way=NumberWay.BOOK,
        day=work.today,
        signer=signer,
        initials=initials,
    )
    write_letter(work, complaint_id, draft)


def answered(note: str, how: str, by: str) -> Act:
    """An act that answers a case and tells the complainant; an answer on paper has its letter."""

    def act(work: Work, complaint_id: int) -> None:
        letter: Mapping[str, str] = {}
        if how == "surat":
            number = f"000.8.3.4/{complaint_id}/BO2.2"
            letter = {"letter_number": number, "letter_date": work.today.isoformat()}
        told = {"told_how": how, "told_at": work.now.isoformat()}
        record_event(work, complaint_id, EventDraft(Event.ANSWERED, None, by, note, {"how": how, **letter, **told}))

    return act


def _last_recipients(work: Work, complaint_id: int) -> tuple[RecipientFact, ...]:
    steps = steps_of(Reader(work.session, work.clock), complaint_id)
    return steps[-1].recipients if steps else ()
