"""The practice register looks like an office at work, and says that it is practice."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from register_app.flows.practice import PRACTICE_ACCOUNT, PRACTICE_PASSPHRASE
from register_app.model.boxes import BoxOpening
from register_app.model.history import TrailEntry
from register_app.practice.history import Practice, make_practice
from register_app.practice.last_week import WAITING, waiting_since
from register_app.reading.boxes import openings
from register_app.reading.case import case_file
from register_app.reading.desk import desk_today
from register_app.reading.links import links_of
from register_app.reading.office import office
from register_app.reading.recap import recap
from register_app.reading.register_list import DueState, Filter, complaints
from register_app.reading.reservations import pads
from register_app.rules.pads import NumberState
from register_app.rules.statuses import Status
from register_app.rules.thresholds import Waiting
from register_app.services.printing import Subject, print_form
from register_app.services.trail import first_broken_link
from register_app.setup import open_office
from tests.practice_office import made_once

MORNING = datetime(2026, 11, 10, 1, 42, tzinfo=UTC)
"""When the practice desk of the window's tests stands, so that it is made for both."""
SUNDAY = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
FRIDAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    made = make_practice(tmp_path_factory.mktemp("latihan") / "latihan.db", SUNDAY, months=1)
    yield made
    made.made.file.close()


def test_the_desk_stands_on_the_last_working_day(practice: Practice) -> None:
    desk = practice.made.register.ask(desk_today)

    assert practice.made.register.clock.today() == FRIDAY
    assert len(desk.cards) == 3
    assert [box.opened_at is not None for box in desk.boxes] == [False, True]
    assert [draft.title for draft in desk.drafts] == ["Permohonan denah ruang layanan"]


def test_the_desk_has_something_of_everything_and_too_much_of_nothing(practice: Practice) -> None:
    desk = practice.made.register.ask(desk_today)
    waiting = {each: desk.board.pile(each).count for each in Waiting}

    assert waiting[Waiting.OVERDUE] == 2
    assert 2 <= waiting[Waiting.TODAY] <= 4
    assert 2 <= waiting[Waiting.TOMORROW] <= 4
    assert waiting[Waiting.SILENT]
    assert 4 <= len(desk.sheets_out) <= 6
    assert sum(sheet.days > 3 for sheet in desk.sheets_out) == 2
    assert all(task.handler for task in desk.board.tasks if task.waiting is Waiting.OVERDUE)
    assert desk.counts.answered_on_spot == desk.counts.sheets_back == 1


def test_most_complaints_were_answered_in_time(practice: Practice) -> None:
    rows = practice.made.register.ask(complaints, Filter()).rows
    judged = Counter(row.due_state for row in rows if row.due_state in (DueState.ON_TIME, DueState.FINISHED_LATE))

    assert 0.75 < judged[DueState.ON_TIME] / judged.total() < 0.95


@pytest.mark.parametrize("day", [date(2026, 11, 9), date(2026, 11, 11), date(2026, 11, 12)])
def test_on_any_weekday_the_open_cases_are_all_there(day: date) -> None:
    since = [case for back in range(20) for case in waiting_since(day - timedelta(days=back), day)]

    assert sorted(since, key=str) == sorted(WAITING, key=str)


def test_every_channel_and_many_fates_occur(practice: Practice) -> None:
    rows = practice.made.register.ask(complaints, Filter()).rows

    assert practice.complaints == len(rows)
    assert {row.channel_code for row in rows} == {"tatap-muka", "kotak-saran", "surat", "sp4n-lapor"}
    assert {Status.CLOSED, Status.RECEIVED} < {row.status for row in rows}
    assert {"anonim", "tanpa nama"} & {row.complainant for row in rows}


def test_its_cases_have_left_traces(practice: Practice) -> None:
    register = practice.made.register
    cases = [register.ask(case_file, row.id) for row in register.ask(complaints, Filter()).rows]
    told = Counter(entry.kind for case in cases if case for entry in case.timeline)

    assert told["extended"] == 1
    assert told["corrected"] == 1
    assert told["letter"] == 1
    assert told["taken"] > 10
    assert told["given_back"] > 5
    assert sum(len(case.attachments) for case in cases if case) == 3
    assert sum(bool(register.ask(links_of, row.id)) for row in register.ask(complaints, Filter()).rows) == 2
    assert any("Surat nomor" in entry.body for case in cases if case for entry in case.timeline)


def test_a_pad_helped_over_a_power_cut(practice: Practice) -> None:
    pad = practice.made.register.ask(pads)[0]
    keyed_in = [number.complaint_id for number in pad.numbers if number.state is NumberState.KEYED_IN]
    cases = [practice.made.register.ask(case_file, each or 0) for each in keyed_in]

    assert (pad.count(NumberState.CANCELLED), pad.count(NumberState.OUT), pad.prints) == (1, 2, 1)
    assert [case.status for case in cases if case] == [Status.CLOSED] * 2
    assert [case.received_at.strftime("%H.%M") for case in cases if case] == ["09.40", "11.05"]


def test_boxes_were_opened_day_after_day_mostly_empty(practice: Practice) -> None:
    book = practice.made.register.ask(openings, date(2026, 9, 1), FRIDAY)

    assert len(book) > 60
    assert sum(opening.counted == 0 for opening in book) > len(book) / 2


def test_how_the_lock_of_an_empty_box_was_found_is_always_written(practice: Practice) -> None:
    found = select(BoxOpening.condition).where(BoxOpening.counted == 0)
    written = practice.made.register.ask(lambda reader: reader.session.exec(found).all())

    assert set(written) == {"Baik"}


def test_its_recaps_add_up_and_its_trail_is_whole(practice: Practice) -> None:
    register = practice.made.register

    assert register.ask(recap, "bulanan", date(2026, 10, 1), date(2026, 10, 31)).cross_foots
    assert register.ask(lambda reader: first_broken_link(reader.session)) is None
    assert (
        register.ask(lambda reader: len(reader.session.exec(select(TrailEntry.sequence)).all())) > practice.complaints
    )


def test_the_same_history_comes_out_every_time(practice: Practice, tmp_path: Path) -> None:
    again = make_practice(tmp_path / "latihan.db", SUNDAY, months=1)
    with again.made.file:
        mine = again.made.register.ask(complaints, Filter()).rows
        assert [row.subject for row in mine] == [
            row.subject for row in practice.made.register.ask(complaints, Filter()).rows
        ]


def test_it_is_marked_as_practice_and_opens_with_the_well_known_passphrase(
    tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    made = made_once(tmp_path_factory, MORNING, months=1)
    folder = shutil.copytree(made.parent, tmp_path / "latihan")

    opened = open_office(folder / made.name, PRACTICE_ACCOUNT, PRACTICE_PASSPHRASE, now=lambda: MORNING)
    with opened.file:
        register = opened.register
        first = register.ask(complaints, Filter(), "-received", 1).rows[0]
        assert register.ask(office).practice
        assert register.perform(opened.officer, print_form, "tanda-terima", Subject(complaint_id=first.id)).pages >= 1
