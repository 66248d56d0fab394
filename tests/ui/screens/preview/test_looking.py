"""A sheet is seen as it will come out, with the parts that were asked for; a file of it is as good as paper."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from register_app.model.people import Complainant
from register_app.reading.dispositions import steps_of
from register_app.reading.reader import Reader
from register_app.reading.register_list import Filter, complaints
from tests.ui.printing.file_printers import FilePrinters
from tests.ui.screens.at_the_desk import CONTROL, SHIFT, AtTheDesk
from tests.ui.screens.preview.conftest import Case, previews, words
from ui.printing.paper_pages import PaperPages
from ui.shell.places import Place
from ui.widgets.check_field import CheckField
from ui.widgets.field import Field
from ui.widgets.inline_notice import InlineNotice
from ui.widgets.segmented import Segmented
from ui.widgets.side_list import SideList


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


def test_without_a_printer_pdf_is_the_way_on(
    desk: AtTheDesk, fresh: Case, printers: FilePrinters, tmp_path: Path, receipts: Callable[[], list[int]]
) -> None:
    printers.known.clear()
    desk.dialogs.save_to = tmp_path / "tanda terima.pdf"
    desk.goes_to(Place.PREVIEW, forms=("tanda-terima", "disposisi"), complaint_id=fresh.id)

    reason = desk.sees(QPushButton, "print").accessibleDescription()
    desk.presses(Qt.Key.Key_P, CONTROL)
    desk.presses(Qt.Key.Key_S, CONTROL | SHIFT)

    assert reason == "Tidak ada printer. Simpan lembarnya sebagai PDF."
    assert fresh.number in words(tmp_path / "tanda terima.pdf")
    assert desk.is_told() == f"Disimpan: {tmp_path / 'tanda terima.pdf'}"
    assert receipts() == [0]
    assert desk.sees(SideList, "sheets").value() == "1", "the next sheet is in sight"
    assert desk.sees(QPushButton, "save_pdf").hasFocus()


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


def test_choosing_a_sheet_shows_its_own_paper(desk: AtTheDesk, fresh: Case) -> None:
    desk.goes_to(Place.PREVIEW, forms=("tanda-terima", "disposisi"), complaint_id=fresh.id)
    assert desk.sees(QComboBox, "paper").currentData() == "f4"

    desk.sees(SideList, "sheets").set_value("1")
    desk.settles()

    assert desk.sees(QComboBox, "paper").currentData() == "half-f4"
    assert desk.sees(CheckField, "in_pairs").isVisible()


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


def test_looking_closer_enlarges_and_one_page_fits_again(desk: AtTheDesk, fresh: Case) -> None:
    previews(desk, fresh)
    paper = desk.sees(PaperPages, "paper_pages")
    whole = paper.zoom()

    desk.presses(Qt.Key.Key_Plus, CONTROL)
    closer = paper.zoom()
    desk.sees(Segmented, "fit").set_value("page")

    assert closer == pytest.approx(whole * 1.25)
    assert paper.zoom() == pytest.approx(whole)


def test_the_recap_of_a_month_is_shown_lying_down(desk: AtTheDesk) -> None:
    desk.goes_to(Place.PREVIEW, form="bulanan", first=date(2026, 10, 1), last=date(2026, 10, 31))

    assert desk.sees(PaperPages, "paper_pages").zoom() > 0.3
    assert not desk.sees(Segmented, "filling").isVisible()
    assert not desk.failures
