"""More time for a complaint: once, with a reason and somebody's approval, and the first end stays readable."""

from datetime import datetime

import pytest
from sqlmodel import col, select

from register_app.errors import RefusedError
from register_app.model.complaint import Complaint
from register_app.model.history import Deadline
from register_app.reading.reader import Reader
from register_app.rules.deadlines import DeadlineChange, Step
from register_app.services.deadlines import extend_deadline
from register_app.services.life import complaint_of
from register_app.services.work import Work
from tests.small_office import ZONE, SmallOffice

REASON, APPROVER = "Menunggu data dari kabupaten", "Kepala Biro Organisasi"


def extended(work: Work, complaint_id: int, until: datetime, reason: str = REASON, approved_by: str = APPROVER) -> None:
    extend_deadline(work, complaint_of(work, complaint_id), until, reason=reason, approved_by=approved_by)


def noon(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 12, tzinfo=ZONE)


def refused_fields(office: SmallOffice, complaint_id: int, until: datetime, **words: str) -> list[str]:
    with pytest.raises(RefusedError) as refused:
        office.does(extended, complaint_id, until, **words)
    return [problem.field for problem in refused.value.problems]


def test_the_new_end_counts_from_now_on_and_the_first_one_stays_readable(office: SmallOffice) -> None:
    kept = office.complaint()

    office.does(extended, kept.complaint_id, noon(24))

    def rows(reader: Reader) -> list[tuple[str, DeadlineChange, str]]:
        found = reader.session.exec(select(Deadline).order_by(col(Deadline.place)))
        return [
            (f"{ZONE.fromutc(row.due_at.replace(tzinfo=ZONE)):%d-%m %H.%M}", row.change, row.approved_by)
            for row in found
        ]

    def due(reader: Reader) -> tuple[str, Step | None]:
        found = reader.session.get_one(Complaint, kept.complaint_id)
        assert found.due_at is not None
        return f"{found.due_at.astimezone(ZONE):%d-%m}", found.due_step

    assert office.asks(rows) == [
        ("17-11 23.59", DeadlineChange.BEGUN, ""),
        ("24-11 23.59", DeadlineChange.EXTENDED, APPROVER),
    ]
    assert office.asks(due) == ("24-11", Step.ANSWER)


def test_a_second_extension_is_refused(office: SmallOffice) -> None:
    kept = office.complaint()
    office.does(extended, kept.complaint_id, noon(24))

    assert refused_fields(office, kept.complaint_id, noon(30)) == ["type"]


def test_an_extension_names_what_is_missing(office: SmallOffice) -> None:
    kept = office.complaint()

    assert refused_fields(office, kept.complaint_id, noon(16), reason=" ", approved_by="") == [
        "until",
        "reason",
        "approved_by",
    ]
