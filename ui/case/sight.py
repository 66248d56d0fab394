"""What the page of a case is read from in one go: the case itself and the small pictures of its files."""

from collections.abc import Mapping
from dataclasses import dataclass

from register_app.reading.attachments import attachment_thumbnail
from register_app.reading.case import CaseFile, case_file
from register_app.reading.drafts import draft_content, draft_titled
from register_app.reading.letters import LetterDesk, letter_desk
from register_app.reading.next_step import NextStep, next_step
from register_app.reading.office import Office, disposition_form, office
from register_app.reading.reader import Reader
from register_app.reading.sop import SopStanding, sop_standing


@dataclass(frozen=True, slots=True)
class CaseSight:
    """A case, the thumbnails of its files as bytes of small JPEGs, the disposition sheet this office uses, its SOP."""

    case: CaseFile
    pictures: Mapping[int, bytes]
    sheet_form: str
    sop: SopStanding | None = None


@dataclass(frozen=True, slots=True)
class FormSight:
    """What a form starts from; ``draft_id`` is what was typed into it before."""

    case: CaseFile
    office: Office
    step: NextStep
    letters: LetterDesk
    draft_id: int | None


def case_sight(reader: Reader, complaint_id: int) -> CaseSight | None:
    """Everything that the page shows at first; None when there is no such complaint."""
    case = case_file(reader, complaint_id)
    if case is None:
        return None
    files = {file.id for entry in case.timeline for file in entry.attachments}
    found = {each: attachment_thumbnail(reader, each) for each in files}
    shown = {each: picture for each, picture in found.items() if picture}
    return CaseSight(case, shown, disposition_form(reader), sop_standing(reader, complaint_id))


def form_sight(reader: Reader, complaint_id: int, form: str, title: str) -> FormSight | None:
    """Everything that a form of the case starts from."""
    case = case_file(reader, complaint_id)
    if case is None:
        return None
    return FormSight(
        case,
        office(reader),
        next_step(reader, complaint_id),
        letter_desk(reader, complaint_id),
        draft_titled(reader, form, title),
    )


def draft_about(reader: Reader, draft_id: int) -> tuple[int, str] | None:
    """The case and the action that a draft belongs to; None when the draft is gone."""
    found = draft_content(reader, draft_id)
    if found is None or "complaint_id" not in found.content:
        return None
    return int(found.content["complaint_id"]), str(found.content.get("action", ""))
