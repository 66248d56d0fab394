"""Who complains: the number masked, opened with a reason that stays written down, and closed again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.case import AttachmentFact, PersonFact
from register_app.services.identity import OpenedIdentity
from ui.case.fact_line import LABEL_COLUMN, fact_row, label_of
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Label
from ui.widgets.line_field import LineField


class IdentityLine(QWidget):
    """``opening_asked(reason)`` asks to see the whole identity; the next case that is shown forgets it.

    ``picture_asked(key)`` comes from the kept picture of the card, which is offered only while the identity is open.
    """

    opening_asked = Signal(str)
    picture_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_identity")
        self._name = Label("", "cap", strong=True, wrap=False, elide=False, selectable=True)
        self._number = Label("", "cap", tone="muted")
        self._look = Button(_("Lihat"), "link", name="identity_look", spoken=_("Lihat identitas lengkap"))
        self._more = Label("", "cap", wrap=True, selectable=True)
        self._more.hide()
        self._picture = Button(_("Lihat gambar kartu"), "link", icon="id", name="identity_picture")
        self._picture.hide()
        self._picture_key = ""
        self._picture.clicked.connect(lambda: self.picture_asked.emit(self._picture_key))
        self._reason = LineField(_("Untuk apa identitas dibuka? Alasannya tercatat."), name="identity_reason")
        self._open = Button(_("Buka"), icon="lock-open", name="identity_open")
        self._ask = self._asking()
        self._lay_out()
        self._look.clicked.connect(self._turn)
        self._open.clicked.connect(self._tell)
        self._reason.submitted.connect(self._tell)
        self._opened = False

    def show_person(self, person: PersonFact) -> None:
        """Show somebody as the page may: masked, and nothing of one who was opened before."""
        self._opened = False
        self._name.setText(person.name)
        kind = person.id_type or _("NIK")
        self._number.setText(f"{kind} {person.id_masked}" if person.id_masked else "")
        self._number.setVisible(bool(person.id_masked))
        self._look.set_text(_("Lihat"))
        self._look.setVisible(person.has_identity)
        self._more.hide()
        self._picture.hide()
        self._ask.hide()

    def show_opened(self, identity: OpenedIdentity, pictures: Sequence[AttachmentFact] = ()) -> None:
        """Show everything that is known, until another case comes or the officer closes it."""
        kept = [each for each in pictures if each.removed_at is None]
        self._picture_key = str(kept[-1].id) if kept else ""
        self._picture.setVisible(bool(kept))
        self._opened = True
        self._masked = (self._name.text(), self._number.text())
        self._name.setText(identity.name or _("tanpa nama"))
        kind = identity.id_type or _("NIK")
        self._number.setText(f"{kind} {identity.id_number}" if identity.id_number else "")
        self._number.setVisible(bool(identity.id_number))
        rest = " · ".join(part for part in (identity.address, identity.phone, identity.email) if part)
        self._more.setText(rest)
        self._more.setVisible(bool(rest))
        self._look.set_text(_("Sembunyikan"))
        self._ask.hide()
        self._look.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Say why it stays closed."""
        self._reason.show_refusal(sentence)

    def is_asking(self) -> bool:
        """Whether the question for the reason is open."""
        return not self._ask.isHidden()

    def close_question(self) -> None:
        """Turn back from asking."""
        self._ask.hide()
        self._look.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc turns back."""
        if event.key() == Qt.Key.Key_Escape and self.is_asking():
            self.close_question()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        if self._opened:
            self._opened = False
            self._name.setText(self._masked[0])
            self._number.setText(self._masked[1])
            self._number.setVisible(bool(self._masked[1]))
            self._more.hide()
            self._picture.hide()
            self._look.set_text(_("Lihat"))
        elif self.is_asking():
            self.close_question()
        else:
            self._reason.set_value("")
            self._reason.clear_note()
            self._ask.show()
            self._reason.setFocus()

    def _tell(self) -> None:
        self.opening_asked.emit(self._reason.value().strip())

    def _say_why(self, words: str) -> None:
        """Fill a usual reason in; Enter then opens."""
        self._reason.set_value(words)
        self._open.setFocus()

    def _asking(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        self._reason.add_beside(self._open)
        column.addWidget(self._reason)
        usual = FlowLayout(gap=12, line_gap=2)
        for place, words in enumerate((_("menghubungi pelapor"), _("mencocokkan identitas"))):
            link = Button(words, "link", name=f"identity_usual_{place}")
            link.clicked.connect(lambda _on=False, words=words: self._say_why(words))
            usual.addWidget(link)
        column.addLayout(usual)
        box.hide()
        return box

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2)
        first = QWidget()
        row = fact_row(first)
        label = label_of(_("Pelapor"))
        label.setMinimumHeight(self._look.sizeHint().height())
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        words = FlowLayout(gap=8, line_gap=0)
        for widget in (self._name, self._number, self._look):
            widget.setMinimumHeight(self._look.sizeHint().height())  # or the words stand higher than the link
            words.addWidget(widget)
        row.addLayout(words, 1)
        outer.addWidget(first)
        for part in (self._more, self._ask):
            part.setContentsMargins(metrics().px(LABEL_COLUMN) + 8, 0, 0, 0)
            outer.addWidget(part)
        card = QHBoxLayout()
        card.setContentsMargins(metrics().px(LABEL_COLUMN) + 6, 0, 0, 0)
        card.addWidget(self._picture)
        card.addStretch(1)
        outer.addLayout(card)
