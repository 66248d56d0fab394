"""No sheet leaves its signature alone: the last rows of its last table stand on the same page."""

from dataclasses import replace
from typing import Any

import pytest

from register_app.forms.catalogue import FORMS
from register_app.forms.flow import Flow
from register_app.forms.sheet import A4, Align, Text, flat
from register_app.forms.table import Column, Row, Table, TableStyle
from tests.forms.samples import ORDINARY

STYLE = TableStyle(size=10, head_size=9, lowest_row=7.0)
COLUMNS = (Column("No.", 12), Column("Pokok", 60, Align.LEFT))


def rows(count: int) -> list[Row]:
    return [Row((str(place), f"baris {place}")) for place in range(1, count + 1)]


@pytest.mark.parametrize("count", range(1, 45))
def test_what_stands_below_a_table_keeps_its_last_rows(count: int) -> None:
    flow = Flow(A4, 30, 180, 20, 280, lambda _drawing: 20)
    Table(COLUMNS, STYLE, 30).draw(flow, rows(count), tail=60.0)

    page = flow.pages[flow.place.page].page()
    last = {mark.text for mark in page.marks if isinstance(mark, Text)}
    assert flow.room >= 60.0
    assert f"baris {count}" in last
    assert count == 1 or f"baris {count - 1}" in last


def test_a_tail_higher_than_a_page_turns_no_page_in_vain() -> None:
    flow = Flow(A4, 30, 180, 20, 280, lambda _drawing: 20)
    Table(COLUMNS, STYLE, 30).draw(flow, rows(5), tail=400.0)
    assert flow.place.page == 0


def grown(form: str, count: int) -> Any:
    """The sample of a form with so many lines in its last table."""
    facts: Any = ORDINARY[form]
    match form:
        case "bulanan":
            one = facts.complaints[0]
            listed = tuple(replace(one, register_number=f"{place:04}/X") for place in range(count))
            counts = {"received": count, "finished": count}
            none = dict.fromkeys(("carried_over", "in_progress", "postponed", "not_ours"), 0)
            total = replace(facts.channel_total, **counts, **none)
            whole = replace(total, label=facts.channels[0].label)
            intake = tuple(
                replace(row, received=count * (not place), finished=count * (not place), open=0, not_ours=0)
                for place, row in enumerate(facts.categories)
            )
            units = tuple(
                replace(row, received=count * (not place), finished=count * (not place), open=0, not_ours=0)
                for place, row in enumerate(facts.units)
            )
            return replace(
                facts, complaints=listed, channels=(whole,), channel_total=total, categories=intake, units=units
            )
        case "unit" | "kecepatan" | "sp4n":
            table = facts.tables[0]
            still = replace(table.lines[0], values=dict.fromkeys(table.lines[0].values, 0))
            lines = tuple(replace(still, label=f"Unit {place}") for place in range(count))
            none = replace(table.totals, values=dict.fromkeys(table.totals.values, 0))
            return replace(facts, tables=(replace(table, lines=lines, totals=none),))
        case "berita-acara-kotak":
            slips = tuple(replace(facts.slips[0], register_number=f"{place:04}/X") for place in range(count))
            return replace(facts, slips=slips, acknowledged_by=ORDINARY["bulanan"].signer)  # type: ignore[union-attr]  # the monthly sample has one
        case _:
            return facts


def signed_page(form: str, facts: Any, paper: str) -> set[str]:
    """The words of the page on which the signature stands."""
    name = getattr(facts, "signer", None) or facts.acknowledged_by
    for page in FORMS[form].compose(facts, paper).pages:
        words = {mark.text for mark, _dx, _dy in flat(page.marks) if isinstance(mark, Text)}
        if name.name in words:
            return words
    raise AssertionError(f"{form} is not signed")


@pytest.mark.parametrize(
    ("form", "last"),
    [("bulanan", "{:04}/X"), ("unit", "Unit {}"), ("kecepatan", "Unit {}"), ("berita-acara-kotak", "{:04}/X")],
)
def test_a_form_signs_below_its_last_rows(form: str, last: str) -> None:
    for paper in FORMS[form].papers:
        for count in range(3, 40, 3):
            signed = signed_page(form, grown(form, count), paper)
            assert last.format(count - 1) in signed, (paper, count)


@pytest.mark.parametrize("channels", range(1, 7))
def test_the_table_of_the_last_channel_goes_along_with_the_signature(channels: int) -> None:
    facts: Any = ORDINARY["media-per-bulan"]
    table = facts.tables[0]
    for paper in FORMS["media-per-bulan"].papers:
        many = replace(facts, tables=tuple(replace(table, title=f"Media {place}") for place in range(channels)))
        signed = signed_page("media-per-bulan", many, paper)
        assert any(f"melalui Media {channels - 1}" in words for words in signed), (paper, channels)
