"""To whom a card is given back: its owner, or somebody else who is named."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.card_drawer import CardLine
from ui.intake.columns import FieldColumn
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.segmented import SegmentedField
from ui.widgets.sheet import rule

OWNER, OTHER = "owner", "other"


class HandBack(QWidget):
    """``given(custody id, to, remark)``; an empty ``to`` means the owner. Hidden until a card is asked for."""

    given = Signal(int, str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: CardLine | None = None
        self.leaving = False
        self._title = Label("", strong=True, wrap=True)
        choices = [Choice(OWNER, _("Pemilik")), Choice(OTHER, _("Orang lain"))]
        self.to = SegmentedField(_("Diserahkan kepada"), choices, name="hand_back_to")
        self.other = LineField(_("Nama penerima"), name="hand_back_other", placeholder=_("dan hubungannya"))
        self.remark = LineField(_("Catatan"), name="hand_back_remark", placeholder=_("boleh kosong"))
        self.give = Button(_("Kembalikan"), "primary", icon="check", key="Enter", name="hand_back_give")
        self._cancel = Button(_("Batal"), "quiet", name="hand_back_cancel")
        self._lay_out()
        self.to.changed.connect(self._follow)
        self.give.clicked.connect(self._give)
        self._cancel.clicked.connect(self._turn_back)
        for field in (self.other, self.remark):
            field.submitted.connect(self._give)
        self.hide()

    def begin(self, card: CardLine, *, leaving: bool) -> None:
        """Ask for this card."""
        self._card, self.leaving = card, leaving
        told = _("Sebelum pulang: kartu laci {slot}, {name}") if leaving else _("Kartu laci {slot}, {name}")
        self._title.setText(told.format(slot=card.slot, name=card.name))
        self.to.set_value(OWNER)
        for field in (self.other, self.remark):
            field.set_value("")
            field.clear_note()
        self._follow()
        self.show()
        self.give.setFocus()

    def custody_id(self) -> int | None:
        """The card asked for, None while there is none."""
        return self._card.custody_id if self._card else None

    def close_up(self) -> bool:
        """Put the question away; True when it was open."""
        was_open = not self.isHidden()
        self._card = None
        self.hide()
        return was_open

    def _turn_back(self) -> None:
        self.close_up()
        self.closed.emit()

    def _follow(self) -> None:
        self.other.setVisible(self.to.value() == OTHER)
        if self.to.value() == OTHER and self.isVisible():
            self.other.setFocus()

    def _give(self) -> None:
        to = self.other.value().strip() if self.to.value() == OTHER else ""
        if self.to.value() == OTHER and not to:
            self.other.show_refusal(_("Tulis siapa yang menerima kartu ini."))
            self.other.setFocus()
        elif self._card is not None:
            self.given.emit(self._card.custody_id, to, self.remark.value().strip())

    def _lay_out(self) -> None:
        fields = FieldColumn()
        for widget in (self._title, self.to, self.other, self.remark):
            fields.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.give)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 14)
        inside.setSpacing(10)
        inside.addLayout(fields)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(inside)
