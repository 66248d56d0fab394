"""Recaps read from a real register: they add up, know their complaints, and can be asked for the past."""

from datetime import date
from decimal import Decimal

import pytest

from register_app.errors import RefusedError
from register_app.model.office import Holiday
from register_app.reading.figures.monthly import FLOW_COLUMNS
from register_app.reading.recap import Recap, complaints_behind, divisible, recap, zero_of
from register_app.rules.statuses import Event
from register_app.services.life import EventDraft, record_event
from tests.small_office import SmallOffice

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def closed(office: SmallOffice, complaint: int) -> None:
    for event in (Event.ANSWERED, Event.CLOSED):
        office.does(record_event, complaint, EventDraft(event))


def monthly(office: SmallOffice, as_of: date | None = None) -> Recap:
    return office.asks(recap, "bulanan", *NOVEMBER, as_of)


def behind_of(office: SmallOffice, table: str, code: str, figure: str) -> tuple[int, ...]:
    return office.asks(complaints_behind, "bulanan", table, code, figure, *NOVEMBER)


def test_the_monthly_recap_counts_per_channel_and_adds_up(office: SmallOffice) -> None:
    office.complaint(category="Umum", unit="Bagian Tatalaksana")
    closed(office, office.complaint(channel_code="tatap-muka", category="Umum").complaint_id)

    figures = monthly(office)

    values = {row.code: row.values for row in figures.main.rows}
    assert values["surat"]["in_progress"] == 1
    assert values["tatap-muka"]["finished"] == 1
    assert values["sp4n-lapor"]["received"] == 0
    assert figures.main.totals.values["total"] == 2
    assert [row.label for row in figures.tables[2].rows] == ["Bagian Tatalaksana", "Belum ditentukan"]
    assert figures.cross_foots


def test_every_figure_knows_its_complaints(office: SmallOffice) -> None:
    kept = office.complaint()
    closed(office, office.complaint(channel_code="tatap-muka").complaint_id)
    (row,) = [row for row in monthly(office).main.rows if row.code == "surat"]

    behind = {figure: behind_of(office, "channel", "surat", figure) for figure in FLOW_COLUMNS}

    assert behind["received"] == (kept.complaint_id,)
    assert all(len(behind[key]) == row.values[key] for key in row.values if not key.startswith("percent"))


def test_a_percentage_opens_the_complaints_that_it_counts(office: SmallOffice) -> None:
    office.complaint()
    done = office.complaint().complaint_id
    closed(office, done)

    assert behind_of(office, "channel", "", "percent_finished") == (done,)
    assert behind_of(office, "unit", "-", "received") == behind_of(office, "channel", "", "received")


def test_what_is_only_archived_was_neither_in_time_nor_late(office: SmallOffice) -> None:
    kept = office.complaint().complaint_id
    office.does(record_event, kept, EventDraft(Event.ARCHIVED, note="Isi tidak dapat ditindaklanjuti"))
    (row,) = [row for row in monthly(office).main.rows if row.code == "surat"]
    assert not divisible(row, "percent_on_time")

    closed(office, office.complaint().complaint_id)

    (row,) = [row for row in monthly(office).main.rows if row.code == "surat"]
    assert divisible(row, "percent_on_time")


def test_last_weeks_figures_can_be_asked_for_again(office: SmallOffice) -> None:
    first = office.complaint()
    office.time.pass_by(days=5)
    office.complaint()
    closed(office, first.complaint_id)

    then = monthly(office, date(2026, 11, 10)).main.totals.values
    now = monthly(office).main.totals.values

    assert (then["received"], then["finished"]) == (1, 0)
    assert (now["received"], now["finished"]) == (2, 1)


def test_the_matrix_has_twelve_months_and_leaves_the_future_blank(office: SmallOffice) -> None:
    office.complaint()
    office.complaint(channel_code="tatap-muka")

    figures = office.asks(recap, "matriks", *YEAR)

    months = {row.label: row.values["total"] for row in figures.main.rows}
    assert (months["Oktober"], months["November"], months["Desember"]) == (0, 2, None)
    assert figures.main.totals.values == {"tatap-muka": 1, "kotak-saran": 0, "surat": 1, "sp4n-lapor": 0, "total": 2}
    assert figures.cross_foots


def test_a_month_without_complaints_is_a_recap_of_zeros(office: SmallOffice) -> None:
    figures = office.asks(recap, "bulanan", date(2026, 2, 1), date(2026, 2, 28))

    assert set(figures.main.totals.values.values()) == {0}


def test_a_period_turned_round_is_refused(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match="Periode terbalik"):
        office.asks(recap, "bulanan", date(2026, 11, 30), date(2026, 11, 1))


def test_an_unknown_recap_names_the_known_ones(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match="bulanan, media-per-bulan, matriks"):
        office.asks(recap, "mingguan", *NOVEMBER)


def test_a_day_off_on_a_saturday_makes_nothing_quicker(office: SmallOffice) -> None:
    with office.register.write(office.officer) as work:
        work.put(Holiday, day=date(2026, 11, 14), name="Hari daerah", kind="daerah")
        work.commit()
    kept = office.complaint().complaint_id
    office.time.set(2026, 11, 16)
    office.does(record_event, kept, EventDraft(Event.VERIFIED))

    totals = office.asks(recap, "kecepatan", *NOVEMBER).main.totals.values

    assert (totals["verified_within"], totals["verified_over"], totals["rv"]) == (0, 1, Decimal("6.0"))


def test_screen_paper_and_files_write_nought_alike() -> None:
    assert [zero_of({}, name) for name in ("bulanan", "matriks", "evaluasi", "status")] == ["-", "-", "-", "0"]
    assert zero_of({"bulanan": "0"}, "bulanan") == "0"
