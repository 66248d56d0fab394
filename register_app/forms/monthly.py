"""The monthly recap (rekapitulasi bulanan): flow per channel, intake per category and unit, list of the month."""

from collections.abc import Sequence

from register_app.forms.closing import Closing, draw_closing
from register_app.forms.drawing import Drawing
from register_app.forms.facts import FlowRow, IntakeRow, ListedComplaint, MonthlyFacts
from register_app.forms.figures import dashed, must_agree
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.table import TOTAL_FILL, Column, Row, Table, TableStyle, scaled
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import hour, long_date, month_year, short_date

FORM = "bulanan"
_LAYOUT = "1"
_EDGES = {F4: (25.0, 310.0, 206.8), A4: (20.0, 277.0, 202.4)}
"""Left and right edge of the text and baseline of the foot, on the paper turned."""

_TOP = 12.0
_BETWEEN = 10.0
_NUMBER = 10.0
_INTAKE_COLUMNS = 6
_HEAD_LINE = 16.6
"""Baseline of what heads a continuation page."""

_CAPTION_DROP, _TABLE_DROP = 6.2, 8.6
_FLOW = TableStyle(size=9.5, head_size=9, lowest_row=6.4)
_INTAKE = TableStyle(size=9.5, head_size=9, lowest_row=6.2, balance=True)
_LIST = TableStyle(size=9, head_size=9, lowest_row=7, from_top=True)
_INITIALS = (55.0, 25.0)
_SIGNATURE = 193.0 / 285.0
"""Where the signature begins, as a part of the text's width."""


def compose(facts: MonthlyFacts, paper: Paper) -> Document:
    """Compose the recap on F4 or A4 lying on its side; figures that do not agree are refused."""
    _cross_foot(facts)
    left, right, foot = _EDGES[paper]
    month = facts.part.words if facts.part else month_year(facts.month)
    flow = Flow(paper.turned, left, right, _TOP, foot - 7, lambda drawing: _continued(drawing, right, month))
    flow.y = draw_kop(flow.drawing, facts.letterhead, left, right, _TOP)
    _title(flow, facts)
    _channels(flow, facts)
    _categories_and_units(flow, facts)
    _definitions(flow, facts)
    closing = Closing(facts.signer, facts.city, facts.signed_on, facts.initials)

    def end(below: Flow) -> float:
        return draw_closing(below, closing, left + (right - left) * _SIGNATURE, _INITIALS)

    _complaints(flow, facts, month, flow.high(end))
    end(flow)
    finish(flow.pages, facts.mark, _captions(facts, month), left, right, foot)
    title = _("Rekapitulasi Bulanan {month}").format(month=month)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, tuple(drawing.page() for drawing in flow.pages))


def _cross_foot(facts: MonthlyFacts) -> None:
    """Every total must be the sum of its rows, and every table must tell the same month."""
    total = facts.channel_total
    for figure in ("carried_over", "received", "finished", "in_progress", "postponed", "not_ours"):
        must_agree(figure, sum(getattr(row, figure) for row in facts.channels), getattr(total, figure))
    for row in (*facts.channels, total):
        must_agree(row.label, row.finished + row.in_progress + row.postponed + row.not_ours, row.total)
    for table in (facts.categories, facts.units):
        must_agree("received", sum(row.received for row in table), total.received)
        for intake in table:
            must_agree(intake.label, intake.finished + intake.open + intake.not_ours, intake.received)
    must_agree("complaints", len(facts.complaints), total.received)


def _continued(drawing: Drawing, right: float, month: str) -> float:
    continued(drawing, right, _HEAD_LINE, _("lanjutan Rekapitulasi Bulanan {month}").format(month=month))
    return _HEAD_LINE + 3.2


def _captions(facts: MonthlyFacts, month: str) -> list[str]:
    as_of = _("data per tanggal {day} pukul {hour}").format(
        day=long_date(facts.as_of), hour=hour(facts.as_of, facts.mark.zone)
    )
    return [_("Rekapitulasi bulanan {month}").format(month=month), as_of]


def _title(flow: Flow, facts: MonthlyFacts) -> None:
    middle = (flow.left + flow.right) / 2
    title = _("REKAPITULASI BULANAN PENGADUAN MASYARAKAT")
    flow.drawing.text(middle, flow.y + 7.9, title, 13, Face.BOLD, Align.CENTRE)
    period = _("BULAN {month}").format(month=month_year(facts.month).upper())
    if facts.part:
        period = _("PERIODE {days}").format(days=facts.part.spelled.upper())
    flow.drawing.text(middle, flow.y + 13.4, period, 12, Face.BOLD, Align.CENTRE)
    flow.skip(15.8)


def _section(flow: Flow, x: float, words: str) -> None:
    """A section's caption; leaves the flow where its table begins."""
    flow.drawing.text(x, flow.y + _CAPTION_DROP, words, 10.5, Face.BOLD)
    flow.skip(_TABLE_DROP)


def _channels(flow: Flow, facts: MonthlyFacts) -> None:
    handling = _("Penanganan")
    columns = (
        Column(_("No."), 10),
        Column(_("Media Pengaduan"), 55, Align.LEFT),
        Column(_("Sisa\nsebelumnya") if facts.part else _("Sisa bulan\nlalu"), 22),
        Column(_("Masuk"), 22),
        Column(_("Jumlah"), 22),
        Column(_("Selesai"), 22, group=handling),
        Column(_("Proses"), 22, group=handling),
        Column(_("Tunda"), 22, group=handling),
        Column(_("Bukan wewenang/\nArsip"), 34, group=handling),
        Column(_("Sisa akhir\nperiode") if facts.part else _("Sisa akhir\nbulan"), 22),
        Column(_("Selesai\n(%)"), 16),
        Column(_("Tepat\nwaktu\n(%)"), 16),
    )
    _section(flow, flow.left, _("A.\u00a0 Menurut media pengaduan"))
    rows = [Row((str(place), row.label, *_flow_cells(row))) for place, row in enumerate(facts.channels, start=1)]
    total = Row((_("Jumlah"), *_flow_cells(facts.channel_total)), bold=True, fill=TOTAL_FILL, joined=2)
    Table(scaled(columns, flow.width), _FLOW, flow.left).draw(flow, [*rows, total])


def _flow_cells(row: FlowRow) -> tuple[str, ...]:
    """The counts and shares; nought percent is written as this form writes nought, as is what cannot be divided."""
    counts = (
        row.carried_over,
        row.received,
        row.total,
        row.finished,
        row.in_progress,
        row.postponed,
        row.not_ours,
        row.left,
    )
    return (*map(dashed, counts), dashed(row.percent_finished), dashed(row.percent_on_time))


def _categories_and_units(flow: Flow, facts: MonthlyFacts) -> None:
    """Two tables beside each other; where they do not fit so, below each other over the whole width."""
    half = (flow.width - _BETWEEN) / 2
    by_category, by_unit = (
        _("B.\u00a0 Menurut kategori (masuk bulan ini)"),
        _("C.\u00a0 Menurut unit yang menangani (masuk bulan ini)"),
    )
    if facts.part:
        by_category = _("B.\u00a0 Menurut kategori (masuk pada periode ini)")
        by_unit = _("C.\u00a0 Menurut unit yang menangani (masuk pada periode ini)")
    tables = ((by_category, _("Kategori"), facts.categories), (by_unit, _("Unit Kerja"), facts.units))
    deepest = max(_intake_table(0, half, head).height(_intake_rows(rows)) for _words, head, rows in tables)
    if _TABLE_DROP + deepest > flow.room:
        for words, head, rows in tables:
            _intake(flow, flow.left, words, _intake_table(flow.left, flow.width, head), rows)
        return
    start = ends = flow.place
    for x, (words, head, rows) in zip((flow.left, flow.left + half + _BETWEEN), tables, strict=True):
        flow.go(start)
        _intake(flow, x, words, _intake_table(x, half, head), rows)
        ends = max(ends, flow.place)
    flow.go(ends)


def _intake(flow: Flow, x: float, words: str, table: Table, rows: Sequence[IntakeRow]) -> None:
    flow.need(_TABLE_DROP + table.height(_intake_rows(rows)[:2]))
    _section(flow, x, words)
    table.draw(flow, _intake_rows(rows))


def _intake_table(x: float, width: float, head: str) -> Table:
    """The counts keep their width; the name takes the rest."""
    counts = (
        Column(_("Masuk"), 15),
        Column(_("Selesai"), 16),
        Column(_("Proses/\nTunda"), 16),
        Column(_("Bukan we-\nwenang/\nArsip"), 18),
    )
    name = width - _NUMBER - sum(column.width for column in counts)
    return Table((Column(_("No."), _NUMBER), Column(head, name, Align.LEFT), *counts), _INTAKE, x)


def _intake_rows(rows: Sequence[IntakeRow]) -> list[Row]:
    numbered = [Row((str(place), row.label, *_intake_cells(row))) for place, row in enumerate(rows, start=1)]
    nihil = Row((_("N I H I L"),), bold=True, joined=_INTAKE_COLUMNS)
    total = IntakeRow(
        _("Jumlah"),
        sum(row.received for row in rows),
        sum(row.finished for row in rows),
        sum(row.open for row in rows),
        sum(row.not_ours for row in rows),
    )
    return [*(numbered or [nihil]), Row((total.label, *_intake_cells(total)), bold=True, fill=TOTAL_FILL, joined=2)]


def _intake_cells(row: IntakeRow) -> tuple[str, ...]:
    return tuple(map(dashed, (row.received, row.finished, row.open, row.not_ours)))


def _definitions(flow: Flow, facts: MonthlyFacts) -> None:
    flow.skip(0.6)
    sums = _("Keterangan: Jumlah = sisa bulan lalu + masuk. Sisa akhir bulan = proses + tunda.")
    if facts.part:
        sums = _("Keterangan: Jumlah = sisa sebelumnya + masuk. Sisa akhir periode = proses + tunda.")
    shares = _(
        "Selesai (%) = selesai : (jumlah - tunda - bukan wewenang/arsip). Tepat waktu (%) = selesai atau diteruskan "
        "dalam batas waktu : (selesai + diteruskan). Pembulatan ke bilangan bulat terdekat. "
        'Tanda "-" berarti nihil; pada kolom % juga bila tidak ada yang dibagi.'
    )
    flow.note(f"{sums} {shares}".replace(" : ", "\u00a0: "))
    for note in facts.notes:
        flow.note(note)


def _complaints(flow: Flow, facts: MonthlyFacts, month: str, tail: float) -> None:
    columns = (
        Column(_("No."), 10),
        Column(_("No. Register"), 35, Align.LEFT),
        Column(_("Tgl. Terima"), 22.5),
        Column(_("Media"), 25.5, Align.LEFT),
        Column(_("Pelapor"), 46, Align.LEFT),
        Column(_("Pokok Pengaduan"), 58, Align.LEFT),
        Column(_("Unit yang Menangani"), 43, Align.LEFT),
        Column(_("Batas Waktu"), 23),
        Column(_("Status"), 22),
    )
    words = (
        _("D.\u00a0 Daftar pengaduan masuk {days}")
        if facts.part
        else _("D.\u00a0 Daftar pengaduan masuk bulan {month}")
    )
    caption = words.format(days=month, month=month)
    if flow.place.page == 0:
        flow.turn()
        flow.drawing.text(flow.left, _HEAD_LINE, caption, 10.5, Face.BOLD)
    else:
        _section(flow, flow.left, caption)
    rows = [_listed(place, complaint) for place, complaint in enumerate(facts.complaints, start=1)]
    nihil = Row((_("N I H I L"),), bold=True, joined=len(columns), height=12)
    Table(scaled(columns, flow.width), _LIST, flow.left).draw(flow, rows or [nihil], tail=tail)


def _listed(place: int, complaint: ListedComplaint) -> Row:
    return Row(
        (
            str(place),
            complaint.register_number,
            short_date(complaint.received_on),
            complaint.channel,
            hidden_complainant() if complaint.confidential else complaint.complainant or _("Tanpa nama"),
            complaint.gist,
            complaint.unit or "-",
            short_date(complaint.due_on) if complaint.due_on else "-",
            complaint.status,
        )
    )
