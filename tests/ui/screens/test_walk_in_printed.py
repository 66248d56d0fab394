"""From Beranda to a kept record with receipt and disposition sheet at the printer, in at most twelve keys."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from register_app.model.guests import VisitDraft
from register_app.reading.case import case_file
from register_app.services.visits import arrive
from tests.ui.printing.file_printers import FilePrinters
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.conftest import MORNING
from tests.ui.screens.intake_robot import IntakeRobot
from ui.catalogue import PAGES
from ui.intake.visitor_list import VisitorList
from ui.screens.walk_in.page import WalkInPage
from ui.shell.page import PageEntry
from ui.shell.places import Place

MOST = 12


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path)


@pytest.fixture
def pages(printers: FilePrinters) -> Sequence[PageEntry]:
    """The window's pages, with printers that write files."""
    walk_in = PageEntry(Place.WALK_IN, lambda desk: WalkInPage(desk, printers), Place.GUEST_BOOK)
    return tuple(walk_in if entry.place is Place.WALK_IN else entry for entry in PAGES)


@pytest.fixture
def officer(desk: AtTheDesk) -> IntakeRobot:
    robot = IntakeRobot(desk)
    robot.does(
        arrive,
        VisitDraft(
            arrived_at=MORNING,
            name="Maria Tae",
            id_type="KTP",
            id_number="5371014507870003",
            address="Jl. Kenanga 12",
            phone="081234567890",
            purpose="Konsultasi",
        ),
    )
    return robot


def test_a_returning_guest_needs_at_most_twelve_keys_to_the_printed_receipt(
    officer: IntakeRobot, printers: FilePrinters
) -> None:
    desk = officer.desk
    desk.acts = 0

    officer.presses(Qt.Key.Key_F2)
    desk.types("0003")
    offered = desk.sees(VisitorList, "known_visitors")
    desk.qtbot.waitUntil(offered.isVisible)
    officer.presses(Qt.Key.Key_Return)  # fills her in and goes on to the card
    officer.presses(Qt.Key.Key_Space)  # shown
    while officer.stands_in() != "subject":
        officer.presses(Qt.Key.Key_Tab)
    desk.types("Jam istirahat loket tidak diumumkan")
    officer.presses(Qt.Key.Key_Tab)
    desk.types("Loket tutup pukul 11.20, padahal papan menulis 12.00.")
    officer.presses(Qt.Key.Key_Return, control=True)
    desk.qtbot.waitUntil(lambda: len(printers.jobs) == 2)

    assert desk.acts <= MOST, f"{desk.acts} keys and clicks"
    assert desk.acts == 9
    case = officer.asks(case_file, officer.newest().id)
    assert case is not None
    assert case.subject == "Jam istirahat loket tidak diumumkan"
    desk.settles()
    assert f"Tersimpan: {case.number}" in desk.is_told()
    assert desk.here() is Place.REGISTER


def test_only_what_is_ticked_is_printed(officer: IntakeRobot, printers: FilePrinters) -> None:
    officer.desk.goes_to(Place.WALK_IN)
    officer.types("subject", "Jam istirahat").clicks("print_disposition")

    officer.presses(Qt.Key.Key_Return, control=True)

    officer.desk.qtbot.waitUntil(lambda: len(printers.jobs) == 1)


def test_without_a_printer_the_sheets_wait_in_the_preview_and_nothing_is_lost(
    officer: IntakeRobot, printers: FilePrinters
) -> None:
    printers.known.clear()
    before = officer.count()
    officer.desk.goes_to(Place.WALK_IN)
    officer.types("subject", "Jam istirahat")

    officer.presses(Qt.Key.Key_Return, control=True)
    officer.desk.settles()

    assert officer.count() == before + 1
    assert officer.desk.here() is Place.PREVIEW
    assert "Tersimpan" in officer.desk.is_told()


def test_a_guest_alone_gets_no_sheet_and_the_button_says_why(officer: IntakeRobot) -> None:
    officer.desk.goes_to(Place.WALK_IN)
    officer.presses(Qt.Key.Key_G, control=True)

    button = officer.input("footer_save_and_print")
    assert not button.isEnabled()
    assert "tidak mendapat lembar" in button.accessibleDescription()
