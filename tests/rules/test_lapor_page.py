"""A page copied from SP4N-LAPOR! fills what it tells, whatever its shape, and nothing more."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register_app.rules.channels import ReportKind
from register_app.rules.lapor_history import LogEntry
from register_app.rules.lapor_page import LaporPage, read_page, tracking_digits

ADMIN_PAGE = """
Honor petugas lapangan belum dibayarkan
Anonim, Rahasia, 20 Feb 2023, 11:35, Website, Ditutup oleh Sistem
Badan Pusat Statistik Provinsi Banten
Selamat siang. Honor bulan Januari belum kami terima.
Mohon penjelasan kapan dibayarkan.
22 Feb 2023, 08:19
Admin Nasional SP4N-LAPOR! -> Badan Pusat Statistik
27 Feb 2023, 14:03
Badan Pusat Statistik -> Badan Pusat Statistik Provinsi Banten
27 Feb 2023, 16:33
Badan Pusat Statistik Provinsi Banten
Terima kasih atas laporannya. Honor sudah ditransfer.
"""

PUBLIC_PAGE = """
Beranda
Detail Laporan
Tracking ID: #1916449
Lampu jalan padam
Maria B · 3 Agu 2024 19.05 · SMS 1708 · Terdisposisi
Infrastruktur
Dinas Pekerjaan Umum dan Perumahan Rakyat
Lampu jalan di depan pasar padam sejak dua minggu lalu.
Bagikan
Tindak Lanjut Laporan (2)
Admin Instansi
5 Agu 2024, 08:00
Laporan diteruskan.
Dinas Pekerjaan Umum dan Perumahan Rakyat  6 Agu 2024, 10:15
Sedang kami periksa.
"""

LABELLED = """
Tracking ID : 5049672.0
Tanggal Laporan Masuk : 3 Jan 2026
Waktu Laporan Masuk : 09:12
Nama Pelapor : Anonim
Klasifikasi Laporan : Pengaduan Berkadar Pengawasan
Kategori : Kepegawaian
Judul Laporan : Pungutan di loket
Isi Laporan Awal : Petugas meminta uang.
Lokasi: loket tiga, sudah dua kali.
Tipe Laporan (Anonim/Rahasia) : Anonim
Sumber Laporan : Aplikasi
Instansi Terdisposisi : Biro Organisasi
Status Laporan : Ditutup oleh Admin
Rating : -
"""

SPREADSHEET = (
    "Tracking ID\tTanggal Laporan Masuk\tJudul Laporan\tIsi Laporan Awal\tSumber Laporan\tStatus Laporan\n"
    "5049672.0\t3 Jan 2026\tJalan rusak\tJalan berlubang.\tWebsite\tTerverifikasi\n"
)


def test_the_admins_page_tells_its_facts_its_text_and_its_history() -> None:
    page = read_page(ADMIN_PAGE)
    assert page.title == "Honor petugas lapangan belum dibayarkan"
    assert page.reported_at == datetime.fromisoformat("2023-02-20T11:35")
    assert (page.anonymous, page.secret, page.source) == (True, True, "Website")
    assert page.status == "Ditutup oleh Sistem"
    assert page.agency == "Badan Pusat Statistik Provinsi Banten"
    assert page.text.startswith("Selamat siang. Honor")
    assert page.text.endswith("kapan dibayarkan.")
    assert [(entry.who, entry.text) for entry in page.log] == [
        ("Admin Nasional SP4N-LAPOR! → Badan Pusat Statistik", ""),
        ("Badan Pusat Statistik → Badan Pusat Statistik Provinsi Banten", ""),
        ("Badan Pusat Statistik Provinsi Banten", "Terima kasih atas laporannya. Honor sudah ditransfer."),
    ]
    assert page.log[0].at == datetime.fromisoformat("2023-02-22T08:19")
    assert (page.tracking_id, page.category, page.reporter) == ("", "", "")


def test_the_public_page_tells_its_number_its_reporter_and_its_category() -> None:
    page = read_page(PUBLIC_PAGE)
    assert page.tracking_id == "1916449"
    assert page.title == "Lampu jalan padam"
    assert (page.reporter, page.anonymous, page.secret) == ("Maria B", False, False)
    assert page.reported_at == datetime.fromisoformat("2024-08-03T19:05")
    assert (page.source, page.status) == ("SMS 1708", "Terdisposisi")
    assert (page.category, page.agency) == ("Infrastruktur", "Dinas Pekerjaan Umum dan Perumahan Rakyat")
    assert page.text == "Lampu jalan di depan pasar padam sejak dua minggu lalu."
    assert [(entry.who, entry.text) for entry in page.log] == [
        ("Admin Instansi", "Laporan diteruskan."),
        ("Dinas Pekerjaan Umum dan Perumahan Rakyat", "Sedang kami periksa."),
    ]


def test_labels_with_values_fill_their_fields_and_stories_stay_whole() -> None:
    page = read_page(LABELLED)
    assert page == LaporPage(
        tracking_id="5049672",
        title="Pungutan di loket",
        text="Petugas meminta uang.\nLokasi: loket tiga, sudah dua kali.",
        reported_at=datetime.fromisoformat("2026-01-03T09:12"),
        reported_on=date(2026, 1, 3),
        source="Aplikasi",
        anonymous=True,
        category="Kepegawaian",
        kind=ReportKind.COMPLAINT,
        supervisory=True,
        agency="Biro Organisasi",
        status="Ditutup oleh Admin",
    )


def test_a_row_of_the_spreadsheet_is_read_by_its_headings() -> None:
    page = read_page(SPREADSHEET)
    assert (page.tracking_id, page.title, page.text) == ("5049672", "Jalan rusak", "Jalan berlubang.")
    assert (page.reported_at, page.reported_on) == (None, date(2026, 1, 3))
    assert (page.source, page.status) == ("Website", "Terverifikasi")


def test_a_cell_of_several_lines_stays_whole() -> None:
    page = read_page(
        'Tracking ID\tIsi Laporan Awal\tStatus Laporan\n5049672\t"Jalan berlubang.\nSudah lama."\tTerverifikasi\n'
    )
    assert (page.tracking_id, page.text, page.status) == ("5049672", "Jalan berlubang.\nSudah lama.", "Terverifikasi")


def test_a_story_that_begins_with_a_day_is_no_history() -> None:
    page = read_page(
        "Antrean panjang\nAnonim, 20 Feb 2023, 11:35, Website\n19 Februari 2023 saya datang ke kantor.\n"
        "22 Feb 2023, 08:19\nAdmin Nasional\n"
    )
    assert page.text == "19 Februari 2023 saya datang ke kantor."
    assert [entry.who for entry in page.log] == ["Admin Nasional"]


def test_labels_may_stand_above_their_values_and_a_history_may_follow() -> None:
    page = read_page(
        "Judul Laporan:\nAntrean panjang\nIsi Laporan:\nAntre tiga jam.\nDua loket tutup.\n"
        "4 Jan 2026, 10:00 Admin Nasional: Diteruskan.\n5 Jan 2026 Pelapor"
    )
    assert (page.title, page.text) == ("Antrean panjang", "Antre tiga jam.\nDua loket tutup.")
    assert page.log == (
        LogEntry(datetime.fromisoformat("2026-01-04T10:00"), date(2026, 1, 4), "Admin Nasional", "Diteruskan."),
        LogEntry(None, date(2026, 1, 5), "Pelapor"),
    )


WITHOUT_COLONS = """
Detail Laporan
Tracking ID
5049672
Judul Laporan
Lampu jalan padam
Isi Laporan
Lampu di depan pasar padam.
Lokasi
di depan pasar, sudah dua minggu.
Tanggal Laporan Masuk
3 Jan 2026
Waktu Laporan Masuk
09:12
Nama Pelapor
Anonim
Klasifikasi Laporan
Pengaduan Tidak Berkadar Pengawasan
Kategori
Infrastruktur
Tipe Laporan
Rahasia
Sumber Laporan
Website
Alasan Tunda/Arsip
-
Instansi Terdisposisi
Dinas Pekerjaan Umum dan Perumahan Rakyat
Status Laporan
Terverifikasi
Tanggal Kejadian
1 Januari 2026
Riwayat Tindak Lanjut
4 Jan 2026, 10:00
Admin Nasional -> Pemerintah Provinsi
Diteruskan.
"""

BEHIND_A_SPACE = """
Tracking ID 5049672
Judul Laporan Lampu jalan padam
Tanggal Laporan 3 Jan 2026
Waktu Laporan 09.15
Kategori Infrastruktur
Sumber SMS 1708
Isi Laporan
Lampu padam.
Kategori apa pun, warga bingung. Status belum jelas.
Status Laporan Terverifikasi
"""

ONE_BELOW_THE_OTHER = """
Lampu jalan padam
{who}
20 Feb 2023, 11:35
Website
Ditutup oleh Sistem
Infrastruktur
Dinas Pekerjaan Umum
Lampu padam sejak lama.
22 Feb 2023, 08:19
Admin Nasional SP4N-LAPOR! -> Dinas Pekerjaan Umum
"""


def test_labels_without_colons_have_their_values_on_the_line_below() -> None:
    page = read_page(WITHOUT_COLONS)
    assert page == LaporPage(
        tracking_id="5049672",
        title="Lampu jalan padam",
        text="Lampu di depan pasar padam.\nLokasi\ndi depan pasar, sudah dua minggu.",
        reported_at=datetime.fromisoformat("2026-01-03T09:12"),
        reported_on=date(2026, 1, 3),
        event_on=date(2026, 1, 1),
        source="Website",
        anonymous=True,
        secret=True,
        category="Infrastruktur",
        kind=ReportKind.COMPLAINT,
        supervisory=False,
        agency="Dinas Pekerjaan Umum dan Perumahan Rakyat",
        status="Terverifikasi",
        log=page.log,
    )
    assert [(entry.who, entry.text) for entry in page.log] == [("Admin Nasional → Pemerintah Provinsi", "Diteruskan.")]


def test_a_label_with_a_mere_space_takes_only_a_value_that_fits_it() -> None:
    page = read_page(BEHIND_A_SPACE)
    assert (page.tracking_id, page.title, page.category) == ("5049672", "Lampu jalan padam", "Infrastruktur")
    assert (page.reported_at, page.source) == (datetime.fromisoformat("2026-01-03T09:15"), "SMS 1708")
    assert page.text == "Lampu padam.\nKategori apa pun, warga bingung. Status belum jelas."
    assert page.status == "Terverifikasi"


@pytest.mark.parametrize(("who", "reporter"), [("Anonim\nRahasia", ""), ("Maria Bere", "Maria Bere")])
def test_facts_one_below_the_other_are_the_line_of_facts(who: str, reporter: str) -> None:
    page = read_page(ONE_BELOW_THE_OTHER.format(who=who))
    assert (page.title, page.reporter, page.anonymous) == ("Lampu jalan padam", reporter, not reporter)
    assert page.reported_at == datetime.fromisoformat("2023-02-20T11:35")
    assert (page.source, page.status) == ("Website", "Ditutup oleh Sistem")
    assert (page.category, page.agency, page.text) == (
        "Infrastruktur",
        "Dinas Pekerjaan Umum",
        "Lampu padam sejak lama.",
    )
    assert len(page.log) == 1


@pytest.mark.parametrize(
    ("words", "kind", "supervisory"),
    [
        ("Pengaduan Tidak Berkadar Pengawasan", ReportKind.COMPLAINT, False),
        ("Pengaduan Berkadar Pengawasan", ReportKind.COMPLAINT, True),
        ("Pengaduan", ReportKind.COMPLAINT, None),
        ("Aspirasi", ReportKind.ASPIRATION, None),
        ("Permintaan Informasi", ReportKind.INFORMATION, None),
        ("Lain", None, None),
    ],
)
def test_the_classification_tells_kind_and_content(words: str, kind: ReportKind | None, supervisory: object) -> None:
    page = read_page(f"Tracking ID: 1916449\nJudul: Antrean\nKlasifikasi: {words}")
    assert (page.kind, page.supervisory) == (kind, supervisory)


def test_a_plain_story_stays_a_story() -> None:
    story = "Petugas tidak ada di tempat.\nNama: Budi, kejadian tanggal 3 Januari 2026 di loket."
    page = read_page(story)
    assert page == LaporPage(text=story)
    assert page.filled == ("text",)


def test_nothing_copied_fills_nothing() -> None:
    assert read_page(" \n\t\n") == LaporPage()
    assert read_page("").filled == ()


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("5049672.0", "5049672"),
        ("#1916449", "1916449"),
        (" 1916449\u200b ", "1916449"),
        ("HYPERLINK 1916449", "1916449"),
        ("", ""),
    ],
)
def test_a_tracking_id_is_its_digits(typed: str, digits: str) -> None:
    assert tracking_digits(typed) == digits


def test_the_history_is_kept_as_lines() -> None:
    lines = read_page(ADMIN_PAGE).log_text.splitlines()
    assert lines[0] == "22-02-2023 08.19  Admin Nasional SP4N-LAPOR! → Badan Pusat Statistik"
    assert lines[2].startswith("27-02-2023 16.33  Badan Pusat Statistik Provinsi Banten: Terima kasih")


def test_windows_line_ends_and_hard_spaces_do_not_matter() -> None:
    assert read_page(ADMIN_PAGE.replace("\n", "\r\n").replace(" ", "\u00a0")) == read_page(ADMIN_PAGE)


@given(
    st.lists(
        st.sampled_from(
            [
                "31 Feb 2023",
                *BEHIND_A_SPACE.splitlines(),
                *ADMIN_PAGE.splitlines(),
                *PUBLIC_PAGE.splitlines(),
                *LABELLED.splitlines(),
                *WITHOUT_COLONS.splitlines(),
            ]
        )
    )
)
def test_lines_in_any_order_are_read_without_stumbling(lines: list[str]) -> None:
    assert isinstance(read_page("\n".join(lines)), LaporPage)


@given(st.text(max_size=200))
def test_no_text_makes_reading_stumble(text: str) -> None:
    assert read_page(text).tracking_id.isdecimal() or not read_page(text).tracking_id


@pytest.mark.parametrize(
    "text",
    [
        f"Tracking ID\tJudul\tIsi\n1\t{'x' * 200_000}",
        f"Dinas{' ' * 20_000}x",
        f"Tracking ID {'1' * 200_000}\nIsi Laporan {'a ' * 100_000}",
        "Judul\nIsi\n" * 20_000,
        f"20 Feb 2023{' ' * 20_000}x\n{'a ' * 20_000}",
        "Anonim, 20 Feb 2023, Website\n" * 2_000,
    ],
)
def test_a_huge_paste_is_read_at_once(text: str) -> None:
    assert isinstance(read_page(text), LaporPage)
