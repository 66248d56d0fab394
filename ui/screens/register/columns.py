"""The columns of the register: what each shows, by what it sorts, and which stand in sight unless chosen otherwise."""

from collections.abc import Callable
from datetime import date

from register_app.i18n import _
from register_app.reading.complaint_rows import ComplaintRow
from register_app.rules.statuses import STATUS_NAMES
from ui.case.words import deadline_chip, short_day
from ui.widgets.chips_paint import status_chip
from ui.widgets.columns import Column

NARROW = ("number", "subject", "status", "due")
WIDE = ("number", "received", "subject", "category", "status", "due")
ALWAYS = frozenset({"number", "subject"})
"""Without these a line says nothing."""


def register_columns(
    today: Callable[[], date], shown: Callable[[], tuple[str, ...]]
) -> tuple[Column[ComplaintRow], ...]:
    """Every column; the second line of the matter leaves out what has a column of its own."""

    def second(row: ComplaintRow) -> str:
        columns = shown()
        parts = {
            "received": short_day(row.received_at.date(), today()),
            "channel": row.channel,
            "complainant": row.complainant,
        }
        return " · ".join(words for name, words in parts.items() if name not in columns)

    return (
        Column("number", lambda: _("Nomor"), lambda row: row.short_number, width=5, kind="strong"),
        Column(
            "received",
            lambda: _("Diterima"),
            lambda row: short_day(row.received_at.date(), today()),
            sort=_sorted,
            width=11,
            kind="muted",
        ),
        Column(
            "subject", lambda: _("Pokok pengaduan"), lambda row: row.subject, second=second, tip=lambda row: row.subject
        ),
        Column("channel", lambda: _("Media"), lambda row: row.channel, sort=_sorted, width=15, kind="muted"),
        Column("complainant", lambda: _("Pelapor"), lambda row: row.complainant, sort=_sorted, width=22, kind="muted"),
        Column("category", lambda: _("Kategori"), lambda row: row.category, sort=_sorted, width=24, kind="muted"),
        Column("unit", lambda: _("Unit"), lambda row: row.unit, sort=_sorted, width=26, kind="muted"),
        Column("handler", lambda: _("Yang menangani"), lambda row: row.handler, sort=_sorted, width=26, kind="muted"),
        Column(
            "status",
            lambda: _("Status"),
            lambda row: STATUS_NAMES[row.status](),
            chip=lambda row: status_chip(row.status.value, STATUS_NAMES[row.status]()),
            sort=_sorted,
            width=12,
        ),
        Column(
            "due",
            lambda: _("Batas waktu"),
            lambda row: deadline_chip(row.due_state, row.due_at, row.days, today()).text,
            chip=lambda row: deadline_chip(row.due_state, row.due_at, row.days, today()),
            sort=_sorted,
            width=14,
        ),
    )


def _sorted(row: ComplaintRow) -> int:
    """The register sorts in the database; the head only needs to know that a column can be sorted by."""
    return row.id
