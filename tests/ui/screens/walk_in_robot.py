"""An officer at Pengaduan tatap muka: types there, reads who is offered, and looks up what the register has of it."""

from datetime import date
from typing import Any, Self

from register_app.model.guests import VisitDraft
from register_app.reading.case import CaseFile, case_file
from register_app.reading.guests import GuestRow, guest_book
from register_app.services.visits import arrive
from tests.ui.screens.conftest import MORNING
from tests.ui.screens.intake_robot import IntakeRobot
from ui.intake.visitor_list import VisitorList
from ui.shell.places import Place

TODAY = date(2026, 11, 10)
NIK = "5371014507870003"
STORY = (
    "Loket pengesahan berkas tutup pukul 11.20, padahal papan menulis istirahat mulai 12.00. "
    "Tamu datang dari luar kota dan menunggu dua jam."
)


class WalkInRobot(IntakeRobot):
    """At Pengaduan tatap muka."""

    def knows_maria(self) -> None:
        """Maria has been here before."""
        who: dict[str, Any] = {"name": "Maria Tae", "id_type": "KTP", "id_number": NIK, "phone": "081234567890"}
        self.does(arrive, VisitDraft(arrived_at=MORNING, address="Jl. Kenanga 12", purpose="Konsultasi", **who))

    def opens(self, **arguments: object) -> Self:
        self.desk.goes_to(Place.WALK_IN, **arguments)
        return self

    def offers(self) -> list[str]:
        """Who is offered under the field."""
        shown = self.desk.sees(VisitorList, "known_visitors")
        return shown.texts() if shown.isVisible() else []

    def waits_for_offer(self) -> Self:
        self.desk.qtbot.waitUntil(lambda: bool(self.offers()))
        return self

    def writes_the_matter(self) -> Self:
        self.types("subject", "Jam istirahat loket tidak diumumkan")
        self.types("summary", STORY)
        return self

    def case(self) -> CaseFile:
        found = self.asks(case_file, self.newest().id)
        assert found is not None
        return found

    def guest_lines(self) -> tuple[GuestRow, ...]:
        return self.asks(guest_book, TODAY, TODAY)
