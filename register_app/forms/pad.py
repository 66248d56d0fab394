"""The pad for power cuts (blok cadangan): a cover that accounts for its numbers, then a blank sheet for each."""

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts_pad import PadFacts
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop, draw_small_kop
from register_app.forms.marks import Counted, continued, finish_each, registered
from register_app.forms.pad_grid import GRIDS, PadGrid
from register_app.forms.pad_sheet import notice_fits, pad_sheet
from register_app.forms.sheet import A4, A5, F4, HALF_F4, Align, Document, Face, Paper
from register_app.forms.table import Column, Row, Table, TableStyle, scaled
from register_app.forms.typeface import width
from register_app.i18n import _
from register_app.pace import Stage, tell
from register_app.rules.dates import hour, weekday_date

FORM = "cadangan"
PAPERS = (HALF_F4, A5, F4, A4)
_LAYOUT = "1"
_TOP = 12.0
_SIZE, _STEP = 10.0, 4.7
_FIELDS = (2.0, 34.0, 36.0)
_HAND_OVER = 12.0


def compose(facts: PadFacts, paper: Paper) -> Document:
    """Compose cover and sheets; what is machine-read stands at the same place on every sheet."""
    grid = GRIDS[paper.code]
    cover = _cover(facts, paper)
    pages: list[tuple[Drawing, tuple[str, ...]]] = [(drawing, (_block(facts),)) for drawing in cover.pages]
    for number in facts.blank:
        tell(Stage.COMPOSING, len(pages))
        pages.append((pad_sheet(facts, paper, number), (registered(number), one_line(facts.label))))
    finish_each(pages, facts.mark, grid.left, grid.right, grid.foot, Counted.SHEETS)
    title = _("Blok Cadangan {label}").format(label=one_line(facts.label))
    drawn = tuple(drawing.page() for drawing, _captions in pages)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, drawn, alike_from=len(cover.pages) + 1)


def _block(facts: PadFacts) -> str:
    return _("Blok cadangan {label}").format(label=one_line(facts.label))


def _cover(facts: PadFacts, paper: Paper) -> Flow:
    """What the pad is, how it is used, and a line for what became of each number."""
    grid = GRIDS[paper.code]
    words = _("lanjutan Lembar Kendali {label}").format(label=one_line(facts.label))

    def head(drawing: Drawing) -> float:
        continued(drawing, grid.right, _TOP + 2, words)
        return _TOP + 5

    flow = Flow(paper, grid.left, grid.right, _TOP, grid.bottom, head)
    if facts.letterhead is not None:
        flow.y = _kop(flow, facts, grid) + 1.0
    middle = (grid.left + grid.right) / 2
    flow.drawing.text(middle, flow.y + 6.4, _("LEMBAR KENDALI BLOK CADANGAN"), 12.5, Face.BOLD, Align.CENTRE)
    flow.skip(8.6)
    for label, value in _told(facts):
        flow.field(label, value, _FIELDS, _SIZE, _STEP)
    flow.skip(2.2)
    for sentence in _steps():
        flow.note(sentence, 8.5, 3.8)
    if facts.privacy and not notice_fits(facts, paper):
        flow.note(" ".join(facts.privacy.split()), 8.5, 3.8)
    flow.skip(3.0)
    _tally(flow, facts, grid)
    _hand_over(flow)
    return flow


def _kop(flow: Flow, facts: PadFacts, grid: PadGrid) -> float:
    """The letterhead of the pad, small on a small paper; returns where it ends."""
    if grid.kop_top is not None:
        return draw_kop(flow.drawing, facts.letterhead, flow.left, flow.right, grid.kop_top)
    draw_small_kop(flow.drawing, facts.letterhead, flow.left, flow.right, grid.kop_bottom)
    return grid.kop_bottom


def _told(facts: PadFacts) -> tuple[tuple[str, str], ...]:
    first, last = facts.lines[0].number, facts.lines[-1].number
    numbers = _("{first} sampai {last}").format(first=one_line(first), last=one_line(last))
    count = _("{count} nomor, {blank} lembar kosong di belakang lembar ini")
    made = _("{day}, {hour}, oleh {officer}").format(
        day=weekday_date(facts.made_at), hour=hour(facts.made_at, facts.mark.zone), officer=one_line(facts.made_by)
    )
    return (
        (_("Blok"), one_line(facts.label)),
        (_("Nomor register"), numbers if first != last else one_line(first)),
        (_("Banyaknya"), count.format(count=len(facts.lines), blank=len(facts.blank))),
        (_("Nomor diambil"), made),
    )


def _steps() -> tuple[str, ...]:
    return (
        _("1. Saat listrik padam, pakai lembar berurutan dari nomor terkecil. Tulis tanggal dan jam sebenarnya."),
        _("2. Catat setiap lembar yang dipakai di tabel ini. Lembar yang rusak disimpan, jangan dibuang."),
        _("3. Setelah listrik menyala, buka Beranda, Nomor cadangan, lalu masukkan setiap lembar dengan nomornya."),
        _("4. Nomor yang rusak dibatalkan dengan alasan. Yang belum kembali ditagih setiap hari di Beranda."),
    )


def _tally(flow: Flow, facts: PadFacts, grid: PadGrid) -> None:
    narrow, style = grid.narrow, TableStyle(size=9.0, head_size=8.5, lowest_row=grid.tally, padding=1.2)
    columns = (
        Column(_("Nomor register"), max(36 if narrow else 38, _widest(facts))),
        Column(_("Dipakai (tgl, jam)"), 25 if narrow else 34),
        *(() if narrow else (Column(_("Nama pelapor"), 42),)),
        Column(_("Menjadi apa (dimasukkan, rusak, kembali)"), 46 if narrow else 53),
        Column(_("Paraf"), 15 if narrow else 18),
    )
    blank = ("",) * (len(columns) - 3)
    rows = [Row((one_line(line.number), *blank, line.told, "")) for line in facts.lines]
    Table(scaled(columns, flow.width), style, flow.left).draw(flow, rows)


def _widest(facts: PadFacts) -> float:
    """Room for the longest number on one line, as far as the other columns can spare it."""
    return min(48.0, max(width(one_line(line.number), 9.0) for line in facts.lines) + 4.0)


def _hand_over(flow: Flow) -> None:
    """Who keeps the pad, and who got it back."""
    flow.need(_HAND_OVER)
    flow.skip(7.5)
    half = flow.left + flow.width / 2
    for left, right, words in (
        (flow.left, half - 3, _("Dipegang oleh")),
        (half, flow.right, _("Kembali tgl., paraf")),
    ):
        flow.drawing.text(left + 1, flow.y, words, 9.0)
        flow.drawing.dots(left + 32, right, flow.y + 0.8)
    flow.skip(4.0)
