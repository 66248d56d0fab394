"""Recaps on paper that are tables as the register counts them: per channel, month, unit, status, and how fast."""

from collections.abc import Callable

from register_app.errors import Problem, RefusedError
from register_app.forms.recap_facts import RecapFacts, RecapLine, RecapTable
from register_app.i18n import _
from register_app.reading.paper import SheetOrder, Written, form_signer, letterhead
from register_app.reading.reader import Reader
from register_app.reading.recap import Recap, Row, Table, definition, divisible, recap, zero_of
from register_app.rules.periods import whole_period

PER_CHANNEL = "media-per-bulan"
DEFINED = {
    "media-per-bulan": ("received", "handled"),
    "evaluasi": ("percent_finished", "finished", "total", "rounding"),
    "unit": ("total", "finished", "percent_followed_up", "rounding"),
    "sp4n": ("total", "percent_followed_up", "rtl", "rhp", "rv", "last_seen"),
    "kecepatan": ("verified_within", "followed_up_within", "closed_within", "rv", "rtl", "closing_days"),
    "status": ("total", "grand_total", "finished", "percent_followed_up", "rounding"),
}
"""What stands below each form: the meaning of the figures that it prints."""


def recap_facts(name: str) -> Callable[[Reader, SheetOrder], Written]:
    """What fills the form of one recap."""

    def facts(reader: Reader, order: SheetOrder) -> Written:
        first, last = order.subject.first, order.subject.last
        if first is None or last is None:
            raise RefusedError([Problem("from", _("Pilih tanggal awal dan tanggal akhir periodenya."))])
        figures = recap(reader, name, first, last, order.subject.as_of)
        report = order.office.settings["report"]
        signs = form_signer(reader, order)
        return Written(
            RecapFacts(
                mark=order.mark,
                period=whole_period(first, last),
                as_of=figures.as_of,
                tables=tuple(_table(table, str(report.get("unit_suffix", ""))) for table in _printed(figures)),
                definitions=tuple(definition(figure, name) for figure in DEFINED[name]),
                whole=str(report["whole"]),
                nothing=_nothing(figures),
                zero=zero_of(order.office.settings["sheets"]["zero"], name),
                city=order.office.city,
                signed_on=order.signing_day,
                signer=signs,
                letterhead=letterhead(order.office, order.form),
                initials=tuple(report["initials"]),
            ),
            signs,
        )

    return facts


def _nothing(figures: Recap) -> bool:
    """Whether every total of every table is nought."""
    return not any(value for table in figures.tables for value in table.totals.values.values())


def _printed(figures: Recap) -> tuple[Table, ...]:
    """The tables of the form; the first one of the channels is the flat one for files."""
    return figures.tables[1:] if figures.name == PER_CHANNEL else figures.tables


def _table(table: Table, suffix: str) -> RecapTable:
    rows = tuple(_line(row, suffix) for row in table.rows)
    return RecapTable(table.title, table.head, rows, _line(table.totals, suffix))


def _line(row: Row, suffix: str) -> RecapLine:
    """A row without what every unit's name ends with: the title says it."""
    undivided = frozenset(figure for figure in row.values if not divisible(row, figure))
    return RecapLine(row.label.removesuffix(suffix) if suffix else row.label, row.values, undivided)
