"""The recaps counted by hand: from whole histories, by the definitions in ``rules``, one complaint after the other."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from register_app.reading.figures.shape import NONE, TOTALS, Value
from register_app.rules import figures
from register_app.rules.histories import CaseFacts
from register_app.rules.office_hours import OfficeCalendar
from register_app.rules.statuses import Event

Ids = tuple[int, ...]
Counted = dict[tuple[str, str, str], tuple[Value, Ids]]
"""By table, code of the row and column: the figure, and the complaints behind it."""

LIMITS = figures.SPEED_LIMITS
INSTANT = timedelta(microseconds=1)
AVERAGES = {"rv": "verified", "rtl": "followed_up", "closing_days": "closed"}


@dataclass(frozen=True, slots=True)
class ByHand:
    """Complaints, a period and a moment, at an office."""

    cases: tuple[CaseFacts, ...]
    first: datetime
    last: datetime
    moment: datetime
    calendar: OfficeCalendar

    @property
    def zone(self) -> tzinfo:
        """Where the office is."""
        return self.calendar.zone

    def month(self, at: datetime) -> str:
        """2026-10."""
        return at.astimezone(self.zone).strftime("%Y-%m")

    def received(self) -> tuple[CaseFacts, ...]:
        """What came in."""
        return tuple(case for case in self.cases if figures.came_in(case, self.first, self.last, self.moment))

    # each recap

    def bulanan(self) -> Counted:
        """The monthly flow."""
        stands = [(case, figures.standing(case, self.first, self.last, self.moment)) for case in self.cases]
        told: Counted = {}
        for table, code_of in self._groups("channel", "category", "unit").items():
            for code in {TOTALS, *(code_of(case) for case, stand in stands if stand)}:
                of = [(c, s) for c, s in stands if s and code in (TOTALS, code_of(c))]
                of = [(c, s) for c, s in of if s.fresh or table == "channel"]
                for column, counts in figures.FLOW.items():
                    ids = tuple(c.id for c, s in of if counts(s))
                    whole = figures.FLOW_WHOLES.get(column)
                    value = figures.percent(len(ids), sum(whole(s) for _c, s in of)) if whole else len(ids)
                    told[table, code, column] = (value, ids)
        return told

    def unit(self) -> Counted:
        """Where the complaints of every unit stand."""
        return self._per_unit("unit")

    def sp4n(self) -> Counted:
        """The same, with the averages."""
        return self._per_unit("sp4n")

    def kecepatan(self) -> Counted:
        """The same, with the speed."""
        return self._per_unit("kecepatan")

    def status(self) -> Counted:
        """Where the complaints stand, per channel and as a list."""
        told = self._intake("channel", self._groups("channel")["channel"])
        totals = {column: figure for (_table, code, column), figure in told.items() if code == TOTALS}
        for group in ("not_verified", "not_followed_up", "in_progress", "finished", "postponed", "archived"):
            told["status", group, "complaints"] = totals[group]
        told["status", TOTALS, "complaints"] = totals["grand_total"]
        return told

    def matriks(self) -> Counted:
        """Months and channels."""
        told: Counted = {}
        cases = self.received()
        for code in {TOTALS, *(self.month(case.as_known(self.moment).received_at) for case in cases)}:
            of = [case for case in cases if code in (TOTALS, self.month(case.as_known(self.moment).received_at))]
            told["matriks", code, "total"] = _count(of)
            for channel in {case.channel for case in cases}:
                told["matriks", code, channel] = _count(case for case in of if case.channel == channel)
        return told

    def media_per_bulan(self) -> Counted:
        """Each channel for itself."""
        told: Counted = {}
        for channel in {case.channel for case in self.received()}:
            mine = ByHand(
                tuple(case for case in self.cases if case.channel == channel),
                self.first,
                self.last,
                self.moment,
                self.calendar,
            )
            for (_table, code, column), figure in mine.evaluasi().items():
                told[channel, code, column] = figure
                if code:
                    told["media-per-bulan", f"{channel}/{code}", column] = figure
        for (_table, code, column), figure in self.evaluasi().items():
            if code == TOTALS:
                told["media-per-bulan", code, column] = figure
        return told

    def evaluasi(self) -> Counted:
        """Month by month."""
        told = self._intake("evaluasi", lambda case: self.month(case.as_known(self.moment).received_at))
        for column in [key for key in told if key[2] == "closed_in_period"]:
            del told[column]
        closed = [
            (self.month(case.last(Event.CLOSED, end) or end), case)
            for begin, end in self._months()
            for case in self.cases
            if figures.closed_within(case, begin, end, self.moment)
        ]
        for code in {TOTALS, *(month for month, _case in closed)}:
            told["evaluasi", code, "closed_in_period"] = _count(c for month, c in closed if code in (TOTALS, month))
        return told

    # the charts

    def answer_seconds(self) -> dict[int, tuple[str, int | None]]:
        """The month of every complaint that came in, and how long its first answer took."""
        found = {}
        for case in self.received():
            span = figures.answer(case, self.moment)
            month = self.month(case.as_known(self.moment).received_at)
            found[case.id] = (month, None if span is None else figures.seconds_in(span))
        return found

    def shares(self, group: str) -> dict[str, int]:
        """What came in by channel, category or unit."""
        return dict(Counter(map(self._groups(group)[group], self.received())))

    # how they are counted

    def _per_unit(self, table: str) -> Counted:
        return self._intake(table, self._groups("unit")["unit"])

    def _months(self) -> Iterable[tuple[datetime, datetime]]:
        begin = self.first
        while begin <= self.last:
            wall = begin.astimezone(self.zone)
            year, month = divmod(wall.year * 12 + wall.month, 12)
            after = wall.replace(year=year, month=month + 1, day=1)
            yield begin, min(self.last, after.astimezone(begin.tzinfo) - INSTANT)
            begin = after.astimezone(begin.tzinfo)

    def _groups(self, *names: str) -> Mapping[str, Callable[[CaseFacts], str]]:
        known: Mapping[str, Callable[[CaseFacts], str]] = {
            "channel": lambda case: case.channel,
            "category": lambda case: case.named_at("category", self.moment) or NONE,
            "unit": lambda case: case.named_at("unit", self.moment) or NONE,
        }
        return {name: known[name] for name in names}

    def _intake(self, table: str, code_of: Callable[[CaseFacts], str]) -> Counted:
        told: Counted = {}
        cases = self.received()
        closed = [c for c in self.cases if figures.closed_within(c, self.first, self.last, self.moment)]
        for code in {TOTALS, *map(code_of, cases), *map(code_of, closed)}:
            of = [case for case in cases if code in (TOTALS, code_of(case))]
            for column, figure in self._columns(of).items():
                told[table, code, column] = figure
            told[table, code, "closed_in_period"] = _count(c for c in closed if code in (TOTALS, code_of(c)))
        return told

    def _columns(self, of: list[CaseFacts]) -> dict[str, tuple[Value, Ids]]:
        found = {column: _count(c for c in of if counts(c, self.moment)) for column, counts in figures.INTAKE.items()}
        total = len(found["total"][1])
        for column in ("percent_followed_up", "percent_finished"):
            found[column] = (figures.percent(len(found[column][1]), total), found[column][1])
        for step, limit in LIMITS.items():
            spans = {c.id: span for c in of if (span := figures.STEPS[step](c, self.moment)) is not None}
            days = {id_: figures.working_days_in(span, self.calendar) for id_, span in spans.items()}
            found[f"{step}_within"] = _listed(id_ for id_, count in days.items() if count <= limit)
            found[f"{step}_over"] = _listed(id_ for id_, count in days.items() if count > limit)
            seconds = sum(map(figures.seconds_in, spans.values()))
            for column in (column for column, named in AVERAGES.items() if named == step):
                found[column] = (figures.mean_days(seconds, len(spans)), tuple(spans))
        found["rhp"] = self._rating(of)
        found["last_seen"] = self._last_seen(of)
        return found

    def _rating(self, of: list[CaseFacts]) -> tuple[Value, Ids]:
        ratings = {c.id: c.said(Event.CLOSED, "rating", self.moment) for c in of}
        given = {id_: rating for id_, rating in ratings.items() if rating is not None}
        return figures.mean_rating(sum(given.values()), len(given)), tuple(given)

    def _last_seen(self, of: list[CaseFacts]) -> tuple[Value, Ids]:
        events = (Event.FOLLOWED_UP, Event.ANSWERED, Event.CLOSED)
        seen = {c.id: [at for event in events if (at := c.last(event, self.moment))] for c in of}
        moments = [max(found) for found in seen.values() if found]
        latest = max(moments).astimezone(self.zone).strftime("%Y-%m-%dT%H:%M") if moments else None
        return latest, tuple(id_ for id_, found in seen.items() if found)


def _count(cases: Iterable[CaseFacts]) -> tuple[Value, Ids]:
    return _listed(case.id for case in cases)


def _listed(ids: Iterable[int]) -> tuple[Value, Ids]:
    found = tuple(ids)
    return len(found), found
