"""The chase list: everybody of whom something is waited for stands on it once for each complaint."""

from datetime import date

from register_app.model.dispositions import DispositionDraft
from register_app.reading.chase import chase_list
from register_app.rules.channels import Confidentiality
from register_app.rules.statuses import Event
from register_app.services.dispositions import dispose
from register_app.services.life import EventDraft, record_event
from register_app.services.printing import Subject, print_form
from tests.small_office import KABAG, KASUBAG, KEPALA_BIRO, SmallOffice


def owing(office: SmallOffice) -> list[tuple[str, list[tuple[str, int, int]]]]:
    """Who owes what: the last four of the number's sequence, days waited, days over."""
    return [
        (each.title, [(item.number[:4], item.days, item.days_over) for item in each.items])
        for each in office.asks(chase_list)
    ]


def test_a_sheet_goes_before_the_task_and_who_is_over_stands_first(office: SmallOffice) -> None:
    office.time.set(2026, 11, 3)
    late, directed, named = (office.complaint().complaint_id for _ in range(3))
    office.does(print_form, "disposisi", Subject(complaint_id=directed))
    office.time.set(2026, 11, 5)
    draft = DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG], due_on=date(2026, 11, 7))
    office.does(dispose, late, draft)
    office.does(dispose, named, DispositionDraft(from_title=KEPALA_BIRO, to=[KABAG, KASUBAG]))
    office.time.set(2026, 11, 10)

    assert owing(office) == [
        (KABAG, [("0001", 5, 3), ("0003", 5, 0)]),
        (KEPALA_BIRO, [("0002", 7, 0)]),
        (KASUBAG, [("0003", 5, 0)]),
    ]


def test_an_answer_takes_everybody_off_the_list(office: SmallOffice) -> None:
    complaint = office.complaint(handler="Kabag Tatalaksana").complaint_id
    assert [title for title, _items in owing(office)] == [KABAG]

    office.does(record_event, complaint, EventDraft(Event.ANSWERED))

    assert owing(office) == []


def test_whose_identity_is_sealed_is_not_named(office: SmallOffice) -> None:
    office.complaint(name="Maria Tae", handler=KABAG, confidentiality=Confidentiality.SECRET)
    (item,) = office.asks(chase_list)[0].items
    assert (item.complainant, item.confidential) == ("dirahasiakan", True)
