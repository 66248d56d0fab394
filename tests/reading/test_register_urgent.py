"""What a desk looks at first: the urgent ones in front, counted, and the list behind a figure."""

from register_app.reading.register_list import Filter, Urgent, complaints, urgent_among, years
from register_app.reading.views import view_of
from register_app.rules.statuses import Event
from register_app.services.life import EventDraft, record_event
from register_app.services.views import remember_view
from tests.small_office import SmallOffice


def numbers(office: SmallOffice, sort: str = "due", **wanted: object) -> list[str]:
    pages = [office.asks(complaints, Filter(**wanted), sort, limit=2, offset=at) for at in (0, 2, 4)]  # type: ignore[arg-type]  # the names say which
    return [row.short_number for page in pages for row in page.rows]


def a_week_of_letters(office: SmallOffice) -> None:
    """0001 late, 0002 today, 0003 answered, 0004 and 0005 later."""
    office.time.set(2026, 11, 2)
    for _day in range(5):
        kept = office.complaint()
        if kept.number.startswith("0003"):
            office.does(record_event, kept.complaint_id, EventDraft(Event.ANSWERED))
        office.time.pass_by(days=1)
    office.time.set(2026, 11, 10, 9)


def test_by_deadline_the_finished_stand_behind_those_that_are_waited_for(office: SmallOffice) -> None:
    a_week_of_letters(office)

    assert numbers(office) == ["0001", "0002", "0004", "0005", "0003"]
    assert numbers(office, "-due") == ["0005", "0004", "0002", "0001", "0003"]


def test_the_urgent_are_found_and_counted(office: SmallOffice) -> None:
    a_week_of_letters(office)

    assert numbers(office, urgent=True) == ["0001", "0002"]
    assert office.asks(urgent_among, Filter()) == Urgent(late=1, today=1)
    assert office.asks(urgent_among, Filter(channel="tatap-muka")) == Urgent(late=0, today=0)


def test_a_figure_opens_exactly_its_complaints(office: SmallOffice) -> None:
    a_week_of_letters(office)
    ids = tuple(row.id for row in office.asks(complaints, Filter()).rows)

    assert numbers(office, "number", ids=ids[:2]) == ["0004", "0005"]
    assert numbers(office, ids=()) == []


def test_the_years_of_the_register_are_known(office: SmallOffice) -> None:
    assert office.asks(years) == (2026,)
    office.time.set(2024, 12, 31, 12)
    office.complaint()
    office.time.set(2026, 11, 10)

    assert office.asks(years) == (2026, 2025, 2024)


def test_how_an_officer_likes_a_list_is_remembered(office: SmallOffice) -> None:
    assert office.asks(view_of, "register", office.officer.account_id) == {}

    office.does(remember_view, "register", {"columns": ["number", "subject"]})
    office.does(remember_view, "register", {"columns": ["number"]})

    assert office.asks(view_of, "register", office.officer.account_id) == {"columns": ["number"]}
    assert office.asks(view_of, "register", 99) == {}
