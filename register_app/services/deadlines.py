"""Deadlines of a complaint: started by events, superseded by agreement, pause or extension, never rewritten."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select, update

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.complaint import Complaint, ComplaintDraft, ComplaintFields
from register_app.model.history import ComplaintEvent, Deadline
from register_app.rules.classes import class_of
from register_app.rules.dates import long_date
from register_app.rules.deadlines import (
    DAY_UNITS,
    END_OF_DAY,
    STEP_ORDER,
    DeadlineChange,
    DeadlineRule,
    StartEvent,
    Step,
    TimeUnit,
    due_moment,
    put_off,
)
from register_app.rules.pauses import Pause, pauses_in
from register_app.rules.statuses import Event
from register_app.services.work import Work
from register_app.store import rows

STARTED_BY: dict[Event, tuple[StartEvent, ...]] = {
    Event.RECEIVED: (StartEvent.RECEIVED, StartEvent.RECEIVED_BY_OFFICE),
    Event.VERIFIED: (StartEvent.VERIFIED,),
    Event.DISPOSED: (StartEvent.DISPOSED,),
    Event.ANSWERED: (StartEvent.LAST_ANSWER,),
}

_ENDS = (Event.CLOSED, Event.FORWARDED, Event.ARCHIVED, Event.CANCELLED)

MET_BY: dict[Step, frozenset[Event]] = {
    Step.VERIFY: frozenset({Event.VERIFIED, Event.DISPOSED, Event.FOLLOWED_UP, Event.ANSWERED, *_ENDS}),
    Step.FOLLOW_UP: frozenset({Event.FOLLOWED_UP, Event.ANSWERED, Event.CLOSED}),
    Step.ANSWER: frozenset({Event.ANSWERED, Event.CLOSED}),
    Step.CLOSE: frozenset({Event.CLOSED}),
}
"""Events that fulfil the step a deadline is for."""

_LAST_PLACE = "SELECT place FROM deadline WHERE complaint_id = ? ORDER BY place DESC LIMIT 1"

_AGREED = DeadlineRule(Step.ANSWER, 0, TimeUnit.AGREED, StartEvent.RECEIVED)


@dataclass(frozen=True, slots=True)
class Start:
    """A deadline about to run: its rule, since when, until when."""

    rule: DeadlineRule
    started_at: datetime
    due_at: datetime


def first_starts(work: Work, draft: ComplaintDraft) -> tuple[Start, ...]:
    """The deadlines with which a complaint begins; a time agreed with the visitor stands in the place of the rule."""
    agreed = () if draft.agreed_at is None else (Start(_AGREED, draft.received_at, draft.agreed_at),)
    steps = {start.rule.step for start in agreed}
    rules = _started_by(work, draft, Event.RECEIVED)
    return (*agreed, *(_start(work, rule, draft.received_at) for rule in rules if rule.step not in steps))


def first_due(starts: Iterable[Start]) -> Start | None:
    """The deadline that runs out first of those with which a complaint begins."""
    due = {start.rule.step: start for start in starts}
    return next((due[step] for step in STEP_ORDER if step in due), None)


def keep_starts(work: Work, complaint_id: int, starts: Iterable[Start]) -> None:
    """Write the deadlines of a complaint that had none; a later one of the same step supersedes the earlier."""
    kept: dict[Step, int] = {}
    for place, start in enumerate(starts, 1):
        _keep(work, complaint_id, place, start, supersedes=kept.get(start.rule.step))
        kept[start.rule.step] = place


def start_deadlines(work: Work, complaint: Complaint, event: Event, at: datetime) -> None:
    """Start every deadline of the channel that ``event`` starts; a later start of a step supersedes the earlier.

    A time agreed with the visitor stays; an extended end is never brought forward. What starts in the past gets the
    pauses since then. The first disposition starts the clock; one further down the chain does not start it again.
    """
    rules = tuple(_started_by(work, complaint, event))
    if not rules:
        return
    pauses = pauses_of(work, complaint) if at < complaint.status_at else ()
    held = {row.step: row for row in running(work, complaint)}
    for rule in rules:
        start, row = _start(work, rule, at, pauses), held.get(rule.step)
        if event is Event.DISPOSED and row is not None and row.start is StartEvent.DISPOSED:
            continue
        if row is None or not (row.unit is TimeUnit.AGREED or (is_set(work, row) and start.due_at <= row.due_at)):
            _supersede(work, complaint, start)


def agree_time(work: Work, complaint: Complaint, at: datetime) -> None:
    """Put the time agreed with the visitor in the place of the rule (waktu yang disepakati)."""
    _supersede(work, complaint, Start(_AGREED, complaint.received_at, at), DeadlineChange.AGREED)


def resume_deadlines(work: Work, complaint: Complaint, paused_at: datetime, resumed_at: datetime) -> None:
    """Give the running deadlines back the time in which the office waited for the complainant."""
    pause = Pause(paused_at, resumed_at)
    pauses = (*(each for each in pauses_of(work, complaint) if each.until <= paused_at), pause)
    calendar = work.rules.calendar(work.clock.zone)
    for row in running(work, complaint):
        if is_set(work, row):
            due = put_off(row.unit, row.due_at, pause, calendar)
        else:
            due = due_moment(rule_of(row), row.started_at, calendar, pauses)
        if due != row.due_at:
            _supersede(work, complaint, Start(rule_of(row), row.started_at, due), DeadlineChange.PAUSED)


def move_deadline(work: Work, row: Deadline, start: Start, change: DeadlineChange) -> None:
    """Let ``start`` take the place of ``row``: the office's days off or its rules have changed.

    Many move at once, so the complaint is told by one statement and not read for it.
    """
    _keep(work, row.complaint_id, _next_place(work, row.complaint_id), start, change, supersedes=row.place)
    judged_by_it = (col(Complaint.id) == row.complaint_id, col(Complaint.due_step) == row.step)
    told = update(Complaint).where(*judged_by_it).values(due_at=start.due_at)
    work.session.exec(told, execution_options={"synchronize_session": False})


def pauses_of(work: Work, complaint: Complaint) -> tuple[Pause, ...]:
    """The spells in which the office waited for the complainant; one that has not ended lasts until now."""
    happened = work.session.exec(
        select(col(ComplaintEvent.type), col(ComplaintEvent.at))
        .where(ComplaintEvent.complaint_id == complaint.id)
        .order_by(col(ComplaintEvent.sequence))
    )
    return pauses_in(happened.all(), work.now)


def is_set(work: Work, row: Deadline) -> bool:
    """Whether somebody set this end (agreed or extended), so that no rule and no table of days off moves it."""
    while row.change is DeadlineChange.PAUSED and row.supersedes is not None:
        row = work.session.get_one(Deadline, (row.complaint_id, row.supersedes))
    return row.unit is TimeUnit.AGREED or row.change is DeadlineChange.EXTENDED


def rule_of(row: Deadline) -> DeadlineRule:
    """The rule that a kept deadline came from."""
    return DeadlineRule(row.step, row.amount, row.unit, row.start)


def extend_deadline(work: Work, complaint: Complaint, until: datetime, *, reason: str, approved_by: str) -> None:
    """Give the step that runs now more time, once and with somebody's approval; the original end stays readable.

    Of a deadline in days it is the day of ``until`` that counts. RefusedError names reason, approver or date.
    """
    row = current(work, complaint)
    if row is not None and row.unit in DAY_UNITS:
        until = work.clock.at_office(datetime.combine(work.clock.local(until).date(), END_OF_DAY))
    problems = _problems_with_extension(work, complaint, row, until, reason.strip(), approved_by.strip())
    if problems or row is None:
        raise RefusedError(problems)
    start = Start(rule_of(row), row.started_at, until)
    _supersede(work, complaint, start, DeadlineChange.EXTENDED, reason.strip(), approved_by.strip())
    stamp_due(work, complaint)


def _problems_with_extension(
    work: Work, complaint: Complaint, row: Deadline | None, until: datetime, reason: str, approved_by: str
) -> list[Problem]:
    if row is None:
        text = _("Pengaduan ini tidak mempunyai batas waktu, jadi tidak ada yang diperpanjang.")
        return [Problem("type", text)]
    problems = []
    earlier = _extension_of(work, complaint)
    if earlier is not None:
        text = _("Batas waktu sudah pernah diperpanjang sampai {until} dan hanya bisa satu kali.")
        problems.append(Problem("type", text.format(until=long_date(work.clock.local(earlier.due_at).date()))))
    if until <= row.due_at:
        text = _("Batas waktu sekarang {due}. Tulis tanggal sesudahnya.")
        problems.append(Problem("until", text.format(due=long_date(work.clock.local(row.due_at).date()))))
    if not reason:
        problems.append(Problem("reason", _("Tulis alasan perpanjangan.")))
    if not approved_by:
        problems.append(Problem("approved_by", _("Tulis pejabat yang menyetujui perpanjangan.")))
    return problems


def _extension_of(work: Work, complaint: Complaint) -> Deadline | None:
    wanted = select(Deadline).where(Deadline.complaint_id == complaint.id, Deadline.change == DeadlineChange.EXTENDED)
    return work.session.exec(wanted).first()


def due_now(work: Work, complaint: Complaint, happening: Event | None = None) -> datetime | None:
    """When the next unfinished step falls due; for a finished complaint the deadline that it is judged by.

    ``happening`` is an event that is about to be written.
    """
    row = current(work, complaint, happening)
    return None if row is None else row.due_at


def stamp_due(work: Work, complaint: Complaint, happening: Event | None = None) -> None:
    """Write on the complaint which step falls due next and when, so that lists need not look further."""
    row = current(work, complaint, happening)
    complaint.due_at, complaint.due_step = (None, None) if row is None else (row.due_at, row.step)


def current(work: Work, complaint: Complaint, happening: Event | None = None) -> Deadline | None:
    """The deadline of the next unfinished step; of a finished complaint the one that it is judged by."""
    rows = {row.step: row for row in running(work, complaint)}
    happened = set(
        work.session.exec(select(col(ComplaintEvent.type)).where(ComplaintEvent.complaint_id == complaint.id))
    ) | {happening}
    for step in STEP_ORDER:
        if step in rows and not happened & MET_BY[step]:
            return rows[step]
    last = [rows[step] for step in STEP_ORDER if step in rows]
    return last[-1] if last else None


def running(work: Work, complaint: Complaint) -> tuple[Deadline, ...]:
    """Deadlines of a complaint that no later one has superseded."""
    rows = work.session.exec(
        select(Deadline).where(Deadline.complaint_id == complaint.id).order_by(col(Deadline.place))
    ).all()
    gone = {row.supersedes for row in rows}
    return tuple(row for row in rows if row.place not in gone)


def has_rule_of_its_own(work: Work, complaint: Complaint) -> bool:
    """Whether the office gives the class of this complaint another time than the rest of its channel."""
    wanted = class_of(complaint.kind, supervisory=complaint.supervisory)
    rules = work.rules.deadlines.get(complaint.channel_code, ())
    return wanted is not None and any(each.complaint_class == wanted for each in rules)


def _started_by(work: Work, complaint: ComplaintFields, event: Event) -> Iterator[DeadlineRule]:
    """Rules of the channel that ``event`` starts; the complaint's class goes before the general rule of a step."""
    rules = work.rules.deadlines.get(complaint.channel_code, ())
    wanted = class_of(complaint.kind, supervisory=complaint.supervisory) or ""
    special = {each.rule.step for each in rules if wanted and each.complaint_class == wanted}
    starts = STARTED_BY.get(event, ())
    for each in rules:
        if each.complaint_class == (wanted if each.rule.step in special else "") and each.rule.start in starts:
            yield each.rule


def _start(work: Work, rule: DeadlineRule, at: datetime, pauses: Sequence[Pause] = ()) -> Start:
    return Start(rule, at, due_moment(rule, at, work.rules.calendar(work.clock.zone), pauses))


def _supersede(
    work: Work,
    complaint: Complaint,
    start: Start,
    change: DeadlineChange = DeadlineChange.BEGUN,
    reason: str = "",
    approved_by: str = "",
) -> None:
    old = [row.place for row in running(work, complaint) if row.step is start.rule.step]
    assert complaint.id is not None
    place, supersedes = _next_place(work, complaint.id), old[-1] if old else None
    _keep(work, complaint.id, place, start, change, supersedes=supersedes, reason=reason, approved_by=approved_by)


def _next_place(work: Work, complaint_id: int) -> int:
    work.flush()
    last = rows.first(work.connection, _LAST_PLACE, complaint_id)
    return 1 + (last[0] if last else 0)


def _keep(
    work: Work,
    complaint_id: int,
    place: int,
    start: Start,
    change: DeadlineChange = DeadlineChange.BEGUN,
    *,
    supersedes: int | None = None,
    reason: str = "",
    approved_by: str = "",
) -> None:
    work.put(
        Deadline,
        complaint_id=complaint_id,
        place=place,
        step=start.rule.step,
        amount=start.rule.amount,
        unit=start.rule.unit,
        start=start.rule.start,
        started_at=start.started_at,
        due_at=start.due_at,
        supersedes=supersedes,
        change=change,
        reason=reason,
        approved_by=approved_by,
        days_off=_days_off_on_the_way(work, start),
        recorded_at=work.now,
    )


def _days_off_on_the_way(work: Work, start: Start) -> dict[str, str]:
    """The days off that a deadline in office time meets: the table may change, what it counted does not."""
    if start.rule.unit not in (TimeUnit.WORKING_DAY, TimeUnit.HOUR):
        return {}
    first, last = work.clock.local(start.started_at).date(), work.clock.local(start.due_at).date()
    return {day.isoformat(): name for day, name in work.rules.days_off.items() if first <= day <= last}
