"""Writes down who holds a position: a new holder, somebody who stands in, the end of a tenure, or a correction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.officials import Officials, PositionFile, TenureFact
from register_app.rules.dates import long_date
from register_app.rules.nip import grouped
from register_app.rules.tenures import FROM_OWN_POSITION, HOLDERS, KIND_NAMES, LONGEST, TenureDraft, TenureKind
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.nip_field import NipField
from ui.widgets.note_line import NoteLine
from ui.widgets.sheet import Sheet

_DEFINITIVE = "definitif"
"""The choice that is kept as an empty word."""


class Purpose(StrEnum):
    """Why the form is open."""

    APPOINT = "appoint"
    REPLACE = "replace"
    CORRECT = "correct"
    END = "end"


class TenureForm(Sheet):
    """``submitted(TenureDraft)``; ``purpose`` and ``tenure_id`` say what is to be done with it; ``given_up`` closes."""

    submitted = Signal(object)
    given_up = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(" ", name="tenure_form", parent=parent)
        self._position = ""
        self._page: Officials | None = None
        self.purpose, self.tenure_id = Purpose.APPOINT, 0
        self._told = Label("", "cap", tone="muted", wrap=True)
        self._kind = ChoiceField(_("Sebagai"), name="tenure_kind")
        self._own = ChoiceField(_("Jabatannya sendiri"), name="tenure_own")
        self._through = ChoiceField(_("Lewat jabatan (u.b.)"), name="tenure_through")
        self._name = LineField(_("Nama dan gelar"), name="tenure_name", max_length=LONGEST)
        self._nip = NipField(_("NIP"), name="tenure_nip", placeholder=_("18 angka, boleh kosong"))
        self._rank = LineField(
            _("Pangkat/golongan"), name="tenure_rank", max_length=LONGEST, placeholder=_("mis. Pembina (IV/a)")
        )
        self._plain = CheckField(_("Cetak tanpa pangkat dan NIP"), name="tenure_plain")
        self._since = DateField(_("Mulai"), name="tenure_since", today=today)
        self._until = DateField(_("Sampai (termasuk)"), name="tenure_until", today=today, placeholder=_("boleh kosong"))
        self._basis = LineField(
            _("Dasar"), name="tenure_basis", max_length=LONGEST, placeholder=_("nomor SK atau surat perintah")
        )
        self._note = NoteLine()
        self._save = Button(_("Simpan"), "primary", key="Ctrl+S", name="tenure_save")
        self._give_up = Button(_("Batal"), name="tenure_give_up")
        self._kind.changed.connect(self._show_what_fits)
        self._own.changed.connect(self._propose_person)
        self._save.clicked.connect(self._submit)
        self._give_up.clicked.connect(self.given_up)
        self._lay_out()

    def begin(self, file: PositionFile, page: Officials, purpose: Purpose) -> None:
        """Be ready for a new holder, or for who stands in; the last one is replaced from the first day on."""
        kinds = tuple(kind for kind in TenureKind if purpose is Purpose.REPLACE or kind not in HOLDERS)
        self._offer(file, page, purpose, kinds)
        self._fill(TenureDraft(file.position.title, "", kinds[0]))
        self.tenure_id = 0
        self.set_title(file.position.title)
        holder = file.holder if purpose is Purpose.REPLACE else None
        told = _("Masa {name} berakhir sehari sebelum tanggal mulai yang ditulis di sini.")
        self._tell(told.format(name=holder.draft.name) if holder else "")
        self._name.setFocus()

    def edit(self, file: PositionFile, page: Officials, fact: TenureFact) -> None:
        """Show a tenure to be mended."""
        self._offer(file, page, Purpose.CORRECT, tuple(TenureKind))
        self._fill(fact.draft)
        self.tenure_id = fact.id
        self.set_title(_("Perbaiki: {position}").format(position=file.position.title))
        self._tell(
            _(
                "Untuk salah tulis. Lembar yang sudah dicetak tetap dengan nama lamanya. Bila pangkat atau pejabatnya "
                "berganti, pakai Ganti pejabat."
            )
        )
        self._name.setFocus()

    def end(self, file: PositionFile, page: Officials, fact: TenureFact) -> None:
        """Ask for the last day only."""
        self._offer(file, page, Purpose.END, tuple(TenureKind))
        self._fill(fact.draft)
        self.tenure_id = fact.id
        self.set_title(_("Akhiri masa {name}").format(name=fact.draft.name))
        self._tell(_("{position}, sejak {day}.").format(position=file.position.title, day=long_date(fact.since)))
        self._until.set_value(page.today)
        self._until.setFocus()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Put what must be mended beside its field."""
        fields: dict[str, Field] = {
            "name": self._name,
            "rank": self._rank,
            "basis": self._basis,
            "since": self._since,
            "until": self._until,
            "own_position": self._own,
            "through": self._through,
        }
        for problem in problems:
            field = fields.get(problem.field)
            if field is not None and not field.isHidden():
                field.show_refusal(problem.text)
            else:
                self._note.say(problem.text, "late")

    def _offer(self, file: PositionFile, page: Officials, purpose: Purpose, kinds: Sequence[TenureKind]) -> None:
        self._position, self._page, self.purpose = file.position.title, page, purpose
        self._kind.set_choices([Choice(kind or _DEFINITIVE, KIND_NAMES[kind]()) for kind in kinds])
        others = [each.position.title for each in page.positions if each.position.title != self._position]
        for field in (self._own, self._through):
            field.set_choices([Choice(title, title) for title in others])

    def _fill(self, draft: TenureDraft) -> None:
        self._clear_notes()
        self._own.set_value(draft.own_position or None)
        self._through.set_value(draft.through or None)
        self._kind.set_value(draft.kind or _DEFINITIVE)
        self._name.set_value(draft.name)
        self._nip.set_value(grouped(draft.nip))
        self._rank.set_value(draft.rank)
        self._plain.set_value(draft.plain)
        self._since.set_value(draft.since)
        self._until.set_value(draft.until)
        self._basis.set_value(draft.basis)
        self._show_what_fits()

    def _kind_chosen(self) -> TenureKind:
        chosen = self._kind.value()
        return TenureKind.DEFINITIVE if chosen in {None, _DEFINITIVE} else TenureKind(chosen or "")

    def _show_what_fits(self) -> None:
        kind, ending = self._kind_chosen(), self.purpose is Purpose.END
        self._own.setVisible(kind in FROM_OWN_POSITION and not ending)
        self._through.setVisible(kind is TenureKind.BELOW and not ending)
        for part in (self._kind, self._name, self._nip, self._rank, self._plain, self._since, self._basis):
            part.setVisible(not ending)

    def _propose_person(self) -> None:
        """Who signs a.n. is whoever holds the position that was chosen."""
        page, title = self._page, self._own.value()
        file = next((each for each in page.positions if each.position.title == title), None) if page else None
        if file is not None and file.signs_today is not None and not self._name.value().strip():
            person = file.signs_today.draft
            self._name.set_value(person.name)
            self._nip.set_value(grouped(person.nip))
            self._rank.set_value(person.rank)

    def _submit(self) -> None:
        self._clear_notes()
        for field in (self._since, self._until):
            if field.text().strip() and field.value() is None:
                field.show_refusal(_("Tulis tanggalnya, misalnya 21-12-2026."))
                field.setFocus()
                return
        kind = self._kind_chosen()
        draft = TenureDraft(
            position=self._position,
            name=str(self._name.value()).strip(),
            kind=kind,
            since=self._since.value(),
            until=self._until.value(),
            nip=str(self._nip.value()),
            rank=str(self._rank.value()).strip(),
            plain=self._plain.value(),
            basis=str(self._basis.value()).strip(),
        )
        if kind in FROM_OWN_POSITION:
            draft = replace(draft, own_position=self._own.value() or "")
        if kind is TenureKind.BELOW:
            draft = replace(draft, through=self._through.value() or "")
        if self.purpose is Purpose.END and draft.until is None:
            self._until.show_refusal(_("Tulis hari terakhirnya, misalnya 31-12-2026."))
            self._until.setFocus()
            return
        self.submitted.emit(draft)

    def _tell(self, text: str) -> None:
        self._told.setText(text)
        self._told.setVisible(bool(text))

    def _clear_notes(self) -> None:
        for field in (self._name, self._nip, self._rank, self._since, self._until, self._basis, self._own):
            field.clear_note()
        self._through.clear_note()
        self._note.say("", "muted")

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(metrics().px(8))
        days.addWidget(self._since, 1)
        days.addWidget(self._until, 1)
        for part in (self._told, self._kind, self._own, self._through, self._name, self._nip, self._rank, self._plain):
            self.body.addWidget(part)
        self.body.addLayout(days)
        self.body.addWidget(self._basis)
        self.body.addWidget(self._note)
        row = QHBoxLayout()
        row.setSpacing(metrics().px(8))
        row.addWidget(self._save)
        row.addWidget(self._give_up)
        row.addStretch(1)
        self.body.addLayout(row)
