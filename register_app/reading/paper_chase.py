"""The chase list as facts: every official with the name of who holds the position today."""

from register_app.forms.facts import Signer
from register_app.forms.facts_chase import ChaseFacts, ChaseItem, ChaseOfficial, ChasePad
from register_app.reading.board_settings import chase_page_each
from register_app.reading.chase import Chased, Outstanding, chase_list
from register_app.reading.paper import SheetOrder, Written, letterhead
from register_app.reading.reader import Reader
from register_app.reading.reservations import Pad, pads
from register_app.reading.signers import signer_on
from register_app.rules.thresholds import Level


def chase_facts(reader: Reader, order: SheetOrder) -> Written:
    """The list as it stands at this moment; nobody signs it."""
    officials = tuple(_official(reader, chased) for chased in chase_list(reader))
    facts = ChaseFacts(
        order.mark,
        officials,
        page_each=chase_page_each(reader),
        letterhead=letterhead(order.office, order.form),
        pads=tuple(_pad(each) for each in pads(reader) if each.level is not Level.CALM),
    )
    return Written(facts, Signer("", ""))


def _official(reader: Reader, chased: Chased) -> ChaseOfficial:
    holder = signer_on(reader, chased.title, reader.clock.today())
    name = f"{holder.prefix} {holder.name}".strip()
    return ChaseOfficial(chased.title, name, tuple(_item(item) for item in chased.items))


def _pad(made: Pad) -> ChasePad:
    return ChasePad(
        label=made.label,
        numbers=made.out,
        made_by=made.made_by,
        since=made.made_at.date(),
        days=made.days,
        late=made.level is Level.HARD,
    )


def _item(item: Outstanding) -> ChaseItem:
    return ChaseItem(
        register_number=item.number,
        subject=item.subject,
        complainant=item.complainant,
        confidential=item.confidential,
        asked=item.asked,
        since=item.since,
        days=item.days,
        due_on=item.due_on,
        days_over=item.days_over,
    )
