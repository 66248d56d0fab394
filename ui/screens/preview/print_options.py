"""How a sheet is printed: blank or filled, on which paper, by which printer, moved by how much."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from register_app.rules.sheet_parts import PartChoice
from register_app.services.print_choices import LARGEST_OFFSET, FormChoice, PrintChoice
from ui.printing.words import paper_name
from ui.screens.preview.order import HALF_F4
from ui.screens.preview.part_boxes import PartBoxes
from ui.widgets.button import Button
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.field import Field
from ui.widgets.millimetre_box import MillimetreBox
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.segmented import SegmentedField
from ui.widgets.sheet import Sheet, rule

BLANK, FILLED = "blank", "filled"
TICKED_FORMS = frozenset({"disposisi", "disposisi-bps", "disposisi-kartu"})
"""Forms that go out to be ticked by pen, and can also be printed as they were recorded."""


class PrintOptions(Sheet):
    """Shows the choice for one form; ``chosen`` after every change of it, ``filling_chosen(blank)``, ``test_asked``."""

    chosen = Signal()
    filling_chosen = Signal(bool)
    printer_chosen = Signal(str)
    part_chosen = Signal(str, bool)
    test_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Cara cetak"), name="print_options", parent=parent)
        self._choice, self._usual = PrintChoice(), ""
        self._filling = False
        self.content = SegmentedField(
            _("Isi lembar"), [Choice(BLANK, _("Untuk dicentang")), Choice(FILLED, _("Terisi"))], name="filling"
        )
        self.parts = PartBoxes()
        self.paper = ChoiceField(_("Kertas"), name="paper")
        self.pairs = CheckField(_("Dua per F4, dengan garis gunting"), name="in_pairs")
        self.printer = ChoiceField(_("Printer"), name="printer", placeholder=_("Tidak ada printer"))
        self.right, self.down = MillimetreBox(LARGEST_OFFSET), MillimetreBox(LARGEST_OFFSET)
        self.test = Button(_("Cetak halaman uji"), icon="printer", height="tool", name="print_test")
        self._lay_out()
        self._connect()

    def show_form(self, known: FormChoice, *, blank: bool, parts: Sequence[PartChoice] = ()) -> None:
        """Show what was chosen for this form."""
        self.parts.show_parts(parts)
        fact, choice = known.fact, known.choice
        self._filling, self._choice = True, choice
        self.content.setVisible(fact.form in TICKED_FORMS)
        self.content.set_value(BLANK if blank else FILLED)
        self.content.clear_note()
        self.paper.set_choices([Choice(code, paper_name(code)) for code in fact.papers])
        self.paper.set_value(choice.paper or fact.paper)
        self.pairs.setVisible((choice.paper or fact.paper) == HALF_F4)
        self.pairs.set_value(choice.in_pairs)
        self.printer.set_value(choice.printer or self._usual)
        self.right.setValue(choice.offset_right)
        self.down.setValue(choice.offset_down)
        self._filling = False

    def show_printers(self, names: Sequence[str], usual: str) -> None:
        """The printers of this computer; one that was chosen and is gone is said to be so."""
        self._filling, self._usual = True, usual
        gone = self._choice.printer not in names and bool(self._choice.printer)
        self.printer.set_choices([Choice(name, name) for name in names])
        self.printer.set_value(None if gone else self._choice.printer or usual)
        self._filling = False
        self._say_printer(names, gone=gone)
        self.test.set_reason("" if names else _("Tidak ada printer di komputer ini."))

    def set_offset(self, right: float, down: float) -> None:
        """What was once set for the printer that was just chosen."""
        self.right.setValue(right)
        self.down.setValue(down)

    def choice(self) -> PrintChoice:
        """What stands here."""
        return replace(
            self._choice,
            printer=self.printer.value() or self._choice.printer,
            paper=self.paper.value() or "",
            offset_right=self.right.value(),
            offset_down=self.down.value(),
            in_pairs=self.pairs.value(),
        )

    def _say_printer(self, names: Sequence[str], *, gone: bool) -> None:
        if not names:
            self.printer.show_hint(_("Simpan lembarnya sebagai PDF, lalu cetak di komputer yang punya printer."))
        elif gone:
            text = _("Printer {name} tidak ditemukan. Nyalakan, atau pilih printer lain.")
            self.printer.show_warning(text.format(name=self._choice.printer))
        else:
            self.printer.clear_note()

    def _lay_out(self) -> None:
        offsets = ReflowLayout(gap=12)
        offsets.addWidget(Field(_("Geser ke kanan (mm)"), self.right, name="offset_right"))
        offsets.addWidget(Field(_("Geser ke bawah (mm)"), self.down, name="offset_down"))
        for part in (self.content, self.parts, self.paper, self.pairs):
            self.body.addWidget(part)
        self.body.addWidget(rule())
        self.body.addWidget(self.printer)
        self.body.addLayout(offsets)
        self.body.addWidget(self.test)

    def _connect(self) -> None:
        self.content.changed.connect(self._tell_filling)
        self.printer.changed.connect(self._tell_printer)
        for changed in (self.paper.changed, self.right.valueChanged, self.down.valueChanged, self.pairs.toggled):
            changed.connect(self._tell)
        self.parts.part_chosen.connect(self.part_chosen)
        self.test.clicked.connect(self.test_asked)

    def _tell(self) -> None:
        if not self._filling:
            self.chosen.emit()

    def _tell_filling(self) -> None:
        if not self._filling:
            self.filling_chosen.emit(self.content.value() == BLANK)

    def _tell_printer(self) -> None:
        if not self._filling:
            self.printer.clear_note()
            self.printer_chosen.emit(self.printer.value() or "")
            self.chosen.emit()
