"""The three lists of the page, each described by its columns."""

from collections.abc import Callable
from datetime import date

from register_app.i18n import _
from register_app.reading.disposition_desk import NeedsSheet, WaitingStep
from register_app.reading.due import DueState
from register_app.reading.sheets import SheetOut
from register_app.rules.thresholds import Level
from ui.case.words import deadline_chip, short_day, since_words
from ui.widgets.chips_paint import Chip, late_chip, later_chip, today_chip
from ui.widgets.columns import Column


def sheet_columns(today: Callable[[], date]) -> tuple[Column[SheetOut], ...]:
    """Sheets with a leader, the longest away first."""
    return (
        Column("number", lambda: _("Nomor"), lambda row: row.short_number, width=5, kind="strong"),
        Column(
            "subject",
            lambda: _("Pokok pengaduan"),
            lambda row: row.subject,
            second=lambda row: _("di meja {to}").format(to=row.to),
        ),
        Column(
            "since",
            lambda: _("Sejak"),
            lambda row: short_day(row.since.date(), today()),
            sort=lambda row: row.since,
            width=9,
            kind="muted",
        ),
        Column("days", lambda: _("Lamanya"), lambda row: since_words(row.days), chip=_away, width=10),
    )


def need_columns(today: Callable[[], date]) -> tuple[Column[NeedsSheet], ...]:
    """Verified complaints for which nothing was printed."""
    return (
        Column("number", lambda: _("Nomor"), lambda row: row.short_number, width=5, kind="strong"),
        Column(
            "subject",
            lambda: _("Pokok pengaduan"),
            lambda row: row.subject,
            second=lambda row: _("{channel} · ditelaah {day}").format(
                channel=row.channel, day=short_day(row.verified_at.date(), today())
            ),
        ),
        Column(
            "due",
            lambda: _("Batas waktu"),
            lambda row: _due(row, today()).text,
            chip=lambda row: _due(row, today()),
            sort=lambda row: row.due_at.timestamp() if row.due_at else float("inf"),
            width=14,
        ),
    )


def below_columns(today: Callable[[], date]) -> tuple[Column[WaitingStep], ...]:
    """Steps that went down and were not worked on yet."""
    return (
        Column("number", lambda: _("Nomor"), lambda row: row.short_number, width=5, kind="strong"),
        Column(
            "subject",
            lambda: _("Pokok pengaduan"),
            lambda row: row.subject,
            second=lambda row: row.to if row.taken else _("{to} · belum diterima").format(to=row.to),
        ),
        Column(
            "due",
            lambda: _("Diminta selesai"),
            lambda row: _asked(row, today()).text,
            chip=lambda row: _asked(row, today()),
            sort=lambda row: row.due_on or date.max,
            width=14,
        ),
    )


def _away(row: SheetOut) -> Chip:
    words = since_words(row.days)
    return {Level.HARD: late_chip, Level.SOFT: today_chip, Level.CALM: later_chip}[row.level](words)


def _due(row: NeedsSheet, today: date) -> Chip:
    if row.due_at is None:
        return deadline_chip(DueState.NONE, None, 0, today)
    days = (today - row.due_at.date()).days
    state = {0: DueState.TODAY, -1: DueState.TOMORROW}.get(days, DueState.LATE if days > 0 else DueState.LATER)
    return deadline_chip(state, row.due_at, max(0, days), today)


def _asked(row: WaitingStep, today: date) -> Chip:
    if row.due_on is None:
        return later_chip(_("sejak {day}").format(day=short_day(row.since.date(), today)))
    days = (today - row.due_on).days
    if days > 0:
        return late_chip(_("Lewat {days} hari").format(days=days))
    return today_chip(_("Hari ini")) if days == 0 else later_chip(short_day(row.due_on, today))
