"""The plain forms: what happened in a few words, by whom, when; each described in one entry of a table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from register_app.errors import Problem
from register_app.i18n import _, sense
from register_app.rules.statuses import Event
from register_app.services.handling import Extras, note_event
from register_app.services.life import EventDraft
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared, Undo
from ui.widgets.line_field import LineField
from ui.widgets.text_field import TextField


@dataclass(frozen=True, slots=True)
class EventSpec:
    """``note`` is the question; ``name`` its field, *reason* where the office must say why.

    ``asks`` is what is said when nothing was written; ``undone_by`` the event that takes it back.
    """

    event: Event
    words: Callable[[str], FormWords]
    note: Callable[[], str]
    hint: Callable[[], str]
    name: str = "note"
    actor: bool = False
    files: bool = False
    asks: Callable[[], str] | None = None
    undone_by: Event | None = None


class EventForm(CaseForm):
    """One event with a note."""

    def __init__(self, facts: FormFacts, spec: EventSpec) -> None:
        super().__init__(facts, spec.words(facts.case.number))
        self._spec = spec
        self._note = TextField(spec.note(), name=spec.name, rows=4, placeholder=spec.hint())
        self.add(self._note)
        self._actor = LineField(_("Oleh"), name="actor")
        at = self.time_field(_("Waktu"))
        if spec.actor:
            self._actor.set_value(facts.case.handler)
            self.add(self._actor, at)
        else:
            self.add(at)
        if spec.files:
            self.add_files()

    def problems(self) -> tuple[Problem, ...]:
        """Where somebody reads it later, a few words are asked for."""
        found = super().problems()
        if self._spec.asks is None or self._note.value().strip():
            return found
        return (Problem(self._spec.name, self._spec.asks()), *found)

    def undoing(self) -> Undo | None:
        """A pause is taken back by going on, and the other way round."""
        event = self._spec.undone_by
        if event is None:
            return None
        draft = EventDraft(event, note=_("Diurungkan."))

        def work(work: Work, complaint_id: int) -> object:
            return note_event(work, complaint_id, draft)

        return work

    def prepared(self) -> Prepared:
        """Record the event."""
        actor = self._actor.value().strip() if self._spec.actor else ""
        draft = EventDraft(self._spec.event, self.at(), actor, self._note.value().strip())

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            return note_event(work, complaint_id, draft, extras)

        return work


SPECS: Mapping[str, EventSpec] = {
    "follow_up": EventSpec(
        Event.FOLLOWED_UP,
        lambda _number: FormWords(_("Tindak lanjut"), said=_("Tindak lanjut dicatat")),
        lambda: _("Apa yang dilakukan"),
        lambda: _("Misalnya: papan standar pelayanan dipesan, dipasang hari Kamis"),
        actor=True,
        files=True,
    ),
    "postpone": EventSpec(
        Event.POSTPONED,
        lambda _number: FormWords(
            sense("action", "Tunda"),
            _("Batas waktu berhenti selama kantor menunggu pelapor."),
            sense("action", "Tunda"),
            _("Pengaduan ditunda"),
        ),
        lambda: _("Apa yang ditunggu dari pelapor"),
        lambda: _("Misalnya: salinan berkas permohonan"),
        asks=lambda: _("Tulis apa yang ditunggu, supaya pelapor bisa diingatkan."),
        undone_by=Event.RESUMED,
    ),
    "resume": EventSpec(
        Event.RESUMED,
        lambda _number: FormWords(
            _("Lanjutkan"),
            _("Batas waktu berjalan lagi, ditambah hari-hari selama menunggu."),
            _("Lanjutkan"),
            _("Pengaduan dilanjutkan"),
        ),
        lambda: _("Apa yang sudah diterima dari pelapor"),
        lambda: _("Misalnya: salinan berkas sudah diantar"),
        files=True,
        asks=lambda: _("Tulis mengapa pengaduan dilanjutkan."),
        undone_by=Event.POSTPONED,
    ),
    "archive": EventSpec(
        Event.ARCHIVED,
        lambda _number: FormWords(
            _("Arsipkan"),
            _("Pengaduan berakhir tanpa jawaban; batas waktunya tidak dihitung lagi. Nanti bisa dibuka kembali."),
            _("Arsipkan"),
            _("Pengaduan diarsipkan"),
        ),
        lambda: _("Mengapa diarsipkan"),
        lambda: _("Misalnya: isi tidak dapat ditindaklanjuti, pelapor tidak dapat dihubungi"),
        name="reason",
    ),
    "reopen": EventSpec(
        Event.REOPENED,
        lambda _number: FormWords(
            _("Buka kembali"),
            _("Pengaduan kembali ke status diproses; semua yang sudah dicatat tetap."),
            _("Buka kembali"),
            _("Pengaduan dibuka kembali"),
        ),
        lambda: _("Mengapa dibuka kembali"),
        lambda: _("Misalnya: pelapor menyatakan jawaban belum sesuai"),
        files=True,
        asks=lambda: _("Tulis mengapa pengaduan dibuka kembali."),
    ),
    "cancel": EventSpec(
        Event.CANCELLED,
        lambda number: FormWords(
            _("Batalkan nomor"),
            _("Nomor {number} tetap tertulis sebagai batal dan tidak dipakai lagi. Ini tidak bisa diurungkan.").format(
                number=number
            ),
            _("Batalkan nomor"),
            _("Nomor dibatalkan"),
            safe=True,
        ),
        lambda: _("Mengapa dibatalkan"),
        lambda: _("Misalnya: tercatat dua kali"),
        name="reason",
    ),
}
"""The actions that need nothing but words."""
