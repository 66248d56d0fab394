"""A button that opens a menu of sheets: what can be printed here, each going to the preview."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from register_app.i18n import _
from ui.shell.page import Desk
from ui.shell.places import Place
from ui.widgets.button import Button
from ui.widgets.label import plain_tip


@dataclass(frozen=True, slots=True)
class OfferedSheet:
    """One entry: the form, its words, and what it is about; ``why_not`` says why there is nothing to print now."""

    form: str
    words: Callable[[], str]
    about: Callable[[], Mapping[str, object]]
    why_not: Callable[[], str] = lambda: ""


class SheetMenu(Button):
    """The reasons are asked anew whenever the menu opens."""

    def __init__(self, desk: Desk, sheets: Sequence[OfferedSheet], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(_("Cetak"), icon="printer", height="big", name=name, parent=parent)
        self.with_menu_arrow()
        self._desk, self._sheets = desk, tuple(sheets)
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}_menu")
        self._menu.setToolTipsVisible(True)
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Show what can be printed."""
        self._menu.clear()
        for sheet in self._sheets:
            entry = self._menu.addAction(sheet.words().replace("&", "&&"))
            entry.setObjectName(f"print_{sheet.form}")
            reason = sheet.why_not()
            entry.setEnabled(not reason)
            entry.setToolTip(plain_tip(reason))
            entry.triggered.connect(lambda _on=False, sheet=sheet: self._open(sheet))
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _open(self, sheet: OfferedSheet) -> None:
        self._desk.navigator.open(Place.PREVIEW, form=sheet.form, **sheet.about())
