"""The place inside a case where something is recorded: a form, what follows from it, and the keys to keep it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.drafts import DraftContent
from register_app.services.drafts import bring_back
from register_app.services.handling import Extras
from ui.case.actions import BY_CODE
from ui.case.form_room import FormRoom
from ui.case.forms.case_form import CaseForm, Undo
from ui.intake.attachments_field import HeldFile
from ui.intake.draft_journal import DraftJournal, Typed
from ui.shell.page import Desk
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.focus_ring import ROOM
from ui.widgets.label import Label
from ui.widgets.note_line import NoteLine
from ui.widgets.page_scroll import PageScroll

DRAFT_FORM = "case"
"""Under this form the drafts of every case are journaled; their content says which case and which action."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was recorded: the action, the case, what to say, how it is taken back, and which form is printed next."""

    code: str
    complaint_id: int
    said: str
    undo: Undo | None = None
    sheet: str = ""


class ActionPanel(QWidget):
    """``recorded(Done)`` after the register kept it, ``closed`` when the officer turned back; the draft stays."""

    recorded = Signal(object)
    closed = Signal()
    link_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_panel")
        self._desk = desk
        self._form: CaseForm | None = None
        self._code, self._complaint_id, self._number = "", 0, ""
        self._journal = DraftJournal(desk, DRAFT_FORM, self._look, self)
        self._title = Label("", "body", strong=True)
        self._saved = Label("", "cap", tone="muted")
        self._consequence = Label("", "cap", tone="muted", wrap=True)
        self._note = NoteLine()
        self._place = QVBoxLayout()
        self._discard = Button(_("Buang draf"), "link", name="panel_discard")
        self._back = Button(_("Batal"), key="Esc", name="panel_back")
        self._save = Button(_("Simpan"), "primary", key="Ctrl+S", name="panel_save")
        self._lay_out()
        self._back.clicked.connect(self.turn_back)
        self._save.clicked.connect(self._keep)
        self._discard.clicked.connect(self._throw_away)
        self._journal.saved.connect(self._tell_saved)
        self._journal.failed.connect(self._saved.setText)

    @property
    def code(self) -> str:
        """The action whose form is open, empty when none is."""
        return self._code if self._form is not None else ""

    def open(self, code: str, form: CaseForm, draft_id: int | None = None) -> None:
        """Show a form; what was typed into it before and not kept comes back."""
        self.seal()
        self._clear()
        self._code, self._form = code, form
        case = form.facts.case
        self._complaint_id, self._number = case.id, case.number
        self._title.setText(form.words.title)
        self._consequence.setText(form.words.consequence)
        self._consequence.setVisible(bool(form.words.consequence))
        self._show_ranks(safe=form.words.safe)
        self._save.set_text(form.words.save or _("Simpan"))
        self._save.set_reason("")
        self._note.say("", "muted")
        self._place.addWidget(_room_of(form))
        form.fields.changed.connect(self._typed)
        form.link_asked.connect(self.link_asked)
        if form.files is not None:
            form.files.taken.connect(self._journal.add_file)
            form.files.dropped.connect(self._journal.remove_file)
        self._journal.begin()
        if draft_id is not None:
            self._journal.resume(draft_id, self._bring_back)
        form.focus_first()

    def turn_back(self) -> None:
        """Leave the form; its letters wait as a draft."""
        if self._form is not None:
            self.seal()
            self._clear()
            self.closed.emit()

    def seal(self) -> None:
        """Keep what was typed, now."""
        if self._form is not None:
            self._journal.seal()

    def draft_title(self, code: str, number: str) -> str:
        """Under which title the draft of an action on a case lies."""
        return _("{action} {number}").format(action=BY_CODE[code].words(), number=number)

    def _keep(self) -> None:
        form = self._form
        if form is None or not self._save.isEnabled():
            return
        problems = form.problems()
        if problems:
            self._refuse(problems)
            return
        self._journal.hold()
        self._save.set_reason(_("Sedang disimpan."))
        desk, complaint_id, files = self._desk, self._complaint_id, form.drafts()
        prepared, journal = form.prepared(), self._journal
        said = _("{said}: {number}").format(said=form.words.said, number=self._number)
        done = Done(self._code, complaint_id, said, form.undoing(), form.sheet())

        def work() -> object:
            extras = Extras(files, journal.draft_id())
            return desk.register.perform(desk.officer, prepared, complaint_id, extras)

        desk.tasks.run(work, lambda _result: self._finish(form, done), lambda error: self._fail(form, error))

    def _finish(self, form: CaseForm, done: Done) -> None:
        if form is self._form:
            self._journal.begin()
            self._clear()
        self.recorded.emit(done)

    def _fail(self, form: CaseForm, error: Exception) -> None:
        if form is not self._form:
            self._desk.notices.fail(error)
            return
        self._save.set_reason("")
        self._journal.touch()
        if isinstance(error, RefusedError):
            self._refuse(error.problems)
        else:
            self._desk.notices.fail(error)

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        assert self._form is not None
        strangers = self._form.show_problems(problems)
        self._note.say(" ".join(problem.text for problem in strangers), "late")

    def _typed(self, *_what: object) -> None:
        self._note.say("", "muted")
        self._journal.touch()

    def _bring_back(self, found: DraftContent) -> None:
        form = self._form
        if form is None:
            return
        form.fields.fill(found.content)
        if form.files is not None:
            form.files.show_files([HeldFile(each.slot, each.name, each.content) for each in found.pictures])
        if not form.fields.focus_on(found.focus):
            form.focus_first()

    def _throw_away(self) -> None:
        draft_id = self._journal.draft_id()
        self._journal.discard()
        self._clear()
        self.closed.emit()
        if draft_id is not None:
            self._desk.notices.offer_undo(_("Draf dibuang"), lambda: self._take_out_again(draft_id))

    def _take_out_again(self, draft_id: int) -> None:
        desk = self._desk
        desk.tasks.run(lambda: desk.register.perform(desk.officer, bring_back, draft_id), None, desk.notices.fail)

    def _tell_saved(self, text: str) -> None:
        self._saved.setText(text)
        self._discard.setVisible(bool(text))

    def _look(self) -> Typed:
        form = self._form
        content = form.fields.content() if form is not None else {}
        holds = bool(content) or bool(form is not None and form.drafts())
        if form is None or not holds:
            return Typed({})
        about = {"complaint_id": self._complaint_id, "action": self._code}
        return Typed({**content, **about}, self.draft_title(self._code, self._number), form.fields.focused())

    def needs_room(self) -> bool:
        """Whether paper stands beside what is written."""
        return self._form is not None and self._form.beside() is not None

    def _clear(self) -> None:
        self._form = None
        while self._place.count():
            item = self._place.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _show_ranks(self, *, safe: bool) -> None:
        self._save.rank, self._back.rank = ("plain", "primary") if safe else ("primary", "plain")
        self._back.set_text(_("Jangan") if safe else _("Batal"))

    def _lay_out(self) -> None:
        m = metrics()
        head = QWidget()
        titles = QVBoxLayout(head)
        titles.setContentsMargins(m.sheet_padding, 12, m.sheet_padding, 4)
        titles.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._title, 1)
        first.addWidget(self._saved)
        first.addWidget(self._discard)
        titles.addLayout(first)
        titles.addWidget(self._consequence)
        self._discard.hide()
        self._place.setContentsMargins(m.sheet_padding - ROOM, 4, 4, 4)
        foot = QFrame()
        foot.setProperty("sheet", "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(m.sheet_padding, 9, m.sheet_padding, 9)
        row.setSpacing(8)
        row.addWidget(self._note, 1)
        row.addStretch(0)
        row.addWidget(self._back)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(self._place, 1)
        column.addWidget(foot)
        also = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return), self)
        also.activated.connect(self._save.click)


def _room_of(form: CaseForm) -> QWidget:
    """The form in its scroll, with its paper where it has one."""
    scroll, paper = PageScroll(form), form.beside()
    if paper is None:
        return scroll
    room = FormRoom(scroll, paper)
    form.turn_asked.connect(room.turn)
    return room
