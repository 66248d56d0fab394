"""Copies from SP4N-LAPOR!: a pasted page fills what it tells, and no tracking ID is registered twice."""

from typing import Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from register_app.model.complaint import ComplaintDraft, OnlineDraft
from register_app.reading.case import CaseFile, case_file
from register_app.rules.channels import Confidentiality
from register_app.services.intake import keep_complaint
from tests.ui.screens.at_the_desk import CONTROL, SHIFT, AtTheDesk
from tests.ui.screens.conftest import MORNING
from tests.ui.screens.intake_robot import IntakeRobot
from ui.shell.places import Place
from ui.widgets.label import Label

PAGE = """
Beranda
Detail Laporan
Tracking ID: #1916449
Toilet ruang tunggu terkunci siang hari
Maria B · 3 Nov 2026 19.05 · Website · Terdisposisi
Infrastruktur
Dinas Pekerjaan Umum dan Perumahan Rakyat
Toilet di lantai satu terkunci setiap pukul 12.00 sampai 13.30, padahal loket tetap melayani.
Bagikan
Tindak Lanjut Laporan (1)
Admin Instansi
5 Nov 2026, 08:00
Laporan diteruskan.
"""


class OnlineRobot(IntakeRobot):
    """At Salinan SP4N dan daring."""

    def opens(self, **arguments: object) -> Self:
        self.desk.goes_to(Place.ONLINE, **arguments)
        return self

    def copies(self, text: str) -> Self:
        QGuiApplication.clipboard().setText(text)
        return self

    def pastes(self, name: str) -> Self:
        """Ctrl+V in a field."""
        self.input(name).setFocus()
        QTest.keyClick(self.input(name), Qt.Key.Key_V, CONTROL)
        self.desk.settles()
        return self

    def marked(self, name: str) -> bool:
        """Whether the field says that it was filled from the paste."""
        labels = self.field(name).findChildren(Label)
        return any(label.text() == "tempelan" and label.isVisible() for label in labels)

    def case(self) -> CaseFile:
        found = self.asks(case_file, self.newest().id)
        assert found is not None
        return found


@pytest.fixture
def officer(desk: AtTheDesk) -> OnlineRobot:
    return OnlineRobot(desk)


def test_f6_opens_the_form_at_the_tracking_id(officer: OnlineRobot) -> None:
    officer.presses(Qt.Key.Key_F6)

    assert officer.desk.here() is Place.ONLINE
    assert officer.stands_in() == "online.tracking_id"


def test_a_copied_page_fills_what_it_tells_and_says_so(officer: OnlineRobot) -> None:
    officer.opens().copies(PAGE).presses(Qt.Key.Key_A)  # somebody begins to type
    officer.desk.presses(Qt.Key.Key_V, CONTROL | SHIFT)
    officer.presses(Qt.Key.Key_Shift)

    assert officer.text("online.tracking_id") == "1916449"
    assert officer.text("subject") == "Toilet ruang tunggu terkunci siang hari"
    assert officer.text("received_at") == "03-11-2026 19.05"
    assert officer.text("online.source") == "Website"
    assert officer.text("online.agency") == "Dinas Pekerjaan Umum dan Perumahan Rakyat"
    assert officer.text("complainant.name") == "Maria B"
    assert "05-11-2026 08.00" in officer.text("online.log")
    assert officer.marked("subject")
    assert not officer.marked("event_place")
    assert "terisi dari tempelan" in officer.desk.is_told()


def test_a_mark_goes_when_the_officer_mends_the_field(officer: OnlineRobot) -> None:
    officer.opens().copies(PAGE).clicks("paste_page").types("subject", "!")

    assert not officer.marked("subject")
    assert officer.marked("online.source")


def test_a_page_pasted_into_a_field_is_taken_apart(officer: OnlineRobot) -> None:
    officer.opens().copies(PAGE).pastes("summary")

    assert officer.text("online.tracking_id") == "1916449"
    assert officer.text("summary").startswith("Toilet di lantai satu")


def test_a_sentence_pasted_into_a_field_stays_a_sentence(officer: OnlineRobot) -> None:
    officer.opens().copies("Toilet terkunci sejak 3 Nov 2026.").pastes("summary")

    assert officer.text("summary") == "Toilet terkunci sejak 3 Nov 2026."
    assert officer.text("subject") == ""


def test_a_paste_can_be_taken_back(officer: OnlineRobot) -> None:
    officer.opens().types("subject", "Sudah ditulis").copies(PAGE).clicks("paste_page")

    officer.clicks("notice_undo")

    assert officer.text("subject") == "Sudah ditulis"
    assert officer.text("online.tracking_id") == ""


def test_an_empty_clipboard_is_explained(officer: OnlineRobot) -> None:
    officer.opens().copies("").clicks("paste_page")

    assert "tidak berisi halaman laporan" in officer.desk.is_told()


def test_a_pasted_report_is_kept_with_its_copy(officer: OnlineRobot) -> None:
    officer.opens().copies(PAGE).clicks("paste_page").clicks("confidentiality_rahasia").saves()

    case = officer.case()
    online = case.online
    assert online is not None
    assert (online.tracking_id, online.source) == ("1916449", "Website")
    assert case.confidentiality is Confidentiality.SECRET
    assert f"{case.received_at:%d-%m-%Y %H.%M}" == "03-11-2026 19.05"


def test_a_tracking_id_that_is_taken_says_by_which_number(officer: OnlineRobot) -> None:
    online = OnlineDraft(tracking_id="1916449")
    draft = ComplaintDraft(channel_code="sp4n-lapor", received_at=MORNING, subject="Toilet terkunci", online=online)
    kept = officer.does(keep_complaint, draft)
    before = officer.count()

    officer.opens().types("online.tracking_id", "1916449").types("subject", "Toilet terkunci")
    assert f"Sudah dicatat sebagai {kept.number}" in officer.note("online.tracking_id")
    officer.saves()

    assert officer.count() == before
    assert kept.number in officer.note("online.tracking_id")


def test_a_tracking_id_is_digits(officer: OnlineRobot) -> None:
    officer.opens().types("online.tracking_id", "#1916449.0").goes_to("subject")
    assert officer.text("online.tracking_id") == "1916449"

    officer.field("online.tracking_id").control.clear()  # type: ignore[attr-defined] # a line edit
    officer.types("online.tracking_id", "tidak tahu").goes_to("subject")
    assert "angka saja" in officer.note("online.tracking_id")


def test_several_reports_without_a_tracking_id_can_be_kept(officer: OnlineRobot) -> None:
    before = officer.count()
    for subject in ("Lampu padam", "Kipas rusak"):
        officer.opens().types("subject", subject).saves()

    assert officer.count() == before + 2


def test_a_pasted_page_is_a_draft_at_once(officer: OnlineRobot) -> None:
    officer.opens().copies(PAGE).clicks("paste_page").presses(Qt.Key.Key_Escape)

    (draft,) = officer.drafts("online")
    officer.opens(draft_id=draft.draft_id)

    assert officer.text("online.tracking_id") == "1916449"
    assert officer.text("received_at") == "03-11-2026 19.05"
