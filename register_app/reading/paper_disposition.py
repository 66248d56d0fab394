"""Disposition sheets as facts: blank for the pen, or filled from the step that was recorded."""

from collections.abc import Iterable, Sequence

from register_app.errors import Problem, RefusedError
from register_app.forms.facts import BpsDispositionFacts, CascadeStep, Choice, DispositionFacts
from register_app.i18n import _
from register_app.reading.dispositions import StepFact, steps_of
from register_app.reading.office import Office
from register_app.reading.paper import SheetOrder, Written, below, head_of, letterhead, signer_of
from register_app.reading.paper_matter import matter_of
from register_app.reading.reader import Reader
from register_app.rules.channels import NATURE_NAMES, Nature

TICKED_NATURES = (Nature.VERY_URGENT, Nature.URGENT, Nature.SECRET)
"""The boxes of *Sifat* in the order of the paper."""


def disposition_facts(reader: Reader, order: SheetOrder) -> Written:
    """The local government's sheet for one step."""
    matter = matter_of(reader, order.subject.complaint_id)
    step = None if order.blank else recorded_step(reader, order)
    giver = giver_of(reader, order)
    signed_on = (step.initialled_on or step.at.date()) if step else None
    signs = signer_of(reader, giver, signed_on or order.signing_day, order.signed_as)
    receipt = next((person for person in step.recipients if person.taken_at), None) if step else None
    facts = DispositionFacts(
        mark=order.mark,
        register_number=matter.number,
        sender=matter.sender,
        received_on=matter.received_at.date(),
        subject=matter.subject,
        signer=signs,
        officials=_officials(order.office, giver, step),
        instructions=_instructions(order.office, order.form, step),
        letterhead=letterhead(order.office, order.form),
        step=order.step,
        letter_number=matter.letter_number,
        letter_date=matter.letter_date,
        agenda_number=matter.agenda_number,
        natures=_natures(step),
        note=step.note if step else "",
        confidential=matter.secret,
        source=matter.source,
        filled=step is not None,
        signed_on=signed_on,
        received_by=receipt.taken_by or receipt.title if receipt else "",
        received_at=receipt.taken_at if receipt else None,
    )
    return Written(facts, signs)


def bps_disposition_facts(reader: Reader, order: SheetOrder) -> Written:
    """The BPS sheet: one sheet for the whole cascade, with every level that was recorded when it is filled."""
    matter = matter_of(reader, order.subject.complaint_id)
    steps = () if order.blank else steps_of(reader, matter.id)
    levels = [next((step for step in steps if step.depth == depth), None) for depth in range(3)]
    giver = levels[0].from_title if levels[0] else head_of(order.office)
    facts = BpsDispositionFacts(
        mark=order.mark,
        register_number=matter.number,
        sender=matter.sender,
        subject=matter.subject,
        officials=_officials(order.office, giver, levels[0]),
        instructions=_instructions(order.office, order.form, levels[0]),
        letterhead=letterhead(order.office, order.form),
        step=order.step,
        letter_number=matter.letter_number,
        letter_date=matter.letter_date,
        index_number=matter.agenda_number or matter.number,
        index_date=matter.received_at.date(),
        confidential=matter.secret,
        source=matter.source,
        head=_cascade(order.office, levels[0]),
        division=_cascade(order.office, levels[1]),
        section=_cascade(order.office, levels[2]),
    )
    return Written(facts, signer_of(reader, giver, order.signing_day, order.signed_as))


def giver_of(reader: Reader, order: SheetOrder) -> str:
    """Who directs on this sheet: as ordered, as recorded, or the one to whom the newest step went, else the head."""
    steps = steps_of(reader, order.subject.complaint_id or 0)
    if not order.blank:
        return recorded_step(reader, order).from_title
    if order.giver:
        return order.giver
    newest = max(steps, key=lambda step: step.id, default=None)
    directing = {position.title for position in order.office.positions if position.directs}
    reached = [person.title for person in newest.recipients if person.title in directing] if newest else []
    return reached[0] if reached else head_of(order.office)


def recorded_step(reader: Reader, order: SheetOrder) -> StepFact:
    """The recorded step of this number, in the order in which steps were recorded."""
    steps = sorted(steps_of(reader, order.subject.complaint_id or 0), key=lambda step: step.id)
    if not 1 <= order.step <= len(steps):
        raise RefusedError([Problem("step", _("Disposisi ini belum dicatat. Cetak lembar kosong untuk diisi dulu."))])
    return steps[order.step - 1]


def _officials(office: Office, giver: str, step: StepFact | None) -> tuple[Choice, ...]:
    ticked = [person.title for person in step.recipients] if step else []
    return ticked_choices([position.title for position in below(office, giver)], ticked)


def _instructions(office: Office, form: str, step: StepFact | None) -> tuple[Choice, ...]:
    return ticked_choices(office.instructions.get(form, ()), step.instructions if step else ())


def ticked_choices(offered: Sequence[str], ticked: Iterable[str]) -> tuple[Choice, ...]:
    """What the office offers, ticked where it was, and behind it what was written by hand."""
    chosen = list(ticked)
    own = [Choice(text, ticked=True) for text in chosen if text not in offered]
    return (*(Choice(text, ticked=text in chosen) for text in offered), *own)


def _natures(step: StepFact | None) -> tuple[Choice, ...]:
    if step is None:
        return ()
    return tuple(Choice(NATURE_NAMES[nature](), ticked=nature is step.nature) for nature in TICKED_NATURES)


def _cascade(its_office: Office, step: StepFact | None) -> CascadeStep:
    """A level as it was written; its line is narrow, so positions stand there by their short names."""
    if step is None:
        return CascadeStep()
    short = {position.title: position.short for position in its_office.positions}
    to = ", ".join(short.get(person.title, person.title) for person in step.recipients)
    return CascadeStep(to, step.note, step.initialled_on or step.at.date())
