"""The recaps on the command line: every name, counted by hand from four recorded histories, as of a day."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Say

NAMES = ("bulanan", "media-per-bulan", "matriks", "evaluasi", "unit", "sp4n", "kecepatan", "status")
FEBRUARY = ("--from", "2026-02-01", "--to", "2026-02-28")
UNIT = "Bagian Tatalaksana"

FINISHED = {
    **{"channel": "surat", "received_at": "2026-02-02T09:00", "subject": "Papan", "unit": UNIT},
    "events": [
        {"type": "verified", "at": "2026-02-03T09:00"},
        {"type": "disposed", "at": "2026-02-04T09:00", "from": "Kepala Biro Organisasi", "to": [UNIT]},
        {"type": "followed_up", "at": "2026-02-06T21:00"},
        {"type": "answered", "at": "2026-02-09T09:00", "how": "surat"},
        {"type": "closed", "at": "2026-02-10T09:00", "rating": 4},
    ],
}
SLOWLY_VERIFIED = {
    **{"channel": "sp4n-lapor", "received_at": "2026-02-09T09:00", "subject": "Antrean", "unit": UNIT},
    "events": [{"type": "verified", "at": "2026-02-16T09:00"}],
}
WAITING = {
    **{"channel": "surat", "received_at": "2026-02-11T09:00", "subject": "Toilet"},
    "events": [{"type": "postponed", "at": "2026-02-12T09:00", "reason": "Menunggu pelapor"}],
}
SENT_ON = {
    **{"channel": "tatap-muka", "received_at": "2026-02-12T09:00", "subject": "Lampu jalan"},
    "events": [{"type": "forwarded", "at": "2026-02-13T09:00", "to_agency": "PLN", "reason": "Bukan wewenang"}],
}


@pytest.fixture
def recorded(say: Say, tmp_path: Path) -> Say:
    """The command line of an office with four complaints of February."""
    path = tmp_path / "februari.json"
    path.write_text(json.dumps([FINISHED, SLOWLY_VERIFIED, WAITING, SENT_ON]), encoding="utf-8")
    assert say("record", str(path)).code == 0
    return say


def test_every_recap_says_what_counting_by_hand_says(recorded: Say) -> None:
    told = {name: recorded("recap", name, *FEBRUARY).json for name in NAMES}

    totals = {name: figures["totals"] for name, figures in told.items()}
    assert all(figures["cross_foots"] and figures["notes"] for figures in told.values())
    assert (totals["bulanan"]["received"], totals["bulanan"]["finished"], totals["bulanan"]["gone"]) == (4, 1, 1)
    assert totals["media-per-bulan"]["received"] == 4
    assert totals["media-per-bulan"]["handled"] == 1
    assert totals["matriks"] == {"tatap-muka": 1, "kotak-saran": 0, "surat": 2, "sp4n-lapor": 1, "total": 4}
    assert (totals["evaluasi"]["total"], totals["evaluasi"]["percent_finished"]) == (3, 67)
    assert (totals["unit"]["total"], totals["unit"]["grand_total"], totals["unit"]["percent_followed_up"]) == (3, 4, 67)
    assert (totals["sp4n"]["rtl"], totals["sp4n"]["rhp"], totals["sp4n"]["rv"]) == (2.5, 4.0, 4.0)
    assert (totals["status"]["finished"], totals["status"]["postponed"], totals["status"]["total"]) == (2, 1, 3)


def test_the_units_of_a_recap_are_all_there_the_busiest_first(recorded: Say) -> None:
    rows = recorded("recap", "unit", *FEBRUARY).json["rows"]

    assert [(row["label"], row["values"]["total"]) for row in rows[:2]] == [(UNIT, 2), ("Belum ditentukan", 1)]
    assert all(row["values"]["total"] == 0 for row in rows[2:])
    assert [row["label"] for row in rows[2:]] == sorted(row["label"] for row in rows[2:])
    assert len(rows) > 3


def test_speed_is_told_in_working_days(recorded: Say) -> None:
    totals = recorded("recap", "kecepatan", *FEBRUARY).json["totals"]

    assert (totals["verified_within"], totals["verified_over"]) == (1, 1)
    assert (totals["followed_up_within"], totals["followed_up_over"]) == (1, 0)
    assert (totals["closed_within"], totals["closed_over"], totals["closing_days"]) == (0, 1, 8.0)


def test_a_channel_of_a_month_says_nihil_or_what_is_not_handled(recorded: Say) -> None:
    figures = recorded("recap", "media-per-bulan", *FEBRUARY).json

    told = {row["label"]: row["values"] for row in figures["rows"]}
    assert figures["columns"] == ["month", "received", "handled", "note"]
    assert told["Kotak Saran/Pengaduan"] == {"month": "Februari", "received": 0, "handled": 0, "note": "Nihil"}
    assert told["Surat"] == {"month": "Februari", "received": 2, "handled": 1, "note": "1 belum ditangani"}
    assert [table["name"] for table in figures["tables"]] == ["tatap-muka", "kotak-saran", "surat", "sp4n-lapor"]


def test_the_evaluation_says_by_which_way_the_answers_went(recorded: Say) -> None:
    (month,) = recorded("recap", "evaluasi", *FEBRUARY).json["rows"]

    assert month["values"]["result"] == "1 dijawab dengan surat, 1 diteruskan ke instansi lain"
    assert month["values"]["note"] == "1 ditunda"


def test_last_weeks_figures_come_out_again_as_of_their_day(recorded: Say) -> None:
    def totals(name: str, day: str) -> Any:
        return recorded("recap", name, *FEBRUARY, "--as-of", day).json["totals"]

    assert totals("status", "2026-02-09")["total"] == 2
    assert totals("status", "2026-02-09")["in_progress"] == 1
    assert totals("sp4n", "2026-02-05")["rtl"] == 0.0
    assert totals("kecepatan", "2026-02-15")["verified_over"] == 0
    assert totals("unit", "2026-02-01")["grand_total"] == 0


def test_every_recap_goes_to_csv(recorded: Say) -> None:
    lines = recorded("recap", "sp4n", *FEBRUARY, "--format", "csv").out.splitlines()

    assert lines[0].removeprefix("\ufeff").startswith("label,not_verified")
    assert f"{UNIT},0,1,0,1,0,0,2,50,2.5,4.0,4.0,2026-02-10T09:00" in lines


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("laporanku", *FEBRUARY), "name"),
        (("unit", "--from", "2026-02-28", "--to", "2026-02-01"), "--from"),
        (("unit", "--from", "2026-02-30", "--to", "2026-03-01"), "--from"),
        (("sp4n", *FEBRUARY, "--as-of", "kemarin"), "--as-of"),
        (("status", *FEBRUARY, "--format", "gif"), "--format"),
    ],
)
def test_what_cannot_be_counted_names_the_field_and_the_remedy(say: Say, words: tuple[str, ...], field: str) -> None:
    answer = say("recap", *words)

    assert answer.code == 2
    assert answer.out == ""
    assert field in answer.err
    assert "Traceback" not in answer.err


def test_the_list_names_every_recap(say: Say) -> None:
    listed = [line.split("\t")[0] for line in say("recap", "--list").out.splitlines()]

    assert tuple(listed) == (*NAMES, "laporan")
