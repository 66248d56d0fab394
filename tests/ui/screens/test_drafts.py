"""Drafts wait to be finished; a discarded one can be taken back for thirty days."""

from typing import Self

import pytest

from register_app.reading.drafts import discarded_drafts, open_drafts
from register_app.services.drafts import journal
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.intake_robot import IntakeRobot
from ui.shell.places import Place
from ui.widgets.label import Label


class DraftRobot(IntakeRobot):
    """An officer who tidies up what was begun."""

    def opens(self) -> Self:
        self.desk.goes_to(Place.DRAFTS)
        return self

    def begins_letter(self) -> int:
        return self.does(journal, "letter", {"subject": "Denah kantor"}, title="Denah kantor", focus="subject")

    def words(self) -> str:
        page = self.desk.window.pages.in_sight
        assert page is not None
        return "\n".join(label.text() for label in page.widget.findChildren(Label) if label.isVisible())


@pytest.fixture
def officer(desk: AtTheDesk) -> DraftRobot:
    return DraftRobot(desk)


def test_every_draft_says_what_it_is_about_and_when_it_was_saved(officer: DraftRobot) -> None:
    officer.begins_letter()
    officer.opens()

    assert "Denah kantor" in officer.words()
    assert "Surat · disimpan 10 Nov 09.42 oleh Petugas Latihan" in officer.words()
    assert "2 menunggu" in officer.words()


def test_the_newest_draft_is_one_key_away(officer: DraftRobot) -> None:
    draft_id = officer.begins_letter()
    officer.opens()

    assert officer.stands_in() == f"draft_go_on_{draft_id}"
    officer.clicks(f"draft_go_on_{draft_id}")
    assert officer.desk.here() is Place.LETTER
    assert officer.text("subject") == "Denah kantor"


def test_a_discarded_draft_is_undone_from_the_bar(officer: DraftRobot) -> None:
    draft_id = officer.begins_letter()
    officer.opens().clicks(f"draft_discard_{draft_id}")
    assert officer.desk.is_told() == "Draf dibuang: Denah kantor"
    assert [row.draft_id for row in officer.asks(discarded_drafts)] == [draft_id]

    officer.clicks("notice_undo")

    assert draft_id in [row.draft_id for row in officer.asks(open_drafts)]


def test_a_discarded_draft_says_until_when_it_waits_and_comes_back(officer: DraftRobot) -> None:
    draft_id = officer.begins_letter()
    officer.opens().clicks(f"draft_discard_{draft_id}")
    assert "dibuang 10 Nov 09.42, terhapus 10 Desember 2026" in officer.words()

    officer.clicks(f"draft_bring_back_{draft_id}")

    assert officer.asks(discarded_drafts) == ()
    assert officer.desk.is_told() == "Draf dikembalikan: Denah kantor"


def test_nothing_left_unfinished_is_said_in_words(officer: DraftRobot) -> None:
    officer.opens()
    for row in officer.asks(open_drafts):
        officer.clicks(f"draft_discard_{row.draft_id}")

    assert "Tidak ada draf" in officer.words()


def test_a_draft_of_an_unknown_form_can_only_be_put_away(officer: DraftRobot) -> None:
    draft_id = officer.does(journal, "telegram", {"subject": "x"}, title="Dari versi lain")
    officer.opens()

    assert not officer.input(f"draft_go_on_{draft_id}").isEnabled()
