"""One case, one page: head, facts, deadline, timeline, and what can be done next; read anew at every change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from register_app.errors import RefusedError
from register_app.i18n import _
from register_app.reading.case import CaseFile
from register_app.reading.reader import Reader
from register_app.services.handling import ReceiptDraft, undo_receipt
from register_app.services.identity import OpenedIdentity, open_identity
from ui.case.action_bar import SHEET_BLANK, ActionBar, Paper
from ui.case.actions import BY_CODE, reason_against
from ui.case.forms.answer_form import WRITE_LETTER
from ui.case.forms.case_form import FormFacts, Undo
from ui.case.forms.dispose_form import PRINT
from ui.case.forms.letter_number_form import unnumbered_letters
from ui.case.forms.making import form_for
from ui.case.forms.receipt_form import waiting_receipts
from ui.case.header import CaseHeader
from ui.case.keys import CaseKeys
from ui.case.panel import DRAFT_FORM, ActionPanel, Done
from ui.case.reading import CaseReading
from ui.case.sight import CaseSight, FormSight, case_sight, form_sight
from ui.case.viewer import AttachmentViewer
from ui.shell.page import Desk
from ui.shell.places import Place
from ui.widgets.empty_state import EmptyState
from ui.widgets.sheet import Sheet, rule

WRITING = {"surat-jawaban": "reply_letter", "penyaluran": "forwarding_letter"}
"""Letters, and the action that writes one."""


class CaseView(Sheet):
    """``show_case`` and ``start`` are all a page needs; ``back_asked`` where the case has the room for itself."""

    back_asked = Signal()
    shown = Signal(int)
    room_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, name="case", parent=parent)
        self._desk = desk
        self._case: CaseFile | None = None
        self._wanted, self._reading, self._sheet_form = 0, False, ""
        self._then: tuple[str, str] | None = None
        self._header, self._reading_pane = CaseHeader(), CaseReading(desk)
        self._facts = self._reading_pane.facts
        self._bar, self._column = ActionBar(wide=False), ActionBar(wide=True)
        self._panel, self._viewer = ActionPanel(desk), AttachmentViewer(desk)
        self._empty = EmptyState(
            _("Pilih pengaduan di daftar"), _("Isi dan riwayatnya tampil di sini"), icon="list-details"
        )
        self._middle = QStackedWidget()
        self._side_rule, self._head_rule = rule("v"), rule()
        self._wide = False
        self._keys = CaseKeys(self)
        self._lay_out()
        self._connect()
        self.set_wide(wide=False)
        self._show_nothing()

    def case(self) -> CaseFile | None:
        """The case in sight."""
        return self._case

    def is_recording(self) -> bool:
        """Whether a form is open."""
        return bool(self._panel.code)

    def needs_room(self) -> bool:
        """Whether what is open takes the room of the list beside the case."""
        return self._panel.needs_room()

    def show_case(self, complaint_id: int, action: str = "", giver: str = "") -> None:
        """Show a case; a form that is open on another one is sealed first. ``action`` opens a form of its own."""
        if complaint_id != self._wanted:
            self._panel.turn_back()
            self._close_viewer()
        self._wanted = complaint_id
        self._then = (action, giver) if action else None
        self._read()

    def show_nothing(self) -> None:
        """No case is chosen."""
        self._panel.turn_back()
        self._wanted, self._case = 0, None
        self._show_nothing()

    def read_again(self) -> None:
        """Something changed in the register."""
        if self._wanted:
            self._read()

    def start(self, code: str, giver: str = "") -> None:
        """Open the form of an action, when it is possible now."""
        case = self._case
        if case is None or reason_against(
            BY_CODE[code],
            case.impossible,
            receipts=bool(waiting_receipts(case)),
            unnumbered=bool(unnumbered_letters(case)),
        ):
            return
        title = self._panel.draft_title(code, case.number)
        register = self._desk.register
        self._desk.tasks.run(
            lambda: register.ask(form_sight, case.id, DRAFT_FORM, title),
            lambda sight: self._open_form(code, giver, sight),
            self._desk.notices.fail,
        )

    def step_back(self) -> bool:
        """Esc: close the question, the form or the picture, whichever is open."""
        if self._facts.identity.is_asking():
            self._facts.identity.close_question()
        elif self._panel.code:
            self._panel.turn_back()
        elif self._middle.currentWidget() is self._viewer:
            self._close_viewer()
        else:
            return False
        return True

    def leave(self) -> None:
        """The officer goes elsewhere: keep what was typed, close what was opened."""
        self._panel.seal()
        if self._case is not None:
            if self._viewer.shows_card():
                self._viewer.forget()
                self._middle.setCurrentWidget(self._reading_pane)
                self._show_actions()
            self._facts.identity.show_person(self._case.complainant)

    def set_wide(self, *, wide: bool) -> None:
        """Put the actions beside the timeline, or under it."""
        self._wide = wide
        self._show_actions()

    def show_back(self, *, shown: bool) -> None:
        """Offer the way back to the list."""
        self._header.show_back(shown=shown)

    def focus_actions(self) -> None:
        """Enter in the list: the hands are now on the case."""
        self._actions().focus_first()

    def open_print_menu(self) -> None:
        """Show what can be printed of this case."""
        self._actions().open_print()

    def _read(self) -> None:
        if self._reading:
            return
        self._reading = True
        wanted, register = self._wanted, self._desk.register
        self._desk.tasks.run(
            lambda: register.ask(case_sight, wanted), lambda sight: self._come(wanted, sight), self._read_failed
        )

    def _come(self, wanted: int, sight: CaseSight | None) -> None:
        self._reading = False
        if wanted != self._wanted:
            if self._wanted:
                self._read()
            return
        if sight is None:
            self.show_nothing()
            self._desk.notices.warn(_("Pengaduan ini tidak ada di register. Cari lagi dengan nomornya."))
            return
        self._show(sight)
        if self._then is not None:
            (action, giver), self._then = self._then, None
            self.start(action, giver)

    def _read_failed(self, error: Exception) -> None:
        self._reading = False
        self._desk.notices.fail(error)

    def _show(self, sight: CaseSight) -> None:
        case, clock = sight.case, self._desk.register.clock
        today, fresh = clock.today(), self._case is None or self._case.id != case.id
        self._case, self._sheet_form = case, sight.sheet_form
        self._header.show_case(case, today)
        self._reading_pane.show_sight(sight, clock)
        self._bar.show_case(case)
        self._column.show_case(case)
        if fresh:
            self._reading_pane.to_the_top()
        self._header.show()
        self._head_rule.show()
        if not self._panel.code and self._middle.currentWidget() is not self._viewer:
            self._middle.setCurrentWidget(self._reading_pane)
        self._show_actions()
        self.shown.emit(case.id)

    def _show_nothing(self) -> None:
        self._header.hide()
        self._head_rule.hide()
        self._middle.setCurrentWidget(self._empty)
        self._show_actions()

    def _open_form(self, code: str, giver: str, sight: FormSight | None) -> None:
        if sight is None or self._case is None or sight.case.id != self._case.id:
            return
        desk = self._desk
        facts = FormFacts(
            *(sight.case, sight.office, sight.step, desk.register.clock, desk.tasks.run_aside, desk.dialogs),
            *(self._look_up, desk.officer, sight.letters),
        )
        self._panel.open(code, form_for(code, facts, giver), sight.draft_id)
        self._middle.setCurrentWidget(self._panel)
        self._show_actions()

    def _look_up(self, query: Callable[[Reader], Any], done: Callable[[Any], None]) -> None:
        register = self._desk.register
        self._desk.tasks.run(lambda: register.ask(query), done, self._desk.notices.fail)

    def _close_form(self) -> None:
        self._middle.setCurrentWidget(self._reading_pane if self._case is not None else self._empty)
        self._show_actions()
        self.focus_actions()

    def _recorded(self, done: Done) -> None:
        if not self._panel.code:
            self._close_form()
        undo = done.undo
        if undo is None:
            self._desk.notices.tell(done.said)
        else:
            self._desk.notices.offer_undo(done.said, lambda: self._take_back(done.complaint_id, undo))
        if done.sheet:
            about = {"form": done.sheet, "complaint_id": done.complaint_id, "blank": False}
            self._desk.navigator.open(Place.PREVIEW, **about)

    def _take_back(self, complaint_id: int, undo: Undo) -> None:
        desk = self._desk
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, undo, complaint_id),
            lambda _result: desk.notices.tell(_("Sudah diurungkan")),
            desk.notices.fail,
        )

    def _undo_return(self, recipient_id: int) -> None:
        if self._case is not None:
            mark = ReceiptDraft(recipient_id, taken=False)
            self._take_back(self._case.id, lambda work, complaint_id: undo_receipt(work, complaint_id, mark))

    def _open_identity(self, reason: str) -> None:
        case, desk = self._case, self._desk
        if case is not None:
            desk.tasks.run(
                lambda: desk.register.perform(desk.officer, open_identity, case.id, reason),
                lambda identity: self._show_identity(case.id, identity),
                self._identity_refused,
            )

    def _show_identity(self, complaint_id: int, identity: OpenedIdentity) -> None:
        if self._case is not None and self._case.id == complaint_id:
            self._facts.identity.show_opened(identity, self._case.identity_pictures)

    def _identity_refused(self, error: Exception) -> None:
        if isinstance(error, RefusedError):
            self._facts.identity.show_refusal(" ".join(problem.text for problem in error.problems))
        else:
            self._desk.notices.fail(error)

    def _open_file(self, key: str) -> None:
        case = self._case
        papers = [file for entry in case.timeline for file in entry.attachments] if case is not None else []
        cards = case.identity_pictures if case is not None else ()
        file = next((file for file in (*papers, *cards) if str(file.id) == key), None)
        if file is not None:
            self._viewer.show_file(file)
            self._middle.setCurrentWidget(self._viewer)
            self._show_actions()

    def _close_viewer(self) -> None:
        if self._middle.currentWidget() is self._viewer:
            self._viewer.forget()
            self._close_form()

    def _print(self, paper: Paper) -> None:
        """The office's own disposition sheet stands for the one that is asked for; a letter is written first."""
        if self._case is not None and paper.code in WRITING and not _has_letter(self._case, paper.code):
            self.start(WRITING[paper.code])
        elif self._case is not None:
            form = self._sheet_form if paper.code == SHEET_BLANK.code else paper.code
            self._desk.navigator.open(Place.PREVIEW, form=form, complaint_id=self._case.id, blank=paper.blank)

    def _follow_link(self, what: str) -> None:
        if what == PRINT:
            self._print(SHEET_BLANK)
        elif what == WRITE_LETTER:
            self.start(WRITING["surat-jawaban"])

    def _show_actions(self) -> None:
        reading = self._case is not None and self._middle.currentWidget() is self._reading_pane
        self.room_changed.emit()
        self._bar.setVisible(reading and not self._wide)
        self._column.setVisible(reading and self._wide)
        self._side_rule.setVisible(reading and self._wide)
        self._keys.allow(self._case if reading else None)

    def _actions(self) -> ActionBar:
        return self._column if self._wide else self._bar

    def _connect(self) -> None:
        self._header.back_asked.connect(self.back_asked)
        self._facts.identity.opening_asked.connect(self._open_identity)
        self._facts.identity.picture_asked.connect(self._open_file)
        self._reading_pane.timeline.attachment_opened.connect(self._open_file)
        self._panel.recorded.connect(self._recorded)
        self._panel.closed.connect(self._close_form)
        self._panel.link_asked.connect(self._follow_link)
        self._viewer.closed.connect(self._close_viewer)
        self._reading_pane.steps.mark_asked.connect(lambda mark: self.start("receipt", mark))
        self._reading_pane.steps.undo_asked.connect(self._undo_return)
        self._keys.action_asked.connect(self.start)
        self._keys.more_asked.connect(lambda: self._actions().open_more())
        self._keys.print_asked.connect(self.open_print_menu)
        for bar in (self._bar, self._column):
            bar.action_asked.connect(self.start)
            bar.paper_asked.connect(self._print)

    def _lay_out(self) -> None:
        for page in (self._empty, self._reading_pane, self._panel, self._viewer):
            self._middle.addWidget(page)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._middle, 1)
        row.addWidget(self._side_rule)
        row.addWidget(self._column)
        self.body.setSpacing(0)
        self.body.addWidget(self._header)
        self.body.addWidget(self._head_rule)
        self.body.addLayout(row, 1)
        self.body.addWidget(self._bar)


def _has_letter(case: CaseFile, form: str) -> bool:
    return any(entry.kind == "letter" and entry.facts.get("form") == form for entry in case.timeline)
