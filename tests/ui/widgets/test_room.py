"""Where the type is large or the window narrow, things move below each other and words stay whole."""

from itertools import pairwise

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from register_app.flows.starts import known_starts
from tests.ui.widgets.conftest import Stage
from ui.widgets.aside import Aside
from ui.widgets.big_action import BigAction
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.footer_bar import FooterBar
from ui.widgets.kop_preview import KopLook, KopPreview
from ui.widgets.line_edit import LineEdit
from ui.widgets.list_row import ListRow
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.text_field import TextField


def within(part: QWidget, room: QWidget) -> QRect:
    """Where ``part`` lies in ``room``."""
    return QRect(part.mapTo(room, part.rect().topLeft()), part.size())


def shown(window: QWidget, words: str) -> QLabel:
    """The label in sight that says ``words``."""
    return next(each for each in window.findChildren(QLabel) if each.text() == words and each.isVisible())


def test_what_stands_beside_goes_below_and_a_form_out_of_sight_is_shown(stage: Stage) -> None:
    content, side, field = QWidget(), QWidget(), LineEdit()
    QVBoxLayout(content).addSpacing(900)
    main = PageScroll(content)
    column = QVBoxLayout(side)
    column.addWidget(field)
    page = Aside(main, side, wide=500, narrow=200)
    window = stage(page)
    window.resize(900, 400)
    QApplication.processEvents()
    assert page.beside()
    assert within(side, page).left() > within(main, page).right()

    window.resize(600, 400)
    QApplication.processEvents()
    assert not page.beside()
    assert within(side, page).top() > within(main, page).bottom()
    field.clearFocus()
    page.verticalScrollBar().setValue(0)
    assert not page.viewport().rect().intersects(within(field, page))
    field.setFocus()
    assert page.viewport().rect().contains(within(field, page))


def test_the_head_of_a_page_says_everything_behind_or_below_its_title(stage: Stage) -> None:
    words = "Senin, 23 November 2026 · 4 tamu, 3 masih di sini"
    head = PageHeader("Buku Tamu", detail=words)
    window = stage(head)
    for width in (900, 320, 900):
        window.resize(width, 120)
        QApplication.processEvents()
        told = shown(window, words)
        assert told.wordWrap() is (width == 320)
        assert told.width() >= told.fontMetrics().horizontalAdvance(words) or told.wordWrap()


def test_the_foot_of_a_form_gives_its_room_to_what_matters_more(stage: Stage) -> None:
    draft, deadline = "Isian tetap tersimpan sebagai draf", "Batas jawab Selasa, 17 November 2026"
    foot = FooterBar(back_note=draft, save=True, save_and_print=True, escape=False)
    foot.set_note(deadline)
    window = stage(foot)
    words = shown(window, deadline).fontMetrics()
    keys = foot.minimumSizeHint().width()
    window.resize(keys + words.horizontalAdvance(deadline) + 2 * words.horizontalAdvance(draft), 80)
    assert shown(window, draft).isVisible()
    window.resize(keys + words.horizontalAdvance(deadline) + words.horizontalAdvance(draft) // 3, 80)
    QApplication.processEvents()
    visible = [each for each in window.findChildren(QLabel) if each.isVisible() and each.text()]
    assert [each.text() for each in visible] == [deadline]
    assert visible[0].width() >= words.horizontalAdvance(deadline)


def test_words_break_instead_of_being_cut(qtbot: QtBot) -> None:
    long = "Website WBS, SP4N LAPOR, Halo Mitra, Kotak Saran, Lembar Saran dan Pengaduan Online, E-mail, Form PST"
    card = ChoiceCard("BPS Provinsi Banten", long, name="card", tags=("WIB", "2 kotak"))
    row = ListRow("Jawaban: 7 hari kalender sejak diterima di kantor", "Semua pengaduan", wrap=True)
    action = BigAction("Tatap muka", "Tamu di depan meja, dengan atau tanpa kartu", icon="message-user", name="act")
    for each in (card, row, action):
        qtbot.addWidget(each)
    assert card.heightForWidth(300) > card.heightForWidth(900)
    assert row.heightForWidth(180) > row.heightForWidth(600)
    assert action.minimumSizeHint().width() > QFontMetrics(action.font()).horizontalAdvance("Tamu di depan meja")


def test_the_letterhead_is_drawn_as_the_office_prints_it(qtbot: QtBot) -> None:
    starts = {start.code: start for start in known_starts()}
    looks = {
        code: KopLook(start.kop_style, start.kop_rule, start.kop_faces)
        for code, start in starts.items()
        if code in {"biro-organisasi-ntt", "bps-ntt"}
    }
    inked: dict[str, tuple[int, int]] = {}
    for code, look in looks.items():
        kop = KopPreview()
        qtbot.addWidget(kop)
        kop.show_kop(["BADAN", "PROVINSI"], ["Jalan Contoh 1"], None, look)
        kop.resize(808, kop.heightForWidth(808))
        picture = kop.grab(QRect(20, 20, 768, 60)).toImage()
        dark = [x for x in range(picture.width()) for y in range(30) if picture.pixelColor(x, y).lightness() < 80]
        inked[code] = (min(dark), kop.height())
    assert inked["bps-ntt"][0] < 20 < 200 < inked["biro-organisasi-ntt"][0], "BPS begins at the left, others centre"
    assert looks["bps-ntt"].beside
    assert not looks["biro-organisasi-ntt"].beside


def test_an_empty_text_area_shows_all_its_words(qtbot: QtBot) -> None:
    field = TextField("Daftar", name="list", rows=5, placeholder="satu\ndua\ntiga")
    qtbot.addWidget(field)
    field.resize(300, 240)
    field.show()
    picture = field.edit.viewport().grab().toImage()
    ground = picture.pixelColor(picture.width() - 2, picture.height() - 2)
    rows = [any(picture.pixelColor(x, y) != ground for x in range(6, 60)) for y in range(picture.height())]
    assert sum(now and not before for before, now in pairwise(rows)) + rows[0] >= 3
