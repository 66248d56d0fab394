"""Which complaints are counted: what came in, what flows through a month, and what was closed in the period."""

from dataclasses import dataclass, replace

from register_app.model.complaint import LIFE, LONG_LIVES
from register_app.reading.figures.counted import (
    CANCELLED,
    COUNTED,
    FINISHED_WORDS,
    OPEN_WORDS,
    REDATED,
    REOPENED,
    STATUS_BEFORE,
    words,
)
from register_app.rules.statuses import STANDING_STILL, Event, Status


@dataclass(frozen=True, slots=True)
class Relation:
    """Counted complaints: a common table ``counted`` with a line for each, as SQL."""

    source: str
    columns: tuple[str, ...]
    before: str = ""
    more: str = ""
    derived: str = ""

    @property
    def sql(self) -> str:
        """The whole statement's beginning, up to and with ``counted``."""
        known = "".join(f", {COUNTED[column]} AS {column}" for column in self.columns)
        body = f"SELECT c.id{known}{self.more} {self.source}"
        if not self.derived:
            return f"WITH {self.before}counted AS MATERIALIZED ({body})"
        derived = f"SELECT known.*{self.derived} FROM known"
        return f"WITH {self.before}known AS MATERIALIZED ({body}), counted AS MATERIALIZED ({derived})"


def intake(*columns: str) -> Relation:
    """What came in in the period, as it stood at the moment."""
    return Relation(f"FROM c WHERE NOT ({CANCELLED})", columns, before=f"{REDATED}, c AS ({_RECEIVED}), ")


def speed(*columns: str) -> Relation:
    """What came in, with the time that its steps took: in seconds, and in working days."""
    dates = ("received_at", "verified_at", "disposed_at", "followed_at", "closed_at", "status")
    steps = "".join(
        f", {_seconds(*ends)} AS {step}_seconds, {_working_days(*ends)} AS {step}_days" for step, ends in _STEPS.items()
    )
    return replace(intake(*dates, *columns), derived=steps)


def flow(*columns: str) -> Relation:
    """What flows through the period: left over from before (or opened again) and come in; ``fresh`` is what came in."""
    carried = f"c.received_at < :first AND ({STATUS_BEFORE} NOT IN ({FINISHED_WORDS}) OR {REOPENED})"
    return Relation(
        f"FROM c WHERE NOT ({CANCELLED}) AND c.received_at <= :last AND (c.received_at >= :first OR {carried})",
        columns,
        before=f"{REDATED}, touched(id) AS ({_TOUCHED}), c AS ({_FLOWING}), ",
        more=", c.received_at >= :first AS fresh",
    )


def closings(*columns: str, monthly: bool = False) -> Relation:
    """What was closed in the period and was so at its end (``monthly``: at the end of that month)."""
    together = _SAME_MONTH if monthly else ""
    later = f"""SELECT 1 FROM complaint_event AS n WHERE n.complaint_id = closing.complaint_id
        AND n.sequence > closing.sequence AND n.at <= :last AND n.type NOT IN ({words(STANDING_STILL)}){together}"""
    return Relation(
        f"FROM complaint_event AS closing CROSS JOIN complaint AS c ON c.id = closing.complaint_id"
        f" WHERE closing.type = '{Event.CLOSED}' AND closing.at BETWEEN :first AND :last AND NOT EXISTS ({later})",
        columns,
        more=", strftime('%Y-%m', closing.at, :offset) AS closed_month",
    )


_STEPS = {
    "verified": ("received_at", "verified_at"),
    "followed_up": (
        """CASE WHEN disposed_at <= followed_at THEN disposed_at WHEN verified_at <= followed_at THEN verified_at
        ELSE received_at END""",
        "followed_at",
    ),
    "closed": ("received_at", f"CASE WHEN status = '{Status.CLOSED}' THEN closed_at END"),
}
"""From when to when each step is counted."""


def _seconds(start: str, end: str) -> str:
    return f"CASE WHEN {end} >= {start} THEN unixepoch({end}) - unixepoch({start}) WHEN {end} IS NOT NULL THEN 0 END"


def _working_days(start: str, end: str) -> str:
    """Working days after the day of the start, up to the day of the end; a day number divisible by 7 is a Monday."""
    days = f"{_weekdays_until(end)} - {_weekdays_until(start)}"
    off = f"""(SELECT count(*) FROM holiday WHERE day > date({start}, :offset) AND day <= date({end}, :offset)
        AND strftime('%w', day) BETWEEN '1' AND '5')"""
    return f"max(0, {days} - {off})"


def _weekdays_until(moment: str) -> str:
    number = f"CAST(julianday(date({moment}, :offset)) + 0.5 AS INTEGER)"
    return f"(({number} + 1) / 7 * 5 + min(({number} + 1) % 7, 5))"


_FIELDS = "k.id, k.channel_code, k.status, k.status_at, k.category_id, k.unit_id, k.due_at"

_RECEIVED = f"""SELECT {_FIELDS}, k.received_at FROM complaint AS k
    WHERE k.received_at BETWEEN :first AND :last AND k.id NOT IN (SELECT id FROM redated)
    UNION ALL SELECT {_FIELDS}, redated.received_at FROM redated CROSS JOIN complaint AS k ON k.id = redated.id
    WHERE redated.received_at BETWEEN :first AND :last"""
"""What was received in the period, by the date known at the moment."""

_FLOWING = f"""SELECT {_FIELDS}, coalesce(redated.received_at, k.received_at) AS received_at
    FROM touched CROSS JOIN complaint AS k ON k.id = touched.id LEFT JOIN redated ON redated.id = k.id"""
"""What the period can have touched."""

_SAME_MONTH = " AND strftime('%Y-%m', n.at, :offset) = strftime('%Y-%m', closing.at, :offset)"


def _still_open_then(condition: str, since: str, index: str = "ix_complaint_status") -> str:
    named = f"SELECT id FROM complaint INDEXED BY {index} WHERE {condition}"
    return f"{named} AND received_at < :first{since} AND status_at >= :first"


def _since(days: int) -> str:
    return f" AND received_at >= strftime('%Y-%m-%d %H:%M:%f', :first, '-{days} days')"


_LONG, _VERY_LONG = LONG_LIVES


_TOUCHED = " UNION ".join(
    (
        "SELECT id FROM complaint WHERE received_at BETWEEN :first AND :last",
        f"SELECT id FROM complaint WHERE status IN ({OPEN_WORDS}) AND received_at < :first",
        _still_open_then(f"status IN ({FINISHED_WORDS})", _since(_LONG)),
        _still_open_then(f"{LIFE} >= {_LONG}", _since(_VERY_LONG), f"ix_complaint_life_{_LONG}"),
        _still_open_then(f"{LIFE} >= {_VERY_LONG}", "", f"ix_complaint_life_{_VERY_LONG}"),
        "SELECT id FROM redated",
    )
)
"""Everything that can have been open in the period: a life of n days that reaches into it began n days before it."""
