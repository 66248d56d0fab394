"""The tables and the chart of a period report, as blocks, each from one recap."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from register_app.i18n import _
from register_app.reading import report_columns as columns_of
from register_app.reading.recap import Row, Table, divisible
from register_app.reading.report_cases import ReportCase
from register_app.reading.report_columns import PrintedTable
from register_app.reading.report_figures import EVALUATION, FLOW, MATRIX, STATUS, UNITS, ReportFigures
from register_app.reading.report_frozen import Delta
from register_app.rules.dates import date_and_hour, hour, long_date, number, short_date
from register_app.rules.report_blocks import EMPTY, BarGroup, Bars, Grid, GridColumn, GridRow

_MOST_MONTHS_ACROSS = 3
"""More months than these stand below each other, with the channels across."""


_LONG_NAME = 9
"""Signs from which a channel may be broken behind its hyphen or stroke in the head of a column."""


def source_note(figures: ReportFigures, zone: str) -> str:
    """Where the figures come from, and as of when."""
    return _("Sumber: register pengaduan, data per {day} pukul {hour}.").format(
        day=long_date(figures.as_of), hour=hour(figures.as_of, zone)
    )


def by_channel(figures: ReportFigures, caption: str, note: str) -> Grid:
    """What came in by channel and month, and how much of each channel is finished."""
    matrix, states = figures.table(MATRIX), figures.table(STATUS, "channel")
    months = matrix.rows
    meaning = _("Jumlah = diterima dalam periode; selesai = sampai dengan tanggal data.")
    if len(months) > _MOST_MONTHS_ACROSS:
        return _months_down(figures, caption, f"{note} {meaning}")
    across = tuple(GridColumn(row.label, 19, group=_("Bulan")) for row in months) if len(months) > 1 else ()
    columns = (
        GridColumn(_("No."), 11),
        GridColumn(_("Media Pengaduan"), 60, words=True),
        *across,
        GridColumn(_("Jumlah"), 16),
        GridColumn(_("Selesai"), 16),
    )
    rows = [
        GridRow(
            (str(place), row.label, *_of_months(months, row.code, across), *_counts(row, ("grand_total", "finished")))
        )
        for place, row in enumerate(states.rows, start=1)
    ]
    total = (*_of_months(months, "total", across), *_counts(states.totals, ("grand_total", "finished")))
    return Grid(caption, columns, (*rows, GridRow((_("Jumlah"), *total), total=True)), f"{note} {meaning}")


def by_state(figures: ReportFigures, caption: str) -> Grid:
    """Where the complaints of each channel stand."""
    return _grid(figures.table(STATUS, "channel"), caption, _("Media Pengaduan"), columns_of.STATES)


def flow(figures: ReportFigures, caption: str) -> Grid:
    """What was left from before, what came in, and what became of it until the end of the period."""
    note = _("Jumlah = sisa lalu + masuk = selesai + proses + tunda + bukan wewenang/arsip, pada akhir periode.")
    return _grid(figures.table(FLOW, "channel"), caption, _("Media Pengaduan"), columns_of.FLOW, note)


def by_category(figures: ReportFigures, caption: str) -> Grid:
    """What came in by category."""
    return _grid(figures.table(FLOW, "category"), caption, _("Kategori"), columns_of.SHARES)


def by_unit(figures: ReportFigures, caption: str, suffix: str = "") -> Grid:
    """Every unit, also those without a complaint; ``suffix`` is what all their names end with."""
    note = _("% tindak lanjut = (proses + selesai) / jumlah tanpa yang ditunda dan diarsipkan.")
    table = figures.table(UNITS)
    rows = tuple(replace(row, label=row.label.removesuffix(suffix)) for row in table.rows)
    return _grid(replace(table, rows=rows), caption, _("Unit"), columns_of.UNITS, note)


def chart(figures: ReportFigures, caption: str) -> Bars:
    """Month by month: what came in, and how much of it is finished."""
    rows = figures.table(EVALUATION).rows
    groups = tuple(BarGroup(row.label, _bars(row)) for row in rows)
    return Bars(caption, (_("Diterima"), _("Selesai")), groups)


def follow_up(cases: Sequence[ReportCase], caption: str) -> Grid:
    """What was done about each complaint, oldest first."""
    columns = (
        GridColumn(_("No."), 9),
        GridColumn(_("Pengaduan"), 55, words=True),
        GridColumn(_("Tindak Lanjut"), 67, words=True),
        GridColumn(_("Keadaan"), 24, words=True),
    )
    rows = tuple(
        GridRow((str(place), _matter(case), "\n".join(case.steps) or _("Belum ada tindak lanjut."), case.status))
        for place, case in enumerate(cases, start=1)
    )
    return Grid(caption, columns, rows, dense=True)


def list_of(cases: Sequence[ReportCase], caption: str) -> Grid:
    """The list of the period; a confidential complaint without its complainant."""
    columns = (
        GridColumn(_("No."), 9),
        GridColumn(_("No. Register, Diterima"), 32, words=True),
        GridColumn(_("Media"), 20, words=True),
        GridColumn(_("Pelapor"), 27, words=True),
        GridColumn(_("Pokok Pengaduan"), 43, words=True),
        GridColumn(_("Keadaan"), 24, words=True),
    )
    rows = tuple(
        GridRow(
            (
                str(place),
                f"{case.number}\n{short_date(case.received_on)}",
                case.channel,
                case.complainant,
                case.subject,
                case.status,
            )
        )
        for place, case in enumerate(cases, start=1)
    )
    return Grid(caption, columns, rows, dense=True)


def changed_figures(delta: Delta, caption: str) -> Grid:
    """Figures that are not what they were when the report was frozen."""
    columns = (
        GridColumn(_("No."), 9),
        GridColumn(_("Tabel"), 38, words=True),
        GridColumn(_("Baris"), 44, words=True),
        GridColumn(_("Angka"), 30, words=True),
        GridColumn(_("Semula"), 17),
        GridColumn(_("Sekarang"), 17),
    )
    rows = tuple(
        GridRow((str(place), each.table, each.row, each.figure, each.then, each.now))
        for place, each in enumerate(delta.figures, start=1)
    )
    return Grid(caption, columns, rows, dense=True)


def changed_cases(delta: Delta, caption: str) -> Grid:
    """Complaints that came, went or stand elsewhere."""
    columns = (
        GridColumn(_("No."), 9),
        GridColumn(_("No. Register"), 46, words=True),
        GridColumn(_("Semula"), 50, words=True),
        GridColumn(_("Sekarang"), 50, words=True),
    )
    uncounted = _("tidak terhitung")
    rows = tuple(
        GridRow((str(place), case.number, case.then or uncounted, case.now or uncounted))
        for place, case in enumerate(delta.cases, start=1)
    )
    return Grid(caption, columns, rows, dense=True)


def since(delta: Delta, zone: str) -> str:
    """When the report was frozen that the figures are compared with."""
    frozen = delta.since
    return _("dibekukan {moment} oleh {officer}, sidik jari {fingerprint}").format(
        moment=date_and_hour(frozen.frozen_at, zone),
        officer=frozen.frozen_by,
        fingerprint=frozen.fingerprint[:16].upper(),
    )


def _months_down(figures: ReportFigures, caption: str, note: str) -> Grid:
    """A line for each month, the channels across."""
    matrix, states = figures.table(MATRIX), figures.table(EVALUATION)
    names = {row.code: row.label for row in figures.table(STATUS, "channel").rows}
    channels = tuple(code for code in matrix.columns if code != "total")
    columns = (
        GridColumn(_("No."), 10),
        GridColumn(_("Bulan"), 28, words=True),
        *(GridColumn(_breakable(names.get(code, code)), 20, group=_("Media Pengaduan")) for code in channels),
        GridColumn(_("Jumlah"), 15),
        GridColumn(_("Selesai"), 15),
    )
    rows = [
        GridRow((str(place), row.label, *_counts(row, (*channels, "total")), *_counts(state, ("finished",))))
        for place, (row, state) in enumerate(zip(matrix.rows, states.rows, strict=True), start=1)
    ]
    total = (*_counts(matrix.totals, (*channels, "total")), *_counts(states.totals, ("finished",)))
    return Grid(caption, columns, (*rows, GridRow((_("Jumlah"), *total), total=True)), note)


def _grid(
    table: Table,
    caption: str,
    head: str,
    printed: PrintedTable,
    note: str = "",
) -> Grid:
    columns = (
        GridColumn(_("No."), 10),
        GridColumn(head, 48, words=True),
        *(GridColumn(words(), 97 / len(printed.heads)) for words in printed.heads.values()),
    )
    rows = [
        GridRow((str(place), row.label, *_counts(row, printed.figures)))
        for place, row in enumerate(table.rows, start=1)
    ]
    total = GridRow((table.totals.label, *_counts(table.totals, printed.figures)), total=True)
    return Grid(caption, columns, (*rows, total), note)


def _bars(row: Row) -> tuple[int | None, ...]:
    begun = row.values["received"] is not None
    return (row.count("received"), row.count("finished")) if begun else (None, None)


def _of_months(months: Sequence[Row], code: str, across: Sequence[GridColumn]) -> tuple[str, ...]:
    return tuple(_cell(row, code) for row in months) if across else ()


def _counts(row: Row, figures: Sequence[str]) -> tuple[str, ...]:
    return tuple(_cell(row, figure) for figure in figures)


def _cell(row: Row, figure: str) -> str:
    """Nought as a dash, a month ahead as nothing, an average with one decimal."""
    value = row.values.get(figure)
    if value is None:
        return ""
    if not value or not divisible(row, figure):
        return EMPTY
    return number(value, 1) if isinstance(value, Decimal) else str(value)


def _matter(case: ReportCase) -> str:
    received = _("{number}, {day}, {channel}").format(
        number=case.number, day=short_date(case.received_on), channel=case.channel
    )
    return f"{received}\n{case.subject}"


def _breakable(channel: str) -> str:
    return channel if len(channel) < _LONG_NAME else channel.replace("-", "-\n").replace("/", "/\n")
