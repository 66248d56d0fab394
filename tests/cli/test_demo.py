"""The practice folder is whole or not there."""

from pathlib import Path

import pytest

from register_app.cli.scratch import unfinished_beside
from register_app.store.lock import lock_path
from tests.cli.conftest import Say

ROOM = 600 * 1024
"""The empty register has room, its history has not."""


def test_a_demo_on_a_full_disk_leaves_nothing_behind(say: Say, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    before = sorted(tmp_path.iterdir())
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, limits[1]))
    try:
        answer = say("demo", "--no-pictures", "--out", str(tmp_path / "latihan" / "kita"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert answer.code in {2, 3}, answer
    assert sorted(tmp_path.iterdir()) == before


def test_a_demo_never_takes_the_place_of_another_register(say: Say, tmp_path: Path) -> None:
    kept = tmp_path / "latihan" / "latihan.db.kunci"
    kept.parent.mkdir()
    kept.write_bytes(b"kunci")

    answer = say("demo", "--no-pictures", "--out", str(kept.parent))

    assert (answer.code, "sudah ada" in answer.err) == (2, True)
    assert [path.name for path in kept.parent.iterdir()] == ["latihan.db.kunci"]


def test_what_a_killed_demo_left_is_taken_away_by_the_next(register_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "latihan"
    left, others = out / ".lama.part", out / ".milik-orang.part"
    for folder in (left, others):
        folder.mkdir(parents=True)
    lock_path(left / register_file.name).write_text("{}")

    with unfinished_beside(out, register_file.name) as scratch:
        assert {each.name for each in out.iterdir()} == {scratch.name, others.name}

    assert [each.name for each in out.iterdir()] == [others.name]
