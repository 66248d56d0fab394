"""The desk today (Beranda): the board, and what is held, not opened, away on a pad or only begun."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from register_app.reading.board import Board, board, working_days_since, worst
from register_app.reading.boxes import BoxState as BoxState
from register_app.reading.boxes import box_states
from register_app.reading.drafts import DraftRow as DraftRow
from register_app.reading.drafts import open_drafts
from register_app.reading.due import end_of_office_day, start_of_office_day
from register_app.reading.guests import CardHeld as CardHeld
from register_app.reading.guests import cards_held
from register_app.reading.reader import Reader
from register_app.reading.reservations import PadOut as PadOut
from register_app.reading.reservations import pads_out
from register_app.reading.sheets import SheetOut as SheetOut
from register_app.reading.sheets import sheets_out
from register_app.reading.tables import box_opening, complaint, complaint_event, sheet_return, suggestion_box, visit
from register_app.rules.statuses import Event
from register_app.rules.thresholds import Level, Waiting


@dataclass(frozen=True, slots=True)
class TodayCounts:
    """What this day has brought so far."""

    guests: int
    complaints: int
    answered_on_spot: int
    sheets_back: int


@dataclass(frozen=True, slots=True)
class Levels:
    """How badly the things of the desk itself wait."""

    cards: Level
    boxes: Level
    drafts: Level
    numbers: Level


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything the first page shows; ``last_backup`` stays None until backups exist.

    ``missed`` says for each box on how many working days before today nobody opened it.
    """

    board: Board
    cards: tuple[CardHeld, ...]
    boxes: tuple[BoxState, ...]
    missed: dict[int, int]
    sheets_out: tuple[SheetOut, ...]
    drafts: tuple[DraftRow, ...]
    pads: tuple[PadOut, ...]
    levels: Levels
    counts: TodayCounts
    clock_in_doubt: bool = False
    last_backup: None = None


def desk_today(reader: Reader) -> Desk:
    """Read the desk as it is at this moment."""
    sheets = sheets_out(reader)
    its_board = board(reader, sheets)
    cards, drafts, pads = cards_held(reader), open_drafts(reader), pads_out(reader)
    boxes = box_states(reader, reader.clock.today())
    missed = _missed(reader, its_board, boxes)
    return Desk(
        board=its_board,
        cards=cards,
        boxes=boxes,
        missed=missed,
        sheets_out=sheets,
        drafts=drafts,
        pads=pads,
        levels=Levels(
            cards=_level(reader, its_board, Waiting.CARD, (_hours(reader, card.since) for card in cards)),
            boxes=_level(reader, its_board, Waiting.BOX, missed.values()),
            drafts=_level(reader, its_board, Waiting.DRAFT, (_days(reader, draft.saved_at) for draft in drafts)),
            numbers=_level(reader, its_board, Waiting.NUMBER, (_days(reader, pad.since) for pad in pads)),
        ),
        counts=_counts(reader),
        clock_in_doubt=reader.clock.in_doubt,
    )


def _level(reader: Reader, its_board: Board, waiting: Waiting, ages: Iterable[int]) -> Level:
    if reader.clock.in_doubt:
        return Level.CALM
    return worst(its_board.thresholds[waiting].level(age) for age in ages)


def _hours(reader: Reader, since: datetime) -> int:
    return int((reader.clock.now() - since).total_seconds() // 3600)


def _days(reader: Reader, since: datetime) -> int:
    return (reader.clock.today() - reader.clock.local(since).date()).days


def _missed(reader: Reader, its_board: Board, boxes: tuple[BoxState, ...]) -> dict[int, int]:
    """Working days before today on which a box was left closed, as far back as its last opening or its beginning."""
    o, b, today = box_opening.c, suggestion_box.c, reader.clock.today()
    newest = select(func.max(o.id)).where(o.box_id == b.id).correlate(suggestion_box).scalar_subquery()
    query = (
        select(b.id, b.since, o.opened_at).select_from(suggestion_box).outerjoin(box_opening, o.id == newest)
    ).where(b.id.in_([box.box_id for box in boxes]))
    missed = {}
    for row in reader.rows(query):
        last = reader.clock.local(row.opened_at).date() if row.opened_at is not None else row.since
        days = working_days_since(its_board.calendar, last, today) if last is not None else 0
        missed[row.id] = max(0, days - its_board.calendar.is_working_day(today))
    return missed


def _counts(reader: Reader) -> TodayCounts:
    start = start_of_office_day(reader.clock)
    end = end_of_office_day(reader.clock)

    def today(moment: ColumnElement[datetime]) -> ColumnElement[bool]:
        return moment.between(start, end)

    e = complaint_event.c
    answered = (
        select(func.count(func.distinct(e.complaint_id)))
        .select_from(complaint_event)
        .join(complaint, complaint.c.id == e.complaint_id)
        .where(today(e.at), e.type == Event.ANSWERED, today(complaint.c.received_at), e.sequence == 2)
    )
    row = reader.one(
        select(
            select(func.count()).where(today(visit.c.arrived_at)).scalar_subquery().label("guests"),
            select(func.count()).where(today(complaint.c.received_at)).scalar_subquery().label("complaints"),
            answered.scalar_subquery().label("answered"),
            select(func.count()).where(today(sheet_return.c.at)).scalar_subquery().label("back"),
        )
    )
    assert row is not None
    return TodayCounts(row.guests, row.complaints, row.answered, row.back)
