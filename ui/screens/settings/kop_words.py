"""The words of the letterhead, line by line, while they are being changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.services.letterhead import ADDRESS_LINES, KOP_LINES
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.line_field import LineField


class KopWords(QWidget):
    """``typed`` comes with every letter, ``decided`` with Simpan, ``turned_back`` with Batal."""

    typed = Signal()
    decided = Signal()
    turned_back = Signal()

    def __init__(self, lines: list[str], address: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = [LineField(_("Baris kop {n}").format(n=n), name=f"kop_line_{n}") for n in range(1, KOP_LINES + 1)]
        self._address = [
            LineField(_("Baris alamat {n}").format(n=n), name=f"kop_address_{n}") for n in range(1, ADDRESS_LINES + 1)
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics().px(8))
        for field in (*self._lines, *self._address):
            column.addWidget(field)
        self.show_kop(lines, address)
        for field in (*self._lines, *self._address):
            field.changed.connect(self.typed)
        save = Button(_("Simpan kop"), "primary", name="kop_save")
        cancel = Button(_("Batal"), "quiet", name="kop_cancel")
        save.clicked.connect(self.decided)
        cancel.clicked.connect(self.turned_back)
        row = QHBoxLayout()
        row.setSpacing(metrics().px(8))
        row.addWidget(save)
        row.addWidget(cancel)
        row.addStretch(1)
        column.addLayout(row)

    def show_kop(self, lines: list[str], address: list[str]) -> None:
        """Fill the fields."""
        for fields, values in ((self._lines, lines), (self._address, address)):
            for place, field in enumerate(fields):
                field.set_value(values[place] if place < len(values) else "")

    def lines(self) -> list[str]:
        """The lines of the name."""
        return [field.value() for field in self._lines]

    def address(self) -> list[str]:
        """The lines under them."""
        return [field.value() for field in self._address]

    def refuse(self) -> bool:
        """Say so when nothing would be printed."""
        empty = not any(line.strip() for line in self.lines())
        if empty:
            self._lines[0].show_refusal(_("Kop masih kosong. Tulis paling sedikit satu baris."))
            self._lines[0].setFocus()
        return empty

    def focus_first(self) -> None:
        """Start at the first line."""
        self._lines[0].setFocus()
