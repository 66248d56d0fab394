"""What can be printed of several chosen complaints at once."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from register_app.i18n import _

SHEETS: tuple[tuple[str, Callable[[], str]], ...] = (
    ("tanda-terima", lambda: _("Tanda terima, {n} pengaduan")),
    ("formulir", lambda: _("Formulir pengaduan, {n} pengaduan")),
)


def ask_batch(button: QWidget, form: str, count: int, chosen: Callable[[str], None]) -> None:
    """Open the menu under the button; ``form`` is the office's disposition sheet, ``chosen`` hears which is wanted."""
    menu = QMenu(button)
    menu.setObjectName("menu_batch")
    menu.aboutToHide.connect(menu.deleteLater)
    for name, words in ((form, _dispositions), *SHEETS):
        entry = menu.addAction(words().format(n=count).replace("&", "&&"))
        entry.setObjectName(f"batch_{name}")
        entry.triggered.connect(lambda _on=False, name=name: chosen(name))
    menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))


def _dispositions() -> str:
    return _("Lembar disposisi, {n} pengaduan")
