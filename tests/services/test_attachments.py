"""What people hand in is kept as it was; pictures of identity cards only by the office's rule, and not for ever."""

import io

import pytest
from PIL import Image
from sqlmodel import select

from register_app.errors import RefusedError
from register_app.model.attachments import Attachment, AttachmentContent, AttachmentDraft, Purpose
from register_app.model.office import Setting
from register_app.reading.reader import Reader
from register_app.rules.statuses import Event
from register_app.services.attachments import attach
from register_app.services.housekeeping import tidy
from register_app.services.life import EventDraft, record_event
from register_app.services.work import Change, Work
from tests.small_office import SmallOffice


def photo() -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (856, 540), (70, 110, 160)).save(content, "JPEG")
    return content.getvalue()


CARD = AttachmentDraft(name="ktp.jpg", content=photo(), purpose=Purpose.ID_CARD)


def keeps_pictures(work: Work) -> None:
    setting = work.session.get(Setting, "identity")
    assert setting is not None
    setting.value = {**setting.value, "policy": "simpan", "keep_days": 30}
    work.note("policy", "setting", None, Change.SETTINGS)


def contents(office: SmallOffice) -> list[bytes]:
    def read(reader: Reader) -> list[bytes]:
        return [row.content for row in reader.session.exec(select(AttachmentContent))]

    return office.asks(read)


def test_evidence_is_kept_byte_for_byte(office: SmallOffice) -> None:
    kept = office.complaint()

    office.does(attach, AttachmentDraft(name="bukti.txt", content=b"catatan warga"), complaint_id=kept.complaint_id)

    assert contents(office) == [b"catatan warga"]


@pytest.mark.parametrize("content", [b"MZ\x90\x00program", b"<svg onload='x'/>", b""])
def test_a_file_that_is_not_on_the_list_is_refused_by_its_content(office: SmallOffice, content: bytes) -> None:
    kept = office.complaint()

    with pytest.raises(RefusedError):
        office.does(attach, AttachmentDraft(name="foto.jpg", content=content), complaint_id=kept.complaint_id)


def test_where_cards_are_only_looked_at_no_picture_stays(office: SmallOffice) -> None:
    kept = office.complaint()

    assert office.does(attach, CARD, complaint_id=kept.complaint_id) is None
    assert contents(office) == []


def test_a_kept_card_is_watermarked_and_gone_thirty_days_after_closing(office: SmallOffice) -> None:
    office.does(keeps_pictures)
    kept = office.complaint()
    office.does(attach, CARD, complaint_id=kept.complaint_id)
    (picture,) = contents(office)
    for event in (Event.ANSWERED, Event.CLOSED):
        office.does(record_event, kept.complaint_id, EventDraft(event))

    office.time.pass_by(days=30)
    early = office.does(tidy)
    office.time.pass_by(days=1)
    late = office.does(tidy)

    assert picture != CARD.content
    assert (early, late) == (0, 1)
    assert contents(office) == []
    assert office.asks(
        lambda reader: [row.removed_at is not None for row in reader.session.exec(select(Attachment))]
    ) == [True]


def test_a_case_opened_again_keeps_its_picture(office: SmallOffice) -> None:
    office.does(keeps_pictures)
    kept = office.complaint()
    office.does(attach, CARD, complaint_id=kept.complaint_id)
    for event in (Event.ANSWERED, Event.CLOSED, Event.REOPENED):
        office.time.pass_by(minutes=1)
        office.does(record_event, kept.complaint_id, EventDraft(event))
    office.time.pass_by(days=60)

    assert office.does(tidy) == 0
