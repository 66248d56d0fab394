"""What can be done next, in sight: a bar under the timeline, or a column beside it where the window is wide."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.case import CaseFile
from ui.case.actions import Action, next_actions, other_actions, reason_against
from ui.case.forms.letter_number_form import unnumbered_letters
from ui.case.forms.receipt_form import waiting_receipts
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label, plain_tip
from ui.widgets.sheet import rule

MORE_KEY, PRINT_KEY = "L", "C"
COLUMN = 212


@dataclass(frozen=True, slots=True)
class Paper:
    """One sheet that can be printed of a case."""

    code: str
    words: Callable[[], str]
    blank: bool
    icon: str = "printer"


SHEET_BLANK = Paper("disposisi", lambda: _("Lembar disposisi kosong"), blank=True)
SHEET_FILLED = Paper("disposisi", lambda: _("Lembar disposisi terisi"), blank=False)
RECEIPT = Paper("tanda-terima", lambda: _("Tanda terima"), blank=False, icon="file-text")
SOP = Paper("sop", lambda: _("SOP dan waktu nyata"), blank=False, icon="list-details")
CARD = Paper("disposisi-kartu", lambda: _("Kartu disposisi"), blank=True)
FORM = Paper("formulir", lambda: _("Formulir pengaduan"), blank=False, icon="file-text")
CASE_FILE = Paper("berkas", lambda: _("Berkas pengaduan"), blank=False, icon="folder")
FOLLOW_UP = Paper("laporan-tl", lambda: _("Laporan hasil tindak lanjut"), blank=False, icon="file-text")
PAPERS = (SHEET_BLANK, SHEET_FILLED, RECEIPT, CARD, FORM, SOP, FOLLOW_UP, CASE_FILE)

LETTERS = (
    Paper("surat-jawaban", lambda: _("Surat jawaban"), blank=False, icon="mail-opened"),
    Paper("penyaluran", lambda: _("Surat penyaluran"), blank=False, icon="mail-opened"),
)
"""Letters print as they were written; where none was, the officer writes one first."""


class ActionBar(QWidget):
    """``action_asked(code)`` and ``paper_asked(Paper)``; rebuilt for every case, since every status has its own."""

    action_asked = Signal(str)
    paper_asked = Signal(object)

    def __init__(self, *, wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = wide
        self.setObjectName("case_actions_wide" if wide else "case_actions")
        self._case: CaseFile | None = None
        self._box: QWidget | None = None
        self._more_menu, self._print_menu = QMenu(self), QMenu(self)
        self._more_menu.setObjectName("case_more_menu")
        self._print_menu.setObjectName("case_print_menu")
        self._more_menu.setToolTipsVisible(True)
        self._print_menu.setToolTipsVisible(True)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        if wide:
            self.setFixedWidth(metrics().px(COLUMN) + 2 * metrics().sheet_padding)

    def show_case(self, case: CaseFile) -> None:
        """Show what this case allows; as long as that is the same, the buttons stay, and the focus on them."""
        same = self._case is not None and _allowance(self._case) == _allowance(case)
        self._case = case
        if same:
            return
        focused = self._focused()
        old, self._box = self._box, self._column(case) if self._wide else self._bar(case)
        self._outer.addWidget(self._box, 1 if self._wide else 0)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._fill_menus(case)
        if focused:
            self._focus_on(focused)

    def focus_first(self) -> None:
        """Put the cursor on the most sensible action."""
        box = self._box
        first = next((each for each in box.findChildren(Button) if each.isEnabled()), None) if box is not None else None
        if first is not None:
            first.setFocus()

    def open_more(self) -> None:
        """Show what else can be done."""
        self._pop(self._more_menu, "action_more")

    def open_print(self) -> None:
        """Show what can be printed."""
        self._pop(self._print_menu, "action_print")

    def _focused(self) -> str:
        """Which of the buttons has the focus."""
        held: QWidget | None = self.focusWidget()  # the stubs forget that there may be none
        return held.objectName() if held is not None and held.hasFocus() else ""

    def _focus_on(self, name: str) -> None:
        button = self._box.findChild(Button, name) if self._box is not None else None
        if button is not None and button.isEnabled():
            button.setFocus()
        else:
            self.focus_first()

    def _pop(self, menu: QMenu, name: str) -> None:
        button = self._box.findChild(Button, name) if self._box is not None else None
        if button is None or self._case is None:
            return
        corner = button.mapToGlobal(QPoint(0, -menu.sizeHint().height() if not self._wide else button.height()))
        menu.popup(corner)
        first = next((each for each in menu.actions() if each.isEnabled() and not each.isSeparator()), None)
        if first is not None:
            menu.setActiveAction(first)

    def _bar(self, case: CaseFile) -> QWidget:
        bar = QFrame()
        bar.setProperty("sheet", "footer")
        row = QHBoxLayout(bar)
        side = metrics().sheet_padding
        row.setContentsMargins(side, 11, side, 11)
        row.setSpacing(8)
        left = FlowLayout(gap=8, line_gap=6)
        for place, action in enumerate(next_actions(case.status, wide=False)):
            left.addWidget(self._button(action, case, primary=place == 0))
        row.addLayout(left, 1)
        row.addWidget(self._menu_button(_("Cetak"), "action_print", self.open_print))
        row.addWidget(self._menu_button(_("Lainnya"), "action_more", self.open_more))
        return bar

    def _column(self, case: CaseFile) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        side = metrics().sheet_padding
        column.setContentsMargins(side, 14, side, 14)
        column.setSpacing(8)
        column.addWidget(Label(_("Langkah berikutnya"), "cap", tone="muted"))
        for place, action in enumerate(next_actions(case.status, wide=True)):
            column.addWidget(self._button(action, case, primary=place == 0))
        column.addWidget(self._menu_button(_("Lainnya"), "action_more", self.open_more, key=MORE_KEY))
        column.addSpacing(6)
        column.addWidget(rule())
        column.addSpacing(6)
        column.addWidget(Label(_("Cetak"), "cap", tone="muted"))
        for paper in (SHEET_BLANK, RECEIPT):
            words = _("Lembar disposisi") if paper is SHEET_BLANK else paper.words()
            button = Button(words, icon=paper.icon, name=f"print_{paper.code}").spread_out()
            button.clicked.connect(lambda _on=False, paper=paper: self.paper_asked.emit(paper))
            column.addWidget(button)
        column.addWidget(self._menu_button(_("Lembar lain"), "action_print", self.open_print, key=PRINT_KEY))
        column.addStretch(1)
        return box

    def _button(self, action: Action, case: CaseFile, *, primary: bool) -> Button:
        button = Button(
            action.words(),
            "primary" if primary else "plain",
            icon=action.icon if self._wide else "",
            key=action.key,
            name=f"action_{action.code}",
        )
        if self._wide:
            button.spread_out()
        button.setShortcut("")  # the case listens for the key, also while the list has the focus
        button.set_reason(reason_against(action, case.impossible, receipts=bool(waiting_receipts(case))))
        button.clicked.connect(lambda: self.action_asked.emit(action.code))
        return button

    def _menu_button(self, words: str, name: str, opened: Callable[[], None], *, key: str = "") -> Button:
        button = Button(words, key=key, name=name).with_menu_arrow()
        if self._wide:
            button.spread_out()
        button.setShortcut("")
        button.clicked.connect(opened)
        return button

    def _fill_menus(self, case: CaseFile) -> None:
        self._more_menu.clear()
        standing = {"receipts": bool(waiting_receipts(case)), "unnumbered": bool(unnumbered_letters(case))}
        for action in other_actions(case.status, case.impossible, wide=self._wide):
            entry = self._more_menu.addAction(_keyed(action))
            entry.setObjectName(f"more_{action.code}")
            reason = reason_against(action, case.impossible, **standing)
            entry.setEnabled(not reason)
            _say_why(entry, reason)
            entry.triggered.connect(lambda _on=False, code=action.code: self.action_asked.emit(code))
        self._print_menu.clear()
        for place, paper in enumerate((*PAPERS, *LETTERS)):
            entry = self._print_menu.addAction(paper.words())
            entry.setObjectName(f"paper_{place}")
            reason = _("Belum ada disposisi yang dicatat.") if paper is SHEET_FILLED and not case.steps else ""
            entry.setEnabled(not reason)
            _say_why(entry, reason)
            entry.triggered.connect(lambda _on=False, paper=paper: self.paper_asked.emit(paper))


def _say_why(entry: QAction, reason: str) -> None:
    """For eyes as a tooltip, for ears as the help of the entry."""
    entry.setToolTip(plain_tip(reason))
    entry.setWhatsThis(reason)


def _allowance(case: CaseFile) -> tuple[object, ...]:
    """What the buttons depend on."""
    papers = bool(waiting_receipts(case)), bool(case.steps), bool(unnumbered_letters(case))
    return case.id, case.status, tuple(case.impossible), *papers


def _keyed(action: Action) -> str:
    words = action.words().replace("&", "&&")
    return f"{words}\t{action.key}" if action.key else words
