"""The recaps on paper as facts: the month (bulanan) and the matrix of months and channels (matriks)."""

from dataclasses import replace
from datetime import date

from register_app.errors import Problem, RefusedError
from register_app.forms.facts import FlowRow, IntakeRow, ListedComplaint, MatrixFacts, MatrixMonth, MonthlyFacts
from register_app.i18n import _
from register_app.reading.agreement import require_agreement
from register_app.reading.complaint_rows import ComplaintRow, rows_of
from register_app.reading.figures.kind import Asked
from register_app.reading.figures.monthly import statuses_of
from register_app.reading.naming import shown_name
from register_app.reading.paper import SheetOrder, Written, form_signer, letterhead
from register_app.reading.reader import Reader
from register_app.reading.recap import MATRIX, MONTHLY, Recap, Row, divisible, period, recap
from register_app.rules.channels import Confidentiality
from register_app.rules.periods import Period, PeriodUnit, period_of
from register_app.rules.statuses import STATUS_NAMES, Status


def monthly_facts(reader: Reader, order: SheetOrder) -> Written:
    """The recap of one month, its list included."""
    first, last = _period_of(order)
    if (first.year, first.month) != (last.year, last.month):
        text = _("Rekapitulasi bulanan dicetak untuk satu bulan. Pilih tanggal awal dan akhir dalam bulan yang sama.")
        raise RefusedError([Problem("to", text)])
    figures = recap(reader, MONTHLY, first, last, order.subject.as_of)
    require_agreement(figures)
    channels, categories, units = figures.tables
    signs = form_signer(reader, order)
    facts = MonthlyFacts(
        mark=order.mark,
        month=first,
        as_of=figures.as_of,
        channels=tuple(_flow(row) for row in channels.rows),
        channel_total=_flow(channels.totals),
        categories=tuple(_intake(row) for row in categories.rows),
        units=tuple(_intake(row) for row in units.rows),
        complaints=_listed(reader, figures),
        city=order.office.city,
        signed_on=order.signing_day,
        signer=signs,
        letterhead=letterhead(order.office, order.form),
        initials=tuple(order.office.settings["report"]["initials"]),
        part=_part(first, last, PeriodUnit.MONTH),
    )
    return Written(facts, signs)


def matrix_facts(reader: Reader, order: SheetOrder) -> Written:
    """The months of one year by channel; a month of which days are still to come stays blank."""
    first, last = _period_of(order)
    if first.year != last.year:
        text = _("Matriks dicetak untuk satu tahun. Pilih tanggal awal dan akhir dalam tahun yang sama.")
        raise RefusedError([Problem("to", text)])
    figures = recap(reader, MATRIX, first, last, order.subject.as_of)
    require_agreement(figures)
    codes = figures.main.columns[:-1]
    names = {channel.code: channel.short_name for channel in order.office.channels}
    signs = form_signer(reader, order)
    months = (date(first.year, first.month + place, 1) for place in range(len(figures.main.rows)))
    facts = MatrixFacts(
        mark=order.mark,
        year=first.year,
        channels=tuple(names.get(code, code) for code in codes),
        months=tuple(
            _month(month, row, codes, last, figures.as_of.date())
            for month, row in zip(months, figures.main.rows, strict=True)
        ),
        as_of=figures.as_of,
        city=order.office.city,
        signed_on=order.signing_day,
        signer=signs,
        letterhead=letterhead(order.office, order.form),
        initials=tuple(order.office.settings["report"]["initials"]),
        part=_part(first, last, PeriodUnit.YEAR),
    )
    return Written(facts, signs)


def _part(first: date, last: date, whole: PeriodUnit) -> Period | None:
    """The days of a period that is less than the month or year that its form is for."""
    period = Period(first, last)
    return None if period_of(first, whole) == replace(period, unit=whole) else period


def _period_of(order: SheetOrder) -> tuple[date, date]:
    first, last = order.subject.first, order.subject.last
    if first is None or last is None:
        raise RefusedError([Problem("from", _("Pilih tanggal awal dan tanggal akhir periodenya."))])
    return first, last


def _report(order: SheetOrder, key: str) -> str:
    return str(order.office.settings["report"][key])


def _flow(row: Row) -> FlowRow:
    return FlowRow(
        label=row.label,
        carried_over=row.count("carried_over"),
        received=row.count("received"),
        finished=row.count("finished"),
        in_progress=row.count("in_progress"),
        postponed=row.count("postponed"),
        not_ours=row.count("gone"),
        percent_finished=row.count("percent_finished") if divisible(row, "percent_finished") else None,
        percent_on_time=row.count("percent_on_time") if divisible(row, "percent_on_time") else None,
    )


def _intake(row: Row) -> IntakeRow:
    return IntakeRow(row.label, row.count("received"), row.count("finished"), row.count("open"), row.count("gone"))


def _listed(reader: Reader, figures: Recap) -> tuple[ListedComplaint, ...]:
    """The complaints of the month in the order of the book, each with the status that it had at that moment."""
    when = period(reader, figures.first, figures.last, figures.as_of.date())
    then = statuses_of(Asked(reader, figures.first, figures.last, when))
    rows = sorted(rows_of(reader, tuple(then)), key=lambda row: row.number)
    return tuple(_line(row, then[row.id]) for row in rows)


def _line(row: ComplaintRow, status: Status) -> ListedComplaint:
    return ListedComplaint(
        register_number=row.number,
        received_on=row.received_at.date(),
        channel=row.channel,
        gist=row.subject,
        status=STATUS_NAMES[status](),
        complainant=row.complainant,
        unit=row.unit,
        due_on=row.due_at.date() if row.due_at else None,
        confidential=row.complainant == shown_name(Confidentiality.SECRET, ""),
    )


def _month(month: date, row: Row, codes: tuple[str, ...], last: date, today: date) -> MatrixMonth:
    """What came in; nothing yet of a month whose days, as far as the period has them, are not all over."""
    ends = min(last, period_of(month, PeriodUnit.MONTH).last)
    return MatrixMonth(month, tuple(row.count(code) for code in codes) if ends < today else None)
