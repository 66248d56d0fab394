"""The style sheet: sheets, labels, inputs, scroll bars and tooltips, written from the tokens."""

from dataclasses import asdict
from string import Template

from ui.theme.tokens import Tokens
from ui.theme.type import SIZES, STRONG_SIZES, Size

TONES = ("text", "muted", "accent", "late", "today", "soon", "ok", "calm", "on_fill", "on_practice")

_SHEET = Template(
    """
QFrame[sheet="sheet"] { background: $sheet; border: 1px solid $rule; border-radius: 6px; }
QFrame[sheet="raised"] { background: $raised; border: 1px solid $rule_strong; border-radius: 4px; }
QFrame[sheet="well"] { background: $well; border: 0; }
QFrame[sheet="desk"] { background: $desk; border: 0; }
QFrame[sheet="rail"] { background: $rail; border: 0; border-right: 1px solid $rule; }
QFrame[sheet="top"] { background: $sheet; border: 0; border-bottom: 1px solid $rule; }
QFrame[sheet="footer"] { background: $sheet; border: 0; border-top: 1px solid $rule; }
QFrame[line="h"] { background: $rule; border: 0; min-height: 1px; max-height: 1px; }
QFrame[line="v"] { background: $rule; border: 0; min-width: 1px; max-width: 1px; }
QLabel { background: transparent; border: 0; }
QLabel:disabled { color: $disabled_text; }

QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {
    background: $sheet; color: $text; border: 1px solid $edge; border-radius: 4px;
    selection-background-color: $fill; selection-color: $on_fill;
}
QLineEdit { padding: 0 6px; placeholder-text-color: $muted; }
QLineEdit[ground="desk"] { background: $desk; }
QTextEdit, QPlainTextEdit { padding: 2px 4px; placeholder-text-color: transparent; }
QComboBox { padding: 0 8px; }
QComboBox::drop-down { border: 0; width: ${arrow}px; }
QComboBox::down-arrow { image: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; background: transparent; width: ${arrow}px; }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { image: none; }
QLineEdit:hover, QTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $muted; }
QLineEdit[state="today"], QTextEdit[state="today"], QComboBox[state="today"], QAbstractSpinBox[state="today"] {
    border-color: $today;
}
QLineEdit[state="late"], QTextEdit[state="late"], QComboBox[state="late"], QAbstractSpinBox[state="late"] {
    border-color: $late;
}
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border-color: $accent;
}
QLineEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    background: $disabled_fill; color: $disabled_text; border-color: $rule_strong;
}
QLineEdit[readOnly="true"], QTextEdit[readOnly="true"] { background: $raised; }
QLineEdit[masked="true"] { background: $sheet; }
QAbstractSpinBox QLineEdit { border: 0; background: transparent; }

QComboBox QAbstractItemView, QListView, QTreeView, QMenu {
    background: $sheet; color: $text; border: 1px solid $rule_strong; outline: 0;
    selection-background-color: $select; selection-color: $text;
}
QComboBox QAbstractItemView::item { padding: 6px 8px; min-height: ${line}px; }
QComboBox QAbstractItemView::item:selected { background: $select; color: $text; }
QMenu { padding: 4px 0; }
QMenu::item { padding: 7px 16px; }
QMenu::icon { padding-left: 12px; }
QMenu::item:selected { background: $select; color: $text; }
QMenu::item:disabled { color: $disabled_text; }
QMenu::separator { height: 1px; background: $rule; margin: 4px 0; }

QTableView { background: $sheet; color: $text; border: 0; outline: 0; margin-bottom: 4px; }
QHeaderView { background: transparent; border: 0; }
QFileDialog QHeaderView { background: $raised; }
QFileDialog QHeaderView::section {
    background: $raised; color: $text; border: 0; border-right: 1px solid $rule; padding: 4px 8px;
}
QTableCornerButton::section { background: $raised; border: 0; }

QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; border: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; border: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QToolTip { background: $tip; color: $on_tip; border: 1px solid $tip; padding: 6px 8px; font-size: ${cap}pt; }
QSplitter::handle { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QProgressBar { background: $well; border: 0; border-radius: 3px; text-align: center; }
QProgressBar::chunk { background: $fill; border-radius: 3px; }
"""
)


def style_sheet(tokens: Tokens, base_points: float, scale: float = 1.0) -> str:
    """The whole style sheet for a palette and a body size in points."""
    values = {name: str(value) for name, value in asdict(tokens).items()}
    values["scroll"] = tokens.edge if tokens.name == "high-contrast" else tokens.rule_strong
    values["cap"] = _points(base_points, "cap")
    values["line"] = str(round(20 * scale))
    values["arrow"] = str(round(26 * scale))
    return _SHEET.substitute(values) + "\n".join((*_size_rules(base_points), *_tone_rules(tokens)))


def _size_rules(base_points: float) -> list[str]:
    rules = []
    for size in SIZES:
        weight = 600 if size in STRONG_SIZES else 400
        rules.append(
            f'QLabel[type_size="{size}"] {{ font-size: {_points(base_points, size)}pt; font-weight: {weight}; }}'
        )
    rules.append('QLabel[strong="true"] { font-weight: 600; }')
    return rules


def _tone_rules(tokens: Tokens) -> list[str]:
    return [f'QLabel[tone="{tone}"] {{ color: {getattr(tokens, tone)}; }}' for tone in TONES]


def _points(base_points: float, size: Size) -> str:
    return f"{round(base_points * SIZES[size] * 2) / 2:g}"
