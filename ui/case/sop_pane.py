"""Where a case stands with the SOP: the step, who does it, its real time beside the standard; the rest on demand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.sop import SopStanding
from register_app.rules.sop import STATE_NAMES, SopMeasure, SopState
from register_app.rules.sop_time import length_words, standard_words
from ui.case.sop_trail import Look, SopTrail, TrailStep
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.reflow_layout import ReflowLayout


class SopPane(QWidget):
    """Hidden while the office has no SOP for the medium of the case."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_sop")
        self._complaint_id = 0
        self._open = False
        self._standing: SopStanding | None = None
        self._where = Label("", "cap", strong=True)
        self._time = Label("", "cap", tone="muted")
        self._trail = SopTrail()
        self._more = Button("", "link", icon="chevron-down", name="sop_more").with_icon_behind()
        self._more.clicked.connect(self._turn)
        self._rows: QWidget | None = None
        head = ReflowLayout(gap=12, line_gap=0, weights=(1, 0))
        head.addWidget(self._where)
        head.addWidget(self._time)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._trail, 1)
        line.addWidget(self._more)
        self._column = QVBoxLayout(self)
        side = metrics().sheet_padding
        self._column.setContentsMargins(side, 10, side, 8)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self._column.addLayout(line)

    def show_standing(self, complaint_id: int, standing: SopStanding | None) -> None:
        """Show another case; the same one stays as it is shown."""
        if complaint_id != self._complaint_id:
            self._open = False
        self._complaint_id, self._standing = complaint_id, standing
        self.setVisible(standing is not None)
        if standing is not None:
            self._where.setText(_where(standing))
            self._time.setText(_time(standing))
            self._time.set_tone("late" if standing.now is not None and standing.now.over else "muted")
            self._trail.show_steps([TrailStep(_look(each), _told(each)) for each in standing.measures])
            self._show_rows()

    def _turn(self) -> None:
        self._open = not self._open
        self._show_rows()

    def _show_rows(self) -> None:
        self._more.set_text(_("Ringkas") if self._open else _("Semua langkah"))
        self._more.set_icon("chevron-up" if self._open else "chevron-down")
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
            self._rows = None
        if self._open and self._standing is not None:
            self._rows = _steps(self._standing)
            self._column.addWidget(self._rows)
            self._rows.show()


def _where(standing: SopStanding) -> str:
    now, total = standing.now, len(standing.measures)
    if now is None:
        done = sum(each.state is SopState.DONE for each in standing.measures)
        over = sum(bool(each.over) for each in standing.measures)
        told = _("SOP: {done} dari {total} langkah tercatat").format(done=done, total=total)
        return _("{told}, {over} lewat waktu baku").format(told=told, over=over) if over else told
    return _("SOP langkah {number} dari {total}: {actor}").format(number=now.number, total=total, actor=now.step.actor)


def _time(standing: SopStanding) -> str:
    now = standing.now
    if now is None:
        return ""
    if standing.paused:
        return _("menunggu pelapor, waktu berhenti")
    return _beside(now)


def _beside(measured: SopMeasure) -> str:
    """12 menit dari baku 10 menit; only what is known."""
    standard = standard_words(measured.step.amount, measured.step.unit)
    if measured.real is None:
        return _("baku {standard}").format(standard=standard) if measured.step.amount is not None else ""
    real = length_words(measured.real, measured.unit)
    if measured.step.amount is None:
        return real
    return _("{real}, baku {standard}").format(real=real, standard=standard)


def _told(measured: SopMeasure) -> str:
    """What the pointer, and the reader of the screen, is told of a step."""
    times = _beside(measured)
    state = STATE_NAMES[measured.state]().lower()
    return _("{number}. {activity} ({actor}): {told}").format(
        number=measured.number,
        activity=measured.step.activity,
        actor=measured.step.actor,
        told=f"{state}, {times}" if times else state,
    )


def _look(measured: SopMeasure) -> Look:
    if measured.state is SopState.DONE:
        return "over" if measured.over else "done"
    if measured.state is SopState.RUNNING:
        return "running_over" if measured.over else "running"
    return "waiting" if measured.state is SopState.WAITING else "skipped"


def _steps(standing: SopStanding) -> QWidget:
    rows = QWidget()
    grid = QGridLayout(rows)
    grid.setContentsMargins(0, 2, 0, 2)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    for row, each in enumerate(standing.measures):
        running = each.state is SopState.RUNNING
        words = _("{number}. {activity}").format(number=each.number, activity=each.step.activity)
        activity = Label(words, "cap", strong=running, wrap=True, tone="muted" if _faint(each) else "text")
        actor = Label(each.step.actor, "cap", tone="muted", wrap=True)
        times = Label(_beside(each) or STATE_NAMES[each.state](), "cap", tone="late" if each.over else "muted")
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(activity, row, 0, top)
        grid.addWidget(actor, row, 1, top)
        grid.addWidget(times, row, 2, top | Qt.AlignmentFlag.AlignRight)
    grid.setColumnMinimumWidth(1, metrics().px(120))
    return rows


def _faint(measured: SopMeasure) -> bool:
    return measured.state in (SopState.WAITING, SopState.SKIPPED, SopState.UNMEASURED)
