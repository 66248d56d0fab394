"""The office writes the texts of a period's report; the newest of each section holds, older ones stay in the file."""

from collections.abc import Mapping
from datetime import date

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.reports import ReportText
from register_app.reading.reader import Reader
from register_app.reading.report_texts import report_texts
from register_app.rules.report_sections import LONGEST, SECTION_NAMES, Section
from register_app.services.work import Change, Work


def keep_report_texts(work: Work, first: date, last: date, texts: Mapping[Section, str]) -> int:
    """Keep the texts that say something new; returns how many. RefusedError names a section that is too long."""
    too_long = [section for section, text in texts.items() if len(text) > LONGEST]
    if too_long:
        told = _("{section} terlalu panjang. Tulis paling banyak {most} huruf; lampirkan sisanya sebagai berkas.")
        raise RefusedError(
            Problem(section, told.format(section=SECTION_NAMES[section](), most=LONGEST)) for section in too_long
        )
    known = {each.section: each.text for each in report_texts(Reader(work.session, work.clock), first, last)}
    new = {section: text.strip() for section, text in texts.items() if text.strip() != known[section].strip()}
    for section, text in new.items():
        work.put(
            ReportText,
            first_day=first,
            last_day=last,
            section=section,
            text=text,
            recorded_at=work.now,
            recorded_by=work.officer.account_id,
        )
    if new:
        sections = [section.value for section in new]
        work.note("report_texts", "report", None, Change.SETTINGS, first=str(first), last=str(last), sections=sections)
    return len(new)
