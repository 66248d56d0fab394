"""The tokens as a QPalette, for everything Fusion draws by itself."""

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import Tokens

_Role = QPalette.ColorRole

ROLES: dict[QPalette.ColorRole, str] = {
    _Role.Window: "desk",
    _Role.WindowText: "text",
    _Role.Base: "sheet",
    _Role.AlternateBase: "raised",
    _Role.Text: "text",
    _Role.Button: "sheet",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_fill",
    _Role.Light: "raised",
    _Role.Midlight: "rule",
    _Role.Mid: "rule_strong",
    _Role.Dark: "edge",
    _Role.Highlight: "fill",
    _Role.HighlightedText: "on_fill",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.Accent: "accent",
    _Role.PlaceholderText: "muted",
    _Role.ToolTipBase: "tip",
    _Role.ToolTipText: "on_tip",
}

DISABLED_ROLES: dict[QPalette.ColorRole, str] = {
    _Role.WindowText: "disabled_text",
    _Role.Text: "disabled_text",
    _Role.ButtonText: "disabled_text",
    _Role.Base: "disabled_fill",
    _Role.Button: "disabled_fill",
}


def palette_of(tokens: Tokens) -> QPalette:
    """The palette that makes plain Fusion widgets agree with ours."""
    palette = QPalette()
    for role, token in ROLES.items():
        palette.setColor(role, QColor(str(getattr(tokens, token))))
    for role, token in DISABLED_ROLES.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(str(getattr(tokens, token))))
    return palette
