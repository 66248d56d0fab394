"""A one-line question; masked, it shows only the last four characters until the eye is pressed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from register_app.i18n import _
from ui.widgets.field import Field
from ui.widgets.inline_button import InlineButton
from ui.widgets.line_edit import LineEdit

_SHOWN = 4


def masked(value: str) -> str:
    """``value`` with all but its last four characters starred."""
    return "*" * max(0, len(value) - _SHOWN) + value[-_SHOWN:] if len(value) > _SHOWN else "*" * len(value)


class LineField(Field):
    """``value`` is always the real text; ``submitted`` comes with Enter, ``finished`` when the field is left.

    ``mask=True`` stars what was typed as soon as the field is left; ``revealed`` tells that someone asked to see it.
    ``password=True`` shows dots, and the same eye shows the letters.
    """

    submitted = Signal()
    finished = Signal()
    revealed = Signal()

    def __init__(
        self,
        label: str,
        *,
        name: str,
        placeholder: str = "",
        mask: bool = False,
        password: bool = False,
        max_length: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = LineEdit()
        super().__init__(label, self.edit, name=name, parent=parent)
        self._value = ""
        self._mask, self._password, self._open = mask, password, True
        self.edit.setProperty("masked", "true" if mask else "false")
        self.edit.setPlaceholderText(placeholder)
        if max_length:
            self.edit.setMaxLength(max_length)
        self.eye: InlineButton | None = self._add_eye() if mask or password else None
        if password:
            self._hide()
        self.edit.textEdited.connect(self._take)
        self.edit.returnPressed.connect(self.submitted)
        self.edit.focus_left.connect(self._leave)

    def value(self) -> str:
        """What was typed, unmasked."""
        return self._value

    def set_value(self, value: str) -> None:
        """Fill the field; what was not typed here is not shown in a masked one."""
        if value != self._value:
            self._value = value
            if self._mask:
                self._open = not value
            self._draw()
            self.changed.emit()

    def set_placeholder(self, text: str) -> None:
        """Change the grey words of an empty field."""
        self.edit.setPlaceholderText(text)

    def reveal(self) -> None:
        """Show the real text until the field is left."""
        if not self._open:
            self._open = True
            self._draw()
            self.revealed.emit()

    def is_revealed(self) -> bool:
        """Whether the real text stands in the field."""
        return self._open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Typing into a masked field uncovers it first, so that no digit is lost; Alt+Down presses the eye."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._toggle()
                return True
            if self._mask and not self._open and _writes(event):
                self._uncover()
        return super().eventFilter(watched, event)

    def _add_eye(self) -> InlineButton:
        eye = InlineButton("eye", _("Tampilkan isian ini"))
        eye.setObjectName(f"{self.name}_eye")
        eye.clicked.connect(self._toggle)
        self.edit.add_inside(eye)
        self.edit.installEventFilter(self)
        return eye

    def _toggle(self) -> None:
        if self._open:
            self._hide()
        else:
            self.reveal()
            self.edit.setFocus()

    def _uncover(self) -> None:
        """What was selected as a whole is replaced as a whole."""
        whole = self.edit.hasSelectedText() and self.edit.selectedText() == self.edit.text()
        self.reveal()
        if whole:
            self.edit.selectAll()

    def _hide(self) -> None:
        self._open = False
        self._draw()

    def _take(self, text: str) -> None:
        if self._mask and not self._open:
            return
        self._value = text
        self.changed.emit()

    def _leave(self) -> None:
        if self._mask and self._value and not self.edit.hasFocus():
            self._hide()
        self.finished.emit()

    def _draw(self) -> None:
        if self._password:
            self.edit.setEchoMode(LineEdit.EchoMode.Normal if self._open else LineEdit.EchoMode.Password)
            shown = self._value
        else:
            shown = masked(self._value) if self._mask and not self._open else self._value
            self.edit.setReadOnly(self._mask and not self._open)
        if self.edit.text() != shown:
            self.edit.setText(shown)
            if not self.edit.hasFocus():
                self.edit.setCursorPosition(0)  # a long value is read from its beginning
        if self.eye is not None:
            word = _("Sembunyikan isian ini") if self._open else _("Tampilkan isian ini")
            self.eye.describe("eye-off" if self._open else "eye", word)


def _writes(event: QKeyEvent) -> bool:
    """Whether this key changes what stands in a field."""
    erases = event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
    return erases or bool(event.text() and event.text().isprintable())
