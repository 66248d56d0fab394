"""The matrix (matriks): complaints per month and channel of a year, with the paragraph its figures write."""

from collections.abc import Sequence
from dataclasses import replace

from register_app.forms.closing import Closing, draw_closing
from register_app.forms.drawing import Drawing
from register_app.forms.facts import MatrixFacts, MatrixMonth
from register_app.forms.figures import dashed
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.table import TOTAL_FILL, Column, Row, Table, TableStyle
from register_app.forms.typeface import width
from register_app.forms.wording import listed
from register_app.i18n import _
from register_app.rules.dates import hour, long_date, month_name
from register_app.rules.periods import Period, PeriodUnit, period_of
from register_app.rules.terbilang import count_words

FORM = "matriks"
_LAYOUT = "1"
_TOP = 14.0
_EDGES = {A4: (30.0, 185.0, 285.0), F4: (30.0, 190.0, 318.0)}
"""Left and right edge of the text and baseline of the foot."""

_NUMBER, _MONTH, _SUM = 11.0, 30.0, 15.0
_ROWS = (7.6, 7.0, 6.4)
"""Heights of a row (mm); lower ones are taken where they keep the year and its signature on one page."""

_STYLE = TableStyle(size=10.5, head_size=9.5, lowest_row=_ROWS[0])
_HEAD_SIZES = (9.5, 9.0, 8.5, 8.0, 7.5)
_HEAD_MARGIN = 2.1
_NARROWEST = 18.0
_INITIALS = (42.0, 20.0)
_SIGNATURE = 83.0 / 155.0


def compose(facts: MatrixFacts, paper: Paper) -> Document:
    """Compose the matrix of one year on A4 or F4."""
    left, right, foot = _EDGES[paper]
    flow = Flow(paper, left, right, _TOP, foot - 8, lambda drawing: _continued(drawing, right, facts))
    flow.y = draw_kop(flow.drawing, facts.letterhead, left, right, _TOP)
    _title(flow, facts)

    def end(below: Flow) -> float:
        return _end(below, facts)

    _table(flow, facts, flow.high(end))
    end(flow)
    finish(flow.pages, facts.mark, [_caption(facts)], left, right, foot)
    title = _("Rekapitulasi Jumlah Aduan per Bulan {period}").format(period=_period(facts))
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, tuple(drawing.page() for drawing in flow.pages))


def _end(flow: Flow, facts: MatrixFacts) -> float:
    """What the table means, the same figures in a sentence, and the signature."""
    flow.skip(1.0)
    flow.note(_definition(facts))
    for note in facts.notes:
        flow.note(note)
    flow.skip(3.0)
    flow.paragraph(sentence(facts), 11, 5.6)
    closing = Closing(facts.signer, facts.city, facts.signed_on, facts.initials)
    return draw_closing(flow, closing, flow.left + flow.width * _SIGNATURE, _INITIALS)


def sentence(facts: MatrixFacts) -> str:
    """The paragraph below the table, written from the same figures."""
    ended = [month for month in facts.months if month.counts is not None]
    total = sum(_sum(month) for month in ended)
    period = _told_of(facts, ended)
    if not total:
        return _("{period} tidak ada aduan (Nihil).").format(period=period)
    first = _("{period} terdapat {count} aduan.").format(period=period, count=count_words(total))
    return " ".join([first, _busiest(facts, ended), _quiet(ended)]).strip()


def _told_of(facts: MatrixFacts, ended: Sequence[MatrixMonth]) -> str:
    """The days that the paragraph tells of: without the months that have not ended."""
    unended = len(ended) < len(facts.months) and bool(ended)
    if facts.part:
        last = period_of(ended[-1].month, PeriodUnit.MONTH).last if unended else facts.part.last
        return _("Pada periode {days}").format(days=Period(facts.part.first, last).spelled)
    if unended:
        last_month = month_name(ended[-1].month.month)
        return _("Selama tahun {year} sampai dengan bulan {month}").format(year=facts.year, month=last_month)
    return _("Selama tahun {year}").format(year=facts.year)


def _period(facts: MatrixFacts) -> str:
    """Tahun 2024, or 10 Feb – 20 Mar 2024."""
    return facts.part.words if facts.part else _("Tahun {year}").format(year=facts.year)


def _busiest(facts: MatrixFacts, ended: Sequence[MatrixMonth]) -> str:
    most = max(_sum(month) for month in ended)
    months = [month_name(month.month.month) for month in ended if _sum(month) == most]
    each = _("masing-masing {count} aduan") if len(months) > 1 else _("yaitu {count} aduan")
    totals = _channel_totals(facts)
    largest = max(totals)
    channels = [channel for channel, count in zip(facts.channels, totals, strict=True) if count == largest]
    per_channel = _("masing-masing dengan {count} aduan") if len(channels) > 1 else _("dengan {count} aduan")
    return _(
        "Aduan terbanyak diterima pada bulan {months}, {each}, dan media yang terbanyak digunakan adalah {channels} "
        "{per_channel}."
    ).format(
        months=listed(months),
        each=each.format(count=count_words(most)),
        channels=listed(channels),
        per_channel=per_channel.format(count=count_words(largest)),
    )


def _quiet(ended: Sequence[MatrixMonth]) -> str:
    quiet = [month_name(month.month.month) for month in ended if not _sum(month)]
    return _("Pada bulan {months} tidak ada aduan.").format(months=listed(quiet)) if quiet else ""


def _continued(drawing: Drawing, right: float, facts: MatrixFacts) -> float:
    continued(drawing, right, 17, _("lanjutan Rekapitulasi Jumlah Aduan {period}").format(period=_period(facts)))
    return 20.0


def _caption(facts: MatrixFacts) -> str:
    return _("Data per {day} pukul {hour}").format(day=long_date(facts.as_of), hour=hour(facts.as_of, facts.mark.zone))


def _definition(facts: MatrixFacts) -> str:
    counted = _(
        'Keterangan: aduan dihitung menurut tanggal diterima; aduan yang dibatalkan tidak dihitung. Tanda "-" berarti '
        "tidak ada aduan."
    )
    if all(month.counts is not None for month in facts.months):
        return counted
    return f"{counted} {_('Bulan yang belum berakhir dikosongkan.')}"


def _title(flow: Flow, facts: MatrixFacts) -> None:
    middle = (flow.left + flow.right) / 2
    period = _period(facts)
    for drop, words, size in (
        (9.6, _("REKAPITULASI JUMLAH ADUAN PER BULAN"), 12.5),
        (15.2, _("MENURUT MEDIA PENGADUAN {period}").format(period=period.upper()), 12.5),
        (24.6, _("Tabel 1\u00a0 Rekapitulasi Jumlah Aduan per Bulan {period}").format(period=period), 10),
    ):
        flow.drawing.text(middle, flow.y + drop, words, size, Face.BOLD, Align.CENTRE)
    flow.skip(27.4)


def _table(flow: Flow, facts: MatrixFacts, tail: float) -> None:
    room = flow.width - _NUMBER - _MONTH - _SUM
    head_size, widths = _channel_widths(facts.channels, room)
    channels = [
        Column(_breakable(channel), wide, group=_("Media Pengaduan"))
        for channel, wide in zip(facts.channels, widths, strict=True)
    ]
    columns = [
        Column(_("No."), _NUMBER),
        Column(_("Bulan"), _MONTH, Align.LEFT),
        *channels,
        Column(_("Jumlah"), _SUM),
    ]
    rows = [_row(place, month, len(channels)) for place, month in enumerate(facts.months, start=1)]
    totals = _channel_totals(facts)
    last = Row((_("Jumlah"), *map(dashed, (*totals, sum(totals)))), bold=True, fill=TOTAL_FILL, joined=2)
    tables = [Table(columns, replace(_STYLE, head_size=head_size, lowest_row=row), flow.left) for row in _ROWS]
    whole = (table for table in tables if table.height([*rows, last]) + tail <= flow.room)
    next(whole, tables[0]).draw(flow, [*rows, last], tail=tail)


def _row(place: int, month: MatrixMonth, channels: int) -> Row:
    name = month_name(month.month.month)
    if month.counts is None:
        return Row((str(place), name, *[""] * (channels + 1)))
    return Row((str(place), name, *map(dashed, month.counts), dashed(_sum(month))))


def _channel_widths(channels: Sequence[str], room: float) -> tuple[float, list[float]]:
    """Give each channel its longest word and share out the rest; many channels take smaller heads."""
    for size in _HEAD_SIZES:
        needs = [_need(channel, size) for channel in channels]
        wide = [max(need, min(_NARROWEST, room / len(channels))) for need in needs]
        for widths in (wide, needs):
            if sum(widths) <= room:
                spare = (room - sum(widths)) / len(channels)
                return size, [each + spare for each in widths]
    return _HEAD_SIZES[-1], [room / len(channels)] * len(channels)


def _need(channel: str, size: float) -> float:
    words = _breakable(channel).replace("\n", " ").split(" ")
    return max(width(word, size, Face.BOLD) for word in words) + _HEAD_MARGIN


def _breakable(channel: str) -> str:
    """Let a head break behind hyphens and strokes, as in SP4N-LAPOR!."""
    return channel.replace("-", "-\n").replace("/", "/\n")


def _sum(month: MatrixMonth) -> int:
    return sum(month.counts or ())


def _channel_totals(facts: MatrixFacts) -> list[int]:
    ended = [month.counts for month in facts.months if month.counts is not None]
    return [sum(counts[place] for counts in ended) for place in range(len(facts.channels))]
