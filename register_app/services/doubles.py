"""Notices that an entry of a file stands in the register already, as when the same file is recorded twice."""

from collections.abc import Hashable
from dataclasses import dataclass, field

from sqlmodel import col, select

from register_app.errors import Problem
from register_app.i18n import _
from register_app.model.boxes import BoxOpening, OpeningDraft
from register_app.model.complaint import Complaint, ComplaintDraft
from register_app.model.guests import Visit, VisitDraft
from register_app.model.office import SuggestionBox
from register_app.model.people import Complainant
from register_app.rules.names import name_key
from register_app.rules.statuses import Status
from register_app.services.intake import person_keys
from register_app.services.intake_checks import settled
from register_app.services.work import Work

FIELD = "entry"
"""The whole entry is meant, not one of its fields."""


@dataclass(slots=True)
class Doubles:
    """What stands at the moments of a file; each moment is asked of the register once, however many entries it has."""

    work: Work
    _known: dict[Hashable, dict[Hashable, str]] = field(default_factory=dict)

    def complaint(self, draft: ComplaintDraft, number: str) -> tuple[Problem, ...]:
        """Whether another complaint has the same channel, moment, matter and name; ``number`` is this one's."""
        place = (draft.channel_code, draft.received_at)
        if place not in self._known:
            asked = (
                select(col(Complaint.subject), col(Complaint.summary), col(Complainant.name_key), col(Complaint.number))
                .outerjoin(Complainant, col(Complainant.complaint_id) == col(Complaint.id))
                .where(
                    col(Complaint.received_at) == draft.received_at,
                    col(Complaint.channel_code) == draft.channel_code,
                    col(Complaint.status) != Status.CANCELLED,
                    col(Complaint.number) != number,
                )
            )
            rows = self.work.session.exec(asked)
            self._known[place] = {hash((subject, text, name or "")): told for subject, text, name, told in rows}
        kept = settled(draft)
        keys = person_keys(kept.complainant, kept.confidentiality)
        return self._told(place, hash((kept.subject, kept.summary, keys.name)), number, _text_of_complaint())

    def opening(self, draft: OpeningDraft, number: str) -> tuple[Problem, ...]:
        """Whether the same box was opened at the same moment already."""
        at = self.work.clock.at_office(draft.opened_at)
        place = (OpeningDraft, at)
        if place not in self._known:
            asked = (
                select(col(SuggestionBox.name), col(BoxOpening.number))
                .join(SuggestionBox, col(SuggestionBox.id) == col(BoxOpening.box_id))
                .where(col(BoxOpening.opened_at) == at, col(BoxOpening.number) != number)
            )
            self._known[place] = dict(self.work.session.exec(asked).all())
        text = _("Kotak ini sudah tercatat dibuka pada saat yang sama dengan nomor {number}. Periksa salah satunya.")
        return self._told(place, draft.box.strip(), number, text)

    def visit(self, draft: VisitDraft, number: str) -> tuple[Problem, ...]:
        """Whether the same name came at the same moment already."""
        at = self.work.clock.at_office(draft.arrived_at)
        place = (VisitDraft, at)
        if place not in self._known:
            asked = select(col(Visit.name_key), col(Visit.id)).where(
                col(Visit.arrived_at) == at, col(Visit.id) != int(number)
            )
            self._known[place] = {name: str(told) for name, told in self.work.session.exec(asked)}
        text = _("Tamu ini sudah tercatat datang pada saat yang sama dengan nomor {number}. Periksa salah satunya.")
        return self._told(place, name_key(draft.name), number, text)

    def _told(self, place: Hashable, what: Hashable, number: str, text: str) -> tuple[Problem, ...]:
        before = self._known[place].setdefault(what, number)
        return () if before == number else (Problem(FIELD, text.format(number=before)),)


def _text_of_complaint() -> str:
    return _(
        "Media, waktu, pelapor dan isinya sama dengan nomor {number}, yang sudah tercatat. "
        "Bila tercatat dua kali, batalkan salah satunya."
    )
