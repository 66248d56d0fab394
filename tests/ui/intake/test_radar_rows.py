"""A line of the radar tells its reasons piece by piece, and of a secret complaint only number, day and status."""

from datetime import UTC, datetime

import pytest

from register_app.reading.radar import Candidate
from register_app.rules.links import LINK_NAMES, Clue, LinkKind
from register_app.rules.similarity import Hint
from register_app.rules.statuses import Status
from ui.intake.radar_rows import QUESTIONS, Run, candidate_row, decided_from, decided_of, decided_row, reasons_of

SECRET = Candidate(
    complaint_id=7,
    number="0007/PGD/BO/2026",
    short_number="0007",
    received_at=datetime(2026, 11, 2, 9, 30, tzinfo=UTC),
    status=Status.IN_PROGRESS,
    kind=LinkKind.SAME_MATTER,
    score=80,
    is_open=False,
    sealed=True,
)


def test_every_kind_but_no_asks_a_question() -> None:
    assert set(QUESTIONS) == set(LINK_NAMES) - {LinkKind.DISTINCT}


def test_of_a_secret_complaint_nothing_but_number_day_and_status_is_said() -> None:
    said = candidate_row(SECRET).spoken()

    assert said == "0007 · Pokok yang sama?, Diproses · 2 Nov, Identitas dirahasiakan"


@pytest.mark.parametrize(
    ("hint", "runs"),
    [
        (Hint(Clue.PHONE, "…7118", ("7118",)), (Run("nomor HP "), Run("…"), Run("7118", marked=True))),
        (
            Hint(Clue.NAME, "Drs. Moh. Soekardjo", ("Moh.", "Soekardjo")),
            (Run("nama "), Run("Drs. "), Run("Moh.", marked=True), Run(" "), Run("Soekardjo", marked=True)),
        ),
        (Hint(Clue.TEXT), (Run("isi hampir sama", marked=True),)),
        (
            Hint(Clue.PLACE, "<b>Loket</b> (2)", ("(2)",)),
            (Run("tempat "), Run("<b>Loket</b> "), Run("(2)", marked=True)),
        ),
    ],
)
def test_what_agrees_is_marked_in_the_words_of_the_other_complaint(hint: Hint, runs: tuple[Run, ...]) -> None:
    assert reasons_of((hint,)) == runs


def test_a_decision_comes_out_of_a_draft_as_it_went_in() -> None:
    decided = decided_of(SECRET, LinkKind.SAME_MATTER)

    assert decided_from(decided.content()) == decided
    assert decided_row(decided, here_open=True).spoken() == "0007, Dicatat saat disimpan: pokok yang sama"


def test_a_decision_that_would_tell_who_a_sealed_complainant_is_says_that_it_is_not_kept() -> None:
    decided = decided_of(SECRET, LinkKind.REPEAT)

    assert decided_row(decided, here_open=True).spoken().startswith("0007, Tidak dicatat")
    assert decided_row(decided, here_open=False).spoken().startswith("0007, Dicatat")
