"""The form of a letter: a text to begin with, its words, number, signer, copies, initials, and the letter as paper."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from register_app.errors import Problem
from register_app.i18n import _
from register_app.reading.letter_texts import LetterText
from register_app.reading.reader import Reader
from register_app.rules.channels import NATURE_NAMES, Confidentiality, Nature
from register_app.rules.letter_fields import fill
from register_app.rules.letters import INTERIM, LETTER_NAMES, NUMBER_WAY_NAMES, LetterKind, NumberWay, listed_lines
from register_app.rules.statuses import Event, Status
from register_app.services.handling import Extras
from register_app.services.letter_keeping import note_letter
from register_app.services.letters import LetterDraft
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared
from ui.case.forms.letter_look import LetterLook
from ui.case.forms.letter_parts import MovePart, NamePart
from ui.widgets.button import Button
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.line_field import LineField
from ui.widgets.segmented import SegmentedField
from ui.widgets.text_field import TextField

BODY_ROWS = 14
A_MOMENT = 500
"""Milliseconds after the last letter typed until the paper is drawn again."""

MOVES = {LetterKind.REPLY: Event.ANSWERED, LetterKind.FORWARDING: Event.FORWARDED}
"""What a letter of each kind can record besides."""


class LetterForm(CaseForm):
    """One letter; what was written over a text stays when another text is looked at and chosen back."""

    def __init__(self, facts: FormFacts, kind: LetterKind) -> None:
        name = LETTER_NAMES[kind]()
        super().__init__(facts, _words(name))
        self._kind, self._begun = kind, facts.letters
        self._written: dict[str, tuple[str, str]] = {}
        self._shown = ""
        self._paper = LetterLook()
        self._turn = Button(_("Lihat surat"), icon="eye", name="letter_view")
        self._turn.clicked.connect(self.turn_asked)
        self._choose_fields()
        self._names = NamePart(self, self._begun.case, facts.officer.role, wanted=kind is LetterKind.REPLY)
        event = MOVES[kind]
        self._move = MovePart(self, kind, facts.case.impossible.get(event, ""))
        self._fill_in()
        self._lay_out()
        self._text.changed.connect(self._change_text)
        self._way.changed.connect(self._follow_number)
        self._move.agency_changed.connect(self._readdress)
        self._follow_number()
        self._names.follow()
        self._move.follow()
        self._begin_looking()

    def beside(self) -> LetterLook:
        """The letter as paper."""
        return self._paper

    def sheet(self) -> str:
        """A letter that was just kept is what comes out of the printer next."""
        return self._kind.value

    def focus_first(self) -> None:
        """Begin with the text."""
        self._text.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def problems(self) -> tuple[Problem, ...]:
        """A forwarding letter that forwards the case says to whom."""
        return (*super().problems(), *self._move.problems())

    def prepared(self) -> Prepared:
        """Keep the letter, and what it means for the case."""
        draft, move = self.draft(), self._move.move()

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            return note_letter(work, complaint_id, draft, move, extras)

        return work

    def draft(self) -> LetterDraft:
        """The letter as it stands here."""
        way = NumberWay(self._way.value() or NumberWay.BLANK)
        return LetterDraft(
            kind=self._kind,
            text_code=self._text.value() or "",
            subject=self._subject.value(),
            body=self._body.value(),
            addressee=listed_lines(self._addressee.value()),
            number_way=way,
            number=self._number.value() if way is NumberWay.TYPED else "",
            day=self._day.value(),
            nature=Nature(self._nature.value() or Nature.ORDINARY),
            enclosures=self._enclosures.value(),
            signer=self._signer.value() or "",
            copies=listed_lines(self._copies.value()),
            initials=listed_lines(self._initials.value()),
            named=self._names.named(),
            named_reason=self._names.reason(),
        )

    def _choose_fields(self) -> None:
        begun, kind = self._begun, self._kind
        texts = [Choice(text.code, text.title) for text in begun.texts[kind]]
        ways = [Choice(way, words()) for way, words in NUMBER_WAY_NAMES.items()]
        self._text = ChoiceField(_("Naskah"), texts, name="text_code")
        self._subject = LineField(_("Hal"), name="subject")
        self._addressee = TextField(_("Kepada"), name="addressee", rows=3, count=False)
        self._body = TextField(_("Isi surat"), name="body", rows=BODY_ROWS)
        self._way = SegmentedField(_("Nomor surat"), ways, name="number_way")
        self._number = LineField(_("Nomor"), name="number", placeholder="000.8.3/11/BO2.2")
        self._day = DateField(_("Tanggal surat"), name="letter_date", today=self.facts.clock.today)
        natures = [Choice(nature, words()) for nature, words in NATURE_NAMES.items()]
        self._nature = ChoiceField(_("Sifat"), natures, name="nature")
        self._enclosures = LineField(_("Lampiran"), name="enclosures", placeholder="-")
        titles = [Choice(title, title) for title in begun.positions]
        self._signer = ChoiceField(_("Ditandatangani"), titles, name="signer")
        self._copies = TextField(_("Tembusan, satu per baris"), name="copies", rows=2, count=False)
        self._initials = TextField(_("Paraf hierarki, satu per baris"), name="initials", rows=2, count=False)

    def _fill_in(self) -> None:
        """What a letter of this case begins with; set before the fields are taken in, so it counts as untouched."""
        begun, kind = self._begun, self._kind
        signer, initials = begun.signatures[kind]
        self._text.set_value(begun.usual[kind])
        self._addressee.set_value("\n".join(begun.case.addressee[kind]))
        self._way.set_value(NumberWay.BLANK)
        self._day.set_value(self.facts.clock.today())
        self._nature.set_value(Nature.ORDINARY)
        self._signer.set_value(signer)
        self._copies.set_value("\n".join(begun.copies[kind]))
        self._initials.set_value("\n".join(initials))
        self._move.begin_with(begun.case.values.get("instansi", ""))
        self._show_text()

    def _lay_out(self) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._turn)
        line.addStretch(1)
        self.add_widget(row)
        for fields in (
            *((self._text,), *self._move.first(), (self._subject,), (self._addressee,), *self._names.fields()),
            *((self._body,), (self._way,), (self._number,), (self._day, self._nature, self._enclosures)),
            *((self._signer,), (self._copies, self._initials), *self._move.last()),
        ):
            self.add(*fields)
        if self._begun.case.confidentiality is not Confidentiality.ORDINARY:
            hint = _("Pelapor tidak disebut di surat ini. Periksa apakah isinya tidak menunjukkan siapa pelapornya.")
            self._body.show_hint(hint)

    def _show_text(self) -> None:
        """The text that was chosen; what stands here is put aside under the one that it was written over."""
        code = self._text.value()
        text = next((each for each in self._begun.texts[self._kind] if each.code == code), None)
        if text is None:
            return
        if self._shown:
            self._written[self._shown] = (self._subject.value(), self._body.value())
        self._shown = text.code
        subject, body = self._written.get(text.code) or self._filled(text)
        self._subject.set_value(subject)
        self._body.set_value(body)
        self._move.suggest(moves=text.code not in INTERIM and self.facts.case.status is not Status.ANSWERED)

    def _change_text(self) -> None:
        self._show_text()
        self._move.follow()

    def _filled(self, text: LetterText) -> tuple[str, str]:
        values = self._begun.case.values
        return fill(text.subject, values), fill(text.body, values)

    def _follow_number(self) -> None:
        way = NumberWay(self._way.value() or NumberWay.BLANK)
        self._number.setVisible(way is NumberWay.TYPED)
        hints = {
            NumberWay.BOOK: _("Nomor berikutnya diambil saat surat disimpan, dan tidak dipakai lagi."),
            NumberWay.BLANK: _("Tempat nomor dicetak titik-titik; nomornya bisa dicatat kemudian."),
        }
        self._way.show_hint(hints.get(way, ""))

    def _readdress(self, agency: str) -> None:
        """The first line of a forwarding letter follows the agency as long as nobody wrote another."""
        lines = self._addressee.value().splitlines()
        if lines and lines[0].startswith("Yth. Pimpinan"):
            self._addressee.set_value("\n".join((f"Yth. Pimpinan {agency or '.' * 30}", *lines[1:])))

    def _begin_looking(self) -> None:
        """The paper follows the letters, a moment behind them."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(A_MOMENT)
        self._soon.timeout.connect(self._look)
        self.fields.changed.connect(lambda _name: self._soon.start())
        self._paper.wanted.connect(self._look)
        self._paper.beside_changed.connect(lambda beside: self._turn.setVisible(not beside))

    def _look(self) -> None:
        """Ask for the letter as it stands, as long as somebody sees it."""
        if not self._paper.isVisible():
            return
        draft, case, officer = self.draft(), self.facts.case.id, self.facts.officer.name

        def look(reader: Reader) -> bytes:
            from register_app.services.letter_preview import preview_letter  # every form with it

            return preview_letter(reader, officer, case, draft)

        self.facts.look(look, self._show_paper)

    def _show_paper(self, pdf: bytes) -> None:
        if isValid(self._paper):  # the officer may have left before the letter came
            self._paper.show_pdf(pdf)


class ReplyLetterForm(LetterForm):
    """A letter to whoever complained."""

    def __init__(self, facts: FormFacts) -> None:
        super().__init__(facts, LetterKind.REPLY)


class ForwardingLetterForm(LetterForm):
    """A letter to the office whose matter it is."""

    def __init__(self, facts: FormFacts) -> None:
        super().__init__(facts, LetterKind.FORWARDING)


def _words(name: str) -> FormWords:
    return FormWords(
        _("Tulis {letter}").format(letter=name.lower()),
        _("Surat disimpan dengan kata-katanya sendiri; naskah kantor boleh berubah sesudahnya."),
        _("Simpan dan cetak"),
        _("{letter} disimpan").format(letter=name),
    )
