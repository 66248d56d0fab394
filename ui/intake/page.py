"""The page around an intake form: its header and main keys, its draft, saving, and what happens after."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.drafts import DraftContent
from register_app.reading.intake_facts import IntakeFacts, intake_facts
from register_app.services.intake import Kept
from register_app.services.work import Change
from ui.intake.after_keeping import AfterKeeping
from ui.intake.attachments_field import HeldFile
from ui.intake.draft_journal import DraftJournal, Typed
from ui.intake.form import IntakeForm
from ui.printing.printers import Printers
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.footer_bar import FooterBar
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.reflow_layout import ReflowLayout


class IntakePage(QWidget):
    """Heirs say which form it is and build it once the office is known; the form asks for nothing of this."""

    form_name = ""
    """The draft's form, which is also the name of the place."""

    def __init__(self, desk: Desk, title: str, printers: Printers | None = None) -> None:
        super().__init__()
        self.desk = desk
        self._title = title
        self.setObjectName(f"{self.form_name.replace('-', '_')}_page")
        self.header = PageHeader(title, back=True)
        self.footer = FooterBar(
            back_note=_("Isian tetap tersimpan sebagai draf"), save=True, save_and_print=True, escape=False
        )
        self.journal = DraftJournal(desk, self.form_name, self._typed, self)
        self.after = AfterKeeping(desk, printers)
        self._form: IntakeForm | None = None
        self._put_away = True
        self._keeping = False
        self._last_focus = ""
        self._tools = QWidget()
        self._tools_row = QHBoxLayout(self._tools)
        self.new = Button(_("Formulir baru"), "quiet", icon="plus", key="Ctrl+N", name="new_form")
        self._column = QVBoxLayout()
        self._lay_out()
        self._connect()

    # what the window asks of a page

    @property
    def title(self) -> str:
        """The page's name."""
        return self._title

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Show the form: a draft's, the one in hand, or an empty one."""
        register = self.desk.register
        if self._form is None:
            self.desk.tasks.run(
                lambda: register.ask(intake_facts), partial(self._come, arguments), self.desk.notices.fail
            )
        else:
            self._open(arguments)

    def refresh(self, changes: frozenset[Change]) -> None:
        """What others change does not touch what is being typed."""

    def leave(self) -> bool:
        """Seal what was typed."""
        if not self._keeping and self.journal.seal():
            self.desk.notices.tell(_("Isian tersimpan sebagai draf."))
        return True

    def draft_in_hand(self) -> int | None:
        """What was typed here and neither kept nor put away."""
        return None if self._put_away else self.journal.draft_id()

    def step_back(self) -> bool:
        """The form is put away as a draft; the window goes back a page."""
        self._put_away = True
        return False

    def help_text(self) -> str:
        """What this page is for."""
        raise NotImplementedError

    def keys(self) -> tuple[KeyHint, ...]:
        """Keys of every intake form."""
        return (
            KeyHint("Ctrl+S", _("Simpan")),
            KeyHint("Ctrl+Enter", _("Simpan dan cetak")),
            KeyHint("Ctrl+N", _("Formulir baru; yang ini tersimpan sebagai draf")),
        )

    # what an heir gives

    def build(self, facts: IntakeFacts) -> IntakeForm:
        """Make the form for this office."""
        raise NotImplementedError

    def open_for(self, form: IntakeForm, arguments: Arguments) -> bool:
        """Begin for something named in ``arguments`` other than a draft; False when there is no such thing."""
        return False

    # the form in hand

    @property
    def form(self) -> IntakeForm:
        """The form; only there once the page has been opened."""
        assert self._form is not None
        return self._form

    def now(self) -> datetime:
        """Wall time at the office."""
        clock = self.desk.register.clock
        return clock.local(clock.now())

    def add_tool(self, widget: QWidget) -> None:
        """Put something at the right of the header."""
        self._tools_row.addWidget(widget)

    def begin(self) -> None:
        """Put an empty form before the officer; what was typed stays behind as a draft."""
        self.journal.seal()
        self.journal.begin()
        self.form.begin(self.now())
        self.form.fields.focus_on(self.form.first_field())
        self._put_away = False

    def keep(self, *, then_print: bool) -> None:
        """Ask the register to keep what stands here."""
        if self._keeping or self._form is None:
            return
        problems = self.form.problems()
        if problems:
            self.show_refusal(problems)
            return
        order, journal, desk = self.form.order(), self.journal, self.desk
        back_to = Place.PADS if self.form.reserved.value() else None
        journal.hold()
        self._set_keeping(keeping=True)
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, order.keep, journal.draft_id()),
            partial(self._kept, order.prints if then_print else (), back_to),
            self._refused,
        )

    def _kept(self, prints: tuple[str, ...], back_to: Place | None, kept: Kept | None) -> None:
        self._set_keeping(keeping=False)
        self.journal.begin()
        self._put_away = True
        self.form.begin(self.now())
        if self.isVisible():
            self.after.go_on(kept, prints, back_to)
        else:
            self.after.tell(kept)

    def _refused(self, error: Exception) -> None:
        self._set_keeping(keeping=False)
        self.journal.touch()
        if isinstance(error, RefusedError):
            self.show_refusal(error.problems)
        else:
            self.desk.notices.fail(error)

    def show_refusal(self, problems: Iterable[Problem]) -> None:
        """Say beside the fields what must be mended, and in the bar what has no field."""
        strangers = self.form.show_problems(problems)
        if strangers:
            self.desk.notices.warn("\n".join(problem.text for problem in strangers))

    def _set_keeping(self, *, keeping: bool) -> None:
        self._keeping = keeping
        self.form.setEnabled(not keeping)
        reason = _("Sedang menyimpan.") if keeping else ""
        for button in (self.footer.save, self.footer.save_and_print):
            if button is not None:
                button.set_reason(reason)

    def _come(self, arguments: Arguments, facts: IntakeFacts) -> None:
        if self._form is None:
            self._form = self.build(facts)
            self._place(self._form)
        self._open(arguments)

    def _open(self, arguments: Arguments) -> None:
        draft_id = arguments.get("draft_id")
        if isinstance(draft_id, int):
            self.journal.seal()
            self.journal.resume(draft_id, self._resume)
            self._put_away = False
        elif arguments.get("reserved"):
            self._key_in(str(arguments["reserved"]))
        elif self.open_for(self.form, arguments):
            self._put_away = False
        elif self._put_away:
            self.begin()
        else:
            self.form.fields.focus_on(self._last_focus or self.form.first_field())

    def _key_in(self, number: str) -> None:
        """A sheet of a pad lies beside the keyboard; what was typed before stays behind as a draft."""
        self.journal.seal()
        self.journal.begin()
        self.form.key_in(number, self.now())
        if not self.form.fields.focus_on("received_at"):
            self.form.fields.focus_on(self.form.first_field())
        self._put_away = False

    def _resume(self, found: DraftContent) -> None:
        files = [HeldFile(picture.slot, picture.name, picture.content) for picture in found.pictures]
        self.form.fill(found.content, files, self.now())
        if not self.form.fields.focus_on(found.focus):
            self.form.fields.focus_on(self.form.first_field())

    def _typed(self) -> Typed:
        if self._form is None:
            return Typed({})
        return Typed(self._form.content(), self._form.title(), self._form.fields.focused() or self._last_focus)

    def _place(self, form: IntakeForm) -> None:
        self._scroll = PageScroll(form)
        self._column.insertWidget(1, form.reserved)
        self._column.insertWidget(2, self._scroll, 1)
        self._scroll.show()
        form.changed.connect(self.journal.touch)
        form.told.connect(self.footer.set_note)
        form.file_taken.connect(self.journal.add_file)
        form.file_dropped.connect(self.journal.remove_file)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not self.isVisible() or now is None or not self.form.isAncestorOf(now):
            return
        self._last_focus = self.form.fields.focused() or self._last_focus
        self.form.focus_came(now)
        self._scroll.ensureWidgetVisible(now, 24, 24)

    def _connect(self) -> None:
        self.header.back_asked.connect(self._go_back)
        self.footer.back_asked.connect(self._go_back)
        self.footer.save_asked.connect(self._save)
        self.footer.print_asked.connect(self._save_and_print)
        self.journal.saved.connect(self.header.set_saved)
        self.journal.failed.connect(self._forget_saved)
        self.new.clicked.connect(self.begin)

    def _go_back(self) -> None:
        self.step_back()
        self.desk.navigator.back()

    def _forget_saved(self) -> None:
        self.header.set_saved("")

    def _save(self) -> None:
        self.keep(then_print=False)

    def _save_and_print(self) -> None:
        self.keep(then_print=True)

    def _lay_out(self) -> None:
        top = ReflowLayout(gap=12, weights=(1, 0))
        top.addWidget(self.header)
        top.addWidget(self._tools)
        self._tools_row.setContentsMargins(0, 0, 0, 0)
        self._tools_row.setSpacing(16)
        self._tools_row.addStretch(1)
        self._column.addLayout(top)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._column, 1)
        outer.addWidget(self.footer)
        theme().density_changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        room = metrics().intake_padding
        self._column.setContentsMargins(16, room, 16, room if room < 16 else 12)
        self._column.setSpacing(8 if room < 16 else 10)
