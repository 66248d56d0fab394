"""Dresses the application: Fusion, font, palette and style sheet, following the system's light, dark and contrast."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.theme.current import Theme, theme
from ui.theme.metrics import metrics
from ui.theme.palette import palette_of
from ui.theme.qss import style_sheet
from ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens
from ui.theme.type import base_font


def apply_theme(app: QApplication, tokens: Tokens | None = None, *, base_points: float | None = None) -> Theme:
    """Dress ``app`` in ``tokens``; without them, in what the system asks for, and follow it from then on."""
    hung = theme()
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(base_font(app.font(), base_points))
    hung.forget_type()
    _dress(app, hung, tokens or system_tokens())
    if tokens is None and not app.property("follows_system"):
        app.setProperty("follows_system", True)
        _follow_system(app, hung)
    return hung


def system_tokens() -> Tokens:
    """The palette the system asks for; light where it says nothing."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT


def _follow_system(app: QApplication, hung: Theme) -> None:
    def change(_preference: object) -> None:
        _dress(app, hung, system_tokens())

    hints = app.styleHints()
    hints.colorSchemeChanged.connect(change)
    hints.accessibility().contrastPreferenceChanged.connect(change)


def _dress(app: QApplication, hung: Theme, tokens: Tokens) -> None:
    hung.set_tokens(tokens)
    app.setPalette(palette_of(tokens))
    sheet = style_sheet(tokens, app.font().pointSizeF(), metrics().scale)
    if sheet != app.styleSheet():  # putting on the same one again would measure every widget anew
        app.setStyleSheet(sheet)
