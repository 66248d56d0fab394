"""Invented matters of the practice register: subject, story, category, unit and where it happened."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that citizens complain about, ask for, or praise."""

    subject: str
    story: str
    category: str
    unit: int
    place: str = ""
    kind: str = "pengaduan"
    supervisory: bool | None = False


_SERVICE, _STAFF, _RULES, _GENERAL = (
    "Pelayanan masyarakat",
    "Kepegawaian/ketenagakerjaan",
    "Tatalaksana/regulasi",
    "Umum",
)

MATTERS: tuple[Matter, ...] = (
    Matter(
        "Jam istirahat loket tidak diumumkan",
        "Loket pengesahan berkas tutup pukul 11.20, padahal papan menulis istirahat mulai 12.00. Tamu datang dari luar kota dan menunggu dua jam. Petugas jaga tidak memberi tahu jam buka kembali.",
        _SERVICE,
        2,
        "Loket 2, lantai 1",
    ),
    Matter(
        "Antrean loket tanpa nomor",
        "Antrean di loket pengesahan tidak memakai nomor. Siapa yang maju dulu dia yang dilayani. Mohon pakai nomor antrean, kasihan yang tua.",
        _SERVICE,
        2,
        "Ruang tunggu",
    ),
    Matter(
        "Papan standar pelayanan tidak terpasang",
        "Standar pelayanan tidak terlihat di ruang tunggu, sehingga pemohon tidak tahu syarat dan lamanya. Warga kembali tiga kali karena syarat selalu kurang.",
        _RULES,
        2,
        "Ruang tunggu",
    ),
    Matter(
        "Rekomendasi analisis jabatan belum terbit",
        "Permohonan rekomendasi analisis jabatan diajukan tiga bulan lalu dan belum dijawab. Berkas dinyatakan tidak ditemukan di loket. Pemohon meminta kepastian waktu.",
        _STAFF,
        0,
    ),
    Matter(
        "Petugas meminta berkas yang sama dua kali",
        "Salinan ijazah yang sudah diserahkan diminta lagi minggu berikutnya. Pemohon menempuh enam jam perjalanan untuk mengantar berkas yang sama.",
        _SERVICE,
        3,
        "Loket 1",
    ),
    Matter(
        "Dugaan permintaan uang untuk mempercepat berkas",
        "Seseorang yang mengaku pegawai meminta uang supaya berkas didahulukan. Pemohon tidak memberi dan berkasnya tertahan dua minggu.",
        "Korupsi/pungli",
        1,
        "Halaman kantor",
        supervisory=True,
    ),
    Matter(
        "Nomor telepon layanan tidak aktif",
        "Nomor yang tertulis di laman tidak bisa dihubungi sejak awal bulan. Warga dari kabupaten terpaksa datang sendiri hanya untuk bertanya.",
        _SERVICE,
        3,
    ),
    Matter(
        "Kursi roda tidak tersedia di pintu utama",
        "Ibu pengadu memakai tongkat dan harus menaiki tangga karena kursi roda terkunci di gudang. Mohon disediakan di pintu masuk.",
        _SERVICE,
        3,
        "Pintu utama",
    ),
    Matter(
        "Keberatan atas hasil evaluasi jabatan",
        "Kelas jabatan turun tanpa penjelasan tertulis. Pengadu meminta dasar penilaian dan kesempatan menyanggah.",
        _STAFF,
        0,
    ),
    Matter(
        "Toilet ruang tunggu terkunci siang hari",
        "Toilet untuk tamu terkunci antara pukul 11.00 dan 13.30. Kunci dibawa petugas kebersihan dan tidak ada yang tahu keberadaannya.",
        _GENERAL,
        3,
        "Ruang tunggu",
    ),
    Matter(
        "Usul loket khusus lansia",
        "Sebaiknya satu loket didahulukan untuk lansia dan ibu hamil, terutama hari Senin ketika antrean panjang.",
        _SERVICE,
        2,
        kind="aspirasi",
        supervisory=None,
    ),
    Matter(
        "Tambah kursi di ruang tunggu",
        "Kursi ruang tunggu hanya dua belas dan banyak tamu berdiri. Mohon ditambah.",
        _GENERAL,
        3,
        "Ruang tunggu",
        kind="aspirasi",
        supervisory=None,
    ),
    Matter(
        "Permintaan salinan standar pelayanan",
        "Mohon salinan standar pelayanan yang berlaku untuk bahan penelitian skripsi tentang pelayanan publik daerah.",
        _RULES,
        2,
        kind="permintaan-informasi",
        supervisory=None,
    ),
    Matter(
        "Formulir lama masih dibagikan",
        "Formulir yang dibagikan di loket masih memakai susunan tahun lalu, sehingga pemohon mengisi dua kali.",
        _RULES,
        2,
        "Loket 3",
    ),
    Matter(
        "Jalan provinsi rusak menuju pasar",
        "Jalan berlubang sejak musim hujan dan beberapa pengendara jatuh. Warga sudah melapor ke kelurahan tanpa hasil.",
        _GENERAL,
        1,
        "Ruas jalan contoh",
    ),
    Matter(
        "Tanah kas desa belum bersertifikat",
        "Warga menanyakan kelanjutan sertifikat tanah kas desa yang diajukan tahun lalu.",
        "Pertanahan/perumahan",
        1,
    ),
    Matter(
        "Mutasi pegawai tanpa pemberitahuan",
        "Guru dipindahkan tanpa surat sebelumnya dan tunjangan berhenti dua bulan. Mohon penjelasan dan pembayaran yang tertunda.",
        _STAFF,
        0,
    ),
    Matter(
        "Terima kasih untuk petugas loket satu",
        "Petugas loket satu sabar menjelaskan syarat kepada orang tua saya. Semoga dipertahankan.",
        _SERVICE,
        3,
        kind="aspirasi",
        supervisory=None,
    ),
    Matter(
        "Laman jadwal layanan tidak terbuka",
        "Laman jadwal layanan menampilkan halaman kosong sejak minggu lalu.",
        _SERVICE,
        2,
    ),
    Matter(
        "Biaya parkir tidak sesuai karcis",
        "Juru parkir meminta lebih dari yang tercetak di karcis.",
        "Korupsi/pungli",
        3,
        "Halaman parkir",
    ),
    Matter(
        "Sampah menumpuk di belakang kantor",
        "Sampah di belakang gedung tidak diangkut empat hari dan berbau sampai ruang tunggu.",
        "Lingkungan hidup",
        3,
        "Belakang gedung",
    ),
    Matter(
        "Pejabat memakai kendaraan dinas untuk usaha",
        "Kendaraan dinas terlihat mengantar barang dagangan pada hari kerja, lebih dari tiga kali bulan ini.",
        "Penyalahgunaan wewenang",
        1,
        supervisory=True,
    ),
)

ANSWERS: tuple[str, ...] = (
    "Pengadu sudah diberi penjelasan dan menerima. Papan jam layanan diperbarui hari itu juga.",
    "Berkas ditemukan dan diselesaikan. Surat jawaban dikirim ke alamat pengadu.",
    "Unit terkait sudah menegur petugas dan memperbaiki alur. Jawaban disampaikan lewat telepon.",
    "Usul dicatat sebagai bahan perbaikan triwulan ini, pengadu diberi tahu.",
    "Dokumen yang diminta diserahkan kepada pemohon.",
)

FOLLOW_UPS: tuple[str, ...] = (
    "Meminta keterangan unit terkait dan memeriksa berkas.",
    "Meninjau ke lokasi bersama petugas, dokumentasi diambil.",
    "Menyiapkan konsep surat jawaban.",
    "Koordinasi dengan bagian yang menangani, menunggu data.",
)
