"""A case shows where it stands with the SOP, quietly; an office without one shows nothing."""

from pytestqt.qtbot import QtBot

from register_app.reading.sop import sop_standing
from register_app.rules.sop import SopHeading
from register_app.services.sop import SopDraft, keep_sop
from tests.services.test_sop import OURS, a_complaint_answered_late
from tests.small_office import SmallOffice
from ui.case.sop_pane import SopPane
from ui.case.sop_trail import SopTrail
from ui.widgets.button import Button
from ui.widgets.label import Label


def shown(pane: SopPane) -> str:
    """Every word of the pane."""
    return " | ".join(label.text() for label in pane.findChildren(Label) if label.isVisible() and label.text())


def pane_of(qtbot: QtBot, office: SmallOffice, complaint: int) -> SopPane:
    pane = SopPane()
    qtbot.addWidget(pane)
    pane.show()
    pane.show_standing(complaint, office.asks(sop_standing, complaint))
    return pane


def test_a_waiting_complaint_names_the_step_who_does_it_and_its_time(qtbot: QtBot, office: SmallOffice) -> None:
    office.does(keep_sop, OURS)
    complaint = office.complaint().complaint_id
    office.time.pass_by(minutes=12)

    pane = pane_of(qtbot, office, complaint)

    assert shown(pane) == "SOP langkah 2 dari 3: Kepala Biro | 12 menit, baku 10 menit"
    trail = pane.findChild(SopTrail)
    assert trail is not None
    assert "2. Mendisposisikan (Kepala Biro): sedang berjalan, 12 menit, baku 10 menit" in trail.accessibleName()


def test_every_step_opens_on_demand_and_closes_with_the_next_case(qtbot: QtBot, office: SmallOffice) -> None:
    office.does(keep_sop, OURS)
    complaint = a_complaint_answered_late(office)
    pane = pane_of(qtbot, office, complaint)

    assert shown(pane) == "SOP: 3 dari 3 langkah tercatat, 2 lewat waktu baku"
    pane.findChildren(Button)[0].click()
    assert "3. Menjawab | Pejabat | 5 hari kerja, baku 3 hari kerja" in shown(pane)
    other = office.complaint().complaint_id
    pane.show_standing(other, office.asks(sop_standing, other))
    assert "Menjawab" not in shown(pane)


def test_an_office_without_an_sop_shows_nothing(qtbot: QtBot, office: SmallOffice) -> None:
    office.does(keep_sop, SopDraft(SopHeading()))

    assert not pane_of(qtbot, office, office.complaint().complaint_id).isVisible()
