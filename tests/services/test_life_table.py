"""The desk can record exactly what the table of moves says, from every status a complaint can have."""

from register_app.errors import RefusedError
from register_app.reading.case import CaseFile, case_file
from register_app.rules.statuses import Event, Status, status_after
from register_app.services.corrections import CorrectionDraft, correct
from register_app.services.extension import ExtensionDraft, extend
from register_app.services.life import EventDraft, record_event
from register_app.services.work import Work
from tests.small_office import SmallOffice

WAYS: dict[Status, tuple[Event, ...]] = {
    Status.RECEIVED: (),
    Status.VERIFIED: (Event.VERIFIED,),
    Status.DISPOSED: (Event.DISPOSED,),
    Status.IN_PROGRESS: (Event.FOLLOWED_UP,),
    Status.ANSWERED: (Event.ANSWERED,),
    Status.CLOSED: (Event.ANSWERED, Event.CLOSED),
    Status.POSTPONED: (Event.VERIFIED, Event.POSTPONED),
    Status.FORWARDED: (Event.FORWARDED,),
    Status.ARCHIVED: (Event.ARCHIVED,),
    Status.CANCELLED: (Event.CANCELLED,),
}
"""How a complaint gets into each status."""


def happens(work: Work, complaint: int, event: Event) -> Status:
    """Record it with whatever it needs."""
    match event:
        case Event.EXTENDED:
            late = work.clock.now().replace(year=2027)
            return extend(work, complaint, ExtensionDraft(late, "Menunggu data", "Kepala Biro"))
        case Event.CORRECTED:
            return correct(work, complaint, CorrectionDraft("wish", "Papan dipasang", "Tertinggal"))
    facts = {"to_agency": "Ombudsman RI"} if event is Event.FORWARDED else {}
    return record_event(work, complaint, EventDraft(event, note="karena perlu", facts=facts))


def tried(office: SmallOffice, complaint: int, event: Event) -> Status | None:
    """Where it leads, or None where the kind of event itself is refused; nothing of it is kept."""
    with office.register.write(office.officer) as work:
        try:
            return happens(work, complaint, event)
        except RefusedError as error:
            if {problem.field for problem in error.problems} == {"type"}:
                return None
            raise


def page(office: SmallOffice, complaint: int) -> CaseFile:
    found = office.asks(case_file, complaint)
    assert found is not None
    return found


def brought_to(office: SmallOffice, status: Status) -> int:
    complaint = office.complaint().complaint_id
    for event in WAYS[status]:
        office.time.pass_by(minutes=1)
        office.does(happens, complaint, event)
    office.time.pass_by(minutes=1)
    return complaint


def test_what_the_table_says_is_what_the_desk_can_do_and_what_the_page_offers(office: SmallOffice) -> None:
    for status in Status:
        complaint = brought_to(office, status)
        offered = page(office, complaint)
        for event in set(Event) - {Event.RECEIVED}:
            becomes = status_after(event, status, Status.VERIFIED)
            assert tried(office, complaint, event) is becomes, (status, event)
            assert (event in offered.possible) == (becomes is not None) == (event not in offered.impossible)
        assert (offered.status, page(office, complaint)) == (status, offered)
