"""The officers' manual: its pictures are taken while somebody does what the page tells, in the practice office."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from register_app.reading.reservations import pads
from register_app.reading.sheets import sheets_out
from tests.journeys import scans
from tests.journeys.album import MANUAL, SCREENS, Album
from tests.journeys.conftest import OpenOffice
from tests.journeys.faults import faults_in
from tests.journeys.hands import CONTROL, Hands, Key
from tests.journeys.officer import Officer
from tests.ui.capture.robot import TestCamera
from tests.ui.printing.file_printers import FilePrinters
from tests.ui.screens.test_online import PAGE
from tests.ui.shell.officer import AnsweringDialogs
from ui.pictures import USUAL, Studio
from ui.theme.tokens import LIGHT


class Author:
    """Does what the manual tells, and takes the picture of it."""

    def __init__(self, studio: Studio, officer: Officer, album: Album) -> None:
        self.studio, self.officer, self.album = studio, officer, album
        self.hands = officer.hands

    def short_number_of(self, subject: str) -> str:
        """As it stands on the sheet that came back."""
        away = self.studio.register.ask(sheets_out)
        return next(sheet.short_number for sheet in away if sheet.subject == subject)

    def takes_a_picture(self, name: str) -> None:
        self.studio.settle()
        self.album.keep(self.studio.window, name, MANUAL)
        assert faults_in(self.studio.window) == []


@pytest.fixture
def author(full_office: OpenOffice, album: Album, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Author]:
    dialogs = AnsweringDialogs()
    with Studio(full_office.register, full_office.officer, dialogs) as studio:
        studio.dress(LIGHT, USUAL)
        hands = Hands(lambda: studio.window, studio.tasks, qtbot)
        officer = Officer(hands, dialogs, FilePrinters(tmp_path), TestCamera(), tmp_path)
        yield Author(studio, officer, album)


def test_a_guest_is_filled_in_and_the_receipt_appears_beside(author: Author) -> None:
    author.officer.receives_a_guest("5371014507870003", "Maria T. Contoh", "Jalan Kenanga 12, Oebobo", "081234567890")
    author.officer.keeps_the_card().writes_the_matter(
        "Jam istirahat loket tidak diumumkan",
        "Loket pengesahan berkas tutup pukul 11.20, padahal papan menulis istirahat mulai 12.00. "
        "Tamu datang dari luar kota dan menunggu dua jam.",
    )
    author.hands.fills("event_place", "Loket 2, lantai 1")
    author.hands.clicks("answer_agreed")
    author.hands.fills("agreed_at", "10-11-2026 14.00")

    author.takes_a_picture("tatap-muka")

    assert "Kota Kupang · perempuan" in author.officer.reads()
    assert "Hari ini juga, dalam jam kerja" in author.officer.reads()


def test_a_slip_is_read_beside_its_scan(author: Author, tmp_path: Path) -> None:
    author.officer.opens_box("Kantor Gubernur", "Umpama E. Misal, S.Sos.").counts(2)
    author.officer.reads_the_slip(summary="Lampu tangga barat padam sejak Senin.")
    author.officer.scans_the_slip(scans.slip(tmp_path))
    author.hands.fills("complainant.name", "Lusia D.")
    author.hands.fills("complainant.address", "Jl. Bukit Hijau, Maulafa")
    author.hands.fills("summary", "Antrean di loket pengesahan tidak pakai nomor. Mohon pakai nomor antrean.")

    author.takes_a_picture("kotak-slip")


def test_an_empty_box_is_nihil(author: Author) -> None:
    author.officer.opens_box("Kantor Gubernur", "Umpama E. Misal, S.Sos.").finds_nothing()

    author.takes_a_picture("kotak-nihil")


def test_a_letter_lies_beside_its_fields(author: Author, tmp_path: Path) -> None:
    author.officer.takes_a_letter(
        sender="RT 12 Contoh",
        number="17/RT12/XI/2026",
        date="06-11-2026",
        subject="Permohonan denah ruang layanan",
        summary="Warga tersesat mencari ruang pengesahan berkas. Mohon denah dipasang di pintu masuk.",
    )
    author.officer.dialogs.files = (scans.letter(tmp_path),)
    author.hands.clicks("scan_add")

    author.takes_a_picture("surat")


def test_what_may_be_recorded_already_stands_beside_the_letter(author: Author) -> None:
    author.officer.takes_a_letter(
        sender="Forum Guru Misal",
        number="09/FGM/XI/2026",
        date="06-11-2026",
        subject="Kipas angin ruang tunggu rusak lagi",
        summary="Kipas angin di ruang tunggu loket rusak sejak minggu lalu. Mohon diperbaiki.",
    )
    author.hands.waits_until(lambda: author.officer.sees("radar"))
    author.hands.presses(Key.Key_F9)

    author.takes_a_picture("mungkin-sudah-tercatat")
    author.album.keep(author.studio.window, "mungkin-sudah-tercatat", SCREENS)

    assert "Mungkin sudah tercatat" in author.officer.reads()


def test_a_copied_page_fills_the_form(author: Author) -> None:
    author.hands.presses(Key.Key_F6)
    QGuiApplication.clipboard().setText(PAGE)
    author.hands.clicks_words("Tempel halaman LAPOR")

    author.takes_a_picture("daring")

    assert "tempelan" in author.officer.reads()


def test_what_came_back_is_ticked_as_on_the_paper(author: Author) -> None:
    author.hands.clicks("rail_dispositions")
    author.hands.types(author.short_number_of("Kipas angin ruang tunggu rusak"))
    author.hands.presses(Key.Key_Return)

    author.hands.clicks_words("Kepala Bagian Tatalaksana")
    author.hands.clicks_words("Proses lebih lanjut")
    author.takes_a_picture("catat-kembali")

    assert "Kipas angin ruang tunggu rusak" in author.officer.reads()


def test_a_sheet_of_a_pad_is_keyed_in_after_the_power_cut(author: Author, full_office: OpenOffice) -> None:
    number = full_office.register.ask(pads)[0].out[0]
    author.hands.clicks("tile_number")
    author.takes_a_picture("nomor-cadangan")
    author.hands.presses(Key.Key_Return)
    author.hands.types("09-11-2026 11.40")
    author.takes_a_picture("lembar-cadangan")

    assert f"Lembar cadangan {number}" in author.officer.reads()


def test_anything_is_found_from_anywhere(author: Author) -> None:
    author.hands.presses(Key.Key_K, CONTROL)
    author.hands.types("loket")
    author.hands.waits_until(lambda: author.officer.sees("suggestions"))

    author.takes_a_picture("cari")
