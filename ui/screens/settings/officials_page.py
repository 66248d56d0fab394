"""Pejabat: who holds each position from when to when, and which form is signed by whom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.i18n import _
from register_app.reading.officials import FormSigner, Officials, PositionFile, TenureFact, officials
from register_app.reading.signers import SigningRule
from register_app.rules.tenures import TenureDraft
from register_app.services.officials import (
    appoint,
    correct_tenure,
    decide_signer,
    end_tenure,
    replace_holder,
    strike_tenure,
)
from register_app.services.work import Change
from ui.screens.settings.official_words import days, rule_words, tenure_title
from ui.screens.settings.position_sheet import PositionSheet
from ui.screens.settings.signing_sheet import SigningForm, SigningSheet
from ui.screens.settings.tenure_form import Purpose, TenureForm
from ui.shell.page import Arguments, Desk, KeyHint
from ui.theme.metrics import metrics
from ui.widgets.aside import Aside
from ui.widgets.label import Label
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet

POSITIONS, SIDE = 760, 320
"""What the positions and the form need beside each other, in pixels at 10-point type."""
WIDEST = 1320


def make(desk: Desk) -> OfficialsPage:
    """The page for this window."""
    return OfficialsPage(desk)


class OfficialsPage(QWidget):
    """Positions and forms at the left; at the right the form that is being filled, or what the page is about."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("officials_page")
        self._desk = desk
        self._page: Officials | None = None
        self._sheets: list[QWidget] = []
        self._header = PageHeader(_("Pejabat"), detail=_("masa jabatan dan penanda tangan"), back=True)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._scroll = PageScroll(inside)
        self._tenure = TenureForm(desk.register.clock.today)
        self._signing = SigningForm()
        self._about = _about()
        self._lay_out()
        self._header.back_asked.connect(desk.navigator.back)
        self._tenure.submitted.connect(self._keep)
        self._signing.decided.connect(self._decide)
        for form in (self._tenure, self._signing):
            form.given_up.connect(self._close_forms)

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Pejabat")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Read who holds what."""
        self._close_forms()
        self._read()

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again when settings changed."""
        if Change.SETTINGS in changes:
            self._read()

    def leave(self) -> bool:
        """What was not kept is as it was."""
        return True

    def step_back(self) -> bool:
        """Esc leaves the form first."""
        if self._about.isHidden():
            self._close_forms()
            return True
        return False

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Setiap lembar ditandatangani oleh pejabat pada tanggal lembarnya. Catat siapa memegang jabatan dari kapan "
            "sampai kapan, juga Plt., Plh., a.n., dan u.b. Cetakan ulang tetap dengan penanda tangan lamanya. Di bawah "
            "daftar jabatan dipilih siapa yang menandatangani setiap lembar."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """Keys of this page."""
        return (KeyHint("Ctrl+S", _("Simpan isian")),)

    def _read(self) -> None:
        register = self._desk.register
        self._desk.tasks.run(lambda: register.ask(officials), self._show, self._desk.notices.fail)

    def _show(self, page: Officials) -> None:
        self._page = page
        for sheet in self._sheets:
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        signing = SigningSheet(page.forms)
        signing.edit_asked.connect(self._open_signing)
        self._sheets = [*(self._sheet(file, page) for file in page.positions), signing]
        for place, sheet in enumerate(self._sheets):
            self._column.insertWidget(place, sheet)

    def _sheet(self, file: PositionFile, page: Officials) -> PositionSheet:
        sheet, form = PositionSheet(file, page), self._tenure
        sheet.holder_asked.connect(lambda: self._open(lambda: form.begin(file, page, Purpose.REPLACE)))
        sheet.stand_in_asked.connect(lambda: self._open(lambda: form.begin(file, page, Purpose.APPOINT)))
        sheet.edit_asked.connect(lambda fact: self._open(lambda: form.edit(file, page, fact)))
        sheet.end_asked.connect(lambda fact: self._open(lambda: form.end(file, page, fact)))
        sheet.strike_asked.connect(self._strike)
        return sheet

    def _open(self, fill: Callable[[], None]) -> None:
        self._signing.hide()
        self._about.hide()
        self._tenure.show()
        fill()

    def _open_signing(self, form: FormSigner) -> None:
        if self._page is not None:
            self._tenure.hide()
            self._about.hide()
            self._signing.show()
            self._signing.edit(form, self._page)

    def _close_forms(self) -> None:
        for form in (self._tenure, self._signing):
            form.hide()
        self._about.show()
        self._scroll.setFocus()

    def _keep(self, draft: TenureDraft) -> None:
        desk, purpose, tenure_id = self._desk, self._tenure.purpose, self._tenure.tenure_id

        def work() -> object:
            match purpose:
                case Purpose.CORRECT:
                    return desk.register.perform(desk.officer, correct_tenure, tenure_id, draft)
                case Purpose.END:
                    assert draft.until is not None
                    return desk.register.perform(desk.officer, end_tenure, tenure_id, draft.until)
                case Purpose.REPLACE:
                    return desk.register.perform(desk.officer, replace_holder, draft)
                case Purpose.APPOINT:
                    return desk.register.perform(desk.officer, appoint, draft)

        desk.tasks.run(work, lambda _done: self._kept(draft), self._refused)

    def _kept(self, draft: TenureDraft) -> None:
        self._close_forms()
        self._desk.notices.tell(_("Tercatat: {position}, {name}.").format(position=draft.position, name=draft.name))

    def _refused(self, error: Exception) -> None:
        form = self._signing if self._tenure.isHidden() else self._tenure
        if isinstance(error, RefusedError):
            form.show_problems(error.problems)
        else:
            self._desk.notices.fail(error)

    def _strike(self, fact: TenureFact) -> None:
        desk = self._desk

        def take_back() -> None:
            desk.tasks.run(
                lambda: desk.register.perform(desk.officer, appoint, fact.draft),
                lambda _id: desk.notices.tell(_("Masa jabatan itu tercatat lagi.")),
                desk.notices.fail,
            )

        said = _("Dihapus: {name}, {days}.").format(name=tenure_title(fact), days=days(fact))
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, strike_tenure, fact.id),
            lambda _nothing: desk.notices.offer_undo(said, take_back),
            desk.notices.fail,
        )

    def _decide(self, form: str, rule: SigningRule | None) -> None:
        desk = self._desk
        told = _("Lembar berikutnya ditandatangani seperti biasa.")
        if rule is not None:
            told = _("Lembar berikutnya: {who}.").format(who=rule_words(rule))

        def done(_nothing: None) -> None:
            self._close_forms()
            desk.notices.tell(told)

        desk.tasks.run(lambda: desk.register.perform(desk.officer, decide_signer, form, rule), done, self._refused)

    def _lay_out(self) -> None:
        m = metrics()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(m.gap)
        self._column.addStretch(1)
        self._scroll.setProperty("ring", False)  # a ring around a whole column says nothing
        holder = QWidget()
        side = QVBoxLayout(holder)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(m.gap)
        for part in (self._tenure, self._signing, self._about):
            side.addWidget(part)
        side.addStretch(1)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.gap)
        column.addWidget(self._header)
        column.addWidget(Aside(self._scroll, holder, wide=POSITIONS, narrow=SIDE), 1)
        main.setMaximumWidth(m.px(WIDEST))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(m.page_padding, m.page_padding, m.page_padding, m.page_padding)
        outer.addWidget(main, 1)


def _about() -> Sheet:
    """What an officer should know before changing anything."""
    sheet = Sheet(_("Cara kerjanya"), name="officials_about")
    for words in (
        _("Lembar ditandatangani pejabat pada tanggal lembarnya; cetakan ulang tetap dengan penanda tangan lama."),
        _("Plt. memegang jabatan yang kosong. Plh. menggantikan sementara: selama itu Plh. yang menandatangani."),
        _("a.n. dan u.b. ditandatangani pejabat lain dari jabatannya sendiri, atas nama pejabat ini."),
        _("Naik pangkat atau gelar baru: pakai Ganti pejabat dengan orang yang sama, mulai tanggal berlakunya."),
    ):
        sheet.body.addWidget(Label(words, wrap=True))
    return sheet
