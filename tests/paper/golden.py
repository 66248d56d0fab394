"""Where the fixed words of each form stand on its usual paper, so that no change moves them unseen.

Each is a text of the first page, its left edge and its baseline in millimetres from the top left; those of the forms
that were drawn before the program are the ones of the drawings.
"""

from collections.abc import Mapping

GOLDEN: Mapping[str, tuple[tuple[str, float, float], ...]] = {
    "disposisi": (("LEMBAR DISPOSISI", 85.6, 34.2), ("Surat dari", 17.0, 42.2), ("Diterima Tgl", 102.0, 42.2)),
    "disposisi-bps": (("LEMBARAN DISPOSISI", 50.7, 30.2), ("Instansi", 19.0, 42.9), ("Nomor/Tanggal", 19.0, 47.7)),
    "disposisi-kartu": (("KARTU DISPOSISI", 34.0, 13.2), ("Indeks", 6.3, 19.2), ("Tgl. penyelesaian", 45.4, 30.2)),
    "tanda-terima": (
        ("TANDA TERIMA PENGADUAN", 74.6, 33.9),
        ("Hari, tanggal, pukul", 17.0, 45.6),
        ("Media pengaduan", 17.0, 51.6),
    ),
    "titip-ktp": (("TITIP KARTU IDENTITAS", 12.0, 16.6), ("Untuk tamu", 12.0, 21.1), ("LACI", 84.6, 10.4)),
    "formulir": (("FORMULIR PENGADUAN MASYARAKAT", 65.5, 46.4), ("Hari, tanggal, jam", 27.0, 62.0)),
    "slip-kotak": (("LEMBAR SARAN DAN PENGADUAN", 20.2, 13.0), ("Nama", 9.0, 29.1), ("Alamat", 9.0, 36.2)),
    "berita-acara-kotak": (("BERITA ACARA PEMBUKAAN KOTAK SARAN/PENGADUAN", 46.5, 47.5), ("Nama", 41.0, 78.4)),
    "cadangan": (("LEMBAR KENDALI BLOK CADANGAN", 67.3, 34.7), ("Blok", 17.0, 41.6)),
    "bulanan": (
        ("REKAPITULASI BULANAN PENGADUAN MASYARAKAT", 106.2, 45.9),
        ("A.\u00a0 Menurut media pengaduan", 25.0, 60.0),
        ("Penanganan", 196.6, 66.6),
    ),
    "matriks": (("REKAPITULASI JUMLAH ADUAN PER BULAN", 59.4, 49.6), ("Media Pengaduan", 106.3, 71.7)),
    "media-per-bulan": (("REKAPITULASI PENGADUAN PER MEDIA DAN BULAN", 49.8, 49.6), ("Jumlah Aduan", 78.0, 72.5)),
    "evaluasi": (("EVALUASI PENGADUAN MASYARAKAT", 65.2, 49.6), ("Hasil Penanganan", 112.3, 71.0)),
    "unit": (("REKAPITULASI PENGADUAN MENURUT UNIT", 62.5, 49.6), ("% Tindak", 186.1, 64.9)),
    "sp4n": (("REKAPITULASI PENGADUAN SP4N-LAPOR!", 120.8, 49.6), ("Selesai", 120.8, 75.6)),
    "kecepatan": (("REKAPITULASI KECEPATAN PENANGANAN PENGADUAN", 49.1, 49.6), ("Verifikasi", 96.2, 63.5)),
    "status": (("REKAPITULASI PENGADUAN MENURUT STATUS", 55.3, 49.6), ("Status Laporan", 68.8, 63.7)),
    "berkas": (("BERKAS PENGADUAN", 82.4, 46.4), ("Pengaduan", 27.0, 61.9), ("Nomor register", 27.0, 69.0)),
    "laporan-tl": (("LAPORAN PENYELESAIAN PENGADUAN", 64.0, 47.0), ("Dasar", 39.0, 65.4)),
    "daftar-tagih": (("DAFTAR TAGIH TINDAK LANJUT", 75.2, 47.5), ("Kepala Bagian Tatalaksana", 20.0, 64.3)),
    "sop": (("STANDAR OPERASIONAL PROSEDUR", 123.7, 45.9), ("Pokok pengaduan", 20.0, 64.6)),
    "sop-bulanan": (("PERBANDINGAN WAKTU NYATA DENGAN WAKTU BAKU SOP", 98.6, 45.9), ("Waktu nyata", 240.6, 72.4)),
    "buku-register": (("BUKU REGISTER PENGADUAN MASYARAKAT", 117.2, 15.5), ("Klasifikasi/", 171.1, 32.7)),
    "buku-tamu": (("BUKU TAMU", 154.6, 15.5), ("Identitas", 233.8, 33.0), ("Alamat/", 115.5, 35.8)),
    "agenda": (("AGENDA SURAT MASUK PENGADUAN", 125.6, 15.5), ("Ditujukan kepada/", 153.1, 32.7)),
    "buku-kotak": (("BUKU REKAPITULASI PENGADUAN KOTAK SARAN", 111.3, 15.5), ("Jumlah", 152.4, 34.4)),
    "laporan": (("LAPORAN", 91.8, 108.0), ("PENANGANAN PENGADUAN MASYARAKAT", 39.9, 117.0)),
    "surat-jawaban": (("Nomor", 30.0, 48.0), ("Sifat", 30.0, 53.4), ("Lampiran", 30.0, 58.8)),
    "penyaluran": (("Nomor", 30.0, 48.0), ("Sifat", 30.0, 53.4), ("Lampiran", 30.0, 58.8)),
    "lembar-pemulihan": (("LEMBAR PEMULIHAN REGISTER PENGADUAN", 53.1, 50.0), ("Akun pertama", 25.0, 71.8)),
}
