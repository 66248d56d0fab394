"""The log tells where the program failed and never what a citizen said."""

from pathlib import Path

from register_app.log import LOG_GENERATIONS, Log


def fail_with(words: str) -> Exception:
    """An error with a cause, as it would be caught."""
    try:
        try:
            raise KeyError(words)
        except KeyError as cause:
            raise ValueError(words) from cause
    except ValueError as error:
        return error


def test_kind_and_place_are_written_but_not_the_words(tmp_path: Path) -> None:
    log = Log(tmp_path)

    log.note_failure(fail_with("Maria Tae, NIK 5371014101900001"))

    written = log.path.read_text(encoding="utf-8")
    assert "builtins.ValueError" in written
    assert "builtins.KeyError" in written
    assert "test_log.py" in written
    assert "Maria" not in written
    assert "5371" not in written


def test_the_log_stays_small(tmp_path: Path) -> None:
    log = Log(tmp_path, limit=500)
    for number in range(200):
        log.note(f"event {number}")

    files = sorted(tmp_path.iterdir())
    assert len(files) == LOG_GENERATIONS + 1
    assert all(file.stat().st_size < 600 for file in files)
    assert "event 199" in log.path.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_made_does_not_make_it_worse(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file stands here", encoding="utf-8")

    Log(tmp_path / "log").note("event")

    assert (tmp_path / "log").read_text(encoding="utf-8") == "a file stands here"
