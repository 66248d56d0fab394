"""What is seen before printing is what comes out; a printer that is missing costs nothing."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QPushButton, QWidget
from sqlmodel import col, select

from register_app.model.dispositions import PrintedSheet
from register_app.model.people import Complainant
from register_app.reading.dispositions import steps_of
from register_app.reading.reader import Reader
from register_app.reading.register_list import Filter, complaints
from register_app.services.print_choices import PrintChoice, choice_for, remember_choice
from register_app.services.printing import Subject, Wanted
from tests.ui.printing.file_printers import FilePrinters, ink_box, page_boxes
from tests.ui.screens.at_the_desk import CONTROL, SHIFT, AtTheDesk
from ui.catalogue import PAGES
from ui.printing.direct import print_now
from ui.printing.paper_pages import PaperPages
from ui.screens.preview.page import PreviewPage
from ui.shell.page import PageEntry
from ui.shell.places import Place
from ui.widgets.check_field import CheckField
from ui.widgets.field import Field
from ui.widgets.inline_notice import InlineNotice
from ui.widgets.segmented import Segmented
from ui.widgets.side_list import SideList


class Case(NamedTuple):
    """A complaint of the practice register."""

    id: int
    number: str


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path)


@pytest.fixture
def pages(printers: FilePrinters) -> Sequence[PageEntry]:
    """The window's pages, with printers that write files."""
    preview = PageEntry(Place.PREVIEW, lambda desk: PreviewPage(desk, printers), Place.REPORTS)
    return tuple(preview if entry.place is Place.PREVIEW else entry for entry in PAGES)


@pytest.fixture
def first_place() -> Place:
    return Place.DESK


@pytest.fixture
def fresh(desk: AtTheDesk) -> Case:
    """A letter that was never disposed, so that none of its sheets was printed yet."""
    found = desk.office.register.ask(complaints, Filter(channel="surat"), sort="received")
    return Case(found.rows[0].id, found.rows[0].number)


@pytest.fixture
def receipts(desk: AtTheDesk, fresh: Case) -> Callable[[], list[int]]:
    """The copy numbers of the receipts that are remembered of the case."""
    return lambda: desk.office.register.ask(_copies_of, fresh.id, "tanda-terima")


def _copies_of(reader: Reader, complaint_id: int, form: str) -> list[int]:
    about = (col(PrintedSheet.complaint_id) == complaint_id, PrintedSheet.form == form)
    return list(reader.session.exec(select(PrintedSheet.copy_number).where(*about).order_by(col(PrintedSheet.id))))


def previews(desk: AtTheDesk, fresh: Case, form: str = "tanda-terima", **more: object) -> None:
    desk.goes_to(Place.PREVIEW, form=form, complaint_id=fresh.id, **more)


def words(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


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


def test_three_boxes_say_what_a_case_file_is_printed_with(desk: AtTheDesk, fresh: Case, tmp_path: Path) -> None:
    name = desk.office.register.ask(lambda reader: reader.session.get_one(Complainant, fresh.id).name)
    previews(desk, fresh, "berkas")
    boxes = [desk.sees(CheckField, f"part_{part}") for part in ("identitas", "catatan", "gambar")]
    assert [box.value() for box in boxes] == [True, True, True]

    boxes[0].click()
    desk.settles()
    desk.dialogs.save_to = tmp_path / "berkas.pdf"
    desk.presses(Qt.Key.Key_S, CONTROL | SHIFT)

    saved = words(tmp_path / "berkas.pdf")
    assert (fresh.number in saved, name in saved) == (True, False)
    previews(desk, fresh, "tanda-terima")
    assert desk.sees(QWidget, "parts").isHidden()


def test_after_printing_one_key_leads_back_to_where_it_was_asked_for(desk: AtTheDesk, fresh: Case) -> None:
    desk.goes_to(Place.SETTINGS)
    previews(desk, fresh)
    desk.presses(Qt.Key.Key_P, CONTROL)

    desk.presses(Qt.Key.Key_Escape)

    assert desk.here() is Place.SETTINGS


def test_the_copy_is_told_before_it_is_printed(
    desk: AtTheDesk, fresh: Case, printers: FilePrinters, receipts: Callable[[], list[int]]
) -> None:
    previews(desk, fresh)
    assert desk.sees(InlineNotice, "copy_note").isHidden()

    desk.presses(Qt.Key.Key_P, CONTROL)

    assert "SALINAN ke-1" in desk.sees(InlineNotice, "copy_note").text()
    desk.presses(Qt.Key.Key_P, CONTROL)
    assert len(printers.jobs) == 2
    assert receipts() == [0, 1]


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


def test_without_a_printer_pdf_is_the_way_on(
    desk: AtTheDesk, fresh: Case, printers: FilePrinters, tmp_path: Path, receipts: Callable[[], list[int]]
) -> None:
    printers.known.clear()
    desk.dialogs.save_to = tmp_path / "tanda terima.pdf"
    previews(desk, fresh)

    reason = desk.sees(QPushButton, "print").accessibleDescription()
    desk.presses(Qt.Key.Key_P, CONTROL)
    desk.presses(Qt.Key.Key_S, CONTROL | SHIFT)

    assert reason == "Tidak ada printer. Simpan lembarnya sebagai PDF."
    assert fresh.number in words(tmp_path / "tanda terima.pdf")
    assert desk.is_told() == f"Disimpan: {tmp_path / 'tanda terima.pdf'}"
    assert receipts() == [0]


def test_a_pdf_that_cannot_be_written_is_not_recorded_twice(
    desk: AtTheDesk, fresh: Case, tmp_path: Path, receipts: Callable[[], list[int]]
) -> None:
    desk.dialogs.save_to = tmp_path / "tidak-ada" / "lembar.pdf"
    previews(desk, fresh)
    desk.presses(Qt.Key.Key_S, CONTROL | SHIFT)
    assert desk.is_told() == "Map untuk lembar.pdf tidak ada lagi."

    desk.dialogs.save_to = tmp_path / "lembar.pdf"
    desk.presses(Qt.Key.Key_S, CONTROL | SHIFT)

    assert receipts() == [0]
    assert "SALINAN" not in words(tmp_path / "lembar.pdf")


def test_turning_back_from_the_file_dialog_records_nothing(
    desk: AtTheDesk, fresh: Case, receipts: Callable[[], list[int]]
) -> None:
    previews(desk, fresh)

    desk.presses(Qt.Key.Key_S, CONTROL | SHIFT)

    assert receipts() == []
    assert desk.sees(QPushButton, "print").isEnabled()


def test_several_sheets_are_printed_with_one_key(desk: AtTheDesk, fresh: Case, printers: FilePrinters) -> None:
    about = Subject(complaint_id=fresh.id)
    desk.goes_to(Place.PREVIEW, sheets=(Wanted("tanda-terima", about), Wanted("disposisi", about)))
    assert desk.sees(SideList, "sheets").isVisible()

    desk.presses(Qt.Key.Key_P, CONTROL)

    boxes = [page_boxes(pdf)[0] for _name, pdf in printers.jobs]
    assert boxes == [pytest.approx((215, 330), abs=0.3), pytest.approx((215, 165), abs=0.3)]


def test_choosing_a_sheet_shows_its_own_paper(desk: AtTheDesk, fresh: Case) -> None:
    desk.goes_to(Place.PREVIEW, forms=("tanda-terima", "disposisi"), complaint_id=fresh.id)
    assert desk.sees(QComboBox, "paper").currentData() == "f4"

    desk.sees(SideList, "sheets").set_value("1")
    desk.settles()

    assert desk.sees(QComboBox, "paper").currentData() == "half-f4"
    assert desk.sees(CheckField, "in_pairs").isVisible()


def test_half_sheets_go_two_on_an_f4_when_asked(desk: AtTheDesk, printers: FilePrinters) -> None:
    found = desk.office.register.ask(complaints, Filter(channel="surat"), sort="received")
    about = tuple(Wanted("disposisi", Subject(complaint_id=row.id)) for row in found.rows[:2])
    printed_before = [len(desk.office.register.ask(_copies_of, row.id, "disposisi")) for row in found.rows[:2]]
    desk.goes_to(Place.PREVIEW, sheets=about)

    desk.sees(CheckField, "in_pairs").click()
    desk.settles()
    assert not desk.sees(SideList, "sheets").isVisible()
    desk.presses(Qt.Key.Key_P, CONTROL)

    ((_name, pdf),) = printers.jobs
    assert page_boxes(pdf) == [pytest.approx((215, 330), abs=0.3)]
    copies = [desk.office.register.ask(_copies_of, row.id, "disposisi") for row in found.rows[:2]]
    assert [len(each) for each in copies] == [before + 1 for before in printed_before]


def test_a_sheet_nobody_directed_yet_cannot_be_filled_and_says_why(desk: AtTheDesk) -> None:
    undisposed = next(
        row.id
        for row in desk.office.register.ask(complaints, Filter(), limit=500).rows
        if not desk.office.register.ask(_steps_of, row.id)
    )
    desk.goes_to(Place.PREVIEW, form="disposisi", complaint_id=undisposed)

    choice = desk.sees(Segmented, "filling")
    choice.set_value("filled")
    desk.settles()

    assert choice.value() == "blank"
    assert desk.sees(Field, "filling_field").note()


def _steps_of(reader: Reader, complaint_id: int) -> int:
    return len(steps_of(reader, complaint_id))


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


def test_looking_closer_enlarges_and_one_page_fits_again(desk: AtTheDesk, fresh: Case) -> None:
    previews(desk, fresh)
    paper = desk.sees(PaperPages, "paper_pages")
    whole = paper.zoom()

    desk.presses(Qt.Key.Key_Plus, CONTROL)
    closer = paper.zoom()
    desk.sees(Segmented, "fit").set_value("page")

    assert closer == pytest.approx(whole * 1.25)
    assert paper.zoom() == pytest.approx(whole)


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


def test_the_recap_of_a_month_is_shown_lying_down(desk: AtTheDesk) -> None:
    desk.goes_to(Place.PREVIEW, form="bulanan", first=date(2026, 10, 1), last=date(2026, 10, 31))

    assert desk.sees(PaperPages, "paper_pages").zoom() > 0.3
    assert not desk.sees(Segmented, "filling").isVisible()
    assert not desk.failures


def choose(desk: AtTheDesk, name: str, key: str) -> None:
    """Pick from a list."""
    box = desk.sees(QComboBox, name)
    box.setCurrentIndex(box.findData(key))
    desk.settles()
