"""How time counts at the office: its zone, its hours and its table of days off, read in two small statements."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from register_app.model.office import Setting
from register_app.reading.reader import Reader
from register_app.reading.tables import holiday
from register_app.rules.office_hours import OfficeCalendar, WeekHours, week_of


def office_calendar(reader: Reader) -> OfficeCalendar:
    """The calendar by which deadlines are counted today."""
    return OfficeCalendar(reader.clock.zone, days_off(reader), office_hours(reader))


def days_off(reader: Reader) -> Mapping[date, str]:
    """Every day off of the office's table with its name."""
    return {row.day: row.name for row in reader.rows(select(holiday.c.day, holiday.c.name))}


def office_hours(reader: Reader) -> WeekHours:
    """When the desk is open."""
    desk = reader.session.get(Setting, "desk")
    return week_of(desk.value.get("hours", ())) if desk is not None else {}
