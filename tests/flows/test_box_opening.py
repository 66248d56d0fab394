"""A box is counted before it is read; what was counted is recorded; only then is it locked and handed over."""

from datetime import UTC, datetime
from typing import Any

import pytest

from register_app.flows.box_opening import (
    STEPS,
    BoxOpening,
    HandOverOrder,
    Order,
    SlipOrder,
    SoFar,
    Step,
    count_doubts,
)
from register_app.model.boxes import OpeningDraft
from register_app.rules.channels import Confidentiality, ReportKind, SlipMark

MORNING = datetime(2026, 11, 10, 1, 45, tzinfo=UTC)
COUNT = {
    "box": "Kantor Gubernur",
    "opened_at": MORNING,
    "officer_one": "Yustina Manu",
    "officer_two": "Domi Seran",
    "counted": 2,
}
QUEUE = {"name": "Lusia D.", "address": "Jl. Bukit Hijau", "summary": "Antrean di loket\ntidak pakai nomor."}


class Walker:
    """An officer who opens a box with dictionaries in hand; what the register is asked to keep lies in ``orders``."""

    def __init__(self, so_far: SoFar | None = None) -> None:
        self.opening = BoxOpening(so_far)
        self.orders: list[Order] = []

    def tells(self, values: dict[str, Any]) -> "Walker":
        taken = self.opening.answer(values)
        assert taken.problems == ()
        assert taken.order is not None
        self.orders.append(taken.order)
        self.opening.kept(taken.order)
        return self

    def is_refused(self, values: dict[str, Any]) -> list[str]:
        taken = self.opening.answer(values)
        assert taken.order is None
        return [problem.field for problem in taken.problems]

    def is_at(self, step: Step) -> bool:
        return self.opening.entry.step is step


def test_two_slips_go_from_the_count_to_the_minutes() -> None:
    walker = Walker().tells(COUNT).tells(QUEUE)
    assert walker.is_at(Step.SLIP)
    assert walker.opening.position == 2

    walker.tells({"mark": "tidak terbaca", "note": "basah kena hujan"})
    assert walker.is_at(Step.HAND_OVER)

    walker.tells({"condition": "Baik", "handed_over_to": "Petugas surat masuk", "copies": 2})

    opening, first, second, end = walker.orders
    assert walker.is_at(Step.MINUTES)
    assert isinstance(opening, OpeningDraft)
    assert (opening.box, opening.counted) == ("Kantor Gubernur", 2)
    assert isinstance(first, SlipOrder)
    assert first.draft is not None
    assert (first.position, first.draft.complainant.name, first.draft.received_at) == (1, "Lusia D.", MORNING)
    assert first.draft.summary == "Antrean di loket\ntidak pakai nomor."
    assert second == SlipOrder(2, SlipMark.UNREADABLE, note="basah kena hujan")
    assert end == HandOverOrder("Baik", "Petugas surat masuk", None, 2)


def test_an_empty_box_is_one_step() -> None:
    walker = Walker().tells({**COUNT, "counted": 0, "nihil": True, "condition": "Baik"})

    (opening,) = walker.orders
    assert walker.is_at(Step.MINUTES)
    assert isinstance(opening, OpeningDraft)
    assert (opening.counted, opening.condition) == (0, "Baik")


def test_nobody_reads_before_counting() -> None:
    assert Walker().is_refused({**COUNT, "counted": 0}) == ["counted"]


def test_everything_that_is_missing_is_said_at_once_in_the_order_of_the_paper() -> None:
    assert Walker().is_refused({}) == ["box", "opened_at", "counted"]


def test_one_officer_alone_is_pointed_out_and_does_not_stop_anybody() -> None:
    alone = {**COUNT, "officer_two": ""}

    assert [doubt.field for doubt in count_doubts(alone)] == ["officer_two"]
    assert [doubt.field for doubt in count_doubts({**COUNT, "officer_two": "yustina manu"})] == ["officer_two"]
    assert count_doubts(COUNT) == ()
    assert Walker().tells(alone).is_at(Step.SLIP)


@pytest.mark.parametrize(
    ("values", "field"),
    [({}, "summary"), ({"name": "Lusia D."}, "summary"), ({"mark": "ganda"}, "duplicate_of")],
)
def test_a_slip_needs_its_words_or_the_one_it_repeats(values: dict[str, Any], field: str) -> None:
    assert Walker().tells(COUNT).is_refused(values) == [field]


def test_a_slip_can_repeat_an_earlier_complaint() -> None:
    walker = Walker().tells(COUNT).tells({"mark": "ganda", "duplicate_of": 312, **QUEUE})

    assert walker.orders[-1] == SlipOrder(1, SlipMark.DUPLICATE, duplicate_of=312)


def test_a_slip_without_a_name_leaves_none_even_when_one_was_typed_before() -> None:
    walker = Walker().tells(COUNT).tells({**QUEUE, "nameless": True, "confidentiality": "rahasia", "kind": "aspirasi"})

    slip = walker.orders[-1]
    assert isinstance(slip, SlipOrder)
    assert slip.draft is not None
    assert slip.draft.complainant.name == ""
    assert (slip.draft.confidentiality, slip.draft.kind) == (Confidentiality.SECRET, ReportKind.ASPIRATION)


def test_the_slips_may_be_taken_in_any_order() -> None:
    walker = Walker().tells(COUNT).tells({**QUEUE, "position": 2})

    assert walker.opening.position == 1


def test_a_slip_found_later_reopens_the_recording() -> None:
    walker = Walker().tells(COUNT).tells(QUEUE).tells(QUEUE)
    assert walker.is_at(Step.HAND_OVER)

    walker.opening.recounted(3)

    assert walker.is_at(Step.SLIP)
    assert walker.opening.position == 3


def test_an_opening_goes_on_where_it_was_left() -> None:
    walker = Walker(SoFar(MORNING, 4, frozenset({1, 2, 4})))

    assert walker.is_at(Step.SLIP)
    assert walker.opening.position == 3


def test_copies_go_to_somebody() -> None:
    walker = Walker(SoFar(MORNING, 1, frozenset({1})))

    assert walker.is_refused({"copies": 2}) == ["handed_over_to"]
    assert walker.tells({"handed_over_at": MORNING}).orders == [HandOverOrder()]


def test_every_step_has_its_name() -> None:
    assert [entry.step for entry in STEPS] == list(Step)
    assert all(entry.name() for entry in STEPS)
