"""The window takes the officer anywhere with one key, and back again."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from register_app.services.work import Change
from tests.small_office import SmallOffice
from tests.ui.shell.officer import AnsweringDialogs, SimplePage
from ui.shell.memory import WindowMemory
from ui.shell.page import PageEntry
from ui.shell.places import Place
from ui.shell.suggestions import Suggestion, SuggestionList
from ui.shell.window import Hooks, MainWindow, OfficeSight
from ui.tasks import Tasks
from ui.theme.apply import apply_theme
from ui.theme.current import theme
from ui.theme.tokens import LIGHT


@dataclass
class Desk:
    """The window under test with hands and eyes."""

    window: MainWindow
    tasks: Tasks
    office: SmallOffice
    failures: list[BaseException]
    qtbot: QtBot

    def page(self) -> SimplePage:
        page = self.window.pages.in_sight
        assert isinstance(page, SimplePage)
        return page

    def here(self) -> Place:
        return self.window.pages.here

    def presses(self, code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, code, modifiers)

    def child(self, name: str) -> QPushButton:
        found = self.window.findChild(QPushButton, name)
        assert found is not None
        return found


FOUND = (
    Suggestion("0311 · Formulir lama", "didisposisi", Place.PREVIEW, {"number": "0311"}),
    Suggestion("0297 · Toilet terkunci", "lewat 2 hari", Place.PREVIEW, {"number": "0297"}),
)


@pytest.fixture
def open_desk(qtbot: QtBot, qapp: QApplication, office: SmallOffice) -> Iterator[Callable[..., Desk]]:
    apply_theme(qapp, LIGHT)
    tasks = Tasks()

    def make(*, practice: bool = False, memory: WindowMemory | None = None, waiting: int = 0) -> Desk:
        failures: list[BaseException] = []

        def counts() -> Mapping[Place, int]:
            return {Place.BOXES: waiting}

        hooks = Hooks(
            failures.append,
            search=lambda text: FOUND if text != "xyz" else (),
            waiting=counts,
            memory=memory or WindowMemory(),
        )
        entries = [
            PageEntry(place, partial(SimplePage, name=place.value), Place.REGISTER if place is Place.LETTER else None)
            for place in Place
        ]
        window = MainWindow(
            office.register,
            office.officer,
            entries,
            tasks,
            AnsweringDialogs(),
            OfficeSight("Biro Organisasi", "Sekretariat Daerah", practice),
            hooks,
        )
        qtbot.addWidget(window)
        window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(1366, 768)
        window.start()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(lambda: tasks.idle)
        return Desk(window, tasks, office, failures, qtbot)

    yield make
    tasks.stop()


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    return open_desk()


@pytest.mark.parametrize(
    ("code", "place"),
    [
        (Qt.Key.Key_F2, Place.WALK_IN),
        (Qt.Key.Key_F3, Place.BOX_OPENING),
        (Qt.Key.Key_F4, Place.LETTER),
        (Qt.Key.Key_F6, Place.ONLINE),
    ],
)
def test_one_key_begins_each_kind_of_intake(desk: Desk, code: Qt.Key, place: Place) -> None:
    desk.presses(code)

    assert desk.here() is place


def test_a_list_with_the_focus_does_not_eat_the_key_for_letters(desk: Desk) -> None:
    desk.page().list.setFocus()

    desk.presses(Qt.Key.Key_F4)

    assert desk.here() is Place.LETTER


def test_a_button_on_the_page_that_shows_the_same_key_does_not_silence_it(desk: Desk) -> None:
    button = QPushButton("Buka", desk.page())
    button.setShortcut("F3")
    button.show()

    desk.presses(Qt.Key.Key_F3)

    assert desk.here() is Place.BOX_OPENING


def test_ctrl_k_searches_and_leaves_what_was_typed_alone(desk: Desk) -> None:
    desk.page().line.setText("kursi roda")
    desk.page().line.setCursorPosition(0)

    desk.presses(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "search"
    assert desk.page().line.text() == "kursi roda"


def test_searching_walks_to_a_case_with_arrows_and_enter(desk: Desk) -> None:
    desk.presses(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    search = QApplication.focusWidget()
    assert search is not None
    QTest.keyClicks(search, "toilet")
    desk.qtbot.waitUntil(lambda: bool(desk.window.search.suggestions()))

    desk.presses(Qt.Key.Key_Down)
    desk.presses(Qt.Key.Key_Down)
    desk.presses(Qt.Key.Key_Return)

    assert desk.here() is Place.PREVIEW
    assert desk.page().arrived[-1] == {"number": "0297"}


def test_esc_takes_away_the_word_that_nothing_was_found(desk: Desk) -> None:
    desk.presses(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    search = QApplication.focusWidget()
    assert search is not None
    QTest.keyClicks(search, "xyz")
    search_list = desk.window.findChildren
    desk.qtbot.waitUntil(lambda: any(each.isVisible() for each in search_list(SuggestionList)))

    desk.presses(Qt.Key.Key_Escape)

    assert not any(each.isVisible() for each in search_list(SuggestionList))


def test_enter_on_the_words_themselves_looks_in_the_register(desk: Desk) -> None:
    desk.presses(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    search = QApplication.focusWidget()
    assert search is not None
    QTest.keyClicks(search, "3")
    desk.presses(Qt.Key.Key_Return)

    assert desk.here() is Place.REGISTER
    assert desk.page().arrived[-1] == {"search": "3"}


def test_esc_steps_back_inside_the_page_first_and_then_a_page(desk: Desk) -> None:
    desk.presses(Qt.Key.Key_F2)
    desk.page().steps_inside = 1

    desk.presses(Qt.Key.Key_Escape)
    assert desk.here() is Place.WALK_IN

    desk.presses(Qt.Key.Key_Escape)
    assert desk.here() is Place.DESK


def test_a_page_that_would_not_be_left_stays(desk: Desk) -> None:
    desk.page().may_leave = False

    desk.presses(Qt.Key.Key_F2)

    assert desk.here() is Place.DESK


def test_closing_waits_for_the_page_too(desk: Desk) -> None:
    desk.page().may_leave = False
    assert not desk.window.close()

    desk.page().may_leave = True
    assert desk.window.close()


def test_f1_explains_the_page_and_esc_closes_the_explanation_before_anything_else(desk: Desk) -> None:
    desk.presses(Qt.Key.Key_F2)
    desk.presses(Qt.Key.Key_F1)
    assert desk.window.help.words() == "Halaman walk-in untuk mencoba."

    desk.presses(Qt.Key.Key_Escape)
    assert desk.window.help.isHidden()
    assert desk.here() is Place.WALK_IN


def test_a_question_mark_lists_the_keys_but_not_while_it_is_being_typed(desk: Desk) -> None:
    QTest.keyClicks(desk.page().line, "siapa?")
    assert desk.page().line.text() == "siapa?"
    assert desk.window.help.isHidden()

    desk.page().list.setFocus()
    QTest.keyClicks(desk.page().list, "?")
    assert not desk.window.help.isHidden()


def test_the_page_in_sight_reads_again_when_something_changed(desk: Desk) -> None:
    desk.tasks.run(desk.office.guest)
    desk.qtbot.waitUntil(lambda: bool(desk.page().refreshed))

    assert Change.VISITS in desk.page().refreshed[0]


def test_what_waits_is_shown_in_the_rail(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(waiting=2)

    assert "2" in desk.child("rail_boxes").accessibleDescription()


def test_the_rail_lights_the_item_that_a_page_belongs_to(desk: Desk) -> None:
    desk.window.pages.open(Place.LETTER)

    assert desk.child("rail_register").isChecked()
    assert not desk.child("rail_desk").isChecked()


@pytest.mark.parametrize(("before", "lit"), [(Place.GUEST_BOOK, "rail_guest-book"), (Place.DESK, "rail_desk")])
def test_a_preview_belongs_to_the_page_that_asked_for_it(desk: Desk, before: Place, lit: str) -> None:
    desk.window.pages.open(before)

    desk.window.pages.open(Place.PREVIEW)

    assert desk.child(lit).isChecked()
    assert not desk.child("rail_reports").isChecked()


def test_a_print_belongs_to_the_form_it_took_the_place_of(desk: Desk) -> None:
    desk.window.pages.open(Place.GUEST_BOOK)
    desk.window.pages.open(Place.LETTER)

    desk.window.pages.replace(Place.PREVIEW)
    assert desk.child("rail_register").isChecked()

    desk.window.pages.back()
    assert desk.child("rail_guest-book").isChecked()


def test_the_rail_folds_and_the_window_remembers_it(desk: Desk) -> None:
    memories: list[WindowMemory] = []
    desk.window.closed.connect(memories.append)

    desk.child("rail_fold").click()
    desk.window.close()

    assert memories[0].rail_folded


def test_large_type_folds_the_rail_by_itself(open_desk: Callable[..., Desk], qapp: QApplication) -> None:
    apply_theme(qapp, LIGHT, base_points=20)
    try:
        desk = open_desk()
        assert desk.window.rail.folded
        assert desk.window.minimumSizeHint().width() <= 1366
    finally:
        apply_theme(qapp, LIGHT, base_points=10)


def test_a_low_window_draws_its_margins_in(desk: Desk) -> None:
    desk.window.resize(1366, 696)
    desk.qtbot.waitUntil(lambda: theme().compact)

    desk.window.resize(1366, 768)
    desk.qtbot.waitUntil(lambda: not theme().compact)


def test_practice_is_written_on_the_window_and_its_title(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(practice=True)

    assert desk.window.windowTitle().startswith("LATIHAN")
    assert desk.window.findChild(QWidget, "practice_frame") is not None


def test_a_failure_is_told_in_words_and_written_down(desk: Desk) -> None:
    def fails() -> None:
        raise KeyError("Maria T., NIK 5371")

    desk.tasks.run(fails)
    desk.qtbot.waitUntil(lambda: bool(desk.window.notices.text()))

    assert desk.window.notices.text() == "Program ini keliru; langkah terakhir tidak jadi dilakukan."
    assert [type(error) for error in desk.failures] == [KeyError]


def test_a_warning_goes_with_its_page_but_a_failure_of_the_register_stays(desk: Desk) -> None:
    notices, pages = desk.window.notices, desk.window.pages
    notices.warn("Pilih dulu pengaduan yang lembarnya dicetak.")
    pages.open(Place.GUEST_BOOK)
    assert notices.text() == ""

    notices.fail(OSError("cakram"))
    pages.open(Place.DESK)
    assert notices.text() == "Berkas atau alat tidak dapat dipakai."


def test_what_was_done_can_be_taken_back_from_the_bar(desk: Desk) -> None:
    taken_back: list[bool] = []
    desk.window.notices.offer_undo("KTP dikembalikan dari laci 4", lambda: taken_back.append(True))
    assert desk.window.notices.text() == "KTP dikembalikan dari laci 4"

    desk.child("notice_undo").click()

    assert taken_back == [True]
    assert desk.window.notices.text() == ""


def test_every_input_of_the_window_can_be_read_aloud(desk: Desk) -> None:
    buttons = [button for button in desk.window.findChildren(QPushButton) if button.isVisible()]

    assert all(button.accessibleName() for button in buttons)
    assert desk.window.search.accessibleName()
