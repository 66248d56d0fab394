"""`record`: history from an older book comes in as if it had been typed then."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Say

Entries = Callable[[Any], str]

WALK_IN: dict[str, Any] = {
    "channel": "tatap-muka",
    "received_at": "2026-02-20T09:30",
    "kind": "pengaduan",
    "subject": "Jam istirahat loket",
    "summary": "Loket tutup lebih awal",
    "category": "Pelayanan masyarakat",
    "supervisory": False,
    "confidentiality": "biasa",
    "unit": "Bagian Tatalaksana",
    "event_date": "2026-02-19",
    "event_place": "Loket 2",
    "wish": "Jam diumumkan",
    "complainant": {
        "name": "Maria Tae",
        "id_type": "KTP",
        "id_number": "5371014507870003",
        "phone": "081234567890",
        "sex": "P",
    },
    "reported_party": {"name": "", "position": "Petugas loket", "unit": "Bagian Tatalaksana"},
}
LIFE = [
    {"type": "verified", "at": "2026-02-21T08:00"},
    {"type": "disposed", "at": "2026-02-21T09:00", "from": "Kepala Biro", "to": ["Kabag Tatalaksana"],
     "instructions": ["Proses lebih lanjut"], "nature": "segera", "note": "Selesaikan"},
    {"type": "followed_up", "at": "2026-02-22T08:00", "by": "Kabag Tatalaksana", "note": "Papan diperbaiki"},
    {"type": "postponed", "at": "2026-02-23T08:00", "reason": "Menunggu pelapor"},
    {"type": "resumed", "at": "2026-02-24T08:00"},
    {"type": "answered", "at": "2026-02-24T09:00", "how": "surat", "note": "Sudah dijawab"},
    {"type": "closed", "at": "2026-02-25T08:00", "rating": 5},
    {"type": "reopened", "at": "2026-02-26T08:00", "reason": "Belum puas"},
    {"type": "archived", "at": "2026-02-27T08:00", "reason": "Ditarik pelapor"},
]  # fmt: skip


def test_a_whole_history_is_kept_in_order(say: Say, entries: Entries) -> None:
    answer = say("record", entries({**WALK_IN, "events": LIFE}))

    (kept,) = answer.json
    assert answer.code == 0
    assert kept["number"] == "0001/PGD/BO/2026"
    assert kept["status"] == "arsip"
    assert kept["due_at"].startswith("2026-02-21T09:45")  # the pause gave a day back
    shown = say("show", kept["number"], "--json").json
    assert len(shown["timeline"]) >= len(LIFE)


def test_an_opening_and_a_guest_are_recorded_too(say: Say, entries: Entries) -> None:
    opening = {
        "box": "Kantor Gubernur",
        "opened_at": "2026-02-20T08:00",
        "officers": ["Yustina Manu", "Domi Seran"],
        "count": 0,
    }
    visit = {"name": "Ignasius", "arrived_at": "2026-02-20T08:15", "purpose": "Konsultasi", "card_held": True}

    answer = say("record", entries([{"box_opening": opening}, {"visit": visit}]))

    assert answer.code == 0
    assert [kept["status"] for kept in answer.json] == ["nihil", "dititipkan"]


def test_one_refused_entry_keeps_none_of_the_file(say: Say, entries: Entries) -> None:
    answer = say("record", entries([WALK_IN, {**WALK_IN, "unit": "Bagian Entah"}]))

    assert answer.code == 2
    assert answer.json[1]["refused"][0]["field"] == "unit"
    assert "2. unit: " in answer.err
    assert say("list").out == ""


def test_keep_good_keeps_the_good_and_says_that_a_person_is_needed(say: Say, entries: Entries) -> None:
    answer = say("record", entries([WALK_IN, {"channel": "surat"}, WALK_IN]), "--keep-good")

    assert answer.code == 1
    assert [kept.get("number") for kept in answer.json] == ["0001/PGD/BO/2026", None, "0002/PGD/BO/2026"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"channel": "faks"}, "channel"),
        ({"channel": None}, "channel"),
        ({"received_at": "kemarin"}, "received_at"),
        ({"received_at": None}, "received_at"),
        ({"kind": "protes"}, "kind"),
        ({"warna": "biru"}, "warna"),
        ({"complainant": {"nama": "Maria"}}, "complainant.nama"),
        ({"event_date": "20-02-2026"}, "event_date"),
        ({"attachments": ["tidak-ada.jpg"]}, "attachments"),
        ({"events": [{"type": "dijawab"}]}, "events[0].type"),
        ({"events": [{"type": "closed", "at": "2026-02-21"}]}, "events[0].type"),
        ({"events": [{"type": "verified", "at": "2026-02-19"}]}, "events[0].at"),
        ({"events": [{"type": "verified", "warna": 1}]}, "events[0].warna"),
        ({"subject": "", "summary": " "}, "summary"),
    ],
)  # fmt: skip
def test_bad_input_names_the_field_and_a_remedy(say: Say, entries: Entries, change: dict[str, Any], field: str) -> None:
    entry = {key: value for key, value in {**WALK_IN, **change}.items() if value is not None}

    answer = say("record", entries(entry))

    assert answer.code == 2
    assert field in [problem["field"] for problem in answer.json[0]["refused"]]
    assert "Traceback" not in answer.err


def test_a_file_that_is_no_json_says_where_it_breaks(say: Say, tmp_path: Path) -> None:
    broken = tmp_path / "rusak.json"
    broken.write_text('{"channel": ', encoding="utf-8")

    answer = say("record", str(broken))

    assert (answer.code, answer.out) == (2, "")
    assert "baris 1" in answer.err


def test_an_attachment_beside_the_file_comes_along(say: Say, entries: Entries, tmp_path: Path) -> None:
    (tmp_path / "bukti.txt").write_text("catatan", encoding="utf-8")

    answer = say("record", entries({**WALK_IN, "attachments": ["bukti.txt"]}))

    assert answer.code == 0
