"""Watches the computer's clock: while it is in doubt nothing is judged by it, until somebody vouches for it."""

from register_app.reading.clock_doubt import clock_doubt
from register_app.reading.reader import Reader
from register_app.rules.suspect_clock import ClockDoubt
from register_app.services.work import Change, Work


def watch_clock(reader: Reader) -> ClockDoubt | None:
    """Look at the clock once more, and let the whole register know whether it can be trusted."""
    doubt = clock_doubt(reader)
    reader.clock.in_doubt = doubt is not None
    return doubt


def vouch_for_clock(work: Work) -> None:
    """The officer says that the clock is right: from this entry on everything is judged by it again."""
    work.clock.in_doubt = False
    work.note("clock vouched for", "register", None, Change.COMPLAINTS, shown=work.now.isoformat())
