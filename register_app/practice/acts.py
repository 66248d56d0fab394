"""What the practice office does with a case: an event, a sheet to a leader, and the disposition that comes back."""

from collections.abc import Callable
from datetime import timedelta

from register_app.model.dispositions import DispositionDraft
from register_app.practice.town import Town
from register_app.reading.reader import Reader
from register_app.reading.sheets import sheets_out_of
from register_app.rules.channels import Nature
from register_app.rules.statuses import Event
from register_app.services.dispositions import dispose
from register_app.services.life import EventDraft, record_event
from register_app.services.printing import Subject, print_form
from register_app.services.work import Work

Act = Callable[[Work, int], None]

NATURES = (Nature.ORDINARY, Nature.ORDINARY, Nature.URGENT)
FIRST_ORDERS = ("Proses lebih lanjut", "Harap dijawab", "Koordinasi/konfirmasikan")


def settle_at_once(work: Work, town: Town, complaint_id: int) -> None:
    """Answer somebody who is standing there, and close the case."""
    happened(Event.ANSWERED, town.dice.choice(town.talk.answers), how="lisan")(work, complaint_id)
    happened(Event.CLOSED, "", rating=town.dice.choice((4, 5, 5)))(work, complaint_id)


def happened(event: Event, note: str, *, by: str = "", **facts: str | int) -> Act:
    """An act that writes ``event`` down."""

    def act(work: Work, complaint_id: int) -> None:
        record_event(work, complaint_id, EventDraft(event, None, by, note, dict(facts)))

    return act


def sheet_goes_out(form: str) -> Act:
    """An act that prints the next disposition sheet, which then lies with a leader."""

    def act(work: Work, complaint_id: int) -> None:
        print_form(work, form, Subject(complaint_id=complaint_id))

    return act


def directed(town: Town, giver: str, to: str, order: str) -> Act:
    """An act that writes a disposition down; the sheet it was written on is back with it, if one was out."""
    nature = town.dice.choice(NATURES)

    def act(work: Work, complaint_id: int) -> None:
        out = sheets_out_of(Reader(work.session, work.clock), complaint_id)
        draft = DispositionDraft(
            from_title=giver,
            to=[to],
            instructions=[order],
            nature=nature,
            note="Selesaikan dalam batas waktu.",
            initialled_on=work.today,
            due_on=work.today + timedelta(days=4),
            sheet_id=out[0].sheet_id if out else None,
        )
        dispose(work, complaint_id, draft)

    return act
