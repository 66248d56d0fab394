"""The case page shows what belongs to it, ties another complaint by searching, and lets go by deciding anew."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from register_app.reading.case import case_file
from register_app.reading.links import links_of
from register_app.rules.links import LinkKind
from register_app.services.links import LinkDraft, link
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.register_robot import RegisterRobot
from ui.case.link_picker import LinkPicker
from ui.case.links_pane import LinksPane
from ui.shell.places import Place
from ui.widgets.label import Label

SUBJECT = "Ambulans Puskesmas Naioni mogok tanpa bensin"


class LinksRobot(RegisterRobot):
    """At a case, with an eye on what belongs to it."""

    def opens_case(self, complaint_id: int) -> None:
        self.desk.goes_to(Place.REGISTER, complaint_id=complaint_id)

    def lines(self) -> list[str]:
        pane = self.desk.sees(LinksPane, "case_links")
        return [" / ".join(label.text() for label in line.findChildren(Label)) for line in pane.lines()]

    def picker(self) -> LinkPicker:
        return self.desk.sees(LinkPicker, "link_picker")

    def number(self, complaint_id: int) -> str:
        found = self.asks(case_file, complaint_id)
        assert found is not None
        return found.number

    def kinds(self, complaint_id: int) -> list[LinkKind]:
        return [each.kind for each in self.asks(links_of, complaint_id)]


@pytest.fixture
def officer(desk: AtTheDesk) -> LinksRobot:
    return LinksRobot(desk)


def test_what_resembles_the_case_is_tied_to_it_with_its_reasons(officer: LinksRobot) -> None:
    first, second = officer.letter(SUBJECT, days_ago=3), officer.letter(SUBJECT, name="Yosef Lende")
    officer.opens_case(second)
    assert officer.lines() == []

    officer.desk.clicks("link_add")
    (row,) = officer.picker().list.rows()
    assert row.title.endswith("Pokok yang sama?")
    officer.desk.presses(Qt.Key.Key_Down)
    officer.desk.presses(Qt.Key.Key_P)

    assert officer.kinds(first) == officer.kinds(second) == [LinkKind.SAME_MATTER]
    (line,) = officer.lines()
    assert line.startswith(f"Pokok yang sama / {SUBJECT} / Diterima · 7 Nov 2026 · diputuskan Petugas Latihan, 10 Nov")
    assert line.endswith("karena kata")
    assert not officer.picker().isVisible()


def test_another_complaint_is_sought_by_its_number_and_esc_turns_back(officer: LinksRobot) -> None:
    first, second = officer.letter("Parkir liar"), officer.letter(SUBJECT)
    officer.opens_case(second)
    officer.desk.clicks("link_add")
    officer.desk.types(officer.number(first))
    officer.desk.qtbot.waitUntil(lambda: len(officer.picker().list.rows()) == 1)
    officer.desk.clicks(f"link_as_{LinkKind.SAME_PERSON.value}")
    assert officer.kinds(second) == [LinkKind.SAME_PERSON]

    officer.desk.clicks("link_add")
    officer.desk.presses(Qt.Key.Key_Escape)
    assert officer.desk.here() is Place.REGISTER
    assert not officer.picker().isVisible()


def test_a_link_is_let_go_and_the_old_decision_stays(officer: LinksRobot) -> None:
    first, second = officer.letter("Parkir liar"), officer.letter(SUBJECT)
    officer.does(link, second, LinkDraft(first, LinkKind.REPEAT))
    officer.opens_case(second)
    officer.desk.clicks(f"link_change_{first}")
    menu = officer.desk.sees(QMenu, "link_kinds")
    let_go = next(action for action in menu.actions() if action.data() == LinkKind.DISTINCT.value)
    assert isinstance(let_go, QAction)
    let_go.trigger()
    menu.close()
    officer.desk.settles()

    assert officer.lines() == []
    assert officer.desk.is_told() == "Kaitan dilepaskan. Keputusan lama tetap tersimpan."
