"""The sentences of a period report that write themselves from its figures, counts with their words: 2 (dua) aduan."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from register_app.i18n import _
from register_app.rules.dates import long_date, month_name, month_year, number
from register_app.rules.periods import MONTHS_IN, Period, PeriodUnit, period_of
from register_app.rules.terbilang import count_words

_MOST_SPELLED = 4
"""So many months are told one by one; of more only the busiest and the quiet ones."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Something with how many of it there are: a month, a channel."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a period's complaints stand: by the six groups, and how much of them is finished."""

    not_verified: int
    not_followed_up: int
    in_progress: int
    finished: int
    postponed: int
    archived: int
    percent_finished: int | None

    @property
    def everything(self) -> int:
        """All that came in."""
        return self.counted + self.postponed + self.archived

    @property
    def counted(self) -> int:
        """What the percentage is a part of."""
        return self.not_verified + self.not_followed_up + self.in_progress + self.finished


@dataclass(frozen=True, slots=True)
class Punctuality:
    """Of the complaints that were closed or forwarded: how many in time, and how many days it took on average."""

    judged: int
    in_time: int
    percent: int | None
    days: Decimal | None


def period_between(first: date, last: date) -> Period:
    """The month, quarter, half-year or year that these days are; else days of one's own."""
    whole = (period_of(first, unit) for unit in MONTHS_IN)
    return next((each for each in whole if (each.first, each.last) == (first, last)), Period(first, last))


def period_name(period: Period) -> str:
    """Bulan Oktober 2026, Triwulan III Tahun 2026, Tahun 2026, or Periode 1 sampai dengan 15 Oktober 2026."""
    if period.unit is PeriodUnit.MONTH:
        return _("Bulan {month}").format(month=period.words)
    if period.unit is PeriodUnit.YEAR:
        return _("Tahun {year}").format(year=period.words)
    if period.unit is PeriodUnit.DAYS:
        return _("Periode {days}").format(days=period.spelled)
    words, _space, year = period.words.rpartition(" ")
    return _("{period} Tahun {year}").format(period=words, year=year)


def months_name(period: Period) -> str:
    """Juli - September 2026; empty for a period that is named by its month or its days already."""
    if period.unit in (PeriodUnit.MONTH, PeriodUnit.DAYS):
        return ""
    first, last = month_name(period.first.month), month_year(period.last)
    return _("{first} - {last}").format(first=first, last=last)


def received(office: str, period: str, months: Sequence[Counted], channels: Sequence[Counted]) -> str:
    """What came in, by month, and by which channel most."""
    total = sum(each.count for each in channels)
    if not total:
        return nothing_received(office, period)
    told = [_came_in(office, period, total, months), _favourites(channels)]
    return " ".join(filter(None, told))


def nothing_received(office: str, period: str) -> str:
    """A period without a complaint."""
    return _("Selama {period} {office} tidak menerima pengaduan (Nihil).").format(period=period, office=office)


def carried_over(count: int, total: int) -> str:
    """What was left from before, and how much there was to do with it."""
    if not count:
        return ""
    return _(
        "Dari periode sebelumnya masih ada {count} pengaduan yang belum selesai, sehingga seluruhnya {total} pengaduan "
        "ditangani dalam periode ini."
    ).format(count=count_words(count), total=count_words(total))


def outcome(day: date, standing: Standing) -> str:
    """How the period's complaints stand on a day."""
    parts = [
        words().format(count=count_words(count))
        for name, words in _STATES.items()
        if (count := int(getattr(standing, name)))
    ]
    if not parts:
        return ""
    told = _("Sampai dengan {day}, dari {total} pengaduan itu, {parts}.").format(
        day=long_date(day), total=count_words(standing.everything), parts=listed(parts)
    )
    return f"{told} {_achieved(standing)}".strip()


def punctuality(facts: Punctuality) -> str:
    """How many were in time, and how long it took."""
    if not facts.judged or facts.percent is None:
        return ""
    told = _(
        "Dari {judged} pengaduan yang ditutup atau diteruskan dalam periode ini, {in_time} pengaduan tepat waktu "
        "({percent}%)."
    ).format(judged=count_words(facts.judged), in_time=count_words(facts.in_time), percent=facts.percent)
    if facts.days is None:
        return told
    days = _("Rata-rata waktu penyelesaian {days} hari.").format(days=number(facts.days, 1))
    return f"{told} {days}"


def conclusion(office: str, period: str, standing: Standing) -> str:
    """The period in one sentence."""
    if not standing.everything:
        return nothing_received(office, period)
    if standing.finished == standing.everything:
        return _("Seluruh {total} pengaduan yang diterima {office} selama {period} telah selesai.").format(
            total=count_words(standing.everything), office=office, period=period
        )
    return _(
        "Selama {period} {office} menerima {total} pengaduan; {finished} pengaduan telah selesai dan {rest} pengaduan "
        "belum selesai, ditunda atau diarsipkan."
    ).format(
        period=period,
        office=office,
        total=count_words(standing.everything),
        finished=count_words(standing.finished),
        rest=count_words(standing.everything - standing.finished),
    )


def listed(words: Sequence[str]) -> str:
    """Join words as prose does: Maret, Juni, dan Desember."""
    if len(words) < 2:
        return "".join(words)
    if len(words) == 2:
        return _("{first} dan {last}").format(first=words[0], last=words[1])
    return _("{first}, dan {last}").format(first=", ".join(words[:-1]), last=words[-1])


_STATES: Mapping[str, Callable[[], str]] = {
    "finished": lambda: _("{count} telah selesai"),
    "in_progress": lambda: _("{count} dalam proses"),
    "not_followed_up": lambda: _("{count} belum ditindaklanjuti"),
    "not_verified": lambda: _("{count} belum terverifikasi"),
    "postponed": lambda: _("{count} ditunda"),
    "archived": lambda: _("{count} diarsipkan"),
}
"""The groups, the finished ones first."""


def _came_in(office: str, period: str, total: int, months: Sequence[Counted]) -> str:
    count = count_words(total)
    told = _("Selama {period} {office} menerima {count} pengaduan").format(period=period, office=office, count=count)
    if len(months) < 2:
        return f"{told}."
    quiet = _quiet(months)
    if len(months) > _MOST_SPELLED:
        return " ".join(filter(None, (f"{told}{_busiest(months)}.", quiet)))
    parts = [
        _("{count} pada bulan {month}").format(count=count_words(each.count), month=each.label)
        for each in months
        if each.count
    ]
    return " ".join(filter(None, (_("{told}, yaitu {parts}.").format(told=told, parts=listed(parts)), quiet)))


def _busiest(months: Sequence[Counted]) -> str:
    most = max(each.count for each in months)
    names = [each.label for each in months if each.count == most]
    if len(names) > 1:
        text = _(", terbanyak pada bulan {months}, masing-masing {count} pengaduan")
    else:
        text = _(", terbanyak pada bulan {months}, yaitu {count} pengaduan")
    return text.format(months=listed(names), count=count_words(most))


def _quiet(months: Sequence[Counted]) -> str:
    quiet = [each.label for each in months if not each.count]
    return _("Pada bulan {months} tidak ada pengaduan.").format(months=listed(quiet)) if quiet else ""


def _favourites(channels: Sequence[Counted]) -> str:
    used = [each for each in channels if each.count]
    if len(used) == 1:
        return _("Seluruhnya diterima melalui {channel}.").format(channel=used[0].label)
    most = max(each.count for each in used)
    names = [each.label for each in used if each.count == most]
    if len(names) > 1:
        text = _("Media yang paling banyak digunakan adalah {channels}, masing-masing dengan {count} pengaduan.")
    else:
        text = _("Media yang paling banyak digunakan adalah {channels} dengan {count} pengaduan.")
    return text.format(channels=listed(names), count=count_words(most))


def _achieved(standing: Standing) -> str:
    if not standing.counted or standing.percent_finished is None:
        return ""
    percent = standing.percent_finished
    aside = [
        words
        for count, words in ((standing.postponed, _("yang ditunda")), (standing.archived, _("yang diarsipkan")))
        if count
    ]
    if not aside:
        return _("Penyelesaian mencapai {percent}%.").format(percent=percent)
    return _("Tidak termasuk {aside}, penyelesaian mencapai {percent}%.").format(aside=listed(aside), percent=percent)
