"""Pengaduan terkait: what belongs to the case, who decided it, and the way to tie another or to tell them apart."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.i18n import _
from register_app.reading.complaint_rows import ComplaintRow
from register_app.reading.finding import find
from register_app.reading.links import LinkedCase, links_of
from register_app.reading.radar import Candidate, radar_of
from register_app.rules.links import LINK_NAMES, LinkKind
from register_app.services.links import LinkDraft, link
from ui.case.fact_line import fact_row, label_of
from ui.case.link_line import LinkLine
from ui.case.link_picker import LinkPicker
from ui.shell.page import Desk
from ui.shell.places import Place
from ui.theme.metrics import metrics
from ui.widgets.button import Button


class LinksPane(QWidget):
    """``show_case`` is all the case page needs: the pane asks and decides itself."""

    shown = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_links")
        self.setAccessibleName(_("Pengaduan terkait"))
        self._desk, self._complaint_id = desk, 0
        self._lines = QVBoxLayout()
        self._shown: list[LinkLine] = []
        self._add = Button(_("Kaitkan pengaduan lain"), "link", icon="plus", name="link_add")
        self._picker = LinkPicker()
        self._picker.hide()
        self._lay_out()
        self._add.clicked.connect(self._turn)
        self._picker.closed.connect(self._close)
        self._picker.sought.connect(self._seek)
        self._picker.chosen.connect(self._decide)

    def show_case(self, complaint_id: int) -> None:
        """Read what belongs to this case; another case closes the search."""
        if complaint_id != self._complaint_id:
            self._picker.hide()
            self._show(complaint_id, ())
        self._complaint_id = complaint_id
        register = self._desk.register
        self._desk.tasks.run(
            lambda: register.ask(links_of, complaint_id), partial(self._show, complaint_id), self._desk.notices.fail
        )

    def lines(self) -> tuple[LinkLine, ...]:
        """What stands here."""
        return tuple(self._shown)

    def _show(self, complaint_id: int, cases: tuple[LinkedCase, ...]) -> None:
        if complaint_id != self._complaint_id and cases:
            return
        for old in self._shown:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown.clear()
        zone = self._desk.register.clock.zone_letters
        for case in cases:
            line = LinkLine(case, zone)
            line.opened.connect(self._open)
            line.decided.connect(partial(self._change, case.complaint_id))
            self._lines.addWidget(line)
            self._shown.append(line)
        self.shown.emit()

    def _turn(self) -> None:
        if not self._picker.isHidden():
            self._close()
            return
        self._picker.begin()
        self._picker.show()
        self._picker.setFocus(Qt.FocusReason.OtherFocusReason)
        register, complaint_id = self._desk.register, self._complaint_id
        self._desk.tasks.run(lambda: register.ask(radar_of, complaint_id), self._show_alike, self._desk.notices.fail)

    def _show_alike(self, candidates: tuple[Candidate, ...]) -> None:
        self._picker.show_alike(candidates)
        QTimer.singleShot(0, self, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        """The search stands at the end of the pane; the page scrolls so far that it is seen whole."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(self._picker, 0, 8)

    def _close(self) -> None:
        self._picker.hide()
        self._add.setFocus()

    def _seek(self, text: str) -> None:
        register, here = self._desk.register, self._complaint_id

        def found(rows: tuple[ComplaintRow, ...]) -> None:
            self._picker.show_found(text, [row for row in rows if row.id != here])

        self._desk.tasks.run(lambda: register.ask(find, text), found, self._desk.notices.fail)

    def _open(self, complaint_id: int) -> None:
        self._desk.navigator.open(Place.REGISTER, complaint_id=complaint_id)

    def _change(self, other_id: int, kind: LinkKind) -> None:
        self._decide(LinkDraft(other_id, kind))

    def _decide(self, draft: LinkDraft) -> None:
        desk, complaint_id = self._desk, self._complaint_id
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, link, complaint_id, draft),
            lambda _id: self._decided(draft.kind),
            self._refused,
        )

    def _decided(self, kind: LinkKind) -> None:
        if not self._picker.isHidden():
            self._close()
        said = _("Kaitan dilepaskan. Keputusan lama tetap tersimpan.")
        told = _("Dikaitkan: {kind}").format(kind=LINK_NAMES[kind]().lower())
        self._desk.notices.tell(said if kind is LinkKind.DISTINCT else told)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, RefusedError) and not self._picker.isHidden():
            self._picker.show_refusal(" ".join(problem.text for problem in error.problems))
        elif isinstance(error, RefusedError):
            self._desk.notices.warn(" ".join(problem.text for problem in error.problems))
        else:
            self._desk.notices.fail(error)

    def _lay_out(self) -> None:
        side = metrics().sheet_padding
        row = fact_row(self)
        row.setContentsMargins(side, 8, side, 8)
        row.addWidget(label_of(_("Terkait")), 0, Qt.AlignmentFlag.AlignTop)
        self._lines.setSpacing(6)
        add = QHBoxLayout()
        add.addWidget(self._add)
        add.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(self._lines)
        column.addLayout(add)
        column.addWidget(self._picker)
        row.addLayout(column, 1)
