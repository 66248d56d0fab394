"""Where a register may live, by what a computer says of its disks."""

from pathlib import Path

import pytest

from register_app.store.places import Volume, cloud_of, volume_in, volume_of

MOUNTS = r"""
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
23 22 0:21 / /proc rw,nosuid - proc proc rw
31 22 8:17 / /media/yustina/FLASHDISK rw,nosuid - vfat /dev/sdb1 rw
32 22 8:33 / /mnt/Disk\040Luar rw - exfat /dev/sdc1 rw
33 22 253:0 / /data rw - ext4 /dev/dm-0 rw
34 22 0:50 / /mnt/server rw - cifs //server/bersama rw
35 22 0:51 / /mnt/server/nas rw - nfs4 nas:/volume1 rw
36 22 0:52 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
37 22 0:53 / /mnt/vm rw - vboxsf bersama rw
38 22 11:0 / /media/cdrom ro - iso9660 /dev/sr0 ro
39 22 8:49 / /media/yustina/TUA rw - vfat /dev/sdx1 rw
""".strip().splitlines()


@pytest.fixture
def devices(tmp_path: Path) -> Path:
    """A tree of devices: a fixed disk, a flagged stick, a USB disk without the flag, an encrypted volume."""
    usb = "devices/pci0000:00/0000:00:14.0/usb1/1-2"
    disks = {"nvme0n1/nvme0n1p2": "0", "block/sdb/sdb1": "1", f"{usb}/block/sdc/sdc1": "0", "block/dm-0": "0"}
    for disk, removable in disks.items():
        part = tmp_path / disk
        part.mkdir(parents=True)
        (part.parent / "removable").write_text(removable + "\n", encoding="ascii")
        link = tmp_path / "class" / "block" / part.name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(part)
    (tmp_path / "block" / "removable").unlink()
    (tmp_path / "block" / "dm-0" / "slaves").mkdir()
    (tmp_path / "block" / "dm-0" / "slaves" / "nvme0n1p2").symlink_to(tmp_path / "nvme0n1/nvme0n1p2")
    return tmp_path


@pytest.mark.parametrize(
    ("place", "volume"),
    [
        ("/home/yustina/register.db", Volume()),
        ("/data/register.db", Volume()),
        ("/media/yustina/FLASHDISK/register.db", Volume(removable=True)),
        ("/mnt/Disk Luar/kantor/register.db", Volume(removable=True)),
        ("/media/yustina/TUA/register.db", Volume(removable=True)),
        ("/mnt/server/register.db", Volume(network=True)),
        ("/mnt/server/nas/register.db", Volume(network=True)),
        ("/run/user/1000/gvfs/smb/register.db", Volume(network=True)),
        ("/mnt/vm/register.db", Volume(network=True)),
        ("/media/cdrom/register.db", Volume(removable=True, read_only=True)),
    ],
)
def test_a_place_is_known_by_the_table_of_mounts(place: str, volume: Volume, devices: Path) -> None:
    assert volume_in(MOUNTS, Path(place), devices) == volume


def test_a_computer_that_runs_from_a_stick_may_keep_its_register_there(devices: Path) -> None:
    line = "22 1 8:17 / / rw,relatime shared:1 - ext4 /dev/sdb1 rw"
    assert volume_in([line], Path("/home/yustina/register.db"), devices) == Volume()


def test_the_folder_of_this_test_is_a_good_place(tmp_path: Path) -> None:
    assert not volume_of(tmp_path).network


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Pemprov NTT", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Pribadi)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("My Drive", "Google Drive"),
        ("iCloudDrive", "iCloud"),
        ("Mobile Documents", "iCloud"),
        ("Nextcloud", "Nextcloud"),
        ("Nextcloud2", "Nextcloud"),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(tmp_path: Path, folder: str, service: str) -> None:
    assert cloud_of(tmp_path / folder / "kantor" / "register.db") == service


@pytest.mark.parametrize("folder", ["Onedriver", "Dropboxer", "Pengaduan", "awan", "boxdrive"])
def test_other_folders_are_not_taken_for_one(tmp_path: Path, folder: str) -> None:
    assert cloud_of(tmp_path / folder / "register.db") is None


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".dropbox.cache", "Dropbox"),
        (".nextcloudsync.log", "Nextcloud"),
        (".sync_a1b2.db", "Nextcloud"),
        (".stfolder", "Syncthing"),
    ],
)
def test_a_synchronised_folder_is_known_by_what_the_service_left_in_it(
    tmp_path: Path, marker: str, service: str
) -> None:
    (tmp_path / "kerja" / "dalam").mkdir(parents=True)
    (tmp_path / "kerja" / marker).mkdir()
    assert cloud_of(tmp_path / "kerja" / "dalam" / "register.db") == service


def test_the_settings_folder_of_dropbox_does_not_make_the_home_folder_a_cloud(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    assert cloud_of(tmp_path / "register.db") is None
    (tmp_path / ".dropbox").rmdir()
    (tmp_path / ".dropbox").touch()
    assert cloud_of(tmp_path / "register.db") == "Dropbox"
