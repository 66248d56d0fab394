"""The window with printers that write files, and a case none of whose sheets was printed yet."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from PySide6.QtWidgets import QComboBox
from sqlmodel import col, select

from register_app.model.dispositions import PrintedSheet
from register_app.reading.reader import Reader
from register_app.reading.register_list import Filter, complaints
from tests.ui.printing.file_printers import FilePrinters
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.printing_pages import pages_that_print_on
from ui.shell.page import PageEntry
from ui.shell.places import Place


class Case(NamedTuple):
    """A complaint of the practice register."""

    id: int
    number: str


@pytest.fixture
def printers(tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path)


@pytest.fixture
def pages(printers: FilePrinters) -> Sequence[PageEntry]:
    return pages_that_print_on(printers)


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
    return lambda: desk.office.register.ask(copies_of, fresh.id, "tanda-terima")


def copies_of(reader: Reader, complaint_id: int, form: str) -> list[int]:
    about = (col(PrintedSheet.complaint_id) == complaint_id, PrintedSheet.form == form)
    return list(reader.session.exec(select(PrintedSheet.copy_number).where(*about).order_by(col(PrintedSheet.id))))


def previews(desk: AtTheDesk, fresh: Case, form: str = "tanda-terima", **more: object) -> None:
    desk.goes_to(Place.PREVIEW, form=form, complaint_id=fresh.id, **more)


def words(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def choose(desk: AtTheDesk, name: str, key: str) -> None:
    """Pick from a list."""
    box = desk.sees(QComboBox, name)
    box.setCurrentIndex(box.findData(key))
    desk.settles()
