"""The form for a disposition sheet that came back: what the leader ticked and wrote, and to whom it goes on."""

from collections.abc import Iterable

from PySide6.QtGui import QHideEvent, QShowEvent

from register_app.errors import Problem
from register_app.i18n import _
from register_app.model.attachments import Purpose
from register_app.model.dispositions import DispositionDraft
from register_app.rules.channels import NATURE_NAMES, Nature
from register_app.rules.inspectorate import inspectorate_among
from register_app.services.handling import Extras, ReturnedStep, note_returned_step
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared
from ui.case.forms.tick_group import TickGroup
from ui.case.words import long_day
from ui.intake.scan_offer import ScanOffer, scan_folder
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.inline_notice import InlineNotice
from ui.widgets.line_field import LineField
from ui.widgets.segmented import SegmentedField
from ui.widgets.text_field import TextField

PRINT = "print_blank"
"""What ``link_asked`` says when the officer wants a blank sheet first."""


class DisposeForm(CaseForm):
    """Shows the boxes of the very sheet that was printed; the giver is the one whose turn it is."""

    def __init__(self, facts: FormFacts, giver: str = "") -> None:
        words = FormWords(_("Disposisi"), save=_("Simpan disposisi"), said=_("Disposisi dicatat"))
        super().__init__(facts, words)
        step = facts.step
        self._sheet = InlineNotice(name="sheet_notice")
        self._sheet.acted.connect(lambda: self.link_asked.emit(PRINT))
        self._inspectorate = InlineNotice(name="inspectorate_notice")
        self._inspectorate.acted.connect(self._add_inspectorate)
        self._giver = ChoiceField(_("Dari"), [Choice(title, title) for title in step.givers], name="from", free=True)
        self._to = TickGroup(_("Diteruskan kepada"), name="to", hint=_("Pejabat atau unit lain"))
        self._asked = TickGroup(_("Dengan hormat harap"), name="instructions")
        self._nature = SegmentedField(
            _("Sifat"), [Choice(nature.value, words()) for nature, words in NATURE_NAMES.items()], name="nature"
        )
        self._note = TextField(_("Catatan pimpinan"), name="note", rows=2, placeholder=_("Salin tulisan tangannya"))
        self._initialled = DateField(_("Tanggal paraf"), name="initialled_on", today=facts.clock.today)
        self._due = DateField(_("Selesai paling lambat"), name="due_on", today=facts.clock.today)
        self._agenda = LineField(_("Nomor agenda Sekda"), name="agenda_number")
        self._taken = LineField(
            _("Lembar diterima oleh"), name="received_by", placeholder=_("Nama penerima berikutnya")
        )
        folder = scan_folder(facts.office)
        self._scans = ScanOffer(folder, facts.clock, facts.run) if folder is not None else None
        self._lay_out()
        self._giver.set_value(giver if giver in step.givers else step.giver or None)
        self._nature.set_value(Nature.ORDINARY.value)
        self._giver.changed.connect(self._show_giver)
        self._show_giver()

    def problems(self) -> tuple[Problem, ...]:
        """Whom it comes from and to whom it goes can be said before anything is tried."""
        found = list(super().problems())
        if not self._from():
            found.append(Problem("from", _("Pilih pejabat yang memberi disposisi.")))
        if not self._to.value():
            text = _("Pilih paling sedikit satu pejabat atau unit yang menerima disposisi.")
            found.append(Problem("to", text))
        return tuple(found)

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """The boxes have a place of their own for what is said about them."""
        strangers = super().show_problems(problems)
        about_boxes = next((problem.text for problem in strangers if problem.field == "to"), "")
        self._to.show_refusal(about_boxes)
        if about_boxes and len(strangers) == len(tuple(problems)):
            self._to.focus_first()
        return tuple(problem for problem in strangers if problem.field != "to")

    def prepared(self) -> Prepared:
        """Record the step, its scans and who took the paper."""
        giver = self._from()
        sheet = self.facts.step.sheet_of(giver)
        outside = giver in self.facts.step.outside
        draft = DispositionDraft(
            from_title=giver,
            nature=Nature(self._nature.value() or Nature.ORDINARY.value),
            note=self._note.value().strip(),
            initialled_on=self._initialled.value(),
            due_on=self._due.value(),
            agenda_number=self._agenda.value().strip() if outside else "",
            external=outside,
            to=self._to.value(),
            instructions=self._asked.value(),
            sheet_id=sheet.sheet_id if sheet is not None else None,
        )
        returned = ReturnedStep(draft, self._taken.value().strip())

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            return note_returned_step(work, complaint_id, returned, extras)

        return work

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the scanner's folder while the form is in sight."""
        super().showEvent(event)
        if self._scans is not None:
            self._scans.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Watch no more."""
        super().hideEvent(event)
        if self._scans is not None:
            self._scans.stop()

    def _from(self) -> str:
        return self._giver.value() or self._giver.free_text()

    def _show_giver(self) -> None:
        step, giver = self.facts.step, self._from()
        sheet, offer = step.sheet_of(giver), step.offers.get(giver)
        everybody = tuple(each.title for each in self.facts.office.positions if each.receives)
        officials = sheet.officials if sheet else offer.officials if offer else everybody
        asked = self.facts.office.instructions.get(step.form, ())
        self._to.show_choices(officials)
        self._asked.show_choices(sheet.instructions if sheet else offer.instructions if offer else asked)
        self._agenda.setVisible(giver in step.outside)
        self._tell_sheet(giver)
        self._suggest_inspectorate()

    def _tell_sheet(self, giver: str) -> None:
        step = self.facts.step
        sheet = step.sheet_of(giver)
        today = self.facts.clock.today()
        if sheet is not None:
            day = long_day(sheet.printed_at.date(), today)
            text = _("Lembar untuk {giver} dicetak {day} dan belum kembali.").format(
                giver=step.short.get(giver, giver), day=day
            )
            self._sheet.say(text, "soon", remedy=_("Centang seperti di lembarnya."))
        elif giver in step.outside:
            self._sheet.say("")
        else:
            text = _("Belum ada lembar yang dicetak untuk {giver}.").format(giver=step.short.get(giver, giver) or "…")
            self._sheet.say(text, "calm", action=_("Cetak lembar"))

    def _suggest_inspectorate(self) -> None:
        """A matter with supervisory content usually goes there; the leader decides."""
        name = inspectorate_among((*self._to.choices(), *self.facts.office.units))
        told = {person.title for step in self.facts.case.steps for person in step.recipients}
        if self.facts.case.supervisory and name not in (*self._to.value(), *told):
            text = _("Berkadar pengawasan: biasanya juga kepada {name}.").format(name=name)
            self._inspectorate.say(text, "soon", action=_("Tambahkan"))
        else:
            self._inspectorate.say("")

    def _add_inspectorate(self) -> None:
        name = inspectorate_among((*self._to.choices(), *self.facts.office.units))
        self._to.set_value([*self._to.value(), name])
        self._suggest_inspectorate()

    def _lay_out(self) -> None:
        self.add_widget(self._sheet)
        self.add_widget(self._inspectorate)
        self.add(self._giver)
        self._to.changed.connect(self._suggest_inspectorate)
        self._to.changed.connect(lambda: self._to.show_refusal(""))
        for group in (self._to, self._asked):
            self.add_widget(group)
            self.fields.add_part(group.name, group, group.changed)
        self.add(self._nature)
        self.add(self._note)
        self.add(self._initialled, self._due)
        self.add(self._agenda)
        files = self.add_files(Purpose.SHEET, _("Pindaian lembar"))
        if self._scans is not None:
            self._scans.offered.connect(files.take_file)
            self.add_widget(self._scans)
        self.add(self._taken)
