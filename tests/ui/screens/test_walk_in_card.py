"""The card at the desk: looked at, read and thrown away, or kept with a watermark, as the office decided."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from register_app.capture.policy import IdPictureRule
from register_app.model.attachments import Purpose
from register_app.model.office import Setting
from register_app.reading.attachments import attachments_of
from register_app.reading.drafts import draft_content
from register_app.services.work import Change, Work
from tests.capture import cards
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.intake_robot import IntakeRobot
from ui.capture.camera_feed import NoFeed
from ui.capture.card_pane import CardPane
from ui.catalogue import PAGES
from ui.screens.walk_in.page import WalkInPage
from ui.shell.page import PageEntry
from ui.shell.places import Place


@pytest.fixture
def pages() -> Sequence[PageEntry]:
    """The window's pages on a computer without a camera."""
    walk_in = PageEntry(Place.WALK_IN, lambda desk: WalkInPage(desk, feed=NoFeed), Place.GUEST_BOOK)
    return tuple(walk_in if entry.place is Place.WALK_IN else entry for entry in PAGES)


class CardRobot(IntakeRobot):
    """At Pengaduan tatap muka, with a photo of a card in a file."""

    def decides(self, rule: IdPictureRule) -> None:
        self.does(_decide, rule)

    def brings_a_picture(self, folder: Path) -> None:
        path = folder / "kartu-difoto.jpg"
        path.write_bytes(cards.as_jpeg(cards.photo(cards.tilted(4))))
        self.desk.dialogs.files = (path,)
        self.presses(Qt.Key.Key_F7)
        self.clicks("file_open")
        self.clicks("capture_accept")
        self.desk.qtbot.waitUntil(lambda: bool(self.pane().picture()))
        self.desk.window.activateWindow()  # no window manager does it here
        self.desk.qtbot.waitUntil(self.desk.window.isActiveWindow)
        self.desk.settles()

    def pane(self) -> CardPane:
        return self.desk.sees(CardPane, "card_pane")


def _decide(work: Work, rule: IdPictureRule) -> None:
    setting = work.session.get(Setting, "identity")
    assert setting is not None
    setting.value = {**setting.value, "policy": rule.value}
    work.session.add(setting)
    work.changes.add(Change.SETTINGS)


@pytest.fixture
def officer(desk: AtTheDesk) -> CardRobot:
    return CardRobot(desk)


def test_where_cards_are_only_looked_at_no_picture_is_asked_for(officer: CardRobot) -> None:
    officer.decides(IdPictureRule.LOOK_ONLY)
    officer.desk.goes_to(Place.WALK_IN)

    assert not officer.pane().isVisible()
    assert officer.note("card") == "Kartu cukup dilihat. Bila perlu difoto, pilih di Pengaturan."


def test_a_picture_that_is_read_and_thrown_away_is_written_nowhere(officer: CardRobot, tmp_path: Path) -> None:
    officer.decides(IdPictureRule.READ_THEN_DISCARD)
    officer.desk.goes_to(Place.WALK_IN)
    officer.types("subject", "Jam istirahat").brings_a_picture(tmp_path)
    officer.waits_for_journal()
    (draft,) = officer.drafts("walk-in")
    content = officer.asks(draft_content, draft.draft_id)
    assert content is not None
    assert content.pictures == ()

    officer.saves()

    assert officer.asks(attachments_of, officer.newest().id) == ()
    assert officer.pane().picture() == b""


def test_a_picture_that_may_stay_is_kept_with_the_complaint_and_with_its_draft(
    officer: CardRobot, tmp_path: Path
) -> None:
    officer.decides(IdPictureRule.KEEP)
    officer.desk.goes_to(Place.WALK_IN)
    officer.types("subject", "Jam istirahat").brings_a_picture(tmp_path)
    (draft,) = officer.drafts("walk-in")
    officer.presses(Qt.Key.Key_Escape)
    officer.desk.goes_to(Place.WALK_IN)
    assert officer.pane().picture() == b""
    officer.desk.goes_to(Place.WALK_IN, draft_id=draft.draft_id)
    assert officer.pane().picture()

    officer.saves()

    (file,) = officer.asks(attachments_of, officer.newest().id)
    assert file.purpose is Purpose.ID_CARD


def test_a_picture_thrown_away_by_hand_leaves_the_draft_too(officer: CardRobot, tmp_path: Path) -> None:
    officer.decides(IdPictureRule.KEEP)
    officer.desk.goes_to(Place.WALK_IN)
    officer.types("subject", "Jam istirahat").brings_a_picture(tmp_path)

    officer.clicks("card_discard")

    (draft,) = officer.drafts("walk-in")
    content = officer.asks(draft_content, draft.draft_id)
    assert content is not None
    assert content.pictures == ()
