"""Every failure becomes a sentence, Qt's own buttons speak Indonesian, and the last resort never shows a traceback."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from register_app.errors import MachineError, Problem, RefusedError
from register_app.i18n import use_language
from register_app.log import Log
from register_app.paths import RESOURCES
from tests.ui.shell.officer import AnsweringDialogs
from ui.dialogs import sentence_for
from ui.last_resort import LastResort
from ui.qt_texts import WORDS, speak_indonesian


@pytest.mark.parametrize(
    ("error", "begins"),
    [
        (RefusedError([Problem("name", "Tulis nama."), Problem("time", "Isi jam.")]), "Tulis nama.\nIsi jam."),
        (MachineError("Disk penuh.", remedy="Kosongkan ruang."), "Disk penuh."),
        (OSError(5, "Input/output error"), "Berkas atau alat tidak dapat dipakai."),
        (MemoryError(), "Memori komputer ini habis."),
        (ZeroDivisionError("division by zero"), "Program ini keliru"),
    ],
)
def test_every_failure_becomes_a_sentence(error: Exception, begins: str) -> None:
    text, _remedy = sentence_for(error)

    assert text.startswith(begins)
    assert "error" not in text.lower()


def test_our_own_faults_are_told_with_a_remedy() -> None:
    assert sentence_for(KeyError("x"))[1].startswith("Yang sudah tersimpan tetap aman.")


def test_buttons_that_qt_brings_speak_indonesian(qtbot: QtBot, qapp: QApplication) -> None:
    texts = speak_indonesian(qapp)
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(
        QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel
    )

    assert sorted(button.text() for button in box.buttons()) == ["Batal", "Buang", "Simpan"]
    assert QCoreApplication.translate("QLineEdit", "&Paste") == "&Tempel"
    qapp.removeTranslator(texts)


def test_in_an_english_window_they_speak_english(qtbot: QtBot, qapp: QApplication) -> None:
    use_language("en", RESOURCES / "locale")
    try:
        texts = speak_indonesian(qapp)
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
        assert QCoreApplication.translate("QLineEdit", "Cu&t") == "Cu&t"
        assert QLocale().toString(1.5) == "1.5"
    finally:
        use_language("id")
        qapp.removeTranslator(texts)
        qapp.removeTranslator(speak_indonesian(qapp))  # figures are written as before


def test_a_text_we_do_not_know_stays_as_qt_has_it(qapp: QApplication) -> None:
    texts = speak_indonesian(qapp)

    assert QCoreApplication.translate("QAnything", "Frobnicate") == "Frobnicate"
    qapp.removeTranslator(texts)


def test_the_table_keeps_keys_and_placeholders() -> None:
    assert all(("&" in source) == ("&" in words()) for source, words in WORDS.items())
    assert all(("%1" in source) == ("%1" in words()) for source, words in WORDS.items())


def test_the_last_resort_tells_the_officer_and_the_log_but_shows_no_traceback(tmp_path: Path) -> None:
    dialogs = AnsweringDialogs()
    log = Log(tmp_path)

    LastResort(log, dialogs).take(ValueError, ValueError("Maria Tae"), None)

    assert dialogs.said[0].startswith("Program ini keliru")
    assert "Traceback" not in dialogs.said[0]
    assert "ValueError" in log.path.read_text(encoding="utf-8")
    assert "Maria" not in log.path.read_text(encoding="utf-8")


def test_ctrl_c_in_a_console_is_no_failure(tmp_path: Path) -> None:
    dialogs = AnsweringDialogs()

    LastResort(Log(tmp_path), dialogs).take(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert dialogs.said == []
