"""The register as a list: what stands in a line, what narrows it, how it is sorted and searched."""

from collections.abc import Callable
from datetime import date

import pytest

from register_app.reading.register_list import DueState, Filter, complaints, find
from register_app.rules.statuses import Event, Status
from register_app.services.life import EventDraft, record_event
from tests.small_office import BUREAU_BOX, SmallOffice

Numbers = Callable[..., list[str]]


@pytest.fixture
def listed(office: SmallOffice) -> Numbers:
    def short_numbers(sort: str = "-received", **wanted: object) -> list[str]:
        page = office.asks(complaints, Filter(**wanted), sort)  # type: ignore[arg-type]  # the names say which
        assert page.total == len(page.rows)
        return [row.short_number for row in page.rows]

    return short_numbers


@pytest.fixture
def found(office: SmallOffice) -> Callable[[str], list[str]]:
    return lambda text: [row.short_number for row in office.asks(find, text)]


def test_a_line_says_who_what_when_and_until_when(office: SmallOffice) -> None:
    office.complaint("Papan standar tidak terpasang", name="Paulus Nahak", category="Pelayanan masyarakat")

    (row,) = office.asks(complaints, Filter()).rows

    assert (row.number, row.short_number) == ("0001/PGD/BO/2026", "0001")
    assert (row.subject, row.complainant, row.channel) == ("Papan standar tidak terpasang", "Paulus Nahak", "Surat")
    assert (row.status, row.category, row.incomplete) == (Status.RECEIVED, "Pelayanan masyarakat", True)
    assert row.due_at is not None
    assert (row.due_at.date(), row.due_state) == (date(2026, 11, 17), DueState.LATER)
    assert f"{row.received_at:%H.%M}" == "09.42"


def test_without_a_subject_the_story_begins_to_speak(office: SmallOffice) -> None:
    office.complaint("", summary="  Loket tutup pukul 11.20. " + "x" * 300)

    (row,) = office.asks(complaints, Filter()).rows

    assert row.subject.startswith("Loket tutup pukul 11.20.")
    assert len(row.subject) == 120


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"confidentiality": "rahasia"}, "dirahasiakan"),
        ({"confidentiality": "anonim"}, "anonim"),
        ({"channel_code": "kotak-saran", "box": BUREAU_BOX, "name": ""}, "tanpa nama"),
    ],
)
def test_a_complainant_is_named_only_where_allowed(office: SmallOffice, fields: dict[str, str], shown: str) -> None:
    office.complaint(**fields)

    assert office.asks(complaints, Filter()).rows[0].complainant == shown


def test_the_newest_come_first_and_pages_follow_each_other(office: SmallOffice) -> None:
    for _day in range(5):
        office.complaint()
        office.time.pass_by(days=1)

    pages = [office.asks(complaints, Filter(), limit=2, offset=offset) for offset in (0, 2, 4)]

    assert [[row.short_number for row in page.rows] for page in pages] == [["0005", "0004"], ["0003", "0002"], ["0001"]]
    assert {page.total for page in pages} == {5}


def test_filters_narrow_the_list(office: SmallOffice, listed: Numbers) -> None:
    office.time.set(2025, 12, 31, 23, 59)
    office.complaint("Tahun lalu", channel_code="sp4n-lapor", unit="Bagian Tatalaksana")
    office.time.set(2026, 1, 1, 0, 0)
    office.complaint("Tahun ini", category="Umum", phone="081234567118")
    office.time.pass_by(days=1)
    kept = office.complaint("Besoknya")
    office.does(record_event, kept.complaint_id, EventDraft(Event.VERIFIED))

    assert listed(year=2025) == ["0001"]
    assert listed(year=2026) == ["0002", "0001"]
    assert listed(received_from=date(2026, 1, 1), received_to=date(2026, 1, 1)) == ["0001"]
    assert listed(channel="sp4n-lapor") == ["0001"]
    assert listed(status=Status.VERIFIED) == ["0002"]
    assert listed(category="Umum") == ["0001"]
    assert listed(unit="Bagian Tatalaksana") == ["0001"]
    assert listed(incomplete=True, year=2026) == ["0002"]
    assert listed(text="besok") == ["0002"]
    assert listed(category="Tidak ada") == []


def test_every_deadline_is_in_one_state_and_the_filter_agrees_with_the_line(
    office: SmallOffice, listed: Numbers
) -> None:
    office.time.set(2026, 11, 2)
    late, today, tomorrow, later = (_letter_after(office, days) for days in (0, 1, 1, 1))
    answered, answered_late, paused, archived = (_letter_after(office, 0) for _n in range(4))
    for kept, event in ((answered, Event.ANSWERED), (paused, Event.POSTPONED), (archived, Event.ARCHIVED)):
        office.does(record_event, kept, EventDraft(event, note="Sudah lengkap"))
    office.time.set(2026, 11, 10, 8)
    office.does(record_event, late, EventDraft(Event.VERIFIED))
    office.time.set(2026, 11, 20)
    office.does(record_event, answered_late, EventDraft(Event.ANSWERED))
    office.time.set(2026, 11, 10)

    states = {row.id: row.due_state for row in office.asks(complaints, Filter()).rows}

    assert states == {
        late: DueState.LATE,
        today: DueState.TODAY,
        tomorrow: DueState.TOMORROW,
        later: DueState.LATER,
        answered: DueState.ON_TIME,
        answered_late: DueState.FINISHED_LATE,
        paused: DueState.PAUSED,
        archived: DueState.NONE,
    }
    for state in DueState:
        ids = {row.id for row in office.asks(complaints, Filter(due=state)).rows}
        assert ids == {one for one, its in states.items() if its is state}


def test_a_late_complaint_says_by_how_many_days(office: SmallOffice) -> None:
    office.complaint()
    office.time.pass_by(days=9)

    assert [row.days for row in office.asks(complaints, Filter()).rows] == [2]


@pytest.mark.parametrize(
    "sort",
    ["received", "number", "due", "status", "subject", "complainant", "channel", "category", "unit", "handler"],
)
def test_every_column_sorts_both_ways(office: SmallOffice, listed: Numbers, sort: str) -> None:
    for subject, channel in (("Antrean", "surat"), ("Biaya", "tatap-muka"), ("Cat dinding", "sp4n-lapor")):
        office.complaint(subject, channel_code=channel, handler=subject, name=subject)
        office.time.pass_by(minutes=1)

    assert sorted(listed(sort)) == ["0001", "0002", "0003"]
    if sort in ("received", "number", "subject", "handler", "complainant"):
        assert listed(sort) == list(reversed(listed(f"-{sort}"))) == ["0001", "0002", "0003"]


def test_complainants_stand_in_the_order_in_which_they_are_read_and_a_sealed_one_tells_nothing(
    office: SmallOffice, listed: Numbers
) -> None:
    for name in ("Yosef Lende", "joko Umpama", "Zakarias Bere"):
        office.complaint(name=name)
    office.complaint(name="Paulus Nahak", confidentiality="rahasia")

    assert listed("complainant") == ["0004", "0002", "0001", "0003"]


@pytest.mark.parametrize(
    "text",
    ["0001/PGD/BO/2026", "0001/pgd/bo/2026", "1", "0001", "paulus", "Nahak", "papan stand", "0123", "081234567118"],
)
def test_a_complaint_is_found_by_what_the_officer_remembers(
    office: SmallOffice, found: Callable[[str], list[str]], text: str
) -> None:
    office.complaint("Papan standar", name="Paulus Nahak", nik="5371010101800123", phone="0812-3456-7118")
    office.complaint("Kursi rusak", name="Yosef Lende")

    assert found(text) == ["0001"]


def test_an_online_copy_is_found_by_the_last_digits_of_its_tracking_id(
    office: SmallOffice, found: Callable[[str], list[str]]
) -> None:
    office.complaint(channel_code="sp4n-lapor", online={"tracking_id": "1916449"})

    assert [found(text) for text in ("1916449", "916449", "19164")] == [["0001"]] * 3


@pytest.mark.parametrize("text", ["", "   ", '"', "(", "zzz", "NEAR", "paulus", "0123", "081234567118", "*", "a:b"])
def test_nothing_odd_breaks_the_search_and_a_sealed_name_is_never_found(
    office: SmallOffice, found: Callable[[str], list[str]], listed: Numbers, text: str
) -> None:
    sealed = {"nik": "5371010101800123", "phone": "081234567118", "confidentiality": "rahasia"}
    office.complaint("Papan", name="Paulus Nahak", **sealed)

    assert found(text) == []
    assert listed(text=text) == (["0001"] if not text.strip() else [])


def test_the_newest_stand_first_in_the_answer(office: SmallOffice, found: Callable[[str], list[str]]) -> None:
    for _n in range(3):
        office.complaint("Lampu padam")

    assert found("lampu") == ["0003", "0002", "0001"]


def _letter_after(office: SmallOffice, days: int) -> int:
    office.time.pass_by(days=days)
    return office.complaint().complaint_id
