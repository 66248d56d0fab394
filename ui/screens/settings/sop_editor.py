"""The office writes its SOP: heading, steps and the step at hand; kept as a whole, journaled while it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.drafts import DraftContent
from register_app.reading.sop import OfficeSop
from register_app.rules.deadlines import TimeUnit
from register_app.rules.sop import SopHeading, SopMoment, SopStep
from register_app.services.drafts import finish
from register_app.services.sop import SopDraft, keep_sop
from register_app.services.work import Work
from ui.intake.draft_journal import DraftJournal, Typed
from ui.screens.settings.sop_list import SopList
from ui.screens.settings.sop_step_form import SopStepForm
from ui.shell.page import Desk
from ui.theme.metrics import metrics
from ui.widgets.date_field import DateField
from ui.widgets.footer_bar import FooterBar
from ui.widgets.line_field import LineField
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.sheet import Sheet

DRAFT_FORM = "sop"
FORM_WIDTH = 420
STACKED_BELOW = 900
WIDEST = 16_777_215
"""Qt's own word for no limit."""


class SopEditor(QWidget):
    """``closed`` when the officer goes back to the settings; what was typed and not kept waits as a draft."""

    closed = Signal()

    def __init__(self, desk: Desk, sop: OfficeSop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sop_editor")
        self._desk, self._sop = desk, sop
        self._filling = False
        self._journal = DraftJournal(desk, DRAFT_FORM, self._look, self)
        self._header = PageHeader(_("SOP penanganan pengaduan"), back=True)
        self._title = LineField(_("Judul SOP"), name="sop_title")
        self._number = LineField(_("Nomor SOP"), name="sop_number")
        self._effective = DateField(_("Berlaku sejak"), name="sop_effective", today=desk.register.clock.today)
        self._list = SopList(sop.channels)
        self._form = SopStepForm(sop.channels)
        self._step_sheet = Sheet(_("Langkah ini"), name="sop_step_sheet")
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._footer = FooterBar(save=True, escape=False, back_note=_("Yang belum disimpan tinggal sebagai draf."))
        self._lay_out()
        self._connect()
        self._fill(SopDraft(sop.heading, sop.steps))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the step stands below the list."""
        super().resizeEvent(event)
        stacked = self.width() < metrics().px(STACKED_BELOW)
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(direction)
        self._step_sheet.setMaximumWidth(WIDEST if stacked else metrics().px(FORM_WIDTH))
        self._step_sheet.setMinimumWidth(0 if stacked else metrics().px(FORM_WIDTH))

    def resume(self, draft_id: int) -> None:
        """Go on with what was typed before."""
        self._journal.resume(draft_id, self._bring_back)

    def seal(self) -> None:
        """Keep what was typed, now."""
        self._journal.seal()

    def focus_first(self) -> None:
        """Where work begins."""
        self._form.activity.control.setFocus()

    def step_back(self) -> None:
        """Back to the settings."""
        self.seal()
        self.closed.emit()

    def draft(self) -> SopDraft:
        """The SOP as it stands here."""
        effective = self._effective.value()
        told = effective.isoformat() if effective is not None else self._effective.text().strip()
        heading = SopHeading(self._title.value().strip(), self._number.value().strip(), told)
        return SopDraft(heading, self._list.steps())

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Take the first step that has to be mended in hand, its field named."""
        first = problems[0]
        part, _dot, rest = first.field.partition(".")
        if part == "heading":
            self._effective.show_refusal(first.text)
            self._effective.control.setFocus()
            return
        place, _dot, field = rest.partition(".")
        self._list.go_to(int(place))
        self._form.show_problem(field, first)
        self._footer.set_note(_("{n} hal perlu dibetulkan").format(n=len(problems)), "late")

    def _fill(self, draft: SopDraft) -> None:
        self._filling = True
        heading = draft.heading
        self._title.set_value(heading.title)
        self._number.set_value(heading.number)
        self._effective.set_value(date.fromisoformat(heading.effective_on) if heading.effective_on else None)
        self._list.show_steps(draft.steps)
        self._filling = False

    def _take(self, step: SopStep | None) -> None:
        """Another step is at hand."""
        self._form.setEnabled(step is not None)
        self._form.show_step(step or SopStep("", ""))

    def _typed(self) -> None:
        if not self._filling:
            self._footer.set_note("")
            self._effective.clear_note()
            self._journal.touch()

    def _form_typed(self) -> None:
        self._list.write(self._form.step())
        self._typed()

    def _keep(self) -> None:
        draft, desk, journal, before = self.draft(), self._desk, self._journal, self._sop
        journal.hold()

        def keep(work: Work) -> None:
            keep_sop(work, draft)
            if (draft_id := journal.draft_id()) is not None:
                finish(work, draft_id)

        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, keep), lambda _nothing: self._kept(before), self._fail
        )

    def _kept(self, before: OfficeSop) -> None:
        desk, old = self._desk, SopDraft(before.heading, before.steps)
        self._journal.begin()
        self.closed.emit()

        def take_back() -> None:
            desk.tasks.run(lambda: desk.register.perform(desk.officer, keep_sop, old), None, desk.notices.fail)

        desk.notices.offer_undo(_("SOP tersimpan"), take_back)

    def _fail(self, error: Exception) -> None:
        self._journal.touch()
        if isinstance(error, RefusedError):
            self.show_problems(error.problems)
        else:
            self._desk.notices.fail(error)

    def _removed(self, removed: tuple[int, SopStep]) -> None:
        told = _("Langkah {n} dihapus").format(n=removed[0] + 1)
        self._desk.notices.offer_undo(told, lambda: self._list.put_back(removed))

    def _look(self) -> Typed:
        draft = self.draft()
        if draft == SopDraft(self._sop.heading, self._sop.steps):
            return Typed({})
        content = {"heading": asdict(draft.heading), "steps": [asdict(step) for step in draft.steps]}
        return Typed(content, _("SOP penanganan pengaduan"))

    def _bring_back(self, found: DraftContent) -> None:
        self._filling = True
        heading = SopHeading(**found.content["heading"])
        self._title.set_value(heading.title)
        self._number.set_value(heading.number)
        self._effective.edit.setText(heading.effective_on)
        self._list.show_steps([_step(each) for each in found.content["steps"]])
        self._filling = False

    def _connect(self) -> None:
        self._header.back_asked.connect(self.step_back)
        self._footer.back_asked.connect(self.step_back)
        self._footer.save_asked.connect(self._keep)
        self._journal.saved.connect(self._header.set_saved)
        self._list.chosen.connect(self._take)
        self._list.changed.connect(self._typed)
        self._list.added.connect(self.focus_first)
        self._list.removed.connect(self._removed)
        self._form.changed.connect(self._form_typed)
        for field in (self._title, self._number, self._effective):
            field.changed.connect(self._typed)

    def _lay_out(self) -> None:
        m = metrics()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(m.page_padding, m.intake_padding, m.page_padding, m.intake_padding)
        column.setSpacing(m.gap)
        column.addWidget(self._header)
        heading = Sheet(name="sop_heading")
        row = QHBoxLayout()
        row.setSpacing(12)
        for field, stretch in ((self._title, 4), (self._number, 3), (self._effective, 2)):
            row.addWidget(field, stretch)
        heading.body.addLayout(row)
        column.addWidget(heading)
        self._step_sheet.body.addWidget(self._form)
        self._beside.setSpacing(m.gap)
        self._beside.addWidget(self._list, 1)
        self._beside.addWidget(self._step_sheet)
        column.addLayout(self._beside, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PageScroll(inside), 1)
        outer.addWidget(self._footer)


def _step(content: Mapping[str, Any]) -> SopStep:
    """A step out of a draft on the disk."""
    kinds = {"unit": TimeUnit, "begins": SopMoment, "ends": SopMoment}
    words = {name: kind(content[name]) if content.get(name) else None for name, kind in kinds.items()}
    return SopStep(**{**content, **words})
