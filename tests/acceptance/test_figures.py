"""What the recaps count is what an outsider counts by hand from the file that was recorded."""

import contextlib
import io
import json
import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from register_app.__main__ import main
from tests.acceptance.conftest import OfficeOf, Offices, Outsider
from tests.acceptance.histories import CHANNELS, Case, cut, flow, invented, months

COMPLAINTS = 130

PERIODS = (
    (date(2024, 2, 1), date(2024, 2, 29), None),
    (date(2024, 12, 1), date(2024, 12, 31), None),
    (date(2024, 4, 1), date(2024, 6, 30), None),
    (date(2024, 1, 1), date(2024, 12, 31), None),
    (date(2024, 5, 1), date(2024, 5, 31), date(2024, 5, 17)),
    (date(2024, 1, 1), date(2024, 12, 31), date(2024, 7, 31)),
    (date(2024, 9, 1), date(2024, 9, 30), date(2024, 8, 15)),
    (date(2024, 3, 5), date(2024, 3, 5), date(2025, 1, 1)),
)


def period_words(first: date, last: date, as_of: date | None) -> list[object]:
    return ["--from", first, "--to", last, *(["--as-of", as_of] if as_of else [])]


@pytest.fixture(scope="session")
def years(offices: Offices, tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Registers in which a year of invented complaints was recorded, each year once."""
    made: dict[int, Path] = {}

    def year(seed: int) -> Path:
        if seed not in made:
            empty = offices("biro-organisasi-ntt")
            folder = shutil.copytree(empty.parent, tmp_path_factory.mktemp("tahun") / "kantor")
            file = folder / "tahun.json"
            file.write_text(json.dumps([case.entry for case in invented(seed, COMPLAINTS)]), encoding="utf-8")
            with contextlib.redirect_stdout(io.StringIO()) as told:
                assert main(["--register", str(folder / empty.name), "record", str(file)]) == 0
            final = [case.statuses[-1][1] for case in invented(seed, COMPLAINTS)]
            assert [kept["status"] for kept in json.loads(told.getvalue())] == final
            made[seed] = folder / empty.name
        return made[seed]

    return year


@pytest.fixture(params=[1, 2, 3])
def recorded(
    request: pytest.FixtureRequest, office_of: OfficeOf, years: Callable[[int], Path]
) -> tuple[Outsider, list[Case]]:
    """A year of invented complaints in the register, and the same year in the outsider's notes."""
    return office_of(source=years(request.param)), invented(request.param, COMPLAINTS)


def test_the_monthly_flow_agrees_with_counting_by_hand(recorded: tuple[Outsider, list[Case]]) -> None:
    outsider, cases = recorded
    for first, last, as_of in PERIODS:
        figures = outsider.say("recap", "bulanan", *period_words(first, last, as_of)).json
        expected = {code: flow([c for c in cases if c.channel == code], first, last, as_of) for code in CHANNELS}

        told = {row["code"]: row["values"] for row in figures["rows"]}
        assert {code: only(told[code], expected[code]) for code in CHANNELS} == expected
        total = flow(cases, first, last, as_of)
        assert only(figures["totals"], total) == total
        assert figures["cross_foots"] is True
        assert_parts_make_the_whole(figures)


def test_the_shares_by_category_and_unit_agree_with_counting_by_hand(recorded: tuple[Outsider, list[Case]]) -> None:
    outsider, cases = recorded
    for first, last, as_of in PERIODS:
        figures = outsider.say("recap", "bulanan", *period_words(first, last, as_of)).json
        shares = {table["name"]: table for table in figures["tables"]}
        groups: dict[str, list[Case]] = {}
        for case in cases:
            groups.setdefault(case.category or "Belum dikategorikan", []).append(case)
        expected = {group: flow(of, first, last, as_of)["received"] for group, of in groups.items()}
        told = {row["label"]: row["values"]["received"] for row in shares["category"]["rows"]}
        assert told == {group: count for group, count in expected.items() if count}
        for table in shares.values():
            for column in table["columns"]:
                assert sum(row["values"][column] for row in table["rows"]) == table["totals"][column]
            assert table["totals"]["received"] == figures["totals"]["received"]


def test_the_matrix_agrees_with_counting_by_hand(recorded: tuple[Outsider, list[Case]]) -> None:
    outsider, cases = recorded
    first, last = date(2024, 1, 1), date(2024, 12, 31)
    for as_of in (None, date(2024, 7, 31), date(2024, 1, 15), date(2023, 12, 31)):
        figures = outsider.say("recap", "matriks", *period_words(first, last, as_of)).json
        for month, row in zip(months(first, last), figures["rows"], strict=True):
            of_month = [case for case in cases if case.received.month == month.month]
            expected = {
                code: flow([c for c in of_month if c.channel == code], first, last, as_of)["received"]
                for code in CHANNELS
            }
            if as_of and month > as_of:
                assert set(row["values"].values()) == {None}
            else:
                assert row["values"] == {**expected, "total": sum(expected.values())}, month
        for column in figures["columns"]:
            assert sum(row["values"][column] or 0 for row in figures["rows"]) == figures["totals"][column]


def test_the_figures_of_a_month_stay_the_same_whatever_happens_later(office_of: OfficeOf) -> None:
    spring = ["--from", "2024-04-01", "--to", "2024-06-30", "--as-of", "2024-06-30"]
    whole = invented(7, 90)
    end = datetime.fromisoformat("2024-06-30T23:59")
    until_then = [cut(case, end) for case in whole if case.received <= end]
    then, later = office_of(), office_of()

    then.record([case.entry for case in until_then])
    later.record([case.entry for case in whole])

    told = [office.say("recap", "bulanan", *spring).json for office in (then, later)]
    assert told[0]["totals"]["finished"] > 0
    assert [figures["rows"] for figures in told] == [told[0]["rows"]] * 2
    assert told[0]["totals"] == told[1]["totals"]


def test_a_late_end_stays_late_although_the_case_was_opened_again_and_paused(outsider: Outsider) -> None:
    march = ["--from", "2024-03-01", "--to", "2024-03-31", "--as-of", "2024-03-31"]
    life = [
        {"type": "answered", "at": "2024-03-09T09:00"},
        {"type": "closed", "at": "2024-03-10T09:00"},
        {"type": "reopened", "at": "2024-04-05T09:00"},
        {"type": "postponed", "at": "2024-04-06T09:00", "reason": "Menunggu pelapor"},
        {"type": "resumed", "at": "2024-04-26T09:00"},
    ]

    outsider.kept({"channel": "surat", "received_at": "2024-03-01T09:00", "subject": "Papan", "events": life})

    totals = outsider.say("recap", "bulanan", *march).json["totals"]
    assert (totals["finished"], totals["percent_on_time"]) == (1, 0)


def only(told: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    return {key: told[key] for key in wanted}


def assert_parts_make_the_whole(figures: dict[str, Any]) -> None:
    for row in (*[row["values"] for row in figures["rows"]], figures["totals"]):
        assert row["total"] == row["carried_over"] + row["received"]
        assert row["total"] == row["finished"] + row["in_progress"] + row["postponed"] + row["gone"]
        assert row["remaining"] == row["in_progress"] + row["postponed"]
    counts = [column for column in figures["columns"] if not column.startswith("percent")]
    for column in counts:
        assert sum(row["values"][column] for row in figures["rows"]) == figures["totals"][column]
