"""Two parts of a letter's form: naming a complainant who is secret, and what the letter records of the case."""

from PySide6.QtCore import QObject, Signal

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.letter_values import LetterCase
from register_app.rules.letters import LetterKind
from register_app.rules.sheet_parts import may_print_sealed
from register_app.services.letter_keeping import LetterMove
from ui.widgets.check_field import CheckField
from ui.widgets.field import Field
from ui.widgets.line_field import LineField

Row = tuple[Field | CheckField, ...]
"""Questions that stand side by side."""


class NamePart(QObject):
    """Offered only where a name is known and sealed, and only to whoever may open it; else it asks nothing."""

    def __init__(self, parent: QObject, case: LetterCase, role: str, *, wanted: bool) -> None:
        super().__init__(parent)
        self._offered = wanted and case.can_be_named and may_print_sealed(role)
        self._tick = CheckField(_("Cantumkan nama pelapor di surat ini"), name="named")
        self._why = LineField(_("Mengapa nama dicantumkan"), name="named_reason")
        self._why.show_hint(_("Alasannya tercatat bersama nama Anda. Surat ini tidak boleh bertembusan."))
        self._tick.toggled.connect(self.follow)

    def fields(self) -> tuple[Row, ...]:
        """The questions."""
        return ((self._tick,), (self._why,)) if self._offered else ()

    def follow(self) -> None:
        """The reason is asked with the tick; to be called once the questions have their place."""
        if self._offered:
            self._why.setVisible(self._tick.value())

    def named(self) -> bool:
        """Whether the complainant is to be named."""
        return self._offered and self._tick.value()

    def reason(self) -> str:
        """Why."""
        return self._why.value().strip() if self.named() else ""


class MovePart(QObject):
    """The tick by which a reply answers the case and a forwarding letter forwards it; ``agency_changed(name)``."""

    agency_changed = Signal(str)

    def __init__(self, parent: QObject, kind: LetterKind, against: str) -> None:
        super().__init__(parent)
        self._kind = kind
        reply = kind is LetterKind.REPLY
        words = _("Sekaligus catat sebagai jawaban") if reply else _("Sekaligus teruskan pengaduan ini")
        self._tick = CheckField(words, name="records_move")
        self._tick.set_reason(against)
        self._decided = False
        self._tick.clicked.connect(self._decide)
        self._note = LineField(_("Inti jawaban, untuk riwayat") if reply else _("Alasan diteruskan"), name="move_note")
        self._agency = LineField(_("Instansi yang menerima"), name="agency")
        self._tick.toggled.connect(self.follow)
        self._agency.changed.connect(lambda: self.agency_changed.emit(self._agency.value().strip()))

    def begin_with(self, agency: str) -> None:
        """The agency as the case has it."""
        self._agency.set_value(agency)

    def suggest(self, *, moves: bool) -> None:
        """Tick it or not as the text has it, as long as the officer has not decided."""
        if not self._decided:
            blocked = self._tick.blockSignals(True)
            self._tick.set_value(moves and self._tick.isEnabled())
            self._tick.blockSignals(blocked)

    def first(self) -> tuple[Row, ...]:
        """What is asked before the words of the letter."""
        return ((self._agency,),) if self._kind is LetterKind.FORWARDING else ()

    def last(self) -> tuple[Row, ...]:
        """What is asked behind them."""
        return ((self._tick,), (self._note,))

    def _decide(self) -> None:
        self._decided = True

    def follow(self) -> None:
        """The note belongs to the tick; to be called once the questions have their place."""
        self._note.setVisible(self._tick.isEnabled() and self._tick.value())

    def move(self) -> LetterMove | None:
        """What is recorded with the letter; None when it is only written."""
        if not (self._tick.isEnabled() and self._tick.value()):
            return None
        return LetterMove(self._note.value().strip(), self._agency.value().strip())

    def problems(self) -> tuple[Problem, ...]:
        """Nobody forwards a case without saying to whom."""
        move = self.move()
        if move is None or self._kind is LetterKind.REPLY or move.agency:
            return ()
        return (Problem("agency", _("Tulis instansi yang menerima terusan ini.")),)
