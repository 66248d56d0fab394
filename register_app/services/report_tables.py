"""The figures of a period report as tables to work on: a workbook, or CSV for other programs."""

from collections.abc import Mapping
from datetime import datetime

from register_app.exchange.sheets_out import OutCell, OutTable, SheetOut
from register_app.exchange.sheets_out_xlsx import as_xlsx
from register_app.forms.catalogue import FORMS
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.reading.office import Office
from register_app.reading.recap import Row, Table
from register_app.reading.report import FORM
from register_app.reading.report_cases import ReportCase
from register_app.reading.report_figures import STATUS, ReportFigures
from register_app.rules.dates import date_and_hour, hour, long_date
from register_app.rules.figure_names import figure_kind, figure_name
from register_app.services.recap_text import tables_as_csv

MAIN = f"{STATUS}/channel"
"""The table that says most; it comes first."""


def report_csv(figures: ReportFigures) -> bytes:
    """Every table below the other, the one by channel first, the others with their name above their labels."""
    tables = dict(_tables(figures))
    headed = [("label", tables.pop(MAIN)), *tables.items()]
    listed = [("complaints", "group"), *((case.number, case.group) for case in figures.cases)]
    return tables_as_csv(headed, listed)


def report_xlsx(figures: ReportFigures, made_at: datetime, office: Office) -> bytes:
    """One worksheet for each table, and the complaints one by one."""
    channels = {each.code: each.short_name for each in office.channels}
    sheets = [_sheet(_caption(key.partition("/")[0], table), table, channels) for key, table in _tables(figures)]
    at = figures.as_of
    counted = _("Data per {day} pukul {hour}").format(day=long_date(at), hour=hour(at, office.zone_letters))
    notes = tuple(dict.fromkeys(note for found in figures.recaps.values() for note in found.notes))
    heads = (FORMS[FORM].title(), figures.period.words)
    return as_xlsx(SheetOut(heads, (*sheets, _listed(figures.cases)), notes, made_at, foot=counted, wide=True))


def _tables(figures: ReportFigures) -> list[tuple[str, Table]]:
    return [(f"{name}/{table.name}", table) for name, found in figures.recaps.items() for table in found.tables]


def _caption(name: str, table: Table) -> str:
    """Short enough for the name of a worksheet, and told apart: bulanan and status are both told by channel."""
    return f"{name.capitalize()} {table.title.lower()}" if table.title else FORMS[name].title()


def _sheet(caption: str, table: Table, channels: Mapping[str, str]) -> OutTable:
    rows = tuple((row.label, *(_cell(row, column) for column in table.columns)) for row in (*table.rows, table.totals))
    words = frozenset(place for place, column in enumerate(table.columns, start=1) if figure_kind(column) == "text")
    heads = (table.head, *(channels.get(column) or figure_name(column) for column in table.columns))
    return OutTable(caption, heads, rows, frozenset({len(table.rows)}), words)


def _cell(row: Row, column: str) -> OutCell:
    value = row.values.get(column)
    if isinstance(value, str) and figure_kind(column) == "moment":
        return date_and_hour(datetime.fromisoformat(value)) if value else ""
    return value


def _listed(cases: tuple[ReportCase, ...]) -> OutTable:
    heads = (
        *(_("No. Register"), _("Tgl. Terima"), _("Media"), _("Pelapor"), _("Pokok Pengaduan")),
        *(_("Unit yang Menangani"), _("Batas Waktu"), _("Status")),
    )
    rows = tuple(
        (
            *(case.number, case.received_on, case.channel),
            hidden_complainant() if case.confidential else case.complainant,
            *(case.subject, case.unit, case.due_on, figure_name(case.group)),
        )
        for case in cases
    )
    return OutTable(_("Daftar pengaduan"), heads, rows, words=frozenset(range(1, len(heads))))
