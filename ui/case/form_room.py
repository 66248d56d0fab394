"""The room of a form that has paper beside it: both side by side where there is width for it, else one of them."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.case.forms.letter_look import LetterLook
from ui.theme.metrics import metrics

SIDE_BY_SIDE = 860


class FormRoom(QWidget):
    """``turn`` changes which of the two is in sight where only one has room."""

    def __init__(self, questions: QWidget, paper: LetterLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions, self._paper = questions, paper
        self._beside: bool | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().gap)
        row.addWidget(questions, 1)
        row.addWidget(paper, 1)
        paper.hide()
        paper.back_asked.connect(self.turn)

    def turn(self) -> None:
        """Show the other one."""
        if not self._beside:
            to_paper = self._paper.isHidden()
            self._paper.setVisible(to_paper)
            self._questions.setVisible(not to_paper)
            (self._paper if to_paper else self._questions).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again."""
        super().resizeEvent(event)
        beside = self.width() >= metrics().px(SIDE_BY_SIDE)
        if beside is not self._beside:
            self._beside = beside
            self._questions.show()
            self._paper.setVisible(beside)
            self._paper.stand(beside=beside)
