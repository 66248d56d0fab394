"""A long print says how far it is and can be stopped; a short one shows nothing; what is stopped leaves nothing."""

import threading
from collections.abc import Callable, Sequence
from datetime import date
from itertools import count
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from sqlmodel import select

from register_app.model.dispositions import PrintedSheet
from register_app.pace import Stage, tell
from register_app.reading.reader import Reader
from register_app.services.printing import Printed, Subject, print_form
from tests.ui.printing.file_printers import FilePrinters
from tests.ui.screens.at_the_desk import CONTROL, AtTheDesk
from tests.ui.screens.printing_pages import pages_that_print_on
from ui.printing import progress_line
from ui.printing.long_work import Check, LongWork
from ui.printing.progress_line import ProgressLine
from ui.shell.page import PageEntry
from ui.shell.places import Place
from ui.widgets.inline_notice import InlineNotice

QUICK = 0.5
"""Seconds within which a stopped print has stopped."""


class WaitingPrinters(FilePrinters):
    """A printer that takes the second job of a print only when it is let."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked, self.let = threading.Event(), threading.Event()

    def open(self, name: str) -> QPrinter:
        if self.opened:
            self.asked.set()
            self.let.wait(20)
        return super().open(name)


@pytest.fixture
def printers(tmp_path: Path) -> WaitingPrinters:
    return WaitingPrinters(tmp_path)


@pytest.fixture
def pages(printers: WaitingPrinters) -> Sequence[PageEntry]:
    return pages_that_print_on(printers)


@pytest.fixture
def first_place() -> Place:
    return Place.DESK


@pytest.fixture
def line(desk: AtTheDesk, monkeypatch: pytest.MonkeyPatch) -> ProgressLine:
    """A line without patience, in the window."""
    monkeypatch.setattr(progress_line, "PATIENCE_MS", 0)
    made = ProgressLine("test_progress", desk.window)
    desk.qtbot.addWidget(made)
    return made


def prints(reader: Reader) -> list[str]:
    return list(reader.session.exec(select(PrintedSheet.form)))


def an_endless_book(desk: AtTheDesk) -> Callable[[Check], Printed]:
    """Prints a book, and then ever more pages of it, until somebody stops it."""

    def work(check: Check) -> Printed:
        with desk.office.register.write(desk.office.officer) as writing:
            printed = print_form(writing, "buku-register", Subject(first=date(2026, 1, 1), last=date(2026, 12, 31)))
            for page in count():
                tell(Stage.PAINTING, page % 1000, 1000)
            check()
            writing.commit()
        return printed

    return work


def test_the_officer_sees_how_far_a_book_is_and_stops_it_and_nothing_is_kept(
    desk: AtTheDesk, line: ProgressLine
) -> None:
    before, ends = desk.office.register.ask(prints), list[str]()
    LongWork(desk.lent(), line).run(
        an_endless_book(desk),
        lambda _p: ends.append("done"),
        lambda _e: ends.append("failed"),
        lambda: ends.append("stopped"),
    )
    desk.qtbot.waitUntil(lambda: "dari 1000" in line.words(), timeout=15_000)

    pressed = monotonic()
    desk.sees(QPushButton, "test_progress_cancel").click()
    desk.qtbot.waitUntil(lambda: bool(ends), timeout=5_000)

    assert monotonic() - pressed < QUICK
    assert ends == ["stopped"]
    assert line.isHidden()
    assert desk.office.register.ask(prints) == before


def test_work_that_another_takes_the_place_of_is_stopped_and_tells_nobody(desk: AtTheDesk, line: ProgressLine) -> None:
    ends: list[str] = []
    work = LongWork(desk.lent(), line)
    work.run(an_endless_book(desk), lambda _p: ends.append("book"), lambda _e: ends.append("failed"), lambda: None)
    work.run(lambda _check: "short", ends.append, lambda _e: ends.append("failed"), lambda: None)
    desk.settles()

    assert ends == ["short"]
    assert line.isHidden()


def test_a_short_print_never_shows_the_line(desk: AtTheDesk) -> None:
    line = ProgressLine("patient_progress", desk.window)
    desk.qtbot.addWidget(line)
    seen: list[bool] = []
    LongWork(desk.lent(), line).run(
        lambda _check: tell(Stage.PAINTING, 1, 2),
        lambda _n: seen.append(line.isHidden()),
        lambda _e: seen.append(False),
        lambda: None,
    )
    desk.settles()

    assert seen == [True]
    assert line.isHidden()


def test_who_does_not_want_to_wait_for_a_preview_is_back_where_he_was(desk: AtTheDesk) -> None:
    desk.goes_to(Place.REPORTS)
    desk.window.pages.open(Place.PREVIEW, form="buku-register", first=date(2026, 1, 1), last=date(2026, 12, 31))

    desk.sees(QPushButton, "print_progress_cancel").click()
    desk.settles()

    assert desk.here() is Place.REPORTS


def test_a_print_stopped_on_its_way_to_the_printer_is_sent_again_without_becoming_a_copy(
    desk: AtTheDesk, printers: WaitingPrinters
) -> None:
    about = {"first": date(2026, 11, 1), "last": date(2026, 11, 1)}
    desk.goes_to(Place.PREVIEW, form="buku-register", **about)
    before = len(desk.office.register.ask(prints))
    page = desk.sees(QWidget, "preview_page")
    QTest.keyClick(page, Qt.Key.Key_P, CONTROL)
    desk.qtbot.waitUntil(printers.asked.is_set, timeout=15_000)

    desk.sees(QPushButton, "print_progress_cancel").click()
    printers.let.set()
    desk.settles()

    assert "belum keluar" in desk.sees(InlineNotice, "unsent_note").text()
    assert desk.is_told().startswith("Dihentikan.")
    desk.presses(Qt.Key.Key_P, CONTROL)
    assert desk.is_told().startswith("Dicetak: ")
    assert len(desk.office.register.ask(prints)) == before + 1


def test_a_printer_that_goes_between_choosing_and_printing_is_named_and_the_sheet_waits(
    desk: AtTheDesk, printers: WaitingPrinters
) -> None:
    desk.goes_to(Place.PREVIEW, form="buku-register", first=date(2026, 11, 2), last=date(2026, 11, 2))
    before = len(desk.office.register.ask(prints))
    QTest.keyClick(desk.sees(QWidget, "preview_page"), Qt.Key.Key_P, CONTROL)
    desk.qtbot.waitUntil(printers.asked.is_set, timeout=15_000)

    printers.known.clear()
    printers.let.set()
    desk.settles()

    assert desk.is_told() == "Printer HP LaserJet tidak ditemukan."
    assert "belum keluar" in desk.sees(InlineNotice, "unsent_note").text()
    assert len(desk.office.register.ask(prints)) == before + 1
