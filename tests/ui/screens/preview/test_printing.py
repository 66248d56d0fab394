"""What is seen before printing is what comes out; a printer that is missing costs nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QPushButton

from register_app.reading.register_list import Filter, complaints
from register_app.services.print_choices import PrintChoice, choice_for, remember_choice
from register_app.services.printing import Subject, Wanted
from tests.ui.printing.file_printers import FilePrinters, ink_box, page_boxes
from tests.ui.screens.at_the_desk import CONTROL, AtTheDesk
from tests.ui.screens.preview.conftest import Case, choose, copies_of, previews
from ui.printing.direct import print_now
from ui.shell.places import Place
from ui.widgets.check_field import CheckField
from ui.widgets.inline_notice import InlineNotice
from ui.widgets.side_list import SideList


def test_ctrl_p_prints_what_is_shown_and_remembers_it(
    desk: AtTheDesk, fresh: Case, printers: FilePrinters, receipts: Callable[[], list[int]]
) -> None:
    previews(desk, fresh)
    assert receipts() == []

    desk.presses(Qt.Key.Key_P, CONTROL)

    ((printer, pdf),) = printers.jobs
    assert printer == "HP LaserJet"
    assert page_boxes(pdf)[0] == pytest.approx((215, 330), abs=0.3)
    assert receipts() == [0]
    assert desk.is_told() == f"Dicetak: Tanda Terima {fresh.number}."


def test_after_printing_one_key_leads_back_to_where_it_was_asked_for(desk: AtTheDesk, fresh: Case) -> None:
    desk.goes_to(Place.SETTINGS)
    previews(desk, fresh)
    desk.presses(Qt.Key.Key_P, CONTROL)

    desk.presses(Qt.Key.Key_Escape)

    assert desk.here() is Place.SETTINGS


def test_printer_paper_and_offset_are_remembered_for_the_form(
    desk: AtTheDesk, fresh: Case, printers: FilePrinters
) -> None:
    previews(desk, fresh)
    choose(desk, "printer", "Epson L3210")
    choose(desk, "paper", "a4")
    desk.sees(QDoubleSpinBox, "offset_right").setValue(2.5)
    desk.presses(Qt.Key.Key_P, CONTROL)

    kept = desk.office.register.ask(choice_for, "tanda-terima")
    assert kept == PrintChoice("Epson L3210", "a4", offset_right=2.5)
    assert desk.office.register.ask(choice_for, "disposisi").printer == ""
    assert page_boxes(printers.jobs[0][1])[0] == pytest.approx((210, 297), abs=0.3)

    desk.goes_to(Place.DESK)
    previews(desk, fresh)
    assert desk.sees(QComboBox, "printer").currentText() == "Epson L3210"
    assert desk.sees(QComboBox, "paper").currentData() == "a4"
    assert desk.sees(QDoubleSpinBox, "offset_right").value() == 2.5


def test_the_offset_belongs_to_the_printer(desk: AtTheDesk, fresh: Case) -> None:
    previews(desk, fresh)
    desk.sees(QDoubleSpinBox, "offset_down").setValue(4.0)
    desk.presses(Qt.Key.Key_P, CONTROL)
    choose(desk, "printer", "Epson L3210")
    assert desk.sees(QDoubleSpinBox, "offset_down").value() == 0.0
    desk.sees(QDoubleSpinBox, "offset_down").setValue(-1.0)
    desk.presses(Qt.Key.Key_P, CONTROL)

    choose(desk, "printer", "HP LaserJet")

    assert desk.sees(QDoubleSpinBox, "offset_down").value() == 4.0


def test_a_printer_that_is_gone_is_one_sentence_and_costs_no_copy(
    desk: AtTheDesk, fresh: Case, printers: FilePrinters, receipts: Callable[[], list[int]]
) -> None:
    previews(desk, fresh)
    printers.known.remove("HP LaserJet")

    desk.presses(Qt.Key.Key_P, CONTROL)

    assert desk.is_told() == "Printer HP LaserJet tidak ditemukan."
    assert receipts() == []
    choose(desk, "printer", "Epson L3210")
    desk.presses(Qt.Key.Key_P, CONTROL)
    assert [name for name, _pdf in printers.jobs] == ["Epson L3210"]
    assert receipts() == [0]


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_a_sheet_that_did_not_come_out_is_sent_again_and_is_no_copy(
    desk: AtTheDesk, fresh: Case, printers: FilePrinters, receipts: Callable[[], list[int]]
) -> None:
    previews(desk, fresh)
    printers.broken = True
    desk.presses(Qt.Key.Key_P, CONTROL)
    assert desk.is_told() == "Printer tidak menerima lembar ini."
    assert "belum keluar" in desk.sees(InlineNotice, "unsent_note").text()

    printers.broken = False
    desk.presses(Qt.Key.Key_P, CONTROL)

    assert receipts() == [0]
    assert len(printers.jobs) == 1
    assert desk.sees(InlineNotice, "unsent_note").isHidden()


def test_several_sheets_are_printed_with_one_key(desk: AtTheDesk, fresh: Case, printers: FilePrinters) -> None:
    about = Subject(complaint_id=fresh.id)
    desk.goes_to(Place.PREVIEW, sheets=(Wanted("tanda-terima", about), Wanted("disposisi", about)))
    assert desk.sees(SideList, "sheets").isVisible()

    desk.presses(Qt.Key.Key_P, CONTROL)

    boxes = [page_boxes(pdf)[0] for _name, pdf in printers.jobs]
    assert boxes == [pytest.approx((215, 330), abs=0.3), pytest.approx((215, 165), abs=0.3)]


def test_half_sheets_go_two_on_an_f4_when_asked(desk: AtTheDesk, printers: FilePrinters) -> None:
    found = desk.office.register.ask(complaints, Filter(channel="surat"), sort="received")
    about = tuple(Wanted("disposisi", Subject(complaint_id=row.id)) for row in found.rows[:2])
    printed_before = [len(desk.office.register.ask(copies_of, row.id, "disposisi")) for row in found.rows[:2]]
    desk.goes_to(Place.PREVIEW, sheets=about)

    desk.sees(CheckField, "in_pairs").click()
    desk.settles()
    assert not desk.sees(SideList, "sheets").isVisible()
    desk.presses(Qt.Key.Key_P, CONTROL)

    ((_name, pdf),) = printers.jobs
    assert page_boxes(pdf) == [pytest.approx((215, 330), abs=0.3)]
    copies = [desk.office.register.ask(copies_of, row.id, "disposisi") for row in found.rows[:2]]
    assert [len(each) for each in copies] == [before + 1 for before in printed_before]


def test_the_test_page_goes_to_the_chosen_printer_on_the_paper_of_the_form(
    desk: AtTheDesk, fresh: Case, printers: FilePrinters, receipts: Callable[[], list[int]]
) -> None:
    previews(desk, fresh, "disposisi")
    desk.sees(QDoubleSpinBox, "offset_right").setValue(3.0)

    desk.clicks("print_test")

    ((_name, pdf),) = printers.jobs
    assert page_boxes(pdf)[0] == pytest.approx((215, 165), abs=0.3)
    assert ink_box(pdf)[0] == pytest.approx(23.0, abs=0.4)
    assert receipts() == []
    assert desk.is_told() == "Halaman uji dikirim ke HP LaserJet."


def test_printing_at_once_uses_what_was_chosen_the_last_time(
    desk: AtTheDesk, fresh: Case, printers: FilePrinters
) -> None:
    sheets = [Wanted(form, Subject(complaint_id=fresh.id)) for form in ("tanda-terima", "disposisi")]

    print_now(desk.lent(), sheets, told="Tersimpan.", printers=printers)
    desk.settles()

    assert len(printers.jobs) == 2
    assert desk.here() is Place.DESK
    assert desk.is_told() == f"Tersimpan. Dicetak: Tanda Terima {fresh.number}, Lembar Disposisi {fresh.number}."


def test_printing_at_once_without_a_printer_opens_the_preview(
    desk: AtTheDesk, fresh: Case, printers: FilePrinters, receipts: Callable[[], list[int]]
) -> None:
    printers.known.clear()
    sheets = [Wanted("tanda-terima", Subject(complaint_id=fresh.id))]

    print_now(desk.lent(), sheets, told="Tersimpan.", printers=printers)
    desk.settles()

    assert desk.here() is Place.PREVIEW
    assert desk.is_told() == "Tersimpan. Komputer ini tidak punya printer."
    assert receipts() == []


def test_a_key_that_is_quicker_than_the_sheet_is_not_lost(
    desk: AtTheDesk, fresh: Case, printers: FilePrinters, receipts: Callable[[], list[int]]
) -> None:
    desk.office.register.perform(
        desk.office.officer, remember_choice, "tanda-terima", PrintChoice(printer="Epson L3210")
    )
    desk.settles()

    desk.window.pages.open(Place.PREVIEW, form="tanda-terima", complaint_id=fresh.id)
    desk.sees(QPushButton, "print").click()
    desk.settles()

    assert [name for name, _pdf in printers.jobs] == ["Epson L3210"]
    assert receipts() == [0]
