"""The SOP sheets as facts: the office's table, a complaint beside it, and the comparison of a period."""

from register_app.errors import Problem, RefusedError
from register_app.forms.facts_sop import SopCaseFacts, SopFacts, SopPeriodFacts, SopPeriodTable, SopStepsFacts
from register_app.i18n import _
from register_app.reading.case import CaseFile, case_file
from register_app.reading.paper import SheetOrder, Written, form_signer, letterhead
from register_app.reading.reader import Reader
from register_app.reading.sop import OfficeSop, SopStanding, office_sop, sop_comparison, sop_groups, sop_standing
from register_app.rules.statuses import STATUS_NAMES


def sop_facts(reader: Reader, order: SheetOrder) -> Written:
    """The office's own table, or that of one complaint with its real times; refused where there is no SOP."""
    sop = office_sop(reader)
    if not sop.steps:
        raise RefusedError([Problem("sop", _("Kantor ini belum mempunyai SOP. Tulis dulu di Pengaturan, bagian SOP."))])
    signs = form_signer(reader, order)
    case = _case(reader, sop, order) if order.subject.complaint_id is not None else None
    facts = SopFacts(
        mark=order.mark,
        heading=sop.heading,
        tables=_of_case(case) if case is not None else _all(sop),
        city=order.office.city,
        signed_on=order.signing_day,
        signer=signs,
        case=case,
        letterhead=letterhead(order.office, order.form),
    )
    return Written(facts, signs)


def sop_period_facts(reader: Reader, order: SheetOrder) -> Written:
    """Every step over a period, beside its standard time."""
    about = order.subject
    if about.first is None or about.last is None:
        raise RefusedError([Problem("from", _("Pilih tanggal awal dan tanggal akhir periodenya."))])
    found = sop_comparison(reader, about.first, about.last, about.as_of)
    signs = form_signer(reader, order)
    facts = SopPeriodFacts(
        mark=order.mark,
        heading=found.heading,
        first=found.first,
        last=found.last,
        as_of=found.as_of,
        tables=tuple(SopPeriodTable(table.channel, table.figures) for table in found.tables),
        city=order.office.city,
        signed_on=order.signing_day,
        signer=signs,
        letterhead=letterhead(order.office, order.form),
        initials=tuple(order.office.settings["report"]["initials"]),
    )
    return Written(facts, signs)


def _case(reader: Reader, sop: OfficeSop, order: SheetOrder) -> SopCaseFacts:
    case = case_file(reader, order.subject.complaint_id or 0)
    standing = sop_standing(reader, order.subject.complaint_id or 0)
    if case is None:
        raise RefusedError([Problem("number", _("Pengaduan ini tidak ada di register. Cari lagi dengan nomornya."))])
    if standing is None:
        text = _("SOP kantor ini tidak punya langkah untuk media {channel}. Tambahkan di Pengaturan, bagian SOP.")
        raise RefusedError([Problem("sop", text.format(channel=case.channel))])
    return _case_facts(reader, case, standing)


def _case_facts(reader: Reader, case: CaseFile, standing: SopStanding) -> SopCaseFacts:
    return SopCaseFacts(
        register_number=case.number,
        subject=case.subject or case.summary,
        channel=case.channel,
        received_at=case.received_at,
        status=STATUS_NAMES[case.status](),
        as_of=reader.clock.local(reader.clock.now()),
        measures=standing.measures,
        entered_later=standing.entered_later,
    )


def _of_case(case: SopCaseFacts) -> tuple[SopStepsFacts, ...]:
    return (SopStepsFacts(case.channel, tuple(each.step for each in case.measures)),)


def _all(sop: OfficeSop) -> tuple[SopStepsFacts, ...]:
    return tuple(SopStepsFacts(channel, steps) for channel, steps in sop_groups(sop))
