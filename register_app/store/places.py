"""Where a register may live: not on a network, in the cloud, on a removable drive or where nothing can be written."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from register_app.store.refusals import OpeningError, Reason

NETWORK_KINDS = frozenset(
    {"afs", "ceph", "cifs", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
)
"""Kinds of file system whose disk is in another machine."""

SHARED_KINDS = frozenset({"sshfs", "davfs2", "rclone", "gvfsd-fuse", "vmhgfs-fuse", "glusterfs"})
"""The same through FUSE (``fuse.sshfs``), and folders lent by the host of a virtual machine."""

CLOUD_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "drive saya": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
    "megasync": "MEGA",
}
"""Folder names that the services give, in lower case; a name may go on after a space or dash ("OneDrive - Kantor")."""

CLOUD_MARKERS = {
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".sync_*.db": "Nextcloud",
    ".tmp.drivedownload": "Google Drive",
}
"""Files that the services leave in the folder they synchronise, whatever its name."""

_REMOVABLE_PARENTS = ("/media/", "/run/media/")


@dataclass(frozen=True, slots=True)
class Volume:
    """What a folder lies on, as far as a register cares."""

    network: bool = False
    removable: bool = False
    read_only: bool = False


def require_good_place(register: Path, volume: Volume | None = None) -> None:
    """Raise `OpeningError` when the live file must not lie there; ``volume`` defaults to what this computer says."""
    real = register.resolve()
    lies_on = volume or volume_of(real)
    cloud = cloud_of(register) or cloud_of(real)
    if lies_on.network:
        raise OpeningError(Reason.NETWORK, register)
    if cloud:
        raise OpeningError(Reason.CLOUD, register, detail=cloud)
    if lies_on.removable:
        raise OpeningError(Reason.REMOVABLE, register)
    if lies_on.read_only or not _may_write(real):
        raise OpeningError(Reason.READ_ONLY, register)


def cloud_of(path: Path) -> str | None:
    """The service that synchronises a folder above ``path``, by the folder's name or by what lies in it."""
    for folder in path.parents:
        if name := _cloud_by_name(folder.name.lower()):
            return name
        if name := _cloud_by_marker(folder):
            return name
    return None


def _cloud_by_name(name: str) -> str | None:
    plain = name.rstrip("0123456789")  # a second account makes "Nextcloud2"
    return next(
        (cloud for word, cloud in CLOUD_NAMES.items() if plain == word or name.startswith((f"{word} ", f"{word}-"))),
        None,
    )


def _cloud_by_marker(folder: Path) -> str | None:
    try:
        if (folder / ".dropbox").is_file():  # a folder of this name in the home folder is only its settings
            return "Dropbox"
        return next((cloud for marker, cloud in CLOUD_MARKERS.items() if next(folder.glob(marker), None)), None)
    except OSError:
        return None


def _may_write(register: Path) -> bool:
    """Whether the file (if there) and the nearest folder above it that exists can be written."""
    if register.exists() and not os.access(register, os.W_OK):
        return False
    folder = next((folder for folder in register.parents if folder.exists()), register.parent)
    return os.access(folder, os.W_OK)


if sys.platform == "win32":
    import ctypes

    _REMOVABLE, _REMOTE, _DISC = 2, 4, 5

    def volume_of(path: Path) -> Volume:
        """What Windows says about the drive of ``path``."""
        if path.drive.startswith("\\\\"):
            return Volume(network=True)
        kind = ctypes.windll.kernel32.GetDriveTypeW(path.anchor)
        return Volume(network=kind == _REMOTE, removable=kind == _REMOVABLE, read_only=kind == _DISC)

else:

    def volume_of(path: Path) -> Volume:
        """What the kernel's table of mounts says about ``path``."""
        try:
            table = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return Volume()
        return volume_in(table.splitlines(), path, Path("/sys"))


def volume_in(mountinfo: Iterable[str], path: Path, sysfs: Path) -> Volume:
    """The volume of ``path`` by the lines of a Linux mount table (proc(5)) and a tree of devices."""
    best: tuple[Path, list[str]] | None = None
    for line in mountinfo:
        fields = line.split(" ")
        point = Path(_plain(fields[4]))
        if path.is_relative_to(point) and (best is None or len(point.parts) >= len(best[0].parts)):
            best = point, fields
    if best is None:
        return Volume()
    point, fields = best
    kind, source, options = fields[fields.index("-") + 1 :][:3]
    return Volume(
        network=kind in NETWORK_KINDS or kind.removeprefix("fuse.") in SHARED_KINDS or kind == "vboxsf",
        removable=point != Path("/") and _is_removable(_plain(source), point, sysfs),
        read_only="ro" in fields[5].split(",") or "ro" in options.split(","),
    )


def _is_removable(source: str, point: Path, sysfs: Path) -> bool:
    """Whether the device can be pulled out: flagged so, or plugged into USB; by its mount point when unknown."""
    device = sysfs / "class" / "block" / Path(source).resolve().name
    if not source.startswith("/dev/") or not device.exists():
        return source.startswith("/dev/") and f"{point}/".startswith(_REMOVABLE_PARENTS)
    return any(_can_be_pulled(part.resolve()) for part in (*(device / "slaves").glob("*"), device))


def _can_be_pulled(device: Path) -> bool:
    flags = (folder / "removable" for folder in (device, device.parent))
    flagged = any(flag.is_file() and flag.read_text(encoding="ascii").strip() == "1" for flag in flags)
    return flagged or any(part.startswith("usb") for part in device.parts)


def _plain(field: str) -> str:
    r"""Undo the octal escapes of the mount table (``\040`` is a space)."""
    head, *rest = field.split("\\")
    return head + "".join(chr(int(part[:3], 8)) + part[3:] for part in rest)
