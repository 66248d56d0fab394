"""Six short pages make a register, and nothing is made before the last answer."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from register_app.reading.office import office
from register_app.setup import open_office
from tests.ui.first_run.conftest import Founder
from ui.widgets.kop_preview import KopPreview
from ui.widgets.nip_field import NipField


def test_a_hurried_founder_needs_only_enter_and_the_account(founder: Founder) -> None:
    assert founder.reads() == "Kantor ini termasuk yang mana?"
    founder.goes_on(5)
    assert founder.reads() == "Siapa yang membuka register ini?"
    assert not founder.path.exists()

    founder.fills_the_account()
    founder.goes_on()
    founder.waits()

    assert founder.reads() == "Cetak lembar pemulihan"
    assert founder.path.exists()


def test_the_sheet_must_be_in_hand_before_the_desk_opens(founder: Founder) -> None:
    founder.goes_on(5)
    founder.fills_the_account()
    founder.goes_on()
    founder.waits()
    following = founder.button("first_run_next")
    assert not following.isEnabled()
    assert following.accessibleDescription().startswith("Ketik kelompok terakhir")

    made = founder.window.made_register
    assert made is not None
    founder.types("last_group", made.recovery_text.rsplit("-", 1)[-1].lower())
    assert following.isEnabled()
    founder.goes_on()
    assert founder.reads() == "Register siap dipakai"

    founder.button("open_desk").click()
    assert [practise for _register, practise in founder.made] == [False]


def test_saying_that_the_sheet_is_stored_is_enough_too(founder: Founder) -> None:
    founder.goes_on(5)
    founder.fills_the_account()
    founder.goes_on()
    founder.waits()

    founder.child("sheet_stored").setFocus()
    founder.presses(Qt.Key.Key_Space)
    founder.goes_on()
    founder.button("open_practice").click()

    assert [practise for _register, practise in founder.made] == [True]


def test_what_was_answered_stands_in_the_register(founder: Founder) -> None:
    founder.goes_on()
    founder.types("office_name", "Biro Umum")
    founder.goes_on()
    founder.types("official_1_name", "Agustina Beba, S.Sos")
    founder.types("official_1_nip", "19711115 200012 2 003")
    founder.goes_on()
    founder.types("box_0_name", "Lobi")
    founder.goes_on(2)
    founder.fills_the_account()
    founder.goes_on()
    founder.waits()

    made = founder.window.made_register
    assert made is not None
    kept = made.register.ask(office)
    assert kept.name == "Biro Umum"
    assert [box.name for box in kept.boxes] == ["Lobi", "Biro Organisasi"]


def test_the_first_passphrase_opens_the_register_afterwards(founder: Founder) -> None:
    founder.goes_on(5)
    founder.fills_the_account("jagung bose hangat")
    founder.goes_on()
    founder.waits()
    made = founder.window.made_register
    assert made is not None
    founder.tasks.run(made.file.close)
    founder.waits()

    again = open_office(founder.path, "yustina", "jagung bose hangat")

    assert again.officer.name == "Yustina Manu"
    assert again.officer.role_title == "Petugas Penerima Tamu"
    founder.window.forget_made()
    again.file.close()


def test_arrows_choose_another_kind_of_office(founder: Founder) -> None:
    founder.presses(Qt.Key.Key_Right)
    founder.goes_on()

    assert founder.line("office_name").text() == "Dinas Komunikasi dan Informatika"


def test_esc_goes_back_and_what_was_typed_stays(founder: Founder) -> None:
    founder.goes_on()
    founder.types("office_name", "Biro Umum")
    founder.goes_on()
    founder.presses(Qt.Key.Key_Escape)

    assert founder.line("office_name").text() == "Biro Umum"


def test_a_kop_line_that_repeats_the_name_follows_it(founder: Founder) -> None:
    founder.goes_on()
    founder.types("office_name", "Biro Umum")

    assert founder.line("kop_line_3").text() == "BIRO UMUM"
    assert founder.line("kop_line_2").text() == "SEKRETARIAT DAERAH"


def test_the_preview_of_the_kop_tells_all_that_will_print(founder: Founder) -> None:
    founder.goes_on()
    founder.types("office_address", "Jalan Bukit 1")

    preview = founder.window.findChild(KopPreview)
    assert preview is not None
    assert preview.accessibleDescription().endswith("Jalan Bukit 1, Telepon (0380) 3832697. Laman pemprovntt.go.id")


def test_a_digit_too_many_in_a_nip_is_remarked_on_while_it_is_typed(founder: Founder) -> None:
    founder.goes_on(2)
    founder.types("official_0_nip", "1971111520001220031")
    nip = founder.window.findChildren(NipField)[0]
    assert nip.note().startswith("NIP berisi 18 angka, yang tertulis 19.")

    founder.presses(Qt.Key.Key_Backspace)
    assert nip.note() == ""


def test_a_weak_or_mistyped_passphrase_is_refused_beside_its_field(founder: Founder) -> None:
    founder.goes_on(5)
    founder.types("display_name", "Yustina Manu")
    founder.types("passphrase", "1234")
    founder.types("passphrase_again", "12345")
    founder.goes_on()

    assert founder.line("passphrase").accessibleDescription().startswith("Kata sandi paling sedikit 8")
    assert founder.line("passphrase_again").accessibleDescription() == "Kedua kata sandi berbeda. Ketik sekali lagi."
    assert not founder.path.exists()


def test_a_place_that_cannot_hold_a_register_is_told_and_nothing_is_lost(founder: Founder) -> None:
    founder.path.parent.mkdir()
    founder.path.write_bytes(b"something else")
    founder.goes_on(5)
    founder.fills_the_account()
    founder.goes_on()
    founder.waits()

    assert founder.dialogs.said[0].startswith("Sudah ada berkas register di")
    assert founder.reads() == "Siapa yang membuka register ini?"
    assert founder.line("display_name").text() == "Yustina Manu"
    assert founder.path.read_bytes() == b"something else"


def test_closing_without_the_sheet_asks_first(founder: Founder) -> None:
    founder.goes_on(5)
    founder.fills_the_account()
    founder.goes_on()
    founder.waits()

    assert not founder.window.close()
    assert founder.dialogs.asked[-1].startswith("Tanpa lembar pemulihan")

    founder.dialogs.choice = "leave"
    assert founder.window.close()


def test_the_sheet_can_be_kept_as_a_pdf(founder: Founder, tmp_path: Path) -> None:
    founder.goes_on(5)
    founder.fills_the_account()
    founder.goes_on()
    founder.waits()
    founder.dialogs.save_to = tmp_path / "lembar.pdf"

    founder.button("save_recovery").click()

    assert (tmp_path / "lembar.pdf").read_bytes().startswith(b"%PDF-")


def test_sheet_and_test_page_go_to_a_printer_at_their_size(founder: Founder, tmp_path: Path) -> None:
    founder.goes_on(4)
    founder.dialogs.printer_pdf = tmp_path / "uji.pdf"
    founder.button("print_test").click()
    founder.goes_on()
    founder.fills_the_account()
    founder.goes_on()
    founder.waits()
    founder.dialogs.printer_pdf = tmp_path / "lembar.pdf"
    founder.button("print_recovery").click()

    assert sizes_in_mm(tmp_path / "uji.pdf") == [(215, 330)]
    assert sizes_in_mm(tmp_path / "lembar.pdf") == [(210, 297)]


def test_a_logo_is_dropped_onto_its_place(founder: Founder, tmp_path: Path) -> None:
    founder.goes_on()
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#1A4F8B"))
    image.save(str(tmp_path / "logo.png"))

    drop(founder, tmp_path / "logo.png")
    founder.goes_on(4)
    founder.fills_the_account()
    founder.goes_on()
    founder.waits()

    made = founder.window.made_register
    assert made is not None
    assert made.register.ask(office).logo == (tmp_path / "logo.png").read_bytes()


def test_a_logo_that_is_no_picture_is_refused_with_a_remedy(founder: Founder, tmp_path: Path) -> None:
    founder.goes_on()
    (tmp_path / "logo.png").write_text("not a picture", encoding="utf-8")
    (tmp_path / "logo.exe").write_bytes(b"MZ")

    for name in ("logo.png", "logo.exe"):
        drop(founder, tmp_path / name)
        assert founder.button("logo_remove").isHidden()


def test_every_input_of_every_page_can_be_read_aloud(founder: Founder) -> None:
    for _page in range(6):
        visible = [
            widget
            for widget in (*founder.window.findChildren(QLineEdit), *founder.window.findChildren(QPushButton))
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]
        unnamed = [widget.objectName() for widget in visible if not widget.accessibleName()]
        assert [name for name in unnamed if not name.startswith("qt_")] == []
        founder.goes_on()


def test_nothing_is_cut_on_a_small_screen(founder: Founder, qapp: QApplication) -> None:
    founder.window.resize(1366, 696)

    assert founder.window.minimumSizeHint().width() <= 1366
    assert founder.window.minimumSizeHint().height() <= 696


def drop(founder: Founder, path: Path) -> None:
    """Drag a file onto the logo's place and let go."""
    place = founder.child("logo")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(place, QDragEnterEvent(QPoint(9, 9), actions, data, buttons, keys))
    QApplication.sendEvent(place, QDropEvent(QPoint(9, 9), actions, data, buttons, keys))


def sizes_in_mm(pdf: Path) -> list[tuple[int, int]]:
    """The pages' sizes, to the millimetre."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    return [(round(page.get_width() / 72 * 25.4), round(page.get_height() / 72 * 25.4)) for page in document]
