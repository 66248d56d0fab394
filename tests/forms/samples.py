"""Invented facts for every form: an ordinary sheet of each."""

import io
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from functools import cache

from PIL import Image, ImageDraw

from register_app.forms.facts import (
    BoxMinutesFacts,
    BoxOfficer,
    BpsDispositionFacts,
    Choice,
    DispositionFacts,
    FlowRow,
    IntakeRow,
    KopLine,
    KopStyle,
    Letterhead,
    ListedComplaint,
    MatrixFacts,
    MatrixMonth,
    MonthlyFacts,
    PrintMark,
    ReceiptFacts,
    RecoveryFacts,
    Signer,
    SlipFacts,
)
from register_app.forms.facts_books import AgendaFacts, BoxBookFacts, GuestBookFacts, RegisterBookFacts
from register_app.forms.facts_case import CaseFileFacts, FollowUpFacts
from register_app.forms.facts_chase import ChaseFacts
from register_app.forms.facts_desk import BoxSlipFacts, ComplaintFormFacts, CustodyFacts, DispositionCardFacts
from register_app.forms.facts_letter import LetterFacts
from register_app.forms.facts_pad import PadFacts
from register_app.forms.facts_sop import SopFacts, SopPeriodFacts
from register_app.forms.recap_facts import RecapFacts
from register_app.forms.report_facts import ReportFacts
from tests.forms import (
    book_samples,
    case_samples,
    chase_samples,
    desk_samples,
    letter_samples,
    pad_samples,
    recap_samples,
    report_samples,
    sop_samples,
)

Facts = (
    DispositionFacts
    | BpsDispositionFacts
    | ReceiptFacts
    | BoxMinutesFacts
    | MonthlyFacts
    | MatrixFacts
    | RecapFacts
    | RecoveryFacts
    | RegisterBookFacts
    | GuestBookFacts
    | AgendaFacts
    | BoxBookFacts
    | ComplaintFormFacts
    | BoxSlipFacts
    | CustodyFacts
    | DispositionCardFacts
    | ReportFacts
    | CaseFileFacts
    | FollowUpFacts
    | SopFacts
    | SopPeriodFacts
    | PadFacts
    | ChaseFacts
    | LetterFacts
)

LONG = " ".join(f"kata{number:04}" for number in range(560))[:5000].rpartition(" ")[0]
"""Five thousand characters in words that can each be found again."""


@cache
def logo() -> bytes:
    """A grey shield."""
    picture = Image.new("RGBA", (180, 220), (0, 0, 0, 0))
    ImageDraw.Draw(picture).polygon(
        [(2, 15), (90, 2), (178, 15), (178, 130), (90, 218), (2, 130)], fill=(220, 220, 220)
    )
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


BUREAU = Letterhead(
    (
        KopLine("PEMERINTAH PROVINSI NUSA TENGGARA TIMUR", 12),
        KopLine("SEKRETARIAT DAERAH", 14.5, bold=True),
        KopLine("BIRO ORGANISASI", 12, bold=True),
    ),
    ("Jalan Raya El Tari Nomor 52 Kupang 85111, Telepon (0380) 3832697", "Laman pemprovntt.go.id"),
    logo(),
)
STATISTICS = Letterhead(
    (
        KopLine("BADAN PUSAT STATISTIK", 14, bold=True, italic=True),
        KopLine("PROVINSI CONTOH", 14, bold=True, italic=True),
    ),
    ("Jalan Contoh Nomor 5, Telepon (0380) 000000",),
    logo(),
    KopStyle.BPS,
)
WITA = timezone(timedelta(hours=8))


def wall(day: int, hour: int, minute: int, month: int = 11) -> datetime:
    """A moment of 2026 on the office's wall."""
    return datetime(2026, month, day, hour, minute, tzinfo=WITA)


MARK = PrintMark(wall(18, 9, 42), "WITA", "R. Nenohayfeto", "7F3A-91C2")
SIGNER = Signer(
    "Kepala Biro Organisasi",
    "YOHANES K. BETEKENENG, S.STP., M.Si.",
    "Pembina Utama Muda (IV/c)",
    "197206171995031004",
)
OFFICIALS = tuple(
    Choice(label)
    for label in (
        "Kepala Bagian Kelembagaan dan Analisis Jabatan",
        "Kepala Bagian Reformasi Birokrasi dan Akuntabilitas Kinerja",
        "Kepala Bagian Tatalaksana",
        "Kepala Subbagian Tata Usaha",
        "Analis Kebijakan Ahli Muda",
    )
)
INSTRUCTIONS = tuple(
    Choice(label)
    for label in ("Tanggapan dan Saran", "Proses lebih lanjut", "Koordinasi/konfirmasikan", "Harap dijawab")
)
DISPOSITION = DispositionFacts(
    MARK,
    "0147/PGD/BO/2026",
    "Forum Guru Honorer Kabupaten Timor Tengah Selatan (Sdr. Marselinus T.)",
    date(2026, 11, 18),
    "Pengaduan keterlambatan penerbitan rekomendasi analisis jabatan bagi guru honorer",
    SIGNER,
    OFFICIALS,
    INSTRUCTIONS,
    BUREAU,
    letter_number="12/FGH-TTS/XI/2026",
    letter_date=date(2026, 11, 12),
    agenda_number="000.8.3.4/1187",
)
BPS_DISPOSITION = BpsDispositionFacts(
    replace(MARK, printed_by="P. Lakusaba"),
    "B-0093/2026",
    "Kelurahan Contoh Indah, Kota Kupang",
    "Pengaduan data penerima bantuan yang berbeda",
    tuple(
        Choice(label)
        for label in (
            "Kepala Bagian Umum",
            "Koordinator Statistik Sosial",
            "Koordinator Statistik Produksi",
            "Koordinator Statistik Distribusi",
            "Koordinator Nerwilis",
            "Koordinator IPDS",
            "KORPRI",
        )
    ),
    tuple(
        Choice(label)
        for label in (
            "Harap diproses",
            "Penuhi maksud surat",
            "Harap dijawab",
            "Periksa kebenarannya",
            "Teruskan pada ybs.",
            "Untuk dimaklumi",
        )
    ),
    STATISTICS,
    letter_number="470/21/KCI/2026",
    letter_date=date(2026, 11, 16),
    index_number="PW.160/0093",
    index_date=date(2026, 11, 18),
)
RECEIPT = ReceiptFacts(
    MARK,
    "0152/PGD/BO/2026",
    wall(18, 9, 30),
    "Tatap muka",
    "Permohonan rekomendasi jabatan fungsional diajukan tiga bulan lalu belum dijawab.",
    "Ruben Nenohayfeto",
    BUREAU,
    "Ferdinanda Lusi Abatan",
    "Jalan Contoh RT 004/RW 002, Kelurahan Oesapa",
    "KTP",
    "************0003",
    ("salinan surat permohonan", "foto tanda kirim"),
    "Kepala Bagian Kelembagaan dan Analisis Jabatan",
    wall(25, 10, 0),
    agreed=True,
    card_returned_at=wall(18, 9, 52),
    officer_position="Petugas Penerima Tamu",
    phone="(0380) 3832697",
)
BOX_MINUTES = BoxMinutesFacts(
    MARK,
    "Kantor Gubernur",
    "Lobi Utama Kantor Gubernur",
    wall(18, 8, 15),
    (
        BoxOfficer("Rosalina M. Nenohayfeto, S.AP.", "Pejabat Pengelola Pengaduan", "198809232011012007"),
        BoxOfficer("Petrus L. Taklale", "Pengadministrasi Umum", "199101102015031005"),
    ),
    (
        SlipFacts("0149/PGD/BO/2026", "Ruang tunggu tidak memiliki kursi prioritas bagi lansia", remark="Aspirasi"),
        SlipFacts("0150/PGD/BO/2026", "Petugas loket tidak berada di tempat", "Melkianus F., Oebobo", "Pengaduan"),
        SlipFacts("0151/PGD/BO/2026", "Dugaan permintaan uang", "Yuliana Toineno", "Pengaduan", confidential=True),
    ),
    BUREAU,
    "000.8.3.4/215/BO2.2",
    wall(17, 8, 15),
    0,
    "Baik",
    wall(18, 8, 25),
    wall(18, 8, 40),
    2,
    Signer(
        "Kepala Subbagian Tata Usaha", "MARIA Y. LALOTAEK, S.Sos.", "Penata Tingkat I (III/d)", "198004122005012009"
    ),
)
EMPTY_BOX = replace(BOX_MINUTES, slips=(), handed_over_at=None, copies=0)
MONTHLY = MonthlyFacts(
    replace(MARK, printed_at=wall(2, 8, 12)),
    date(2026, 10, 1),
    wall(2, 8, 10),
    (
        FlowRow("Tatap Muka", 2, 14, 13, 2, 0, 1, 87, 92),
        FlowRow("Kotak Saran/Pengaduan", 1, 5, 3, 1, 1, 1, 75, 67),
        FlowRow("Surat", 4, 9, 7, 4, 1, 1, 64, 71),
    ),
    FlowRow("Jumlah", 7, 28, 23, 7, 2, 3, 77, 83),
    (IntakeRow("Pelayanan masyarakat", 20, 15, 3, 2), IntakeRow("Infrastruktur", 8, 5, 2, 1)),
    (IntakeRow("Bagian Tatalaksana", 28, 20, 5, 3), IntakeRow("Subbagian Tata Usaha", 0, 0, 0, 0)),
    tuple(
        ListedComplaint(
            f"{101 + place:04}/PGD/BO/2026",
            date(2026, 10, 1 + place),
            "Surat",
            "Permintaan kejelasan prosedur pengaduan",
            "Selesai",
            f"Pelapor Contoh {place}",
            "Bagian Tatalaksana",
            date(2026, 10, 8),
            confidential=place == 3,
        )
        for place in range(28)
    ),
    "Kupang",
    date(2026, 11, 2),
    SIGNER,
    BUREAU,
    initials=("Kepala Bagian Tatalaksana", "Kepala Subbagian Tata Usaha"),
)
_MATRIX = {1: (0, 1, 0), 2: (0, 2, 0), 7: (1, 2, 1), 8: (0, 4, 0), 10: (1, 1, 1)}
MATRIX = MatrixFacts(
    MARK,
    2025,
    ("Website WBS", "SP4N-LAPOR!", "Lembar Saran dan Pengaduan Online"),
    tuple(MatrixMonth(date(2025, month, 1), _MATRIX.get(month, (0, 0, 0))) for month in range(1, 13)),
    wall(18, 9, 0),
    "Serang",
    date(2026, 1, 6),
    SIGNER,
    STATISTICS,
    initials=("Kepala Bagian Umum",),
)
RECOVERY = RecoveryFacts(
    MARK,
    "Biro Organisasi Setda Provinsi Contoh",
    "rosalina",
    ("K7QF", "9M2X", "VT4H", "P3RD", "8WJN", "C6YB", "E5AG", "Z3SU"),
    wall(18, 9, 40),
    BUREAU,
    "register.db",
)
ORDINARY: dict[str, Facts] = {
    "disposisi": DISPOSITION,
    "disposisi-bps": BPS_DISPOSITION,
    "tanda-terima": RECEIPT,
    "berita-acara-kotak": BOX_MINUTES,
    "bulanan": MONTHLY,
    "matriks": MATRIX,
    "lembar-pemulihan": RECOVERY,
    "daftar-tagih": chase_samples.chase(MARK, BUREAU),
    **recap_samples.recaps(MARK, SIGNER, BUREAU, STATISTICS),
    "formulir": desk_samples.filled_form(MARK, BUREAU),
    "slip-kotak": desk_samples.slip(MARK),
    "titip-ktp": desk_samples.custody(MARK),
    "disposisi-kartu": desk_samples.card(MARK),
    "surat-jawaban": letter_samples.letter(MARK, SIGNER, BUREAU, "ditindaklanjuti"),
    "penyaluran": letter_samples.letter(MARK, SIGNER, BUREAU, "penyaluran"),
    "cadangan": pad_samples.pad(MARK, BUREAU),
    "buku-register": book_samples.register_book(MARK),
    "buku-tamu": book_samples.guest_book(MARK),
    "agenda": book_samples.agenda(MARK),
    "buku-kotak": book_samples.box_book(MARK),
    "laporan": report_samples.report(MARK, SIGNER, BUREAU),
    "berkas": case_samples.case_file(MARK, BUREAU),
    "laporan-tl": case_samples.follow_up(MARK, SIGNER, BUREAU),
    "sop": sop_samples.sop(MARK, SIGNER, STATISTICS),
    "sop-bulanan": sop_samples.period(MARK, SIGNER, STATISTICS),
}
