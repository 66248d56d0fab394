"""`recap laporan`: the whole report of a period as PDF or document, or its figures as JSON, CSV or a workbook."""

from collections.abc import Callable, Mapping
from typing import Any

from register_app.cli.output import json_text, write_out
from register_app.cli.printing import print_to
from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.office import office
from register_app.reading.reader import Reader
from register_app.reading.report import FORM
from register_app.reading.report_document import report_document
from register_app.reading.report_figures import STATUS, ReportFigures, report_figures
from register_app.register import Register
from register_app.rules.sheet_parts import Part
from register_app.services.printing import Subject
from register_app.services.report_tables import report_csv, report_xlsx
from register_app.services.work import Officer

FORMATS = ("json", "csv", "pdf", "xlsx", "docx")


def require_format(kind: str) -> None:
    """Refuse what a report cannot be written as."""
    if kind not in FORMATS:
        text = _("Bentuk {kind} tidak dikenal. Pakai salah satu: {known}.")
        raise RefusedError([Problem("--format", text.format(kind=kind, known=", ".join(FORMATS)))])


def write_report(
    output: str, register: Register, officer: Officer, subject: Subject, kind: str, parts: Mapping[Part, bool]
) -> None:
    """Write the report of a period to ``output``."""
    if kind == "pdf":
        print_to(output, register, officer, FORM, subject, parts=parts)
        return
    write_out(output, register.ask(_WRITERS[kind], subject, officer, parts))


def _document(reader: Reader, subject: Subject, officer: Officer, parts: Mapping[Part, bool]) -> bytes:
    assert subject.first is not None
    assert subject.last is not None
    return report_document(reader, subject.first, subject.last, subject.as_of, officer.name, parts)


def _json(reader: Reader, subject: Subject, _officer: Officer, _parts: Mapping[Part, bool]) -> bytes:
    """The contract's JSON of a recap, by channel; every other table and the list behind it."""
    assert subject.first is not None
    assert subject.last is not None
    told = _figures(reader, subject).as_json()
    main = told["tables"][f"{STATUS}/channel"]
    body: dict[str, Any] = {
        "name": FORM,
        "from": subject.first.isoformat(),
        "to": subject.last.isoformat(),
        "as_of": told["as_of"],
        "columns": main["columns"],
        "rows": main["rows"],
        "totals": main["totals"]["values"],
        "tables": [
            {"name": name, **table, "totals": table["totals"]["values"]} for name, table in told["tables"].items()
        ],
        "complaints": told["complaints"],
    }
    return f"{json_text(body)}\n".encode()


def _csv(reader: Reader, subject: Subject, _officer: Officer, _parts: Mapping[Part, bool]) -> bytes:
    return report_csv(_figures(reader, subject))


def _workbook(reader: Reader, subject: Subject, _officer: Officer, _parts: Mapping[Part, bool]) -> bytes:
    return report_xlsx(_figures(reader, subject), reader.clock.local(reader.clock.now()), office(reader))


def _figures(reader: Reader, subject: Subject) -> ReportFigures:
    assert subject.first is not None
    assert subject.last is not None
    return report_figures(reader, subject.first, subject.last, subject.as_of)


_WRITERS: Mapping[str, Callable[[Reader, Subject, Officer, Mapping[Part, bool]], bytes]] = {
    "json": _json,
    "csv": _csv,
    "xlsx": _workbook,
    "docx": _document,
}
