"""The words of a page of SP4N-LAPOR!: labels, sources, statuses, agencies, and what is only furniture."""

import re

LABELS: dict[str, tuple[str, ...]] = {
    "tracking_id": ("tracking id", "id laporan", "nomor laporan", "no laporan", "no tracking", "nomor tracking"),
    "title": ("judul laporan", "judul", "perihal"),
    "text": ("isi laporan awal", "isi laporan", "isi", "uraian"),
    "final_text": ("isi laporan akhir",),
    "day": ("tanggal laporan masuk", "tanggal laporan", "tanggal masuk", "tanggal"),
    "time": ("waktu laporan masuk", "waktu laporan", "waktu", "jam", "pukul"),
    "event_day": ("tanggal kejadian",),
    "place": ("lokasi kejadian", "lokasi"),
    "source": ("sumber laporan", "sumber"),
    "type": ("tipe laporan anonim rahasia", "tipe laporan", "tipe"),
    "category": ("kategori laporan", "kategori", "topik"),
    "kind": ("klasifikasi laporan", "klasifikasi"),
    "agency": ("instansi terdisposisi", "disposisi", "terdisposisi ke", "instansi tujuan", "instansi"),
    "status": ("status laporan", "status"),
    "reporter": ("nama pelapor", "pelapor", "nama"),
    "parent": ("instansi induk",),
    "ignored": (
        *("id kategori", "id instansi terdisposisi", "alasan tunda arsip", "provinsi", "kota kabupaten", "kecamatan"),
        *("kelurahan", "nomor sk", "url sk", "url dokumen laporan tahunan", "rating"),
        *("laporan yang masuk melalui kanal aduan setwapres",),
    ),
}
"""Part of a page → its labels, as on the page and as in the columns of the admin's spreadsheet."""

PARTS = {label: part for part, labels in LABELS.items() for label in labels}

SOURCE = re.compile(
    r"website|situs web|web|sms(?:\s*\d+)?|twitter|x|android|ios|aplikasi(?: mobile)?|mobile apps?|instagram|facebook"
    r"|whatsapp|tiktok|e-?mail|surat|telepon|call center|datang langsung|tatap muka",
    re.IGNORECASE,
)
STATUS = re.compile(
    r"(?:ditutup|diarsipkan|ditanggapi|diverifikasi|terverifikasi|terdisposisi|didisposisikan|ditunda|tertunda|selesai"
    r"|sedang|proses|diproses|belum|menunggu|bukan kewenangan|tindak lanjut)\b.*|tunda|arsip|laporan arsip",
    re.IGNORECASE,
)
BODY = re.compile(
    r"(?:admin|badan|balai|bappeda|biro|bpjs|bps|bpbd|dinas|direktorat|disdukcapil|inspektorat|kantor|kecamatan|kejaksaan"
    r"|kelurahan|kementerian|kepolisian|lembaga|otoritas|pemerintah|pemkab|pemkot|pemprov|perangkat daerah|perum|polda"
    r"|polres|provinsi|puskesmas|rsud|rumah sakit|satuan|satpol|sekretariat|universitas|uptd|upt)\b",
    re.IGNORECASE,
)
"""How the name of an agency or of an administrator begins."""

PERSON = re.compile(r"(?:pelapor|anonim|pejabat penghubung)\b.*", re.IGNORECASE)
ROUTE = re.compile(r"\s*(?:->|→|»|>)\s*")
FURNITURE = re.compile(
    r"(?:beranda|home|kembali|masuk|daftar|bagikan|dukung(?: laporan)?|lihat (?:selengkapnya|lampiran)|salin tautan"
    r"|cetak|lampiran|tindak lanjut(?: laporan)?|riwayat(?: tindak lanjut)?|timeline|linimasa|komentar|detail laporan"
    r"|isi laporan|tulis komentar|hubungi kami|tentang lapor!?|laporan)(?:\s*[:(]?\s*\d*\s*\)?)?",
    re.IGNORECASE,
)
"""Lines that belong to the page and not to the report."""

TOPICS = frozenset(
    (
        *(
            "administrasi kependudukan dan pencatatan sipil",
            "bantuan sosial",
            "infrastruktur",
            "kelautan dan perikanan",
        ),
        *("kepegawaian", "kesehatan", "ketahanan pangan dan pertanian", "ketenagakerjaan", "layanan air minum"),
        *("ketenteraman, ketertiban umum dan perlindungan", "lingkungan hidup dan kehutanan", "pariwisata"),
        *("pu dan penataan ruang", "pembangunan desa", "penanggulangan bencana", "peternakan dan pertanian"),
        *("perhubungan", "perumahan dan pertanahan", "sosial dan kesejahteraan", "teknologi informasi dan komunikasi"),
        *("pendidikan", "topik lainnya", "lainnya"),
    )
)
"""Category names that may stand on a line of their own; any other lonely line is taken for text."""
