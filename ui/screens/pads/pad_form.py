"""Makes a new pad: how many numbers, what it is called, what its sheets ask."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.rules.pads import LONGEST_LABEL, MOST_NUMBERS, PAD_KIND_NAMES, USUAL_NUMBERS, PadKind
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.segmented import SegmentedField
from ui.widgets.sheet import Sheet
from ui.widgets.spin_field import SpinField


@dataclass(frozen=True, slots=True)
class PadWish:
    """A pad as it is asked for."""

    count: int
    label: str
    kind: PadKind


class PadForm(Sheet):
    """``submitted(PadWish)``; what the register refuses comes back to its field."""

    submitted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Blok baru"), name="pad_form", parent=parent)
        self._count = SpinField(_("Banyaknya nomor"), name="pad_count", least=1, most=MOST_NUMBERS)
        self._count.set_value(USUAL_NUMBERS)
        self._label = LineField(
            _("Nama blok"), name="pad_label", placeholder=_("mis. Loket 1"), max_length=LONGEST_LABEL
        )
        kinds = [Choice(kind.value, PAD_KIND_NAMES[kind]()) for kind in PadKind]
        self._kind = SegmentedField(_("Lembar untuk"), kinds, name="pad_kind")
        self._kind.set_value(PadKind.WALK_IN.value)
        make = Button(_("Ambil nomor dan cetak"), icon="printer", name="pad_make")
        told = _("Nomornya langsung diambil dari buku register. Cetak sebelum listrik padam, simpan di dekat meja.")
        for field in (self._count, self._label, self._kind):
            self.body.addWidget(field)
        self.body.addWidget(make)
        self.body.addWidget(Label(told, "cap", tone="muted", wrap=True))
        make.clicked.connect(self._submit)
        self._label.submitted.connect(self._submit)

    def clear(self) -> None:
        """Be ready for the next pad."""
        self._label.set_value("")
        self._count.set_value(USUAL_NUMBERS)

    def begin(self) -> None:
        """Put the keys on the first question."""
        self._count.setFocus()

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Say what must be mended beside its field; gives back what belongs to none."""
        fields: dict[str, Field] = {"count": self._count, "label": self._label}
        for problem in problems:
            if problem.field in fields:
                fields[problem.field].show_refusal(problem.text)
        return tuple(problem for problem in problems if problem.field not in fields)

    def _submit(self) -> None:
        for field in (self._count, self._label):
            field.clear_note()
        kind = PadKind(self._kind.value() or PadKind.WALK_IN)
        self.submitted.emit(PadWish(self._count.value(), str(self._label.value()).strip(), kind))
