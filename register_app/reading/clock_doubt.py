"""Whether the computer's clock fits what the trail says; a practice register lives in a time of its own."""

from sqlalchemy import select

from register_app.model.history import CLOCK_IN_DOUBT
from register_app.model.office import Setting
from register_app.reading.reader import Reader
from register_app.reading.tables import trail_entry
from register_app.rules.suspect_clock import ClockDoubt, doubt_about


def clock_doubt(reader: Reader) -> ClockDoubt | None:
    """The doubt about the clock as it stands now; entries made while it was in doubt prove nothing."""
    practice = reader.session.get(Setting, "practice")
    t = trail_entry.c
    trusted = t.facts[CLOCK_IN_DOUBT].as_boolean().is_not(True)
    first = reader.one(select(t.at).order_by(t.sequence).limit(1))
    last = reader.one(select(t.at).where(trusted).order_by(t.sequence.desc()).limit(1))
    if first is None or last is None or (practice is not None and practice.value):
        return None
    return doubt_about(reader.clock.now(), last.at, first.at)
