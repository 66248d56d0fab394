"""The bars of a year are the figures of its months."""

from datetime import date, timedelta

from register_app.reading.recap import recap
from register_app.reading.trend import year_trend
from register_app.rules.statuses import Event
from register_app.services.life import EventDraft, record_event
from tests.small_office import SmallOffice


def a_busy_year(office: SmallOffice) -> None:
    office.time.set(2026, 9, 28)
    late = office.complaint("Papan standar").complaint_id
    office.time.set(2026, 10, 5)
    office.complaint("Kursi roda")
    for event in (Event.ANSWERED, Event.CLOSED):
        office.does(record_event, late, EventDraft(event))
    office.time.set(2026, 11, 10)
    office.complaint("Toilet terkunci")


def test_every_month_says_what_its_own_recap_says(office: SmallOffice) -> None:
    a_busy_year(office)

    trend = office.asks(year_trend, 2026)

    for month in trend.months[:11]:
        after = (month.month + timedelta(days=31)).replace(day=1)
        totals = office.asks(recap, "bulanan", month.month, after - timedelta(days=1)).main.totals
        assert (month.received, month.finished) == (totals.ids["received"], totals.ids["finished"])


def test_a_complaint_is_finished_in_the_month_of_its_closing(office: SmallOffice) -> None:
    a_busy_year(office)

    counted = {
        month.month.month: (len(month.received), len(month.finished))
        for month in office.asks(year_trend, 2026).months
        if month.received or month.finished
    }

    assert counted == {9: (1, 0), 10: (1, 1), 11: (1, 0)}


def test_months_ahead_are_empty_and_earlier_days_can_be_asked_for(office: SmallOffice) -> None:
    a_busy_year(office)

    now, then = office.asks(year_trend, 2026), office.asks(year_trend, 2026, date(2026, 10, 4))

    assert len(now.months) == 12
    assert now.months[11].received == ()
    assert [len(month.received) for month in then.months[8:10]] == [1, 0]
