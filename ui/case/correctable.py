"""What a case says in a field that can be corrected, as the page knows it: of a sealed person nothing."""

from datetime import UTC, date, datetime
from enum import StrEnum

from register_app.reading.case import CaseFile
from register_app.rules.corrections import Content, Correctable


def value_in(case: CaseFile, field: Correctable) -> str:
    """The value as a correction writes it down; an identity number is the masked one."""
    if field.code == "supervisory":
        return "" if case.supervisory is None else _content(supervisory=case.supervisory)
    if field.code == "complainant.id_number":
        return case.complainant.id_masked
    part = {"complainant": case.complainant, "reported_party": case.reported, "letter": case.letter, "": case}
    return _text(getattr(part[field.part], field.name, None))


def _content(*, supervisory: bool) -> str:
    return (Content.SUPERVISORY if supervisory else Content.ORDINARY).value


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case StrEnum():
            return value.value
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
    return str(value)
