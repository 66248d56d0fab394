"""Buka kotak saran: the strip, the slips, the scan beside the words, and the way to the minutes."""

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.box_desk import FORM, BoxDesk, OpeningInHand, box_desk, opening_in_hand
from register_app.reading.boxes import OpeningFile, opening_file
from register_app.reading.drafts import DraftContent
from register_app.services.work import Change
from ui.intake.attachments_field import HeldFile
from ui.intake.draft_journal import DraftJournal, Typed
from ui.intake.radar_watch import radar_keys
from ui.intake.scan_offer import scan_folder
from ui.screens.box_opening.content import content_of, lay_out
from ui.screens.box_opening.keeping import Keeping, SlipKept
from ui.screens.box_opening.likeness import watch_slip
from ui.screens.box_opening.scans import Scans
from ui.screens.box_opening.table import BoxTable, Stage
from ui.screens.box_opening.view import OpeningView
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.widgets.announce import announce

MINUTES = "berita-acara-kotak"


def make(desk: Desk) -> "BoxOpeningPage":
    """The page for this window."""
    return BoxOpeningPage(desk)


class BoxOpeningPage(QWidget):
    """Opened with ``box`` (its name), ``opening_id`` or ``draft_id``; without any it goes to the box that waits."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("box_opening_page")
        self._desk = desk
        self._view: OpeningView | None = None
        self._facts: BoxDesk | None = None
        self._table = BoxTable()
        self._in_hand = False
        self._begun_with: dict[str, object] = {}
        self.journal = DraftJournal(desk, FORM, self._typed, self)
        self._scans = Scans(desk, self, lambda: (self._table, self._stage()))
        self._keeping = Keeping(desk, self.journal, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for key in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._press_main)

    # what the window asks of a page

    @property
    def title(self) -> str:
        """The page's name."""
        return _("Buka kotak saran")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Go on with what is in hand, with what is asked for, or begin with the box that waits."""
        register, opening_id = self._desk.register, arguments.get("opening_id")

        def read() -> tuple[BoxDesk, OpeningInHand | None]:
            found = register.ask(opening_in_hand, opening_id) if isinstance(opening_id, int) else None
            return register.ask(box_desk), found

        self._desk.tasks.run(read, lambda read: self._come(*read, arguments), self._desk.notices.fail)

    def refresh(self, changes: frozenset[Change]) -> None:
        """What others change does not touch what is being typed."""

    def leave(self) -> bool:
        """Seal what was typed."""
        self._scans.pictures.rest()
        if self.journal.seal():
            self._desk.notices.tell(_("Isian tersimpan sebagai draf."))
        return True

    def draft_in_hand(self) -> int | None:
        """The opening that is being written."""
        return self.journal.draft_id() if self._in_hand else None

    def step_back(self) -> bool:
        """Close the change of count, or come back from a slip that is only read."""
        view = self._view
        if view is not None and (self._likeness.step_back() or view.slips.recount.close_up()):
            return True
        if self._table.looked_at is not None:
            self._take_in_hand(self._table.position)
            return True
        return False

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Buka kotak berdua, hitung isinya, lalu tulis jumlahnya. Setiap slip dicatat sendiri; pindaiannya boleh "
            "menyusul dari pemindai. Bila kotak kosong, centang Nihil. Di akhir, berita acara dicetak."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """The keys of an opened box."""
        return (
            KeyHint("Ctrl+Enter", _("Simpan slip, lanjut ke slip berikutnya")),
            KeyHint("Ctrl+S", _("Simpan slip")),
            KeyHint("Enter", _("Dari nama, alamat, HP atau pokok langsung ke isi slip")),
            KeyHint("F7", _("Ambil gambar slip")),
            KeyHint("Ctrl+V", _("Tempel gambar di atas pindaian")),
            radar_keys(),
        )

    # coming here

    def _come(self, facts: BoxDesk, found: OpeningInHand | None, arguments: Arguments) -> None:
        self._facts = facts
        if self._view is None:
            self._view = self._make_view(facts)
        self._scans.watch(scan_folder(facts.office))
        draft_id = arguments.get("draft_id")
        if isinstance(draft_id, int):
            self._resume(draft_id)
        elif found is not None:
            self._go_on(found)
        elif self._in_hand and arguments.get("box") in (None, self._box_name()):
            self._show()
            self._focus_on(self._form_start())
        else:
            self._begin(facts, str(arguments.get("box") or ""))

    def _go_on(self, found: OpeningInHand) -> None:
        here = self._table.file
        if here is not None and self._in_hand and here.opening_id == found.file.opening_id:
            self._show()
        elif found.draft_id is not None:
            self._resume(found.draft_id)
        else:
            self._put_away()
            self._take_file(found.file)
            self._show_paper()

    def _begin(self, facts: BoxDesk, name: str) -> None:
        state = facts.box(name) if name else facts.next_box()
        if state is not None and state.opening_id is not None and not state.closed:
            self.arrive({"opening_id": state.opening_id})
            return
        self._put_away()
        self._table = BoxTable()
        self.view.strip.begin(state.name if state else "", self._desk.officer.name)
        self._begun_with = self.view.strip.content()
        if state is None:
            self.view.strip.box.show_warning(_("Belum ada kotak saran. Tambahkan di Pengaturan."))
        self.view.closing.begin({})
        self._show_paper()
        self.view.strip.fields.focus_on("counted")
        self.view.strip.counted.spin.selectAll()

    def _put_away(self) -> None:
        self.journal.seal()
        self.journal.begin()
        self._in_hand = False

    def _resume(self, draft_id: int) -> None:
        self.journal.seal()
        self.journal.resume(draft_id, self._show_draft)

    def _show_draft(self, found: DraftContent) -> None:
        opening_id, register = found.content.get("opening_id"), self._desk.register
        if isinstance(opening_id, int):
            self._desk.tasks.run(
                lambda: register.ask(opening_file, opening_id),
                lambda file: self._lay_out_draft(found, file),
                self._desk.notices.fail,
            )
        else:
            self._lay_out_draft(found, None)

    def _lay_out_draft(self, found: DraftContent, file: OpeningFile | None) -> None:
        self._table, self._in_hand = BoxTable(), True
        self._begun_with = {}
        if file is not None:
            self._take_file(file)
        else:
            self.view.strip.resume(found.content.get("strip", {}))
            self._table.count(self.view.strip.counted.value())
        files = [HeldFile(picture.slot, picture.name, picture.content) for picture in found.pictures]
        lay_out(self._table, found.content, files)
        self.view.closing.begin(found.content.get("closing", {}))
        self._show_paper()
        self._focus_on(found.focus)

    def _take_file(self, file: OpeningFile) -> None:
        if self._table.file is None or self._table.file.opening_id != file.opening_id:
            self._table = BoxTable() if self._table.file is not None else self._table
        self._table.take_file(file)
        self._in_hand = True
        self.view.strip.show_file(file)

    # the table

    @property
    def view(self) -> OpeningView:
        """What is seen; only there once the page has been opened."""
        assert self._view is not None
        return self._view

    def _stage(self) -> Stage:
        return self._table.stage(nihil=self._table.file is None and self.view.strip.nihil.value())

    def _show(self) -> None:
        stage = self._stage()
        if stage is Stage.HAND_OVER:
            self.view.closing.show_all_recorded(self._table.counted)
        elif stage is Stage.EMPTY_BOX:
            self.view.closing.show_empty_box()
        self.view.show_table(self._table, stage)
        assert self._facts is not None
        opened_at = self._table.file.opened_at if self._table.file else self.view.strip.opened_moment()
        self.view.form.show_deadline(self._facts.deadlines.get(self._box_name()), opened_at)

    def _show_paper(self) -> None:
        """Put the slip in hand before the officer, with everything known of it."""
        paper = self._table.paper
        self.view.form.fill(paper.content)
        self._scans.show(paper.scan)
        self._show()
        self._focus_on(self._form_start())

    def _choose(self, position: int) -> None:
        slip = self._table.recorded.get(position)
        if slip is None:
            self._take_in_hand(position)
            return
        self._table.looked_at = position
        self.view.kept.show_slip(slip)
        self._scans.show_kept(position, slip.scan_id)
        self._show()

    def _take_in_hand(self, position: int) -> None:
        self._table.looked_at = None
        self._table.position = position
        self._show_paper()

    def _box_name(self) -> str:
        return self._table.file.box if self._table.file else self.view.strip.box.value() or ""

    def _form_start(self) -> str:
        starts = {Stage.COUNT: "counted", Stage.EMPTY_BOX: "condition", Stage.HAND_OVER: "condition"}
        return starts.get(self._stage()) or self.view.form.first_field()

    def _focus_on(self, name: str) -> None:
        for fields in (self.view.form.fields, self.view.closing.fields, self.view.strip.fields):
            if fields.focus_on(name):
                return

    # typing

    def _strip_changed(self) -> None:
        if self._table.file is None:
            self._table.count(self.view.strip.counted.value())
        self._show()
        self._touch()

    def _slip_changed(self) -> None:
        if self._table.looked_at is None:
            self._table.paper.content = self.view.form.content()
            self.view.show_title(self.view.form.title())
            self._touch()

    def _touch(self) -> None:
        self._in_hand = True
        self.journal.touch()

    def _typed(self) -> Typed:
        strip, closing = self.view.strip.content(), self.view.closing.content()
        touched = self._table.file is None and strip != self._begun_with
        if not (touched or closing or self._table.kept_papers()):
            return Typed({})
        title = self._box_name()
        if self._table.counted:
            title = _("{box}, slip {n}").format(box=title, n=self._table.position)
        fields = (self.view.form.fields, self.view.closing.fields, self.view.strip.fields)
        focus = next((name for name in (part.focused() for part in fields) if name), "")
        return Typed(content_of(self._table, strip, closing), title, focus)

    def _scan_taken(self, file: HeldFile) -> None:
        self._in_hand = True
        self.journal.add_file(file)

    # keeping

    def _press_main(self) -> None:
        match self._stage():
            case Stage.KEPT_SLIP:
                self._take_in_hand(self._table.position)
            case Stage.SLIP:
                self._keep_slip()
            case Stage.EMPTY_BOX:
                taken = self._keeping.count(self.view.strip.values() | self.view.closing.values())
                self._show_problems(taken.problems)
                self._keeping.keep_empty_box(taken, self._closed, self._show_problems)
            case Stage.HAND_OVER:
                taken = self._table.flow.answer(self.view.closing.values())
                self._show_problems(taken.problems)
                self._keeping.hand_over(self._table, taken, self._closed, self._show_problems)

    def _keep_slip(self) -> None:
        if self._table.file is None:
            self.view.strip.show_doubts()
        problems = self._keeping.keep_slip(
            self._table, self.view.strip.values(), self.view.form.values(), self._slip_kept, self._slip_refused
        )
        if problems is None:
            self._go_ahead()
        else:
            self._show_problems(problems)

    def _go_ahead(self) -> None:
        """The next slip is there at once, so that no letter typed meanwhile falls into the one being kept."""
        after = [place for place in self._table.left if place != self._table.position]
        if after:
            self._take_in_hand(next((place for place in after if place > self._table.position), after[0]))

    def _slip_refused(self, position: int, problems: Iterable[Problem]) -> None:
        self._take_in_hand(position)
        self._show_problems(problems)

    def _slip_kept(self, done: SlipKept) -> None:
        was_last = done.position == self._table.position
        self._take_file(done.file)
        if was_last:
            self._show_paper()
        else:
            self._show()
        self.view.header.set_saved(done.words)
        announce(self, done.words)

    def _recount(self, counted: int, reason: str) -> None:
        if self._table.file is not None:
            self._keeping.recount(self._table.file.opening_id, counted, reason, self._recounted, self._not_recounted)

    def _recounted(self, file: OpeningFile) -> None:
        self.view.slips.recount.close_up()
        self._take_file(file)
        self._show_paper()

    def _not_recounted(self, problems: Iterable[Problem]) -> None:
        self.view.slips.recount.show_problems(problems)

    def _closed(self, opening_id: int) -> None:
        self._table, self._in_hand = BoxTable(), False
        self._desk.navigator.replace(Place.PREVIEW, form=MINUTES, opening_id=opening_id)
        self._desk.notices.tell(_("Pembukaan kotak tersimpan. Berita acaranya siap dicetak."))

    def _show_problems(self, problems: Iterable[Problem]) -> None:
        rest = tuple(problems)
        for fields in (self.view.form.fields, self.view.closing.fields, self.view.strip.fields):
            rest = fields.show_problems(rest)
        if rest:
            self._desk.notices.warn("\n".join(problem.text for problem in rest))

    # laying out

    def _make_view(self, facts: BoxDesk) -> OpeningView:
        view = OpeningView(facts, self._desk.register.clock, self.title)
        self._column.addWidget(view)
        view.show()  # the cursor goes only to what is in sight
        view.header.back_asked.connect(self._go_back)
        view.footer.back_asked.connect(self._go_back)
        view.strip.changed.connect(self._strip_changed)
        view.form.changed.connect(self._slip_changed)
        view.closing.changed.connect(self._touch)
        view.slips.chosen.connect(self._choose)
        view.slips.recount_asked.connect(self._recount)
        view.slips.recount.strip_wanted.connect(lambda: view.strip.fields.focus_on("counted"))
        view.kept.case_asked.connect(lambda found: self._desk.navigator.open(Place.REGISTER, complaint_id=found))
        self._likeness = watch_slip(self._desk, self, view.form, facts)
        view.next.clicked.connect(self._press_main)
        view.close_box.clicked.connect(self._press_main)
        self.journal.saved.connect(view.header.set_saved)
        self._scans.attach(view.scan)
        self._scans.taken.connect(self._scan_taken)
        return view

    def _go_back(self) -> None:
        if not self.step_back():
            self._desk.navigator.back()
