"""After the register is made: print or keep the recovery sheet, and show that it is in hand."""

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.errors import MachineError
from register_app.exchange.whole_file import save_whole
from register_app.flows.recovery import is_last_group
from register_app.i18n import _
from ui.dialogs import Dialogs, FileKind
from ui.printing.printer import send
from ui.screens.first_run.pdf_picture import PdfPicture
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.check_field import CheckField
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.note_line import NoteLine
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet


class RecoveryPage(QWidget):
    """Emits ``proved_changed`` when the sheet is shown to be in hand, or no longer is."""

    proved_changed = Signal()

    def __init__(self, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._pdf, self._text = b"", ""
        self._picture = PdfPicture(_("Lembar pemulihan"))
        self._print = Button(
            _("Cetak lembar"), "plain", icon="printer", key="Ctrl+P", height="big", name="print_recovery"
        )
        self._save = Button(_("Simpan sebagai PDF"), icon="download", height="big", name="save_recovery")
        self._done = NoteLine()
        self._group = LineField(_("Ketik kelompok terakhir dari lembar"), name="last_group", max_length=12)
        self._stored = CheckField(_("Lembar sudah disimpan di tempat aman"), name="sheet_stored")
        self._lay_out()
        self._print.clicked.connect(self._print_sheet)
        self._save.clicked.connect(self._save_sheet)
        self._group.changed.connect(self._look)
        self._stored.toggled.connect(self.proved_changed)

    def show_sheet(self, pdf: bytes, recovery_text: str) -> None:
        """Show the sheet of the register just made."""
        self._pdf, self._text = pdf, recovery_text
        self._picture.show_pdf(pdf)

    def is_proved(self) -> bool:
        """Whether the officer has shown that the sheet is in hand."""
        return self._stored.value() or is_last_group(self._group.value(), self._text)

    def focus_first(self) -> None:
        """Printing comes first."""
        self._print.setFocus()

    def _lay_out(self) -> None:
        sheet = Sheet()
        sheet.body.setSpacing(metrics().px(12))
        words = _(
            "Lembar ini membuka register bila semua kata sandi terlupa. Kuncinya hanya ada di kertas ini; "
            "program tidak menyimpannya. Jangan difoto dan jangan disimpan di komputer yang sama."
        )
        sheet.body.addWidget(Label(words, wrap=True))
        actions = QHBoxLayout()
        actions.setSpacing(8)
        actions.addWidget(self._print)
        actions.addWidget(self._save)
        actions.addStretch(1)
        sheet.body.addLayout(actions)
        sheet.body.addWidget(self._done)
        sheet.body.addSpacing(8)
        sheet.body.addWidget(Label(_("Pastikan lembarnya benar ada"), strong=True))
        sheet.body.addWidget(self._group)
        sheet.body.addWidget(self._stored)
        sheet.body.addStretch(1)
        row = ReflowLayout(self, gap=16, weights=(1, 0))
        row.addWidget(sheet)
        row.addWidget(self._picture)

    def _look(self) -> None:
        if is_last_group(self._group.value(), self._text):
            self._group.show_good(_("Cocok dengan lembar."))
        elif len(self._group.value().strip()) >= 5:
            self._group.show_warning(_("Belum cocok. Lihat kelompok paling akhir pada lembar."))
        else:
            self._group.clear_note()
        self.proved_changed.emit()

    def _print_sheet(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if not self._dialogs.ask_printer(printer):
            return
        try:
            send(self._pdf, printer, title=_("Lembar pemulihan"))
        except MachineError as error:
            self._dialogs.show_problem(error.text, error.remedy)
        else:
            self._done.say(_("Lembar dikirim ke printer."), "ok")

    def _save_sheet(self) -> None:
        kind = FileKind(_("Berkas PDF"), ("*.pdf",))
        path = self._dialogs.ask_save_file(_("Simpan lembar pemulihan"), "lembar-pemulihan.pdf", kind)
        if path is None:
            return
        try:
            save_whole(path, self._pdf, private=True)
        except MachineError as error:
            self._dialogs.show_problem(error.text, error.remedy)
        else:
            self._done.say(_("Disimpan: {name}. Pindahkan ke tempat aman.").format(name=path.name), "ok")
