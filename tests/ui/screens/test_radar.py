"""The duplicate radar beside the forms: it shows reasons, waits to be looked at, and keeps what is decided."""

from datetime import date
from typing import Any, Self

import pytest
from PySide6.QtCore import Qt

from register_app.model.complaint import ComplaintDraft, LetterDraft
from register_app.model.people import ComplainantDraft
from register_app.reading.links import LinkedCase, links_of
from register_app.rules.links import Clue, LinkKind
from register_app.services.intake import Kept, keep_complaint
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.box_robot import BoxRobot
from tests.ui.screens.conftest import MORNING
from tests.ui.screens.intake_robot import IntakeRobot
from ui.intake.radar_panel import RadarPanel
from ui.shell.places import Place

SUBJECT = "Ambulans Puskesmas Naioni mogok tanpa bensin"
SENDER = "Yayasan Bukit Seroja"


class RadarRobot(IntakeRobot):
    """At any form, with an eye on the radar."""

    def has_kept(self, **fields: Any) -> Kept:
        """Something that came in before."""
        plain = {"channel_code": "surat", "received_at": MORNING, "subject": SUBJECT}
        person = ComplainantDraft(name=fields.pop("name", SENDER))
        return self.does(keep_complaint, ComplaintDraft(complainant=person, **{**plain, **fields}))

    def radar(self) -> RadarPanel:
        return self.desk.sees(RadarPanel, "radar")

    def sees_radar(self) -> Self:
        self.desk.qtbot.waitUntil(lambda: self.radar().isVisible())
        self.desk.settles()
        return self

    def lines(self) -> list[str]:
        return [row.spoken() for row in self.radar().list.rows()]

    def looks(self) -> Self:
        return self.presses(Qt.Key.Key_F9)

    def links_of_newest(self) -> tuple[LinkedCase, ...]:
        return self.asks(links_of, self.newest().id)


@pytest.fixture
def officer(desk: AtTheDesk) -> RadarRobot:
    return RadarRobot(desk)


def test_a_letter_that_came_twice_is_seen_with_its_reasons_and_linked_by_keys(officer: RadarRobot) -> None:
    first = officer.has_kept(letter=LetterDraft(number="005/12/YBS", date=date(2026, 11, 2)))
    officer.desk.goes_to(Place.LETTER)
    officer.types("complainant.name", SENDER).types("letter.number", "005.12.ybs").types("subject", "Ambulans")
    officer.sees_radar()

    assert officer.stands_in() == "subject"  # nothing is taken out of the hands
    (line,) = officer.lines()
    assert "Surat atau laporan yang sama?" in line
    assert line.endswith(f"{SUBJECT}, nomor surat 005/12/YBS · nama {SENDER}")

    officer.looks().presses(Qt.Key.Key_O).presses(Qt.Key.Key_U).presses(Qt.Key.Key_S)
    assert "Dicatat saat disimpan: surat atau laporan yang sama" in officer.lines()[0]
    officer.presses(Qt.Key.Key_Escape)
    assert officer.stands_in() == "subject"
    officer.saves()

    (link,) = officer.links_of_newest()
    assert (link.number, link.kind, link.clues) == (
        *(first.number, LinkKind.SAME_LETTER),
        (Clue.LETTER_NUMBER, Clue.NAME),
    )
    assert link.decided_by == officer.desk.office.officer.name


def test_what_is_no_duplicate_never_comes_back_not_even_with_the_draft(officer: RadarRobot) -> None:
    officer.has_kept()
    officer.desk.goes_to(Place.LETTER)
    officer.types("subject", SUBJECT).sees_radar().looks().presses(Qt.Key.Key_B)

    assert not officer.radar().isVisible()
    assert officer.stands_in() == "subject"

    officer.waits_for_journal().presses(Qt.Key.Key_N, control=True)
    draft = officer.drafts("letter")[0]
    officer.desk.goes_to(Place.LETTER, draft_id=draft.draft_id)
    assert [each["kind"] for each in officer.radar().value()] == [LinkKind.DISTINCT.value]
    officer.types("event_place", "Naioni").saves()

    assert officer.links_of_newest() == ()


def test_a_guest_who_was_here_is_linked_as_the_same_person(officer: RadarRobot) -> None:
    officer.has_kept(name="Drs. Moh. Seroja Umpama")
    officer.desk.goes_to(Place.WALK_IN)
    officer.types("complainant.name", "Muhammad Seroja Umpama").types("subject", "Parkir liar").sees_radar()
    officer.looks().presses(Qt.Key.Key_O).presses(Qt.Key.Key_F9).saves()

    assert [link.kind for link in officer.links_of_newest()] == [LinkKind.SAME_PERSON]


def test_a_slip_that_says_the_same_becomes_a_duplicate_with_its_number(desk: AtTheDesk) -> None:
    kept = RadarRobot(desk).has_kept()
    robot, eye = BoxRobot(desk), RadarRobot(desk)
    robot.opens(box="Kantor Gubernur").counts(1).writes(subject=SUBJECT)
    eye.sees_radar().looks().presses(Qt.Key.Key_S)

    assert robot.stands_in() == "duplicate_of_text"
    assert robot.text("duplicate_of_text") == kept.number
    before = robot.count()
    robot.keeps()
    assert robot.count() == before
