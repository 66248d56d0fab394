"""Two people in the real program: one who founds the register, and one who sits at the desk every day."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Self

import pypdfium2
import zxingcpp
from PySide6.QtWidgets import QWidget

from tests.journeys.hands import CONTROL, Hands, Key
from tests.ui.capture.robot import TestCamera, photo_of_a_card
from tests.ui.printing.file_printers import FilePrinters
from tests.ui.screens.intake_robot import dropping
from tests.ui.shell.officer import AnsweringDialogs
from ui.screens.box_opening.scan_pane import ScanPane

DESK = "Meja hari ini"
"""What stands over the first page."""

A_GROUP = re.compile(r"\b[0-9A-Z]{5}\b")


class Founder:
    """Somebody who has never seen the program and starts it on a new computer."""

    def __init__(self, hands: Hands, dialogs: AnsweringDialogs, papers: Path) -> None:
        self.hands, self.dialogs, self.papers = hands, dialogs, papers

    def goes_on(self, pages: int = 1) -> Self:
        for _page in range(pages):
            self.hands.presses(Key.Key_Return)
        return self

    def names_official(self, place: int, name: str) -> Self:
        self.hands.fills(f"official_{place}_name", name)
        return self

    def makes_an_account(self, name: str, passphrase: str) -> Self:
        self.hands.fills("display_name", name)
        self.hands.fills("passphrase", passphrase)
        self.hands.fills("passphrase_again", passphrase)
        return self.goes_on()

    def stores_the_recovery_sheet(self) -> Self:
        """Keep it as a PDF and type its last group, as the page asks."""
        self.dialogs.save_to = self.papers / "lembar pemulihan.pdf"
        self.hands.clicks("save_recovery")
        groups = A_GROUP.findall(text_of(self.dialogs.save_to))
        self.hands.fills("last_group", [group for group in groups if not group.isdigit()][-1])
        return self.goes_on()

    def opens_the_desk(self) -> None:
        self.hands.clicks("open_desk")
        self.hands.waits_until(lambda: DESK in self.hands.reads())


class Officer:
    """At the desk: people, boxes, letters, leaders and the month's figures."""

    def __init__(
        self, hands: Hands, dialogs: AnsweringDialogs, printers: FilePrinters, camera: TestCamera, papers: Path
    ) -> None:
        self.hands, self.dialogs, self.printers, self.camera = hands, dialogs, printers, camera
        self.papers = papers

    # the day

    def unlocks(self, passphrase: str) -> Self:
        self.hands.fills("passphrase", passphrase)
        self.hands.presses(Key.Key_Return)
        self.hands.waits_until(lambda: DESK in self.hands.reads())
        return self

    def goes_home(self) -> Self:
        """To Beranda, by the rail."""
        self.hands.clicks("rail_desk")
        return self

    def closes_the_program(self) -> Self:
        self.hands.window().close()
        self.hands.waits()
        return self

    def decides_to_keep_card_pictures(self) -> Self:
        self.hands.clicks("rail_settings")
        self.hands.clicks("id_rule_simpan")
        return self

    # a guest

    def receives_a_guest(self, nik: str, name: str, address: str, phone: str) -> Self:
        self.hands.presses(Key.Key_F2)
        self.hands.types(nik)
        self.hands.fills("complainant.name", name)
        self.hands.fills("complainant.address", address)
        self.hands.fills("complainant.phone", phone)
        return self

    def photographs_the_card(self) -> Self:
        self.hands.presses(Key.Key_F7)
        self.camera.sees(photo_of_a_card())
        self.hands.clicks("camera_take")
        self.hands.waits_until(lambda: self.sees("corner_editor"))
        self.hands.clicks("capture_accept")
        self.hands.waits_until(lambda: not self.sees("capture_dialog"))
        return self

    def keeps_the_card(self) -> Self:
        self.hands.clicks("card_dititipkan")
        return self

    def writes_the_matter(self, subject: str, story: str) -> Self:
        self.hands.fills("subject", subject)
        self.hands.fills("summary", story)
        return self

    def answers_at_once(self, answer: str) -> Self:
        self.hands.clicks("answer_now")
        self.hands.fills("answer", answer)
        self.hands.clicks("answer_closes")
        return self

    def hands_the_card_back(self) -> Self:
        """From the list on Beranda."""
        self.hands.clicks_words("Kembalikan kartu laci")
        return self

    # a box

    def opens_box(self, name: str, second: str) -> Self:
        self.hands.presses(Key.Key_F3)
        self.hands.chooses("box", name)
        self.hands.chooses("officer_two", second)
        return self

    def counts(self, slips: int) -> Self:
        self.hands.fills("counted", str(slips))
        return self

    def finds_nothing(self) -> Self:
        self.hands.clicks("nihil")
        return self

    def scans_the_slip(self, picture: Path) -> Self:
        """The scan is dragged onto its place."""
        drop, _mime = dropping(picture)
        self.hands.finds(ScanPane, "scan_pane").dropEvent(drop)
        self.hands.waits()
        return self

    def reads_the_slip(self, **fields: str) -> Self:
        for name, words in fields.items():
            self.hands.fills({"name": "complainant.name"}.get(name, name), words)
        self.hands.presses(Key.Key_Return, CONTROL)
        return self

    def locks_it_again(self) -> Self:
        """The last page of an opening: how the box was left, then the minutes."""
        self.hands.presses(Key.Key_Return, CONTROL)
        return self

    # a letter

    def takes_a_letter(self, **fields: str) -> Self:
        self.hands.presses(Key.Key_F4)
        names = {"sender": "complainant.name", "number": "letter.number", "date": "letter.date"}
        for name, words in fields.items():
            self.hands.fills(names.get(name, name), words)
        return self

    # keeping, finding, printing

    def saves(self) -> Self:
        self.hands.presses(Key.Key_S, CONTROL)
        return self

    def saves_and_prints(self, sheets: int) -> Self:
        before = len(self.printers.jobs)
        self.hands.presses(Key.Key_Return, CONTROL)
        self.hands.waits_until(lambda: len(self.printers.jobs) == before + sheets)
        return self

    def finds(self, words: str) -> Self:
        """Ctrl+K, some words, Enter."""
        self.hands.presses(Key.Key_K, CONTROL)
        self.hands.types(words)
        self.hands.waits_until(lambda: self.sees("suggestions"))
        self.hands.presses(Key.Key_Return)
        return self

    def looks_at(self, paper: str) -> Self:
        """A sheet of the case in sight, by the menu of its papers."""
        self.hands.presses(Key.Key_C)
        self.hands.picks(paper)
        return self

    def goes_to_the_dispositions(self) -> Self:
        self.hands.clicks("rail_dispositions")
        return self

    def scans_the_code_on(self, sheet: Path) -> Self:
        """The sheet is back: its code is held before the reader, which types it and presses Enter."""
        self.hands.types(code_on(sheet))
        self.hands.presses(Key.Key_Return)
        return self

    def records_the_disposition(self, *, to: str, order: str, note: str) -> Self:
        """What was ticked and written on the sheet that came back."""
        self.hands.clicks_words(to)
        self.hands.clicks_words(order)
        self.hands.fills("note", note)
        return self.saves()

    def prints(self) -> Path:
        """Ctrl+P in the preview; gives what came out of the printer."""
        before = len(self.printers.jobs)
        self.hands.presses(Key.Key_P, CONTROL)
        self.hands.waits_until(lambda: len(self.printers.jobs) == before + 1)
        return self.printers.jobs[-1][1]

    def opens_the_recap_of_this_month(self) -> Self:
        self.hands.clicks("rail_reports")
        return self

    def reads(self) -> str:
        return self.hands.reads()

    def sees(self, name: str) -> bool:
        """Whether the thing of that name is in sight."""
        found = [self.hands.window(), *self.hands.window().findChildren(QWidget, name)]
        return any(each.objectName() == name and each.isVisible() for each in found)


def text_of(pdf: Path) -> str:
    """Everything that is written on a paper."""
    document = pypdfium2.PdfDocument(pdf)
    words = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return words


def code_on(sheet: Path) -> str:
    """What a reader makes of the code on a printed sheet."""
    document = pypdfium2.PdfDocument(sheet)
    picture = document[0].render(scale=3).to_pil()
    document.close()
    (found,) = zxingcpp.read_barcodes(picture)
    return str(found.text)
