"""The first run's window: the steps at the left, one page at a time, and at the end an open register."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.flows.answers import FirstRunAnswers
from register_app.flows.first_run import FirstRun
from register_app.flows.steps import STEPS, Step
from register_app.i18n import _
from ui.dialogs import Choice, Dialogs, sentence_for
from ui.screens.first_run.account_page import AccountPage
from ui.screens.first_run.boxes_page import BoxesPage
from ui.screens.first_run.footer import Footer
from ui.screens.first_run.letterhead_page import LetterheadPage
from ui.screens.first_run.office_page import OfficePage
from ui.screens.first_run.officials_page import OfficialsPage
from ui.screens.first_run.paper_page import PaperPage
from ui.screens.first_run.practice_page import PracticePage
from ui.screens.first_run.recovery_page import RecoveryPage
from ui.screens.first_run.side import Side
from ui.screens.first_run.step_page import StepPage
from ui.screens.first_run.stepper import Stepper
from ui.tasks import Tasks
from ui.theme.metrics import metrics
from ui.widgets.focus_ring import FocusRing
from ui.widgets.label import Label
from ui.widgets.page_scroll import PageScroll

if TYPE_CHECKING:
    from register_app.setup import MadeRegister

WIDEST = 1000
WORDS_FROM = 1000
"""Pixels at 10-point type from which the steps have room for their words."""


class Maker(Protocol):
    """Makes registers; every call happens in the database thread."""

    def make(self, path: Path, answers: FirstRunAnswers) -> tuple[MadeRegister, bytes]:
        """The open register and its recovery sheet as a PDF."""


class FirstRunWindow(QWidget):
    """Emits ``made`` with the open register and whether to practise first; ``existing_asked`` to open another file."""

    made = Signal(object, bool)
    existing_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        path: Path,
        flow: FirstRun,
        tasks: Tasks,
        dialogs: Dialogs,
        maker: Maker,
        note_failure: Callable[[BaseException], None],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._path, self._flow, self._tasks = path, flow, tasks
        self._dialogs, self._maker, self._note_failure = dialogs, maker, note_failure
        self._made: MadeRegister | None = None
        self._busy, self._handed_on = False, False
        self.setObjectName("first_run_window")
        self.setWindowTitle(_("Pemasangan pertama"))
        self._pages: dict[Step, StepPage] = {
            Step.OFFICE: OfficePage(flow.starts),
            Step.LETTERHEAD: LetterheadPage(dialogs),
            Step.OFFICIALS: OfficialsPage(today),
            Step.BOXES: BoxesPage(),
            Step.PAPER: PaperPage(dialogs),
            Step.ACCOUNT: AccountPage(),
        }
        self._recovery = RecoveryPage(dialogs)
        self._practice = PracticePage()
        self._stepper = Stepper(STEPS)
        self._question, self._note = Label("", "title", wrap=True), Label("", tone="muted", wrap=True)
        self._question.setObjectName("question")
        self._stack = QStackedWidget()
        self._inside = QWidget()
        self._scroll = PageScroll(self._inside)
        self._footer = Footer()
        self._side = Side(self._stepper)
        self._lay_out()
        self._connect()
        self._ring = FocusRing(self)
        self._show_step()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back; nothing typed is lost either way."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._footer.next.click()
        elif event.key() == Qt.Key.Key_Escape:
            self._footer.back.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Large type needs the room of the words at the left."""
        super().resizeEvent(event)
        scale = metrics().scale
        self._fold(folded=event.size().width() < WORDS_FROM * scale)

    def closeEvent(self, event: QCloseEvent) -> None:
        """While the register is being made, or its sheet is not in hand, closing asks first."""
        if self._busy or (self._made is not None and not self._handed_on and not self._may_leave_without_sheet()):
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    @property
    def made_register(self) -> MadeRegister | None:
        """The register once it is made, so that whoever closes the window can close the file."""
        return self._made

    def forget_made(self) -> None:
        """Somebody else has closed the register's file."""
        self._made = None

    def answers(self) -> FirstRunAnswers:
        """What was answered, for the practice register that copies the office."""
        return self._flow.answers()

    def _lay_out(self) -> None:
        m = metrics()
        for page in (*(page.widget for page in self._pages.values()), self._recovery, self._practice):
            self._stack.addWidget(page)
        column = QVBoxLayout(self._inside)
        column.setSpacing(m.px(8))
        for label in (self._question, self._note):
            label.setMaximumWidth(m.px(WIDEST))
            column.addWidget(label)
        column.addSpacing(m.px(12))
        column.addWidget(self._stack, 1)
        self._stack.setMaximumWidth(m.px(WIDEST))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._scroll, 1)
        right.addWidget(self._footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addLayout(right, 1)
        self.resize(1366, 768)
        self.setMinimumSize(900, 560)

    def _fold(self, *, folded: bool) -> None:
        m = metrics()
        side, top = (24, 16) if folded else (m.px(56), m.px(40))
        layout = self._inside.layout()
        if layout is not None:
            layout.setContentsMargins(side, top, side, m.px(16))
        self._side.set_folded(folded=folded)
        self._footer.set_folded(folded=folded)

    def _connect(self) -> None:
        self._footer.next.clicked.connect(self._go_on)
        self._footer.skip.clicked.connect(self._skip)
        self._footer.back.clicked.connect(self._go_back)
        self._side.existing.clicked.connect(self.existing_asked)
        self._recovery.proved_changed.connect(self._look_at_proof)
        self._practice.desk_asked.connect(lambda: self._hand_on(practise=False))
        self._practice.practice_asked.connect(lambda: self._hand_on(practise=True))

    def _show_step(self) -> None:
        entry, flow = self._flow.entry, self._flow
        page = self._pages[entry.step]
        page.show_draft(flow.draft, flow.start)
        page.show_problems(())
        self._stepper.show_position(flow.position)
        self._say(entry.question(), entry.note())
        self._stack.setCurrentWidget(page.widget)
        self._scroll.verticalScrollBar().setValue(0)
        following = STEPS[flow.position] if flow.position < len(STEPS) else None
        words = _("Lanjut ke {name}").format(name=following.name().lower()) if following else _("Buat register")
        self._footer.show_step(flow.position, len(STEPS), words, skippable=entry.skippable)
        page.focus_first()

    def _say(self, question: str, note: str) -> None:
        self._question.setText(question)
        self._note.setText(note)

    def _go_on(self) -> None:
        if self._made is not None:
            self._after_making()
            return
        page = self._pages[self._flow.entry.step]
        problems = self._flow.answer(page.values())
        page.show_problems(problems)
        if problems:
            return
        if self._flow.finished:
            self._make()
        else:
            self._show_step()

    def _skip(self) -> None:
        if self._flow.skip():
            self._show_step()

    def _go_back(self) -> None:
        if self._made is None and not self._busy and self._flow.back():
            self._show_step()

    def _make(self) -> None:
        self._set_busy(busy=True)
        answers, path = self._flow.answers(), self._path
        self._tasks.run(lambda: self._maker.make(path, answers), self._on_made, self._on_failed)

    def _on_made(self, result: tuple[MadeRegister, bytes]) -> None:
        self._set_busy(busy=False)
        self._made, pdf = result
        self._recovery.show_sheet(pdf, self._made.recovery_text)
        self._side.existing.setEnabled(False)
        self._say(_("Cetak lembar pemulihan"), _("Register sudah jadi. Satu hal lagi sebelum dipakai."))
        self._stack.setCurrentWidget(self._recovery)
        self._footer.show_single(_("Lanjut"))
        self._look_at_proof()
        self._recovery.focus_first()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._flow.back_to_account()
        self._show_step()
        if isinstance(error, RefusedError):
            self._pages[Step.ACCOUNT].show_problems(error.problems)
        else:
            self._note_failure(error)
            self._dialogs.show_problem(*sentence_for(error))

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self._stack.setEnabled(not busy)
        self._side.existing.setEnabled(not busy)
        self._footer.set_busy(_("Register sedang dibuat; sebentar saja.") if busy else "")

    def _look_at_proof(self) -> None:
        proved = self._recovery.is_proved()
        reason = "" if proved else _("Ketik kelompok terakhir dari lembar, atau tandai bahwa lembar sudah disimpan.")
        self._footer.next.set_reason(reason)

    def _after_making(self) -> None:
        if self._stack.currentWidget() is self._practice:
            self._hand_on(practise=False)
            return
        self._say(_("Register siap dipakai"), _("Mulai bekerja, atau coba dulu di berkas latihan."))
        self._stepper.show_position(len(STEPS) + 1)
        self._stack.setCurrentWidget(self._practice)
        self._footer.hide()
        self._practice.desk.setFocus()

    def _hand_on(self, *, practise: bool) -> None:
        self._handed_on = True
        self.made.emit(self._made, practise)

    def _may_leave_without_sheet(self) -> bool:
        if self._recovery.is_proved():
            return True
        stay, leave = Choice("stay", _("Kembali dan cetak")), Choice("leave", _("Tutup tanpa lembar"))
        text = _("Tanpa lembar pemulihan, register tidak dapat dibuka lagi bila kata sandi terlupa.")
        return self._dialogs.ask_choice(_("Lembar pemulihan belum ada"), text, (stay, leave), "stay") == "leave"
