"""The widgets of an intake: three steps with every kind of field, a notice, and the footer."""

from datetime import date, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.attachment_card import AttachmentCard
from ui.widgets.button import Button
from ui.widgets.check_field import CheckField, RadioField
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.clock15 import Clock15
from ui.widgets.date_field import DateField, DateTimeField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.footer_bar import FooterBar
from ui.widgets.inline_notice import InlineNotice
from ui.widgets.line_field import LineField
from ui.widgets.meter_5w1h import Meter5W1H
from ui.widgets.page_header import PageHeader
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.segmented import SegmentedField
from ui.widgets.sheet import Sheet
from ui.widgets.spin_field import SpinField
from ui.widgets.step_head import StepHead
from ui.widgets.text_field import TextField

TODAY = date(2026, 11, 10)
KEEPING = [Choice("open", "Biasa"), Choice("secret", "Rahasiakan"), Choice("anonymous", "Anonim")]


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
