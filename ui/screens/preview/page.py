"""The preview: what will lie on the desk in a moment, and the two ways to get it there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.i18n import _
from register_app.register import Register
from register_app.rules.sheet_parts import Part
from register_app.services.print_choices import FormChoice, form_choices, offset_for
from register_app.services.printing import Printed, preview_sheets
from register_app.services.work import Change, Officer
from ui.printing.calibration import print_test_page
from ui.printing.letter_run import FORMS as LETTERS
from ui.printing.letter_run import LetterRun
from ui.printing.long_work import LongWork
from ui.printing.pdf_pages import PdfPages
from ui.printing.print_run import PrintRun
from ui.printing.printer import Offset
from ui.printing.printers import Printers, SystemPrinters
from ui.printing.progress_line import ProgressLine
from ui.printing.save_run import SaveRun
from ui.printing.words import paper_name, printed_words, stopped_words
from ui.screens.preview.order import Order, order_in
from ui.screens.preview.paper_view import PaperView
from ui.screens.preview.print_options import PrintOptions
from ui.shell.page import Arguments, Desk, KeyHint
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.inline_notice import InlineNotice
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet
from ui.widgets.side_list import SideItem, SideList

SIDE_WIDTH, STACKED_BELOW = 312, 800
MOST_LISTED = 6
"""Sheets that are listed without scrolling."""
WIDEST = 16_777_215
"""Qt's own word for no limit."""


def make(desk: Desk) -> PreviewPage:
    """The page for this window."""
    return PreviewPage(desk, SystemPrinters())


@dataclass(frozen=True, slots=True)
class _Look:
    """What the register says of an order: the choices for its forms, and its sheets as they would print now."""

    order: Order
    printed: tuple[Printed, ...]


class PreviewPage(QWidget):
    """Pratinjau cetak."""

    def __init__(self, desk: Desk, printers: Printers) -> None:
        super().__init__()
        self.setObjectName("preview_page")
        self._desk, self._printers = desk, printers
        self._order, self._printed, self._place = Order(()), tuple[Printed, ...](), 0
        self._busy = False
        self._arriving = self._printers_asked = self._wish = False
        self._printer_names: tuple[str, ...] = ()
        self._header = PageHeader(_("Cetak"), back=True)
        self._save = Button(_("Simpan PDF"), icon="file-type-pdf", key="Ctrl+Shift+S", name="save_pdf")
        self._print = Button(_("Cetak"), "primary", icon="printer", key="Ctrl+P", name="print")
        self._document = Button(_("Simpan DOCX"), icon="file-text", name="save_docx")
        self._document.hide()
        self._paper = PaperView()
        self._list = SideList(name="sheets", accessible_name=_("Lembar yang dicetak"))
        self._sheets = Sheet(_("Lembar"), padding=0, name="sheets_sheet")
        self._copy = InlineNotice(tone="soon", name="copy_note")
        self._unsent = InlineNotice(tone="today", name="unsent_note")
        self._notes = InlineNotice(tone="today", name="sheet_notes")
        self._options = PrintOptions()
        self._progress = ProgressLine("print_progress")
        self._looking = LongWork(desk, self._progress)
        self._run = PrintRun(desk, printers, self._came_out, self._failed, stopped=self._stopped, line=self._progress)
        self._saving = SaveRun(desk, self._saved, self._failed, stopped=lambda: self._stopped(()), line=self._progress)
        self._lay_out()
        self._connect()
        self._measure()

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Cetak")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Show the sheets that were asked for, and ask the computer for its printers."""
        self._order, self._printed, self._place = order_in(arguments), (), 0
        self._arriving, self._printers_asked, self._wish = True, False, False
        self._set_busy(busy=False)
        self._read()
        self._desk.tasks.run_aside(
            lambda: (self._printers.names(), self._printers.usual()), self._show_printers, self._desk.notices.fail
        )
        self._paper.setFocus()

    def refresh(self, changes: frozenset[Change]) -> None:
        """What the sheet says may have changed."""
        if not self._busy and not self._order.unsent:
            self._read()

    def leave(self) -> bool:
        """Nothing is typed here; what was chosen is kept with the next print. A preview nobody sees is not made."""
        self._looking.stop()
        return True

    def step_back(self) -> bool:
        """Back to where the sheet was asked for."""
        return False

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Halaman ini menunjukkan lembar persis seperti yang akan keluar dari printer. Tekan Ctrl+P untuk mencetak, "
            "atau simpan sebagai PDF. Printer, kertas, dan geseran diingat untuk setiap jenis lembar."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """Print, save, look closer."""
        return (
            KeyHint("Ctrl+P", _("Cetak")),
            KeyHint("Ctrl+Shift+S", _("Simpan sebagai PDF")),
            KeyHint("Ctrl++", _("Perbesar")),
            KeyHint("Ctrl+-", _("Perkecil")),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the options beside or below the paper."""
        super().resizeEvent(event)
        self._measure()

    # what is shown

    def _read(self) -> None:
        register, officer, order = self._desk.register, self._desk.officer, self._order
        self._looking.run(
            lambda _check: _look(register, officer, order), self._show, self._refused, self._turn_back, keeps=False
        )

    def _show(self, look: _Look) -> None:
        """Show what was read, unless other sheets are wanted by now: then another reading is under way."""
        order = self._order if self._order.known else self._order.knowing(look.order.known)
        if (order.documents(), order.unsent) != (look.order.documents(), look.order.unsent):
            return
        self._order, self._printed = order, order.unsent or look.printed
        self._place = min(self._place, max(0, len(self._printed) - 1))
        items = [SideItem(str(place), each.title, _detail(each)) for place, each in enumerate(self._printed)]
        self._list.show_items(items)
        self._list.setFixedHeight(sum(self._list.sizeHintForRow(row) for row in range(min(len(items), MOST_LISTED))))
        self._sheets.setVisible(len(items) > 1)
        self._list.set_value(str(self._place))
        self._show_sheet()
        if self._wish:
            self._wish = False
            self._print_it()

    def _show_sheet(self) -> None:
        if not self._printed:
            return
        shown = self._printed[self._place]
        self._paper.show_pdf(shown.pdf, shown.title)
        blank = self._order.is_blank(shown.form)
        self._options.show_form(self._order.known[shown.form], blank=blank, parts=shown.parts)
        self._say(shown)
        self._document.setVisible(shown.form in LETTERS)
        self._set_busy(busy=self._busy)
        self._point_out()

    def _say(self, shown: Printed) -> None:
        again = shown.copy > 0 and not self._order.unsent
        text = _("Cetakan ini bertanda SALINAN ke-{copy}.").format(copy=shown.copy)
        self._copy.say(text if again else "", remedy=_("Lembar ini sudah pernah dicetak."))
        waiting = _("Lembar ini sudah dicatat, tetapi belum keluar dari printer.")
        remedy = _("Cetak lagi: lembar yang sama dikirim ulang, tanpa tanda salinan.")
        self._notes.say("\n".join(note.text for note in shown.notes))
        self._unsent.say(waiting if self._order.unsent else "", remedy=remedy)

    def _refused(self, error: Exception) -> None:
        """A sheet that cannot be filled stays blank; the reason stands beside the question."""
        filled = [form for form in self._order.forms if not self._order.is_blank(form)]
        if isinstance(error, RefusedError) and filled and self._printed:
            self._order = self._order.filling(filled[0], blank=True)
            self._options.show_form(self._order.known[filled[0]], blank=True)
            self._options.content.show_warning(" ".join(problem.text for problem in error.problems))
        else:
            self._desk.notices.fail(error)
            self._set_busy(busy=False)

    def _show_printers(self, found: tuple[tuple[str, ...], str]) -> None:
        self._printer_names, self._printers_asked = found[0], True
        self._options.show_printers(*found)
        self._set_busy(busy=self._busy)
        self._point_out()

    def _point_out(self) -> None:
        """Once sheet and printers are known: Enter prints, or saves where nothing can print."""
        if self._arriving and self._save.isEnabled() and self._printers_asked:
            self._arriving = False
            (self._print if self._print.isEnabled() else self._save).setFocus()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        running = _("Sedang mencetak.") if busy else ""
        self._save.set_reason(running or ("" if self._printed else _("Lembar sedang disiapkan.")))
        none = self._printers_asked and not self._printer_names
        self._print.set_reason(running or (_("Tidak ada printer. Simpan lembarnya sebagai PDF.") if none else ""))

    # what is chosen

    def _turn_to(self, key: str) -> None:
        if int(key) != self._place:
            self._place = int(key)
            self._show_sheet()

    def _choose(self) -> None:
        form, before = self._printed[self._place].form, self._order
        self._order = before.choosing(form, self._options.choice())
        known, now = before.known[form].choice, self._options.choice()
        if (known.paper, known.in_pairs) != (now.paper, now.in_pairs):
            self._read()

    def _fill(self, blank: bool) -> None:  # noqa: FBT001 - a slot of a signal that carries a bool
        self._order = self._order.filling(self._printed[self._place].form, blank=blank)
        self._read()

    def _choose_part(self, part: str, wanted: bool) -> None:  # noqa: FBT001 - a slot of a signal that carries a bool
        self._order = self._order.with_part(self._printed[self._place].form, Part(part), wanted=wanted)
        self._read()

    def _recall_offset(self, printer: str) -> None:
        register, form = self._desk.register, self._printed[self._place].form
        self._desk.tasks.run(
            lambda: register.ask(offset_for, printer, form),
            lambda offset: self._options.set_offset(*offset),
            self._desk.notices.fail,
        )

    # what is done

    def _print_it(self) -> None:
        """Print; a key that was quicker than the sheet is remembered until the sheet is there."""
        if not self._printed:
            self._wish = True
            return
        self._order = self._order.choosing(self._printed[self._place].form, self._options.choice())
        self._set_busy(busy=True)
        if self._order.unsent:
            self._run.send_again(self._order.unsent, self._order.choices)
        else:
            self._run.start(self._order.ready(), self._order.choices)

    def _came_out(self, printed: tuple[Printed, ...]) -> None:
        self._desk.notices.tell(printed_words(printed))
        self._settle(())

    def _failed(self, error: Exception, unsent: tuple[Printed, ...]) -> None:
        self._desk.notices.fail(error)
        self._settle(unsent or self._order.unsent)

    def _stopped(self, unsent: tuple[Printed, ...]) -> None:
        told = _("Dihentikan. Yang belum keluar dapat dikirim lagi tanpa tanda salinan.") if unsent else stopped_words()
        self._desk.notices.tell(told)
        self._settle(unsent or self._order.unsent)

    def _turn_back(self) -> None:
        """The officer does not want to wait for the preview."""
        self._desk.navigator.back()

    def _settle(self, unsent: tuple[Printed, ...]) -> None:
        self._order = self._order.left_with(unsent)
        self._set_busy(busy=False)
        self._read()

    def _save_it(self) -> None:
        shown, order = self._printed[self._place], self._order
        wanted = order.documents()[self._place] if not order.unsent else ()
        chosen = {form: choice for form, choice in order.choices.items() if form in {sheet.form for sheet in wanted}}
        begun = self._saving.start(shown.title, wanted, chosen) if wanted else self._saving.save_again(shown)
        self._set_busy(busy=begun)

    def _save_document(self) -> None:
        """A letter may go on in a word processor."""
        form = self._printed[self._place].form
        wanted = next(sheet for sheet in self._order.sheets if sheet.form == form)
        LetterRun(self._desk).start(self._printed[self._place].title, wanted)

    def _saved(self, recorded: Printed) -> None:
        """The next sheet of the order comes in sight, so that none is forgotten."""
        unsent = tuple(each for each in self._order.unsent if each != recorded)
        if not self._order.unsent:
            self._place = min(self._place + 1, max(0, len(self._printed) - 1))
        self._settle(unsent)
        self._save.setFocus()

    def _print_test(self) -> None:
        printers, choice, pdf = self._printers, self._options.choice(), self._printed[self._place].pdf
        offset = Offset(choice.offset_right, choice.offset_down)
        self._desk.tasks.run_aside(
            lambda: print_test_page(printers.open(choice.printer), PdfPages(pdf).size(0), offset),
            lambda _nothing: self._desk.notices.tell(_("Halaman uji dikirim ke {name}.").format(name=choice.printer)),
            self._desk.notices.fail,
        )

    # how it lies

    def _connect(self) -> None:
        self._header.back_asked.connect(self._desk.navigator.back)
        self._print.clicked.connect(self._print_it)
        self._save.clicked.connect(self._save_it)
        self._document.clicked.connect(self._save_document)
        self._list.chosen.connect(self._turn_to)
        self._options.chosen.connect(self._choose)
        self._options.filling_chosen.connect(self._fill)
        self._options.part_chosen.connect(self._choose_part)
        self._options.printer_chosen.connect(self._recall_offset)
        self._options.test_asked.connect(self._print_test)
        theme().density_changed.connect(self._measure)

    def _lay_out(self) -> None:
        for button in (self._document, self._save, self._print):
            self._header.add_right(button)
        self._sheets.body.addWidget(self._list)
        self._sheets.body.setContentsMargins(0, 4, 0, 8)
        side = QWidget()
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        for part in (self._sheets, self._copy, self._unsent, self._notes, self._options):
            self._side.addWidget(part)
        self._side.addStretch(1)
        self._scroll = PageScroll(side)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self._paper, 1)
        self._row.addWidget(self._scroll)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._header)
        self._column.addWidget(self._progress)
        self._column.addLayout(self._row, 1)

    def _measure(self) -> None:
        """Large type on a small screen puts the options below the paper."""
        m = metrics()
        stacked = self.width() < m.px(STACKED_BELOW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._row.setStretch(1, int(stacked))
        self._scroll.setMinimumWidth(0 if stacked else m.px(SIDE_WIDTH))
        self._scroll.setMaximumWidth(WIDEST if stacked else m.px(SIDE_WIDTH))
        self._column.setContentsMargins(m.page_padding, m.intake_padding, m.page_padding, m.page_padding)
        for layout in (self._column, self._row, self._side):
            layout.setSpacing(m.gap)


def _look(register: Register, officer: Officer, order: Order) -> _Look:
    """Called in the database thread."""
    known: Mapping[str, FormChoice] = order.known or register.ask(form_choices, order.forms)
    informed = order.knowing(known)
    if informed.unsent:
        return _Look(informed, ())
    sheets = informed.ready()
    pairs = informed.in_pairs
    return _Look(informed, register.ask(preview_sheets, officer.name, sheets, in_pairs=pairs, role=officer.role))


def _detail(printed: Printed) -> str:
    return _("{paper}, {count} halaman").format(paper=paper_name(printed.paper), count=printed.pages)
