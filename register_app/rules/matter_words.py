"""The words of a matter that say what it is about, without those that every complaint is made of."""

import re
import unicodedata

SHORTEST = 4
MOST = 40
"""So many different words of a text are looked at; a letter says what it is about long before."""

_EMPTY_WORDS = (
    "yang untuk dengan dalam pada dari tidak bahwa oleh akan saya kami kita mereka anda beliau adalah sudah telah "
    "belum tanpa masih juga atau tetapi karena sehingga maka agar supaya jika bila ketika saat sejak sampai "
    "hingga antara seperti sebagai secara serta para bagi atas bawah lebih kurang sangat hanya sering selalu "
    "pernah harus dapat bisa boleh mohon minta tolong terima kasih hormat dengan ini itu tersebut berikut "
    "demikian lalu kemudian setelah sebelum mana apa siapa kapan kenapa mengapa bagaimana ada tiada banyak "
    "sedikit semua setiap masing beberapa hari bulan tahun tanggal pukul waktu kali lagi baru lama tempat orang "
    "bapak saudara nama nomor pengaduan pengadu pelapor laporan lapor melapor melaporkan keluhan aduan mengadu "
    "mengadukan menyampaikan aspirasi permintaan informasi masyarakat warga pemerintah kantor dinas petugas "
    "pegawai pelayanan layanan senin selasa rabu kamis jumat sabtu minggu januari februari maret april juni juli "
    "agustus september oktober november desember mohon kiranya disampaikan diketahui dilakukan menjadi merasa "
    "mengenai tentang terhadap perihal sekitar pihak "
)
_EMPTY = frozenset(re.findall(r"\w+", _EMPTY_WORDS))
"""Words of every sentence, and those that every complaint is made of."""

_SUFFIX = re.compile(r"(?<=....)(?:nya|kah|lah)$")


def matter_words(*texts: str) -> dict[str, str]:
    """Word as it is compared → word as written, in the order of the texts; short and empty words left out."""
    found: dict[str, str] = {}
    for text in texts:
        for written in re.findall(r"[^\W_]+", text):
            plain = _SUFFIX.sub("", plain_word(written)) if len(written) >= SHORTEST else ""
            if plain and plain not in _EMPTY:
                found.setdefault(plain, written)
                if len(found) == MOST:
                    return found
    return found


def plain_word(word: str) -> str:
    """Lower case without accents, as the full-text index keeps it."""
    if word.isascii():  # nearly every word, and then there is no accent to look for
        return word.lower()
    apart = unicodedata.normalize("NFKD", word).casefold()
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
