"""The whole report on the page: its texts are written here, it is frozen here, and it becomes a document here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.exchange.whole_file import save_whole
from register_app.i18n import _
from register_app.reading.report_document import report_document
from register_app.reading.report_frozen import frozen_pdf
from register_app.rules.periods import Period
from register_app.rules.report_sections import Section
from register_app.rules.sheet_parts import Part
from register_app.services.report_freezing import FrozenPrint, freeze_report
from register_app.services.report_texts import keep_report_texts
from ui.dialogs import Choice, FileKind
from ui.printing.long_work import Check, LongWork
from ui.printing.progress_line import ProgressLine
from ui.printing.words import file_name, stopped_words
from ui.screens.reports.report_frozen import FrozenReports
from ui.screens.reports.report_look import ReportLook, look_at
from ui.screens.reports.report_texts import ReportTexts
from ui.shell.page import Desk
from ui.theme.metrics import metrics

_FREEZE, _BACK = "freeze", "back"


class ReportPart(QWidget):
    """Shown when the officer picks the whole report; the page gives it the period."""

    def __init__(self, desk: Desk, line: ProgressLine | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_part")
        self._desk, self._work = desk, LongWork(desk, line)
        self._period: Period | None = None
        self._as_of: date | None = None
        self._texts, self._frozen = ReportTexts(), FrozenReports()
        self._texts.written.connect(self.keep)
        self._frozen.freeze_asked.connect(self._ask_to_freeze)
        self._frozen.opened.connect(self._save_frozen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().gap)
        column.addWidget(self._texts, 1)
        column.addWidget(self._frozen)

    def show_period(self, period: Period, as_of: date | None) -> None:
        """Show the report of a period; what was typed for the one before is kept first."""
        if period != self._period:
            self.keep()
            self._texts.forget()
        self._period, self._as_of = period, as_of
        register = self._desk.register
        self._desk.tasks.run(lambda: look_at(register, period), self._show, self._desk.notices.fail)

    def parts(self) -> Mapping[Part, bool]:
        """What the report is made with."""
        return {Part.PICTURES: self._texts.photos.value()}

    def keep(self) -> None:
        """Keep what was typed."""
        period, texts = self._period, self._texts.unkept()
        if period is None or not texts:
            return
        self._desk.tasks.run(lambda: self._keep(period, texts), None, self._desk.notices.fail)

    def save_document(self, title: str) -> None:
        """The report as a file for a word processor, where the officer says."""
        period, as_of, desk = self._period, self._as_of, self._desk
        if period is None:
            return
        self.keep()
        parts = self.parts()
        self._save(
            title,
            FileKind(_("Dokumen Word (DOCX)"), ("*.docx",)),
            lambda: desk.register.ask(report_document, period.first, period.last, as_of, desk.officer.name, parts),
        )

    def _keep(self, period: Period, texts: Mapping[Section, str]) -> int:
        desk = self._desk
        return desk.register.perform(desk.officer, keep_report_texts, period.first, period.last, texts)

    def _show(self, look: ReportLook) -> None:
        if look.period != self._period:
            return
        self._texts.show_texts(look.texts, look.period.words)
        ahead = look.period.first > self._desk.register.clock.today()
        self._frozen.show_frozen(look.frozen, look.zone, _("Periode ini belum dimulai.") if ahead else "")

    def _ask_to_freeze(self) -> None:
        period, desk = self._period, self._desk
        if period is None:
            return
        self.keep()
        text = _(
            "Laporan {period} disimpan seperti adanya sekarang, lengkap dengan sidik jarinya. Laporan beku tidak bisa "
            "diubah atau dihapus."
        ).format(period=period.words)
        choices = (Choice(_BACK, _("Batal")), Choice(_FREEZE, _("Bekukan")))
        if desk.dialogs.ask_choice(_("Bekukan laporan"), text, choices, _BACK) == _FREEZE:
            as_of, parts = self._as_of, self.parts()

            def freeze(check: Check) -> FrozenPrint:
                with desk.register.write(desk.officer) as work:
                    frozen = freeze_report(work, period.first, period.last, as_of, parts=parts)
                    check()
                    work.commit()
                return frozen

            self._work.run(freeze, self._tell_frozen, desk.notices.fail, self._tell_stopped)

    def _tell_frozen(self, kept: FrozenPrint) -> None:
        told = _("Laporan dibekukan, {pages} halaman. Sidik jari {fingerprint}.")
        self._desk.notices.tell(told.format(pages=kept.pages, fingerprint=kept.fingerprint[:16].upper()))

    def _tell_stopped(self) -> None:
        self._desk.notices.tell(stopped_words())

    def _save_frozen(self, report_id: int) -> None:
        if self._period is None:
            return
        title = _("Laporan beku {period}").format(period=self._period.words)
        register = self._desk.register
        self._save(title, FileKind(_("Dokumen PDF"), ("*.pdf",)), lambda: register.ask(frozen_pdf, report_id))

    def _save(self, title: str, kind: FileKind, make: Callable[[], bytes]) -> None:
        desk, ending = self._desk, kind.patterns[0][1:]
        path = desk.dialogs.ask_save_file(_("Simpan laporan"), file_name(title, ending), kind)
        if path is not None:
            self._work.run(
                lambda _check: make(),
                lambda content: self._write(path, content),
                desk.notices.fail,
                self._tell_stopped,
                keeps=False,
            )

    def _write(self, path: Path, content: bytes) -> None:
        desk = self._desk
        desk.tasks.run_aside(
            lambda: save_whole(path, content),
            lambda _nothing: desk.notices.tell(_("Disimpan: {path}").format(path=path)),
            desk.notices.fail,
        )
