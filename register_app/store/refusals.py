"""Why a register file cannot be made or opened: one code, one sentence and one way on for each reason."""

import errno
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from shutil import disk_usage

from register_app.errors import MachineError, Problem, RefusedError
from register_app.i18n import _


class Reason(StrEnum):
    """Every way in which the register says no to a file, for programs to act on."""

    MISSING = "missing"
    DATABASE_GONE = "database-gone"
    EXISTS = "exists"
    NOT_A_FILE = "not-a-file"
    EMPTY = "empty"
    PLAIN = "plain"
    FOREIGN = "foreign"
    KEYS_MISSING = "keys-missing"
    SECOND_NAME = "second-name"
    KEYS_DAMAGED = "keys-damaged"
    MISPAIRED = "mispaired"
    DAMAGED = "damaged"
    NEWER = "newer"
    IN_USE = "in-use"
    READ_ONLY = "read-only"
    UNREADABLE = "unreadable"
    NETWORK = "network"
    CLOUD = "cloud"
    REMOVABLE = "removable"
    DISK_FULL = "disk-full"
    DISK_FAILED = "disk-failed"
    ENGINE_UNFIT = "engine-unfit"
    UPGRADE_FAILED = "upgrade-failed"


class OpeningError(MachineError):
    """The register file cannot be used as it is; ``reason`` says why, ``facts`` what is known about it."""

    def __init__(self, reason: Reason, path: Path, **facts: str) -> None:
        self.reason = reason
        self.path = path
        self.facts: Mapping[str, str] = facts
        text, remedy = _SENTENCES[reason]()
        blanks = {"path": str(path), "folder": str(path.parent), "who": "-", "since": "-", "detail": "-", **facts}
        super().__init__(text.format(**blanks), remedy=remedy.format(**blanks))


class UnlockError(RefusedError):
    """What the person typed does not open the register; the file itself is well."""

    reason = "wrong-key"


class WrongPassphraseError(UnlockError):
    """The passphrase is not this account's."""

    reason = "wrong-passphrase"

    def __init__(self) -> None:
        text = _(
            "Kata sandi tidak cocok. Periksa huruf besar-kecil (Caps Lock), lalu coba lagi. "
            "Bila lupa, pakai lembar pemulihan."
        )
        super().__init__([Problem("passphrase", text)])


class UnknownAccountError(UnlockError):
    """The register has no slot for this account."""

    reason = "unknown-account"

    def __init__(self, account: str) -> None:
        text = _("Akun {account} tidak terdaftar pada register ini. Pilih akun dari daftar, atau minta administrator.")
        super().__init__([Problem("account", text.format(account=account))])


class WrongRecoveryKeyError(UnlockError):
    """The recovery key was mistyped (``groups`` says where) or belongs to another register."""

    reason = "wrong-recovery-key"

    def __init__(self, groups: tuple[int, ...] | None = None) -> None:
        self.groups = groups or ()
        super().__init__([Problem("recovery_key", _recovery_sentence(groups))])


def of_os_error(error: OSError, path: Path) -> OpeningError:
    """The reason behind what the operating system said about ``path``."""
    reason = _OS_REASONS.get(error.errno or 0, Reason.DISK_FAILED)
    return OpeningError(reason, path, detail=error.strerror or str(error))


def of_driver_message(message: str, path: Path) -> OpeningError:
    """The reason behind what the database engine said; it has no codes, only these English words."""
    reason = _driver_reason(message)
    if reason is None:
        reason = Reason.DISK_FULL if _has_no_room(path) else Reason.DISK_FAILED
    return OpeningError(reason, path, detail=message)


def of_trouble_in_use(message: str, path: Path) -> OpeningError | None:
    """The trouble of the machine that stopped work on an open register; None for what is a fault of ours."""
    if _driver_reason(message) in _TROUBLES or _DISK_TROUBLE in message:
        return of_driver_message(message, path)
    return None


def _driver_reason(message: str) -> Reason | None:
    return next((reason for words, reason in _DRIVER_REASONS.items() if words in message), None)


def _has_no_room(path: Path) -> bool:
    """Whether the disk is full: the engine cannot tell when it is the file beside the register that does not fit."""
    try:
        return disk_usage(path.parent).free < LEAST_ROOM
    except OSError:
        return False


LEAST_ROOM = 128 * 1024
"""The engine needs so many bytes beside the register to work on it at all."""

_DISK_TROUBLE = "disk I/O error"
_TROUBLES = frozenset({Reason.DISK_FULL, Reason.READ_ONLY, Reason.DAMAGED})


_DRIVER_REASONS = {
    "not a database": Reason.DAMAGED,
    "malformed": Reason.DAMAGED,
    "vtable constructor failed": Reason.DAMAGED,
    "is full": Reason.DISK_FULL,
    "readonly": Reason.READ_ONLY,
    "read-only": Reason.READ_ONLY,
    "is locked": Reason.IN_USE,
    "unable to open": Reason.UNREADABLE,
}

_OS_REASONS = {
    errno.ENOENT: Reason.MISSING,
    errno.EEXIST: Reason.NOT_A_FILE,
    errno.EISDIR: Reason.NOT_A_FILE,
    errno.ENOTDIR: Reason.NOT_A_FILE,
    errno.ENOSPC: Reason.DISK_FULL,
    errno.EDQUOT: Reason.DISK_FULL,
    errno.EROFS: Reason.READ_ONLY,
    errno.EACCES: Reason.UNREADABLE,
    errno.EPERM: Reason.UNREADABLE,
}


def _recovery_sentence(groups: tuple[int, ...] | None) -> str:
    if groups is None:
        return _(
            "Kunci pemulihan ini bukan untuk register ini. Pakai lembar pemulihan terbaru yang dicetak "
            "untuk register ini."
        )
    if not groups:
        return _("Kunci pemulihan belum lengkap atau kelebihan: harus 13 kelompok, masing-masing 5 huruf atau angka.")
    text = _("Ada salah ketik pada kelompok ke-{numbers}. Cocokkan lagi dengan lembar pemulihan.")
    return text.format(numbers=", ".join(str(group) for group in groups))


_SENTENCES: Mapping[Reason, Callable[[], tuple[str, str]]] = {
    Reason.MISSING: lambda: (
        _("Berkas register tidak ada di {path}."),
        _(
            "Bila pernah dibuat, cari ke mana berkasnya dipindahkan atau pulihkan dari cadangan; "
            "bila belum, buat register baru."
        ),
    ),
    Reason.DATABASE_GONE: lambda: (
        _("Berkas kunci masih ada di {folder}, tetapi berkas registernya hilang: {path}."),
        _("Kembalikan berkas itu ke folder semula (lihat juga Tempat Sampah), atau pulihkan dari cadangan."),
    ),
    Reason.EXISTS: lambda: (
        _("Sudah ada berkas register di {path}."),
        _("Buka berkas itu, atau pilih folder lain untuk register baru. Berkas yang ada tidak pernah ditimpa."),
    ),
    Reason.NOT_A_FILE: lambda: (
        _("{path} tidak dapat menjadi berkas register: di tempat itu ada folder atau berkas lain."),
        _("Pilih berkas register di dalam sebuah folder, misalnya register.db, atau pilih folder lain."),
    ),
    Reason.EMPTY: lambda: (
        _("Berkas register kosong (0 bita): {path}."),
        _("Jangan dihapus. Pulihkan isinya dari cadangan terakhir, lalu periksa disk komputer ini."),
    ),
    Reason.PLAIN: lambda: (
        _("{path} adalah basis data SQLite biasa tanpa sandi, bukan register pengaduan."),
        _("Pilih berkas register yang benar. Berkas ini dibiarkan apa adanya."),
    ),
    Reason.FOREIGN: lambda: (
        _("{path} bukan berkas register pengaduan."),
        _("Pilih berkas register yang benar, biasanya bernama register.db. Berkas ini dibiarkan apa adanya."),
    ),
    Reason.KEYS_MISSING: lambda: (
        _("Berkas kunci tidak ada di samping {path}."),
        _(
            "Salin kembali berkas berakhiran .kunci atau .kunci-2 ke folder {folder}. "
            "Tanpa salah satunya register tidak dapat dibuka."
        ),
    ),
    Reason.SECOND_NAME: lambda: (
        _("{path} adalah nama kedua (hard link) dari satu berkas, dan berkas kunci tidak ada di sampingnya."),
        _("Buka register lewat nama aslinya, di folder tempat berkas kuncinya berada."),
    ),
    Reason.KEYS_DAMAGED: lambda: (
        _("Kedua berkas kunci di samping {path} rusak."),
        _("Salin kembali berkas .kunci dari cadangan ke folder {folder}. Isi register sendiri tidak berubah."),
    ),
    Reason.MISPAIRED: lambda: (
        _("Berkas kunci dan berkas register di {folder} bukan pasangan."),
        _("Kembalikan register.db dan berkas .kunci dari folder atau cadangan yang sama."),
    ),
    Reason.DAMAGED: lambda: (
        _("Kata sandi benar, tetapi isi berkas register rusak: {path}."),
        _("Jangan dihapus. Simpan berkas ini sebagaimana adanya, lalu pulihkan dari cadangan terakhir."),
    ),
    Reason.NEWER: lambda: (
        _("Register ini terakhir dibuka dengan versi program yang lebih baru daripada versi di komputer ini."),
        _("Pasang versi program yang terbaru di komputer ini, lalu buka lagi. Isinya tidak diubah."),
    ),
    Reason.IN_USE: lambda: (
        _("Register sedang dibuka oleh {who} sejak {since}."),
        _("Tutup jendela register yang itu dahulu, lalu coba lagi."),
    ),
    Reason.READ_ONLY: lambda: (
        _("Folder atau berkas register tidak boleh ditulisi: {path}."),
        _("Hapus tanda hanya-baca pada berkas dan foldernya, atau pindahkan register ke folder milik akun ini."),
    ),
    Reason.UNREADABLE: lambda: (
        _("Akun komputer ini tidak diizinkan membuka {path}, atau program lain sedang menguncinya."),
        _("Masuk dengan akun komputer yang biasa dipakai untuk register, tutup program lain, lalu coba lagi."),
    ),
    Reason.NETWORK: lambda: (
        _("Folder {folder} berada di jaringan. Register yang sedang dipakai dapat rusak di sana."),
        _("Pilih folder pada disk komputer ini. Folder jaringan boleh dipakai untuk cadangan."),
    ),
    Reason.CLOUD: lambda: (
        _(
            "Folder {folder} disinkronkan ke layanan awan ({detail}). "
            "Register yang sedang dipakai dapat rusak di sana dan ikut terkirim keluar kantor."
        ),
        _("Pilih folder pada disk komputer ini yang tidak disinkronkan."),
    ),
    Reason.REMOVABLE: lambda: (
        _("Folder {folder} berada di diska lepas (misalnya diska USB), yang dapat tercabut saat register dipakai."),
        _("Pilih folder pada disk komputer ini. Diska lepas boleh dipakai untuk cadangan."),
    ),
    Reason.DISK_FULL: lambda: (
        _("Disk penuh, sehingga {path} tidak dapat ditulis."),
        _("Kosongkan ruang pada disk itu, lalu coba lagi. Yang sudah tersimpan tetap ada."),
    ),
    Reason.DISK_FAILED: lambda: (
        _("Disk menolak membaca atau menulis {path} ({detail})."),
        _("Coba sekali lagi; bila terulang, periksa disk komputer ini sebelum meneruskan, dan siapkan cadangan."),
    ),
    Reason.ENGINE_UNFIT: lambda: (
        _("Mesin basis data program ini tidak memenuhi syarat ({detail})."),
        _("Pasang ulang program register dari paket resminya."),
    ),
    Reason.UPGRADE_FAILED: lambda: (
        _("Register versi lama tidak dapat disesuaikan dengan versi program ini ({detail})."),
        _("Isinya tidak berubah. Pakai versi program sebelumnya dan sampaikan pesan ini kepada pengelola program."),
    ),
}
