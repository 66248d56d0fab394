"""The second step of capturing: corners on the card, turned upright, with the result beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QTransform
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.capture.geometry import CARD_RATIO, WHOLE
from register_app.capture.policy import IdPicturePolicy
from register_app.capture.steps import Fit, Proposal, Step, Straighten, Turn
from register_app.i18n import _
from ui.capture.corner_editor import CornerEditor
from ui.capture.images import image_of
from ui.capture.straight_preview import StraightPreview
from ui.capture.subject import CARD, Subject
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.note_line import NoteLine
from ui.widgets.segmented import Segmented
from ui.widgets.sheet import Sheet

BY_TAB = Qt.FocusPolicy.TabFocus
"""A click leaves the focus with the corners, where Enter takes the picture."""


class TrimPage(QWidget):
    """``steps()`` says what to do with the picture; ``changed`` tells that the answer is another one."""

    changed = Signal()

    def __init__(self, policy: IdPicturePolicy, subject: Subject = CARD, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._image, self._quarters = QImage(), 0
        self._found: tuple[str, str] = ("", "muted")
        self._proposed = WHOLE
        self.editor = CornerEditor()
        self.preview = StraightPreview()
        self.note = NoteLine()
        self._shape = Segmented([Choice("card", _("Kartu")), Choice("own", _("Bentuk asli"))], name="trim_shape")
        self._lay_out(policy)
        self.editor.moved.connect(self._refresh)
        self._shape.changed.connect(self._refresh)

    def show_picture(self, jpeg: bytes, proposal: Proposal) -> None:
        """Begin with a fresh picture."""
        certain = proposal.found or self._subject.is_card
        corners = proposal.corners if certain else WHOLE
        self._image, self._quarters, self._proposed = image_of(jpeg), 0, corners
        self._shape.set_value(self._usual_shape())
        self.editor.show_picture(self._image, corners)
        if proposal.found:
            self._found = self._subject.found(), "ok"
        else:
            self._found = self._subject.not_found(), "today" if self._subject.is_card else "muted"
        self._refresh()
        self.editor.setFocus()

    def forget(self) -> None:
        """Drop the picture."""
        self._image = QImage()
        self.editor.show_picture(self._image, WHOLE)
        self.preview.show_card(self._image, WHOLE, None)

    def steps(self) -> tuple[Step, ...]:
        """What to do with the picture that was shown."""
        return Fit(), Turn(self._quarters), Straighten(self.editor.corners, self._ratio())

    def problem(self) -> str:
        """Why the corners cannot be used; empty when they can."""
        return (
            ""
            if self.editor.corners.usable
            else _("Sudut saling bersilang atau terlalu rapat. Geser lagi, atau pakai Sudut usulan.")
        )

    def _usual_shape(self) -> str:
        return "card" if self._subject.is_card else "own"

    def _ratio(self) -> float | None:
        return CARD_RATIO if self._shape.value() == "card" else None

    def _turn(self, quarters: int) -> None:
        self._image = self._image.transformed(QTransform().rotate(90 * quarters))
        self._quarters = (self._quarters + quarters) % 4
        corners = self.editor.corners
        for _quarter in range(quarters % 4):
            corners, self._proposed = corners.turned(), self._proposed.turned()
        self.editor.show_picture(self._image, corners)
        self._refresh()

    def _refresh(self) -> None:
        self.preview.show_card(self._image, self.editor.corners, self._ratio())
        problem = self.problem()
        self.note.say(*((problem, "today") if problem else self._found))
        self.changed.emit()

    def _use_whole(self) -> None:
        self._shape.set_value("own")
        self.editor.set_corners(WHOLE)

    def _use_proposed(self) -> None:
        self._shape.set_value(self._usual_shape())
        self.editor.set_corners(self._proposed)

    def _lay_out(self, policy: IdPicturePolicy) -> None:
        m = metrics()
        column = QVBoxLayout(self)
        column.setContentsMargins(m.intake_padding, m.intake_padding, m.intake_padding, m.intake_padding)
        column.setSpacing(m.field_gap)
        column.addWidget(Label(_("Rapikan gambar"), "title"))
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(m.intake_gap)
        row.addWidget(self._editor_sheet(), 5)
        row.addWidget(self._result_sheet(policy), 3)
        column.addSpacing(4)
        column.addLayout(row, 1)

    def _editor_sheet(self) -> Sheet:
        sheet = Sheet(padding=12)
        sheet.body.addWidget(self.editor, 1)
        hints = QHBoxLayout()
        hints.setSpacing(6)
        for key, words in (("1–4", _("pilih sudut")), ("← → ↑ ↓", _("geser")), ("Shift", _("geser jauh"))):
            hints.addWidget(KeyCap(key))
            hints.addWidget(Label(words, "cap", tone="muted"))
            hints.addSpacing(8)
        hints.addStretch(1)
        sheet.body.addLayout(hints)
        return sheet

    def _result_sheet(self, policy: IdPicturePolicy) -> Sheet:
        sheet = Sheet(_("Hasil"))
        sheet.body.addWidget(self.preview, 1)
        turns = QHBoxLayout()
        turns.setSpacing(8)
        for words, icon, quarters, name in (
            (_("Putar kiri"), "rotate", 3, "trim_left"),
            (_("Putar kanan"), "rotate-clockwise", 1, "trim_right"),
        ):
            button = Button(words, icon=icon, height="tool", name=name)
            button.setFocusPolicy(BY_TAB)
            button.clicked.connect(lambda _checked=False, quarters=quarters: self._turn(quarters))
            turns.addWidget(button, 1)
        sheet.body.addLayout(turns)
        sheet.body.addWidget(self._shape)
        links = QHBoxLayout()
        for words, name, act in (
            (_("Sudut usulan"), "trim_proposed", self._use_proposed),
            (_("Seluruh gambar"), "trim_whole", self._use_whole),
        ):
            link = Button(words, "link", name=name)
            link.setFocusPolicy(BY_TAB)
            link.clicked.connect(act)
            links.addWidget(link)
        links.addStretch(1)
        sheet.body.addLayout(links)
        sheet.body.addWidget(Label(self._subject.kept(policy), "cap", tone="muted", wrap=True))
        return sheet
