"""Batas waktu: the office's deadline rules by channel, edited beside the list, with a before and after where asked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.i18n import _
from register_app.reading.calendar import office_hours
from register_app.reading.deadline_moves import DeadlineMove
from register_app.reading.policies import ChannelRules, PolicyFact, deadline_rules, moved_by_policy
from register_app.reading.reader import Reader
from register_app.reading.strip import rule_sentence
from register_app.rules.office_hours import WeekHours
from register_app.rules.policies import Policy
from register_app.services.policies import add_policy, change_policy, retire_policy
from register_app.services.work import Change
from ui.screens.settings.hours_sheet import HoursSheet
from ui.screens.settings.move_review import MoveReview
from ui.screens.settings.rule_form import RuleForm
from ui.screens.settings.rule_words import rule_title
from ui.screens.settings.rules_sheet import RulesSheet
from ui.shell.page import Arguments, Desk, KeyHint
from ui.theme.metrics import metrics
from ui.widgets.aside import Aside
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll

RULES, SIDE = 500, 340
"""What the rules and the form need beside each other, in pixels at 10-point type."""
WIDEST = 1240


@dataclass(frozen=True, slots=True)
class _Seen:
    """One reading of everything on the page."""

    channels: tuple[ChannelRules, ...]
    week: WeekHours


def make(desk: Desk) -> RulesPage:
    """The page for this window."""
    return RulesPage(desk)


class RulesPage(QWidget):
    """Channels at the left, the form or how time is counted at the right; a review takes the whole page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("rules_page")
        self._desk = desk
        self._sheets: list[RulesSheet] = []
        self._asked: tuple[int, Policy] | None = None
        self._header = PageHeader(_("Batas waktu"), detail=_("aturan kantor untuk setiap media"), back=True)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._scroll = PageScroll(inside)
        self._form = RuleForm()
        self._hours = HoursSheet()
        self._review = MoveReview("rule_review")
        self._sights = QStackedWidget()
        self._lay_out()
        self._header.back_asked.connect(desk.navigator.back)
        self._form.submitted.connect(self._keep)
        self._form.given_up.connect(self._close_form)
        self._review.turned_back.connect(self._show_rules)
        self._review.accepted.connect(self._move_open)

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Batas waktu")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Read the rules that hold."""
        self._sights.setCurrentIndex(0)
        self._close_form()
        self._read()
        self._scroll.setFocus()

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again when settings changed."""
        if Change.SETTINGS in changes:
            self._read()

    def leave(self) -> bool:
        """A rule that was not kept is as it was."""
        return True

    def step_back(self) -> bool:
        """Esc leaves the review, then the form."""
        if self._sights.currentIndex() > 0:
            self._show_rules()
            return True
        if not self._form.isHidden():
            self._close_form()
            return True
        return False

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Setiap aturan menyebut langkah, jumlah, satuan, dan sejak kapan dihitung. Hari kerja melewati akhir pekan "
            "dan hari libur; jam kerja hanya berjalan selama kantor buka. Aturan yang diubah berlaku untuk pengaduan "
            "baru; yang masih berjalan ikut bergeser bila diminta, sesudah daftarnya ditampilkan."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """Keys of this page."""
        return (KeyHint("Ctrl+S", _("Simpan aturan")),)

    def _read(self) -> None:
        register = self._desk.register
        self._desk.tasks.run(lambda: register.ask(_seen), self._show, self._desk.notices.fail)

    def _show(self, seen: _Seen) -> None:
        for sheet in self._sheets:
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self._sheets = [self._sheet(channel) for channel in seen.channels]
        for place, sheet in enumerate(self._sheets):
            self._column.insertWidget(place, sheet)
        self._hours.show_hours(seen.week)

    def _sheet(self, channel: ChannelRules) -> RulesSheet:
        sheet = RulesSheet(channel)
        sheet.new_asked.connect(lambda: self._open_form(channel, None))
        sheet.edit_asked.connect(lambda fact: self._open_form(channel, fact))
        sheet.retire_asked.connect(self._retire)
        return sheet

    def _open_form(self, channel: ChannelRules, fact: PolicyFact | None) -> None:
        self._form.show()
        if fact is None:
            self._form.begin(channel)
        else:
            self._form.edit(channel, fact)

    def _close_form(self) -> None:
        self._form.hide()
        self._scroll.setFocus()

    def _keep(self, policy: Policy, move_open: bool) -> None:  # noqa: FBT001  # Qt's signal decides the signature
        desk, rule_id = self._desk, self._form.rule_id
        if rule_id is None:
            work = lambda: desk.register.perform(desk.officer, add_policy, policy)  # noqa: E731  # one of two
            desk.tasks.run(work, lambda _id: self._said(policy, 0), self._refused)
        elif move_open:
            self._asked = (rule_id, policy)
            look = lambda: desk.register.ask(moved_by_policy, rule_id, policy.rule)  # noqa: E731  # as above
            desk.tasks.run(look, self._look_ahead, self._refused)
        else:
            self._change(rule_id, policy, move_open=False)

    def _look_ahead(self, moves: tuple[DeadlineMove, ...]) -> None:
        if self._asked is not None:
            line = _("Aturan baru: {rule}").format(rule=rule_sentence(self._asked[1].rule))
            self._review.show_plan(_("Sebelum disimpan"), [line], moves)
            self._sights.setCurrentWidget(self._review)

    def _move_open(self) -> None:
        asked, self._asked = self._asked, None
        self._show_rules()
        if asked is not None:
            self._change(*asked, move_open=True)

    def _change(self, rule_id: int, policy: Policy, *, move_open: bool) -> None:
        desk = self._desk
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, change_policy, rule_id, policy, move_open=move_open),
            lambda moves: self._said(policy, len(moves)),
            self._refused,
        )

    def _said(self, policy: Policy, moved: int) -> None:
        self._close_form()
        told = _("Berlaku mulai sekarang: {rule}.").format(rule=rule_sentence(policy.rule))
        if moved:
            told = _("{said} {n} batas waktu bergeser.").format(said=told, n=moved)
        self._desk.notices.tell(told)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, RefusedError):
            self._form.show_problems(error.problems)
        else:
            self._desk.notices.fail(error)

    def _retire(self, fact: PolicyFact) -> None:
        desk = self._desk

        def take_back() -> None:
            desk.tasks.run(
                lambda: desk.register.perform(desk.officer, add_policy, fact.policy),
                lambda _id: desk.notices.tell(_("Aturan itu berlaku lagi.")),
                desk.notices.fail,
            )

        said = _("Tidak berlaku lagi: {rule}. Pengaduan yang berjalan tidak berubah.").format(rule=rule_title(fact))
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, retire_policy, fact.id),
            lambda _nothing: desk.notices.offer_undo(said, take_back),
            desk.notices.fail,
        )

    def _show_rules(self) -> None:
        self._sights.setCurrentIndex(0)

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
        side.addWidget(self._form)
        side.addWidget(self._hours)
        side.addStretch(1)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.gap)
        column.addWidget(self._header)
        column.addWidget(Aside(self._scroll, holder, wide=RULES, narrow=SIDE), 1)
        self._sights.addWidget(main)
        self._sights.addWidget(self._review)
        self._sights.setMaximumWidth(m.px(WIDEST))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(m.page_padding, m.page_padding, m.page_padding, m.page_padding)
        outer.addWidget(self._sights, 1)


def _seen(reader: Reader) -> _Seen:
    return _Seen(deadline_rules(reader), office_hours(reader))
