"""Several sheets are printed in one go, and what contradicts itself is not printed at all."""

from collections.abc import Callable, MutableMapping
from dataclasses import replace
from datetime import date
from typing import cast

import pytest

from register_app.errors import RefusedError
from register_app.forms.facts import MonthlyFacts
from register_app.reading.desk import desk_today
from register_app.reading.paper import SheetOrder, Written
from register_app.reading.paper_recap import monthly_facts
from register_app.reading.reader import Reader
from register_app.services.printing import FACTS, Subject, Wanted, preview_sheets, print_form, print_sheets
from tests.small_office import SmallOffice

OCTOBER = Subject(first=date(2026, 10, 1), last=date(2026, 10, 31))


def test_receipt_and_disposition_come_out_together(office: SmallOffice) -> None:
    about = Subject(complaint_id=office.complaint().complaint_id)

    receipt, sheet = office.does(print_sheets, [Wanted("tanda-terima", about), Wanted("disposisi", about)])

    assert (receipt.form, receipt.paper) == ("tanda-terima", "f4")
    assert (sheet.form, sheet.paper) == ("disposisi", "half-f4")
    assert len(office.asks(desk_today).sheets_out) == 1


def test_a_preview_of_several_sheets_leaves_no_trace_and_tells_the_copy(office: SmallOffice) -> None:
    about = Subject(complaint_id=office.complaint().complaint_id)
    office.does(print_form, "disposisi", about)

    receipt, sheet = office.asks(
        preview_sheets, "Yustina Manu", [Wanted("tanda-terima", about), Wanted("disposisi", about)]
    )

    assert (receipt.copy, sheet.copy) == (0, 1)
    assert (receipt.sheet_id, sheet.sheet_id) == (0, 0)
    assert len(office.asks(desk_today).sheets_out) == 1


def test_only_half_sheets_are_laid_in_pairs(office: SmallOffice) -> None:
    about = Subject(complaint_id=office.complaint().complaint_id)

    pair, receipt = office.does(
        print_sheets, [Wanted("tanda-terima", about), Wanted("disposisi", about)], in_pairs=True
    )

    assert (pair.form, pair.paper, pair.pages) == ("disposisi", "f4", 1)
    assert (receipt.form, receipt.paper) == ("tanda-terima", "f4")


def test_nothing_to_print_is_refused_in_words(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match="paling sedikit satu"):
        office.does(print_sheets, [])


def test_tables_that_contradict_each_other_are_refused_by_name(
    office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def contradictory(reader: Reader, order: SheetOrder) -> Written:
        written = monthly_facts(reader, order)
        assert isinstance(written.facts, MonthlyFacts)
        total = replace(written.facts.channel_total, postponed=4)
        return replace(written, facts=replace(written.facts, channel_total=total))

    forms = cast(MutableMapping[str, Callable[[Reader, SheetOrder], Written]], FACTS)
    monkeypatch.setitem(forms, "bulanan", contradictory)

    with pytest.raises(RefusedError, match="Tunda tidak cocok: 0 di satu tempat, 4 di tempat lain"):
        office.does(print_form, "bulanan", OCTOBER)
