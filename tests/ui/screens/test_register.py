"""Finding a case: the list narrows, sorts and grows, the case beside it follows, and four keys are enough."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from register_app.reading.register_list import Filter, complaints
from register_app.rules.statuses import Event
from register_app.services.life import EventDraft, record_event
from tests.ui.screens.at_the_desk import AtTheDesk
from tests.ui.screens.register_robot import RegisterRobot
from ui.shell.places import Place
from ui.shell.search_box import SearchBox
from ui.widgets.filter_chip import FilterChip
from ui.widgets.label import Label

Key = Qt.Key


@pytest.fixture
def officer(desk: AtTheDesk) -> RegisterRobot:
    return RegisterRobot(desk)


@pytest.fixture
def three(officer: RegisterRobot) -> dict[str, int]:
    """Three letters: one late, one of today, one that is answered."""
    ids = {
        "late": officer.letter("Talang bocor di loket tiga", days_ago=12, name="Yuliana Bria", nik="5371015005900007"),
        "fresh": officer.letter("Zona parkir tanpa rambu", name="Melki Tanesib"),
        "answered": officer.letter("Balasan sudah dikirim", days_ago=2),
    }
    officer.does(record_event, ids["answered"], EventDraft(Event.ANSWERED, facts={"how": "surat"}))
    return ids


def test_the_register_opens_with_this_year_and_the_most_urgent_first(
    officer: RegisterRobot, three: dict[str, int]
) -> None:
    officer.opens()

    assert officer.rows()[0].id == three["late"]
    assert officer.says("Talang bocor di loket tiga")
    assert officer.desk.sees(FilterChip, "filter_year").choice() == "2026"
    total = officer.asks(complaints, Filter(year=2026)).total
    assert officer.desk.sees(QLineEdit, "register_search").text() == ""
    assert any(f"{total} pengaduan tahun 2026" in each.text() for each in officer.desk.window.findChildren(Label))


def test_the_arrows_walk_the_list_and_the_case_follows(officer: RegisterRobot, three: dict[str, int]) -> None:
    officer.opens()
    second = officer.rows()[1]

    officer.presses(Key.Key_Down)

    assert officer.says(second.number)
    officer.presses(Key.Key_Up)
    assert officer.says(officer.rows()[0].number)


def test_enter_goes_to_the_case_and_esc_comes_back_to_the_list(officer: RegisterRobot, three: dict[str, int]) -> None:
    officer.opens()

    officer.presses(Key.Key_Return)
    assert officer.focus() == "action_verify"

    officer.presses(Key.Key_Escape)
    assert officer.focus() == "register_table"
    assert officer.desk.here() == Place.REGISTER


def test_typing_narrows_the_list(officer: RegisterRobot, three: dict[str, int]) -> None:
    officer.opens().presses(Key.Key_F, control=True)
    assert officer.focus() == "register_search"

    officer.desk.types("tanesib")
    officer.waits_for(lambda: len(officer.rows()) == 1)

    assert officer.subjects() == ["Zona parkir tanpa rambu"]
    assert officer.says("Zona parkir tanpa rambu")


@pytest.mark.parametrize("typed", ["talang bocor", "yuliana", "0007"])
def test_words_names_and_the_last_digits_of_a_nik_find_the_same_case(
    officer: RegisterRobot, three: dict[str, int], typed: str
) -> None:
    officer.opens(search=typed)

    assert three["late"] in [row.id for row in officer.rows()]


def test_a_known_case_is_open_after_three_keys_besides_its_name(officer: RegisterRobot, three: dict[str, int]) -> None:
    desk = officer.desk
    desk.acts = 0

    officer.presses(Key.Key_K, control=True)
    desk.types("tanesib")
    search = desk.sees(SearchBox, "search")
    officer.waits_for(lambda: bool(search.suggestions()))
    officer.presses(Key.Key_Down).presses(Key.Key_Return)

    assert officer.says("Zona parkir tanpa rambu")
    assert desk.acts <= 4


def test_enter_on_the_words_alone_opens_what_fits_best(officer: RegisterRobot, three: dict[str, int]) -> None:
    desk = officer.desk
    desk.acts = 0

    officer.presses(Key.Key_K, control=True)
    desk.types("zona parkir")
    officer.presses(Key.Key_Return)

    assert officer.says("Zona parkir tanpa rambu")
    assert officer.subjects() == ["Zona parkir tanpa rambu"]
    assert desk.acts <= 4


def test_a_filter_is_chosen_from_its_menu_and_taken_off_again(officer: RegisterRobot, three: dict[str, int]) -> None:
    officer.opens().clicks("filter_status").picks("menu_status", "Dijawab")

    assert three["answered"] in [row.id for row in officer.rows()]
    assert {row.status.value for row in officer.rows()} == {"dijawab"}

    officer.sees("filter_status", FilterChip).setFocus()
    officer.presses(Key.Key_Delete)
    assert three["late"] in [row.id for row in officer.rows()]


def test_every_filter_has_answers(officer: RegisterRobot) -> None:
    officer.opens().clicks("filter_more")
    for name in ("year", "received", "channel", "status", "due", "category", "unit"):
        officer.clicks(f"filter_{name}")
        assert officer.offers(f"menu_{name}")
        officer.menu(f"menu_{name}").close()
        officer.desk.settles()
    officer.clicks("filter_incomplete")
    assert all(row.incomplete for row in officer.rows())


def test_days_can_be_named(officer: RegisterRobot, three: dict[str, int]) -> None:
    officer.opens().clicks("filter_received").picks("menu_received", "Pilih tanggal …")
    day = officer.desk.office.register.clock.today() - timedelta(days=12)

    officer.types("period_first", f"{day:%d-%m-%Y}").types("period_last", f"{day:%d-%m-%Y}").clicks("period_use")

    assert three["late"] in [row.id for row in officer.rows()]
    assert three["fresh"] not in [row.id for row in officer.rows()]


def test_a_narrow_list_can_be_opened_wide_again(officer: RegisterRobot, three: dict[str, int]) -> None:
    officer.opens(search="zona parkir")
    assert len(officer.rows()) == 1

    officer.clicks("filter_reset")

    assert len(officer.rows()) > 1
    assert officer.desk.sees(QLineEdit, "register_search").text() == ""


def test_beranda_and_reports_open_exactly_their_list(officer: RegisterRobot, three: dict[str, int]) -> None:
    officer.opens(due="soon")
    assert {row.due_state.value for row in officer.rows()} <= {"late", "today", "tomorrow"}
    assert three["late"] in [row.id for row in officer.rows()]

    officer.opens(ids=(three["fresh"], three["answered"]), title="selesai, November")
    assert {row.id for row in officer.rows()} == {three["fresh"], three["answered"]}
    assert officer.desk.sees(FilterChip, "filter_listed").choice() == "selesai, November"


def test_an_old_case_is_opened_with_its_place_in_the_list(officer: RegisterRobot) -> None:
    old = officer.letter("Surat lama", days_ago=400)

    officer.opens(complaint_id=old)

    assert officer.says("Surat lama")
    chosen = officer.table().chosen()
    assert chosen is not None
    assert chosen.id == old


def test_columns_are_chosen_and_remembered(officer: RegisterRobot, three: dict[str, int]) -> None:
    officer.opens().clicks("register_columns").picks("menu_columns", "Pelapor")

    assert "complainant" in officer.table().shown_columns()
    kept = officer.desk.office.register
    from register_app.reading.views import view_of

    assert "complainant" in kept.ask(view_of, "register", officer.desk.office.officer.account_id)["columns"]


def test_a_wide_window_shows_more_columns_and_the_actions_beside_the_timeline(
    officer: RegisterRobot, three: dict[str, int]
) -> None:
    officer.opens()
    assert officer.table().shown_columns() == ("number", "subject", "status", "due")
    assert officer.is_in_sight("case_actions")

    officer.desk.window.resize(1920, 1080)
    officer.desk.settles()

    assert officer.table().shown_columns() == ("number", "received", "subject", "category", "status", "due")
    assert officer.is_in_sight("case_actions_wide")
    assert not officer.is_in_sight("case_actions")


def test_on_a_small_window_the_case_has_the_room_for_itself(officer: RegisterRobot, three: dict[str, int]) -> None:
    officer.desk.window.resize(1000, 700)
    officer.opens()
    assert officer.is_in_sight("register_table")
    assert not officer.is_in_sight("case")

    officer.presses(Key.Key_Return)
    assert officer.is_in_sight("case")
    assert not officer.is_in_sight("register_table")

    officer.presses(Key.Key_Escape)
    assert officer.is_in_sight("register_table")


def test_what_another_page_changes_is_read_again_in_its_place(officer: RegisterRobot, three: dict[str, int]) -> None:
    officer.opens().presses(Key.Key_Down)
    chosen = officer.table().chosen()
    assert chosen is not None

    officer.letter("Baru saja datang")

    after = officer.table().chosen()
    assert after is not None
    assert after.id == chosen.id
    assert "Baru saja datang" in officer.subjects()


def test_a_sheets_code_opens_its_case_with_the_form_for_what_came_back(
    officer: RegisterRobot, three: dict[str, int]
) -> None:
    officer.prints_sheet(three["fresh"])
    number = officer.file_of(three["fresh"]).number

    officer.presses(Key.Key_K, control=True)
    officer.desk.types(f"DSP:1:{number}")
    officer.presses(Key.Key_Return)

    assert officer.says("Zona parkir tanpa rambu")
    assert officer.is_in_sight("from")


def test_the_page_explains_itself(officer: RegisterRobot) -> None:
    officer.opens()
    page = officer.desk.window.pages.in_sight
    assert page is not None
    assert page.help_text()
    hints = page.keys()
    assert {hint.key for hint in hints} >= {"T", "J", "D", "L", "Enter"}
