"""One press of *Simpan* keeps the guest, the card, the complaint, the answer and ends the draft, or nothing at all."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from register_app.errors import RefusedError
from register_app.model.complaint import ComplaintDraft
from register_app.model.guests import VisitDraft
from register_app.model.people import ComplainantDraft
from register_app.reading.case import case_file
from register_app.reading.drafts import draft_content
from register_app.reading.guest_line import guest_line
from register_app.reading.guests import cards_held, guest_book, known_visitors
from register_app.reading.tracking import tracked
from register_app.rules.channels import CardHandling, Confidentiality
from register_app.rules.statuses import Status
from register_app.services.desk_intake import AnswerNow, WalkIn, keep_filed, keep_guest, keep_walk_in
from register_app.services.drafts import journal
from register_app.services.intake import Kept
from register_app.services.reservations import reserve_numbers
from tests.small_office import SmallOffice

TODAY = date(2026, 11, 10)
NIK = "5371014507870003"


def walk_in(office: SmallOffice, **changes: Any) -> WalkIn:
    """Maria Tae at the desk, her card in the drawer."""
    person = {"name": "Maria Tae", "id_type": "KTP", "id_number": NIK, "phone": "081234567890"}
    at = office.time.moment
    complaint = ComplaintDraft(
        channel_code="tatap-muka",
        received_at=at,
        subject=changes.pop("subject", "Jam istirahat loket tidak diumumkan"),
        handler="Kasubag TU",
        confidentiality=changes.pop("confidentiality", Confidentiality.ORDINARY),
        complainant=ComplainantDraft(**person),
    )
    card = changes.pop("card", CardHandling.HELD)
    visit = VisitDraft(arrived_at=at, purpose="Pengaduan", card=card, **person)
    return WalkIn(visit, complaint, **changes)


def keeps(office: SmallOffice, form: WalkIn, draft_id: int | None = None) -> Kept:
    return office.does(keep_walk_in, form, draft_id=draft_id)


def test_a_walk_in_is_a_guest_line_a_card_in_the_drawer_and_a_complaint(office: SmallOffice) -> None:
    kept = keeps(office, walk_in(office))

    (line,) = office.asks(guest_book, TODAY, TODAY)
    assert (line.name, line.number, line.card_slot) == ("Maria Tae", kept.number, "1")
    assert kept.status is Status.RECEIVED
    assert not kept.warnings


def test_what_was_answered_during_a_power_cut_was_answered_then(office: SmallOffice) -> None:
    pad = office.does(reserve_numbers, 1, "Loket 1")
    form = walk_in(office, answer=AnswerNow("Loket buka pukul 12.00", closes=True))
    form = replace(form, complaint=form.complaint.model_copy(update={"reserved_number": pad.numbers[0]}))
    spoken_at = office.time.moment
    office.time.pass_by(days=1)
    case = office.asks(case_file, keeps(office, form).complaint_id)

    assert case is not None
    assert (case.number, case.status) == (pad.numbers[0], Status.CLOSED)
    assert {entry.at for entry in case.timeline if entry.kind in ("received", "answered", "closed")} == {spoken_at}


def test_the_draft_ends_with_the_save(office: SmallOffice) -> None:
    draft_id = office.does(journal, "walk-in", {"subject": "Jam istirahat"})

    keeps(office, walk_in(office), draft_id)

    assert office.asks(draft_content, draft_id) is None


def test_a_refused_save_leaves_no_guest_no_card_and_keeps_the_draft(office: SmallOffice) -> None:
    draft_id = office.does(journal, "walk-in", {"complainant.name": "Maria Tae"})

    with pytest.raises(RefusedError, match="masih kosong"):
        keeps(office, walk_in(office, subject=""), draft_id)

    assert office.asks(guest_book, TODAY, TODAY) == ()
    assert office.asks(cards_held) == ()
    assert office.asks(draft_content, draft_id) is not None


def test_an_answer_given_on_the_spot_stands_in_the_case(office: SmallOffice) -> None:
    office.time.pass_by(minutes=9)

    kept = keeps(office, walk_in(office, answer=AnswerNow("Loket buka kembali pukul 13.00.")))

    assert kept.status is Status.ANSWERED
    case = office.asks(case_file, kept.complaint_id)
    assert case is not None
    assert any("pukul 13.00" in entry.body for entry in case.timeline)


def test_an_answer_that_settles_the_matter_closes_it(office: SmallOffice) -> None:
    kept = keeps(office, walk_in(office, answer=AnswerNow("Loket buka kembali pukul 13.00.", closes=True)))

    assert kept.status is Status.CLOSED


def test_an_empty_answer_is_asked_for_before_anything_is_kept(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match="Jawabannya masih kosong"):
        keeps(office, walk_in(office, answer=AnswerNow("  ")))

    assert office.asks(guest_book, TODAY, TODAY) == ()


def test_a_guest_line_written_before_is_carried_over_and_not_written_twice(office: SmallOffice) -> None:
    visit_id = office.guest("Maria", arrived_at=office.time.moment)
    office.time.pass_by(minutes=4)

    kept = keeps(office, walk_in(office, visit_id=visit_id))

    (line,) = office.asks(guest_book, TODAY, TODAY)
    assert (line.visit_id, line.name, line.number, line.card_slot) == (visit_id, "Maria Tae", kept.number, "1")
    assert f"{line.arrived_at:%H.%M}" == "09.42"
    (known,) = office.asks(known_visitors, "0003")
    assert known.name == "Maria Tae"


def test_a_card_already_in_the_drawer_is_not_taken_twice(office: SmallOffice) -> None:
    visit_id = office.guest("Maria Tae", card=CardHandling.HELD, card_slot="4")

    keeps(office, walk_in(office, visit_id=visit_id))

    assert [card.slot for card in office.asks(cards_held)] == ["4"]


def test_an_anonymous_walk_in_leaves_no_name_in_the_guest_book(office: SmallOffice) -> None:
    keeps(office, walk_in(office, confidentiality=Confidentiality.ANONYMOUS, card=CardHandling.SHOWN))

    (line,) = office.asks(guest_book, TODAY, TODAY)
    assert "Maria" not in line.name
    assert line.id_masked == ""
    assert office.asks(known_visitors, "Maria") == ()


def test_a_guest_without_a_complaint_is_kept_alone_and_can_be_fetched_again(office: SmallOffice) -> None:
    draft_id = office.does(journal, "walk-in", {"complainant.name": "Ignas"})
    draft = VisitDraft(arrived_at=office.time.moment, name="Ignas Bria", purpose="Konsultasi", meets="Kabag")

    visit_id = office.does(keep_guest, draft, draft_id=draft_id)

    line = office.asks(guest_line, visit_id)
    assert line is not None
    assert (line.name, line.purpose, line.meets, line.complaint_id) == ("Ignas Bria", "Konsultasi", "Kabag", None)
    assert office.asks(draft_content, draft_id) is None
    assert office.asks(guest_line, visit_id + 1) is None


def test_a_letter_ends_its_draft_too(office: SmallOffice) -> None:
    draft_id = office.does(journal, "letter", {"subject": "Denah"})
    letter = ComplaintDraft(channel_code="surat", received_at=office.time.moment - timedelta(hours=1), subject="Denah")

    kept = office.does(keep_filed, letter, draft_id=draft_id)

    assert kept.number
    assert office.asks(draft_content, draft_id) is None


def test_a_tracking_id_tells_which_entry_has_it_already(office: SmallOffice) -> None:
    kept = office.complaint(channel_code="sp4n-lapor", online={"tracking_id": "1916449"})

    twin = office.asks(tracked, "1916449.0")

    assert twin is not None
    assert twin.number == kept.number
    assert office.asks(tracked, "1916450") is None
    assert office.asks(tracked, "") is None
