"""Writes a period report: its sections in order, sentences and tables from the same figures, the office's own texts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from register_app.i18n import _
from register_app.reading import report_columns as columns_of
from register_app.reading import report_tables as tables
from register_app.reading.report_figures import FLOW, ReportFigures
from register_app.reading.report_frozen import Delta
from register_app.reading.report_photos import Documentation
from register_app.rules import report_sentences as sentences
from register_app.rules.dates import long_date, month_year
from register_app.rules.periods import PeriodUnit
from register_app.rules.report_blocks import (
    Annex,
    Block,
    Cover,
    Heading,
    Items,
    Note,
    Paragraph,
    Photos,
    ReportBody,
)
from register_app.rules.report_sections import LISTED, Section, filled, items_of, lines_of
from register_app.rules.terbilang import count_words

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class ReportOffice:
    """What a report needs of its office: names, how the report is called, its channels with what they promise."""

    name: str
    lines: tuple[str, ...]
    city: str
    zone: str
    title: str
    channels: tuple[str, ...]
    unit_suffix: str = ""


@dataclass(slots=True)
class _Numbers:
    """Counts sections, tables and figures as they are written."""

    sections: int = 0
    tables: int = 0
    figures: int = 0
    period: str = ""

    def heading(self, words: str) -> Heading:
        self.sections += 1
        return Heading(f"{_ROMAN[self.sections - 1]}.", words.upper())

    def table(self, words: str) -> str:
        self.tables += 1
        return _("Tabel {number}\u00a0 {words}, {period}").format(number=self.tables, words=words, period=self.period)

    def figure(self, words: str) -> str:
        self.figures += 1
        return _("Gambar {number}\u00a0 {words}, {period}").format(number=self.figures, words=words, period=self.period)


def write_report(
    figures: ReportFigures,
    texts: Mapping[Section, str],
    office: ReportOffice,
    made_on: date,
    delta: Delta | None = None,
    photos: Documentation | None = None,
) -> ReportBody:
    """The whole report, without letterhead and signature; without ``photos`` it has no documentation."""
    period = sentences.period_name(figures.period)
    numbers = _Numbers(period=period)
    told = {section: filled(text, office.name, in_prose(figures)) for section, text in texts.items()}
    blocks = (
        *_opening(numbers, told),
        *_procedure(numbers, told, office),
        *_results(numbers, figures, office, delta),
        *_follow_up(numbers, figures),
        *_closing(numbers, told, figures, office),
    )
    name = f"{office.title} {period}"
    foot = _("Laporan {period}").format(period=figures.period.words)
    annexes = tuple(_annexes(figures, office, delta, photos))
    return ReportBody(name, foot, _cover(office, figures, made_on), blocks, annexes)


def in_prose(figures: ReportFigures) -> str:
    """The period within a sentence: bulan Oktober 2026, Triwulan III Tahun 2026."""
    period = figures.period
    name = sentences.period_name(period)
    small = period.unit in (PeriodUnit.MONTH, PeriodUnit.YEAR, PeriodUnit.DAYS)
    return name[0].lower() + name[1:] if small else name


def _cover(office: ReportOffice, figures: ReportFigures, made_on: date) -> Cover:
    first, _space, rest = office.title.partition(" ")
    months = sentences.months_name(figures.period)
    place = f"{office.city}, {month_year(made_on)}" if office.city else month_year(made_on)
    return Cover(
        title=tuple(words.upper() for words in (first, rest) if words),
        period=sentences.period_name(figures.period).upper(),
        days=f"({months})" if months else "",
        office=tuple(line.upper() for line in office.lines),
        place=place,
    )


def _opening(numbers: _Numbers, texts: Mapping[Section, str]) -> Iterator[Block]:
    for section, head in (
        (Section.BACKGROUND, _("Latar Belakang dan Dasar Hukum")),
        (Section.PURPOSE, _("Maksud dan Tujuan")),
    ):
        yield numbers.heading(head)
        yield from _written(section, texts)
        if section is Section.BACKGROUND and lines_of(texts.get(Section.LEGAL_BASIS, "")):
            yield Paragraph(_("Dasar hukum pengelolaan pengaduan adalah:"))
            yield from _written(Section.LEGAL_BASIS, texts)


def _procedure(numbers: _Numbers, texts: Mapping[Section, str], office: ReportOffice) -> Iterator[Block]:
    yield numbers.heading(_("Media dan Prosedur Pengaduan"))
    yield Paragraph(
        _("{office} menyediakan {count} media pengaduan, yaitu:").format(
            office=office.name, count=count_words(len(office.channels))
        )
    )
    yield Items(office.channels)
    yield from _written(Section.PROCEDURE, texts)


def _results(numbers: _Numbers, figures: ReportFigures, office: ReportOffice, delta: Delta | None) -> Iterator[Block]:
    yield numbers.heading(_("Hasil Pengelolaan Pengaduan"))
    yield Paragraph(sentences.received(office.name, in_prose(figures), figures.months, figures.channels))
    flow = figures.table(FLOW, "channel").totals
    for words in (
        sentences.carried_over(flow.count("carried_over"), flow.count("total")),
        sentences.outcome(figures.as_of.date(), figures.standing),
    ):
        if words:
            yield Paragraph(words)
    note = tables.source_note(figures, office.zone)
    yield tables.by_channel(figures, numbers.table(_("Jumlah Pengaduan Menurut Media")), note)
    if not figures.nothing:
        yield from _broken_down(numbers, figures, office.unit_suffix)
    if words := sentences.punctuality(figures.punctuality):
        yield Paragraph(words)
    if delta is not None and delta.nothing:
        yield Paragraph(
            _("Angka laporan ini sama dengan angka laporan yang {frozen}.").format(
                frozen=tables.since(delta, office.zone)
            )
        )


def _broken_down(numbers: _Numbers, figures: ReportFigures, suffix: str) -> Iterator[Block]:
    if len(figures.months) > 1:
        yield tables.chart(figures, numbers.figure(_("Pengaduan Diterima dan Selesai per Bulan")))
    yield tables.by_state(figures, numbers.table(columns_of.STATES.title()))
    yield tables.flow(figures, numbers.table(columns_of.FLOW.title()))
    yield tables.by_category(figures, numbers.table(columns_of.SHARES.title()))
    yield tables.by_unit(figures, numbers.table(columns_of.UNITS.title()), suffix)


def _follow_up(numbers: _Numbers, figures: ReportFigures) -> Iterator[Block]:
    yield numbers.heading(_("Tindak Lanjut Pengaduan"))
    if figures.nothing:
        yield Paragraph(_("Nihil, karena dalam periode ini tidak ada pengaduan yang diterima."))
        return
    yield Paragraph(
        _("Tindak lanjut setiap pengaduan sampai dengan {day} diuraikan dalam tabel berikut.").format(
            day=long_date(figures.as_of)
        )
    )
    yield tables.follow_up(figures.cases, numbers.table(_("Tindak Lanjut Pengaduan")))


def _closing(
    numbers: _Numbers, texts: Mapping[Section, str], figures: ReportFigures, office: ReportOffice
) -> Iterator[Block]:
    yield numbers.heading(_("Hambatan"))
    yield from _written(Section.OBSTACLES, texts)
    yield numbers.heading(_("Evaluasi"))
    yield from _written(Section.EVALUATION, texts)
    yield numbers.heading(_("Kesimpulan dan Saran"))
    yield Paragraph(sentences.conclusion(office.name, in_prose(figures), figures.standing))
    if lines_of(texts.get(Section.ADVICE, "")):
        yield Paragraph(_("Berdasarkan hasil tersebut disarankan:"))
        yield from _written(Section.ADVICE, texts)
    yield numbers.heading(_("Penutup"))
    yield from _written(Section.CLOSING, texts)


def _written(section: Section, texts: Mapping[Section, str]) -> Sequence[Block]:
    """An office text: numbered where its section is a list of several, else paragraph by paragraph."""
    lines = lines_of(texts.get(section, ""))
    if section in LISTED and lines:
        return (Items(items_of(texts[section])),)
    return tuple(Paragraph(line) for line in lines)


def _annexes(
    figures: ReportFigures, office: ReportOffice, delta: Delta | None, photos: Documentation | None
) -> Iterator[Annex]:
    titles: list[tuple[str, tuple[Block, ...]]] = []
    if not figures.nothing:
        title = _("Daftar Pengaduan {period}").format(period=sentences.period_name(figures.period))
        titles.append((title, (tables.list_of(figures.cases, ""),)))
    if delta is not None and not delta.nothing:
        titles.append((_("Perubahan sejak Laporan Dibekukan"), tuple(_changes(delta, office))))
    if photos is not None and photos.photos:
        titles.append((_("Dokumentasi"), tuple(_documentation(photos))))
    for place, (title, blocks) in enumerate(titles):
        label = _("LAMPIRAN {number}").format(number=_ROMAN[place]) if len(titles) > 1 else _("LAMPIRAN")
        yield Annex(label, title.upper(), blocks)


def _documentation(documented: Documentation) -> Iterator[Block]:
    """The photos, and how many more the register has."""
    yield Photos(documented.photos)
    if documented.more:
        yield Note(_("{count} gambar lain tersimpan dalam register.").format(count=count_words(documented.more)))


def _changes(delta: Delta, office: ReportOffice) -> Iterator[Block]:
    yield Paragraph(
        _("Laporan periode ini sudah pernah {frozen}. Sejak itu angka dan pengaduan berikut berubah.").format(
            frozen=tables.since(delta, office.zone)
        )
    )
    if delta.figures:
        yield tables.changed_figures(delta, _("Angka yang berubah"))
    if delta.cases:
        yield tables.changed_cases(delta, _("Pengaduan yang berubah"))
