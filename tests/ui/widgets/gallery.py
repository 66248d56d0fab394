"""Every widget in its states, laid out on sheets; the tests measure these and a person looks at them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.metrics import metrics
from ui.widgets.attachment_card import AttachmentCard
from ui.widgets.bar_chart import BarChart, BarPair
from ui.widgets.big_action import BigAction
from ui.widgets.button import Button
from ui.widgets.calendar_month import CalendarMonth
from ui.widgets.check_field import CheckField, RadioField
from ui.widgets.chip_label import ChipLabel
from ui.widgets.chips_paint import (
    STATUS_LOOKS,
    Chip,
    in_time_chip,
    late_chip,
    later_chip,
    missed_chip,
    status_chip,
    stopped_chip,
    today_chip,
    tomorrow_chip,
)
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.clock15 import Clock15
from ui.widgets.columns import Column
from ui.widgets.date_field import DateField, DateTimeField
from ui.widgets.day_strip import Day, DayStrip
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_chip import FilterChip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.footer_bar import FooterBar
from ui.widgets.image_pane import ImagePane
from ui.widgets.inline_notice import InlineNotice
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.line_field import LineField
from ui.widgets.list_row import ListRow
from ui.widgets.marks import Avatar, SlotMark
from ui.widgets.meter_5w1h import Meter5W1H
from ui.widgets.month_grid import DayMark
from ui.widgets.note_line import GlyphMark
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.rail_item import RailItem
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.segmented import SegmentedField
from ui.widgets.sheet import Sheet, rule
from ui.widgets.side_list import SideItem, SideList
from ui.widgets.spin_field import SpinField
from ui.widgets.step_head import StepHead
from ui.widgets.table_view import TableView
from ui.widgets.text_field import TextField
from ui.widgets.tile import Figure, Tile
from ui.widgets.timeline import Attached, Entry, Timeline

TODAY = date(2026, 11, 10)
KEEPING = [Choice("open", "Biasa"), Choice("secret", "Rahasiakan"), Choice("anonymous", "Anonim")]


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One invented line of the register."""

    number: str
    subject: str
    detail: str
    status: str
    deadline: Chip


@dataclass(frozen=True, slots=True)
class RecapLine:
    """One invented line of a recap."""

    channel: str
    figures: tuple[str, str, str]
    total: bool = False


CASES = (
    CaseLine(
        "0297",
        "Toilet ruang tunggu terkunci siang hari",
        "31 Okt · SP4N · anonim",
        "diproses",
        late_chip("Lewat 2 hari"),
    ),
    CaseLine("0311", "Formulir lama masih dibagikan", "10 Nov · Tatap muka", "ditelaah", today_chip("Hari ini 10.30")),
    CaseLine(
        "0300", "Papan standar <b>pelayanan</b>", "3 Nov · Surat · Paulus N.", "didisposisi", tomorrow_chip("Besok")
    ),
    CaseLine("0306", "Berkas izin belum kembali", "6 Nov · SP4N · dirahasiakan", "tunda", stopped_chip("Berhenti")),
    CaseLine("0309", "Petugas loket dua tidak di tempat", "9 Nov · Tatap muka", "selesai", in_time_chip("Tepat waktu")),
    CaseLine("0296", "Lampu parkir kantor padam", "30 Okt · Tatap muka", "dijawab", missed_chip("Selesai lewat")),
    CaseLine("0310", "Usul loket khusus lansia", "10 Nov · SP4N", "diterima", later_chip("18 Nov")),
)
RECAP = (
    RecapLine("Tatap muka", ("14", "13", "-")),
    RecapLine("Kotak saran", ("2", "1", "1")),
    RecapLine("Jumlah", ("16", "14", "1"), total=True),
)


def case_columns() -> list[Column[CaseLine]]:
    """The columns of the register, as a screen would describe them."""
    return [
        Column("number", lambda: "Nomor", lambda c: c.number, width=6, kind="strong", sort=lambda c: c.number),
        Column(
            "subject",
            lambda: "Pokok pengaduan",
            lambda c: c.subject,
            second=lambda c: c.detail,
            sort=lambda c: c.subject,
        ),
        Column(
            "status", lambda: "Status", lambda c: c.status, chip=lambda c: status_chip(c.status, c.status), width=11
        ),
        Column("deadline", lambda: "Batas waktu", lambda c: c.deadline.text, chip=lambda c: c.deadline, width=14),
    ]


def recap_columns() -> list[Column[RecapLine]]:
    """The columns of a recap: a word and three figures."""
    return [
        Column("channel", lambda: "Media", lambda r: r.channel),
        Column(
            "in", lambda: "Masuk", lambda r: r.figures[0], kind="figure", width=8, tip=lambda r: "Diterima bulan ini"
        ),
        Column("done", lambda: "Selesai", lambda r: r.figures[1], kind="figure", width=8),
        Column("held", lambda: "Tunda", lambda r: r.figures[2], kind="figure", width=8),
    ]


def case_table() -> TableView:
    """The register's table, sorted and with one row chosen."""
    table = TableView(case_columns(), name="cases", accessible_name="Register pengaduan")
    table.set_rows(CASES)
    table.show_order("number", descending=False)
    table.choose(lambda case: case.number == "0300")
    return table


def recap_table() -> TableView:
    """A recap whose figures open."""
    table = TableView(
        recap_columns(), name="recap", accessible_name="Rekap", is_total=lambda r: r.total, cells=True, fit_height=True
    )
    table.set_rows(RECAP)
    return table


def slip_picture() -> QImage:
    """A pale page with a dark head, upright."""
    picture = QImage(240, 320, QImage.Format.Format_RGB32)
    picture.fill(QColor("#F2EEE2"))
    for y in range(30, 50):
        for x in range(40, 200):
            picture.setPixelColor(x, y, QColor("#333333"))
    return picture


def desk() -> QWidget:
    """Rail, header, actions, tiles and short lists."""
    page = QWidget()
    across = QHBoxLayout(page)
    across.setContentsMargins(0, 0, 16, 16)
    across.addWidget(_rail())
    column = QVBoxLayout()
    column.setContentsMargins(8, 16, 0, 0)
    column.setSpacing(metrics().gap)
    across.addLayout(column, 1)
    header = PageHeader("Meja hari ini", detail="Selasa, 10 November 2026 · 09.42 WITA")
    header.add_right(Button("Cetak", icon="printer", key="Ctrl+P", name="print"))
    column.addWidget(header)
    column.addLayout(_actions())
    column.addWidget(_tiles())
    lists = ReflowLayout(gap=metrics().gap, weights=(3, 2))
    lists.addWidget(_cards())
    empty = Sheet("Jatuh tempo")
    link = Button("Buka di Register", "link", icon="arrow-right", name="to_register").with_icon_behind()
    empty.add_to_head(link)
    nothing = EmptyState(
        "Tidak ada yang jatuh tempo", "Pengaduan tampil di sini sehari sebelum batasnya", icon="calendar"
    )
    empty.body.addWidget(nothing)
    lists.addWidget(empty)
    column.addLayout(lists, 1)
    return page


def intake() -> QWidget:
    """Three steps side by side with every kind of field, a notice, and the footer."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    header = PageHeader("Pengaduan tatap muka", back=True)
    header.set_saved("Draf tersimpan 09.42.18")
    for elapsed in (276, 800, 1030):
        clock = Clock15()
        clock.show_elapsed(elapsed, "09.38")
        header.add_right(clock)
    top = QVBoxLayout()
    top.setContentsMargins(16, 8, 16, 8)
    top.addWidget(header)
    column.addLayout(top)
    steps = ReflowLayout(gap=12)
    steps.setContentsMargins(16, 0, 16, 8)
    for step in (_visitor_step(), _matter_step(), _direction_step()):
        steps.addWidget(step)
    column.addLayout(steps, 1)
    footer = FooterBar(back_note="Isian tetap tersimpan sebagai draf", save=True, save_and_print=True)
    footer.set_note("Nomor register diberikan saat disimpan")
    column.addWidget(footer)
    return page


def case_page() -> QWidget:
    """Tables, chips, timeline, days, chart, picture, calendar."""
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(16, 16, 16, 16)
    grid.setSpacing(12)
    table = Sheet(padding=0)
    table.body.addLayout(_filters())
    table.body.addWidget(case_table(), 1)
    grid.addWidget(table, 0, 0)
    grid.addWidget(_case(), 0, 1, 2, 1)
    recap = Sheet("Rekap pengaduan bulan Oktober 2026", padding=0)
    recap.add_to_head(ChipLabel(Chip("Jumlah cocok", "ok", "tick", "rect")))
    recap.body.addWidget(recap_table())
    recap.body.addWidget(_chart(), 1)
    grid.addWidget(recap, 1, 0)
    grid.addWidget(_pictures(), 0, 2, 2, 1)
    return page


PAGES: dict[str, Callable[[], QWidget]] = {
    "meja": lambda: _window(desk()),
    "tatap-muka": lambda: _window(intake()),
    "berkas": lambda: _window(case_page()),
}


def _window(page: QWidget) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(PageScroll(page))
    return window


def _rail() -> QWidget:
    rail = Sheet(ground="rail", padding=8)
    rail.setFixedWidth(metrics().rail)
    rail.body.setSpacing(0)
    places = {"Beranda": "home", "Buku Tamu": "address-book", "Kotak Saran": "mailbox", "Register": "list-details"}
    for place, icon in places.items():
        item = RailItem(place, icon=icon, name=f"rail_{icon}")
        item.setChecked(place == "Beranda")
        item.set_count(1 if place == "Kotak Saran" else 0, "satu kotak belum dibuka")
        rail.body.addWidget(item)
    rail.body.addStretch(1)
    rail.body.addWidget(RailItem("Bantuan", icon="help-circle", key="F1", name="rail_help"))
    return rail


def _actions() -> ReflowLayout:
    row = ReflowLayout(gap=metrics().gap)
    actions = (
        ("Tatap muka", "Tamu di depan meja", "message-user", "F2"),
        ("Kotak saran", "Buka kotak, slip demi slip", "mailbox", "F3"),
        ("Surat", "Pengaduan lewat surat", "mail-opened", "F4"),
        ("SP4N / daring", "Salinan dari laman resmi", "world", "F6"),
    )
    for title, caption, icon, key in actions:
        row.addWidget(BigAction(title, caption, icon=icon, key=key, primary=key == "F2", name=f"action_{key}"))
    return row


def _tiles() -> QWidget:
    sheet = Sheet(padding=0)
    row = ReflowLayout(gap=0, weights=(3, 3, 5, 2))
    due = [
        Figure(2, "lewat", "late", "triangle"),
        Figure(3, "hari ini", "today", "diamond"),
        Figure(0, "besok", "soon", "diamond-open"),
    ]
    tiles = (
        ("KTP dititipkan", "id", [Figure(3, "di laci")], "Terlama sejak 08.15, laci 2"),
        ("Kotak belum dibuka", "mailbox", [Figure(0, "dari 2 kotak")], "Semua sudah dibuka"),
        ("Jatuh tempo", "calendar", due, "Terdekat: 0311, hari ini pukul 10.30"),
        ("Draf", "pencil", [Figure(1, "tersimpan")], "Surat, disimpan 09.31"),
    )
    for title, icon, figures, caption in tiles:
        tile = Tile(title, icon=icon, name=f"tile_{icon}")
        tile.show_figures(figures, caption)
        row.addWidget(tile)
    sheet.body.addLayout(row)
    return sheet


def _cards() -> QWidget:
    cards = Sheet("KTP masih di laci", note="3 kartu", padding=0)
    cards.body.setSpacing(0)
    hand_back = Button("Kembalikan", name="hand_back")
    cards.body.addWidget(ListRow("Ignasius B.", "Sejak 08.15", front=SlotMark("2"), end=hand_back, ruled=False))
    cards.body.addWidget(ListRow("Domi Seran", "Pejabat pengelola", front=Avatar("Domi Seran"), end=KeyCap("F3")))
    done = ChipLabel(Chip("selesai", "ok", size="cap"))
    cards.body.addWidget(ListRow("Kantor Gubernur", front=GlyphMark("disc-tick", "ok"), end=done))
    cards.body.addStretch(1)
    return cards


def _visitor_step() -> QWidget:
    sheet = Sheet()
    sheet.set_head(StepHead(1, "Tamu", state="done", remark="pernah datang 2 kali"))
    nik = LineField("NIK", name="nik", mask=True)
    nik.set_value("5371014504870003")
    nik.show_good("Kota Kupang · perempuan · 39 tahun")
    phone = LineField("Nomor HP", name="phone")
    phone.set_value("0812 345 67")
    phone.show_warning("Baru 9 angka, biasanya 10 sampai 13")
    name = LineField("Nama", name="name")
    name.show_refusal("Nama belum ada. Tulis nama tamu, atau pilih Anonim.")
    off = LineField("Alamat", name="address", placeholder="tidak ditulis")
    off.control.setEnabled(False)
    keeping = SegmentedField("Kerahasiaan", KEEPING, name="keeping")
    keeping.set_value("open")
    keeping.segmented.set_reason("anonymous", "Tamu sudah menunjukkan KTP")
    password = LineField("Kata sandi", name="password", password=True)
    password.set_value("rahasia")
    for field in (nik, phone, name, off, keeping, password):
        sheet.body.addWidget(field)
    sheet.body.addStretch(1)
    return sheet


def _matter_step() -> QWidget:
    sheet = Sheet()
    sheet.set_head(StepHead(2, "Pengaduan", state="current", remark="sedang diisi"))
    gist = TextField("Intisari", name="gist")
    gist.set_value("Loket pengesahan berkas tutup pukul 11.20,\npadahal papan menulis istirahat mulai 12.00.")
    sheet.body.addWidget(gist, 1)
    day = DateField("Tanggal kejadian", name="day", today=lambda: TODAY)
    day.set_value(date(2026, 11, 9))
    category = ChoiceField("Kategori", [Choice("service", "Pelayanan masyarakat")], name="category", free=True)
    category.set_value(None, free_text="Tata letak loket")
    for field in (day, category, SpinField("Jumlah isi", name="count")):
        sheet.body.addWidget(field)
    questions = [Choice(word, word) for word in ("Apa", "Di mana", "Kapan", "Siapa", "Bagaimana", "Bukti")]
    meter = Meter5W1H("Kelengkapan", questions, name="meter")
    meter.show_answered({"Apa", "Di mana", "Kapan"})
    sheet.body.addWidget(meter)
    shelf = FlowLayout()
    shelf.addWidget(AttachmentCard("foto papan.jpg", name="photo", removable=True))
    shelf.addWidget(Button("Tambah", "link", icon="plus", name="add"))
    sheet.body.addLayout(shelf)
    return sheet


def _direction_step() -> QWidget:
    sheet = Sheet()
    sheet.set_head(StepHead(3, "Arahan", remark="terakhir"))
    now, later = RadioField("Dijawab sekarang", name="now"), RadioField("Waktu disepakati", name="later")
    later.setChecked(True)
    when = DateTimeField("Waktu", name="when", today=lambda: TODAY)
    when.set_value(datetime(2026, 11, 10, 10, 30))  # noqa: DTZ001  # a wall time, as typed
    receipt = CheckField("Tanda terima, 2 lembar", name="receipt")
    receipt.set_value(True)
    off = CheckField("Lembar disposisi", name="slip")
    off.set_reason("Belum ada pejabat yang dituju")
    closing = Button("Tutup, cetak berita acara", icon="printer", height="big", name="closing")
    closing.set_reason("Masih 2 slip belum dicatat")
    kind = ChoiceCard("Kantor lain", "Mulai dari empat media dasar", name="kind", tags=("Zona waktu dipilih",))
    person = ChoiceCard("Yustina Manu", "Petugas penerima tamu", name="person", person=True)
    person.setChecked(True)
    notice = InlineNotice(
        "Printer loket tidak menjawab.", remedy="Nyalakan printer, lalu cetak lagi.", action="Coba lagi"
    )
    for widget in (now, later, when, receipt, off, notice, kind, person, closing):
        sheet.body.addWidget(widget)
    sheet.body.addStretch(1)
    return sheet


def _filters() -> FlowLayout:
    row = FlowLayout()
    row.setContentsMargins(16, 12, 16, 12)
    year = FilterChip("Tahun", name="year")
    year.show_choice("2026")
    row.addWidget(year)
    row.addWidget(FilterChip("Media", name="channel"))
    row.addWidget(Button("Lainnya", name="more", height="tool").with_menu_arrow())
    row.addWidget(Button("Kembali", "quiet", key="Esc", name="back", height="tool"))
    return row


def _case() -> QWidget:
    sheet = Sheet()
    chips = FlowLayout()
    for status in STATUS_LOOKS:
        chips.addWidget(ChipLabel(status_chip(status, status.capitalize(), pill=True)))
    sheet.body.addLayout(chips)
    days = DayStrip()
    counted = [Day(f"{name} {4 + i}", str(i + 1)) for i, name in enumerate(("Rab", "Kam", "Jum", "Sab", "Min", "Sen"))]
    days.show_days([Day("Sel 3", "mulai", "start"), *counted, Day("Sel 10", "7", "today")])
    sheet.body.addWidget(days)
    sheet.body.addWidget(rule())
    timeline = Timeline()
    timeline.show_entries(_entries())
    sheet.body.addWidget(PageScroll(timeline), 1)
    sheet.body.addWidget(Label("Dicatat Yustina Manu", "cap", tone="muted"))
    return sheet


def _entries() -> tuple[Entry, ...]:
    sheet = Attached("sheet", "Lembar disposisi", "dipindai, 1 lembar", slip_picture())
    return (
        Entry("Menunggu tindak lanjut", "hari ini 09.20", "Jawaban paling lambat hari ini.", node="waiting"),
        Entry("NIK dibuka", "5 Nov 08.50", by="Yustina Manu · untuk menghubungi pelapor", node="small", muted=True),
        Entry("Disposisi kembali", "4 Nov 14.20", "Proses lebih lanjut.", by="Yustina Manu", attached=(sheet,)),
        Entry("Lembar disposisi dicetak", "3 Nov 11.30", by="kepada Kepala Biro", node="open", muted=True),
    )


def _chart() -> BarChart:
    chart = BarChart(name="chart", accessible_name="Masuk dan selesai, 2026")
    months = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun")
    pairs = [
        BarPair(m, i, j, f"{m}: {i} masuk")
        for m, i, j in zip(months, (24, 21, 28, 25, 31, 39), (22, 20, 25, 26, 27, 34), strict=True)
    ]
    chart.show_pairs(pairs, current=5)
    return chart


def _pictures() -> QWidget:
    sheet = Sheet(padding=0)
    slips = SideList(name="slips", accessible_name="Slip", ruled=True)
    slips.show_items(
        [
            SideItem("1", "Lampu tangga barat padam", "0312 · tanpa nama", "disc-tick", "ok"),
            SideItem("2", "Antrean loket tanpa nomor", "sedang diisi", "half", "accent"),
            SideItem("3", "Slip 3", "belum dicatat", "ring"),
        ]
    )
    slips.set_value("2")
    sheet.body.addWidget(slips)
    pane = ImagePane(name="scan", accessible_name="Hasil pindai slip")
    pane.show_image(slip_picture())
    sheet.body.addWidget(pane, 1)
    month = CalendarMonth(name="month", accessible_name="Hari kotak dibuka")
    month.show_day(TODAY, today=TODAY)
    opened, missed = DayMark("Dibuka, 2 slip", "ok", "disc-tick"), DayMark("Tidak dibuka", "today", "ring")
    month.show_marks({date(2026, 11, day): missed if day % 3 == 0 else opened for day in range(2, 10)})
    sheet.body.addWidget(month)
    return sheet
