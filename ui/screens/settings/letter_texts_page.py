"""Naskah surat: the texts that letters begin with, each changed beside the list; every edit is a new version."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.i18n import _
from register_app.reading.drafts import DraftContent
from register_app.reading.letter_texts import LetterText, letter_texts
from register_app.rules.letters import LETTER_NAMES, LetterKind
from register_app.services.drafts import finish
from register_app.services.letter_texts import (
    LetterTextDraft,
    keep_letter_text,
    offer_again,
    restore_first_text,
    retire_letter_text,
)
from register_app.services.work import Change, Work
from ui.intake.draft_journal import DraftJournal, Typed
from ui.screens.settings.letter_text_form import LetterTextForm
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.theme.metrics import metrics
from ui.widgets.aside import Aside
from ui.widgets.button import Button
from ui.widgets.footer_bar import FooterBar
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet
from ui.widgets.side_list import SideItem, SideList

TEXT, LIST_WIDTH = 440, 340
"""What the text and the list need beside each other, in pixels at 10-point type."""
LIST_HEIGHT = 180


def make(desk: Desk) -> LetterTextsPage:
    """The page for this window."""
    return LetterTextsPage(desk)


class LetterTextsPage(QWidget):
    """The list at the left, the text at hand at the right; what was typed over a text stays until it is kept."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("letter_texts_page")
        self._desk = desk
        self._texts: dict[str, LetterText] = {}
        self._typed: dict[str, LetterTextDraft] = {}
        self._wanted = ""
        self._journal = DraftJournal(desk, Place.LETTER_TEXTS.value, self._look, self)
        self._header = PageHeader(_("Naskah surat"), detail=_("surat jawaban dan surat penyaluran"), back=True)
        self._add = Button(_("Tambah naskah"), icon="plus", name="text_add").with_menu_arrow()
        self._menu = QMenu(self)
        self._menu.setObjectName("text_add_menu")
        self._list = SideList(name="letter_texts", accessible_name=_("Naskah surat"))
        self._form = LetterTextForm()
        self._restore = Button(_("Kembalikan naskah awal"), icon="arrow-back-up", height="tool", name="text_restore")
        self._retire = Button(_("Jangan ditawarkan lagi"), "quiet", height="tool", name="text_retire")
        self._sheet = Sheet(_("Naskah ini"), name="text_sheet")
        self._footer = FooterBar(save=True, escape=False, back_note=_("Surat yang sudah ditulis tidak berubah."))
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Naskah surat")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Read the texts; ``draft_id`` goes on with what was typed."""
        self._read()
        self._list.setFocus()
        draft_id = arguments.get("draft_id")
        if isinstance(draft_id, int):
            self._journal.resume(draft_id, self._bring_back)

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again when settings changed."""
        if Change.SETTINGS in changes:
            self._read()

    def leave(self) -> bool:
        """What was typed and not kept waits as a draft."""
        self._journal.seal()
        return True

    def step_back(self) -> bool:
        """Nothing is open here."""
        return False

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Surat dimulai dari naskah yang cocok dengan hasil pengaduan. Ubah kata-katanya di sini; isian dalam "
            "kurung kurawal diganti data pengaduan saat surat ditulis. Setiap perubahan menjadi versi baru, surat yang "
            "sudah ditulis tetap seperti semula, dan naskah awal bisa dikembalikan kapan saja."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """Keys of this page."""
        return (KeyHint("Ctrl+S", _("Simpan naskah")), KeyHint("Ctrl+I", _("Sisipkan isian")))

    def _read(self) -> None:
        register = self._desk.register
        self._desk.tasks.run(lambda: register.ask(letter_texts), self._show, self._desk.notices.fail)

    def _show(self, texts: tuple[LetterText, ...]) -> None:
        self._texts = {text.code: text for text in texts}
        chosen = self._wanted or self._list.value() or next(iter(self._texts), "")
        self._wanted = ""
        self._show_list()
        if chosen in self._texts:
            self._list.set_value(chosen)
            self._show_text(chosen)

    def _show_list(self) -> None:
        self._list.show_items(list(self._items()))

    def _items(self) -> Iterator[SideItem]:
        for kind in LetterKind:
            yield SideItem(kind.value, LETTER_NAMES[kind](), heading=True)
            for text in self._texts.values():
                if text.kind is kind:
                    yield SideItem(text.code, text.title, self._state(text))

    def _state(self, text: LetterText) -> str:
        if text.code in self._typed:
            return _("belum disimpan")
        if text.retired:
            return _("tidak ditawarkan")
        if not text.first:
            return _("buatan kantor")
        return _("diubah kantor, versi {n}").format(n=text.version) if text.changed else _("naskah awal")

    def _take(self, code: str) -> None:
        """Another text is at hand; what was typed over the one before stays with it."""
        if code != self._form.draft().code:
            self._show_text(code)

    def _show_text(self, code: str) -> None:
        text = self._texts.get(code)
        if text is None:
            return
        self._form.show_text(self._typed.get(code, text))
        self._sheet.set_title(LETTER_NAMES[text.kind]())
        self._restore.setVisible(text.first)
        changed = text.changed or code in self._typed
        self._restore.set_reason("" if changed else _("Ini masih naskah awal."))
        self._retire.setVisible(True)
        self._retire.set_text(_("Tawarkan lagi") if text.retired else _("Jangan ditawarkan lagi"))
        self._footer.set_note("")

    def _begin(self, kind: LetterKind) -> None:
        """A new text of the office's own."""
        self._list.set_value(None)
        self._form.show_text(self._typed.get("", LetterTextDraft(kind, "", "", "")))
        self._sheet.set_title(_("{letter}: naskah baru").format(letter=LETTER_NAMES[kind]()))
        self._restore.hide()
        self._retire.hide()
        self._form.title.control.setFocus()

    def _written(self) -> None:
        draft = self._form.draft()
        fresh = draft.code not in self._typed
        self._typed[draft.code] = draft
        self._footer.set_note("")
        self._journal.touch()
        if fresh and draft.code:
            self._show_list()
            self._restore.set_reason("")

    def _keep(self) -> None:
        draft, journal = self._form.draft(), self._journal
        journal.hold()

        def keep(work: Work) -> str:
            code = keep_letter_text(work, draft)
            if (draft_id := journal.draft_id()) is not None:
                finish(work, draft_id)
            return code

        self._perform(keep, lambda code: self._kept(draft, code), self._refused)

    def _kept(self, draft: LetterTextDraft, code: str) -> None:
        self._journal.begin()
        self._typed.pop(draft.code, None)
        self._settle(code, _("Naskah disimpan: {title}").format(title=draft.title))

    def _settle(self, code: str, said: str) -> None:
        self._wanted = code
        self._desk.notices.tell(said)
        self._read()

    def _refused(self, error: Exception) -> None:
        self._journal.touch()
        if isinstance(error, RefusedError):
            strangers = self._form.show_problems(error.problems)
            self._footer.set_note(" ".join(problem.text for problem in strangers), "late")
        else:
            self._desk.notices.fail(error)

    def _put_back(self) -> None:
        """The program's own words; the office's stay in the register as an older version."""
        code, desk = self._form.draft().code, self._desk
        before = self._texts[code]
        self._typed.pop(code, None)
        old = LetterTextDraft(before.kind, before.title, before.subject, before.body, code)

        def done(_nothing: object) -> None:
            self._wanted = code
            self._read()
            desk.notices.offer_undo(_("Naskah awal kembali berlaku"), lambda: self._again(keep_letter_text, old))

        self._perform(lambda work: restore_first_text(work, code), done, self._refused)

    def _offer(self) -> None:
        """Offer a text no more, or again."""
        code = self._form.draft().code
        retired = self._texts[code].retired
        change, back = (offer_again, retire_letter_text) if retired else (retire_letter_text, offer_again)
        said = _("Naskah ini ditawarkan lagi") if retired else _("Naskah ini tidak ditawarkan lagi")

        def done(_nothing: object) -> None:
            self._wanted = code
            self._read()
            self._desk.notices.offer_undo(said, lambda: self._again(back, code))

        self._perform(lambda work: change(work, code), done, self._refused)

    def _again(self, service: Callable[..., object], given: object) -> None:
        self._perform(lambda work: service(work, given), lambda _nothing: self._read(), self._desk.notices.fail)

    def _perform(
        self, service: Callable[[Work], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        desk = self._desk
        desk.tasks.run(lambda: desk.register.perform(desk.officer, service), done, failed)

    def _look(self) -> Typed:
        draft = self._form.draft()
        text = self._texts.get(draft.code)
        same = text is not None and (text.title, text.subject, text.body) == (draft.title, draft.subject, draft.body)
        if same or not (draft.title or draft.subject or draft.body):
            return Typed({})
        title = draft.title or _("naskah baru")
        return Typed(asdict(draft), _("Naskah surat: {title}").format(title=title))

    def _bring_back(self, found: DraftContent) -> None:
        content = {**found.content, "kind": LetterKind(found.content["kind"])}
        draft = LetterTextDraft(**content)
        self._typed[draft.code] = draft
        self._wanted = draft.code
        self._form.show_text(draft)
        self._read()

    def _connect(self) -> None:
        self._header.back_asked.connect(self._desk.navigator.back)
        self._footer.back_asked.connect(self._desk.navigator.back)
        self._footer.save_asked.connect(self._keep)
        self._journal.saved.connect(self._header.set_saved)
        self._list.chosen.connect(self._take)
        self._form.changed.connect(self._written)
        self._restore.clicked.connect(self._put_back)
        self._retire.clicked.connect(self._offer)
        self._add.clicked.connect(lambda: self._menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft())))
        for kind in LetterKind:
            entry = self._menu.addAction(LETTER_NAMES[kind]())
            entry.setObjectName(f"add_{kind.value}")
            entry.triggered.connect(lambda _on=False, kind=kind: self._begin(kind))

    def _lay_out(self) -> None:
        m = metrics()
        self._header.add_right(self._add)
        side = Sheet(padding=0, name="texts_sheet")
        side.body.addWidget(self._list)
        side.setMinimumHeight(m.px(LIST_HEIGHT))
        self._sheet.body.addWidget(self._form, 1)
        row = QHBoxLayout()
        row.addWidget(self._restore)
        row.addWidget(self._retire)
        row.addStretch(1)
        self._sheet.body.addLayout(row)
        inside = QVBoxLayout()
        inside.setContentsMargins(m.page_padding, m.page_padding, m.page_padding, m.gap)
        inside.setSpacing(m.gap)
        inside.addWidget(self._header)
        inside.addWidget(Aside(PageScroll(self._sheet), side, wide=TEXT, narrow=LIST_WIDTH, side_first=True), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(inside, 1)
        outer.addWidget(self._footer)
