"""Figures that must agree are held against each other, and the one that does not is named."""

from dataclasses import replace
from datetime import date

import pytest

from register_app.errors import RefusedError
from register_app.reading.agreement import Disagreement, disagreement_in, require_agreement
from register_app.reading.recap import Recap, Row, Table, recap, titles
from register_app.rules.figure_names import disagreement
from tests.small_office import SmallOffice

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(("name", "period"), [("bulanan", NOVEMBER), *((name, YEAR) for name in titles())])
def test_what_the_register_counts_agrees_with_itself(office: SmallOffice, name: str, period: tuple[date, date]) -> None:
    office.complaint()
    office.complaint(channel_code="tatap-muka", unit="Bagian Tatalaksana")

    assert disagreement_in(office.asks(recap, name, *period)) is None


def test_a_total_that_is_not_the_sum_of_its_rows_is_named(office: SmallOffice) -> None:
    office.complaint()
    figures = office.asks(recap, "bulanan", *NOVEMBER)

    wrong = with_table(figures, 0, replace(figures.main, totals=counted(figures.main.totals, postponed=3)))

    assert disagreement_in(wrong) == Disagreement("postponed", 0, 3)
    assert disagreement("postponed", 0, 3) == "Tunda tidak cocok: 0 di satu tempat, 3 di tempat lain."
    with pytest.raises(RefusedError, match=r"tidak dicetak.*Tunda tidak cocok: 0 di satu tempat, 3"):
        require_agreement(wrong)


def test_the_list_of_statuses_and_the_channels_beside_it_tell_the_same(office: SmallOffice) -> None:
    office.complaint()
    figures = office.asks(recap, "status", *YEAR)
    rows = tuple(counted(row, complaints=2) if row.code == "not_verified" else row for row in figures.main.rows)

    wrong = with_table(figures, 0, replace(figures.main, rows=rows, totals=counted(figures.main.totals, complaints=2)))

    assert disagreement_in(wrong) == Disagreement("complaints", 2, 1)


def test_tables_that_tell_different_months_are_found(office: SmallOffice) -> None:
    office.complaint()
    figures = office.asks(recap, "bulanan", *NOVEMBER)
    category = figures.tables[1]
    rows = tuple(counted(row, received=2, open=2) for row in category.rows)

    wrong = with_table(figures, 1, replace(category, rows=rows, totals=counted(category.totals, received=2, open=2)))

    assert disagreement_in(wrong) == Disagreement("received", 1, 2)


def test_a_row_whose_parts_do_not_make_its_whole_is_named_by_its_label(office: SmallOffice) -> None:
    office.complaint()
    figures = office.asks(recap, "matriks", *YEAR)
    rows = tuple(counted(row, total=9) if row.label == "November" else row for row in figures.main.rows)

    wrong = with_table(figures, 0, replace(figures.main, rows=rows, totals=counted(figures.main.totals, total=9)))

    assert disagreement_in(wrong) == Disagreement("November", 1, 9)


def counted(row: Row, **values: int) -> Row:
    return replace(row, values={**row.values, **values})


def with_table(figures: Recap, place: int, table: Table) -> Recap:
    return replace(figures, tables=(*figures.tables[:place], table, *figures.tables[place + 1 :]))
