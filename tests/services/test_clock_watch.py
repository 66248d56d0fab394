"""While the computer's clock is in doubt nothing is late by it, and what is entered says so."""

import shutil
from datetime import datetime
from pathlib import Path

from sqlmodel import col, select

from register_app.model.history import CLOCK_IN_DOUBT, TrailEntry
from register_app.reading.case import case_file
from register_app.reading.due import DueState
from register_app.reading.reader import Reader
from register_app.reading.register_list import Filter, complaints, urgent_among
from register_app.rules.suspect_clock import DoubtReason
from register_app.services.clock_watch import vouch_for_clock, watch_clock
from register_app.setup import open_office
from tests.small_office import ACCOUNT, PASSPHRASE, ZONE, SmallOffice


def doubtful_entries(reader: Reader) -> list[bool]:
    entries = reader.session.exec(select(TrailEntry).order_by(col(TrailEntry.sequence))).all()
    return [bool(entry.facts.get(CLOCK_IN_DOUBT)) for entry in entries[-3:]]


def test_ten_years_ahead_nothing_is_late_until_somebody_vouches(office: SmallOffice) -> None:
    kept = office.complaint()
    office.time.set(2036, 11, 12)

    doubt = office.asks(watch_clock)

    assert doubt is not None
    assert doubt.reason is DoubtReason.JUMPED_AHEAD
    case = office.asks(case_file, kept.complaint_id)
    assert case is not None
    assert case.due_state is DueState.UNJUDGED
    assert office.asks(urgent_among, Filter()).late == 0
    assert office.asks(complaints, Filter(due=DueState.LATE)).rows == ()
    assert office.asks(complaints, Filter(due=DueState.UNJUDGED)).total == 1

    office.does(vouch_for_clock)

    assert office.asks(watch_clock) is None
    assert office.asks(urgent_among, Filter()).late == 1


def test_what_is_entered_by_a_clock_in_doubt_says_so_and_proves_nothing(office: SmallOffice) -> None:
    office.complaint()
    office.time.set(1970, 1, 1)
    office.asks(watch_clock)
    office.guest()
    office.time.set(2026, 11, 11)

    assert office.asks(watch_clock) is None
    office.guest()

    assert office.asks(doubtful_entries) == [False, True, False]


def test_a_register_opened_under_a_wrong_clock_doubts_it(founded: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(founded.parent, tmp_path / "register") / founded.name
    long_ago = datetime(1970, 1, 1, 8, tzinfo=ZONE)
    opened = open_office(copy, ACCOUNT, PASSPHRASE, now=lambda: long_ago)
    with opened.file:
        assert opened.register.clock.in_doubt
