"""Frozen reports of a period, their PDF as it was, and what has changed in the figures since."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from register_app.errors import MachineError
from register_app.i18n import _
from register_app.reading.reader import Reader
from register_app.reading.report_columns import COMPARED, name_of
from register_app.reading.tables import account, frozen_report
from register_app.rules.figure_names import figure_name

Figures = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Frozen:
    """A frozen report without its PDF; moments are office wall time."""

    id: int
    first: date
    last: date
    as_of: datetime
    frozen_at: datetime
    frozen_by: str
    fingerprint: str
    pages: int


@dataclass(frozen=True, slots=True)
class ChangedFigure:
    """A figure that is not what it was: its table and row, its name, then and now; None is not there."""

    table: str
    row: str
    figure: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class ChangedCase:
    """A complaint that came, went, or stands elsewhere: its status group then and now, empty when not counted."""

    number: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class Delta:
    """What changed since a report was frozen."""

    since: Frozen
    figures: tuple[ChangedFigure, ...]
    cases: tuple[ChangedCase, ...]

    @property
    def nothing(self) -> bool:
        """Whether every figure still is what it was."""
        return not self.figures and not self.cases


def frozen_reports(reader: Reader, first: date, last: date) -> tuple[Frozen, ...]:
    """The frozen reports of a period, the newest first."""
    f = frozen_report.c
    query = (
        select(f.id, f.first_day, f.last_day, f.as_of, f.frozen_at, f.fingerprint, f.pages, account.c.display_name)
        .join(account, account.c.id == f.frozen_by)
        .where(f.first_day == first, f.last_day == last)
        .order_by(f.id.desc())
    )
    local = reader.clock.local
    return tuple(
        Frozen(
            row.id,
            row.first_day,
            row.last_day,
            local(row.as_of),
            local(row.frozen_at),
            row.display_name,
            row.fingerprint,
            row.pages,
        )
        for row in reader.rows(query)
    )


def frozen_pdf(reader: Reader, report_id: int) -> bytes:
    """The PDF as it was frozen; MachineError when it is not what its fingerprint says."""
    row = reader.one(select(frozen_report.c.pdf, frozen_report.c.fingerprint).where(frozen_report.c.id == report_id))
    if row is None or hashlib.sha256(row.pdf).hexdigest() != row.fingerprint:
        raise MachineError(
            _("Laporan beku ini tidak cocok lagi dengan sidik jarinya, jadi tidak ditampilkan."),
            remedy=_("Pulihkan register dari cadangan terakhir yang teruji."),
        )
    return bytes(row.pdf)


def changed_since(reader: Reader, first: date, last: date, now: Figures) -> Delta | None:
    """What changed since the period was last frozen; None when it never was."""
    newest = next(iter(frozen_reports(reader, first, last)), None)
    if newest is None:
        return None
    row = reader.one(select(frozen_report.c.figures).where(frozen_report.c.id == newest.id))
    assert row is not None
    return Delta(newest, tuple(_figures(row.figures, now)), tuple(_cases(row.figures, now)))


def _figures(then: Figures, now: Figures) -> Iterator[ChangedFigure]:
    before, after = _flat(then), _flat(now)
    for key in dict.fromkeys([*before, *after]):
        old, new = before.get(key), after.get(key)
        if old != new:
            table, row, figure = key
            yield ChangedFigure(COMPARED[table].title(), row, name_of(figure), _said(old), _said(new))


def _flat(figures: Figures) -> dict[tuple[str, str, str], Any]:
    return {
        (name, row["label"], column): row["values"].get(column)
        for name, printed in COMPARED.items()
        if (table := figures["tables"].get(name))
        for row in (*table["rows"], table["totals"])
        for column in printed.figures
    }


def _cases(then: Figures, now: Figures) -> Iterator[ChangedCase]:
    before = {case["number"]: case["group"] for case in then["complaints"]}
    after = {case["number"]: case["group"] for case in now["complaints"]}
    for number in sorted({*before, *after}):
        old, new = before.get(number, ""), after.get(number, "")
        if old != new:
            yield ChangedCase(number, figure_name(old) if old else "", figure_name(new) if new else "")


def _said(value: Any) -> str:
    return "-" if value is None or value == "" else str(value)
