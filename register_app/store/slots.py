"""Opens, adds, changes and takes away the ways into a register: one slot per person and one for the printed key."""

from dataclasses import replace
from pathlib import Path

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.store import keys
from register_app.store.header import Header, Slot, is_genuine, read_header, write_header
from register_app.store.keys import KdfCost, Keyring
from register_app.store.recovery import RecoveryTextError, new_recovery_key, read_recovery, recovery_text
from register_app.store.refusals import UnknownAccountError, WrongPassphraseError, WrongRecoveryKeyError, of_os_error

SHORTEST_PASSPHRASE = 8

_RECOVERY = "pemulihan"


def unlock(header: Header, account: str, passphrase: str) -> Keyring:
    """The keys of ``account``; takes as long as the passphrase's cost (half a second or more)."""
    slot = header.slot(account)
    if slot is None:
        raise UnknownAccountError(account)
    key = keys.key_from_passphrase(passphrase, slot.salt, KdfCost(slot.memory_kib, slot.passes))
    try:
        return keys.unseal(slot.wrapped, key, bound_to=account)
    except keys.DoesNotOpenError:
        raise WrongPassphraseError from None


def unlock_with_recovery(header: Header, text: str) -> Keyring:
    """The keys behind the printed recovery key, however it was typed."""
    try:
        return keys.unseal(header.recovery, _recovery_key(read_recovery(text)), bound_to=_RECOVERY)
    except RecoveryTextError as error:
        raise WrongRecoveryKeyError(error.groups) from None
    except keys.DoesNotOpenError:
        raise WrongRecoveryKeyError from None


def require_passphrase(passphrase: str) -> None:
    """Refuse one that is too short to protect anything."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        text = _(
            "Kata sandi terlalu pendek: paling sedikit {least} huruf. Empat kata acak yang mudah diingat lebih kuat "
            "daripada satu kata dengan angka."
        )
        raise RefusedError([Problem("passphrase", text.format(least=SHORTEST_PASSPHRASE))])


def new_slot(
    keyring: Keyring, *, account: str, display_name: str, role_title: str, passphrase: str, kdf: KdfCost
) -> Slot:
    """Wrap the keys for one person; refuses a passphrase that is too short to protect anything."""
    require_passphrase(passphrase)
    salt = keys.new_salt()
    key = keys.key_from_passphrase(passphrase, salt, kdf)
    wrapped = keys.seal(keyring, key, bound_to=account)
    return Slot(account, display_name, role_title, kdf.memory_kib, kdf.passes, salt, wrapped)


def new_recovery(keyring: Keyring) -> tuple[bytes, str]:
    """Wrap the keys for a new recovery sheet: what the header keeps, and the text that only paper keeps."""
    secret = new_recovery_key()
    return keys.seal(keyring, _recovery_key(secret), bound_to=_RECOVERY), recovery_text(secret)


def header_key(keyring: Keyring) -> bytes:
    """The key that signs the header: only somebody inside the register can sign."""
    return keys.derived_key(keyring.register, "header")


def add_slot(
    register: Path,
    keyring: Keyring,
    *,
    account: str,
    display_name: str,
    role_title: str,
    passphrase: str,
    kdf: KdfCost | None = None,
) -> Header:
    """Give one more person a way in; an account that has one already is refused."""
    header = read_header(register).header
    if header.slot(account):
        text = _("Akun {account} sudah ada. Pilih nama akun lain.").format(account=account)
        raise RefusedError([Problem("account", text)])
    cost = _at_least(kdf, header)
    slot = new_slot(
        keyring,
        account=account,
        display_name=display_name,
        role_title=role_title,
        passphrase=passphrase,
        kdf=cost,
    )
    return _write(register, replace(header, slots=(*header.slots, slot)), keyring)


def replace_slot(
    register: Path,
    keyring: Keyring,
    *,
    account: str,
    passphrase: str,
    display_name: str | None = None,
    role_title: str | None = None,
    kdf: KdfCost | None = None,
) -> Header:
    """Change a passphrase (and, if given, the name shown): the register itself is not rewritten."""
    header = read_header(register).header
    old = header.slot(account)
    if old is None:
        raise UnknownAccountError(account)
    fresh = new_slot(
        keyring,
        account=account,
        display_name=old.display_name if display_name is None else display_name,
        role_title=old.role_title if role_title is None else role_title,
        passphrase=passphrase,
        kdf=_at_least(kdf, header),
    )
    fresh = replace(fresh, unknown=old.unknown)
    slots = tuple(fresh if slot is old else slot for slot in header.slots)
    return _write(register, replace(header, slots=slots), keyring)


def remove_slot(register: Path, keyring: Keyring, *, account: str) -> Header:
    """Take a person's way in away; the last one stays, or nobody could open the register without paper."""
    header = read_header(register).header
    if header.slot(account) is None:
        raise UnknownAccountError(account)
    if len(header.slots) == 1:
        text = _("{account} adalah akun terakhir pada register ini. Tambahkan akun lain dahulu.")
        raise RefusedError([Problem("account", text.format(account=account))])
    slots = tuple(slot for slot in header.slots if slot.account != account)
    return _write(register, replace(header, slots=slots), keyring)


def renew_recovery(register: Path, keyring: Keyring) -> str:
    """Make a new recovery key to print; the sheet printed before no longer opens anything."""
    wrapped, text = new_recovery(keyring)
    _write(register, replace(read_header(register).header, recovery=wrapped), keyring)
    return text


def rename_office(register: Path, keyring: Keyring, office: str) -> Header:
    """Show another office name on the unlock window."""
    return _write(register, replace(read_header(register).header, office=office), keyring)


def is_signed(header: Header, keyring: Keyring) -> bool:
    """Whether nobody outside the register changed the key file."""
    return is_genuine(header, header_key(keyring))


def _write(register: Path, header: Header, keyring: Keyring) -> Header:
    try:
        return write_header(register, header, header_key(keyring))
    except OSError as error:
        raise of_os_error(error, register) from error


def _recovery_key(secret: bytes) -> bytes:
    return keys.derived_key(secret, _RECOVERY)


def _at_least(kdf: KdfCost | None, header: Header) -> KdfCost:
    """Costs only rise: never below any slot that is there."""
    cost = kdf or keys.calibrate()
    return KdfCost(
        max(cost.memory_kib, *(slot.memory_kib for slot in header.slots), 0),
        max(cost.passes, *(slot.passes for slot in header.slots), 0),
    )
