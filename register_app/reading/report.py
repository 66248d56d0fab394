"""A period report as facts for paper, as blocks for a document, and as figures for freezing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from register_app.errors import Problem, RefusedError
from register_app.forms.facts import KopStyle
from register_app.forms.report_facts import ReportFacts
from register_app.i18n import _
from register_app.reading.office import Office
from register_app.reading.paper import SheetOrder, Written, form_signer, letterhead
from register_app.reading.policies import PolicyFact, policies
from register_app.reading.reader import Reader
from register_app.reading.report_body import ReportOffice, write_report
from register_app.reading.report_figures import ReportFigures, report_figures
from register_app.reading.report_frozen import changed_since
from register_app.reading.report_photos import documentation
from register_app.reading.report_texts import report_texts
from register_app.rules.deadlines import Step
from register_app.rules.policies import UNIT_NAMES
from register_app.rules.report_sections import Section
from register_app.rules.sheet_parts import Part, chosen, parts_of
from register_app.rules.terbilang import count_words

FORM = "laporan"


@dataclass(frozen=True, slots=True)
class Report:
    """A report ready for paper, and the figures that it was written from."""

    facts: ReportFacts
    figures: ReportFigures
    texts: Mapping[Section, str]


def report_facts(reader: Reader, order: SheetOrder) -> Written:
    """The report of a period on paper."""
    report = make_report(reader, order)
    content = (report.figures.as_json() | {"as_of": ""}, report.texts, report.facts.initials)
    return Written(report.facts, report.facts.signer, parts_of(FORM, order.parts), content=content)


def make_report(reader: Reader, order: SheetOrder) -> Report:
    """Count the period, write the report, and say who signs it."""
    first, last = _period(order)
    figures = report_figures(reader, first, last, order.subject.as_of)
    texts = {each.section: each.text for each in report_texts(reader, first, last)}
    delta = changed_since(reader, first, last, figures.as_json())
    photos = None
    if Part.PICTURES in chosen(parts_of(FORM, order.parts)):
        photos = documentation(reader, figures.cases, figures.as_of.date())
    settings, today = order.office.settings["report"], order.signing_day
    facts = ReportFacts(
        mark=order.mark,
        body=write_report(figures, texts, _office(reader, order.office), today, delta, photos),
        city=order.office.city,
        signed_on=today,
        signer=form_signer(reader, order),
        letterhead=letterhead(order.office, order.form),
        initials=tuple(settings["initials"]),
    )
    return Report(facts, figures, texts)


def _period(order: SheetOrder) -> tuple[date, date]:
    first, last = order.subject.first, order.subject.last
    if first is None or last is None:
        raise RefusedError([Problem("from", _("Pilih tanggal awal dan tanggal akhir periodenya."))])
    return first, last


def _office(reader: Reader, office: Office) -> ReportOffice:
    rules = policies(reader)
    channels = tuple(_channel(channel.code, channel.name, rules) for channel in office.channels if channel.in_recap)
    title = str(office.settings["report"]["title"])
    suffix = str(office.settings["report"].get("unit_suffix", ""))
    return ReportOffice(office.name, _names(office), office.city, reader.clock.zone_letters, title, channels, suffix)


def _names(office: Office) -> tuple[str, ...]:
    """The lines of the letterhead for the cover: the office first, then what it belongs to; BPS as its kop stands."""
    kop = office.settings["kop"]
    lines = tuple(line["text"] for line in kop["lines"] if line["text"])
    if lines and kop["style"] == KopStyle.BPS:
        return lines
    return (office.name, *(line for line in reversed(lines) if line.casefold() != office.name.casefold()))


def _channel(code: str, name: str, rules: tuple[PolicyFact, ...]) -> str:
    """Surat: dijawab paling lama 7 (tujuh) hari kalender."""
    wanted = (each.policy for each in rules if each.policy.channel_code == code and not each.policy.complaint_class)
    answer = next((each.rule for each in wanted if each.rule.step is Step.ANSWER), None)
    if answer is None or answer.unit not in UNIT_NAMES:
        return name
    return _("{channel}: dijawab paling lama {amount} {unit}").format(
        channel=name, amount=count_words(answer.amount), unit=UNIT_NAMES[answer.unit]()
    )
