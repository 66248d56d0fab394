"""Gives Qt's own buttons and menus Indonesian words: Qt ships no Indonesian catalogue."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from register_app.i18n import _, language

WORDS: dict[str, Callable[[], str]] = {
    "OK": lambda: _("Oke"),
    "Save": lambda: _("Simpan"),
    "Save All": lambda: _("Simpan semua"),
    "Open": lambda: _("Buka"),
    "&Open": lambda: _("&Buka"),
    "&Save": lambda: _("&Simpan"),
    "&Yes": lambda: _("&Ya"),
    "Yes to &All": lambda: _("Ya untuk &semua"),
    "&No": lambda: _("&Tidak"),
    "N&o to All": lambda: _("Tidak untuk s&emua"),
    "Abort": lambda: _("Hentikan"),
    "Retry": lambda: _("Coba lagi"),
    "Ignore": lambda: _("Abaikan"),
    "Close": lambda: _("Tutup"),
    "&Close": lambda: _("&Tutup"),
    "Cancel": lambda: _("Batal"),
    "&Cancel": lambda: _("&Batal"),
    "Discard": lambda: _("Buang"),
    "Don't Save": lambda: _("Jangan simpan"),
    "Help": lambda: _("Bantuan"),
    "Apply": lambda: _("Terapkan"),
    "Reset": lambda: _("Atur ulang"),
    "Restore Defaults": lambda: _("Kembalikan bawaan"),
    "Show Details...": lambda: _("Lihat rincian…"),
    "Hide Details...": lambda: _("Sembunyikan rincian…"),
    "&Undo": lambda: _("&Urungkan"),
    "&Redo": lambda: _("&Ulangi"),
    "Cu&t": lambda: _("Po&tong"),
    "&Copy": lambda: _("&Salin"),
    "Copy &Link Location": lambda: _("Salin alamat &tautan"),
    "&Paste": lambda: _("&Tempel"),
    "Delete": lambda: _("Hapus"),
    "&Delete": lambda: _("&Hapus"),
    "Select All": lambda: _("Pilih semua"),
    "Clear": lambda: _("Kosongkan"),
    "Step &up": lambda: _("&Naik"),
    "Step &down": lambda: _("&Turun"),
    "&Step up": lambda: _("&Naik"),
    "Scroll here": lambda: _("Gulir ke sini"),
    "Top": lambda: _("Paling atas"),
    "Bottom": lambda: _("Paling bawah"),
    "Left edge": lambda: _("Tepi kiri"),
    "Right edge": lambda: _("Tepi kanan"),
    "Page up": lambda: _("Satu layar ke atas"),
    "Page down": lambda: _("Satu layar ke bawah"),
    "Page left": lambda: _("Satu layar ke kiri"),
    "Page right": lambda: _("Satu layar ke kanan"),
    "Scroll up": lambda: _("Gulir ke atas"),
    "Scroll down": lambda: _("Gulir ke bawah"),
    "Scroll left": lambda: _("Gulir ke kiri"),
    "Scroll right": lambda: _("Gulir ke kanan"),
    "Look in:": lambda: _("Lihat di:"),
    "File &name:": lambda: _("&Nama berkas:"),
    "Files of type:": lambda: _("Jenis berkas:"),
    "&Look in:": lambda: _("&Lihat di:"),
    "Files of &type:": lambda: _("&Jenis berkas:"),
    "Directory:": lambda: _("Folder:"),
    "&Choose": lambda: _("&Pilih"),
    "Choose": lambda: _("Pilih"),
    "Back": lambda: _("Mundur"),
    "Forward": lambda: _("Maju"),
    "Parent Directory": lambda: _("Folder di atasnya"),
    "Create New Folder": lambda: _("Buat folder baru"),
    "&New Folder": lambda: _("Folder &baru"),
    "New Folder": lambda: _("Folder baru"),
    "List View": lambda: _("Tampilan daftar"),
    "Detail View": lambda: _("Tampilan rinci"),
    "Recent Places": lambda: _("Tempat terakhir"),
    "Computer": lambda: _("Komputer"),
    "My Computer": lambda: _("Komputer ini"),
    "Name": lambda: _("Nama"),
    "Size": lambda: _("Ukuran"),
    "Type": lambda: _("Jenis"),
    "Kind": lambda: _("Jenis"),
    "Date Modified": lambda: _("Diubah"),
    "All Files (*)": lambda: _("Semua berkas (*)"),
    "&Rename": lambda: _("Ganti &nama"),
    "Show &hidden files": lambda: _("Tampilkan berkas &tersembunyi"),
    "Remove": lambda: _("Buang"),
    "Sidebar": lambda: _("Bilah samping"),
    "Files": lambda: _("Berkas"),
    "%1 already exists.\nDo you want to replace it?": lambda: _("%1 sudah ada.\nGanti berkas itu?"),
    "%1 already exists.\nDo you want to overwrite it?": lambda: _("%1 sudah ada.\nGanti berkas itu?"),
    "%1 is a directory.\nPlease choose a different file name.": lambda: _("%1 adalah folder.\nPilih nama berkas lain."),
    "File %1 is not writable.\nPlease choose a different file name.": lambda: _(
        "Berkas %1 tidak boleh ditulisi.\nPilih nama berkas lain."
    ),
    "%1\nFile not found.\nPlease verify the correct file name was given.": lambda: _(
        "%1\nBerkas tidak ditemukan.\nPeriksa lagi namanya."
    ),
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.": lambda: _(
        "%1\nFolder tidak ditemukan.\nPeriksa lagi namanya."
    ),
    "&Print": lambda: _("&Cetak"),
    "Print": lambda: _("Cetak"),
    "&Options >>": lambda: _("&Pilihan >>"),
    "&Options <<": lambda: _("&Pilihan <<"),
    "Print to File (PDF)": lambda: _("Cetak ke berkas (PDF)"),
    "Printer": lambda: _("Printer"),
    "&Name:": lambda: _("&Nama:"),
    "P&roperties": lambda: _("&Sifat"),
    "Location:": lambda: _("Letak:"),
    "Type:": lambda: _("Jenis:"),
    "Output &file:": lambda: _("&Berkas hasil:"),
    "Local file": lambda: _("Berkas di komputer ini"),
    "Write PDF file": lambda: _("Menulis berkas PDF"),
    "Copies": lambda: _("Rangkap"),
    "Copies:": lambda: _("Rangkap:"),
    "Print all": lambda: _("Cetak semua"),
    "Print range": lambda: _("Rentang cetak"),
    "Pages from": lambda: _("Halaman dari"),
    "to": lambda: _("sampai"),
}
"""Qt's English (source texts of QPlatformTheme, line edits, scroll bars, file and print dialogs) and ours."""

LOCALES = {"id": "id_ID", "en": "en_GB"}
"""How Qt writes figures and which day begins the week; Monday in both."""


class QtTexts(QTranslator):
    """Answers Qt's request for a text from the table; everything unknown stays as Qt has it."""

    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return our words, or the text itself: an empty answer would be shown as an empty button."""
        words = WORDS.get(source_text)
        return words() if words else source_text

    def isEmpty(self) -> bool:
        """Qt ignores a translator that says it has nothing; this one has the table."""
        return False


def speak_indonesian(application: QApplication) -> QTranslator:
    """Set the locale of dates and numbers and install the texts, in the place of those spoken before."""
    for former in application.findChildren(QtTexts):
        application.removeTranslator(former)
        former.setParent(None)
    QLocale.setDefault(QLocale(LOCALES.get(language(), LOCALES["id"])))
    texts = QtTexts(application)
    application.installTranslator(texts)
    return texts
