"""Nothing typed at the desk is ever lost: drafts, their pictures, and the field they come back to."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from register_app.reading.attachments import attachments_of
from register_app.reading.drafts import draft_content
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.intake_robot import a_photo
from tests.ui.screens.walk_in_robot import NIK, WalkInRobot
from ui.shell.places import Place


@pytest.fixture
def first_place() -> Place:
    return Place.DESK


@pytest.fixture
def officer(desk: AtTheDesk) -> WalkInRobot:
    return WalkInRobot(desk)


def test_what_was_typed_is_a_draft_within_a_moment_and_comes_back_on_the_same_field(officer: WalkInRobot) -> None:
    officer.opens().types("complainant.id_number", NIK).types("complainant.name", "Maria Tae")
    officer.clicks("card_dititipkan").types("event_date", "09-1").types("summary", "Loket tutup").waits_for_journal()
    assert officer.saved_words() == "Draf tersimpan 09.42.00"
    (draft,) = officer.drafts("walk-in")
    assert draft.title == "Loket tutup"

    officer.presses(Qt.Key.Key_Escape)
    assert officer.desk.here() is Place.DESK
    officer.opens()
    assert officer.text("summary") == ""
    officer.opens(draft_id=draft.draft_id)

    assert officer.text("summary") == "Loket tutup"
    assert officer.text("complainant.id_number") == "************0003"
    assert officer.text("event_date") == "09-1"
    assert officer.stands_in() == "summary"


def test_looking_something_up_and_coming_back_finds_the_form_as_it_was(officer: WalkInRobot) -> None:
    officer.opens().types("summary", "Loket tutup")
    officer.desk.goes_to(Place.SETTINGS)

    officer.presses(Qt.Key.Key_Escape)

    assert officer.text("summary") == "Loket tutup"
    assert officer.stands_in() == "summary"
    assert len(officer.drafts("walk-in")) == 1


def test_a_form_goes_on_after_the_office_chose_in_the_settings_to_keep_pictures(officer: WalkInRobot) -> None:
    officer.opens().types("summary", "Loket tutup")
    officer.desk.goes_to(Place.SETTINGS)
    officer.clicks("id_rule_baca-lalu-buang")
    officer.desk.settles()

    officer.opens()

    assert officer.text("summary") == "Loket tutup"
    assert len(officer.drafts("walk-in")) == 1


def test_pictures_come_back_with_the_draft_and_are_kept_with_the_complaint(
    officer: WalkInRobot, tmp_path: Path
) -> None:
    officer.desk.dialogs.files = (a_photo(tmp_path),)
    officer.opens().writes_the_matter().clicks("attachments_add")
    (draft,) = officer.drafts("walk-in")
    content = officer.asks(draft_content, draft.draft_id)
    assert content is not None
    assert [picture.name for picture in content.pictures] == ["foto papan.jpg"]
    officer.presses(Qt.Key.Key_Escape)

    officer.opens(draft_id=draft.draft_id).saves()

    assert [file.name for file in officer.asks(attachments_of, officer.newest().id)] == ["foto papan.jpg"]
    assert officer.drafts("walk-in") == []


def test_an_empty_form_leaves_no_draft_behind(officer: WalkInRobot) -> None:
    officer.opens().presses(Qt.Key.Key_Escape)

    assert officer.drafts("walk-in") == []
    assert officer.desk.here() is Place.DESK


def test_a_new_form_leaves_the_old_one_as_a_draft(officer: WalkInRobot) -> None:
    officer.opens().types("summary", "Loket tutup").presses(Qt.Key.Key_N, control=True)

    assert officer.text("summary") == ""
    assert officer.stands_in() == "complainant.id_number"
    assert [draft.title for draft in officer.drafts("walk-in")] == ["Loket tutup"]
