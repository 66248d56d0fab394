"""The office's texts of a report: written for its period, carried over from an earlier one, or the first ones."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import select

from register_app.reading.reader import Reader
from register_app.reading.tables import report_text
from register_app.rules.periods import Period
from register_app.rules.report_sections import FIRST_TEXTS, Section
from register_app.rules.report_sentences import period_between


class Origin(StrEnum):
    """Where a text comes from."""

    OWN = "own"
    CARRIED = "carried"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section's text; ``written_for`` is the period that it was written for, None for a first text."""

    section: Section
    text: str
    origin: Origin
    written_for: Period | None = None


def report_texts(reader: Reader, first: date, last: date) -> tuple[SectionText, ...]:
    """Every section's text for a period, in the order of the paper.

    A period without a text of its own takes the one of the last period before it, of its own length if there is one.
    """
    t = report_text.c
    query = select(t.section, t.first_day, t.last_day, t.text).where(t.last_day <= last).order_by(t.id)
    found: dict[Section, dict[Period, str]] = {}
    for row in reader.rows(query):
        found.setdefault(Section(row.section), {})[period_between(row.first_day, row.last_day)] = row.text
    wanted = period_between(first, last)
    return tuple(_text(section, found.get(section, {}), wanted) for section in Section)


def _text(section: Section, written: dict[Period, str], wanted: Period) -> SectionText:
    if wanted in written:
        return SectionText(section, written[wanted], Origin.OWN, wanted)
    earlier = [period for period in written if period.last < wanted.last]
    if not earlier:
        return SectionText(section, FIRST_TEXTS[section](), Origin.FIRST)
    nearest = max(earlier, key=lambda period: (period.unit is wanted.unit, period.last, period.first))
    return SectionText(section, written[nearest], Origin.CARRIED, nearest)
