"""What is typed is kept, comes back where the cursor was, and goes with the save."""

import pytest

from register_app.errors import RefusedError
from register_app.model.complaint import ComplaintDraft
from register_app.reading.drafts import discarded_drafts, draft_content, open_drafts
from register_app.services.drafts import add_picture, bring_back, clear_old, discard, finish, journal, remove_picture
from register_app.services.intake import keep_complaint
from register_app.services.work import Change, Work
from tests.small_office import SmallOffice


def test_a_form_comes_back_as_typed_with_the_cursor_where_it_was(office: SmallOffice) -> None:
    draft = office.does(journal, "surat", {"subject": "Pap"}, title="Surat")
    office.time.pass_by(seconds=2)
    again = office.does(journal, "surat", {"subject": "Papan"}, draft_id=draft, title="Surat Paulus", focus="subject")

    content = office.asks(draft_content, draft)

    assert again == draft
    assert content is not None
    assert (content.form, content.content, content.focus) == ("surat", {"subject": "Papan"}, "subject")
    assert [(row.title, row.officer) for row in office.asks(open_drafts)] == [("Surat Paulus", "Yustina Manu")]


def test_a_picture_stays_with_its_draft_and_a_retake_replaces_it(office: SmallOffice) -> None:
    draft = office.does(journal, "tatap-muka", {})
    office.does(add_picture, draft, "kartu", "ktp.jpg", b"pertama")
    office.does(add_picture, draft, "kartu", "ktp.jpg", b"kedua")
    office.does(add_picture, draft, "bukti", "foto.jpg", b"foto")
    office.does(remove_picture, draft, "bukti")

    content = office.asks(draft_content, draft)

    assert content is not None
    assert [(picture.slot, picture.content) for picture in content.pictures] == [("kartu", b"kedua")]


def test_a_discarded_draft_waits_thirty_days(office: SmallOffice) -> None:
    draft = office.does(journal, "surat", {"subject": "Papan"})
    office.does(discard, draft)
    assert (office.asks(open_drafts), len(office.asks(discarded_drafts))) == ((), 1)

    office.time.pass_by(days=29)
    assert office.does(clear_old) == 0
    office.does(bring_back, draft)
    office.does(discard, draft)
    office.time.pass_by(days=31)

    assert office.does(clear_old) == 1
    assert office.asks(draft_content, draft) is None


def test_a_draft_goes_with_the_save_of_its_form_or_not_at_all(office: SmallOffice) -> None:
    draft = office.does(journal, "surat", {"subject": ""})
    office.does(add_picture, draft, "bukti", "foto.jpg", b"foto")

    def keep_and_finish(work: Work, subject: str) -> None:
        finish(work, draft)
        keep_complaint(work, ComplaintDraft(channel_code="surat", received_at=office.time.moment, subject=subject))

    with pytest.raises(RefusedError):
        office.does(keep_and_finish, "")
    assert office.asks(draft_content, draft) is not None
    office.does(keep_and_finish, "Papan")
    assert office.asks(draft_content, draft) is None


def test_a_late_call_does_not_bring_a_finished_draft_back(office: SmallOffice) -> None:
    draft = office.does(journal, "surat", {"subject": "Papan"})
    office.does(finish, draft)

    office.does(journal, "surat", {"subject": "Papan"}, draft_id=draft)

    assert office.asks(open_drafts) == ()


def test_typing_does_not_make_every_screen_read_again(office: SmallOffice) -> None:
    told: list[frozenset[Change]] = []
    office.register.on_change(told.append)

    draft = office.does(journal, "surat", {})
    office.does(journal, "surat", {"subject": "P"}, draft_id=draft)

    assert told == [frozenset({Change.DRAFTS})]


def test_a_draft_that_is_gone_is_told_plainly(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match="Draf ini sudah tidak ada"):
        office.does(discard, 99)
