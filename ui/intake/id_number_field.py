"""The identity somebody shows: its kind, its number starred when left, and what the number tells."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from register_app.i18n import _
from register_app.rules import nik
from register_app.rules.identity import ID_TYPE_NAMES, IdType, has_number, id_warnings, read_id_type
from register_app.rules.sex import Sex
from ui.theme.type import line_height
from ui.widgets.button import Button
from ui.widgets.line_field import LineField

NUMBER_NAMES: dict[IdType, Callable[[], str]] = {
    IdType.KTP: lambda: _("NIK"),
    IdType.SIM: lambda: _("Nomor SIM"),
    IdType.PASSPORT: lambda: _("Nomor paspor"),
    IdType.FAMILY_CARD: lambda: _("Nomor kartu keluarga"),
    IdType.STAFF_CARD: lambda: _("NIP atau nomor kartu"),
    IdType.STUDENT_CARD: lambda: _("Nomor kartu"),
    IdType.RESIDENCE_PERMIT: lambda: _("Nomor KITAS atau KITAP"),
    IdType.INSTITUTION_LETTER: lambda: _("Nomor surat"),
    IdType.OTHER: lambda: _("Nomor identitas"),
    IdType.UNWILLING: lambda: _("Identitas"),
    IdType.UNKNOWN: lambda: _("Identitas"),
}
"""What the number of each kind is called."""

_TAIL = 6
"""Up to so many digits may be the end of a NIK by which somebody is sought, so nothing is wrong with them yet."""


class IdNumberField(LineField):
    """``value`` is the number, ``kind`` what it belongs to; the note explains a NIK as it is typed and never blocks."""

    def __init__(self, *, name: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(NUMBER_NAMES[IdType.KTP](), name=name, mask=True, parent=parent)
        self._today = today
        self._kind = IdType.KTP
        self.picker = Button("", "link", name=f"{name}_kind").with_menu_arrow()
        self.picker.setFixedHeight(line_height("cap"))
        self.picker.clicked.connect(self._offer_kinds)
        self.add_to_head(self.picker)
        self._show_kind()
        self.changed.connect(self._explain)
        self.finished.connect(self._explain)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt calls it with a bare bool
        """Tab goes from the number to the next question; its kind, which stands above it, is one Shift+Tab away."""
        at_number = self.edit.hasFocus()
        other: QWidget = self.picker if at_number else self.edit
        if at_number != forward and other.isEnabled():
            other.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        policy = other.focusPolicy()
        other.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        try:
            return super().focusNextPrevChild(forward)
        finally:
            other.setFocusPolicy(policy)

    def kind(self) -> IdType:
        """What is shown: KTP, SIM, passport and the others, all of equal standing."""
        return self._kind

    def set_kind(self, kind: IdType) -> None:
        """Ask for the number of another kind of identity."""
        if kind is not self._kind:
            self._kind = kind
            self._show_kind()
            self.changed.emit()

    def set_identity(self, kind: str, number: str) -> None:
        """Fill in both; an unknown kind with a number counts as another identity, an empty one as KTP."""
        known = read_id_type(kind) if kind else IdType.KTP
        self.set_kind(known or IdType.OTHER)
        self.set_value(number)

    def sex(self) -> Sex | None:
        """What a NIK tells of the person's sex."""
        return nik.explain(self.value(), self._today()).sex if self._kind is IdType.KTP else None

    def is_complete(self) -> bool:
        """Whether a number stands here and nothing looks wrong with it."""
        return bool(self.value().strip()) and not self._warnings()

    def _explain(self) -> None:
        number = "".join(self.value().split())
        warnings = self._warnings()
        if not number:
            self.clear_note()
        elif self._kind is not IdType.KTP:
            self._say_of_others(warnings)
        elif self._still_typing(number):
            self.show_hint(self._so_far(number))
        elif warnings:
            self.show_warning(warnings[0])
        else:
            told = nik.explain(number, self._today())
            self.show_good(told.line if self.edit.hasFocus() else told.masked_line)

    def _still_typing(self, number: str) -> bool:
        return self.edit.hasFocus() and number.isdecimal() and (len(number) <= _TAIL or self._only_short(number))

    def _only_short(self, number: str) -> bool:
        return len(number) < nik.LENGTH and len(self._warnings()) == 1

    def _so_far(self, number: str) -> str:
        told = nik.explain(number, self._today())
        if told.birth_date:
            return told.line
        count = _("{count} dari 16 angka").format(count=len(number))
        return f"{told.line} · {count}" if told.line and len(number) > _TAIL else count

    def _say_of_others(self, warnings: tuple[str, ...]) -> None:
        if warnings and not self.edit.hasFocus():
            self.show_warning(warnings[0])
        else:
            self.clear_note()

    def _warnings(self) -> tuple[str, ...]:
        return id_warnings(self._kind.value, self.value(), self._today())

    def _show_kind(self) -> None:
        self.set_label(NUMBER_NAMES[self._kind]())
        self.picker.set_text(ID_TYPE_NAMES[self._kind]())
        self.picker.setAccessibleName(_("Jenis identitas: {kind}").format(kind=ID_TYPE_NAMES[self._kind]()))
        numbered = has_number(self._kind)
        self.edit.setEnabled(numbered)
        self.set_placeholder("" if numbered else _("tanpa nomor"))
        self._explain()

    def _offer_kinds(self) -> None:
        menu = QMenu(self)
        menu.setObjectName(f"{self.name}_kinds")
        for kind, words in ID_TYPE_NAMES.items():
            action = QAction(words(), menu)
            action.setData(kind.value)
            menu.addAction(action)
        menu.triggered.connect(self._take_kind)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.picker.mapToGlobal(QPoint(0, self.picker.height())))

    def _take_kind(self, action: QAction) -> None:
        self.set_kind(IdType(action.data()))
        if self.edit.isEnabled():
            self.edit.setFocus()
