"""A picture of somebody's card stays as long as the office's rule says, and not a day longer."""

import io

import pytest
from PIL import Image

from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.model.guests import VisitDraft
from register_app.model.office import Setting
from register_app.reading.attachments import AttachmentFact, attachment_content
from register_app.reading.case import case_file
from register_app.rules.statuses import Event
from register_app.services.attachments import remove_expired_pictures
from register_app.services.life import EventDraft, record_event
from register_app.services.visits import arrive
from register_app.services.work import Work
from tests.small_office import SmallOffice


@pytest.fixture
def keeping(office: SmallOffice) -> SmallOffice:
    """The office keeps pictures of cards for 30 days after closing."""

    def keep(work: Work) -> None:
        rule = work.session.get(Setting, "identity")
        assert rule is not None
        rule.value = {**rule.value, "policy": "simpan", "keep_days": 30}

    office.does(keep)
    return office


def comes_with_card(office: SmallOffice) -> int:
    picture = io.BytesIO()
    Image.new("RGB", (400, 250), "white").save(picture, "PNG")
    card = AttachmentDraft(name="ktp.png", content=picture.getvalue(), purpose=Purpose.ID_CARD)
    draft = VisitDraft(name="Maria Tae", purpose="Pengaduan", arrived_at=office.time.moment)
    return office.does(arrive, draft, [card])


def pictures(office: SmallOffice, complaint: int) -> tuple[AttachmentFact, ...]:
    case = office.asks(case_file, complaint)
    assert case is not None
    assert not any(entry.attachments for entry in case.timeline)
    return case.identity_pictures


def test_the_card_of_a_complainant_stays_until_thirty_days_after_closing(keeping: SmallOffice) -> None:
    visit = comes_with_card(keeping)
    complaint = keeping.complaint(channel_code="tatap-muka", visit_id=visit).complaint_id
    keeping.time.pass_by(days=90)
    assert keeping.does(remove_expired_pictures) == 0
    for event in (Event.ANSWERED, Event.CLOSED):
        keeping.does(record_event, complaint, EventDraft(event))

    keeping.time.pass_by(days=30)
    assert keeping.does(remove_expired_pictures) == 0
    keeping.time.pass_by(days=1)
    assert keeping.does(remove_expired_pictures) == 1

    (picture,) = pictures(keeping, complaint)
    assert picture.removed_at is not None
    assert keeping.asks(attachment_content, picture.id) is None


def test_the_card_of_a_guest_without_a_complaint_goes_too(keeping: SmallOffice) -> None:
    comes_with_card(keeping)

    keeping.time.pass_by(days=31)

    assert keeping.does(remove_expired_pictures) == 1


def test_an_office_that_only_looks_keeps_no_picture(office: SmallOffice) -> None:
    visit = comes_with_card(office)
    complaint = office.complaint(channel_code="tatap-muka", visit_id=visit).complaint_id

    assert pictures(office, complaint) == ()
