"""The office's SOP, where a complaint stands with it, and how the office kept to it in a period."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select

from register_app.model.office import Setting
from register_app.reading.calendar import office_calendar
from register_app.reading.dispositions import GIVEN_BACK, TAKEN_OVER, mark_stands
from register_app.reading.reader import Reader
from register_app.reading.recap import period
from register_app.reading.sheets import TRAVELLING
from register_app.reading.tables import (
    brought_by,
    channel,
    complaint,
    complaint_event,
    disposition,
    disposition_receipt,
    disposition_recipient,
    printed_sheet,
    sop_step,
    visit,
)
from register_app.rules.deadlines import TimeUnit
from register_app.rules.sop import (
    SopEvent,
    SopHeading,
    SopHistory,
    SopMeasure,
    SopMoment,
    SopStep,
    measure,
    standing,
    steps_of_channel,
)
from register_app.rules.sop_figures import SopFigure, compare
from register_app.rules.statuses import FINISHED, Status

SETTING = "sop"
TOLD_AT = "told_at"
"""The fact of an answer that says when the complainant was told of it (ISO)."""


@dataclass(frozen=True, slots=True)
class OfficeSop:
    """The SOP as it stands: heading, steps in order, and the media (code and name) that a step can hold for."""

    heading: SopHeading
    steps: tuple[SopStep, ...]
    channels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SopStanding:
    """A complaint beside the SOP of its medium: moments are office wall time, ``now`` is the step at which it stands.

    ``paused`` says that the office waits for the complainant.
    """

    heading: SopHeading
    measures: tuple[SopMeasure, ...]
    now: SopMeasure | None
    paused: bool
    entered_later: bool


@dataclass(frozen=True, slots=True)
class SopTable:
    """The steps of one medium in a period; an empty ``channel`` is the SOP of all media."""

    channel: str
    figures: tuple[SopFigure, ...]


@dataclass(frozen=True, slots=True)
class SopComparison:
    """Real times of the steps that ended in a period, beside their standard times, as of a moment (wall time)."""

    heading: SopHeading
    first: date
    last: date
    as_of: datetime
    tables: tuple[SopTable, ...]


def office_sop(reader: Reader) -> OfficeSop:
    """Everything about the SOP; without steps when the office has none."""
    setting = reader.session.get(Setting, SETTING)
    heading = SopHeading(**setting.value) if setting is not None else SopHeading()
    steps = tuple(_step(row) for row in reader.rows(select(sop_step).order_by(sop_step.c.position)))
    c = channel.c
    in_use = select(c.code, c.short_name).where(c.retired_at.is_(None)).order_by(c.position)
    return OfficeSop(heading, steps, {row.code: row.short_name for row in reader.rows(in_use)})


def sop_standing(reader: Reader, complaint_id: int) -> SopStanding | None:
    """Where a complaint stands; None when the office has no SOP for its medium."""
    sop = office_sop(reader)
    found = _histories(reader, complaint.c.id == complaint_id, reader.clock.now()) if sop.steps else {}
    channel_code, history = found.get(complaint_id, ("", None))
    steps = steps_of_channel(sop.steps, channel_code)
    if history is None or not steps or history.status is Status.CANCELLED:
        return None
    measures = measure(steps, history, reader.clock.now(), office_calendar(reader))
    local = tuple(_at_office(reader, each) for each in measures)
    return SopStanding(
        heading=sop.heading,
        measures=local,
        now=standing(local),
        paused=history.status is Status.POSTPONED,
        entered_later=history.entered_later,
    )


def sop_comparison(reader: Reader, first: date, last: date, as_of: date | None = None) -> SopComparison:
    """The steps of every medium that has some, over all complaints whose steps ended in the period."""
    sop, when = office_sop(reader), period(reader, first, last, as_of)
    touched = _histories(reader, _touching(when.first, when.last), when.last)
    calendar, now = office_calendar(reader), when.last
    tables = []
    for code, steps in _groups(sop):
        cases = {id_: history for id_, (its, history) in touched.items() if code in ("", its)}
        measured = {id_: measure(steps, history, now, calendar) for id_, history in cases.items()}
        tables.append(SopTable(sop.channels.get(code, code), compare(steps, measured, when.first, when.last)))
    return SopComparison(sop.heading, first, last, reader.clock.local(when.as_of), tuple(tables))


def sop_groups(sop: OfficeSop) -> tuple[tuple[str, tuple[SopStep, ...]], ...]:
    """The SOP as it is printed: one table for all media (under no name), or one for each medium that has its own."""
    return tuple((sop.channels.get(code, code), steps) for code, steps in _groups(sop))


def _groups(sop: OfficeSop) -> Iterable[tuple[str, tuple[SopStep, ...]]]:
    own = {step.channel for step in sop.steps if step.channel}
    if not own:
        return [("", sop.steps)] if sop.steps else []
    common = any(not step.channel for step in sop.steps)
    codes = [code for code in sop.channels if common or code in own]
    return [(code, steps_of_channel(sop.steps, code)) for code in codes]


def _step(row: Row[Any]) -> SopStep:
    return SopStep(
        activity=row.activity,
        actor=row.actor,
        needs=row.needs,
        output=row.output,
        amount=row.amount,
        unit=TimeUnit(row.unit) if row.unit else None,
        begins=SopMoment(row.begins) if row.begins else None,
        ends=SopMoment(row.ends) if row.ends else None,
        remark=row.remark,
        channel=row.channel_code,
    )


def _at_office(reader: Reader, measured: SopMeasure) -> SopMeasure:
    return replace(measured, begun=reader.local(measured.begun), ended=reader.local(measured.ended))


def _touching(first: datetime, last: datetime) -> ColumnElement[bool]:
    """Complaints to which something can have happened in the period; cancelled entries are none."""
    c = complaint.c
    moved = or_(c.status.not_in(FINISHED), c.status_at >= first)
    return and_(c.received_at <= last, moved, c.status != Status.CANCELLED)


def _histories(reader: Reader, which: ColumnElement[bool], until: datetime) -> dict[int, tuple[str, SopHistory]]:
    """Channel and history of the complaints, as they stood at a moment."""
    e = complaint_event.c
    rows = reader.rows(
        select(
            *(e.complaint_id, complaint.c.channel_code, e.type, e.at, e.recorded_at, e.to_status, e.facts),
            disposition.c.external,
        )
        .join(complaint, complaint.c.id == e.complaint_id)
        .outerjoin(disposition, brought_by(disposition))
        .where(which, e.at <= until)
        .order_by(e.complaint_id, e.sequence)
    )
    happened: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        happened[row.complaint_id].append(row)
    beside = {name: _moments(reader, query, which, until) for name, query in _BESIDE.items()}
    return {
        id_: (
            its[-1].channel_code,
            SopHistory(
                tuple(_event(reader, row) for row in its),
                its[-1].to_status,
                **{name: found.get(id_) for name, found in beside.items()},
            ),
        )
        for id_, its in happened.items()
    }


def _event(reader: Reader, row: Row[Any]) -> SopEvent:
    told = (row.facts or {}).get(TOLD_AT)
    told_at = reader.clock.at_office(datetime.fromisoformat(told)) if told else None
    return SopEvent(row.type, row.at, row.recorded_at, bool(row.external), told_at)


def _moments(
    reader: Reader, query: Select[Any], which: ColumnElement[bool], until: datetime
) -> dict[int, datetime | None]:
    """Complaint → the moment, where it came by ``until``."""
    rows = (tuple(row) for row in reader.rows(query.where(which)))
    return {id_: at for id_, at in rows if at <= until}


def _receipts(kind: str, of_several: Any) -> Select[Any]:
    r, d = disposition_receipt.c, disposition.c
    return (
        select(d.complaint_id, of_several(r.at))
        .join(disposition_recipient, disposition_recipient.c.id == r.recipient_id)
        .join(disposition, d.id == disposition_recipient.c.disposition_id)
        .join(complaint, complaint.c.id == d.complaint_id)
        .where(mark_stands(kind))
        .group_by(d.complaint_id)
    )


_BESIDE: Mapping[str, Select[Any]] = {
    "arrived": select(visit.c.complaint_id, func.min(visit.c.arrived_at))
    .join(complaint, complaint.c.id == visit.c.complaint_id)
    .group_by(visit.c.complaint_id),
    "sheet_printed": select(printed_sheet.c.complaint_id, func.min(printed_sheet.c.printed_at))
    .join(complaint, complaint.c.id == printed_sheet.c.complaint_id)
    .where(printed_sheet.c.form.in_(TRAVELLING))
    .group_by(printed_sheet.c.complaint_id),
    "taken_over": _receipts(TAKEN_OVER, func.min),
    "handed_back": _receipts(GIVEN_BACK, func.max),
}
"""What is no event of a complaint: when the visitor came, the sheet went out, an official took over and gave back."""
