"""What leaves the printer has exactly the size of its paper, and lands where the offset says."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication

from register_app.errors import MachineError
from register_app.services.printing import Printed, Subject, Wanted, print_form, print_sheets
from tests.small_office import SmallOffice
from tests.ui.printing.file_printers import FilePrinters, ink_box, page_boxes
from ui.printing.calibration import CORNER, print_test_page
from ui.printing.printer import Offset, send
from ui.printing.printers import SystemPrinters

EXACT = 0.3
"""Millimetres that a page box may be off: points are whole numbers to the driver."""

YEAR = Subject(first=date(2026, 1, 1), last=date(2026, 12, 31))
NOVEMBER = Subject(first=date(2026, 11, 1), last=date(2026, 11, 30))


@pytest.fixture
def printers(qapp: QGuiApplication, tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path)


def sheet(office: SmallOffice, form: str, paper: str, about: Subject | None = None) -> Printed:
    subject = about or Subject(complaint_id=office.complaint().complaint_id)
    return office.does(print_form, form, subject, paper=paper)


def sent(printers: FilePrinters, printed: Printed, offset: Offset | None = None) -> Path:
    send(printed.pdf, printers.open("HP LaserJet"), offset=offset, title=printed.title)
    return printers.jobs[-1][1]


@pytest.mark.parametrize(
    ("form", "paper", "size"),
    [
        ("tanda-terima", "f4", (215, 330)),
        ("tanda-terima", "a4", (210, 297)),
        ("tanda-terima", "a5", (148, 210)),
        ("disposisi", "half-f4", (215, 165)),
        ("disposisi-bps", "a5", (148, 210)),
    ],
)
def test_every_paper_leaves_at_its_own_size(
    office: SmallOffice, printers: FilePrinters, form: str, paper: str, size: tuple[float, float]
) -> None:
    boxes = page_boxes(sent(printers, sheet(office, form, paper)))

    assert all(box == pytest.approx(size, abs=EXACT) for box in boxes)


def test_the_recap_lies_on_its_side_on_every_page(office: SmallOffice, printers: FilePrinters) -> None:
    office.complaint()

    boxes = page_boxes(sent(printers, sheet(office, "bulanan", "f4", NOVEMBER)))

    assert len(boxes) > 1
    assert all(box == pytest.approx((330, 215), abs=EXACT) for box in boxes)


def test_two_half_sheets_leave_on_one_f4(office: SmallOffice, printers: FilePrinters) -> None:
    about = [Subject(complaint_id=office.complaint(each).complaint_id) for each in ("Papan", "Kursi")]
    (pair,) = office.does(print_sheets, [Wanted("disposisi", one) for one in about], in_pairs=True)

    (box,) = page_boxes(sent(printers, pair))

    assert box == pytest.approx((215, 330), abs=EXACT)


def test_the_ink_lands_where_the_sheet_has_it(office: SmallOffice, printers: FilePrinters) -> None:
    printed = sheet(office, "disposisi", "half-f4")

    assert ink_box(sent(printers, printed)) == pytest.approx(ink_box(printed.pdf), abs=EXACT)


def test_the_offset_moves_the_ink_and_not_the_paper(office: SmallOffice, printers: FilePrinters) -> None:
    printed = sheet(office, "matriks", "a4", YEAR)
    plain = sent(printers, printed)

    moved = sent(printers, printed, Offset(right=3.0, down=-2.0))

    assert page_boxes(moved) == page_boxes(plain)
    left, top, right, bottom = ink_box(plain)
    assert ink_box(moved) == pytest.approx((left + 3, top - 2, right + 3, bottom - 2), abs=EXACT)


def test_the_corners_of_the_test_page_stand_twenty_millimetres_inside(printers: FilePrinters) -> None:
    for size in (QSizeF(215, 330), QSizeF(215, 165), QSizeF(148, 210)):
        print_test_page(printers.open("HP LaserJet"), size, Offset())

        pdf = printers.jobs[-1][1]
        corners = (CORNER, CORNER, size.width() - CORNER, size.height() - CORNER)
        assert page_boxes(pdf)[0] == pytest.approx((size.width(), size.height()), abs=EXACT)
        assert ink_box(pdf) == pytest.approx(corners, abs=0.4)


def test_the_test_page_follows_the_offset(printers: FilePrinters) -> None:
    print_test_page(printers.open("HP LaserJet"), QSizeF(210, 297), Offset(1.5, 2.0))

    left, top, _right, _bottom = ink_box(printers.jobs[-1][1])

    assert (left, top) == pytest.approx((21.5, 22.0), abs=0.4)


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_a_printer_that_takes_nothing_says_so_and_what_to_do(office: SmallOffice, printers: FilePrinters) -> None:
    printed = sheet(office, "disposisi", "half-f4")
    printers.broken = True

    with pytest.raises(MachineError) as refused:
        send(printed.pdf, printers.open("HP LaserJet"))

    assert "tidak menerima" in refused.value.text
    assert "Periksa kertas" in refused.value.remedy


def test_a_printer_that_is_gone_is_named(qapp: QGuiApplication) -> None:
    with pytest.raises(MachineError, match="Printer Canon G2010 tidak ditemukan"):
        SystemPrinters().open("Canon G2010")
