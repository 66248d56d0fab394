"""A question answered in sentences: roomy lines, plain text, and a count of letters."""

from PySide6.QtCore import QMimeData, QPointF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QTextBlockFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.theme.type import line_height
from ui.widgets.dropped import holds_files
from ui.widgets.field import Field

LINE_HEIGHT_PERCENT = 140


class PlainTextEdit(QTextEdit):
    """QTextEdit that takes text only, whatever is pasted or dropped into it.

    It draws the words of an empty field itself, in as many lines as they need: Qt cuts them after the first.
    """

    focus_left = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, or what an empty field says."""
        super().paintEvent(event)
        if self.placeholderText() and self.document().isEmpty():
            with QPainter(self.viewport()) as painter:
                painter.setPen(color("muted"))
                self._paint_placeholder(painter)

    def _paint_placeholder(self, painter: QPainter) -> None:
        margin, top = self.document().documentMargin(), 0.0
        layout = QTextLayout(self.placeholderText().replace("\n", "\u2028"), self.font())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.viewport().width() - 2 * margin)
            line.setPosition(QPointF(0, top))
            top += line.height() * LINE_HEIGHT_PERCENT / 100
        layout.endLayout()
        layout.draw(painter, QPointF(margin, margin))

    def sizeHint(self) -> QSize:
        """No taller than asked for; the layout gives what is left over."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """A file goes by, to whatever around this field takes files: its path is no part of a complaint."""
        return not holds_files(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the words and leave every format behind."""
        if not holds_files(source):
            self.insertPlainText(source.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Behave as Qt does, then tell."""
        super().focusOutEvent(event)
        self.focus_left.emit()


class TextField(Field):
    """Tab leaves the field; ``rows`` is the least height in lines, ``count=False`` hides the letter count."""

    finished = Signal()

    def __init__(
        self,
        label: str,
        *,
        name: str,
        rows: int = 4,
        placeholder: str = "",
        count: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = PlainTextEdit()
        super().__init__(label, self.edit, name=name, parent=parent)
        self._count = count
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.edit.setAcceptRichText(False)
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setMinimumHeight(round(line_height("body") * rows * LINE_HEIGHT_PERCENT / 100) + 14)
        self._space_lines()
        self.edit.textChanged.connect(self._tell)
        self.edit.focus_left.connect(self.finished)
        self._tell_count()

    def value(self) -> str:
        """The text, lines parted by newlines."""
        return self.edit.toPlainText()

    def set_value(self, value: str) -> None:
        """Fill the field; the cursor stands behind the last letter."""
        if value != self.value():
            self.edit.setPlainText(value)
            self._space_lines()
            self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def _tell(self) -> None:
        self._tell_count()
        self.changed.emit()

    def _tell_count(self) -> None:
        letters = len(self.value())
        self.set_aside(_("{count} huruf").format(count=letters) if self._count and letters else "")

    def _space_lines(self) -> None:
        self.edit.setUndoRedoEnabled(False)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.edit.document())
        cursor.select(QTextCursor.SelectionType.Document)
        blocked = self.edit.blockSignals(True)
        cursor.mergeBlockFormat(spaced)
        self.edit.blockSignals(blocked)
        self.edit.document().setDocumentMargin(metrics().px(4))
        self.edit.setUndoRedoEnabled(True)
